// Generates sw.js, which saves the page in readers' browsers, and sw-off.js, which removes the copies when
// published instead. Runs last, because it lists every file of the page.
import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { filesOf } from "./data.mjs";

// A name with a hash of the content.
export const HASHED = /-[0-9a-f]{12,16}(_bg)?\.(js|css|wasm)$/;
const PAGES = ["index.html", "uk/index.html"];
const MORE = ["claims/index.html", "uk/claims/index.html", "story/index.html", "uk/story/index.html", "method/index.html", "uk/method/index.html", "icon.svg", "data/README.md"];

// `script(name, options)` bundles a script of www/script.
export function workers(staging, script, fail) {
  // Only a pinned page requests it.
  const fixed = readdirSync(staging).filter((name) => HASHED.test(name) && !name.startsWith("newer-"));
  const data = filesOf(join(staging, "data"), fail).map((path) => `data/${path}`);
  const fresh = [...new Set([...PAGES, ...data, ...MORE.filter((path) => existsSync(join(staging, path)))])];
  const build = fingerprint(staging, [...fixed, ...fresh].sort());
  for (const page of fresh.filter(isPage)) {
    const path = join(staging, page);
    writeFileSync(path, readFileSync(path, "utf8").replace("<html ", `<html data-build="${build}" `));
  }
  // Pages are marked with the name of the build instead: some hosts add to them.
  const hashed = (paths) => Object.fromEntries(paths.map((path) => [path, isPage(path) ? "" : integrity(join(staging, path))]));
  const names = { BUILD: build, FIXED: hashed(fixed.sort()), FRESH: hashed(fresh) };
  const options = Object.entries(names).map(([name, value]) => `--define:${name}=${JSON.stringify(value)}`);
  writeFileSync(join(staging, "sw.js"), script("sw.js", options));
  writeFileSync(join(staging, "sw-off.js"), script("sw-off.js", []));
}

const isPage = (path) => path.endsWith(".html");

// The hash of a file as browsers check it.
const integrity = (path) => `sha256-${createHash("sha256").update(readFileSync(path)).digest("base64")}`;

// Equal for equal files.
function fingerprint(staging, paths) {
  const hash = createHash("sha256");
  for (const path of paths) hash.update(`${path}\n`).update(createHash("sha256").update(readFileSync(join(staging, path))).digest());
  return hash.digest("hex").slice(0, 12);
}
