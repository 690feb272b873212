// A pinned page (`data-pinned`, in v/<version>/) links to newer data. It checks once and fails silently;
// nothing changes by itself.
import { showLine, within } from "./notice.js";

const site = new URL("../../", import.meta.url);
const root = document.documentElement;

async function check() {
  const answer = await fetch(new URL("versions.json", site), { cache: "no-cache" });
  const { latest } = await answer.json();
  const { pinned } = root.dataset;
  if (!latest || latest === pinned) return;
  const line = showLine("newer");
  within(line, "version").textContent = latest;
  const link = within(line, "act");
  // Just before the link is used: the latest page with the current view, and the version it was made with.
  const aim = () => {
    const to = new URL(root.lang === "uk" ? "uk/index.html" : "index.html", site);
    to.search = location.search;
    to.searchParams.set("v", pinned);
    to.hash = location.hash;
    link.href = to;
  };
  aim();
  for (const act of ["focus", "pointerenter", "click"]) link.addEventListener(act, aim);
}

check().catch(() => {});
