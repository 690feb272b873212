// The WebAssembly programs of the page. Trunk builds one (src/main.rs). This module builds the others:
// those loaded on demand (src/bin/desk.rs, src/bin/live.rs), and that of the single-file page
// (src/bin/single.rs).
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";

const TARGET = "wasm32-unknown-unknown";
const OPTIMISE = ["-Oz", "--strip-producers", "--strip-target-features", "--reorder-functions-by-name", "--enable-bulk-memory", "--enable-bulk-memory-opt", "--enable-nontrapping-float-to-int", "--enable-sign-ext", "--enable-mutable-globals", "--enable-reference-types", "--enable-multivalue"];

// Builds a program; returns its glue as source and its WebAssembly as bytes. `root` is the repository;
// optimised only with `isRelease`.
export function buildProgram(root, name, isRelease, fail) {
  const run = (program, args) => {
    const done = spawnSync(program, args, { cwd: root, stdio: ["ignore", "inherit", "inherit"] });
    if (done.status !== 0) fail(`${program} could not build ${name}${done.error ? `: ${done.error.message}` : ""}`);
  };
  run("cargo", ["build", ...(isRelease ? ["--release"] : []), "--locked", "--quiet", "--target", TARGET, "--no-default-features", "--features", "page", "--bin", name]);
  const target = process.env.CARGO_TARGET_DIR ?? join(root, "target");
  const built = join(target, TARGET, isRelease ? "release" : "debug", `${name}.wasm`);
  // A result of equal input and tools is reused.
  const hash = createHash("sha256").update(readFileSync(built)).update(readFileSync(join(root, "package-lock.json"))).update(OPTIMISE.join());
  const all = join(target, "programs", isRelease ? "release" : "debug");
  const kept = join(all, `${name}-${hash.digest("hex").slice(0, 16)}`);
  if (!existsSync(kept)) {
    mkdirSync(all, { recursive: true });
    readdirSync(all).filter((other) => other.startsWith(`${name}-`)).forEach((other) => rmSync(join(all, other), { recursive: true }));
    const made = mkdtempSync(join(all, "making-"));
    try {
      run("wasm-bindgen", ["--target", "web", "--no-typescript", "--out-dir", made, built]);
      const whole = join(made, `${name}_bg.wasm`);
      if (isRelease) run("wasm-opt", [...OPTIMISE, "-o", whole, whole]);
      // Renamed when complete.
      renameSync(made, kept);
    } finally {
      rmSync(made, { recursive: true, force: true });
    }
  }
  return { glue: readFileSync(join(kept, `${name}.js`), "utf8"), wasm: readFileSync(join(kept, `${name}_bg.wasm`)) };
}
