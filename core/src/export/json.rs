//! One statistic as JSON, with its sources and checks, in both languages.
//!
//! The field names are those of the report's schema; names of entities and units are written
//! out, so that the file needs no other beside it.

mod writer;

use super::publication::{handed_out, is_whole};
use crate::code::Code;
use crate::figure::value;
use crate::report::{
    Category, Check, FigureSpec, Headline, Item, Point, Position, Report, Series, Source, Statistic,
};
use crate::text::{Language, Text};
use crate::unit::Dimension;
use writer::{Json, Object};

/// The statistic as a JSON document that ends in a line feed.
pub fn json(report: &Report, statistic: &Statistic) -> String {
    let figures = statistic
        .figures
        .iter()
        .map(|spec| figure(report, statistic, spec));
    let sources = report.sources.iter();
    let sources = sources
        .filter(|it| refers_to(statistic, &it.key))
        .map(source);
    let document = Object::new()
        .with("report", about(report))
        .with("id", &statistic.id)
        .with(
            "chapter",
            report
                .chapter(&statistic.chapter)
                .map(|chapter| both(&chapter.title)),
        )
        .with(
            "section",
            report
                .section(&statistic.section)
                .map(|section| both(&section.label)),
        )
        .with("paragraph", statistic.paragraph.map(f64::from))
        .with("title", both(&statistic.title))
        .with(
            "headline",
            statistic.headline.as_ref().map(|it| headline(report, it)),
        )
        .with("text", both(&statistic.text))
        .with("provider", both(&statistic.provider))
        .with("figures", Json::array(figures))
        .with("notes", Json::array(statistic.notes.iter().map(both)))
        .with("checks", Json::array(statistic.checks.iter().map(check)))
        .with("sources", Json::array(sources));
    document.into_text()
}

fn about(report: &Report) -> Json {
    Object::new()
        .with("id", &report.id)
        .with("title", both(&report.title))
        .with("published", &report.published)
        .with("checked", report.has_checks().then_some(&report.checked))
        .into()
}

fn headline(report: &Report, headline: &Headline) -> Json {
    let values = headline.values.iter().map(|value| {
        Object::new()
            .with("label", both(&value.label))
            .with("value", value.value)
            .with("high", value.high)
            .with("unit", unit(report, &value.unit))
            .with("qualifier", value.qualifier.code())
            .into()
    });
    let change = headline.change.as_ref().map(|change| {
        Json::from(
            Object::new()
                .with("value", change.value)
                .with("unit", unit(report, &change.unit))
                .with("than", both(&change.than))
                .with("qualifier", change.qualifier.code()),
        )
    });
    Object::new()
        .with("values", Json::array(values))
        .with("when", both(&headline.when))
        .with("change", change)
        .into()
}

fn figure(report: &Report, statistic: &Statistic, spec: &FigureSpec) -> Json {
    let categories = spec.categories.iter().map(|it| category(report, it));
    let series = spec
        .series
        .iter()
        .map(|it| series(report, statistic, spec, it));
    Object::new()
        .with("kind", spec.kind.code())
        .with("subtitle", both(&spec.subtitle))
        .with("unit", unit(report, &spec.unit))
        .with("categories", Json::array(categories))
        .with("series", Json::array(series))
        .with(
            "items",
            Json::array(spec.items.iter().map(|it| item(report, it))),
        )
        .with("note", both(&spec.note))
        .into()
}

fn category(report: &Report, category: &Category) -> Json {
    Object::new()
        .with("id", &category.id)
        .with("name", name(report, &category.name, &category.id))
        .with("group", both(&category.group))
        .into()
}

