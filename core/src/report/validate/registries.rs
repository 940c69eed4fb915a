//! Checks all parts of a report except the statistics.

use super::Walk;
use crate::language::date;
use std::ops::RangeInclusive;

/// Names of views. A chapter must not have one of these ids.
const VIEWS: [&str; 3] = ["all", "highlights", "checks"];

/// Years that a report may contain. Other years are typing errors.
const YEARS: RangeInclusive<i32> = 1900..=2100;

/// Checks all parts of the report except the statistics, and the ids of the statistics.
pub(super) fn check(walk: &mut Walk) {
    let report = walk.report;
    walk.ids("chapters", &report.chapters, ("id", |chapter| &chapter.id));
    walk.ids("sections", &report.sections, ("id", |section| &section.id));
    walk.ids("units", &report.units, ("id", |unit| &unit.id));
    walk.ids("entities", &report.entities, ("id", |entity| &entity.id));
    walk.ids("sources", &report.sources, ("key", |source| &source.key));
    walk.ids(
        "statistics",
        report.statistics.iter(),
        ("id", |statistic| &statistic.id),
    );
    let ids = report.statistics.iter().map(|it| it.id.as_str());
    walk.files("statistics", ids);
    head(walk);
    walk.each("chapters", &report.chapters, |walk, chapter| {
        walk.expect_at(
            "id",
            !VIEWS.contains(&chapter.id.as_str()),
            &[
                "“",
                &chapter.id,
                "” is the name of a view; call the chapter otherwise",
            ],
        );
        walk.required("title", &chapter.title);
    });
    walk.each("sections", &report.sections, |walk, section| {
        walk.required("label", &section.label);
        walk.required("title", &section.title);
    });
    // A unit may need a word in one language only: 2023年, 2023.
    walk.each("units", &report.units, |walk, unit| {
        walk.field("suffix", |walk| walk.typesetting(&unit.suffix));
    });
    walk.each("entities", &report.entities, |walk, entity| {
        walk.required("name", &entity.name);
        walk.expect_at(
            "colour",
            entity.colour.is_none_or(|colour| (1..=8).contains(&colour)),
            &["the palette has the colours 1 to 8"],
        );
        walk.known_once("aliases", &entity.aliases, |walk, alias| {
            walk.expect(
                !alias.trim().is_empty(),
                &["the alias is empty; leave it out"],
            );
        });
    });
    walk.each("sources", &report.sources, |walk, source| {
        walk.required("title", &source.title);
        walk.required("publisher", &source.publisher);
        walk.required("licence", &source.licence);
        walk.required("find", &source.find);
        walk.expect_at(
            "edition",
            !source.edition.is_empty(),
            &["name the edition or the date"],
        );
    });
    walk.each("corrections", &report.corrections, |walk, correction| {
        walk.date("date", &correction.date, 10);
        let known = report.statistic(&correction.statistic).is_some();
        walk.unknown("statistic", known, "statistic", &correction.statistic);
        walk.known_once("also", &correction.also, |walk, id| {
            let known = walk.report.statistic(id).is_some();
            walk.expect(known, &["there is no statistic “", id, "”; mend the id"]);
        });
        walk.required("text", &correction.text);
    });
}

fn head(walk: &mut Walk) {
    let report = walk.report;
    walk.id("id", &report.id);
    walk.required("title", &report.title);
    walk.required("summary", &report.summary);
    walk.optional("basis", &report.basis);
    walk.date("published", &report.published, 7);
    if report.has_checks() || !report.checked.is_empty() {
        walk.date("checked", &report.checked, 10);
    }
    walk.optional("author", &report.author);
    walk.year("data_until", report.data_until);
    if !report.article.is_none() {
        article(walk);
    }
    for (key, empty) in [
        ("chapters", report.chapters.is_empty()),
        ("sections", report.sections.is_empty()),
        ("statistics", report.statistics.is_empty()),
    ] {
        walk.expect_at(key, !empty, &["a report has at least one"]);
    }
}

fn article(walk: &mut Walk) {
    let article = &walk.report.article;
    walk.field("article", |walk| {
        walk.expect_at(
            "title",
            !article.title.trim().is_empty(),
            &["the title is missing; write it as it was printed"],
        );
        walk.required("publisher", &article.publisher);
        walk.required("author", &article.author);
        walk.date("date", &article.date, 10);
    });
}

impl Walk<'_> {
    /// Checks that a year is in [`YEARS`].
    pub(super) fn year(&mut self, key: &str, year: i32) {
        self.expect_at(
            key,
            YEARS.contains(&year),
            &[&year.to_string(), " is no year between 1900 and 2100"],
        );
    }

    /// Checks a date of `length` characters: 4 for a year, 7 for a month, 10 for a day.
    pub(super) fn date(&mut self, key: &str, date: &str, length: usize) {
        let form = &"YYYY-MM-DD"[..length];
        self.expect_at(
            key,
            date.len() == length && is_date(date),
            &[
                "“",
                date,
                "” is no date of the calendar from 1900 to 2100, of the form ",
                form,
            ],
        );
    }
}

/// Returns `true` if a text is a year, month or day of the calendar, within the years that a report
/// may contain.
pub(super) fn is_date(text: &str) -> bool {
    date::parsed(text).is_some_and(|(year, ..)| YEARS.contains(&year))
}
