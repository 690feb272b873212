// The programs that Trunk does not build, because it builds one for a page: the desk (src/bin/desk.rs)
// and the live pictures (src/bin/live.rs), which the page fetches when they are asked for, and that of the page
// as one file (src/bin/single.rs).
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const TARGET = "wasm32-unknown-unknown";
// What today's rustc uses, and the passes of the page's own program (www/index.html).
const OPTIMISE = ["--flatten", "--rereloop", "-Oz", "--dae-optimizing", "--rse", "--vacuum", "-Oz", "--strip-producers", "--strip-target-features", "--reorder-functions-by-name", "--enable-bulk-memory", "--enable-bulk-memory-opt", "--enable-nontrapping-float-to-int", "--enable-sign-ext", "--enable-mutable-globals", "--enable-reference-types", "--enable-multivalue"];

// Builds a program with features of the crate; gives its glue, as source, and its WebAssembly, as bytes.
// `root` is the repository.
export function buildProgram(root, name, features, fail) {
  const made = mkdtempSync(join(tmpdir(), `${name}-`));
  const run = (program, args) => {
    const done = spawnSync(program, args, { cwd: root, stdio: ["ignore", "inherit", "inherit"] });
    if (done.status !== 0) fail(`${program} could not build ${name}${done.error ? `: ${done.error.message}` : ""}`);
  };
  try {
    run("cargo", ["build", "--release", "--locked", "--quiet", "--target", TARGET, "--no-default-features", "--features", features, "--bin", name]);
    const folder = process.env.CARGO_TARGET_DIR ?? join(root, "target");
    run("wasm-bindgen", ["--target", "web", "--no-typescript", "--out-dir", made, join(folder, TARGET, "release", `${name}.wasm`)]);
    run("wasm-opt", [...OPTIMISE, "-o", join(made, "small.wasm"), join(made, `${name}_bg.wasm`)]);
    return { glue: readFileSync(join(made, `${name}.js`), "utf8"), wasm: readFileSync(join(made, "small.wasm")) };
  } finally {
    rmSync(made, { recursive: true });
  }
}
