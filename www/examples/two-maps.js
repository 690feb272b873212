import init, { mount } from "../strikemap.js";

await init();
const years = { left: 2024, right: 2025 };
await Promise.all(
  Object.entries(years).map(([id, year]) =>
    mount(document.getElementById(id), {
      data: "../data/",
      view: "map",
      lang: "en",
      state: { from: `${year}-01-01`, to: `${year}-12-31` },
    }),
  ),
);
