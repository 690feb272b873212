// A minimal WebDriver client for screenshots and timings: one Chromium session through chromedriver, with
// its DevTools commands. No dependency.
import { spawn } from "node:child_process";

const ARGUMENTS = [
  "--headless=new",
  "--disable-dev-shm-usage",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  "--hide-scrollbars",
];

// `trace` are tracing categories of Chromium, whose events `traced` returns.
export async function startChromium({ trace } = {}) {
  const { STRIKEMAP_CHROMIUM: binary, STRIKEMAP_CHROMEDRIVER: driver } = process.env;
  if (!binary || !driver) throw new Error("start this through the script of the same name in scripts/");

  const process_ = spawn(driver, ["--port=0"], { stdio: ["ignore", "pipe", "inherit"] });
  const kill = () => process_.kill();
  process.on("exit", kill);
  const port = await new Promise((resolve, reject) => {
    let said = "";
    process_.on("error", reject);
    process_.on("exit", () => reject(new Error(`chromedriver stopped: ${said}`)));
    process_.stdout.on("data", (text) => {
      said += text;
      const found = /started successfully on port (\d+)/.exec(said);
      if (found) resolve(found[1]);
    });
  });

  const call = async (method, path, body) => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      headers: { "content-type": "application/json" },
      body: body && JSON.stringify(body),
    });
    const { value } = await answer.json();
    if (value?.error) throw new Error(`${value.error}: ${value.message.split("\n")[0]}`);
    return value;
  };

  // Chromium's sandbox does not start for root, and rarely in a container.
  const sandbox = process.getuid?.() === 0 || process.env.CI ? ["--no-sandbox"] : [];
  const { sessionId } = await call("POST", "/session", {
    capabilities: {
      alwaysMatch: {
        browserName: "chrome",
        "goog:chromeOptions": {
          binary,
          args: [...ARGUMENTS, ...sandbox],
          ...(trace && { perfLoggingPrefs: { traceCategories: trace } }),
        },
        "goog:loggingPrefs": { browser: "ALL", ...(trace && { performance: "ALL" }) },
      },
    },
  });
  const session = `/session/${sessionId}`;

  return {
    goto: (url) => call("POST", `${session}/url`, { url }),
    run: (script, ...args) => call("POST", `${session}/execute/sync`, { script, args }),
    runAsync: (script, ...args) => call("POST", `${session}/execute/async`, { script, args }),
    cdp: (cmd, params = {}) => call("POST", `${session}/goog/cdp/execute`, { cmd, params }),
    // The events traced since the last call.
    traced: async () =>
      (await call("POST", `${session}/se/log`, { type: "performance" }))
        .map(({ message }) => JSON.parse(message).message)
        .filter(({ method }) => method === "Tracing.dataCollected")
        .map(({ params }) => params),
    console: () => call("POST", `${session}/se/log`, { type: "browser" }),
    // Polls until the script returns a true value; returns the last value on timeout.
    async until(script, seconds) {
      const end = Date.now() + seconds * 1000;
      for (;;) {
        const answer = await this.run(script);
        if (answer || Date.now() > end) return answer;
        await new Promise((resolve) => setTimeout(resolve, 25));
      }
    },
    async close() {
      await call("DELETE", session).catch(() => {});
      process.off("exit", kill);
      process_.removeAllListeners("exit");
      kill();
    },
  };
}
