// Before the first paint: what the address asks for that the page as written is not. A classic script, so
// that nothing of another view, theme or language is ever seen.
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
  if (lang !== root.lang && (lang === "en" || lang === "uk")) {
    var other = lang === "uk" ? "uk/index.html" : "../index.html";
    location.replace(new URL(other, here) + location.search + location.hash);
  }
  var theme = asked.get("theme");
  if (theme === "light" || theme === "dark") root.dataset.theme = theme;
  var view = asked.get("view");
  root.dataset.view = view === "map" || view === "chart" || view === "list" ? view : "full";
  // Pictures and figures of all days would be wrong for other days.
  if (asked.has("asof") || asked.has("from") || asked.has("to")) root.dataset.other = "";
})();
