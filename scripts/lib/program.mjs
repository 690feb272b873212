// The program as the page loads it, in two modules: what the first picture needs, and the rest (src/ui/later.rs). Trunk
// compiles it; here wasm-split-cli divides what the compiler wrote, before wasm-bindgen makes its script.
import { createHash } from "node:crypto";
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const NAME = "strikemap-web";

// Functions in the order of their names, because Brotli finds similar neighbours. The first kilobyte of memory is the
// end of the stack: nothing has its address there.
const SMALLER = ["-Oz", "--low-memory-unused", "--strip-producers", "--strip-target-features", "--reorder-functions-by-name"];
const FEATURES = ["bulk-memory", "bulk-memory-opt", "nontrapping-float-to-int", "sign-ext", "mutable-globals", "reference-types", "multivalue"];

// The names of its files, `script`, `wasm` and `later`, in the folder of the page. `hashed(kind, end, content)` writes
// one of them there.
export function program(root, isRelease, hashed, fail) {
  const target = process.env.CARGO_TARGET_DIR ?? join(root, "target");
  const compiled = join(target, "wasm32-unknown-unknown", isRelease ? "release" : "debug", `${NAME}.wasm`);
  const folder = join(target, "divided", isRelease ? "release" : "debug");
  const read = (name) => readFileSync(join(folder, name));
  // The same program is divided once.
  const made = createHash("sha256");
  for (const file of [compiled, fileURLToPath(import.meta.url)]) made.update(readFileSync(file));
  const state = made.digest("hex");
  if (!existsSync(join(folder, "state")) || read("state").toString() !== state) {
    divide(compiled, folder, isRelease, fail);
    writeFileSync(join(folder, "state"), state);
  }

  const names = { wasm: hashed(NAME, "wasm", read(`${NAME}_bg.wasm`)), later: hashed("strikemap-later", "wasm", read("split_later.wasm")) };
  // The module is fetched in our own way, by the name with its hash.
  const aliases = [`--alias:later=${root}/www/script/later.js`, `--define:LATER=${JSON.stringify(names.later)}`];
  const script = run(folder, fail, "esbuild", "--bundle", "--format=esm", "--target=es2022", "--minify", "--pure:FinalizationRegistry", ...aliases, "entry.js");
  return { script: hashed(NAME, "js", script.replace(`${NAME}_bg.wasm`, names.wasm)), ...names };
}

function divide(compiled, folder, isRelease, fail) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  run(folder, fail, "wasm-split-cli", "--out-name", NAME, compiled, folder);
  const modules = readdirSync(folder).filter((name) => name.endsWith(".wasm")).sort();
  if (modules.join() !== `split_later.wasm,${NAME}.wasm`) fail(`the program was divided into ${modules.join(", ")}: scripts/lib/program.mjs knows two modules`);
  run(folder, fail, "wasm-bindgen", "--keep-lld-exports", "--target=web", "--no-typescript", "--out-dir=.", `--out-name=${NAME}`, `${NAME}.wasm`);
  const features = FEATURES.map((feature) => `--enable-${feature}`);
  for (const name of isRelease ? [`${NAME}_bg.wasm`, "split_later.wasm"] : []) run(folder, fail, "wasm-opt", ...SMALLER, ...features, name, "-o", name);
  const edit = (name, from, to) => {
    const source = readFileSync(join(folder, name), "utf8");
    if (!from.test(source)) fail(`${name} has another form than scripts/lib/program.mjs knows`);
    writeFileSync(join(folder, name), source.replace(from, to));
  };
  edit("__wasm_split.js", /makeLoad\(\(\) => \{[\s\S]*?\n\}\n, \[\]\)/, "makeLoad(fetchLater, [])");
  edit("__wasm_split.js", /^/, 'import { fetchLater } from "later";\n');
  // Without support for `using`, which would keep classes that the page does not use.
  edit(`${NAME}.js`, /^if \(Symbol\.dispose\) \w+\.prototype\[Symbol\.dispose\] = .*;$/gm, "");
  writeFileSync(join(folder, "entry.js"), `export { default, mountIn, startPage } from "./${NAME}.js";\nexport { askForLater, laterFrom } from "later";\n`);
}

// What a tool prints.
function run(folder, fail, tool, ...options) {
  const done = spawnSync(tool, options, { cwd: folder, encoding: "utf8", maxBuffer: 2 ** 28 });
  if (done.status !== 0) fail(`${tool} failed: ${done.stderr || done.error}`);
  return done.stdout;
}
