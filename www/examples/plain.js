// From npm: import init, { mount } from "strikemap";
import init, { mount } from "../strikemap.js";

await init();
const app = await mount(document.getElementById("map"), {
  data: "../data/",
  view: "map",
  lang: "en",
  state: { from: "2024-01-01" },
});

const shown = document.getElementById("shown");
const write = () => {
  const { events, from, to } = app.summary();
  shown.textContent = `${events} strikes from ${from} to ${to}`;
};
write();
app.on("change", write);
