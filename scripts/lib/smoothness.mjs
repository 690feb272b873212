// What a step of the hand costs on the live pictures: main-thread time from Chromium's own tracing, for drags and
// wheel steps on the map, brush steps and the crosshair on the chart. See scripts/bench.
import { resolve } from "node:path";
import { serve } from "./static-server.mjs";
import { startChromium } from "./chromium.mjs";

const STEPS = 100;
// From one step to the next: a hand that moves on; a wheel that lets a glide of 180 ms end.
const HAND_MS = 90;
const WHEEL_MS = 230;
const BATCH = 10;
const WORK = /^(EventDispatch|FunctionCall|FireAnimationFrame|TimerFire|RunMicrotasks|ParseHTML|UpdateLayoutTree|Layout|PrePaint|Paint|Layerize|Commit|HitTest|MinorGC|MajorGC)$/;
const TRACE = "toplevel,devtools.timeline,blink.user_timing";
const dist = resolve(process.env.STRIKEMAP_DIST ?? "dist");

const at = (numbers, part) => [...numbers].sort((a, b) => a - b)[Math.min(numbers.length - 1, Math.floor(numbers.length * part))];
const told = (steps, cost) => {
  const all = steps.map(cost);
  return `median ${at(all, 0.5).toFixed(1)} ms, p95 ${at(all, 0.95).toFixed(1)} ms`;
};

// Does `step(number)` so often, each after a pause, and gives the main-thread time from each to the next.
async function time(page, step, pause = HAND_MS) {
  const all = [];
  // In batches, because what is traced has to fit into Chromium's memory for it.
  for (let first = 0; first < STEPS; first += BATCH) all.push(...(await batch(page, step, first, pause)));
  return all;
}

async function batch(page, step, first, pause) {
  for (let number = first; number <= first + BATCH; number++) {
    await page.run(`performance.mark("step:${number}")`);
    if (number < first + BATCH) await step(number);
    await new Promise((done) => setTimeout(done, pause));
  }
  // Chromium gives what it traced by and by.
  const events = [];
  const marksIn = () => events.filter(({ cat, name }) => cat.includes("blink.user_timing") && wanted.test(name));
  const wanted = new RegExp(`^step:(${Array.from({ length: BATCH + 1 }, (_, at) => first + at).join("|")})$`);
  for (let tries = 0; tries < 20 && marksIn().length <= BATCH; tries++) {
    events.push(...(await page.traced()));
    await new Promise((done) => setTimeout(done, 50));
  }
  const marks = marksIn();
  if (marks.length !== BATCH + 1) throw new Error(`${marks.length} of ${BATCH + 1} marks were traced`);
  const { pid, tid } = marks[0];
  const starts = marks.map(({ ts }) => ts).sort((a, b) => a - b);
  const tasks = events.filter((it) => it.pid === pid && it.tid === tid && it.ph === "X" && it.name === "ThreadControllerImpl::RunTask");
  // What the page and the browser do for it. Scripts that are evaluated now, and messages with nothing else in
  // their task, are the driver's.
  const inside = events.filter((it) => it.pid === pid && it.tid === tid && it.cat.includes("devtools.timeline"));
  const work = inside.filter(({ name }) => WORK.test(name)).map(({ ts }) => ts);
  const driver = inside.filter(({ name }) => name === "EvaluateScript").map(({ ts }) => ts);
  const has = (task, all) => all.some((ts) => ts >= task.ts && ts <= task.ts + task.dur);
  const isOurs = (task) => has(task, work) && !has(task, driver);
  const frames = events.filter((it) => it.pid === pid && it.tid === tid && it.name === "FireAnimationFrame").map(({ ts }) => ts);
  return starts.slice(0, BATCH).map((from, at) => {
    const isWithin = (ts) => ts > from && ts < starts[at + 1];
    const within = tasks.filter((task) => isWithin(task.ts) && isOurs(task));
    const ms = within.reduce((sum, task) => sum + task.dur, 0) / 1000;
    return { ms, frames: Math.max(1, frames.filter(isWithin).length) };
  });
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

async function wake(page, id) {
  const { x, y } = await middle(page, id);
  await mouse(page, "mouseMoved", x, y);
  await page.until(`return !document.querySelector("#${id} .still")`, 30);
}

const server = await serve(dist, { compress: true });
const page = await startChromium({ trace: TRACE });
try {
  console.log(`\nmain-thread time of a step, ${STEPS} steps each, 1280 × 800, without a GPU`);
  await page.cdp("Emulation.setDeviceMetricsOverride", { width: 1280, height: 800, deviceScaleFactor: 1, mobile: false });
  for (const [name, rate] of [["processor as it is", 1], ["processor slowed four times", 4]]) {
    await page.cdp("Emulation.setCPUThrottlingRate", { rate });
    await page.goto(server.url);
    await page.until("return document.documentElement.dataset.state === 'ready'", 60);
    for (const id of ["map", "chart"]) await wake(page, id);
    const results = [];

    const map = await middle(page, "map");
    const edge = { x: map.left + 40, y: map.top + map.height - 30 };
    await mouse(page, "mouseMoved", edge.x, edge.y);
    await mouse(page, "mousePressed", edge.x, edge.y, { buttons: 1, clickCount: 1 });
    const circle = (number) => [map.x + 60 * Math.cos(number / 8), map.y + 40 * Math.sin(number / 8)];
    await mouse(page, "mouseMoved", ...circle(0), { buttons: 1 });
    results.push(["map, drag", await time(page, (number) => mouse(page, "mouseMoved", ...circle(number), { buttons: 1 }))]);
    await mouse(page, "mouseReleased", ...circle(STEPS), { buttons: 0, clickCount: 1 });

    const turn = (number) => ({ deltaX: 0, deltaY: number % 20 < 10 ? -20 : 20, modifiers: 2 });
    results.push(["map, wheel, each frame of its glide", await time(page, (number) => mouse(page, "mouseWheel", map.x, map.y, { ...turn(number), button: "none" }), WHEEL_MS)]);

    const chart = await middle(page, "chart");
    const along = (number) => [chart.left + 200 + 6 * number, chart.y];
    await mouse(page, "mouseMoved", ...along(-1));
    await mouse(page, "mousePressed", ...along(-1), { buttons: 1, clickCount: 1 });
    await mouse(page, "mouseMoved", ...along(2), { buttons: 1 });
    results.push(["chart, brush (map and list follow)", await time(page, (number) => mouse(page, "mouseMoved", ...along(number + 3), { buttons: 1 }))]);
    await mouse(page, "mouseReleased", ...along(STEPS + 3), { buttons: 0, clickCount: 1 });
    results.push(["chart, crosshair", await time(page, (number) => mouse(page, "mouseMoved", ...along(number)))]);

    console.log(`${name}:`);
    for (const [what, steps] of results) {
      const isGlide = what.includes("glide");
      console.log(`  ${what}: ${told(steps, ({ ms, frames }) => (isGlide ? ms / frames : ms))}`);
    }
  }
} finally {
  await page.close();
  server.close();
}
