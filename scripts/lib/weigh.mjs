// node scripts/lib/weigh.mjs [DIST] [BUDGET.JSON]: compares the sizes of the built page with its budget.
// Exit 1 when a limit is exceeded or a listed file is missing.
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { filesOf, matches, readBudgets } from "./budget.mjs";

const [dist = "dist", budgetFile = "budget.json"] = process.argv.slice(2).map((path) => resolve(path));

function weigh(path) {
  const bytes = readFileSync(`${dist}/${path}`);
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  return [bytes.length, gzipSync(bytes, { level: 9 }).length, brotliCompressSync(bytes, { params }).length];
}

// In the order of the columns.
const MEASURES = ["raw", "gzip", "brotli"];
const WORDS = { raw: "as it is", gzip: "gzip", brotli: "Brotli" };
const kb = (bytes) => (bytes / 1000).toFixed(1).padStart(9);
const built = filesOf(dist);
const faults = [];

for (const { name, measure = "brotli", limit_kb: limit, aim_kb: aim, files } of readBudgets(budgetFile)) {
  const total = [0, 0, 0];
  const width = Math.max(...built.map((path) => path.length), 30);
  console.log(`\n${name} (KB = 1000 bytes)`.padEnd(width + 1) + "      raw     gzip   brotli");
  for (const pattern of files) {
    const found = built.filter((path) => matches(pattern, path));
    if (!found.length) faults.push(`${name}: ${pattern} is listed, but was not built`);
    for (const path of found) {
      const sizes = weigh(path);
      sizes.forEach((size, i) => (total[i] += size));
      console.log(path.padEnd(width) + sizes.map(kb).join(""));
    }
  }
  console.log("total".padEnd(width) + total.map(kb).join(""));
  const used = total[MEASURES.indexOf(measure)] / 1000;
  const verdict = used > limit ? "over the limit" : aim && used > aim ? `over the aim of ${aim}` : "within budget";
  console.log(`${name}: ${used.toFixed(1)} of ${limit} KB ${WORDS[measure]}, ${verdict}`);
  if (used > limit) faults.push(`${name}: ${used.toFixed(1)} KB is over the limit of ${limit} KB`);
}

// The limits apply to our own data only.
const isOwn = !process.env.STRIKEMAP_DATA;
for (const fault of faults) console.error(`${isOwn ? "error" : "note"}: ${fault}`);
process.exit(isOwn && faults.length ? 1 : 0);
