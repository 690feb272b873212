// The dark palette is written once, in www/style/tokens.css, for readers who choose it. Here it is repeated for
// those whose system is dark and who have chosen nothing: CSS has no selector for both, and `light-dark()` is
// younger than browsers that are in use.
export function darkBySystem(css) {
  const dark = /\[data-theme=["']?dark["']?\]\s*(\{[^}]*\})/.exec(css);
  if (!dark) throw new Error("www/style/tokens.css has no dark palette");
  const [block, palette] = dark;
  const repeated = `@media screen and (prefers-color-scheme:dark){:root:not([data-theme])${palette}}`;
  return css.replace(block, () => `${block}\n${repeated}`);
}