fn series(report: &Report, statistic: &Statistic, spec: &FigureSpec, series: &Series) -> Json {
    let points = handed_out(statistic, spec, series).map(|it| point(report, series, it));
    let withheld = Language::ALL.map(|language| language.words().chart.single_figures);
    let withheld = Object::new()
        .with("zh", withheld[0])
        .with("en", withheld[1]);
    Object::new()
        .with("id", &series.id)
        .with("name", name(report, &series.name, &series.id))
        .with("unit", unit(report, &series.unit))
        .with("year", series.year.map(f64::from))
        .with("status", series.status.code())
        .with("formula", &series.formula)
        .with("method", both(&series.method))
        .with("source", keys_of(&series.source))
        .with(
            "withheld",
            (!is_whole(series)).then(|| Json::from(withheld)),
        )
        .with("points", Json::array(points))
        .into()
}

fn point(report: &Report, series: &Series, point: &Point) -> Json {
    let at = match &point.at {
        Position::Year(year) => Json::from(f64::from(*year)),
        Position::Category(id) => Json::from(id),
    };
    let own_source = !point.source.is_empty();
    Object::new()
        .with("at", at)
        .with("date", &point.date)
        .with("low", point.low)
        .with("value", point.value)
        .with("unit", unit(report, &point.unit))
        .with(
            "qualifier",
            (!point.qualifier.is_exact()).then_some(point.qualifier.code()),
        )
        .with("status", value::status(series, point).code())
        .with("formula", &point.formula)
        .with("source", own_source.then(|| keys_of(&point.source)))
        .with("note", both(&point.note))
        .into()
}

fn item(report: &Report, item: &Item) -> Json {
    Object::new()
        .with("name", name(report, &item.name, &item.entity))
        .with("text", both(&item.text))
        .with("value", item.value)
        .with("unit", unit(report, &item.unit))
        .into()
}

fn check(check: &Check) -> Json {
    Object::new()
        .with("verdict", check.verdict.code())
        .with("article", both(&check.article))
        .with("source", both(&check.source))
        .with("reason", both(&check.reason))
        .with("read", keys_of(&check.read))
        .into()
}

fn source(source: &Source) -> Json {
    Object::new()
        .with("key", &source.key)
        .with("title", both(&source.title))
        .with("publisher", both(&source.publisher))
        .with("edition", &source.edition)
        .with("licence", both(&source.licence))
        .with("find", both(&source.find))
        .into()
}

/// Whether the document refers to the source of that key.
fn refers_to(statistic: &Statistic, key: &String) -> bool {
    let mut series = statistic.figures.iter().flat_map(|it| &it.series);
    statistic.sources.contains(key)
        || statistic.checks.iter().any(|it| it.read.contains(key))
        || series.any(|series| {
            let mut points = series.points.iter();
            series.source.contains(key) || points.any(|it| it.source.contains(key))
        })
}

fn keys_of(keys: &[String]) -> Json {
    Json::array(keys.iter().map(Json::from))
}

fn unit(report: &Report, id: &str) -> Option<Json> {
    let unit = report.unit(id)?;
    let object = Object::new()
        .with("id", &unit.id)
        .with("dimension", dimension(unit.dimension))
        .with("suffix", both(&unit.suffix));
    Some(object.into())
}

/// A name of its own, or that of the entity.
fn name(report: &Report, own: &Text, id: &str) -> Json {
    let entity = report.entity(id).filter(|_| own.is_empty());
    both(entity.map_or(own, |entity| &entity.name))
}

/// A text in both languages; nothing where it is empty.
fn both(text: &Text) -> Json {
    if text.is_empty() {
        return Json::Nothing;
    }
    Object::new()
        .with("zh", &text.zh)
        .with("en", &text.en)
        .into()
}

/// The name used in the report's JSON.
const fn dimension(dimension: Dimension) -> &'static str {
    match dimension {
        Dimension::Usd => "usd",
        Dimension::Count => "count",
        Dimension::Percent => "percent",
        Dimension::PercentagePoint => "percentage-point",
        Dimension::Ratio => "ratio",
        Dimension::Score => "score",
        Dimension::Tonnes => "tonnes",
        Dimension::Flop => "flop",
        Dimension::Year => "year",
    }
}
