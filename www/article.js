// A minimal listener for the height messages of Datawrapper charts, which many newsrooms have: the frame
// that sent the message gets the height. Only for frames in .listened, so that each figure of the article
// shows one way of embedding.
addEventListener("message", ({ source, data }) => {
  for (const height of Object.values(Object(data?.["datawrapper-height"]))) {
    for (const frame of document.querySelectorAll(".listened iframe")) {
      if (frame.contentWindow === source && Number(height) > 0) frame.style.height = `${Number(height)}px`;
    }
  }
});
