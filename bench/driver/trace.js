// Says where the time goes: `node trace.js PLAN`. For each page and size of the plan, and for
// loading, filtering, typing and the other language, it writes a trace that the browser's own
// developer tools open, and prints what took the main thread's time.

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Browser } from "./browser.js";
import { functions, selfTimes } from "./buckets.js";
import { Probe } from "./probe-client.js";

const CATEGORIES = [
  "toplevel", "blink", "cc", "devtools.timeline", "loading", "v8", "v8.wasm", "blink.user_timing",
  "disabled-by-default-v8.compile", "disabled-by-default-v8.gc",
  "disabled-by-default-v8.cpu_profiler", "disabled-by-default-v8.cpu_profiler.hires",
];

// How many of the names and functions are printed.
const FIRST = 12;

const plan = JSON.parse(readFileSync(process.argv[2], "utf8"));

async function traced(client, file, action) {
  const events = [];
  const gather = ({ value }) => events.push(...value);
  client.on("Tracing.dataCollected", gather);
  await client.Tracing.start({ traceConfig: { includedCategories: CATEGORIES } });
  await action();
  const complete = client.Tracing.tracingComplete();
  await client.Tracing.end();
  await complete;
  client.off("Tracing.dataCollected", gather);
  writeFileSync(file, JSON.stringify({ traceEvents: events }));
  return events;
}

function print(title, file, events) {
  const { buckets, names } = selfTimes(events);
  const total = sum(buckets);
  console.log(`\n${title}: ${total.toFixed(1)} ms of the main thread\n  ${file}`);
  list("by kind", buckets, total);
  list("by event", names.slice(0, FIRST), total);
  const sampled = functions(events);
  console.log("  by function, of the samples (program: the browser's own code)");
  for (const [name, count] of sampled.slice(0, FIRST)) {
    console.log(`  ${share(count, sum(sampled)).padStart(17)}  ${name}`);
  }
}

const sum = (entries) => entries.reduce((total, [, value]) => total + value, 0);
const share = (part, whole) => `${Math.round((part / whole) * 100)}%`;

function list(title, entries, total) {
  console.log(`  ${title}`);
  for (const [name, time] of entries) {
    console.log(`  ${time.toFixed(1).padStart(9)} ms ${share(time, total).padStart(4)}  ${name}`);
  }
}

async function trace(browser, task) {
  const { page, close } = await browser.open();
  const probe = new Probe(page);
  await probe.prepare(plan.origin, task);
  const phase = async (name, action) => {
    const file = join(plan.folder, `trace-${task.page}-${task.size}-${name}.json`);
    print(`${task.page}, ${task.size} statistics, ${name}`, file, await traced(browser.client, file, action));
  };
  await phase("load", () => probe.load(`${plan.origin}/${task.path}`));
  if (task.actions) {
    const { chapters: [[chapter, shown]], search, found } = task.actions;
    await phase("filter", () => probe.ask(`__bench.filter("${chapter}", ${shown})`));
    await probe.ask(`__bench.filter("all", ${task.actions.all})`);
    await phase("type", () => probe.type(search, found));
    await probe.ask(`__bench.clear(${task.actions.all})`);
    await phase("redraw", () => probe.ask('__bench.speak("zh")'));
  }
  await close();
}

const browser = await Browser.start(plan);
try {
  for (const task of plan.tasks) await trace(browser, task);
} finally {
  await browser.stop();
}
