// The whole site as one file, strikemap.html: the page to be read without its program, then the program and
// every file it may ask for, compressed, in blocks of data that no browser runs.
//
// The page is written a second time when the program starts (src/bin/single.rs). So what is written here
// leaves out what only a program needs (titles, languages and ids of source links, links to what lies beside the
// page) and what HTML lets one leave out.
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { filesOf } from "./data.mjs";
import { pack } from "./pack.mjs";
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

// Writes the file into `staging`, the folder of the built site; `script(name, options)` bundles one of www/script,
// first.js with `firstOptions`.
export function single(root, staging, script, firstOptions, fail) {
  const { glue, wasm } = buildProgram(root, "strikemap-single", true, fail);
  const read = (path) => readFileSync(join(staging, path));
  const data = filesOf(join(staging, "data"), fail).map((path) => `data/${path}`);
  const isLater = (path) => /fine|towns|README/.test(path);
  const methods = ["method.html", "method-uk.html"].filter((path) => existsSync(join(staging, path)));
  const files = (paths) => paths.map((path) => [path, read(path)]);
  const first = data.filter((path) => !isLater(path));
  const packs = [
    pack([["program.wasm", wasm], ...files(first)]),
    pack(files([...data.filter(isLater), "data/README.md", ...methods].filter((path) => existsSync(join(staging, path))))),
  ];
  const boot = startScript(glue, script);
  const html = page(read("index.html").toString(), read, script("first.js", firstOptions));
  writeFileSync(join(staging, "strikemap.html"), html.replace("</body>", () => `${packs.join("")}<script>${inline(boot)}</script>\n</body>`));
}

// The start script with the program's glue in it.
function startScript(glue, script) {
  const folder = mkdtempSync(join(tmpdir(), "strikemap-single-"));
  try {
    const path = join(folder, "program.js");
    // What offers `using` for classes that the page does not use would keep those classes.
    writeFileSync(path, glue.replace(/^if \(Symbol\.dispose\) \w+\.prototype\[Symbol\.dispose\] = .*;$/gm, ""));
    return script("single.js", ["--pure:FinalizationRegistry", "--log-override:empty-import-meta=silent", `--alias:program=${path}`]);
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
    .replace(/<a data-source="[^"]*" (href="[^"]*")[^>]*>/g, "<a $1>")
    .replace(/<p>[^<]*(?: <a href="pictures\/[^>]*>\w+<\/a>)+<\/p>/g, "")
    .replace(/<a href="(?:data\/|method\.html)[^"]*"[^>]*>([\s\S]*?)<\/a>/g, "$1")
    .replace(/<body>[\s\S]*/, sparing);
}

// The same elements in fewer letters, without what only a program heeds; what is hidden from who hears the page
// stays out of the way of the Tab key. `data-event`, `data-claim` and their
// like stay as they are, for who reads the file by other means.
function sparing(body) {
  const tag = /<[a-z]\w*(?:\s+[\w:-]+(?:="[^"]*")?)*\s*\/?>/g;
  const quoted = /(\s(?!data-)[\w:-]+)="([^\s"'=<>`]+)"(?=[\s>])/g;
  return body
    .replace(/<button [^>]*class="close-event"[^>]*>[^<]*<\/button>/g, "")
    .replace(tag, (whole) => whole.replace(whole.includes(' aria-hidden="true"') ? / data-act="[^"]*"/g : / data-act="[^"]*"| tabindex="-1"/g, "").replace(quoted, "$1=$2"))
    .replace(/<\/li>(?=<li\b|<\/[ou]l>)|<\/d[dt]>(?=<d[dt]\b)|<\/dd>(?=<\/d(?:l|iv)>)|<\/option>(?=<option\b|<\/select>)/g, "")
    .replace(/<\/p>(?=<(?:article|d(?:etails|iv|l)|h\d|ol|p|section|ul)\b|<\/(?:article|d(?:etails|iv)|header|li|section)>)/g, "");
}

// A script that cannot end its element.
const inline = (script) => script.trim().replaceAll("</script", "<\\/script").replaceAll("<!--", "<\\!--");
