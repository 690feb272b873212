// The whole site as one file, strikemap.html: the page to be read without its program, then the program and
// every file it may ask for, compressed, in blocks of data that no browser runs.
//
// The page is written a second time when the program starts (src/bin/single.rs). So what is written here
// leaves out what only a program needs: titles, languages and ids of source links, and links to what lies beside the page.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { filesOf } from "./data.mjs";
import { buildProgram } from "./program.mjs";

// What the file may do: nothing beyond itself. In a frame within it stands the preview of what is embedded.
const POLICY = [
  "default-src 'none'",
  "script-src 'unsafe-inline' 'wasm-unsafe-eval'",
  "style-src 'unsafe-inline'",
  "img-src data: blob:",
  "connect-src blob:",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

// How well LZMA looks for what comes again, with a window of 4 MB.
const LZMA_MODE = 6;

// Writes the file into `staging`, the folder of the built site; `script(name, options)` bundles one of
// www/script.
export async function single(root, staging, script, fail) {
  if (!process.env.LZMA1_HOME) fail("LZMA1_HOME is not set: build with scripts/build");
  const { compress } = await import(pathToFileURL(join(process.env.LZMA1_HOME, "lib/index.js")).href);
  const { glue, wasm } = buildProgram(root, "strikemap-single", "browser,desk", fail);
  const read = (path) => readFileSync(join(staging, path));
  const data = filesOf(join(staging, "data"), fail).map((path) => `data/${path}`);
  const isLater = (path) => /fine|towns|README/.test(path);
  const methods = ["method.html", "method-uk.html"].filter((path) => existsSync(join(staging, path)));
  const pack = (files) => {
    const all = files.map(([, bytes]) => bytes);
    const lengths = Object.fromEntries(files.map(([path, bytes]) => [path, bytes.length]));
    const whole = Buffer.concat(all);
    const text = Buffer.from(compress(whole, LZMA_MODE)).toString("base64");
    const names = JSON.stringify(lengths).replaceAll('"', "&quot;");
    return `<script type="application/x-lzma" data-length="${whole.length}" data-files="${names}">${text}</script>\n`;
  };
  const files = (paths) => paths.map((path) => [path, read(path)]);
  const first = data.filter((path) => !isLater(path));
  const packs = [
    pack([["program.wasm", wasm], ...files(first)]),
    pack(files([...data.filter(isLater), "data/README.md", ...methods].filter((path) => existsSync(join(staging, path))))),
  ];
  const boot = startScript(glue, script);
  const html = page(read("index.html").toString(), read, script("first.js", ["--define:IS_SINGLE=true"]));
  writeFileSync(join(staging, "strikemap.html"), html.replace("</body>", () => `${packs.join("")}<script>${inline(boot)}</script>\n</body>`));
}

// The start script with the program's glue in it.
function startScript(glue, script) {
  const folder = mkdtempSync(join(tmpdir(), "strikemap-single-"));
  try {
    const path = join(folder, "program.js");
    // What offers `using` for classes that the page does not use would keep those classes.
    writeFileSync(path, glue.replace(/^if \(Symbol\.dispose\) \w+\.prototype\[Symbol\.dispose\] = .*;$/gm, ""));
    const home = process.env.LZMA1_HOME;
    const aliases = [`--alias:program=${path}`, `--alias:lzma1/lib/decoder.js=${home}/lib/decoder.js`, `--alias:lzma1/lib/streams.js=${home}/lib/streams.js`];
    return script("single.js", ["--pure:FinalizationRegistry", "--log-override:empty-import-meta=silent", ...aliases]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

// The page in English with its style and its first script within, and without what it cannot reach.
function page(html, read, first) {
  const style = (_, name) => `<style>${read(name)}</style>`;
  const icon = (_, name) => `<link rel="icon" href="data:image/svg+xml;base64,${read(name).toString("base64")}">`;
  return html
    .replace(/<script type="text\/plain" data-file[\s\S]*?<\/script>\n?/g, "")
    .replace(/<script [^>]*\bsrc="[^"]*"[^>]*><\/script>\n?/g, "")
    .replace(/<link rel="alternate" (hreflang="\w+" href="(?!https?:)|type="application\/json\+oembed")[^>]*>\n?/g, "")
    .replace(/<link rel="stylesheet" href="\.\/([\w.-]+)"\s*\/?>/, style)
    .replace(/<link rel="icon" href="\.\/([\w.-]+)"[^>]*>/, icon)
    .replace('<meta charset="utf-8">', (charset) => `${charset}\n<meta http-equiv="Content-Security-Policy" content="${POLICY}">`)
    .replace("<html ", '<html data-single="" ')
    .replace("</head>", () => `<script>${inline(first)}</script>\n</head>`)
    .replace(/<a data-source="[^"]*" (href="[^"]*")[^>]*>/g, '<a $1 target="_blank">')
    .replace(/<p>[^<]*(?: <a href="pictures\/[^>]*>\w+<\/a>)+<\/p>/g, "")
    .replace(/<a href="(?:data\/|method\.html)[^"]*"[^>]*>([\s\S]*?)<\/a>/g, "$1");
}

// A script that cannot end its element.
const inline = (script) => script.trim().replaceAll("</script", "<\\/script").replaceAll("<!--", "<\\!--");
