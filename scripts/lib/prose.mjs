// How marked renders the published pages of docs/: headings with explicit ids, links relative to the
// published folder, and nothing that a strict policy forbids.
const PAGES = { "method.md": "./", "method.uk.md": "./" };

function refuse(what, detail) {
  throw new Error(`${what}: ${detail}`);
}

// `../data/README.md` → `data/README.md`, `method.md#grades` → `./#grades`.
function published(href) {
  if (/^(https?:\/\/|#)/.test(href)) return href;
  const [path, part] = href.split("#");
  const page = PAGES[path] ?? (path.startsWith("../data/") ? path.slice(3) : refuse("a link that leads out of the published folder", href));
  return part ? `${page}#${part}` : page;
}

export default {
  renderer: {
    // A linked heading is focusable, also where the page is shown in a dialog.
    heading({ tokens, depth, text }) {
      const [, id] = /^<a id="([a-z]+)"><\/a>/.exec(text) ?? refuse("a heading without an id", text);
      return `<h${depth} id="${id}" tabindex="-1">${this.parser.parseInline(tokens.slice(2))}</h${depth}>\n`;
    },
    tablecell({ tokens, header }) {
      const [start, end] = header ? ['<th scope="col">', "</th>"] : ["<td>", "</td>"];
      return `${start}${this.parser.parseInline(tokens)}${end}\n`;
    },
    link({ href, tokens }) {
      const to = published(href).replaceAll("&", "&amp;").replaceAll('"', "&quot;");
      return `<a href="${to}">${this.parser.parseInline(tokens)}</a>`;
    },
    // Names in tables break at underscores and the like, or not at all.
    codespan({ text }) {
      const safe = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
      return `<code>${safe.replace(/[_/]/g, "$&<wbr>")}</code>`;
    },
    html({ text }) {
      return refuse("HTML outside a heading", text);
    },
    image({ href }) {
      return refuse("an image", href);
    },
  },
};
