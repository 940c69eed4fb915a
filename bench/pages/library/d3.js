// d3, with the modules a chart needs.

import { axisBottom, axisLeft, line, scaleBand, scaleLinear, select } from "d3";
import { ticks } from "../chart.js";
import { labelled, percent } from "../rows.js";
import { start } from "../shell.js";
import { COLOURS, SIZE } from "../words.js";

const { width, height } = SIZE;
const colour = (it) => COLOURS[it.colour];

start({
  draw(plot, chart, language) {
    const svg = select(plot).append("svg").attr("class", "own").attr("width", width).attr("height", height);
    for (const name of ["x", "y", "marks", "names"]) svg.append("g").attr("class", name);
    paint(svg, chart, language);
    return svg;
  },
  redraw: paint,
});

function paint(svg, chart, language) {
  if (chart.kind === "bar") bars(svg, chart, language);
  else overYears(svg, chart, language);
}

function bars(svg, chart, language) {
  const { end, at } = ticks(chart);
  const x = scaleLinear([0, end], [90, width - 40]);
  const y = scaleBand(chart.series.map((it) => it.name[language]), [0, height - 20]).padding(0.4);
  const middle = (it) => y(it.name[language]) + y.bandwidth() / 2;
  svg.select(".x").attr("transform", `translate(0,${height - 20})`)
    .call(axisBottom(x).tickValues(at).tickFormat(percent).tickSizeInner(20 - height));
  svg.select(".y").attr("transform", "translate(90,0)").call(axisLeft(y).tickSize(0));
  svg.select(".marks").selectAll("rect").data(chart.series).join("rect")
    .attr("x", 90).attr("y", (it) => y(it.name[language]))
    .attr("width", (it) => x(it.values[0]) - 90).attr("height", y.bandwidth()).attr("fill", colour);
  svg.select(".names").selectAll("text").data(chart.series).join("text")
    .attr("x", (it) => x(it.values[0]) + 4).attr("y", middle).attr("dy", "0.35em")
    .text((it) => percent(it.values[0]));
}

function overYears(svg, chart, language) {
  const { end, at } = ticks(chart);
  const x = scaleBand(chart.years, [40, width - 64]).paddingInner(0.2);
  const y = scaleLinear([0, end], [height - 20, 20]);
  svg.select(".x").attr("transform", `translate(0,${height - 20})`)
    .call(axisBottom(x).tickValues(labelled(chart.years)).tickSize(0));
  svg.select(".y").attr("transform", "translate(40,0)")
    .call(axisLeft(y).tickValues(at).tickFormat(percent).tickSizeInner(104 - width));
  if (chart.kind === "line") lines(svg, chart, x, y);
  else columns(svg, chart, x, y);
  svg.select(".names").selectAll("text").data(chart.series).join("text")
    .attr("x", width - 58).attr("y", (it) => y(it.values.at(-1))).attr("dy", "0.35em")
    .attr("fill", colour).text((it) => it.name[language]);
}

function lines(svg, chart, x, y) {
  const path = line((_, place) => x(chart.years[place]) + x.bandwidth() / 2, y);
  svg.select(".marks").selectAll("path").data(chart.series).join("path")
    .attr("class", "line").attr("stroke", colour).attr("d", (it) => path(it.values));
}

function columns(svg, chart, x, y) {
  const each = x.bandwidth() / chart.series.length;
  svg.select(".marks").selectAll("g").data(chart.series).join("g").attr("fill", colour)
    .attr("transform", (_, place) => `translate(${place * each},0)`)
    .selectAll("rect").data((it) => it.values).join("rect")
    .attr("x", (_, place) => x(chart.years[place])).attr("y", y)
    .attr("width", each - 1).attr("height", (value) => y(0) - y(value));
}
