// ECharts with the SVG renderer, which its manual advises for many small charts, and with what
// these charts need registered.

import { BarChart, LineChart } from "echarts/charts";
import { GridComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { ticks } from "../chart.js";
import { percent } from "../rows.js";
import { start } from "../shell.js";
import { COLOURS, SIZE } from "../words.js";

use([BarChart, LineChart, GridComponent, SVGRenderer]);

start({
  draw(plot, chart, language) {
    const drawn = init(plot, null, { renderer: "svg", ...SIZE });
    paint(drawn, chart, language);
    return drawn;
  },
  redraw: paint,
});

function paint(drawn, chart, language) {
  const option = chart.kind === "bar" ? bars(chart, language) : overYears(chart, language);
  drawn.setOption({ animation: false, ...option });
  // Otherwise it would wait for the next frame, and be measured as slower than it is.
  drawn.getZr().flush();
}

const valueAxis = (chart) => ({
  type: "value", min: 0, max: ticks(chart).end, interval: ticks(chart).at[1],
  axisLabel: { formatter: percent },
});

function bars(chart, language) {
  const data = chart.series.map((it) => ({
    value: it.values[0], itemStyle: { color: COLOURS[it.colour] },
  }));
  const names = chart.series.map((it) => it.name[language]);
  return {
    grid: { left: 90, right: 40, top: 4, bottom: 20 },
    xAxis: valueAxis(chart),
    yAxis: { type: "category", inverse: true, data: names, axisTick: { show: false } },
    series: [{
      type: "bar", data, silent: true, barWidth: "60%",
      label: { show: true, position: "right", formatter: ({ value }) => percent(value) },
    }],
  };
}

function overYears(chart, language) {
  const series = chart.series.map((it) => ({
    type: chart.kind === "line" ? "line" : "bar",
    data: it.values, silent: true, showSymbol: false, color: COLOURS[it.colour],
    ...(chart.kind === "line" ? named(it, language) : {}),
  }));
  if (chart.kind === "column") {
    chart.series.forEach((it, place) => {
      const last = { value: it.values.at(-1), label: { show: true, position: "right", formatter: it.name[language], color: COLOURS[it.colour] } };
      series[place].data = [...it.values.slice(0, -1), last];
    });
  }
  return {
    grid: { left: 40, right: 64, top: 16, bottom: 20 },
    xAxis: { type: "category", data: chart.years, axisTick: { show: false } },
    yAxis: valueAxis(chart),
    series,
  };
}

const named = (it, language) => ({
  lineStyle: { width: 2 },
  endLabel: { show: true, formatter: it.name[language], color: COLOURS[it.colour] },
});
