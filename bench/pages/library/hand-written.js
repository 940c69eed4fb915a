// No library: the charts are text like the rest of the page.

import { svg } from "../chart.js";
import { start } from "../shell.js";

start({
  inside: svg,
  speak(shell) {
    for (const { it, figure } of shell.cards) {
      if (!figure) continue;
      figure.lastElementChild.innerHTML = svg(it.chart, shell.language);
      figure.dataset.drawn = shell.language;
    }
  },
});
