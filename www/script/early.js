// Keeps what the reader does before the program is there, and does it once the program answers: a click on a
// control or a strike, a key on the map. Links that need no program lead where they lead at once.
const CONTROL = '[data-act]:not([target], [data-act^="lang:"], [data-act^="picture:"]), a[data-event], a[data-claim]';
const MAP_KEYS = /^(Arrow(Left|Right|Up|Down)|[-+=_0fF])$/;

// The element, or what has taken its place.
function again(element) {
  if (element.isConnected) return element;
  const { act, event, claim } = element.dataset;
  if (act) return document.querySelector(`[data-act="${CSS.escape(act)}"]`);
  return document.querySelector(event ? `a[data-event="${CSS.escape(event)}"]` : `a[data-claim="${CSS.escape(claim)}"]`);
}

// Starts to keep. The returned function does what was kept where the program answers; else links lead where
// they lead by themselves.
export function keepEarly() {
  const kept = [];
  // Not the page's own listeners too: the program may already be there, but not yet answer.
  const keep = (event, act) => {
    event.preventDefault();
    event.stopPropagation();
    kept.push(act);
  };
  const clicked = (event) => {
    const control = event.target.closest?.(CONTROL);
    if (!control || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    keep(event, (isAnswered) => {
      // Links in pictures have no click().
      if (isAnswered || control.hasAttribute("href")) again(control)?.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
    });
  };
  const pressed = (event) => {
    const { key, target } = event;
    if (target.id !== "map" || event.ctrlKey || event.metaKey || event.altKey || !MAP_KEYS.test(key)) return;
    keep(event, (isAnswered) => {
      if (isAnswered) document.getElementById("map")?.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
    });
  };
  addEventListener("click", clicked, true);
  addEventListener("keydown", pressed, true);
  return (isAnswered) => {
    removeEventListener("click", clicked, true);
    removeEventListener("keydown", pressed, true);
    for (const act of kept.splice(0)) act(isAnswered);
  };
}

// Keeps until the page is live, or has failed.
export function keepUntilLive() {
  const root = document.documentElement;
  const release = keepEarly();
  const look = () => {
    if (root.dataset.state === "loading") return;
    observer.disconnect();
    release(root.dataset.state !== "failed");
  };
  const observer = new MutationObserver(look);
  observer.observe(root, { attributeFilter: ["data-state"] });
}
