// The program as a library for other pages: strikemap.js with its program, style sheet and types, without hashes in
// the names, and the npm package that holds the same.
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { filesOf } from "./data.mjs";
import { mountStyle } from "./mount-style.mjs";
import { printed } from "./native.mjs";

// What a package for npm holds besides its description.
const FILES = ["strikemap.js", "strikemap_bg.wasm", "strikemap_later.wasm", "strikemap.d.ts", "strikemap.css"];

// Writes the files into `staging`, the folder of the site with the files of `program`. `script(name, options)`
// bundles a script of www/script, `css` is the page's style sheet, `minified(css)` shortens one.
export function library(root, staging, program, script, css, minified, fail) {
  const options = [`--alias:program=${join(staging, program.script)}`];
  const glue = script("library.js", options);
  const named = (text, [module, name]) => {
    if (!text.includes(module)) fail(`strikemap.js does not name its ${name}: did the form of wasm-bindgen's glue change?`);
    cpSync(`${staging}/${module}`, `${staging}/${name}`);
    return text.replace(module, name);
  };
  const modules = [[program.wasm, "strikemap_bg.wasm"], [program.later, "strikemap_later.wasm"]];
  writeFileSync(`${staging}/strikemap.js`, modules.reduce(named, glue));
  writeFileSync(`${staging}/strikemap.css`, minified(mountStyle(css)));
  const types = readFileSync(`${root}/www/script/strikemap.d.ts`, "utf8");
  writeFileSync(`${staging}/strikemap.d.ts`, types.replace("/*STATE*/", stateTypes(JSON.parse(printed(root, "parameters", fail)))));
}

// The properties of a state. A parameter with a default always has a value.
function stateTypes(parameters) {
  const type = ({ words }) => (words.length ? words.map((word) => JSON.stringify(word)).join(" | ") : "string");
  return parameters.map((it) => `${it.name}: ${type(it)}${it.hasDefault ? "" : " | null"};`).join("\n  ");
}

// The package folder for npm, with the outlines of the map.
export function npmPackage(root, staging, fail) {
  const { version, description, license, keywords } = manifest(root);
  const folder = `${staging}/npm`;
  const copy = (from, to) => {
    mkdirSync(dirname(`${folder}/${to}`), { recursive: true });
    cpSync(from, `${folder}/${to}`);
  };
  for (const name of FILES) copy(`${staging}/${name}`, name);
  for (const name of filesOf(`${staging}/data`, fail)) copy(`${staging}/data/${name}`, `data/${name}`);
  for (const name of ["LICENSE", "LICENSE-MIT", "LICENSE-APACHE"]) copy(`${root}/${name}`, name);
  copy(`${root}/docs/api.md`, "README.md");
  const description_ = {
    name: "strikemap",
    version,
    description,
    license,
    keywords,
    type: "module",
    exports: {
      ".": { types: "./strikemap.d.ts", default: "./strikemap.js" },
      "./strikemap.css": "./strikemap.css",
      "./strikemap_bg.wasm": "./strikemap_bg.wasm",
      "./strikemap_later.wasm": "./strikemap_later.wasm",
      "./data/*": "./data/*",
      "./package.json": "./package.json",
    },
    types: "./strikemap.d.ts",
    sideEffects: false,
    files: [...FILES, "data", "LICENSE", "LICENSE-MIT", "LICENSE-APACHE"],
  };
  writeFileSync(`${folder}/package.json`, `${JSON.stringify(description_, null, 2)}\n`);
}

// What Cargo.toml says of the program.
function manifest(root) {
  const toml = readFileSync(`${root}/Cargo.toml`, "utf8");
  const text = (name) => new RegExp(`^${name} = "([^"]*)"`, "m").exec(toml)?.[1] ?? "";
  const keywords = /^keywords = (\[.*\])/m.exec(toml)?.[1] ?? "[]";
  return {
    version: text("version"),
    description: text("description"),
    license: text("license").replace(/(.+ OR .+)/, "($1)"),
    keywords: JSON.parse(keywords),
  };
}
