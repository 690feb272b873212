// The dark palette is defined once, in www/style/tokens.css, for readers who choose it. This repeats it for
// readers with a dark system and no choice: CSS has no selector for both, and `light-dark()` is too new for
// some browsers in use.
export function darkBySystem(css) {
  const dark = /\[data-theme=["']?dark["']?\]\s*(\{[^}]*\})/.exec(css);
  if (!dark) throw new Error("www/style/tokens.css has no dark palette");
  const [block, palette] = dark;
  const repeated = `@media screen and (prefers-color-scheme:dark){:root:not([data-theme])${palette}}`;
  return css.replace(block, () => `${block}\n${repeated}`);
}
