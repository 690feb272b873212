// The static pages of strikes and of claims that belong to none (src/ui/site_page.rs), and the method, in the folder
// of a site.
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

// Their folders, beside the home page in each language: at the top of the site, and in `uk`.
export const FOLDERS = ["event", "claims", "story", "method"];

// The files of all of them.
export function sitePages(site) {
  const folders = ["", "uk"].flatMap((home) => FOLDERS.map((name) => join(site, home, name))).filter(existsSync);
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true })
      .filter((name) => name.endsWith(".html"))
      .map((name) => join(folder, name)),
  );
}
