// The method as separate pages: docs/method.md and docs/method.uk.md in the template www/method.html. A
// step of finish.mjs. Standalone: node scripts/lib/method.mjs FOLDER, where FOLDER contains a built
// index.html; marked must be on PATH, as set by scripts/lib/tools.sh.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { described } from "./data.mjs";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

const PAGES = [
  {
    lang: "en",
    source: "docs/method.md",
    folder: "method/",
    home: "../",
    contents: "Contents",
    foreign: "The rules told here are those of the program. What is said of collecting is about the data of Strikemap, not about these:",
    back: "To the map, the chart and the list",
    description: "What is collected about strikes on Ukraine with North Korean missiles, by which rules it is counted and graded, and what the map cannot show.",
  },
  {
    lang: "uk",
    source: "docs/method.uk.md",
    folder: "uk/method/",
    home: "../",
    contents: "Зміст",
    foreign: "Правила, про які тут ідеться, закладено в програмі. Сказане про збирання стосується даних Strikemap, а не цих:",
    back: "До карти, графіка й переліку",
    description: "Що зібрано про удари по Україні північнокорейськими ракетами, за якими правилами його пораховано й оцінено та чого карта показати не може.",
  },
];
// The package that docs/ describe (src/text/data.rs).
const OWN = "strikemap";
const NAMES = { en: "English", uk: "Українська" };

// Writes both pages into the folder of `page`, the built index.html, with its style sheet. Returns their paths.
export function methodPages(page) {
  const folder = dirname(page);
  const [, css] = /<link rel="stylesheet" href="([^"]+)"/.exec(readFileSync(page, "utf8")) ?? [];
  if (!css) throw new Error(`${page} names no style sheet`);
  const frame = readFileSync(`${ROOT}www/method.html`, "utf8");
  return PAGES.map((it) => {
    const up = "../".repeat(it.folder.split("/").length - 1);
    const other = PAGES.find(({ lang }) => lang !== it.lang);
    const body = withContents(rendered(folder, it), it.contents);
    const [, head] = /<h1[^>]*>([^<]+)<\/h1>/.exec(body) ?? [];
    if (!head) throw new Error(`${it.source} has no title`);
    const words = {
      ...it,
      up,
      css,
      body: body.replaceAll('href="data/', `href="${up}data/`),
      title: `${head} · Strikemap`,
      english: it.lang === "en" ? "./" : `${up}method/`,
      ukrainian: it.lang === "uk" ? "./" : `${up}uk/method/`,
      other_page: `${up}${other.folder}`,
      other_lang: other.lang,
      other_name: NAMES[other.lang],
    };
    const html = frame.replace(/\{(\w+)\}/g, (slot, name) => words[name] ?? slot);
    const path = `${folder}/${it.folder}index.html`;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, html);
    return path;
  });
}

// Other people's package may contain its own method, under the file names of docs/. Otherwise ours states
// which package it is about.
function rendered(folder, { source, foreign }) {
  const theirs = `${folder}/data/${source.split("/").pop()}`;
  const { name, title = name } = described(`${folder}/data`, (sentence) => {
    throw new Error(sentence);
  });
  const isTheirs = name !== OWN && existsSync(theirs);
  const path = isTheirs ? theirs : `${ROOT}${source}`;
  const config = fileURLToPath(new URL("prose.mjs", import.meta.url));
  const made = spawnSync("marked", ["--config", config, "--input", path], { encoding: "utf8" });
  if (made.status !== 0) throw new Error(`marked could not read ${path}: ${made.stderr || made.error}`);
  if (name === OWN || isTheirs) return made.stdout;
  return made.stdout.replace("</h1>", () => `</h1>\n<p class="notice">${foreign} ${escaped(title)}</p>`);
}

const escaped = (text) => String(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

// Inserts a table of contents before the first section.
function withContents(body, name) {
  const sections = [...body.matchAll(/<h2 id="(\w+)"[^>]*>(.*?)<\/h2>/g)];
  const items = sections.map(([, id, head]) => `<li><a href="#${id}">${head}</a></li>`).join("\n");
  return body.replace("<h2", `<nav class="contents" aria-label="${name}"><ul>\n${items}\n</ul></nav>\n<h2`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const path of methodPages(`${process.argv[2] ?? "dist"}/index.html`)) console.log(path);
}
