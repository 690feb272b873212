// What strikemap.d.ts must allow, and what it must refuse: compiled, never run.
import init, { mount, type Data, type State, type StrikemapError } from "strikemap";

await init();
await init(new URL("https://example.org/strikemap_bg.wasm"));
const app = await mount(document.body, {
  data: "./data/",
  lang: "uk",
  theme: "dark",
  view: "map",
  state: { from: "2024-01-01", split: null },
  history: false,
});
const state: State = app.state();
const from: string | null = state.from;
const theme: "auto" | "light" | "dark" = state.theme;
app.setState(state);
app.setState({ from: null, measure: "killed" });
const end: () => void = app.on("change", (next) => console.log(next.to));
app.on("select", ({ event }) => console.log(event?.length));
app.on("error", (error: StrikemapError) => console.log(error.code, error.details.map(({ line }) => line ?? 0)));
const data: Data[] = [[{ event_id: "x", claim_min: 3 }], new Blob([]), new URL("https://example.org/data/"), "event_id\n"];
for (const one of data) await app.load(one);
app.zoomTo({ lon: 1, lat: 2, zoom: 5 });
const texts: string[] = [app.toSvg("map"), app.exportCsv(), app.exportGeoJson()];
const confirmed: number = app.summary().grades.confirmed;
const codes: StrikemapError["code"][] = ["no-program", "superseded", "unmounted"];
end();
app.unmount();
console.log(from, theme, texts, confirmed, codes);

// @ts-expect-error there is no such picture
app.toSvg("list");
// @ts-expect-error there is no such parameter
app.setState({ form: "2024-01-01" });
// @ts-expect-error there is no such language
await mount(document.body, { lang: "de" });
// @ts-expect-error there is no such event
app.on("changed", () => {});
// @ts-expect-error an element is needed
await mount(null);
