// Writes the static page: every card and chart of the hand-written page, and no script.

import { readFileSync } from "node:fs";
import { cards, page } from "./card.js";
import { svg } from "./chart.js";

export function staticBody(dataFile) {
  const data = JSON.parse(readFileSync(dataFile, "utf8"));
  return page(data, "en", cards(data, "en", svg, ' data-drawn="en"'));
}
