// The published data package. Trunk has copied ours into data/; STRIKEMAP_DATA names another, whose files
// replace it unchanged.
import { cpSync, existsSync, readFileSync, rmSync } from "node:fs";
import { basename, join, resolve } from "node:path";

const DESCRIPTOR = "datapackage.json";
const BASEMAP = ["coarse.topo.json", "fine.topo.json", "cities.csv", "towns.csv"].map((name) => `basemap/${name}`);

export function dataPackage(root, staging, fail) {
  const own = join(root, "data");
  const given = resolve(process.env.STRIKEMAP_DATA || own);
  if (given === own) return;
  if (!existsSync(join(given, DESCRIPTOR))) fail(`there is no data package in ${given}: it has no ${DESCRIPTOR}`);
  const data = join(staging, "data");
  rmSync(data, { recursive: true, force: true });
  const isShown = (path) => path === given || !basename(path).startsWith(".");
  cpSync(given, data, { recursive: true, dereference: true, filter: isShown });
  // The core looks for the basemap there when the package has none (src/data/package.rs).
  if (resourcesOf(data, fail).some(({ name }) => name === "basemap_coarse")) return;
  console.error(`${given} names no resource basemap_coarse: the map uses our own basemap.`);
  cpSync(join(own, "basemap"), join(data, "basemap"), { recursive: true });
}

// The descriptor of the package in a folder.
export function described(data, fail) {
  const path = join(data, DESCRIPTOR);
  try {
    return JSON.parse(readFileSync(path, "utf8").replace(/^\ufeff/, ""));
  } catch (error) {
    return fail(`${path} cannot be read: ${error.message}`);
  }
}

export const resourcesOf = (data, fail) => described(data, fail).resources ?? [];

// The files of a package, relative to its folder: the descriptor, its resources, and the basemap, also
// beside a package without one.
export function filesOf(data, fail) {
  const named = resourcesOf(data, fail).flatMap(({ path }) => path ?? []);
  const beside = BASEMAP.filter((path) => existsSync(join(data, path)));
  return [...new Set([DESCRIPTOR, ...named, ...beside])];
}

// The tables that the program reads before it shows anything (src/browser/files.rs), relative to the page: all pages,
// and those in Ukrainian.
export function firstTables(data, fail) {
  const pathsOf = (names) =>
    resourcesOf(data, fail).flatMap(({ name, path }) => (names.includes(name) ? path : [])).map((path) => `data/${path}`);
  const all = ["events", "claims", "places", "claim_places", "changes", "sources", "claim_sources", "story"];
  return { all: [`data/${DESCRIPTOR}`, ...pathsOf(all)], uk: pathsOf(["translations_uk"]) };
}
