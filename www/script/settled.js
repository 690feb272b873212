// Whether the page is settled: the root has `data-settled` exactly while nothing is pending. One count for all
// programs of the page, which call `count` through src/browser/settled.rs.
const root = document.documentElement;

let pending = 0;
// How often something has started: tells a look whether anything began since it was asked for.
let started = 0;
let isCheckDue = false;

// `by` is 1 where something begins, -1 where it has ended. The attribute goes at once.
export function count(by) {
  pending += by;
  if (by > 0) {
    started += 1;
    delete root.dataset.settled;
  }
  if (pending === 0 && !isCheckDue) checkAfterPaint();
}

// Pending until the promise is kept or refused.
export function whilePending(promise) {
  count(1);
  return promise.finally(() => count(-1));
}

// The next frame paints what was done last; whatever follows from its layout begins before the timer.
function checkAfterPaint() {
  const before = started;
  isCheckDue = true;
  requestAnimationFrame(() =>
    setTimeout(() => {
      isCheckDue = false;
      if (pending > 0) return;
      if (started !== before) checkAfterPaint();
      else if (/^(ready|failed)$/.test(root.dataset.state)) root.dataset.settled = "";
    }),
  );
}

// A page that has just become ready, or has failed, is checked anew.
new MutationObserver(() => {
  count(1);
  count(-1);
}).observe(root, { attributeFilter: ["data-state"] });
