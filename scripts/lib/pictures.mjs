// Map, chart and social card as files beside the page, for who cannot or will not run it: in articles
// without scripts, in feeds, where an address is shared. What is on them says src/picture/.
import { spawnSync } from "node:child_process";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { native } from "./native.mjs";

// Writes them into `pictures/` of the folder that is about to be published.
export function pictures(staging, fail) {
  const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
  const data = resolve(root, process.env.STRIKEMAP_DATA || "data");
  const args = ["picture", "all", data, "-o", join(resolve(staging), "pictures")];
  const done = spawnSync(native(root, fail), args, { stdio: ["ignore", "inherit", "pipe"], encoding: "utf8" });
  if (done.status !== 0) fail(`the pictures could not be made: ${done.stderr ?? done.error}`);
}
