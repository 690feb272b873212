// The whole site as one file, strikemap.html: the prerendered page, the program, and every file it may
// load, compressed in data blocks.
//
// The program renders the page again when it starts (src/ui/app.rs). The prerendered one omits links to files beside
// the page.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { filesOf } from "./data.mjs";
import { pack } from "./pack.mjs";

// The file's policy: no external resources. A frame inside it shows the embed preview.
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

// Writes the file into `staging`, the folder of the built site with the files of `program`; `script(name,
// options)` bundles a script of www/script, first.js with `firstOptions`.
export async function single(staging, program, script, firstOptions, fail) {
  const read = (path) => readFileSync(join(staging, path));
  const data = filesOf(join(staging, "data"), fail).map((path) => `data/${path}`);
  const isLater = (path) => /fine|towns|README/.test(path);
  const methods = ["method/index.html", "uk/method/index.html"];
  const files = (paths) => paths.map((path) => [path, read(path)]);
  const first = data.filter((path) => !isLater(path));
  const packs = [
    await pack([["program.wasm", read(program.wasm)], ["later.wasm", read(program.later)], ...files(first)]),
    await pack(files([...data.filter(isLater), "data/README.md", ...methods].filter((path) => existsSync(join(staging, path))))),
  ];
  const options = ["--log-override:empty-import-meta=silent", `--alias:program=${join(staging, program.script)}`];
  const boot = script("single.js", options);
  const html = page(read("index.html").toString(), read, script("first.js", firstOptions));
  writeFileSync(join(staging, "strikemap.html"), html.replace("</body>", () => `${packs.join("")}<script>${inline(boot)}</script>\n</body>`));
}

// The English page with inline style and first script, without links to files beside it.
function page(html, read, first) {
  const style = (_, name) => `<style>${read(name)}</style>`;
  const icon = (_, name) => `<link rel="icon" href="data:image/svg+xml;base64,${read(name).toString("base64")}">`;
  return html
    // For search engines and social networks, which do not come to a disk.
    .replace(/<script type="application\/ld\+json">[\s\S]*?<\/script>\n?|<meta (?:property="og:|name="description")[^>]*>/g, "")
    // Shapes without the zero before the point: the file is not compressed.
    .replace(/ d="[^"]*"/g, (shape) => shape.replace(/(?<![\d.])0\.(?=\d)/g, "."))
    .replace(/<script [^>]*\bsrc="[^"]*"[^>]*><\/script>\n?/g, "")
    .replace(/<link rel="alternate" (hreflang="\w+" href="(?!https?:)|type="application\/json\+oembed"|type="application\/atom\+xml" href="(?!https?:))[^>]*>\n?/g, "")
    .replace(/<link rel="stylesheet" href="\.\/([\w.-]+)"\s*\/?>/, style)
    .replace(/<link rel="icon" href="\.\/([\w.-]+)"[^>]*>/, icon)
    .replace('<meta charset="utf-8">', (charset) => `${charset}\n<meta http-equiv="Content-Security-Policy" content="${POLICY}">`)
    .replace("<html ", '<html data-single="" ')
    .replace("</head>", () => `<script>${inline(first)}</script>\n</head>`)
    .replace(/<p>[^<]*(?: <a href="pictures\/[^>]*>\w+<\/a>)+<\/p>/g, "")
    .replace(/<a href="(?:data\/|method\/|claims\/|story\/|changes[.-])[^"]*"[^>]*>([\s\S]*?)<\/a>/g, "$1")
    // Until the program opens strikes in this page.
    .replace(/<a href="event\/[^"]*"/g, "<a");
}

// Escapes the end tag in a script.
const inline = (script) => script.trim().replaceAll("</script", "<\\/script").replaceAll("<!--", "<\\!--");
