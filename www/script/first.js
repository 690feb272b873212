// Before the first paint: theme, language and view of the URL. A classic script, so that no other view,
// theme or language flashes. The build defines IS_SINGLE, whether the page is a single file, and VIEWS and
// DATA_PARAMETERS from the table of parameters (scripts/lib/parameters.mjs).
(function () {
  var root = document.documentElement;
  var parameters = new URLSearchParams(location.search);
  if (location.hash.indexOf("=") > 0) {
    new URLSearchParams(location.hash.slice(1)).forEach(function (value, key) {
      parameters.set(key, value);
    });
  }
  var here = location.href.split(/[?#]/)[0];
  var lang = parameters.get("lang");
  var isOther = lang !== root.lang && (lang === "en" || lang === "uk");
  if (isOther && IS_SINGLE) {
    // The program of the single-file page renders the other language.
    root.lang = lang;
    root.dataset.other = "lang";
  } else if (isOther) {
    var other = lang === "uk" ? "uk/index.html" : "../index.html";
    location.replace(new URL(other, here) + location.search + location.hash);
  }
  // The start script cannot be loaded, or fails before it handles errors itself.
  addEventListener("error", function (error) {
    var isScript = error.target === window || error.target.tagName === "SCRIPT";
    if (isScript && root.dataset.state === "loading") {
      root.dataset.state = "failed";
      // Nothing else may run that could report the page as settled.
      root.dataset.settled = "";
    }
  }, true);
  var theme = parameters.get("theme");
  // Colours that the reader's system forces are dark or light whatever a link says.
  var isForced = matchMedia("(forced-colors: active)").matches;
  if (!isForced && (theme === "light" || theme === "dark")) root.dataset.theme = theme;
  // Print with the light theme.
  var shown;
  addEventListener("beforeprint", function () {
    shown = root.dataset.theme;
    root.dataset.theme = "light";
  });
  addEventListener("afterprint", function () {
    if (shown) root.dataset.theme = shown;
    else delete root.dataset.theme;
  });
  var view = parameters.get("view");
  root.dataset.view = VIEWS.includes(view) ? view : "full";
  // A framed page is laid out at the full width of its frame, without a scroll bar: a bar in a frame that
  // is too short would change the width, hence the height, and the two could oscillate.
  if (parent !== window) {
    root.dataset.framed = "";
    // Nor is there a button for a screen that the frame is not given.
    if (!document.fullscreenEnabled) root.dataset.noScreen = "";
  }
  if (parameters.has("event") || parameters.has("claim")) root.dataset.open = "";
  // Search engines want absolute addresses, which the build knows only with --url.
  document.querySelectorAll("link[hreflang]").forEach(function (link) {
    link.href = link.href;
  });
  // Prerendered maps, charts and totals show all data.
  var isPart = DATA_PARAMETERS.some(function (name) {
    return parameters.has(name);
  });
  if (isPart) root.dataset.other = "";
})();
