// URL parameters for scripts of the page, from the table in the core (src/app/params/table.rs), as values
// for esbuild's --define.
import { printed } from "./native.mjs";

// `root` is the repository. ATTRIBUTES are those of <strike-map>, joined in one text, because esbuild would
// turn a list into a global variable. DATA_PARAMETERS change which data are shown, VIEWS are the parts of
// the page.
export function parameterDefines(root, fail) {
  const all = JSON.parse(printed(root, "parameters", fail));
  const names = (isOne) => all.filter(isOne).map(({ name }) => name);
  return {
    ATTRIBUTES: names(({ isAttribute }) => isAttribute).join(" "),
    DATA_PARAMETERS: names(({ isAboutData }) => isAboutData),
    VIEWS: all.find(({ name }) => name === "view").words,
  };
}

export const defineOptions = (defines) => Object.entries(defines).map(([name, value]) => `--define:${name}=${JSON.stringify(value)}`);
