// Trunk's post_build hook: completes the folder that Trunk publishes or serves. Each step is a function of
// its index.html; add new ones to PAGE or SITE.
import { createHash } from "node:crypto";
import { spawnSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { dataPackage, firstTables } from "./data.mjs";
import { embedding } from "./embedding.mjs";
import { library, npmPackage } from "./library.mjs";
import { methodPages } from "./method.mjs";
import { native, printed } from "./native.mjs";
import { workers } from "./offline.mjs";
import { defineOptions, parameterDefines } from "./parameters.mjs";
import { program as divided } from "./program.mjs";
import { sitePages } from "./site-pages.mjs";
import { darkBySystem } from "./theme.mjs";
import { versions } from "./versions.mjs";

const staging = process.env.TRUNK_STAGING_DIR ?? fail("this is run by Trunk, see Trunk.toml");
const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const isRelease = process.env.TRUNK_PROFILE === "release";
// The program's files, once Trunk's start script was found.
let program;
// The page's style sheets in one, as they are written.
let style;
// The steps for serving, and the additional ones for publishing.
const PAGE = [data, externalScripts, firstScript, oneStyleSheet, forOtherPages, method, prerender, inFrames, embeds];
const SITE = [pictures, oneFile, offline, pinned, packed, examplePages];

for (const step of isRelease ? [...PAGE, ...SITE] : [...PAGE, noCopies]) await step(`${staging}/index.html`);

// The published data package.
function data() {
  dataPackage(root, staging, fail);
}

// The page must run under a Content-Security-Policy without 'unsafe-inline', so inline scripts become a
// file.
function externalScripts(page) {
  edit(page, (html) =>
    html.replace(/<script\b([^>]*)>([\s\S]*?)<\/script>/g, (tag, attributes, code) => {
      if (/\bsrc\s*=/.test(attributes) || /\btype="application\/(ld\+)?json"/.test(attributes)) return tag;
      const [, glue] = /^\s*import init\b[^'"]*from ['"]\.\/([\w.-]+\.js)['"]/.exec(code) ?? [];
      const [, wasm] = /['"]\.\/([\w.-]+\.wasm)['"]/.exec(code) ?? [];
      if (!glue || !wasm) return fail("index.html has a script between its tags: put it into www/script");
      for (const name of [glue, wasm]) rmSync(`${staging}/${name}`);
      program = divided(root, isRelease, hashed, fail);
      // A classic script: modules are fetched under CORS and do not run in a sandboxed frame on hosts that
      // send no such headers.
      return `<script defer src="./${hashed("boot", "js", boot())}"></script>`;
    }),
  );
  // Trunk's preloads would compete on a slow network before the first paint.
  const early = /<link rel="(?:modulepreload|preload)"[^>]*>/g;
  edit(page, (html) => html.replace(early, ""));
  if (!program) fail("Trunk's start script was not found in index.html: did its form change?");
}

// Replaces Trunk's start script by www/script/boot.js, with the file names of the program.
function boot() {
  const names = {
    PROGRAM: program,
    TABLES: firstTables(`${staging}/data`, fail),
    NEWER: noticeScript("newer"),
    OFFLINE: isRelease ? noticeScript("offline") : "",
  };
  return bundled("boot.js", "iife", Object.entries(names).map(([name, value]) => `--define:${name}=${JSON.stringify(value)}`));
}

// A script that shows a notice of src/ui/script_notices.rs, loaded once the page is interactive.
function noticeScript(name, format = "esm") {
  const notices = printed(root, "notices", fail).trim();
  return hashed(name, "js", bundled(`${name}.js`, format, [`--define:NOTICES=${notices}`]));
}

// The script that runs before the first paint.
function firstScript(page) {
  const name = hashed("first", "js", bundled("first.js", "iife", firstDefines({ IS_SINGLE: false })));
  edit(page, (html) => html.replace("<!--head-->", `<!--head-->\n<script src="./${name}"></script>`));
}

function firstDefines(more) {
  const { DATA_PARAMETERS, VIEWS } = parameterDefines(root, fail);
  return defineOptions({ DATA_PARAMETERS, VIEWS, ...more });
}

// Examples of pages with a map.
async function examplePages() {
  const { examples } = await import("./examples.mjs");
  await examples(root, staging);
}

// The single-file page. Imported here, because serving does not install its dependencies.
async function oneFile() {
  const { single } = await import("./single.mjs");
  await single(staging, program, (name, options) => bundled(name, "iife", options), firstDefines({ IS_SINGLE: true }), fail);
}

// The service worker for offline reading.
function offline() {
  workers(staging, (name, options) => bundled(name, "iife", options), fail);
}

// Removes the offline copies of a build served before.
function noCopies() {
  writeFileSync(`${staging}/sw.js`, bundled("sw-off.js", "iife"));
}

// The current data version as a folder that never changes.
function pinned() {
  versions(staging, process.env.STRIKEMAP_PREVIOUS, fail);
}

// A script of www/script with its imports, minified.
function bundled(name, format, options = []) {
  const all = ["--bundle", "--minify", "--target=es2022", `--format=${format}`, ...options, `${root}/www/script/${name}`];
  const made = spawnSync("esbuild", all, { encoding: "utf8" });
  if (made.status !== 0) fail(`esbuild could not read www/script/${name}: ${made.stderr ?? made.error}`);
  return made.stdout;
}

// Replaces the template by the prerendered pages, and writes the static pages beside them.
function prerender(page) {
  const address = process.env.STRIKEMAP_URL ? ["--url", process.env.STRIKEMAP_URL] : [];
  core("prerender", [], ["--template", page, ...address, "-o", staging], "the pages could not be written");
  [page, `${staging}/uk/index.html`, ...sitePages(staging)].forEach(noInlineStyle);
}

// Gives the static pages what they need in somebody's frame, beside the style sheet that they name. A classic script,
// as on the home page.
function inFrames() {
  const name = noticeScript("in-frame", "iife");
  const style = /<link rel="stylesheet" href="([./]*)page-[\w.-]+"\s*\/?>/;
  for (const page of sitePages(staging)) {
    edit(page, (html) => {
      if (!style.test(html)) fail(`${page} names no style sheet`);
      return html.replace(style, `$&\n<script defer src="$1${name}"></script>`);
    });
  }
}

// Map, chart and social card as files, for articles without scripts, feeds and shared links. Their content
// comes from src/figure/.
function pictures() {
  core("picture", ["all"], ["-o", `${staging}/pictures`], "the pictures could not be made");
}

// Runs a command of the program; its own error messages come first.
function core(command, what, options, sentence) {
  const made = spawnSync(native(root, fail), [command, ...what, `${staging}/data`, ...options], { stdio: ["ignore", "inherit", "inherit"] });
  if (made.status !== 0) fail(sentence);
}

// Files for embedding.
function embeds() {
  embedding(staging, fail);
}

// Style sheets are published as one file: fewer requests before the first paint, and better compression.
function oneStyleSheet(page) {
  const link = /<link rel="stylesheet" href="\.\/([\w.-]+\.css)"\s*\/?>\n?/g;
  edit(page, (html) => {
    const names = [...html.matchAll(link)].map(([, name]) => name);
    if (!names.length) return html;
    style = names.map((name) => readFileSync(`${staging}/${name}`, "utf8")).join("");
    const css = minified(darkBySystem(style));
    if (/@import|url\((?!["']?(data:|#))/.test(css)) fail("a style sheet names another file: link it in www/index.html instead");
    for (const name of names) rmSync(`${staging}/${name}`);
    const whole = `<link rel="stylesheet" href="./${hashed("page", "css", css)}">\n`;
    let isFirst = true;
    return html.replace(link, () => (isFirst ? ((isFirst = false), whole) : ""));
  });
}

// The program as a library.
function forOtherPages() {
  library(root, staging, program, (name, options) => bundled(name, "esm", options), style, minified, fail);
}

// The same as a package for npm.
function packed() {
  npmPackage(root, staging, fail);
}

function minified(css) {
  const made = spawnSync("esbuild", ["--loader=css", "--minify"], { input: css, encoding: "utf8" });
  if (made.status !== 0) fail(`esbuild could not read the style sheets: ${made.stderr ?? made.error}`);
  return made.stdout;
}

// The policy ignores style elements and attributes silently.
function noInlineStyle(page) {
  const html = readFileSync(page, "utf8");
  const found = /<style\b|<[a-z][^>]*\sstyle\s*=/.exec(html);
  if (found) fail(`${page} has inline style (${found[0]}): put it into a style sheet`);
}

// The pages of the method have the same policy.
function method(page) {
  try {
    methodPages(page).forEach(noInlineStyle);
  } catch (error) {
    fail(error.message);
  }
}

// Writes a file with a hash of its content in the name, and returns the name.
function hashed(kind, end, content) {
  const hash = createHash("sha256").update(content).digest("hex").slice(0, 16);
  const name = `${kind}-${hash}.${end}`;
  writeFileSync(`${staging}/${name}`, content);
  return name;
}

function edit(file, change) {
  writeFileSync(file, change(readFileSync(file, "utf8")));
}

function fail(sentence) {
  console.error(`error: ${sentence}`);
  process.exit(1);
}
