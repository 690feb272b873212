// Which data package is published: scripts/lib/data.mjs with folders of its own.
import assert from "node:assert/strict";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, test } from "node:test";
import { dataPackage, filesOf } from "../../scripts/lib/data.mjs";

let home;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "strikemap-data-"));
  // As Trunk leaves it: our own package is in the site.
  for (const folder of ["root/data", "site/data"]) {
    write(`${folder}/datapackage.json`, '{"name":"strikemap"}');
    write(`${folder}/changes.csv`, "ours");
    write(`${folder}/basemap/coarse.topo.json`, "our ground");
  }
});
afterEach(() => {
  delete process.env.STRIKEMAP_DATA;
  rmSync(home, { recursive: true });
});

function write(path, text) {
  mkdirSync(join(home, path, ".."), { recursive: true });
  writeFileSync(join(home, path), text);
}

const read = (path) => readFileSync(join(home, path), "utf8");

function publish(folder) {
  if (folder) process.env.STRIKEMAP_DATA = join(home, folder);
  dataPackage(join(home, "root"), join(home, "site"), (sentence) => {
    throw new Error(sentence);
  });
}

test("without a word, our own package is published", () => {
  publish();
  assert.equal(read("site/data/changes.csv"), "ours");
});

test("another package takes the place of ours, which lends it its ground", () => {
  write("theirs/datapackage.json", '{"name":"other","resources":[{"name":"events","path":"e.csv"}]}');
  write("theirs/e.csv", "theirs");
  write("theirs/.git/config", "secret");
  publish("theirs");
  assert.equal(read("site/data/e.csv"), "theirs");
  assert.equal(read("site/data/datapackage.json"), read("theirs/datapackage.json"));
  assert.equal(read("site/data/basemap/coarse.topo.json"), "our ground");
  assert.ok(!existsSync(join(home, "site/data/changes.csv")), "a table of ours was left behind");
  assert.ok(!existsSync(join(home, "site/data/.git")), "what is hidden was published");
});

test("the basemap that a package was lent is among its files: the one file and the offline copy have a map", () => {
  write("theirs/datapackage.json", '{"name":"other","resources":[{"name":"events","path":"e.csv"}]}');
  write("theirs/e.csv", "theirs");
  publish("theirs");
  assert.deepEqual(filesOf(join(home, "site/data"), assert.fail), ["datapackage.json", "e.csv", "basemap/coarse.topo.json"]);
});

test("a package with a ground of its own keeps it", () => {
  write("theirs/datapackage.json", '{"name":"other","resources":[{"name":"basemap_coarse","path":"g.json"}]}');
  write("theirs/g.json", "their ground");
  publish("theirs");
  assert.equal(read("site/data/g.json"), "their ground");
  assert.ok(!existsSync(join(home, "site/data/basemap")), "two grounds");
});

test("a folder without a package stops the build", () => {
  write("empty/x.txt", "");
  assert.throws(() => publish("empty"), /no data package in .*empty: it has no datapackage\.json/);
});
