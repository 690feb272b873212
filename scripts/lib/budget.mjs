// Reads budget.toml: [[budget]] tables of strings, numbers and lists of strings, which is all of
// TOML that file uses. And finds the files that a list names (`*` stands for part of one name).
import { readFileSync, readdirSync } from "node:fs";

export function readBudgets(file) {
  const budgets = [];
  const text = readFileSync(file, "utf8").replace(/^\s*#.*$/gm, "");
  for (const table of text.split(/^\[\[budget\]\]\s*$/m).slice(1)) {
    const budget = {};
    for (const [, key, value] of table.matchAll(/^(\w+)\s*=\s*(\[[^\]]*\]|"[^"]*"|[\d._]+)\s*$/gm)) {
      budget[key] = value.startsWith("[")
        ? [...value.matchAll(/"([^"]*)"/g)].map(([, item]) => item)
        : value.startsWith('"')
          ? value.slice(1, -1)
          : Number(value.replaceAll("_", ""));
    }
    if (!budget.name || !budget.limit_kb || !budget.files?.length) {
      throw new Error(`${file}: a [[budget]] needs name, limit_kb and files`);
    }
    if (!["raw", "gzip", "brotli"].includes(budget.measure ?? "brotli")) {
      throw new Error(`${file}: ${budget.name} is measured as raw, gzip or brotli, not ${budget.measure}`);
    }
    budgets.push(budget);
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
