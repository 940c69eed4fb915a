//! One statistic as a JSON file, with its sources and checks, in both languages.
//!
//! The field names are those of the report's schema. Names of entities and units are included, so
//! that the file needs no other files.

mod document;
mod format;

use super::publication::{handed_out, is_whole};
use crate::figure::value;
use crate::report::{self, FigureSpec, Position, Report, Statistic};
use crate::text::{Language, Text};
use document::{
    About, At, Both, Category, Change, Check, Document, Figure, Headline, HeadlineValue, Item,
    Point, Series, Source, Unit,
};
use format::Format;
use serde::Serialize;
use serde_json::Serializer;

/// Returns the statistic as a JSON document that ends with a line feed.
pub fn json(report: &Report, statistic: &Statistic) -> String {
    text(&document(report, statistic))
}

/// Serialises a document. This cannot fail: the target is memory, and all fields have types that
/// JSON supports.
fn text(document: &impl Serialize) -> String {
    let mut bytes = Vec::new();
    let mut serializer = Serializer::with_formatter(&mut bytes, Format::default());
    if document.serialize(&mut serializer).is_err() {
        return String::new();
    }
    bytes.push(b'\n');
    String::from_utf8(bytes).unwrap_or_default()
}

fn document<'a>(report: &'a Report, statistic: &'a Statistic) -> Document<'a> {
    let chapter = report.chapter(&statistic.chapter);
    let section = report.section(&statistic.section);
    let figures = statistic.figures.iter();
    let sources = report.sources.iter();
    Document {
        report: About {
            id: &report.id,
            title: both(&report.title),
            published: &report.published,
            checked: report.has_checks().then_some(&report.checked),
        },
        id: &statistic.id,
        chapter: chapter.and_then(|it| both(&it.title)),
        section: section.and_then(|it| both(&it.label)),
        paragraph: statistic.paragraph,
        title: both(&statistic.title),
        headline: statistic.headline.as_ref().map(|it| headline(report, it)),
        text: both(&statistic.text),
        provider: both(&statistic.provider),
        figures: figures.map(|it| figure(report, statistic, it)).collect(),
        notes: statistic.notes.iter().map(both).collect(),
        checks: statistic.checks.iter().map(check).collect(),
        sources: sources
            .filter(|it| refers_to(statistic, &it.key))
            .map(source)
            .collect(),
    }
}

fn headline<'a>(report: &'a Report, headline: &'a report::Headline) -> Headline<'a> {
    let values = headline.values.iter().map(|value| HeadlineValue {
        label: both(&value.label),
        value: finite(value.value),
        high: value.high.and_then(finite),
        unit: unit(report, &value.unit),
        qualifier: value.qualifier,
    });
    let change = headline.change.as_ref().map(|change| Change {
        value: finite(change.value),
        unit: unit(report, &change.unit),
        than: both(&change.than),
        qualifier: change.qualifier,
    });
    Headline {
        values: values.collect(),
        when: both(&headline.when),
        change,
    }
}

fn figure<'a>(report: &'a Report, statistic: &'a Statistic, spec: &'a FigureSpec) -> Figure<'a> {
    let categories = spec.categories.iter().map(|category| Category {
        id: &category.id,
        name: name(report, &category.name, &category.id),
        group: both(&category.group),
    });
    let items = spec.items.iter().map(|item| Item {
        name: name(report, &item.name, &item.entity),
        text: both(&item.text),
        value: item.value.and_then(finite),
        unit: unit(report, &item.unit),
    });
    let all = spec.series.iter();
    Figure {
        kind: spec.kind,
        subtitle: both(&spec.subtitle),
        unit: unit(report, &spec.unit),
        categories: categories.collect(),
        series: all.map(|it| series(report, statistic, spec, it)).collect(),
        items: items.collect(),
        note: both(&spec.note),
    }
}

