//! The values behind a figure as a table: exact, with unit, year, status and what is missing.

mod notes;

use super::{category_label, dated_series_label, value};
use crate::language::{Words, date, number};
use crate::order;
use crate::report::{FigureSpec, Item, Point, Position, Report, Series, Statistic, Status};
use crate::text::Language;

/// A table of text, `columns.len() == 1 + row.cells.len()` for each row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// Measure, unit and scope.
    pub caption: String,
    /// Headings, that of the row headers first.
    pub columns: Vec<String>,
    /// Years or categories, in the order of the chart; years rise.
    pub rows: Vec<Row>,
    /// What must be known of single values, of the figure, and how values were computed.
    pub notes: Vec<String>,
}

/// A year or category and its values.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The year, or the name of the category.
    pub header: String,
    /// One cell for each column but the first.
    pub cells: Vec<Cell>,
}

/// A value in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// As a newspaper prints it; a dash where there is no value.
    pub text: String,
    /// With every digit and the word for computed values; `无数据` where there is no value.
    pub exact: String,
    /// How it was had; none where there is no value.
    pub status: Option<Status>,
    /// Keys of its sources.
    pub source_keys: Vec<String>,
}

/// The table of a statistic's figure of that index; without rows where there is no such figure.
pub fn table(report: &Report, statistic: &Statistic, index: usize, language: Language) -> Table {
    let title = statistic.title.get(language);
    let Some(spec) = statistic.figures.get(index) else {
        return Table {
            caption: title.into(),
            columns: vec![],
            rows: vec![],
            notes: vec![],
        };
    };
    let subtitle = spec.subtitle.get(language);
    let reader = Reader {
        report,
        spec,
        language,
        words: language.words(),
    };
    let (columns, rows) = if spec.series.is_empty() {
        reader.items()
    } else {
        reader.values()
    };
    Table {
        caption: if subtitle.is_empty() { title } else { subtitle }.to_owned(),
        columns,
        rows,
        notes: reader.notes(),
    }
}

/// A row: a year or the index of a category, and how many values of one series came before
/// at that place.
type Key = (i32, usize);

struct Reader<'a> {
    report: &'a Report,
    spec: &'a FigureSpec,
    language: Language,
    words: &'static Words,
}

impl Reader<'_> {
    fn values(&self) -> (Vec<String>, Vec<Row>) {
        let series = &self.spec.series;
        let keys = self.keys();
        let dates: Vec<_> = keys.iter().map(|key| self.date(*key)).collect();
        let dated = dates.iter().any(|date| !date.is_empty());
        let heads = &self.words.columns;
        let timed = self.spec.categories.is_empty();
        let mut columns = vec![if timed { heads.year } else { heads.item }.to_owned()];
        if dated {
            columns.push(heads.date.to_owned());
        }
        columns.extend(series.iter().map(|series| self.column(series)));
        let rows = keys.iter().zip(dates).map(|(key, date)| {
            let mut cells = Vec::with_capacity(columns.len() - 1);
            if dated {
                cells.push(plain(date::written(date, self.language)));
            }
            cells.extend(series.iter().map(|series| self.cell(series, *key)));
            let header = self.header(*key);
            Row { header, cells }
        });
        let rows = rows.collect();
        (columns, rows)
    }

    /// Categories in the order given, with or without values; years rise.
    fn keys(&self) -> Vec<Key> {
        let mut keys: Vec<Key> = (0..self.spec.categories.len() as i32)
            .map(|it| (it, 0))
            .collect();
        for series in &self.spec.series {
            let mut places: Vec<_> = series
                .points
                .iter()
                .filter_map(|point| self.place(point))
                .collect();
            order::by(&mut places, |place| f64::from(*place));
            for same in places.chunk_by(|first, second| first == second) {
                keys.extend(
                    same.iter()
                        .enumerate()
                        .map(|(before, place)| (*place, before)),
                );
            }
        }
        order::by(&mut keys, |(place, before)| {
            order::then(f64::from(*place), *before)
        });
        keys.dedup();
        keys
    }

    /// The year or category of a point; none for a category that is not there.
    fn place(&self, point: &Point) -> Option<i32> {
        let categories = &self.spec.categories;
        let category = |id: &str| {
            categories
                .iter()
                .position(|category| category.id == id)
                .map(|index| index as i32)
        };
        match &point.at {
            Position::Year(year) if categories.is_empty() => Some(*year),
            Position::Year(year) => category(&year.to_string()),
            Position::Category(id) => category(id),
        }
    }

    fn point<'b>(&self, series: &'b Series, (place, before): Key) -> Option<&'b Point> {
        let mut points = series
            .points
            .iter()
            .filter(|point| self.place(point) == Some(place));
        points.nth(before)
    }

    /// The date of a row's values, where it says more than the year they stand at.
    fn date(&self, key: Key) -> &str {
        let points = self
            .spec
            .series
            .iter()
            .filter_map(|series| self.point(series, key));
        let dates = points.map(|point| point.date.as_str());
        let year = key.0.to_string();
        dates
            .filter(|date| **date != year)
            .find(|date| !date.is_empty())
            .unwrap_or_default()
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

    fn cell(&self, series: &Series, key: Key) -> Cell {
        let Some(point) = self.point(series, key) else {
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

fn plain(text: String) -> Cell {
    Cell {
        exact: text.clone(),
        text,
        status: None,
        source_keys: vec![],
    }
}
