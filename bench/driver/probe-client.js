// The driver's side of the probe: loads a page, acts in it, and reads the main thread's clock.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { VIEWPORT } from "./browser.js";

const PROBE = readFileSync(join(import.meta.dirname, "probe.js"), "utf8");

// Fourth-generation mobile network: 9 Mbit/s, 170 ms there and back. A phone of the middle class
// is four times slower than this machine.
const NETWORK = {
  offline: false, latency: 170, downloadThroughput: 9e6 / 8, uploadThroughput: 1.5e6 / 8,
};
const SLOWDOWN = 4;

export class Probe {
  constructor(page) {
    this.page = page;
    // Milliseconds of the renderer's main thread; whoever measures sets it.
    this.clock = () => 0;
  }

  async prepare(origin, task) {
    const { Emulation, Network, Page, Runtime } = this.page;
    await Promise.all([Page.enable(), Runtime.enable()]);
    await Emulation.setDeviceMetricsOverride(VIEWPORT);
    await Emulation.setFocusEmulationEnabled({ enabled: true });
    await Runtime.addBinding({ name: "benchDone" });
    await Page.addScriptToEvaluateOnNewDocument({ source: PROBE });
    const loaded = Page.loadEventFired();
    await Page.navigate({ url: `${origin}/blank.html` });
    await loaded;
    if (task.throttled) {
      await Network.enable();
      await Network.emulateNetworkConditions(NETWORK);
      await Emulation.setCPUThrottlingRate({ rate: SLOWDOWN });
    }
  }

  async load(url) {
    const done = this.page.Runtime.bindingCalled();
    const before = this.clock();
    const { errorText } = await this.page.Page.navigate({ url });
    if (errorText) throw new Error(errorText);
    const { payload } = await done;
    const after = this.clock();
    const { error } = JSON.parse(payload);
    if (error) throw new Error(error);
    await this.ask("__bench.idle()");
    const idle = this.clock();
    return {
      ...(await this.ask("__bench.marks")),
      cpu: after - before,
      cpuIdle: idle - before,
      shift: await this.ask("__bench.shift()"),
      files: await this.ask("__bench.loaded()"),
    };
  }

  async act({ chapters, all, search, found }) {
    const filter = await this.mean(chapters.flatMap(([id, shown]) => [
      `__bench.filter("${id}", ${shown})`, `__bench.filter("all", ${all})`,
    ]));
    const keystroke = await this.type(search, found);
    await this.ask(`__bench.clear(${all})`);
    const redraw = await this.mean(['__bench.speak("zh")', '__bench.speak("en")']);
    return { filter, keystroke, redraw };
  }

  // CPU of one action, the mean of several.
  async mean(actions) {
    const before = this.clock();
    for (const action of actions) await this.ask(action);
    return (this.clock() - before) / actions.length;
  }

  // CPU of a keystroke, the mean over a word; the word must then find what it shall.
  async type(word, found) {
    await this.ask("__bench.focus()");
    const before = this.clock();
    for (const letter of word) {
      await this.page.Input.dispatchKeyEvent({ type: "keyDown", text: letter, key: letter });
      await this.page.Input.dispatchKeyEvent({ type: "keyUp", key: letter });
      await this.ask("__bench.key()");
    }
    await this.ask(`__bench.found(${found})`);
    return (this.clock() - before) / word.length;
  }

  async ask(expression) {
    const asked = { expression, awaitPromise: true, returnByValue: true };
    const { result, exceptionDetails } = await this.page.Runtime.evaluate(asked);
    if (exceptionDetails) throw new Error(exceptionDetails.exception.description);
    return result.value;
  }
}
