// Pinned versions: scripts/lib/versions.mjs with small sites of its own. Run: node --test tests/scripts/*.mjs
import assert from "node:assert/strict";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, test } from "node:test";
import { versions } from "../../scripts/lib/versions.mjs";

const made = [];
afterEach(() => made.splice(0).forEach((folder) => rmSync(folder, { recursive: true })));

const PAGE = '<!doctype html>\n<html lang="en"><head><title>T</title>\n<link rel="alternate" type="application/json+oembed" href="oembed.json"></head></html>\n';

// A built site with data of this version; `files` are written over it.
function site(version, files = {}) {
  const folder = mkdtempSync(join(tmpdir(), "strikemap-versions-"));
  made.push(folder);
  const descriptor = { version, created: "2026-11-23T00:00:00Z", resources: [{ name: "events", path: "events.csv" }] };
  const all = {
    "index.html": PAGE,
    "uk/index.html": PAGE,
    "boot-0123456789abcdef.js": "1",
    "embed.js": "2",
    "sw.js": "3",
    "article.html": PAGE,
    "data/datapackage.json": JSON.stringify(descriptor),
    "data/events.csv": "event_id\na\n",
    ...files,
  };
  for (const [path, text] of Object.entries(all)) write(folder, path, text);
  return folder;
}

function write(folder, path, text) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

const read = (folder, path) => readFileSync(join(folder, path), "utf8");
const listed = (folder) => JSON.parse(read(folder, "versions.json"));

function make(folder, previous) {
  versions(folder, previous, (sentence) => {
    throw new Error(sentence);
  });
  return folder;
}

test("the pages of strikes are pinned with their version", () => {
  const pages = ["event/a/index.html", "claims/index.html", "uk/event/a/index.html", "uk/claims/index.html"];
  const made = make(site("1.1.0", Object.fromEntries(pages.map((page) => [page, PAGE]))));
  for (const page of pages) {
    assert.match(read(made, `v/1.1.0/${page}`), /<html data-pinned="1\.1\.0" lang="en">/, page);
    assert.match(read(made, `v/1.1.0/${page}`), /<meta name="robots" content="noindex">/, page);
    assert.equal(read(made, page), PAGE, "the live page may be found");
  }
});

test("the page and its files stand in the folder of the version, and say so", () => {
  const made = make(site("1.1.0"));
  assert.deepEqual(listed(made), { latest: "1.1.0", versions: [{ version: "1.1.0", day: "2026-11-23", folder: "v/1.1.0/" }] });
  for (const page of ["v/1.1.0/index.html", "v/1.1.0/uk/index.html"]) {
    const html = read(made, page);
    assert.match(html, /<html data-pinned="1\.1\.0" lang="en">/);
    assert.match(html, /<meta name="robots" content="noindex">/);
    assert.doesNotMatch(html, /oembed/, "who embeds a pinned page would get the live one");
  }
  assert.equal(read(made, "v/1.1.0/data/events.csv"), read(made, "data/events.csv"));
  assert.ok(existsSync(join(made, "v/1.1.0/boot-0123456789abcdef.js")));
  for (const ofSite of ["embed.js", "sw.js", "article.html", "versions.json", "v"]) {
    assert.ok(!existsSync(join(made, "v/1.1.0", ofSite)), `${ofSite} is of the site, not of a version`);
  }
  assert.doesNotMatch(read(made, "index.html"), /data-pinned|noindex/, "the live page is not pinned");
});

test("earlier versions are brought along byte for byte, and the newest comes first", () => {
  const first = make(site("1.9.0"));
  const second = make(site("1.10.0", { "index.html": PAGE.replace("T", "another page") }), first);
  assert.deepEqual(listed(second).versions.map(({ version }) => version), ["1.10.0", "1.9.0"]);
  assert.equal(listed(second).latest, "1.10.0");
  for (const path of ["index.html", "data/datapackage.json"]) {
    assert.equal(read(second, `v/1.9.0/${path}`), read(first, `v/1.9.0/${path}`));
  }
});

test("a version that was published is not made anew", () => {
  const first = make(site("1.0.0"));
  const second = make(site("1.0.0", { "index.html": PAGE.replace("T", "another page") }), first);
  assert.equal(read(second, "v/1.0.0/index.html"), read(first, "v/1.0.0/index.html"));
  assert.match(read(second, "index.html"), /another page/);
});

test("other data under a published version stop the build, and the sentence names the file", () => {
  const first = make(site("1.0.0"));
  assert.throws(() => make(site("1.0.0", { "data/events.csv": "event_id\nb\n" }), first), /1\.0\.0 \(events\.csv\).*check --fix/);
});

test("data older than what was published stop the build", () => {
  const first = make(site("2.0.0"));
  assert.throws(() => make(site("1.0.0"), first), /2\.0\.0 was published before, these data are 1\.0\.0/);
});

test("a folder that is no version is not brought along", () => {
  const first = site("1.0.0", { "v/other/index.html": PAGE });
  assert.throws(() => make(site("1.0.0"), first), /v\/other is no version/);
});

test("data without a version are published, and nothing is pinned", () => {
  const made = make(site("draft"));
  assert.deepEqual(listed(made), { latest: null, versions: [] });
  assert.ok(!existsSync(join(made, "v")));
});
