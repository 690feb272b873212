// The data files that the page contains as blocks (src/render/html/tables.rs).

const blockOf = (path) =>
  [...document.querySelectorAll("script[data-file]")].find((block) => block.dataset.file === path);

// Unescapes `<` and `&`.
const textOf = (block) =>
  block.textContent.replaceAll("&lt;", "<").replaceAll("&amp;", "&").replace(/^([^,\n]+)(,.*,)=$/gm, withRemark);

// Restores the remark of a claim from the page, quoted where needed.
function withRemark(line, id, rest) {
  const remark = document.getElementById(`claim-${id}`)?.querySelector(".claim-note")?.textContent;
  if (remark === undefined) return line;
  return id + rest + (/[,"]/.test(remark) ? `"${remark.replaceAll('"', '""')}"` : remark);
}

// The sources of claims are in the links of the page, in the order of the table of claims.
function sourcesOfClaims(claims) {
  const rows = ["claim_id,source_id"];
  for (const line of claims.split("\n")) {
    const [id] = line.split(",", 1);
    for (const link of document.getElementById(`claim-${id}`)?.querySelectorAll("[data-source]") ?? []) {
      rows.push(`${id},${link.dataset.source}`);
    }
  }
  return `${rows.join("\n")}\n`;
}

// Read once, because the page changes with the chosen days.
const read = new Map();

// The text of a file by its address relative to the page; undefined where the page does not contain it.
export function fileOf(address) {
  const path = address.replace(/^(\.\.\/)?data\//, "");
  if (!read.has(path)) {
    const block = blockOf(path);
    const { of } = block?.dataset ?? {};
    read.set(path, of ? sourcesOfClaims(textOf(blockOf(of))) : block && textOf(block));
  }
  return read.get(path);
}
