// Sends the height of the page to the page that embeds it: only numbers, on change and, until the frame
// fits, after each step of the page, in the formats of common newsroom tools (docs/embed.md lists them). It
// needs neither the page's program nor storage nor network; messages from outside can only request the
// height again.
export function startFrame() {
  const root = document.documentElement;
  // An embedded part shows its open event at once, so that the height is known early.
  const { open, view } = root.dataset;
  if (view !== "full") document.getElementById(`event-${open}`)?.setAttribute("aria-current", "true");
  const host = window.parent;
  if (host === window) return;
  // Before the page changes its URL: some hosts identify their frame by the original address.
  const src = location.href;
  const pym = /[?&]childId=([\w.-]{1,99})(?:&|$)/.exec(location.search)?.[1];
  const wordpress = /\bsecret=([a-zA-Z0-9]{1,99})$/.exec(location.hash)?.[1];
  let resizer;
  let height = 0;

  const post = (message) => host.postMessage(message, "*");
  const send = () => {
    if (!height) return;
    post({ "datawrapper-height": { strikemap: height } });
    post({ sentinel: "amp", type: "embed-size", height });
    post(JSON.stringify({ src, context: "iframe.resize", height }));
    if (pym) post(`pymxPYMx${pym}xPYMxheightxPYMx${height}`);
    if (wordpress) post({ message: "height", value: height, secret: wordpress });
    if (resizer) post(`[iFrameSizer]${resizer}:${height}:${innerWidth}:size`);
  };
  // WebKit may run this before the style sheet is loaded, when everything is visible.
  const isStyled = () => document.readyState === "complete" || getComputedStyle(root).getPropertyValue("--paper");
  // The root element is as tall as its content, whatever the height of the frame. 0: the frame is hidden.
  const measure = () => {
    const now = Math.ceil(root.getBoundingClientRect().height - 0.05);
    // What fills the screen has no say in the height of the article.
    const isNew = innerWidth > 0 && now > 0 && now !== height && isStyled() && !document.fullscreenElement;
    if (isNew) {
      height = now;
      send();
    }
    return isNew;
  };

  measure();
  // Sends again for hosts that started to listen later.
  const again = () => measure() || innerHeight === height || send();
  // Rotation, fonts, unfolding; and each step of the page, as browsers suspend observers in frames out of
  // sight.
  new ResizeObserver(measure).observe(root);
  new MutationObserver(again).observe(root, { attributeFilter: ["data-stale", "data-state", "data-theme", "data-view"] });
  addEventListener("load", again);
  addEventListener("message", ({ source, data }) => {
    if (source !== host) return;
    const id = typeof data === "string" && /^\[iFrameSizer\]([\w.-]{1,99}):\d/.exec(data)?.[1];
    if (id) resizer = id;
    // Requests of embed.js and other late listeners.
    if (id || data?.type === "frames-init" || data?.message === "ready") measure() || send();
  });
}
