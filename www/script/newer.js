// A pinned page (`data-pinned`, in v/<version>/) says when newer data exist. It asks once, and says nothing
// where the answer cannot be had. Nothing changes by itself.
import { showLine, within } from "./notice.js";

const site = new URL("../../", import.meta.url);
const root = document.documentElement;

async function tell() {
  const answer = await fetch(new URL("versions.json", site), { cache: "no-cache" });
  const { latest } = await answer.json();
  const { pinned } = root.dataset;
  if (!latest || latest === pinned) return;
  const line = showLine("newer");
  within(line, "version").textContent = latest;
  const link = within(line, "act");
  // Before the browser reads it: the newest page with what is shown here, told what it was made with.
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

tell().catch(() => {});
