// The cost of interaction steps on the live map and chart: main-thread time from Chromium's tracing, for
// drags and wheel steps on the map, brush steps and the crosshair on the chart. See scripts/bench.
import { resolve } from "node:path";
import { serve } from "./static-server.mjs";
import { startChromium } from "./chromium.mjs";

const STEPS = 100;
// The interval between steps: of a continuous drag; of wheel steps with a complete glide of 180 ms.
const DRAG_MS = 16;
const WHEEL_MS = 230;
// Longer than a change waits until it is followed everywhere (`src/ui/rest.rs`).
const REST_MS = 700;
// The number of steps that fit into Chromium's trace buffer.
const DRAG_BATCH = 25;
const WHEEL_BATCH = 8;
const WORK = /^(EventDispatch|FunctionCall|FireAnimationFrame|TimerFire|RunMicrotasks|ParseHTML|UpdateLayoutTree|Layout|PrePaint|Paint|Layerize|Commit|HitTest|MinorGC|MajorGC)$/;
const TRACE = "toplevel,devtools.timeline,blink.user_timing";
const dist = resolve(process.env.STRIKEMAP_DIST ?? "dist");

const at = (numbers, part) => [...numbers].sort((a, b) => a - b)[Math.min(numbers.length - 1, Math.floor(numbers.length * part))];
const summary = (steps) => {
  const [all, atWork] = ["ms", "cpuMs"].map((kind) => steps.map((step) => step[kind]));
  return `median ${at(all, 0.5).toFixed(1)} ms, p95 ${at(all, 0.95).toFixed(1)} ms; of it at work ${at(atWork, 0.5).toFixed(1)} and ${at(atWork, 0.95).toFixed(1)} ms`;
};
const sleep = (ms) => new Promise((done) => setTimeout(done, ms));

// The main-thread time of at least STEPS steps: of a drag from one pointer event to the next, of a glide
// from one frame to the next.
async function time(page, turn, isGlide = false) {
  const all = [];
  for (let first = 0; all.length < STEPS; ) {
    const number = isGlide ? WHEEL_BATCH : DRAG_BATCH;
    const steps = await batch(page, turn, first, number, isGlide);
    if (!steps.length) throw new Error("no interaction was traced");
    all.push(...steps);
    first += number;
  }
  return all;
}

// Main-thread tasks with work of page and browser, traced between two marks. Tasks with only script evaluation or
// messages are the driver's.
async function tracedBetween(page, first, last) {
  // Chromium delivers trace events with a delay.
  const events = [];
  const marked = (name) => events.find((it) => it.cat.includes("blink.user_timing") && it.name === name);
  for (let tries = 0; tries < 40 && !marked(last); tries++) {
    events.push(...(await page.traced()));
    await sleep(50);
  }
  const [start, end] = [marked(first), marked(last)];
  if (!start || !end) throw new Error(`the marks ${first} and ${last} were not traced`);
  const here = events.filter((it) => it.pid === start.pid && it.tid === start.tid && it.ph === "X" && it.ts > start.ts && it.ts < end.ts);
  const inside = here.filter((it) => it.cat.includes("devtools.timeline"));
  const has = (task, named) => inside.some((it) => it.ts >= task.ts && it.ts <= task.ts + task.dur && named(it));
  const tasks = here.filter((it) => it.name === "ThreadControllerImpl::RunTask" && has(it, ({ name }) => WORK.test(name)));
  return { tasks, has };
}

// Without a GPU the thread also waits for painting, on two cores: `cpuMs` is the time at work.
function cost(tasks) {
  const sum = (kind) => tasks.reduce((sum, task) => sum + task[kind], 0) / 1000;
  return { ms: sum("dur"), cpuMs: sum("tdur") };
}

async function batch(page, turn, first, number, isGlide) {
  await page.run(`performance.mark("step:${first}")`);
  for (let at = first; at < first + number; at++) {
    const due = Date.now() + (isGlide ? WHEEL_MS : DRAG_MS);
    await turn(at);
    await sleep(Math.max(0, due - Date.now()));
  }
  await page.run(`performance.mark("step:end-${first}")`);
  const { tasks, has } = await tracedBetween(page, `step:${first}`, `step:end-${first}`);
  const isStep = ({ name, args }) => (isGlide ? name === "FireAnimationFrame" : name === "EventDispatch" && args.data?.type === "pointermove");
  const ours = tasks.filter((it) => !has(it, ({ name }) => name === "EvaluateScript"));
  const steps = ours.filter((task) => has(task, isStep)).map(({ ts }) => ts).sort((a, b) => a - b);
  return steps.slice(1).map((to, at) => cost(ours.filter(({ ts }) => ts >= steps[at] && ts < to)));
}

// The main-thread work of changes of the whole state, each until the page is settled again.
async function timeChanges(page, change) {
  const all = [];
  for (let at = 0; at < STEPS; at++) {
    // In a task of the page's own, which begins after the mark: what the driver evaluates is not counted.
    await page.run(`performance.mark("change:${at}"); setTimeout(() => { ${change(at)}; });`);
    await sleep(REST_MS);
    await page.until("return document.documentElement.dataset.settled !== undefined", 30);
    await page.run(`performance.mark("change:end-${at}")`);
    const { tasks, has } = await tracedBetween(page, `change:${at}`, `change:end-${at}`);
    all.push(cost(tasks.filter((it) => !has(it, ({ name }) => name === "EvaluateScript"))));
  }
  return all;
}

