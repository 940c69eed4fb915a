//! What a chart says of one value to somebody who points at it: exact, and where it is from.

use super::{category_label, drawn_points, is_drawn, series_label, value};
use crate::chart::{At, Datum};
use crate::language::{date, number};
use crate::report::{self, Point, Position, Report, Statistic, Status};
use crate::text::Language;

/// A value in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// The series, where there are several; else empty.
    pub series: String,
    /// Category, time or both: `Gemini Ultra`, `2023年`.
    pub place: String,
    /// With every digit, its unit and how exact it is.
    pub value: String,
    /// How it was had; for a computed value also how it was computed.
    pub status: String,
    /// Its sources, cited.
    pub source: String,
    /// A remark on this value; mostly empty.
    pub note: String,
}

/// The value a mark of [`super::build`]'s figure of that index stands for; none for a datum
/// that is not in it.
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
    // A total of several years has them in the name of its series.
    let dates = time.is_empty() && name.contains(|letter: char| letter.is_ascii_digit());
    let named = drawn.len() > 1 || category.is_none() || dates;
    let (low, high) = value::ends(point);
    let unit = report.unit_or_plain(value::unit(spec, series, point));
    let place = [category.unwrap_or_default(), time];
    let exact = number::exact_qualified(low, high, point.qualifier, unit, language);
    let drawn = drawn.iter().flat_map(|it| &it.points);
    // Where some values are below zero, those above say so too, as they do in the chart.
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
    /// Everything but the value on one line: `中国，2022年`.
    pub fn name(&self, language: Language) -> String {
        joined([self.series.clone(), self.place.clone()], language)
    }
}

/// When a value is of: its date, its year, or that of its series.
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
    // A row that is a year says it once.
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
