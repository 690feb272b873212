// v/<data version>/: a copy of the page that never changes, for articles; and versions.json, which lists
// these folders. The last build step.
import { cpSync, existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { described, filesOf } from "./data.mjs";
import { HASHED } from "./offline.mjs";
import { FOLDERS, sitePages } from "./site-pages.mjs";

// The files of a page. Files for embedding, offline copies and the list of versions belong to the site.
const PARTS = ["index.html", "uk", ...FOLDERS, "icon.svg", "data", "pictures", "strikemap.html", "changes.json", "changes.atom", "changes-uk.atom"];
const PAGES = ["index.html", "uk/index.html"];

// `previous` is a folder published before, whose versions are copied; empty for none.
export function versions(staging, previous, fail) {
  const all = join(staging, "v");
  if (previous) bringAlong(previous, all, fail);
  const data = join(staging, "data");
  const { version = "" } = described(data, fail);
  if (!isVersion(version)) {
    console.error(`No version is pinned: data/datapackage.json has no version of three numbers, such as 1.0.0, but “${version}”.`);
  } else if (existsSync(join(all, version))) {
    const changed = changedFiles(data, join(all, version, "data"), fail);
    if (changed.length) {
      fail(`these data differ from what was published as version ${version} (${changed.join(", ")}): add what changed to changes.csv under a new version, then \`strikemap check --fix\` raises the package to it`);
    }
  } else {
    pin(staging, join(all, version), version, fail);
  }
  const listed = list(all, fail);
  const [newest] = listed;
  if (isVersion(version) && newest.version !== version) {
    fail(`version ${newest.version} was published before, these data are ${version}: raise their version above it`);
  }
  const index = { latest: newest?.version ?? null, versions: listed };
  writeFileSync(join(staging, "versions.json"), `${JSON.stringify(index, null, 2)}\n`);
}

const isVersion = (text) => /^\d+\.\d+\.\d+$/.test(text);

const foldersOf = (all) => (existsSync(all) ? readdirSync(all, { withFileTypes: true }).filter((entry) => entry.isDirectory()) : []);

function bringAlong(previous, all, fail) {
  if (!existsSync(previous)) fail(`there is no folder ${previous}, so no earlier versions can be brought along`);
  for (const { name } of foldersOf(join(previous, "v"))) {
    const from = join(previous, "v", name);
    if (!isVersion(name) || !existsSync(join(from, "data/datapackage.json"))) {
      fail(`${from} is no version that scripts/build made: it has no data/datapackage.json, or its name is not three numbers`);
    }
    cpSync(from, join(all, name), { recursive: true });
  }
}

// The files of a package that differ from another.
function changedFiles(data, published, fail) {
  const paths = new Set([...filesOf(data, fail), ...filesOf(published, fail)]);
  const bytes = (path) => (existsSync(path) ? readFileSync(path) : Buffer.alloc(0));
  return [...paths].filter((path) => !bytes(join(data, path)).equals(bytes(join(published, path))));
}

function pin(staging, folder, version, fail) {
  const parts = [...PARTS, ...readdirSync(staging).filter((name) => HASHED.test(name))];
  for (const part of parts.filter((name) => existsSync(join(staging, name)))) {
    cpSync(join(staging, part), join(folder, part), { recursive: true });
  }
  const pages = [...PAGES.map((name) => join(folder, name)).filter(existsSync), ...sitePages(folder)];
  for (const page of pages) {
    writeFileSync(page, pinnedPage(readFileSync(page, "utf8"), version, fail));
  }
}

// Marks the page as pinned, points search engines to the live page, and keeps offline copies from replacing
// it.
function pinnedPage(html, version, fail) {
  if (!/<html /.test(html) || !/<title>/.test(html)) fail("a page has no <html …> or no <title> to mark as pinned");
  return html
    .replace("<html ", `<html data-pinned="${version}" `)
    .replace("<title>", '<meta name="robots" content="noindex">\n<title>')
    .replace(/<link rel="alternate" type="application\/json\+oembed"[^>]*>\n?/, "");
}

// Latest first.
function list(all, fail) {
  const numbers = (version) => version.split(".").map(Number);
  const order = (a, b) => a.map((number, at) => b[at] - number).find((difference) => difference) ?? 0;
  return foldersOf(all)
    .map(({ name: version }) => {
      const { created = "" } = described(join(all, version, "data"), fail);
      return { version, day: created.slice(0, 10) || null, folder: `v/${version}/` };
    })
    .sort((a, b) => order(numbers(a.version), numbers(b.version)));
}
