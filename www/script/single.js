// Starts the single-file page (scripts/lib/single.mjs), which contains its program and every file of the
// site. Nothing is fetched; the file's own policy forbids it.
import * as program from "program";
import { openEmbedDialog } from "./embed-dialog.js";
import { startFrame } from "./frame.js";
import { leadOut } from "./lead-out.js";
import { unpacked } from "./packed.js";
import { count, whilePending } from "./settled.js";
import { takeAway } from "./take-away.js";

startFrame();
const openDialog = (opener) => openEmbedDialog(program, location.href.split(/[?#]/)[0], opener);
leadOut((opener) => whilePending(started.then(() => openDialog(opener))));

// Called by the program: see src/browser/fetch.rs, settled.rs, live.rs and desk.rs.
globalThis.strikemapPending = count;
globalThis.strikemapFile = (address) => textOf(address.replace(/^(\.\.\/)+/, ""));
const desk = { ...program, takeAway: takeAway(program.exportData, program.drawPicture) };
globalThis.strikemapLive = () => Promise.resolve(program);
globalThis.strikemapDesk = () => Promise.resolve(desk);

const text = new TextDecoder();
const textOf = (path) => {
  const bytes = unpacked(path);
  return bytes && text.decode(bytes);
};

// Links to files beside the page open their copies inside it: the other language, and the tables.
addEventListener(
  "click",
  (click) => {
    const link = click.target.closest("a[href]");
    const [, lang] = /^lang:(\w+)$/.exec(link?.dataset.act ?? "") ?? [];
    if (lang) link.setAttribute("href", lang === "en" ? "?" : `?lang=${lang}`);
    const path = link?.getAttribute("href").replace(/^(\.\.\/)+/, "");
    const bytes = path?.startsWith("data/") && unpacked(path);
    if (!bytes) return;
    click.preventDefault();
    const copy = document.createElement("a");
    copy.href = URL.createObjectURL(new Blob([bytes]));
    copy.download = path.split("/").pop();
    copy.click();
    setTimeout(() => URL.revokeObjectURL(copy.href), 60_000);
  },
  true,
);

const started = program.default({ module_or_path: unpacked("program.wasm") });
started.catch((error) => {
  console.error(error);
  // The page stays as prerendered.
  document.documentElement.lang = "en";
  document.documentElement.dataset.state = "failed";
});
