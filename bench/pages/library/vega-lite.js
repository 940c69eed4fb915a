// Vega-Lite, compiled in the page as its embedding does, with the SVG renderer. Another language
// is other data to the same view.

import { parse, View } from "vega";
import { compile } from "vega-lite";
import { ticks } from "../chart.js";
import { labelled, rows } from "../rows.js";
import { start } from "../shell.js";
import { SIZE } from "../words.js";

start({
  async draw(plot, chart, language) {
    const values = rows(chart, language);
    const layer = chart.kind === "bar" ? bars(chart) : overYears(chart);
    const specification = {
      ...SIZE,
      autosize: { type: "fit", contains: "padding" },
      data: { name: "values", values },
      layer,
      config: { view: { stroke: null } },
    };
    const view = new View(parse(compile(specification).spec), {
      renderer: "svg", container: plot, hover: false, logLevel: 1,
    });
    return view.runAsync();
  },
  redraw: (view, chart, language) => view.data("values", rows(chart, language)).runAsync(),
});

const valueAxis = (chart) => ({
  field: "value", type: "quantitative", title: null, scale: { domain: [0, ticks(chart).end] },
  axis: { values: ticks(chart).at, labelExpr: "datum.value + '%'" },
});
const color = { field: "colour", type: "nominal", scale: null };

function bars(chart) {
  const encoding = {
    x: valueAxis(chart),
    y: { field: "name", type: "nominal", sort: null, title: null, axis: { ticks: false } },
  };
  return [
    { mark: { type: "bar", height: { band: 0.6 } }, encoding: { ...encoding, color } },
    { mark: { type: "text", align: "left", dx: 4 }, encoding: { ...encoding, text: { field: "label" } } },
  ];
}

function overYears(chart) {
  const axis = { values: labelled(chart.years), labelAngle: 0, ticks: false, format: "d" };
  const x = { field: "year", type: "ordinal", title: null, axis };
  const encoding = { x, y: valueAxis(chart), color };
  const columns = { ...encoding, xOffset: { field: "colour", sort: null } };
  return [
    chart.kind === "line"
      ? { mark: { type: "line", strokeWidth: 2 }, encoding }
      : { mark: "bar", encoding: columns },
    {
      mark: { type: "text", align: "left", dx: 14 },
      transform: [{ filter: `datum.year === ${chart.years.at(-1)}` }],
      encoding: { ...encoding, text: { field: "name" } },
    },
  ];
}
