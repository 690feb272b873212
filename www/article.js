// What a page does that listens for the heights of Datawrapper's charts, in our words: the frame whose window
// sent the message becomes as tall as it says. Many newsrooms have such a listener; this one hears the frames
// in .listened only, so that each figure of the article shows one way.
addEventListener("message", ({ source, data }) => {
  for (const height of Object.values(Object(data?.["datawrapper-height"]))) {
    for (const frame of document.querySelectorAll(".listened iframe")) {
      if (frame.contentWindow === source && Number(height) > 0) frame.style.height = `${Number(height)}px`;
    }
  }
});
