// Files for embedding: embed.js, a demonstration article, oEmbed answers. A build step. Standalone: node
// scripts/lib/embedding.mjs FOLDER, where FOLDER contains a built page; esbuild must be on PATH, as set by
// scripts/lib/tools.sh.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { brotliCompressSync } from "node:zlib";
import { described } from "./data.mjs";
import { defineOptions, parameterDefines } from "./parameters.mjs";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const WWW = `${ROOT}www/`;
const MOST_BYTES = 3000;
// The size of the map in a column of an article; the frame sends its height where the host listens.
const FRAME = { width: 680, height: 620 };

// Writes all files into `staging`. STRIKEMAP_URL is the address of the folder; without it addresses are
// relative, which oEmbed consumers cannot use.
export function embedding(staging, fail) {
  const url = process.env.STRIKEMAP_URL ?? "";
  const { ATTRIBUTES } = parameterDefines(ROOT, fail);
  const script = smaller("embed.js", fail, defineOptions({ ATTRIBUTES }));
  const weight = brotliCompressSync(script).length;
  if (weight > MOST_BYTES) fail(`embed.js is ${weight} bytes with Brotli, more than ${MOST_BYTES}: take something out of www/embed.js`);
  writeFileSync(`${staging}/embed.js`, script);
  article(staging, fail);
  answer(staging, "oembed.json", url, "", "card.png", fail);
  answer(staging, "oembed-uk.json", url, "uk/", "card-uk.png", fail);
}

// The article quotes claims of this project's data, so other packages have none.
function article(staging, fail) {
  const html = readFileSync(`${WWW}article.html`, "utf8");
  const rows = ["claims.csv", "sources.csv"].map((table) => textOf(`${staging}/data/${table}`)).join("\n");
  const quoted = [...html.matchAll(/data-(?:claim|source)="([^"]+)"/g)].map(([, id]) => id);
  const missing = quoted.find((id) => !rows.includes(`\n${id},`));
  if (missing) {
    console.error(`article.html is left out: it quotes ${missing}, which these data do not have.`);
    return;
  }
  writeFileSync(`${staging}/article.html`, html.replaceAll("{version}", described(`${staging}/data`, fail).version));
  for (const name of ["article.css", "article.js"]) writeFileSync(`${staging}/${name}`, smaller(name, fail));
}

// An oEmbed answer (https://oembed.com) for the page in one language.
function answer(staging, file, url, page, card, fail) {
  const head = readFileSync(`${staging}/${page}index.html`, "utf8");
  const [, title] = /<title>([^<]+)<\/title>/.exec(head) ?? fail(`${page}index.html has no title`);
  const src = `${url || "./"}${page}?view=map`;
  const { contributors } = described(`${staging}/data`, fail);
  const answered = {
    version: "1.0",
    type: "rich",
    provider_name: "Strikemap",
    ...(url && { provider_url: url }),
    title: plain(title),
    author_name: contributors?.[0]?.title ?? "Strikemap",
    ...(url && { author_url: url }),
    html: `<iframe title="${title.replaceAll('"', "&quot;")}" src="${src}" width="100%" height="${FRAME.height}" frameborder="0" loading="lazy" allow="fullscreen" referrerpolicy="no-referrer" data-strikemap="map"></iframe>`,
    ...FRAME,
    // Consumers do not resolve relative image addresses.
    ...(url && { thumbnail_url: `${url}pictures/${card}`, thumbnail_width: 1200, thumbnail_height: 630 }),
    cache_age: 86400,
  };
  writeFileSync(`${staging}/${file}`, `${JSON.stringify(answered, null, 2)}\n`);
}

const textOf = (path) => (existsSync(path) ? readFileSync(path, "utf8") : "");

const plain = (html) => html.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&");

function smaller(name, fail, options = []) {
  const made = spawnSync("esbuild", [`${WWW}${name}`, "--minify", "--target=es2022", ...options]);
  if (made.status !== 0) fail(`esbuild could not read ${name}: ${made.stderr ?? made.error}`);
  return made.stdout;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  embedding(process.argv[2] ?? "dist", (sentence) => {
    console.error(`error: ${sentence}`);
    process.exit(1);
  });
}
