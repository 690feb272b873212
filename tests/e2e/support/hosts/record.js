// What every host page here shares. The address of the page to embed stands after `#`; which
// heights its frame says, in Datawrapper's form, is kept for the tests.
window.page = decodeURIComponent(location.hash.slice(1));
// The sandbox to put the frame into, where there is to be one.
window.sandbox = new URLSearchParams(location.search).get("sandbox");
window.load = (frame) => {
  if (sandbox) frame.setAttribute("sandbox", sandbox);
  frame.src = page;
};
// An article is longer than the window: its scroll bar does not come and go with the frame.
document.documentElement.style.overflowY = "scroll";
window.changes = [];
const last = new Map();
addEventListener("message", ({ data, source }) => {
  const [height] = Object.values(Object(data?.["datawrapper-height"]));
  if (!height) return;
  if (last.get(source) !== height) window.changes.push([source, height]);
  last.set(source, height);
});
// The frame under test, wherever the client has put it.
window.theFrame = () =>
  document.querySelector("iframe") ?? document.querySelector("strike-map")?.shadowRoot.querySelector("iframe");
