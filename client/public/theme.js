// Runs before the first paint, so that the page never flashes in the wrong theme: the link's theme,
// then the stored one; with neither the system's preference holds (see style/tokens.css).
(function () {
  var theme = new URLSearchParams(location.search).get("theme");
  try {
    theme = theme || localStorage.getItem("theme");
  } catch {
    // Storage may be forbidden; the system's preference then holds.
  }
  var data = document.documentElement.dataset;
  if (theme === "light" || theme === "dark" || theme === "contrast") data.theme = theme;
  if (theme === "contrast" || matchMedia("(prefers-contrast: more), (forced-colors: active)").matches) {
    data.contrast = "more";
  }
})();
