// uPlot. Names and values are drawn by a hook, as it has no labels of its own.

import uPlot from "uplot";
import "uplot/dist/uPlot.min.css";
import { percent } from "../rows.js";
import { ticks } from "../chart.js";
import { start } from "../shell.js";
import { COLOURS, SIZE } from "../words.js";

const FONT = "12px system-ui, sans-serif";
const INK = "#1c1c1c";

start({
  draw(plot, chart, language) {
    const state = { chart, language };
    const options = chart.kind === "bar" ? bars(state) : overYears(state);
    const shared = {
      ...SIZE,
      legend: { show: false },
      cursor: { show: false },
      select: { show: false },
      hooks: { draw: [(it) => write(it, state)] },
    };
    state.uplot = new uPlot({ ...shared, ...options }, values(chart), plot);
    return state;
  },
  redraw(state, chart, language) {
    state.language = language;
    state.uplot.redraw(false, true);
  },
});

function values(chart) {
  if (chart.kind === "bar") {
    return [chart.series.map((_, place) => place), chart.series.map((it) => it.values[0])];
  }
  return [chart.years, ...chart.series.map((it) => it.values)];
}

function bars(state) {
  const { chart } = state;
  const colours = chart.series.map((it) => COLOURS[it.colour]);
  return {
    padding: [0, 40, 0, 0],
    scales: {
      x: { time: false, ori: 1, dir: -1, range: [-0.5, chart.series.length - 0.5] },
      y: { ori: 0, range: [0, ticks(chart).end] },
    },
    axes: [
      {
        side: 3, size: 90, font: FONT, grid: { show: false }, ticks: { show: false },
        splits: () => chart.series.map((_, place) => place),
        values: () => chart.series.map((it) => it.name[state.language]),
      },
      { side: 2, size: 20, gap: 2, font: FONT, ticks: { show: false }, values: (_, at) => at.map(percent) },
    ],
    series: [{}, {
      fill: INK,
      width: 0,
      paths: uPlot.paths.bars({
        size: [0.6, 100],
        disp: { fill: { unit: 3, values: () => colours } },
      }),
      points: { show: false },
    }],
  };
}

function overYears({ chart }) {
  const line = chart.kind === "line";
  const [first, last] = [chart.years[0], chart.years.at(-1)];
  const series = chart.series.map((it, place) => ({
    stroke: COLOURS[it.colour],
    width: line ? 2 : 0,
    fill: line ? undefined : COLOURS[it.colour],
    // Two series of columns stand to the left and to the right of their year.
    paths: line ? undefined : uPlot.paths.bars({ size: [0.4, 100], align: place ? 1 : -1 }),
    points: { show: false },
  }));
  return {
    padding: [16, 64, 0, 0],
    scales: {
      x: { time: false, range: line ? [first, last] : [first - 0.5, last + 0.5] },
      y: { range: [0, ticks(chart).end] },
    },
    axes: [
      {
        size: 20, gap: 2, font: FONT, grid: { show: false }, ticks: { show: false },
        values: (_, at) => at.map((it) => (it % 1 ? "" : it)),
      },
      { size: 40, gap: 2, font: FONT, ticks: { show: false }, values: (_, at) => at.map(percent) },
    ],
    series: [{}, ...series],
  };
}

function write(uplot, { chart, language }) {
  const { ctx } = uplot;
  ctx.save();
  ctx.font = FONT;
  ctx.textAlign = "left";
  ctx.textBaseline = "middle";
  chart.series.forEach((it, place) => {
    const value = it.values.at(-1);
    if (chart.kind === "bar") {
      ctx.fillStyle = INK;
      ctx.fillText(percent(value), uplot.valToPos(value, "y", true) + 4, uplot.valToPos(place, "x", true));
    } else {
      ctx.fillStyle = COLOURS[it.colour];
      ctx.fillText(it.name[language], uplot.bbox.left + uplot.bbox.width + 6, uplot.valToPos(value, "y", true));
    }
  });
  ctx.restore();
}
