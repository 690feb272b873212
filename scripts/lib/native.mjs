// The command line of the program, for steps of the build that need what only the core knows.
import { spawnSync } from "node:child_process";
import { join } from "node:path";

// Serving needs no PNG, which takes as long to compile as all the rest.
const FEATURES = process.env.TRUNK_PROFILE === "release" ? "cli" : "cli-svg";

let built = process.env.STRIKEMAP_CLI ?? "";

// Its path: what STRIKEMAP_CLI names, or else it is built at the first call. `root` is the repository.
export function native(root, fail) {
  if (built) return built;
  const done = spawnSync("cargo", ["build", "--locked", "--quiet", "--features", FEATURES, "--bin", "strikemap"], { cwd: root, stdio: ["ignore", "inherit", "inherit"] });
  if (done.status !== 0) fail(`cargo could not build the command line${done.error ? `: ${done.error.message}` : ""}`);
  built = join(process.env.CARGO_TARGET_DIR ?? join(root, "target"), "debug", "strikemap");
  return built;
}
