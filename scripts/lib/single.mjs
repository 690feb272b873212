// The whole site as one file, strikemap.html: the prerendered page, the program, and every file it may
// load, compressed in data blocks.
//
// The program renders the page again when it starts (src/ui/app.rs). The prerendered one therefore
// omits what only a program needs (titles, languages and ids of source links, links to files beside the
// page) and optional HTML tags.
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
export function single(staging, program, script, firstOptions, fail) {
  const read = (path) => readFileSync(join(staging, path));
  const data = filesOf(join(staging, "data"), fail).map((path) => `data/${path}`);
  const isLater = (path) => /fine|towns|README/.test(path);
  const methods = ["method.html", "method-uk.html"].filter((path) => existsSync(join(staging, path)));
  const files = (paths) => paths.map((path) => [path, read(path)]);
  const first = data.filter((path) => !isLater(path));
  const packs = [
    pack([["program.wasm", read(program.wasm)], ...files(first)]),
    pack(files([...data.filter(isLater), "data/README.md", ...methods].filter((path) => existsSync(join(staging, path))))),
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
    .replace(/<script type="text\/plain" data-file[\s\S]*?<\/script>\n?/g, "")
    .replace(/<script [^>]*\bsrc="[^"]*"[^>]*><\/script>\n?/g, "")
    .replace(/<link rel="alternate" (hreflang="\w+" href="(?!https?:)|type="application\/json\+oembed")[^>]*>\n?/g, "")
    .replace(/<link rel="stylesheet" href="\.\/([\w.-]+)"\s*\/?>/, style)
    .replace(/<link rel="icon" href="\.\/([\w.-]+)"[^>]*>/, icon)
    .replace('<meta charset="utf-8">', (charset) => `${charset}\n<meta http-equiv="Content-Security-Policy" content="${POLICY}">`)
    .replace("<html ", '<html data-single="" ')
    .replace("</head>", () => `<script>${inline(first)}</script>\n</head>`)
    .replace(/<a data-source="[^"]*" (href="[^"]*")[^>]*>/g, "<a $1>")
    .replace(/<p>[^<]*(?: <a href="pictures\/[^>]*>\w+<\/a>)+<\/p>/g, "")
    .replace(/<a href="(?:data\/|method\.html)[^"]*"[^>]*>([\s\S]*?)<\/a>/g, "$1")
    .replace(/<body>[\s\S]*/, sparing);
}

// Shortens the elements of the body. Hidden content stays out of the tab order and the accessibility tree,
// and `data-event`, `data-claim` and similar attributes stay for other programs.
function sparing(body) {
  const tag = /<[a-z]\w*(?:\s+[\w:-]+(?:="[^"]*")?)*\s*\/?>/g;
  const quoted = /(\s(?!data-)[\w:-]+)="([^\s"'=<>`]+)"(?=[\s>])/g;
  return body
    .replace(/<button [^>]*class="close-event"[^>]*>[^<]*<\/button>/g, "")
    .replace(tag, (whole) => whole.replace(whole.includes(' aria-hidden="true"') ? / data-act="[^"]*"/g : / data-act="[^"]*"| tabindex="-1"/g, "").replace(quoted, "$1=$2"))
    .replace(/<\/li>(?=<li\b|<\/[ou]l>)|<\/d[dt]>(?=<d[dt]\b)|<\/dd>(?=<\/d(?:l|iv)>)|<\/option>(?=<option\b|<\/select>)/g, "")
    .replace(/<\/p>(?=<(?:article|d(?:etails|iv|l)|h\d|ol|p|section|ul)\b|<\/(?:article|d(?:etails|iv)|header|li|section)>)/g, "");
}

// Escapes the end tag in a script.
const inline = (script) => script.trim().replaceAll("</script", "<\\/script").replaceAll("<!--", "<\\!--");