const mouse = (page, type, x, y, more = {}) =>
  page.cdp("Input.dispatchMouseEvent", { type, x, y, button: type === "mouseMoved" && !more.buttons ? "none" : "left", ...more });

async function middle(page, id) {
  return page.run(`
    const frame = document.getElementById("${id}");
    frame.scrollIntoView({ block: "center" });
    const { x, y, width, height } = frame.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2, left: x, top: y, width, height };`);
}

async function mountLive(page, id) {
  const { x, y } = await middle(page, id);
  await mouse(page, "mouseMoved", x, y);
  await page.until(`return !document.querySelector("#${id} .still")`, 30);
}

const server = await serve(dist, { compress: true });
const page = await startChromium({ trace: TRACE });
try {
  console.log(`\nmain-thread time of a step, ${STEPS} steps each and more, drags with 60 movements a second, 1280 × 800, without a GPU`);
  await page.cdp("Emulation.setDeviceMetricsOverride", { width: 1280, height: 800, deviceScaleFactor: 1, mobile: false });
  for (const [name, rate] of [["processor as it is", 1], ["processor slowed four times", 4]]) {
    await page.cdp("Emulation.setCPUThrottlingRate", { rate });
    await page.goto(server.url);
    await page.until("return document.documentElement.dataset.state === 'ready'", 60);
    for (const id of ["map", "strip", "chart"]) await mountLive(page, id);
    const results = [];

    const map = await middle(page, "map");
    const edge = { x: map.left + 40, y: map.top + map.height - 30 };
    await mouse(page, "mouseMoved", edge.x, edge.y);
    await mouse(page, "mousePressed", edge.x, edge.y, { buttons: 1, clickCount: 1 });
    const circle = (number) => [map.x + 60 * Math.cos(number / 8), map.y + 40 * Math.sin(number / 8)];
    await mouse(page, "mouseMoved", ...circle(0), { buttons: 1 });
    results.push(["map, drag", await time(page, (number) => mouse(page, "mouseMoved", ...circle(number), { buttons: 1 }))]);
    await mouse(page, "mouseReleased", ...circle(0), { buttons: 0, clickCount: 1 });

    const turn = (number) => ({ deltaX: 0, deltaY: number % 20 < 10 ? -20 : 20, modifiers: 2 });
    results.push(["map, wheel, each frame of its glide", await time(page, (number) => mouse(page, "mouseWheel", map.x, map.y, { ...turn(number), button: "none" }), true)]);

    const chart = await middle(page, "chart");
    // Back and forth.
    const way = (number) => Math.abs(((number + 100) % 200) - 100);
    const along = (number) => [chart.left + chart.width * (0.1 + 0.008 * way(number)), chart.y];
    await mouse(page, "mouseMoved", ...along(0));
    await mouse(page, "mousePressed", ...along(0), { buttons: 1, clickCount: 1 });
    await mouse(page, "mouseMoved", ...along(3), { buttons: 1 });
    results.push(["chart, brush (map and list follow)", await time(page, (number) => mouse(page, "mouseMoved", ...along(number + 4), { buttons: 1 }))]);
    await mouse(page, "mouseReleased", ...along(0), { buttons: 0, clickCount: 1 });
    results.push(["chart, crosshair", await time(page, (number) => mouse(page, "mouseMoved", ...along(number)))]);

    const strip = await middle(page, "strip");
    // Over the claims per week, where nothing can be pressed.
    const over = (number) => [strip.left + 200 + 6 * way(number), strip.top + strip.height - 20];
    await mouse(page, "mouseMoved", ...over(0));
    await mouse(page, "mousePressed", ...over(0), { buttons: 1, clickCount: 1 });
    await mouse(page, "mouseMoved", ...over(3), { buttons: 1 });
    results.push(["strip, brush (map, chart and list follow)", await time(page, (number) => mouse(page, "mouseMoved", ...over(number + 4), { buttons: 1 }))]);
    await mouse(page, "mouseReleased", ...over(0), { buttons: 0, clickCount: 1 });

    // Two ends in turn, so that strikes come and go in list, map, chart and figures.
    const days = (number) => `location.hash = "from=2024-01-01&to=2024-${number % 2 ? "06-30" : "12-31"}"`;
    results.push(["a full change of days, until all is settled", await timeChanges(page, days)]);

    // In the open panel, where the counts of all choices follow.
    await page.run(`location.hash = "all="; document.getElementById("filters-button").click()`);
    await page.until("return document.querySelector('.filter-panel')", 30);
    const choice = () => `document.querySelector('.filter-panel [data-act="filter:oblast:UA-30"]').click()`;
    results.push(["a choice in the panel of filters, until all is settled", await timeChanges(page, choice)]);

    console.log(`${name}:`);
    for (const [what, steps] of results) console.log(`  ${what}: ${summary(steps)}`);
  }
} finally {
  await page.close();
  server.close();
}
