// Whether the page is settled: the root has `data-settled` exactly while nothing is pending. One count for all
// programs of the page, which call `count` through src/browser/settled.rs.
const root = document.documentElement;

let pending = 0;
// How often something has begun: tells a look whether anything began since it was asked for.
let begun = 0;
let isLookDue = false;

// `by` is 1 where something begins, -1 where it has ended. The attribute goes at once.
export function count(by) {
  pending += by;
  if (by > 0) {
    begun += 1;
    delete root.dataset.settled;
  }
  if (pending === 0 && !isLookDue) lookOncePainted();
}

// Pending until the promise is kept or refused.
export function whilePending(promise) {
  count(1);
  return promise.finally(() => count(-1));
}

// The next frame paints what was done last; whatever follows from its layout begins before the timer.
function lookOncePainted() {
  const before = begun;
  isLookDue = true;
  requestAnimationFrame(() =>
    setTimeout(() => {
      isLookDue = false;
      if (pending > 0) return;
      if (begun !== before) lookOncePainted();
      else if (/^(ready|failed)$/.test(root.dataset.state)) root.dataset.settled = "";
    }),
  );
}

// A page that has just become ready, or has failed, is looked at anew.
new MutationObserver(() => {
  count(1);
  count(-1);
}).observe(root, { attributeFilter: ["data-state"] });
