// The hand-written charts: SVG as text.

import { COLOURS, SIZE } from "./words.js";

const { width, height } = SIZE;
const round = (value) => Math.round(value * 10) / 10;
const colour = (series) => COLOURS[series.colour];

// The end of the value axis and its ticks.
export function ticks(chart) {
  const most = Math.max(...chart.series.flatMap((it) => it.values));
  const step = most > 60 ? 20 : most > 25 ? 10 : 5;
  const end = Math.ceil(most / step) * step;
  const at = [];
  for (let value = 0; value <= end; value += step) at.push(value);
  return { end, at };
}

export function svg(chart, language) {
  const drawing = chart.kind === "bar" ? bars(chart, language) : overYears(chart, language);
  return `<svg class="own" width="${width}" height="${height}" role="img">${drawing}</svg>`;
}

function bars(chart, language) {
  const [left, right, bottom] = [90, 40, 20];
  const { end, at } = ticks(chart);
  const x = (value) => round(left + (value / end) * (width - left - right));
  const row = (height - bottom) / chart.series.length;
  const grid = at.map((it) =>
    `<line class="grid" x1="${x(it)}" x2="${x(it)}" y1="0" y2="${height - bottom}"/>` +
    `<text class="soft" x="${x(it)}" y="${height - 5}" text-anchor="middle">${it}%</text>`);
  const marks = chart.series.map((it, place) => {
    const [value] = it.values;
    const top = round(place * row + row * 0.2);
    const middle = round(place * row + row / 2 + 4);
    return `<text x="${left - 6}" y="${middle}" text-anchor="end">${it.name[language]}</text>` +
      `<rect x="${left}" y="${top}" width="${round(x(value) - left)}" height="${round(row * 0.6)}" fill="${colour(it)}"/>` +
      `<text x="${x(value) + 4}" y="${middle}">${value}%</text>`;
  });
  return grid.join("") + marks.join("") +
    `<line class="axis" x1="${left}" x2="${left}" y1="0" y2="${height - bottom}"/>`;
}

function overYears(chart, language) {
  const [left, right, top, bottom] = [40, 64, 20, 20];
  const { end, at } = ticks(chart);
  const y = (value) => round(height - bottom - (value / end) * (height - top - bottom));
  const slot = (width - left - right) / chart.years.length;
  const x = (place) => round(left + (place + 0.5) * slot);
  const grid = at.map((it) =>
    `<line class="grid" x1="${left}" x2="${width - right}" y1="${y(it)}" y2="${y(it)}"/>` +
    `<text class="soft" x="${left - 5}" y="${y(it) + 4}" text-anchor="end">${it}%</text>`);
  const every = chart.years.length > 8 ? 3 : 2;
  const years = chart.years.map((it, place) => place % every ? "" :
    `<text class="soft" x="${x(place)}" y="${height - 5}" text-anchor="middle">${it}</text>`);
  const marks = chart.kind === "line" ? lines(chart, x, y) : columns(chart, x, y, slot);
  const names = placed(chart, y).map(({ it, at }) =>
    `<text x="${width - right + 6}" y="${at}" fill="${colour(it)}">${it.name[language]}</text>`);
  return grid.join("") + years.join("") + marks + names.join("");
}

function lines(chart, x, y) {
  return chart.series.map((it) => {
    const points = it.values.map((value, place) => `${x(place)},${y(value)}`).join(" ");
    return `<polyline class="line" points="${points}" stroke="${colour(it)}"/>`;
  }).join("");
}

function columns(chart, x, y, slot) {
  const each = (slot * 0.8) / chart.series.length;
  return chart.series.map((it, series) => it.values.map((value, place) =>
    `<rect x="${round(x(place) - slot * 0.4 + series * each)}" y="${y(value)}" width="${round(each - 1)}" height="${round(y(0) - y(value))}" fill="${colour(it)}"/>`,
  ).join("")).join("");
}

// Where the names of the series stand: at the last values, 14 pixels apart at least.
function placed(chart, y) {
  const names = chart.series.map((it) => ({ it, at: y(it.values.at(-1)) + 4 }));
  names.sort((one, other) => one.at - other.at);
  for (let place = 1; place < names.length; place += 1) {
    names[place].at = Math.max(names[place].at, names[place - 1].at + 14);
  }
  return names;
}
