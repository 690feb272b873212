// The files that the page holds as blocks of data (src/render/html/tables.rs).

const blockOf = (path) =>
  [...document.querySelectorAll("script[data-file]")].find((block) => block.dataset.file === path);

// What `<` and `&` stand for in a block.
const textOf = (block) =>
  block.textContent.replaceAll("&lt;", "<").replaceAll("&amp;", "&").replace(/^([^,\n]+)(,.*,)=$/gm, withRemark);

// A line of claims without the remark that the page shows: its cell, in quotation marks where it must be.
function withRemark(line, id, rest) {
  const remark = document.getElementById(`claim-${id}`)?.querySelector(".claim-note")?.textContent;
  if (remark === undefined) return line;
  return id + rest + (/[,"]/.test(remark) ? `"${remark.replaceAll('"', '""')}"` : remark);
}

// Which sources a claim has is told by the links in the page, in the order of the table of claims.
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

// Once read they stay as they were: what the page shows changes with the days chosen.
const read = new Map();

// The text of a file, by its address relative to the page; nothing where the page does not hold it.
export function fileOf(address) {
  const path = address.replace(/^(\.\.\/)?data\//, "");
  if (!read.has(path)) {
    const block = blockOf(path);
    const { of } = block?.dataset ?? {};
    read.set(path, of ? sourcesOfClaims(textOf(blockOf(of))) : block && textOf(block));
  }
  return read.get(path);
}
