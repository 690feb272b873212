// The dialog that writes what another page needs to show this one. Loaded when it is first asked for;
// its markup and every snippet are written by the desk (src/render/html/embed.rs).
import { keysOfPage } from "./lead-out.js";

// `desk` is the second program of the page, loaded. `home` is the address of the folder that the page lies
// in, or of the file where it is one; `opener` the button, which knows the version of the data.
export function openEmbedDialog(desk, home, opener) {
  const { version = "" } = opener.dataset;
  const { lang } = document.documentElement;
  const address = /^https?:/.test(home) ? home : "";
  document.getElementById("embed-dialog")?.remove();
  document.body.insertAdjacentHTML("beforeend", desk.embedDialog(keysOfPage(), lang, version, address));
  const dialog = document.getElementById("embed-dialog");
  const part = (name) => dialog.querySelector(`[data-embed="${name}"]`);
  const said = part("said");
  const snippet = part("snippet");

  const write = () => {
    const chosen = [...dialog.querySelectorAll("select")].map(({ name, value }) => `${name}=${value}`);
    const [text, page] = desk.embedSnippet([keysOfPage(), ...chosen].join("&"), lang, version, address);
    snippet.value = text;
    // A new frame: another address in the old one would be a step in the reader's history.
    const preview = part("preview").cloneNode();
    preview.src = page;
    part("preview").replaceWith(preview);
    said.textContent = "";
  };
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(snippet.value);
      said.textContent = said.dataset.copied;
    } catch {
      // In a frame, or without TLS, browsers refuse.
      snippet.select();
      said.textContent = said.dataset.selected;
    }
  };

  part("close").addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", () => dialog.remove());
  part("head").style.marginTop = "6px";
  if (snippet) {
    // Few enough to be set here: they cost the first view nothing.
    Object.assign(snippet.style, { width: "100%", padding: "8px", background: "var(--panel)", color: "inherit", border: "1px solid var(--control)" });
    part("preview").style.border = "1px solid var(--rule)";
    dialog.addEventListener("change", write);
    part("copy").addEventListener("click", copy);
    write();
  }
  // Not every browser gives the focus to a button that is clicked; it comes back to what had it.
  opener?.focus();
  dialog.showModal();
  part("head").focus();
}
