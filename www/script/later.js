// Fetches the second module of the program (src/ui/later.rs), which the first one asks for. The build defines LATER, the
// name of its file beside the program.

// Who has the module elsewhere: an address, an answer, its bytes, or a function that gives one of them.
let held;
let asked;
let cache = "default";

// Says where the module is.
export const laterFrom = (source) => {
  held = source;
};

// Asks for the module, before the program does.
export function askForLater() {
  asked ??= Promise.resolve(typeof held === "function" ? held() : held).then((source) => {
    const address = source === undefined ? new URL(LATER, import.meta.url) : source;
    return typeof address === "string" || address instanceof URL ? fetch(address, { cache }) : address;
  });
  asked.catch(() => {});
  return asked;
}

// A function that starts the module with what it needs of the first. Not as a stream: some hosts send it with another
// type. After a failure it is asked for anew, and the host is: the browser may have kept an error page.
export function fetchLater() {
  const answer = askForLater();
  return async (imports) => {
    try {
      const source = await answer;
      return await WebAssembly.instantiate(source instanceof Response ? await source.arrayBuffer() : source, imports);
    } catch (cause) {
      asked = undefined;
      cache = "reload";
      throw cause;
    }
  };
}
