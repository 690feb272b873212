// Links of a page in a frame. A sandbox may forbid its frame to open windows and to save files, and only the console
// would say so: the reader then has the address beside the link, to read and to copy. The element is that of
// src/ui/home_page/link_note.rs.
const A_FILE = /\.(csv|json|md)$/;
// A new window covers the page within this time.
const A_MOMENT_MS = 400;

export function followLinks() {
  if (parent === window) return;
  addEventListener("click", (click) => {
    const link = click.target.closest?.("a[href]");
    const isPlain = !click.button && !click.ctrlKey && !click.metaKey && !click.shiftKey && !click.altKey;
    if (!link || !isPlain || click.defaultPrevented) return;
    // Whether a file was saved no page can know.
    if (link.hasAttribute("download")) return note(link, "file");
    // Few other sites, and no file, can be shown within a frame.
    const isForWindow = link.target === "_blank" || link.origin !== location.origin || A_FILE.test(link.pathname);
    if (!isForWindow || !/^https?:$/.test(link.protocol)) return;
    click.preventDefault();
    if (!open(link.href)) unlessLeft(() => note(link, "window"));
  });
}

// Opens a window that cannot reach this page; nothing where that is forbidden.
function open(address) {
  let opened = null;
  try {
    opened = window.open(address, "_blank");
    if (opened) opened.opener = null;
  } catch {
    // Firefox refuses by an error. And a window that is in a sandbox as well keeps what opened it.
  }
  return opened;
}

// Within an isolated article a window that was opened is not given to the page either: it covers the page instead.
const unlessLeft = (act) => setTimeout(() => document.visibilityState === "visible" && act(), A_MOMENT_MS);

// Says what the frame forbids, beside the link.
function note(link, kind) {
  const box = document.getElementById("link-note");
  if (!box) return;
  const part = (name) => box.querySelector(`[data-link-note="${name}"]`);
  const [why, field, said] = ["why", "address", "said"].map(part);
  // Nothing but this page has a file that it has made; it stands behind the address of what is shown.
  field.value = /^blob:/.test(link.href) ? location.href : link.href;
  why.textContent = why.dataset[kind];
  said.textContent = "";
  // What a modal dialog covers cannot be used.
  (link.closest("dialog") ?? document.body).append(box);
  box.hidden = false;
  place(box, link);
  part("copy").onclick = async () => {
    field.select();
    const isCopied = document.execCommand("copy") || (await navigator.clipboard?.writeText(field.value).then(() => true, () => false));
    said.textContent = isCopied ? said.dataset.copied : said.dataset.selected;
  };
  const close = () => {
    box.hidden = true;
    link.focus({ preventScroll: true });
  };
  part("close").onclick = close;
  box.onkeydown = (event) => {
    if (event.key !== "Escape") return;
    // Not what is open behind it too.
    event.preventDefault();
    event.stopPropagation();
    close();
  };
  if (kind === "window") {
    field.focus({ preventScroll: true });
    field.select();
  }
}

// Beneath the link, or above it at the foot of the frame.
function place(box, link) {
  const { left, top, bottom } = link.getBoundingClientRect();
  const around = box.offsetParent ?? document.documentElement;
  const { left: x, top: y } = around.getBoundingClientRect();
  const [width, height] = [document.documentElement.clientWidth, innerHeight];
  const isBelow = bottom + box.offsetHeight + 8 < height || top < box.offsetHeight + 8;
  const at = isBelow ? bottom + 4 : top - box.offsetHeight - 4;
  const from = Math.max(8, Math.min(left, width - box.offsetWidth - 8));
  Object.assign(box.style, { left: `${from - x + around.scrollLeft}px`, top: `${at - y + around.scrollTop}px` });
}
