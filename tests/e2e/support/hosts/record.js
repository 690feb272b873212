// What every host page here shares. The address of the page to embed stands after `#`; what its frame says
// of its height is kept, as Datawrapper's message has it, for the tests to count.
window.page = decodeURIComponent(location.hash.slice(1));
// The sandbox to put the frame into, where there is to be one.
window.sandbox = new URLSearchParams(location.search).get("sandbox");
window.load = (frame) => {
  if (sandbox) frame.setAttribute("sandbox", sandbox);
  frame.src = page;
};
window.told = [];
addEventListener("message", ({ data }) => {
  const heights = data?.["datawrapper-height"];
  if (heights) window.told.push(Object.values(heights)[0]);
});
// The frame under test, wherever the client has put it.
window.theFrame = () =>
  document.querySelector("iframe") ?? document.querySelector("strike-map")?.shadowRoot.querySelector("iframe");
