// The command line, built for the machine that publishes the page.
import { spawnSync } from "node:child_process";
import { join } from "node:path";

// Builds it, and gives its path. `root` is the repository.
export function native(root, fail) {
  const args = ["build", "--profile", "cli", "--locked", "--quiet", "--features", "cli", "--bin", "strikemap"];
  const made = spawnSync("cargo", args, { cwd: root, stdio: ["ignore", "inherit", "inherit"] });
  if (made.status !== 0) fail(`cargo could not build the command line${made.error ? `: ${made.error.message}` : ""}`);
  return join(process.env.CARGO_TARGET_DIR ?? join(root, "target"), "cli", "strikemap");
}
