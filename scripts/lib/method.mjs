// The method as pages of their own: docs/method.md and docs/method.uk.md in the frame www/method.html.
// A step of finish.mjs. Alone: node scripts/lib/method.mjs FOLDER, where FOLDER holds a built
// index.html; marked must be on PATH, as scripts/lib/tools.sh puts it there.
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

const PAGES = [
  {
    lang: "en",
    source: "docs/method.md",
    file: "method.html",
    home: "index.html",
    contents: "Contents",
    back: "To the map, the chart and the list",
    description: "What is collected about strikes on Ukraine with North Korean missiles, by which rules it is counted and graded, and what the map cannot show.",
  },
  {
    lang: "uk",
    source: "docs/method.uk.md",
    file: "method-uk.html",
    home: "index.html?lang=uk",
    contents: "Зміст",
    back: "До карти, графіка й переліку",
    description: "Що зібрано про удари по Україні північнокорейськими ракетами, за якими правилами його пораховано й оцінено та чого карта показати не може.",
  },
];
const NAMES = { en: "English", uk: "Українська" };

// Writes both pages beside `page`, the built index.html, with its style sheet. Returns their paths.
export function methodPages(page) {
  const folder = dirname(page);
  const [, css] = /<link rel="stylesheet" href="([^"]+)"/.exec(readFileSync(page, "utf8")) ?? [];
  if (!css) throw new Error(`${page} names no style sheet`);
  const frame = readFileSync(`${ROOT}www/method.html`, "utf8");
  return PAGES.map((it) => {
    const other = PAGES.find(({ lang }) => lang !== it.lang);
    const body = withContents(rendered(it.source), it.contents);
    const [, head] = /<h1[^>]*>([^<]+)<\/h1>/.exec(body) ?? [];
    if (!head) throw new Error(`${it.source} has no title`);
    const words = {
      ...it,
      css,
      body,
      title: `${head} · Strikemap`,
      other_page: other.file,
      other_lang: other.lang,
      other_name: NAMES[other.lang],
    };
    const html = frame.replace(/\{(\w+)\}/g, (slot, name) => words[name] ?? slot);
    writeFileSync(`${folder}/${it.file}`, html);
    return `${folder}/${it.file}`;
  });
}

function rendered(source) {
  const config = fileURLToPath(new URL("prose.mjs", import.meta.url));
  const made = spawnSync("marked", ["--config", config, "--input", `${ROOT}${source}`], { encoding: "utf8" });
  if (made.status !== 0) throw new Error(`marked could not read ${source}: ${made.stderr || made.error}`);
  return made.stdout;
}

// A list of the sections before the first of them.
function withContents(body, name) {
  const sections = [...body.matchAll(/<h2 id="(\w+)"[^>]*>(.*?)<\/h2>/g)];
  const items = sections.map(([, id, head]) => `<li><a href="#${id}">${head}</a></li>`).join("\n");
  return body.replace("<h2", `<nav class="contents" aria-label="${name}"><ul>\n${items}\n</ul></nav>\n<h2`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const path of methodPages(`${process.argv[2] ?? "dist"}/index.html`)) console.log(path);
}
