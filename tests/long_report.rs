//! Tests reports with very many values: the time of every step must grow in proportion to their
//! number. These tests take seconds; with quadratic or cubic time they would take minutes or days.

use serde_json::{Value, json};
use statlas::prerender::{Manifest, hosted, offline, pictures};
use statlas_core::export::{csv, html_table, json as json_file, tab_separated};
use statlas_core::figure::{RowOrder, build, controls, table};
use statlas_core::report::Report;
use statlas_core::text::Language;

/// So many values that an algorithm comparing each value with each other one would take too long.
const MANY: usize = 20_000;

/// A text that is the same in both languages.
fn text(text: &str) -> Value {
    json!({"zh": text, "en": text})
}

/// A report with one chart of this kind. Each value has a category of its own, and the points are
/// in the opposite order of the categories.
fn of_categories(kind: &str, count: usize) -> Value {
    let categories: Vec<_> = (0..count)
        .map(|it| json!({"id": format!("d{it}"), "name": text(&format!("Day {it}"))}))
        .collect();
    let points: Vec<_> = (0..count)
        .rev()
        .map(|it| json!({"at": format!("d{it}"), "value": it % 100}))
        .collect();
    of_figure(json!({
        "kind": kind, "subtitle": text("Share"), "unit": "p", "categories": categories,
        "series": [series(points)],
    }))
}

/// A report with a line chart of `count` days on an axis of years.
fn of_days(count: usize) -> Value {
    let points: Vec<_> = (0..count)
        .map(|it| {
            let (year, month, day) = (1950 + it / 336, 1 + it / 28 % 12, 1 + it % 28);
            json!({"at": year, "value": it % 100, "date": format!("{year}-{month:02}-{day:02}")})
        })
        .collect();
    of_figure(json!({
        "kind": "line", "subtitle": text("Share"), "unit": "p", "series": [series(points)],
    }))
}

fn series(points: Vec<Value>) -> Value {
    json!({
        "id": "a", "name": text("All"), "source": ["K"], "status": "dataset", "points": points,
    })
}

fn of_figure(figure: Value) -> Value {
    json!({
        "id": "long", "title": text("Long"), "summary": text("Long"), "published": "2026-01",
        "data_until": 2025, "checked": "2026-01-01",
        "article": {
            "title": "Long", "publisher": text("X"), "author": text("X"), "date": "2026-01-01",
        },
        "chapters": [{"id": "c", "title": text("C")}],
        "sections": [{"id": "s", "label": text("S"), "title": text("S")}],
        "units": [{"id": "p", "dimension": "percent"}],
        "entities": [],
        "sources": [{
            "key": "K", "title": text("K"), "publisher": text("K"), "edition": "1",
            "licence": text("CC0"), "find": text("here"), "reading": "dataset",
        }],
        "statistics": [{
            "id": "long", "chapter": "c", "section": "s", "title": text("Long"),
            "sources": ["K"], "notes": [text("Not checked")], "figures": [figure],
        }],
    })
}

fn read(report: &Value) -> Report {
    let report = Report::from_json(&report.to_string()).expect("of the shape of a report");
    let faults = report.faults();
    assert!(faults.is_empty(), "{faults:?}");
    report
}

#[test]
fn a_long_table_shows_its_ends_and_says_what_is_left_out() {
    for (count, left_out) in [(500, 0), (501, 401), (MANY, MANY - 100)] {
        let report = read(&of_categories("line", count));
        let table = table(&report, &report.statistics[0], 0, Language::En);
        assert_eq!(table.left_out, left_out);
        assert_eq!(table.rows.len() + left_out, count);
        let shown: Vec<_> = table.rows.iter().map(|row| row.header.as_str()).collect();
        assert_eq!(shown[..2], ["Day 0", "Day 1"]);
        assert_eq!(shown[49], "Day 49");
        assert_eq!(shown[shown.len() - 50], format!("Day {}", count - 50));
        assert_eq!(shown[shown.len() - 1], format!("Day {}", count - 1));
        let values: Vec<_> = table
            .rows
            .iter()
            .map(|row| row.cells[0].exact.as_str())
            .collect();
        assert_eq!(values[..2], ["0%", "1%"]);
    }
}

