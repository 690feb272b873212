// The style sheet of mounts, made from the page's: within a shadow root the app is an element in a host, whose
// width stands for that of the window.

const CONTAINER = "strikemap";

// Said of the page with all its parts, not of every other.
const WHOLE_PAGE = /(?<!:not\()\[data-view="?full"?\]/;

// What the page around a mount may not change.
const HOST = `:host{all:initial!important;display:block!important;container:${CONTAINER}/inline-size!important}
.root{position:relative;min-width:0}`;

export function mountStyle(css) {
  return `${HOST}\n${rules(css.replace(/\/\*[\s\S]*?\*\//g, ""))}`;
}

// The rules in a text: [what stands before the braces, what stands in them].
function split(css) {
  const found = [];
  let depth = 0;
  let start = 0;
  let open = 0;
  for (let at = 0; at < css.length; at += 1) {
    if (css[at] === '"' || css[at] === "'") {
      at = css.indexOf(css[at], at + 1);
    } else if (css[at] === "{") {
      if (depth === 0) open = at;
      depth += 1;
    } else if (css[at] === "}") {
      depth -= 1;
      if (depth === 0) {
        found.push([css.slice(start, open).trim(), css.slice(open + 1, at)]);
        start = at + 1;
      }
    }
  }
  return found;
}

function rules(css) {
  return split(css)
    .map(([head, body]) => {
      if (head.startsWith("@media")) return media(head.slice("@media".length), body);
      if (head.startsWith("@container")) return `${head}{${rules(body)}}`;
      // The format of the paper is the host's; steps of an animation have no selectors.
      if (head.startsWith("@page")) return "";
      if (head.startsWith("@")) return `${head}{${body}}`;
      return rule(head, body);
    })
    .join("\n");
}

// One block for each alternative of a media query.
function media(query, body) {
  const inner = rules(body);
  return query
    .split(",")
    .map((one) => one.trim())
    .map((one) => {
      // What depends on the height of the window, or is for a page before its program.
      if (/height|scripting/.test(one)) return "";
      return /width/.test(one) ? `@container ${CONTAINER} ${one}{${inner}}` : `@media ${one}{${inner}}`;
    })
    .join("\n");
}

function rule(selectors, body) {
  // A sheet over the window would be one over somebody's page: in a full mount what is open stays in its place. Over
  // a part alone it lies as it does on the page, within the mount.
  if (/position:\s*fixed/.test(body) && WHOLE_PAGE.test(selectors) && selectors.includes("#detail")) return "";
  const mine = selectors.replace(/:root\b/g, ".root").replace(/(^|[\s,>+~(])(?:html|body)\b/g, "$1.root");
  return `${mine}{${body.replace(/position:\s*fixed/g, "position:absolute")}}`;
}
