// Measures what it is told: `node main.js PLAN`. Writes a line of JSON for each task of the plan.

import { readFileSync } from "node:fs";
import { Browser } from "./browser.js";
import { sample } from "./sample.js";

const plan = JSON.parse(readFileSync(process.argv[2], "utf8"));

function within(milliseconds, promise) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not done in ${milliseconds / 1000} s`)), milliseconds);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

let browser = await Browser.start(plan);
for (const task of plan.tasks) {
  const { page, size, throttled } = task;
  const line = { page, size, throttled };
  try {
    line.measured = await within(plan.timeout, sample(browser, plan.origin, task));
  } catch (error) {
    line.failed = error.message;
    // Whatever state it is in, the next page shall not suffer from it.
    await browser.stop();
    browser = await Browser.start(plan);
  }
  console.log(JSON.stringify(line));
}
await browser.stop();
