// Keeps what would stand in the console, for browsers whose driver does not tell.
// Added by the test server only; the published page has no such thing.
(() => {
  const said = (window.__said = []);
  const keep = (kind, what) => said.push(`${kind}: ${what}`);
  for (const level of ["error", "warn"]) {
    const original = console[level];
    console[level] = (...parts) => {
      keep(`console.${level}`, parts.map(String).join(" "));
      original.apply(console, parts);
    };
  }
  // Capturing, so that a script, style sheet or picture that fails to load is heard as well.
  // A fault of a program says where it stood.
  const told = ({ message, error, target }) => message && [message, error?.stack].filter(Boolean).join("\n") || (target?.src ?? target?.href);
  addEventListener("error", (event) => keep("error", told(event)), true);
  addEventListener("unhandledrejection", (event) => keep("unhandled rejection", event.reason));
  addEventListener("securitypolicyviolation", (event) => keep("policy", `${event.violatedDirective} ${event.blockedURI}`));
})();
