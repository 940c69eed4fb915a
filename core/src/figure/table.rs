//! The values of a figure as a table, with unit, year, status and missing values.

mod notes;
mod rows;

use super::{category_label, dated_series_label, value};
use crate::language::{Words, date, number};
use crate::report::{FigureSpec, Item, Point, Report, Series, Statistic, Status};
use crate::text::Language;
use rows::{Key, Rows};

/// The largest number of rows of a table that is shown completely. Readers do not read longer
/// tables, and every row makes the page larger.
const MOST: usize = 500;

/// Number of rows that a longer table shows at its start and at its end.
const END: usize = 50;

/// A table of texts. Each row has `columns.len() - 1` cells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// Measure, unit and scope.
    pub caption: String,
    /// The column headings. The first one is the heading of the row headers.
    pub columns: Vec<String>,
    /// The rows: years in rising order, or categories in the order of the chart. A table of more
    /// than 500 rows has only the first 50 and the last 50.
    pub rows: Vec<Row>,
    /// Number of rows left out in the middle; 0 if the table is complete.
    pub left_out: usize,
    /// Notes on the figure and on single values, and how values were computed.
    pub notes: Vec<String>,
}

/// A year or category with its values.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The year, or the name of the category.
    pub header: String,
    /// The cells, one for each column except the first.
    pub cells: Vec<Cell>,
}

/// A value as text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// The rounded value, as in an article; a dash if there is no value.
    pub text: String,
    /// The value with all digits, and with a word that marks derived values. `无数据` if there is no
    /// value.
    pub exact: String,
    /// The status of the value; `None` if there is no value.
    pub status: Option<Status>,
    /// The keys of the value's sources.
    pub source_keys: Vec<String>,
}

/// Returns the table of a statistic's figure with this index. The table has no rows if the index is
/// out of range.
pub fn table(report: &Report, statistic: &Statistic, index: usize, language: Language) -> Table {
    let title = statistic.title.get(language);
    let Some(spec) = statistic.figures.get(index) else {
        return Table {
            caption: title.into(),
            columns: vec![],
            rows: vec![],
            left_out: 0,
            notes: vec![],
        };
    };
    let subtitle = spec.subtitle.get(language);
    let builder = TableBuilder {
        report,
        spec,
        language,
        words: language.words(),
    };
    let mut values = Rows::of(spec);
    let left_out = match values.keys.len() {
        0..=MOST => 0,
        _ => values.keep_ends(END),
    };
    let (columns, rows) = if spec.series.is_empty() {
        builder.items()
    } else {
        builder.values(&values)
    };
    Table {
        caption: if subtitle.is_empty() { title } else { subtitle }.to_owned(),
        columns,
        rows,
        left_out,
        notes: builder.notes(&values),
    }
}

struct TableBuilder<'a> {
    report: &'a Report,
    spec: &'a FigureSpec,
    language: Language,
    words: &'static Words,
}

impl TableBuilder<'_> {
    fn values(&self, values: &Rows) -> (Vec<String>, Vec<Row>) {
        let series = &self.spec.series;
        let dates: Vec<_> = (0..values.keys.len())
            .map(|row| date_of(values, row))
            .collect();
        let dated = dates.iter().any(|date| !date.is_empty());
        let heads = &self.words.columns;
        let timed = self.spec.categories.is_empty();
        let mut columns = vec![if timed { heads.year } else { heads.item }.to_owned()];
        if dated {
            columns.push(heads.date.to_owned());
        }
        columns.extend(series.iter().map(|series| self.column(series)));
        let rows = values.keys.iter().zip(dates).enumerate();
        let rows = rows.map(|(row, (key, date))| {
            let mut cells = Vec::with_capacity(columns.len() - 1);
            if dated {
                cells.push(plain(date::written(date, self.language)));
            }
            let points = series.iter().zip(&values.columns);
            cells.extend(points.map(|(series, column)| self.cell(series, column[row])));
            let header = self.header(*key);
            Row { header, cells }
        });
        let rows = rows.collect();
        (columns, rows)
    }

    fn header(&self, (place, _): Key) -> String {
        let index = usize::try_from(place).ok();
        let category = index.and_then(|index| self.spec.categories.get(index));
        let Some(category) = category else {
            return place.to_string();
        };
        let name = category_label(self.report, category, self.language);
        let group = category.group.get(self.language);
        if group.is_empty() {
            name
        } else {
            [group, " · ", &name].concat()
        }
    }

    fn column(&self, series: &Series) -> String {
        let name = dated_series_label(self.report, series, self.language);
        if name.is_empty() {
            self.words.columns.value.to_owned()
        } else {
            name
        }
    }

    fn cell(&self, series: &Series, point: Option<&Point>) -> Cell {
        let Some(point) = point else {
            return Cell {
                text: number::NO_VALUE.to_owned(),
                exact: self.words.chart.no_data.to_owned(),
                status: None,
                source_keys: vec![],
            };
        };
        let unit = self
            .report
            .unit_or_plain(value::unit(self.spec, series, point));
        let (value, high) = value::ends(point);
        let status = value::status(series, point);
        let mut exact = number::exact_qualified(value, high, point.qualifier, unit, self.language);
        if status == Status::Derived {
            exact = (self.words.chart.marked)(&exact, self.words.chart.calculated);
        }
        Cell {
            text: number::qualified(value, high, point.qualifier, unit, self.language),
            exact,
            status: Some(status),
            source_keys: value::sources(series, point).to_vec(),
        }
    }

    fn items(&self) -> (Vec<String>, Vec<Row>) {
        let items = &self.spec.items;
        let heads = &self.words.columns;
        let valued = items.iter().any(|item| item.value.is_some());
        let mut columns = vec![heads.item.to_owned()];
        if valued {
            columns.push(heads.value.to_owned());
        }
        columns.push(heads.note.to_owned());
        let rows = items.iter().map(|item| {
            let mut cells = Vec::with_capacity(2);
            if valued {
                cells.push(self.item_value(item));
            }
            cells.push(plain(item.text.get(self.language).to_owned()));
            Row {
                header: self.item_name(item),
                cells,
            }
        });
        (columns, rows.collect())
    }

    fn item_name(&self, item: &Item) -> String {
        let entity = self
            .report
            .entity(&item.entity)
            .filter(|_| item.name.is_empty());
        entity
            .map_or(&item.name, |entity| &entity.name)
            .get(self.language)
            .to_owned()
    }

    fn item_value(&self, item: &Item) -> Cell {
        let Some(value) = item.value else {
            return plain(number::NO_VALUE.to_owned());
        };
        let unit = self.report.unit_or_plain(&item.unit);
        Cell {
            text: number::short(value, unit, self.language),
            ..plain(number::exact(value, unit, self.language))
        }
    }
}

/// Returns the date of a row's values, if it is more exact than the year of the row. Otherwise
/// returns an empty string.
fn date_of<'a>(values: &Rows<'a>, row: usize) -> &'a str {
    let year = values.keys[row].0.to_string();
    let points = values.columns.iter().filter_map(|column| column[row]);
    let mut dates = points.map(|point| point.date.as_str());
    dates
        .find(|date| !date.is_empty() && *date != year)
        .unwrap_or_default()
}

fn plain(text: String) -> Cell {
    Cell {
        exact: text.clone(),
        text,
        status: None,
        source_keys: vec![],
    }
}
