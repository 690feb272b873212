// strikemap.js: the program as a library (docs/api.md). The two modules of the program, style sheet and data lie beside it.
import load, { askForLater, laterFrom, mountIn } from "program";

const home = new URL("./", import.meta.url).href;

let loading;
// The style sheet of each document that has mounts.
const sheets = new WeakMap();

// Loads the program, once; where its modules lie elsewhere, from there.
export default function init(program, later) {
  loading ??= start(program, later).catch((cause) => {
    loading = undefined;
    throw failure("no-program", `The program cannot be loaded: ${cause?.message ?? cause}`, cause);
  });
  return loading.then(() => {});
}

// A mount needs the second module too: it is asked for beside the first.
function start(program, later) {
  laterFrom(later);
  askForLater();
  return load(program === undefined ? undefined : { module_or_path: program });
}

export async function mount(element, options) {
  await init();
  return mountIn(element, options, home, await sheetOf(element?.ownerDocument ?? document));
}

function sheetOf(document) {
  if (!sheets.has(document)) {
    const sheet = styled(document.defaultView ?? window);
    sheet.catch(() => sheets.delete(document));
    sheets.set(document, sheet);
  }
  return sheets.get(document);
}

// An error like those of the program, which makes its own.
function failure(code, message, cause) {
  return Object.assign(new Error(message, { cause }), { name: "StrikemapError", code, details: [] });
}

// A sheet made by script: a policy without 'unsafe-inline' ignores style elements.
async function styled({ CSSStyleSheet }) {
  const url = new URL("./strikemap.css", import.meta.url);
  const response = await fetch(url).catch(() => undefined);
  if (!response?.ok) {
    throw failure("unreachable", `${url} cannot be fetched.`);
  }
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(await response.text());
  return sheet;
}