fn series<'a>(
    report: &'a Report,
    statistic: &'a Statistic,
    spec: &'a FigureSpec,
    series: &'a report::Series,
) -> Series<'a> {
    let withheld = || {
        let [zh, en] = Language::ALL.map(|language| language.words().chart.single_figures);
        Both { zh, en }
    };
    let points = handed_out(statistic, spec, series);
    Series {
        id: &series.id,
        name: name(report, &series.name, &series.id),
        unit: unit(report, &series.unit),
        year: series.year,
        status: series.status,
        formula: &series.formula,
        method: both(&series.method),
        source: &series.source,
        withheld: (!is_whole(series)).then(withheld),
        points: points.map(|it| point(report, series, it)).collect(),
    }
}

fn point<'a>(
    report: &'a Report,
    series: &'a report::Series,
    point: &'a report::Point,
) -> Point<'a> {
    Point {
        at: match &point.at {
            Position::Year(year) => At::Year(*year),
            Position::Category(id) => At::Category(id),
        },
        date: &point.date,
        low: point.low.and_then(finite),
        value: finite(point.value),
        unit: unit(report, &point.unit),
        qualifier: Some(point.qualifier).filter(|it| !it.is_exact()),
        status: value::status(series, point),
        formula: &point.formula,
        source: &point.source,
        note: both(&point.note),
    }
}

fn check(check: &report::Check) -> Check<'_> {
    Check {
        verdict: check.verdict,
        article: both(&check.article),
        source: both(&check.source),
        reason: both(&check.reason),
        read: &check.read,
    }
}

fn source(source: &report::Source) -> Source<'_> {
    Source {
        key: &source.key,
        title: both(&source.title),
        publisher: both(&source.publisher),
        edition: &source.edition,
        licence: both(&source.licence),
        find: both(&source.find),
    }
}

/// Returns `true` if the document refers to the source with this key.
fn refers_to(statistic: &Statistic, key: &String) -> bool {
    let mut series = statistic.figures.iter().flat_map(|it| &it.series);
    statistic.sources.contains(key)
        || statistic.checks.iter().any(|it| it.read.contains(key))
        || series.any(|series| {
            let mut points = series.points.iter();
            series.source.contains(key) || points.any(|it| it.source.contains(key))
        })
}

fn unit<'a>(report: &'a Report, id: &str) -> Option<Unit<'a>> {
    let unit = report.unit(id)?;
    Some(Unit {
        id: &unit.id,
        dimension: unit.dimension,
        suffix: both(&unit.suffix),
    })
}

/// Returns the name given here, or else the name of the entity with this id.
fn name<'a>(report: &'a Report, own: &'a Text, id: &str) -> Option<Both<'a>> {
    let entity = report.entity(id).filter(|_| own.is_empty());
    both(entity.map_or(own, |entity| &entity.name))
}

/// Returns a text in both languages, or `None` if it is empty.
fn both(text: &Text) -> Option<Both<'_>> {
    (!text.is_empty()).then_some(Both {
        zh: &text.zh,
        en: &text.en,
    })
}

/// Returns the value if it is finite. JSON has no other numbers.
fn finite(value: f64) -> Option<f64> {
    value.is_finite().then_some(value)
}

#[cfg(test)]
mod tests {
    use super::text;
    use serde_json::{Value, json};

    #[test]
    fn what_is_written_reads_back() {
        let hostile = "\"\\\n\r\t\u{0}\u{1f}\u{2028}\u{2029}</script>中文\u{2028}";
        let document =
            json!({ "text": hostile, "numbers": [0.0, -7.2, 1e-7, 2.1e25, 191_400_000.0] });
        let written = text(&document);
        assert!(!written.contains(['\u{2028}', '\u{2029}']));
        let read: Value = serde_json::from_str(&written).expect("JSON");
        assert_eq!(read["text"], hostile);
        let numbers = |value: &Value| {
            let numbers = value["numbers"].as_array().cloned().unwrap_or_default();
            numbers.iter().map(Value::as_f64).collect::<Vec<_>>()
        };
        assert_eq!(numbers(&read), numbers(&document));
    }

    #[test]
    fn it_is_indented_and_its_numbers_have_no_exponent() {
        let written = text(&json!({ "a": [1.0, 1e-7, 1e21], "b": [], "c": {} }));
        let expected = "{\n  \"a\": [\n    1,\n    0.0000001,\n    1000000000000000000000\n  ],\n  \"b\": [],\n  \"c\": {}\n}\n";
        assert_eq!(written, expected);
    }
}
