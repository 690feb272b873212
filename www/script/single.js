// Starts the single-file page (scripts/lib/single.mjs), which contains its program and every file of the
// site. Nothing is fetched; the file's own policy forbids it.
import load, { laterFrom, startPage } from "program";
import { keepUntilLive } from "./early.js";
import { followLinks } from "./frame-links.js";
import { startFrame } from "./frame.js";
import { leadOut } from "./lead-out.js";
import { unpacked } from "./packed.js";
import { keepLegendByChart } from "./paper.js";
import { count } from "./settled.js";

document.documentElement.dataset.started = "";
startFrame();
leadOut();
followLinks();
keepLegendByChart();
keepUntilLive();

// The address of a file relative to the home page in the language shown.
const fileOf = (address) => {
  const home = document.documentElement.lang === "uk" ? "uk/" : "";
  const path = address.endsWith("/") ? `${home}${address}index.html` : address.replace(/^(\.\.\/)+/, "");
  return unpacked(path);
};

// Links to files beside the page open their copies inside it: the other language, and the tables.
addEventListener(
  "click",
  (click) => {
    const link = click.target.closest("a[href]");
    const [, lang] = /^lang:(\w+)$/.exec(link?.dataset.act ?? "") ?? [];
    if (lang) link.setAttribute("href", lang === "en" ? "?" : `?lang=${lang}`);
    if (!link) return;
    // As the link leads on the site, from the page in the language shown.
    const home = document.documentElement.lang === "uk" ? "uk/" : "";
    const path = new URL(link.getAttribute("href"), `https://site.invalid/${home}`).pathname.slice(1);
    const file = path.startsWith("data/") && unpacked(path);
    if (!file) return;
    click.preventDefault();
    file.then((bytes) => save(bytes, path.split("/").pop()), console.error);
  },
  true,
);

function save(bytes, name) {
  const copy = document.createElement("a");
  copy.href = URL.createObjectURL(new Blob([bytes]));
  copy.download = name;
  copy.click();
  setTimeout(() => URL.revokeObjectURL(copy.href), 60_000);
}

// The page stays as prerendered.
function failed(error) {
  console.error(error);
  document.documentElement.lang = "en";
  document.documentElement.dataset.state = "failed";
}

async function start() {
  laterFrom(() => unpacked("later.wasm"));
  await load({ module_or_path: await unpacked("program.wasm") });
  document.documentElement.app = startPage(fileOf, count);
}
start().catch(failed);
