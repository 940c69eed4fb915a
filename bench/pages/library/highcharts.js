// Highcharts without animation, accessibility module, tooltip and mouse tracking.

import Highcharts from "highcharts/esm/highcharts.js";
import { ticks } from "../chart.js";
import { labelled } from "../rows.js";
import { start } from "../shell.js";
import { COLOURS, SIZE } from "../words.js";

start({
  draw: (plot, chart, language) => Highcharts.chart(plot, options(chart, language)),
  redraw(drawn, chart, language) {
    const { series, xAxis } = options(chart, language);
    drawn.update({ series, xAxis }, true, false, false);
  },
});

function options(chart, language) {
  const shared = {
    title: { text: undefined },
    credits: { enabled: false },
    legend: { enabled: false },
    tooltip: { enabled: false },
    accessibility: { enabled: false },
    plotOptions: {
      series: {
        animation: false, enableMouseTracking: false, marker: { enabled: false }, borderWidth: 0,
        states: { hover: { enabled: false }, inactive: { enabled: false } },
      },
    },
    yAxis: {
      min: 0, max: ticks(chart).end, tickPositions: ticks(chart).at, title: { text: undefined },
      labels: { format: "{value}%", distance: 6 },
    },
  };
  const own = chart.kind === "bar" ? bars(chart, language) : overYears(chart, language);
  return { ...shared, ...own };
}

const frame = (type, margin) => ({ type, animation: false, ...SIZE, margin });

function bars(chart, language) {
  const data = chart.series.map((it) => ({ y: it.values[0], color: COLOURS[it.colour] }));
  return {
    chart: frame("bar", [4, 44, 28, 90]),
    xAxis: { categories: chart.series.map((it) => it.name[language]), tickLength: 0, labels: { distance: 6 } },
    series: [{ data, dataLabels: { enabled: true, format: "{y}%", crop: false, overflow: "allow", inside: false } }],
  };
}

function overYears(chart, language) {
  const series = chart.series.map((it) => {
    const name = it.name[language];
    const dataLabels = {
      enabled: true, format: name, align: "left", verticalAlign: "middle", x: 6,
      crop: false, overflow: "allow", allowOverlap: true, style: { color: COLOURS[it.colour] },
    };
    const last = { y: it.values.at(-1), dataLabels };
    return { name, color: COLOURS[it.colour], data: [...it.values.slice(0, -1), last] };
  });
  const positions = labelled(chart.years).map((it) => chart.years.indexOf(it));
  return {
    chart: frame(chart.kind, [16, 64, 28, 52]),
    xAxis: { categories: chart.years.map(String), tickPositions: positions, tickLength: 0 },
    series,
  };
}
