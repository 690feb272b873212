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
  // With where it stood, where the browser tells that.
  const fault = (what) => what?.stack ? `${what}\n${what.stack}` : what;
  const told = ({ error, message, target }) => fault(error) ?? message ?? target?.src ?? target?.href;
  // Capturing, so that a script, style sheet or picture that fails to load is heard as well.
  addEventListener("error", (event) => keep("error", told(event)), true);
  addEventListener("unhandledrejection", (event) => keep("unhandled rejection", fault(event.reason)));
  addEventListener("securitypolicyviolation", (event) => keep("policy", `${event.violatedDirective} ${event.blockedURI}`));
})();
