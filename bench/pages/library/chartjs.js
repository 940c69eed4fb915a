// Chart.js with what these charts need registered, without animation and events. Names and values
// are drawn by a plugin of the page.

import {
  BarController, BarElement, CategoryScale, Chart, LineController, LineElement, LinearScale,
  PointElement,
} from "chart.js";
import { percent } from "../rows.js";
import { ticks } from "../chart.js";
import { start } from "../shell.js";
import { COLOURS, SIZE } from "../words.js";

Chart.register(
  BarController, BarElement, CategoryScale, LineController, LineElement, LinearScale, PointElement,
);

const labels = {
  id: "labels",
  afterDatasetsDraw(it, _, { chart, language }) {
    const { ctx, chartArea } = it;
    ctx.save();
    ctx.font = "12px system-ui, sans-serif";
    ctx.textBaseline = "middle";
    chart.series.forEach((series, place) => {
      const bar = chart.kind === "bar";
      const mark = bar ? it.getDatasetMeta(0).data[place] : it.getDatasetMeta(place).data.at(-1);
      ctx.fillStyle = bar ? "#1c1c1c" : COLOURS[series.colour];
      if (bar) ctx.fillText(percent(series.values[0]), mark.x + 4, mark.y);
      else ctx.fillText(series.name[language], chartArea.right + 6, mark.y);
    });
    ctx.restore();
  },
};

start({
  draw(plot, chart, language) {
    const canvas = document.createElement("canvas");
    Object.assign(canvas, SIZE);
    plot.append(canvas);
    return new Chart(canvas, chart.kind === "bar" ? bars(chart, language) : overYears(chart, language));
  },
  redraw(drawn, chart, language) {
    if (chart.kind === "bar") drawn.data.labels = chart.series.map((it) => it.name[language]);
    drawn.options.plugins.labels.language = language;
    drawn.update("none");
  },
});

const options = (chart, language, scales, right) => ({
  animation: false,
  responsive: false,
  events: [],
  devicePixelRatio: 1,
  layout: { padding: { top: 8, right } },
  scales,
  plugins: { labels: { chart, language } },
});

const valueAxis = (chart) => ({
  min: 0, max: ticks(chart).end, ticks: { callback: percent, stepSize: ticks(chart).at[1] },
});
const yearAxis = { grid: { display: false }, ticks: { maxRotation: 0 } };

function bars(chart, language) {
  const names = chart.series.map((it) => it.name[language]);
  const colours = chart.series.map((it) => COLOURS[it.colour]);
  const data = chart.series.map((it) => it.values[0]);
  return {
    type: "bar",
    data: { labels: names, datasets: [{ data, backgroundColor: colours }] },
    options: {
      ...options(chart, language, { x: valueAxis(chart), y: { grid: { display: false } } }, 40),
      indexAxis: "y",
    },
    plugins: [labels],
  };
}

function overYears(chart, language) {
  const datasets = chart.series.map((it) => ({
    data: it.values, backgroundColor: COLOURS[it.colour], borderColor: COLOURS[it.colour],
    borderWidth: chart.kind === "line" ? 2 : 0, pointRadius: 0,
  }));
  return {
    type: chart.kind === "line" ? "line" : "bar",
    data: { labels: chart.years, datasets },
    options: options(chart, language, { x: yearAxis, y: valueAxis(chart) }, 64),
    plugins: [labels],
  };
}
