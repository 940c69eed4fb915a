// A chart's values one by one, for libraries that take them so.

import { COLOURS } from "./words.js";

export function rows(chart, language) {
  return chart.series.flatMap((it) => it.values.map((value, place) => ({
    name: it.name[language],
    colour: COLOURS[it.colour],
    year: chart.years[place],
    value,
    label: `${value}%`,
  })));
}

// The years that are written under the axis; not all have room.
export const labelled = (years) => years.filter((_, place) => place % (years.length > 8 ? 3 : 2) === 0);

export const percent = (value) => `${value}%`;
