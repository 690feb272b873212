// The command line of the program, for build steps that need the core.
import { spawnSync } from "node:child_process";
import { join } from "node:path";

let built = process.env.STRIKEMAP_CLI ?? "";

// Its path: STRIKEMAP_CLI, or a build at the first call. `root` is the repository. For serving it is built
// without PNG, which doubles the compile time, in a folder of its own.
export function native(root, fail) {
  if (built) return built;
  const target = process.env.CARGO_TARGET_DIR ?? join(root, "target");
  const [features, folder] = process.env.TRUNK_PROFILE === "release" ? ["cli", target] : ["cli-svg", join(root, "target/serve")];
  const args = ["build", "--locked", "--quiet", "--features", features, "--bin", "strikemap", "--target-dir", folder];
  const done = spawnSync("cargo", args, { cwd: root, stdio: ["ignore", "inherit", "inherit"] });
  if (done.status !== 0) fail(`cargo could not build the command line${done.error ? `: ${done.error.message}` : ""}`);
  built = join(folder, "debug", "strikemap");
  return built;
}

// What a command of it prints.
export function printed(root, command, fail) {
  const done = spawnSync(native(root, fail), [command], { encoding: "utf8" });
  if (done.status !== 0) fail(`strikemap ${command} failed: ${done.stderr}`);
  return done.stdout;
}
