// How tall the page is, told to the page that holds it in a frame: numbers only, when they change and,
// until the frame is as tall, when the page takes a step, in the forms that newsrooms listen to
// (docs/embed.md has the list). Nothing here needs the program of the page, storage or the network, and
// no message from outside does more than ask for the number again.
export function startFrame() {
  const root = document.documentElement;
  // A part alone shows at once the event that was asked for, so that its height is known early.
  const { open, view } = root.dataset;
  if (view !== "full") document.getElementById(`event-${open}`)?.setAttribute("aria-current", "true");
  const host = window.parent;
  if (host === window) return;
  // Before the page writes its keys: some hosts find their frame by the address they gave it.
  const src = location.href;
  const pym = /[?&]childId=([\w.-]{1,99})(?:&|$)/.exec(location.search)?.[1];
  const wordpress = /\bsecret=([a-zA-Z0-9]{1,99})$/.exec(location.hash)?.[1];
  let resizer;
  let height = 0;

  const post = (message) => host.postMessage(message, "*");
  const tell = () => {
    if (!height) return;
    post({ "datawrapper-height": { strikemap: height } });
    post({ sentinel: "amp", type: "embed-size", height });
    post(JSON.stringify({ src, context: "iframe.resize", height }));
    if (pym) post(`pymxPYMx${pym}xPYMxheightxPYMx${height}`);
    if (wordpress) post({ message: "height", value: height, secret: wordpress });
    if (resizer) post(`[iFrameSizer]${resizer}:${height}:${innerWidth}:size`);
  };
  // WebKit may run this before the styles are there, when everything is shown.
  const isStyled = () => document.readyState === "complete" || getComputedStyle(root).getPropertyValue("--paper");
  // The root is as tall as what stands in it, whatever the height of the frame. 0: the frame is hidden.
  const measure = () => {
    const now = Math.ceil(root.getBoundingClientRect().height - 0.05);
    const isNew = innerWidth > 0 && now > 0 && now !== height && isStyled();
    if (isNew) {
      height = now;
      tell();
    }
    return isNew;
  };

  measure();
  // Once more for hosts that have begun to listen in the meantime.
  const again = () => measure() || innerHeight === height || tell();
  // Rotation, fonts, what unfolds; and where a browser sleeps in frames that are out of sight, each
  // step that the page takes.
  new ResizeObserver(measure).observe(root);
  new MutationObserver(again).observe(root, { attributeFilter: ["data-stale", "data-state", "data-theme", "data-view"] });
  addEventListener("load", again);
  addEventListener("message", ({ source, data }) => {
    if (source !== host) return;
    const id = typeof data === "string" && /^\[iFrameSizer\]([\w.-]{1,99}):\d/.exec(data)?.[1];
    if (id) resizer = id;
    // How embed.js and others who come late ask.
    if (id || data?.type === "frames-init" || data?.message === "ready") measure() || tell();
  });
}
