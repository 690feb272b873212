// Whether the page is settled: the root has `data-settled` exactly while nothing is pending. All scripts
// of the page share one count and call `count` through src/browser/settled.rs.
const root = document.documentElement;

let pending = 0;
// The number of starts so far; shows a check whether anything started since its frame.
let started = 0;
let isCheckDue = false;

// `by` is 1 at a start and -1 at an end. A start removes the attribute at once.
export function count(by) {
  pending += by;
  if (by > 0) {
    started += 1;
    delete root.dataset.settled;
  }
  if (pending === 0 && !isCheckDue) checkAfterPaint();
}

// The next frame paints whatever has ended by then; consequences of its layout start before the timer.
function checkAfterPaint() {
  isCheckDue = true;
  requestAnimationFrame(() => {
    const before = started;
    setTimeout(() => {
      isCheckDue = false;
      if (pending > 0) return;
      if (started !== before) checkAfterPaint();
      else if (/^(ready|failed)$/.test(root.dataset.state)) root.dataset.settled = "";
    });
  });
}

// A page that becomes ready, or fails, is checked again.
new MutationObserver(() => {
  count(1);
  count(-1);
}).observe(root, { attributeFilter: ["data-state"] });
