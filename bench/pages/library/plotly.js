// Plotly's basic bundle, as static plots: nothing to hover or drag.

import Plotly from "plotly.js-basic-dist-min";
import { ticks } from "../chart.js";
import { labelled, percent } from "../rows.js";
import { start } from "../shell.js";
import { COLOURS, SIZE } from "../words.js";

start({
  draw: async (plot, chart, language) => {
    const { data, layout } = figure(chart, language);
    await Plotly.newPlot(plot, data, layout, { staticPlot: true });
    return plot;
  },
  redraw: (plot, chart, language) => {
    const { data, layout } = figure(chart, language);
    return Plotly.react(plot, data, layout, { staticPlot: true });
  },
});

const figure = (chart, language) =>
  chart.kind === "bar" ? bars(chart, language) : overYears(chart, language);

const layout = (margin, more) => ({
  ...SIZE, margin, showlegend: false, hovermode: false, font: { size: 12 }, ...more,
});

const valueAxis = (chart) => ({
  range: [0, ticks(chart).end], tickvals: ticks(chart).at, ticktext: ticks(chart).at.map(percent), fixedrange: true,
});

function bars(chart, language) {
  const values = chart.series.map((it) => it.values[0]);
  return {
    data: [{
      type: "bar", orientation: "h", x: values, y: chart.series.map((it) => it.name[language]),
      text: values.map(percent), textposition: "outside", cliponaxis: false,
      marker: { color: chart.series.map((it) => COLOURS[it.colour]) },
    }],
    layout: layout({ l: 90, r: 40, t: 4, b: 20 }, {
      xaxis: valueAxis(chart), yaxis: { autorange: "reversed", fixedrange: true }, bargap: 0.4,
    }),
  };
}

function overYears(chart, language) {
  const line = chart.kind === "line";
  const data = chart.series.map((it) => ({
    type: line ? "scatter" : "bar", mode: "lines", x: chart.years, y: it.values,
    [line ? "line" : "marker"]: { color: COLOURS[it.colour] },
  }));
  const annotations = chart.series.map((it) => ({
    x: chart.years.at(-1), y: it.values.at(-1), text: it.name[language], showarrow: false,
    xanchor: "left", xshift: 12, font: { color: COLOURS[it.colour] },
  }));
  const range = [chart.years[0] - 0.5, chart.years.at(-1) + 0.5];
  const xaxis = { range, tickvals: labelled(chart.years), fixedrange: true };
  return {
    data,
    layout: layout({ l: 44, r: 64, t: 16, b: 20 }, { xaxis, yaxis: valueAxis(chart), annotations }),
  };
}
