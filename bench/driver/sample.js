// One page, loaded once and used: what it took.

import { mainThreadTime, privateMemory } from "./browser.js";
import { Probe } from "./probe-client.js";

// Opens the page of a task and measures it; `task` is as `xtask` plans it.
export async function sample(browser, origin, task) {
  const { page, close } = await browser.open();
  try {
    const probe = new Probe(page);
    await probe.prepare(origin, task);
    const process = await browser.renderer();
    probe.clock = () => mainThreadTime(process);
    const measured = await probe.load(`${origin}/${task.path}`);
    if ((await browser.renderer()) !== process) throw new Error("the renderer was replaced");
    if (task.actions) {
      await page.HeapProfiler.collectGarbage();
      measured.memory = privateMemory(process);
      Object.assign(measured, await probe.act(task.actions));
    }
    return measured;
  } finally {
    await close();
  }
}
