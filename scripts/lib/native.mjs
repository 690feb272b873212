// The command line of the program, for steps of the build that need what only the core knows.
import { spawnSync } from "node:child_process";
import { join } from "node:path";

let built = "";

// Builds it at the first call; gives its path. `root` is the repository.
export function native(root, fail) {
  if (built) return built;
  const args = ["build", "--profile", "cli", "--locked", "--quiet", "--features", "cli", "--bin", "strikemap"];
  const done = spawnSync("cargo", args, { cwd: root, stdio: ["ignore", "inherit", "inherit"] });
  if (done.status !== 0) fail(`cargo could not build the command line${done.error ? `: ${done.error.message}` : ""}`);
  const name = process.platform === "win32" ? "strikemap.exe" : "strikemap";
  built = join(process.env.CARGO_TARGET_DIR ?? join(root, "target"), "cli", name);
  return built;
}
