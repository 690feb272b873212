// Before the first paint: what the URL asks for that the page as written is not. A classic script, so that nothing of
// another view, theme or language is ever seen. The build puts in IS_SINGLE, whether the page is one file with nothing
// beside it, and of the table of parameters VIEWS and DATA_PARAMETERS (scripts/lib/parameters.mjs).
(function () {
  var root = document.documentElement;
  var asked = new URLSearchParams(location.search);
  if (location.hash.indexOf("=") > 0) {
    new URLSearchParams(location.hash.slice(1)).forEach(function (value, key) {
      asked.set(key, value);
    });
  }
  var here = location.href.split(/[?#]/)[0];
  var lang = asked.get("lang");
  var isOther = lang !== root.lang && (lang === "en" || lang === "uk");
  if (isOther && IS_SINGLE) {
    // The program of the one file writes the page in it.
    root.lang = lang;
    root.dataset.other = "lang";
  } else if (isOther) {
    var other = lang === "uk" ? "uk/index.html" : "../index.html";
    location.replace(new URL(other, here) + location.search + location.hash);
  }
  // A start script that cannot be had, or fails before its own care for failures begins.
  addEventListener("error", function (error) {
    var isScript = error.target === window || error.target.tagName === "SCRIPT";
    if (isScript && root.dataset.state === "loading") {
      root.dataset.state = "failed";
      // There may be nobody else to say that nothing more will come.
      root.dataset.settled = "";
    }
  }, true);
  var theme = asked.get("theme");
  if (theme === "light" || theme === "dark") root.dataset.theme = theme;
  // On paper the ground is white.
  var shown;
  addEventListener("beforeprint", function () {
    shown = root.dataset.theme;
    root.dataset.theme = "light";
  });
  addEventListener("afterprint", function () {
    if (shown) root.dataset.theme = shown;
    else delete root.dataset.theme;
  });
  var view = asked.get("view");
  root.dataset.view = VIEWS.includes(view) ? view : "full";
  // The styles lay the page out as wide as its frame, scroll bar or not: else a frame that is too short
  // would have a bar, be narrower, hence of another height, and the two could chase each other.
  if (parent !== window) root.dataset.framed = "";
  if (asked.has("event")) root.dataset.open = asked.get("event");
  // Search engines want whole addresses, which the build knows only with --url.
  document.querySelectorAll("link[hreflang]").forEach(function (link) {
    link.href = link.href;
  });
  // Pictures and figures of all data would be wrong for a part of them.
  var isPart = DATA_PARAMETERS.some(function (name) {
    return asked.has(name);
  });
  if (isPart) root.dataset.other = "";
})();
