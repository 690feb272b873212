// Resolves once the page is drawn and the browser is idle.
export const ready = () =>
  new Promise((resolve) => {
    const root = document.documentElement;
    const idle = globalThis.requestIdleCallback ?? setTimeout;
    const look = () => {
      if (root.dataset.state !== "ready") return;
      observer.disconnect();
      idle(resolve);
    };
    const observer = new MutationObserver(look);
    observer.observe(root, { attributeFilter: ["data-state"] });
    look();
  });
