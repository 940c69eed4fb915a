//! The details of one value, for readers who point at a mark: the exact value and its source.

use super::{category_label, drawn_points, is_drawn, series_label, value};
use crate::chart::{At, Datum};
use crate::language::{date, number};
use crate::report::{self, Point, Position, Report, Statistic, Status};
use crate::text::Language;

/// A value as text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// The name of the series if the chart has several; otherwise mostly empty.
    pub series: String,
    /// The category, the time or both: `Gemini Ultra`, `2023年`.
    pub place: String,
    /// The value with all digits, its unit and its qualifier.
    pub value: String,
    /// The status of the value; for a derived value also the formula or method.
    pub status: String,
    /// The sources of the value as citations.
    pub source: String,
    /// A note on this value. Mostly empty.
    pub note: String,
}

/// Returns the details of the value that a mark stands for. `index` is the index of the figure, and
/// `datum` belongs to the chart that [`super::build`] returns. Returns `None` if the datum is not
/// in that chart.
pub fn reading(
    report: &Report,
    statistic: &Statistic,
    index: usize,
    datum: Datum,
    language: Language,
) -> Option<Reading> {
    let spec = statistic.figures.get(index)?;
    let categories: Vec<_> = spec.categories.iter().filter(|it| it.plotted).collect();
    let drawn: Vec<_> = spec.series.iter().filter(|it| is_drawn(spec, it)).collect();
    let series = *drawn.get(datum.series)?;
    let (at, point) = *drawn_points(spec, series, &categories).get(datum.point)?;
    let category = match at {
        At::Category(index) | At::Both(index, _) => Some(categories[index]),
        At::Year(_) => None,
    };
    let category = category.map(|it| category_label(report, it, language));
    let name = series_label(report, series, language);
    let time = time(series, point, language);
    // The name of a series that is a total over several years contains these years.
    let dates = time.is_empty() && name.contains(|letter: char| letter.is_ascii_digit());
    let named = drawn.len() > 1 || category.is_none() || dates;
    let (low, high) = value::ends(point);
    let unit = report.unit_or_plain(value::unit(spec, series, point));
    let place = [category.unwrap_or_default(), time];
    let exact = number::exact_qualified(low, high, point.qualifier, unit, language);
    let drawn = drawn.iter().flat_map(|it| &it.points);
    // If some values are below zero, values above zero have a plus sign, as in the chart.
    let rise = high.is_none() && low > 0.0 && point.qualifier.is_exact();
    let plus = if rise && drawn.into_iter().any(|it| it.value < 0.0) {
        "+"
    } else {
        ""
    };
    Some(Reading {
        place: joined(place, language),
        value: [plus, &exact].concat(),
        status: status(series, point, language),
        source: sources(report, series, point, language),
        note: point.note.get(language).to_owned(),
        series: if named { name } else { String::new() },
    })
}

impl Reading {
    /// Returns series and place on one line, without the value: `中国，2022年`.
    pub fn name(&self, language: Language) -> String {
        joined([self.series.clone(), self.place.clone()], language)
    }
}

/// Returns the time of a value: its date, its year, or the year of its series.
fn time(series: &report::Series, point: &Point, language: Language) -> String {
    let year = match &point.at {
        Position::Year(year) => Some(*year),
        Position::Category(_) => series.year,
    };
    if point.date.is_empty() {
        year.map_or_else(String::new, |year| {
            date::written(&year.to_string(), language)
        })
    } else {
        date::written(&point.date, language)
    }
}

fn status(series: &report::Series, point: &Point, language: Language) -> String {
    let words = language.words();
    let status = value::status(series, point);
    match value::computed(series, point, language) {
        Some(how) if status == Status::Derived => (words.chart.remark)(words.status(status), &how),
        _ => words.status(status).to_owned(),
    }
}

fn sources(report: &Report, series: &report::Series, point: &Point, language: Language) -> String {
    let keys = value::sources(series, point).iter();
    let named = keys.filter_map(|key| report.source(key));
    let named: Vec<_> = named.map(|source| source.cited(language)).collect();
    named.join(language.words().clause_separator)
}

fn joined(parts: [String; 2], language: Language) -> String {
    let [first, second] = parts;
    // If the row is a year, the year is written once.
    if second.contains(&first) {
        return second;
    }
    if first.contains(&second) {
        return first;
    }
    let comma = if language == Language::Zh {
        "，"
    } else {
        ", "
    };
    [first.as_str(), comma, &second].concat()
}
