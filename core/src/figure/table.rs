//! The values behind a figure as a table: exact, with unit, year, status and what is missing.

use super::{category_label, dated_series_label, value};
use crate::language::{Words, date, number};
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

/// A row: a year or the index of a category, and a date where values have one.
type Key<'a> = (i32, &'a str);

struct Reader<'a> {
    report: &'a Report,
    spec: &'a FigureSpec,
    language: Language,
    words: &'static Words,
}

impl<'a> Reader<'a> {
    fn values(&self) -> (Vec<String>, Vec<Row>) {
        let spec = self.spec;
        let keys = self.keys();
        let dated = keys.iter().any(|(_, date)| !date.is_empty());
        let heads = &self.words.columns;
        let timed = spec.categories.is_empty();
        let mut columns = vec![if timed { heads.year } else { heads.item }.to_owned()];
        if dated {
            columns.push(heads.date.to_owned());
        }
        columns.extend(spec.series.iter().map(|series| self.column(series)));
        let rows = keys.iter().map(|key| {
            let mut cells = Vec::with_capacity(columns.len() - 1);
            if dated {
                cells.push(plain(date::written(key.1, self.language)));
            }
            cells.extend(spec.series.iter().map(|series| self.cell(series, *key)));
            Row {
                header: self.header(*key),
                cells,
            }
        });
        let rows = rows.collect();
        (columns, rows)
    }

    /// Categories in the order given, with or without values; years rise.
    fn keys(&self) -> Vec<Key<'a>> {
        let points = self.spec.series.iter().flat_map(|series| &series.points);
        let mut keys: Vec<Key<'a>> = points.filter_map(|point| self.key(point)).collect();
        for index in 0..self.spec.categories.len() as i32 {
            if !keys.iter().any(|(place, _)| *place == index) {
                keys.push((index, ""));
            }
        }
        keys.sort_unstable();
        keys.dedup();
        keys
    }

    fn key(&self, point: &'a Point) -> Option<Key<'a>> {
        let categories = &self.spec.categories;
        let category = |id: &str| categories.iter().position(|category| category.id == id);
        let place = match &point.at {
            Position::Year(year) if categories.is_empty() => Some(*year),
            Position::Year(year) => category(&year.to_string()).map(|index| index as i32),
            Position::Category(id) => category(id).map(|index| index as i32),
        };
        Some((place?, point.date.as_str()))
    }

    fn header(&self, (place, _): Key<'_>) -> String {
        let category = usize::try_from(place)
            .ok()
            .and_then(|place| self.spec.categories.get(place));
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

    fn cell(&self, series: &'a Series, key: Key<'a>) -> Cell {
        let found = series
            .points
            .iter()
            .find(|point| self.key(point) == Some(key));
        let Some(point) = found else {
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

    fn notes(&self) -> Vec<String> {
        let language = self.language;
        let formula = self.words.chart.formula;
        let about = |what: &str, note: String| (self.words.chart.remark)(what, &note);
        let mut notes = vec![self.spec.note.get(language).to_owned()];
        let rules = self.spec.rules.iter();
        notes.extend(rules.map(|rule| rule.label.get(language).to_owned()));
        for series in &self.spec.series {
            let name = self.column(series);
            if !series.formula.is_empty() {
                notes.push(about(&name, formula(&series.formula)));
            }
            for point in &series.points {
                let Some(key) = self.key(point) else { continue };
                let place = [&self.header(key), " · ", &name].concat();
                if !point.formula.is_empty() {
                    notes.push(about(&place, formula(&point.formula)));
                }
                if !point.note.is_empty() {
                    notes.push(about(&place, point.note.get(language).to_owned()));
                }
            }
        }
        notes.retain(|note| !note.is_empty());
        notes
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
