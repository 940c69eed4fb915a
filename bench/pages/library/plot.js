// Observable Plot, which draws a chart anew when anything of it changes.

import { axisX, barX, barY, gridX, gridY, lineY, plot as render, text } from "@observablehq/plot";
import { ticks } from "../chart.js";
import { labelled, percent, rows } from "../rows.js";
import { start } from "../shell.js";
import { SIZE } from "../words.js";

const paint = (plot, chart, language) => {
  plot.replaceChildren(render(chart.kind === "bar" ? bars(chart, language) : overYears(chart, language)));
  return plot;
};

start({ draw: paint, redraw: paint });

const valueAxis = (chart) => ({
  domain: [0, ticks(chart).end], ticks: ticks(chart).at, tickFormat: percent, label: null,
});

function bars(chart, language) {
  const data = rows(chart, language);
  return {
    ...SIZE,
    marginLeft: 90,
    marginRight: 40,
    x: valueAxis(chart),
    y: { domain: data.map((it) => it.name), label: null, padding: 0.4 },
    marks: [
      gridX(),
      barX(data, { x: "value", y: "name", fill: "colour" }),
      text(data, { x: "value", y: "name", text: "label", dx: 4, textAnchor: "start" }),
    ],
  };
}

function overYears(chart, language) {
  const data = rows(chart, language);
  const last = data.filter((it) => it.year === chart.years.at(-1));
  const names = text(last, { x: "year", y: "value", text: "name", fill: "colour", dx: 20, textAnchor: "start" });
  // Facets, the usual way to group columns, would make a small chart of each year; two marks with
  // insets take less.
  const columns = () => chart.series.map((it, place) => barY(
    data.filter((row) => row.name === it.name[language]),
    { x: "year", y: "value", fill: "colour", [place ? "insetLeft" : "insetRight"]: 12 },
  ));
  const marks = chart.kind === "line"
    ? [lineY(data, { x: "year", y: "value", stroke: "colour", strokeWidth: 2 })]
    : columns();
  return {
    ...SIZE,
    marginRight: 64,
    x: { type: chart.kind === "line" ? "point" : "band", domain: chart.years, label: null },
    y: valueAxis(chart),
    marks: [gridY(), axisX({ ticks: labelled(chart.years), tickFormat: String, label: null }), ...marks, names],
  };
}
