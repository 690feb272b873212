// The embed dialog, loaded on demand. Its markup and snippets are written by the second program
// (src/render/html/embed.rs).
import { parametersOfPage } from "./lead-out.js";

// `desk` is the loaded second program. `home` is the address of the page's folder, or of the file for the
// single-file page; `opener` is the button, which has the version of the data.
export function openEmbedDialog(desk, home, opener) {
  const { version = "" } = opener.dataset;
  const { lang } = document.documentElement;
  const address = /^https?:/.test(home) ? home : "";
  document.getElementById("embed-dialog")?.remove();
  document.body.insertAdjacentHTML("beforeend", desk.embedDialog(parametersOfPage(), lang, version, address));
  const dialog = document.getElementById("embed-dialog");
  const part = (name) => dialog.querySelector(`[data-embed="${name}"]`);
  const said = part("said");
  const snippet = part("snippet");

  const write = () => {
    const chosen = [...dialog.querySelectorAll("select")].map(({ name, value }) => `${name}=${value}`);
    const [text, page] = desk.embedSnippet([parametersOfPage(), ...chosen].join("&"), lang, version, address);
    snippet.value = text;
    // A new frame, because navigating the old one would add to the browser history.
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
      // Browsers refuse in frames and without TLS.
      snippet.select();
      said.textContent = said.dataset.selected;
    }
  };

  part("close").addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", () => dialog.remove());
  part("head").style.marginTop = "6px";
  if (snippet) {
    // Set here instead of in the style sheet, to keep the first view small.
    Object.assign(snippet.style, { width: "100%", padding: "8px", background: "var(--panel)", color: "inherit", border: "1px solid var(--control)" });
    part("preview").style.border = "1px solid var(--rule)";
    dialog.addEventListener("change", write);
    part("copy").addEventListener("click", copy);
    write();
  }
  // Not every browser focuses a clicked button, so the focus is returned here.
  opener?.focus();
  dialog.showModal();
  part("head").focus();
}
