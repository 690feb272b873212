// The examples of pages with a map (www/examples), bundled with their frameworks. They load the published library.
import { cpSync, mkdirSync, readFileSync } from "node:fs";
import { build } from "esbuild";
import { compile } from "svelte/compiler";

const PAGES = ["plain", "two-maps", "react", "svelte", "notebook"];
const SCRIPTS = ["plain.js", "two-maps.js", "react.jsx", "svelte.js", "notebook.js"];

// A component of Svelte as a script.
const svelte = {
  name: "svelte",
  setup(build) {
    build.onLoad({ filter: /\.svelte$/ }, ({ path }) => {
      const { js } = compile(readFileSync(path, "utf8"), { filename: path, generate: "client", css: "external" });
      return { contents: js.code, loader: "js" };
    });
  },
};

// `root` is the repository, `staging` the folder of the site.
export async function examples(root, staging) {
  const from = `${root}/www/examples`;
  mkdirSync(`${staging}/examples`, { recursive: true });
  for (const name of [...PAGES.map((page) => `${page}.html`), "examples.css"]) cpSync(`${from}/${name}`, `${staging}/examples/${name}`);
  await build({
    entryPoints: SCRIPTS.map((name) => `${from}/${name}`),
    outdir: `${staging}/examples`,
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    jsx: "automatic",
    external: ["../strikemap.js"],
    define: { "process.env.NODE_ENV": '"production"' },
    plugins: [svelte],
    logLevel: "warning",
  });
}
