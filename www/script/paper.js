// On paper the legend of the chart stands beneath the chart, whether the program runs or not. Without scripts it comes
// further down.
export function keepLegendByChart() {
  let legend;
  let place;
  addEventListener("beforeprint", () => {
    const [found, chart] = [".about-chart", "#chart"].map((it) => document.querySelector(it));
    // It is there already where a browser prints twice without an end.
    if (!found || !chart || place?.isConnected) return;
    legend = found;
    place = document.createElement("i");
    place.hidden = true;
    legend.before(place);
    chart.after(legend);
  });
  addEventListener("afterprint", () => place?.replaceWith(legend));
}