#[test]
fn a_long_table_of_days_is_as_quick() {
    let report = read(&of_days(MANY));
    let table = table(&report, &report.statistics[0], 0, Language::Zh);
    assert_eq!(table.left_out, MANY - 100);
    let ends = [&table.rows[0], &table.rows[49], &table.rows[99]];
    let days = ends.map(|row| row.cells[0].exact.as_str());
    assert_eq!(days, ["1950年1月1日", "1950年2月22日", "2009年7月8日"]);
    assert!(build(&report, &report.statistics[0], 0, Language::Zh).is_some());
}

#[test]
fn what_is_taken_away_has_every_row() {
    let report = read(&of_categories("line", MANY));
    let statistic = &report.statistics[0];
    for language in Language::ALL {
        let rows = csv(&report, &[statistic], language);
        assert_eq!(rows.lines().count(), 1 + MANY);
        let copied = tab_separated(&report, statistic, 0, language).expect("offered");
        assert_eq!(copied.lines().count(), 1 + MANY);
        let copied = html_table(&report, statistic, 0, language).expect("offered");
        assert_eq!(copied.matches("<tr>").count(), 1 + MANY);
    }
    let file = json_file(&report, statistic);
    assert_eq!(file.matches("Day 19999").count(), 2, "{}", &file[..300]);
}

/// Gives the report the static lifetime that writing pages needs.
fn kept(report: Report) -> &'static Report {
    Box::leak(Box::new(report))
}

/// Writes the pages of every edition; a step with quadratic time would exceed the time of a test.
#[test]
fn pages_of_long_charts_are_written() {
    for kind in ["bar", "column", "line", "dot-plot", "heat-table", "table"] {
        let report = kept(read(&of_categories(kind, 1_500)));
        let manifest = Manifest::default();
        let pages = [
            hosted(report, &manifest),
            offline(report, &manifest),
            pictures(report, &manifest),
        ];
        let pages = pages.concat();
        assert!(!pages.is_empty());
        let tables = pages
            .iter()
            .filter(|it| it.text.contains("<table class=\"data-table\""));
        for page in tables {
            assert!(
                page.text.contains("class=\"left-out\""),
                "{kind} {}",
                page.path
            );
            assert!(page.text.len() < 4_000_000, "{kind} {}", page.text.len());
        }
    }
}

#[test]
fn many_rows_are_put_in_order() {
    let report = read(&of_categories("bar", MANY));
    let figure = build(&report, &report.statistics[0], 0, Language::En).expect("drawn");
    let orders = controls(&figure).orders;
    assert_eq!(orders, [RowOrder::Given, RowOrder::Value, RowOrder::Name]);
}

#[test]
fn many_faults_are_all_told() {
    let mut report = of_categories("bar", MANY);
    let categories = report.pointer_mut("/statistics/0/figures/0/categories");
    for category in categories.and_then(Value::as_array_mut).expect("a list") {
        category["id"] = json!("same");
    }
    let report = Report::from_json(&report.to_string()).expect("of the shape of a report");
    assert_eq!(report.faults().len(), 2 * MANY - 1);
}

#[test]
fn the_way_to_all_rows_fits_the_page() {
    let report = kept(read(&of_categories("line", 600)));
    let pages = hosted(report, &Manifest::default());
    let row = |path: &str| {
        let page = pages.iter().find(|it| it.path == path).expect("written");
        let row = page
            .text
            .split("<tr class=\"left-out\">")
            .nth(1)
            .expect("a long table");
        row.split("</tr>").next().unwrap_or_default().to_owned()
    };
    let en = row("card/long.en.html");
    assert!(en.contains("500 rows are left out here."), "{en}");
    assert!(en.contains("data-download=\"csv\"") && en.contains("href=\"../report.json\""));
    let zh = row("index.html");
    assert!(zh.contains("此处略去500行。"), "{zh}");
    assert!(
        zh.contains("href=\"report.json\"") && zh.contains("colspan=\"2\""),
        "{zh}"
    );
}
