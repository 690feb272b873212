// Reads budget.json: size limits of files in KB of 1000 bytes, as Brotli at its highest level unless
// `measure` differs. Resolves file patterns (`*` matches within one name).
import { readFileSync, readdirSync } from "node:fs";

export function readBudgets(file) {
  const budgets = JSON.parse(readFileSync(file, "utf8"));
  for (const { name, measure = "brotli", limit_kb: limit, files } of budgets) {
    if (!name || !(limit > 0) || !files?.length) {
      throw new Error(`${file}: a budget needs name, limit_kb and files`);
    }
    if (!["raw", "gzip", "brotli"].includes(measure)) {
      throw new Error(`${file}: ${name} is measured as raw, gzip or brotli, not ${measure}`);
    }
  }
  return budgets;
}

export function matches(pattern, path) {
  const part = (text) => text.replace(/[.+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`^${pattern.split("*").map(part).join("[^/]*")}$`).test(path);
}

export function filesOf(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath ?? entry.path}/${entry.name}`.slice(folder.length + 1))
    .sort();
}
