// What every host page here shares. The address of the page to embed stands after `#`; how often its frame
// says how tall it is, in Datawrapper's form, and how often that is new, is counted for the tests.
window.page = decodeURIComponent(location.hash.slice(1));
// The sandbox to put the frame into, where there is to be one.
window.sandbox = new URLSearchParams(location.search).get("sandbox");
window.load = (frame) => {
  if (sandbox) frame.setAttribute("sandbox", sandbox);
  frame.src = page;
};
// An article is longer than the window: its scroll bar does not come and go with the frame.
document.documentElement.style.overflowY = "scroll";
window.told = 0;
window.changes = [];
const last = new Map();
addEventListener("message", ({ data, source }) => {
  const [height] = Object.values(Object(data?.["datawrapper-height"]));
  if (!height) return;
  window.told += 1;
  if (last.get(source) !== height) window.changes.push([source, height]);
  last.set(source, height);
});
// The frame under test, wherever the client has put it.
window.theFrame = () =>
  document.querySelector("iframe") ?? document.querySelector("strike-map")?.shadowRoot.querySelector("iframe");
