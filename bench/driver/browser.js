// Starts Chromium and opens pages, each in a context and a renderer of its own: nothing is cached.

import CDP from "chrome-remote-interface";
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

export const VIEWPORT = { width: 1280, height: 900, deviceScaleFactor: 1, mobile: false };

const FLAGS = [
  "--headless=new", "--remote-debugging-port=0", "--no-startup-window", "--no-first-run",
  "--force-prefers-reduced-motion", "--mute-audio", "--disable-extensions",
  "--disable-background-networking", "--disable-component-update", "--disable-sync",
  "--disable-renderer-backgrounding", "--disable-background-timer-throttling",
  "--disable-backgrounding-occluded-windows",
  // Otherwise the renderer of the page could not be told from one kept in reserve.
  "--disable-features=SpareRendererForSitePerProcess,Translate,OptimizationHints,WebUIOmniboxPopup,WebUIOmniboxAimPopup,WebUIOmniboxFullPopup,OmniboxWebUIAimPopup",
];

// However the driver ends, its browser ends with it.
const running = new Map();
process.on("exit", () => {
  for (const [child, folder] of running) {
    child.kill("SIGKILL");
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
});
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => process.exit(1));

export class Browser {
  static async start({ chromium, sandbox }) {
    const folder = mkdtempSync(join(tmpdir(), "statlas-bench-"));
    const flags = [...FLAGS, `--user-data-dir=${folder}`, ...(sandbox ? [] : ["--no-sandbox"])];
    const child = spawn(chromium, flags, { stdio: ["ignore", "ignore", "pipe"] });
    running.set(child, folder);
    const address = await spoken(child, /DevTools listening on (ws:\S+)/);
    const client = await CDP({ target: address, local: true });
    return Object.assign(new Browser(), { folder, child, address, client });
  }

  // A page at an empty document.
  async open() {
    const { Target } = this.client;
    const { browserContextId } = await Target.createBrowserContext();
    const { targetId } = await Target.createTarget({ url: "about:blank", browserContextId });
    const { host } = new URL(this.address);
    const page = await CDP({ target: `ws://${host}/devtools/page/${targetId}`, local: true });
    return { page, close: () => this.#close(page, browserContextId) };
  }

  async #close(page, browserContextId) {
    await page.close();
    await this.client.Target.disposeBrowserContext({ browserContextId });
  }

  // The only renderer's process id.
  async renderer() {
    const { processInfo } = await this.client.SystemInfo.getProcessInfo();
    const renderers = processInfo.filter((it) => it.type === "renderer");
    if (renderers.length !== 1) throw new Error(`${renderers.length} renderers instead of one`);
    return renderers[0].id;
  }

  // Asks the browser to end; one that does not listen is ended.
  async stop() {
    const ended = new Promise((resolve) => this.child.once("exit", resolve));
    const impatience = setTimeout(() => this.child.kill("SIGKILL"), 5000);
    this.client.Browser.close().catch(() => {});
    await ended;
    clearTimeout(impatience);
    running.delete(this.child);
    await rm(this.folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
}

// What the process says on its error output that fits the pattern.
function spoken(child, pattern) {
  return new Promise((resolve, reject) => {
    let text = "";
    child.stderr.on("data", (more) => {
      text += more;
      const found = text.match(pattern);
      if (found) resolve(found[1]);
    });
    child.once("error", reject);
    child.once("exit", () => reject(new Error(`Chromium ended: ${text}`)));
  });
}

// Processor time a process's main thread has had, in milliseconds, by the scheduler's own account.
export function mainThreadTime(process) {
  const [nanoseconds] = readFileSync(`/proc/${process}/task/${process}/schedstat`, "utf8").split(" ");
  return Number(nanoseconds) / 1e6;
}

// Memory a process has written and shares with no other, in bytes. Clean private pages are the
// browser's program, and are counted as private only while no other browser runs on the machine.
export function privateMemory(process) {
  const text = readFileSync(`/proc/${process}/smaps_rollup`, "utf8");
  return Number(text.match(/^Private_Dirty:\s+(\d+) kB/m)[1]) * 1024;
}
