//! Checks a statistic: its chapter and section, its texts and its checks.

use super::{Walk, claims, figure};
use crate::report::{Check, Headline, Position, Statistic, Verdict};
use crate::unit::Dimension;
use std::ops::RangeInclusive;

/// Checks all statistics of the report.
pub(super) fn check_all(walk: &mut Walk) {
    let report = walk.report;
    let mut highlights = [0_usize; 256];
    for number in report.statistics.iter().filter_map(|it| it.highlight) {
        highlights[usize::from(number)] += 1;
    }
    walk.each("statistics", report.statistics.iter(), |walk, statistic| {
        walk.statistic.clone_from(&statistic.id);
        if let Some(number) = statistic.highlight {
            highlight(walk, number, highlights[usize::from(number)]);
        }
        check(walk, statistic);
        walk.statistic.clear();
    });
}

fn check<'a>(walk: &mut Walk<'a>, statistic: &'a Statistic) {
    let report = walk.report;
    walk.unknown(
        "chapter",
        report.chapter(&statistic.chapter).is_some(),
        "chapter",
        &statistic.chapter,
    );
    walk.unknown(
        "section",
        report.section(&statistic.section).is_some(),
        "section",
        &statistic.section,
    );
    walk.expect_at(
        "paragraph",
        statistic.paragraph != Some(0),
        &["paragraphs are counted from 1"],
    );
    walk.required("title", &statistic.title);
    walk.absolute("title", &statistic.title);
    walk.optional("text", &statistic.text);
    walk.absolute("text", &statistic.text);
    walk.optional("provider", &statistic.provider);
    let says = !statistic.figures.is_empty() || !statistic.text.is_empty();
    walk.expect_at("text", says, &["a statement without a figure needs a text"]);
    walk.sources("sources", &statistic.sources, true);
    walk.known_once("entities", &statistic.entities, |walk, id| {
        let known = walk.report.entity(id).is_some();
        walk.expect(
            known,
            &["there is no entity “", id, "”; add it to entities"],
        );
    });
    for year in &statistic.years {
        walk.year("years", *year);
    }
    if let Some(headline) = &statistic.headline {
        walk.field("headline", |walk| check_headline(walk, statistic, headline));
    }
    figure::check_all(walk, statistic);
    walk.each("notes", &statistic.notes, |walk, note| {
        walk.expect(!note.is_empty(), &["the note is empty; leave it out"]);
        walk.both(note);
    });
    walk.each("checks", &statistic.checks, check_check);
    let numbers = statistic.headline.is_some() || points(statistic).next().is_some();
    let explained = !statistic.checks.is_empty() || !statistic.notes.is_empty();
    walk.expect_at(
        "checks",
        !numbers || explained,
        &["it prints numbers; say what was checked, or in a note why nothing could be"],
    );
    claims::check_all(walk, statistic);
}

/// Checks a position among the highlights. `same` is the number of statistics with this position.
fn highlight(walk: &mut Walk, number: u8, same: usize) {
    let text = number.to_string();
    walk.expect_at("highlight", number > 0, &["highlights are counted from 1"]);
    walk.expect_at(
        "highlight",
        same == 1,
        &["highlight ", &text, " is taken more than once"],
    );
}

fn check_headline<'a>(walk: &mut Walk<'a>, statistic: &'a Statistic, headline: &'a Headline) {
    let many = headline.values.len();
    walk.expect_at(
        "values",
        (1..=2).contains(&many),
        &["print one value, or two that belong together"],
    );
    walk.each("values", &headline.values, |walk, value| {
        walk.unit("unit", &value.unit);
        walk.number("value", value.value);
        if let Some(high) = value.high {
            walk.number("high", high);
        }
        let above = value.high.is_none_or(|high| high > value.value);
        walk.expect_at(
            "high",
            above,
            &["the upper end of a range lies above its value"],
        );
        walk.optional("label", &value.label);
        walk.sources("source", &value.source, false);
    });
    // The title names the first value.
    let named = headline
        .values
        .iter()
        .skip(1)
        .all(|value| !value.label.is_empty());
    walk.expect_at(
        "values[1].label",
        named,
        &["a second value needs a label that tells it from the first"],
    );
    walk.required("when", &headline.when);
    walk.absolute("when", &headline.when);
    for year in headline.years() {
        let text = year.to_string();
        walk.expect_at(
            "when",
            has_year(statistic, year),
            &[
                "no point, series or entry of years is of ",
                &text,
                ", so the year filter would miss the card; add it to years",
            ],
        );
    }
    if let Some(change) = &headline.change {
        walk.field("change", |walk| {
            walk.unit("unit", &change.unit);
            walk.number("value", change.value);
            walk.required("than", &change.than);
            let dimension = walk.report.unit(&change.unit).map(|unit| unit.dimension);
            let compares = matches!(
                dimension,
                None | Some(Dimension::Percent | Dimension::PercentagePoint | Dimension::Ratio)
            );
            walk.expect_at(
                "unit",
                compares,
                &["a change is stated in percent, percentage points or times"],
            );
        });
    }
}

fn check_check<'a>(walk: &mut Walk<'a>, check: &'a Check) {
    walk.required("article", &check.article);
    walk.optional("source", &check.source);
    walk.required("reason", &check.reason);
    let compares = matches!(
        check.verdict,
        Verdict::Differs | Verdict::Rounded | Verdict::ReportDisagrees
    );
    walk.expect_at(
        "source",
        !compares || !check.source.is_empty(),
        &["this verdict rests on two values; say what the other source has"],
    );
    let names_source = compares || check.verdict == Verdict::Matches;
    walk.sources("read", &check.read, names_source);
}

fn points(statistic: &Statistic) -> impl Iterator<Item = &crate::report::Point> {
    let series = statistic.figures.iter().flat_map(|figure| &figure.series);
    series.flat_map(|series| &series.points)
}

fn has_year(statistic: &Statistic, year: i32) -> bool {
    let series = || statistic.figures.iter().flat_map(|figure| &figure.series);
    statistic.years.contains(&year)
        || series().any(|series| series.year == Some(year))
        || points(statistic).any(|point| {
            point.at == Position::Year(year) || point.date.starts_with(&year.to_string())
        })
}

/// The smallest and the largest absolute value, except 0. The largest training run needs about 1e26
/// floating-point operations. Values far outside are mistakes, and charts could not compute with
/// them.
const SIZES: RangeInclusive<f64> = 1e-36..=1e36;

impl Walk<'_> {
    /// Checks that a value is finite and within the range of possible sizes.
    pub(super) fn number(&mut self, key: &str, value: f64) {
        self.expect_at(
            key,
            value.is_finite(),
            &["the value is not a finite number"],
        );
        let size = value.abs();
        self.expect_at(
            key,
            !value.is_finite() || size == 0.0 || SIZES.contains(&size),
            &["but for 0, a value lies between 1e-36 and 1e36 in size; mend it or take a larger or smaller unit"],
        );
    }
}
