//! Tests the bundled report: its structure, its schema, the arithmetic of its claims, and the cards
//! it must have.

use statlas_core::chart::{Kind, Width, layout, svg};
use statlas_core::code::Code;
use statlas_core::export::{Citation, json};
use statlas_core::figure::build;
use statlas_core::report::{Report, Statistic, schema};
use statlas_core::text::Language;
use std::path::{Path, PathBuf};

fn data(file: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../data")
        .join(file)
}

fn text() -> String {
    let path = data("ai-index-2024.json");
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn report() -> Report {
    Report::from_json(&text()).unwrap_or_else(|error| panic!("data/ai-index-2024.json, {error:?}"))
}

#[test]
fn it_has_no_faults() {
    let faults: Vec<String> = report().faults().iter().map(ToString::to_string).collect();
    assert!(
        faults.is_empty(),
        "{} faults:\n{}",
        faults.len(),
        faults.join("\n")
    );
}

#[test]
fn its_schema_is_the_one_of_the_types() {
    let path = data("report.schema.json");
    if std::env::var_os("UPDATE_SCHEMA").is_some_and(|value| value == "1") {
        std::fs::write(&path, schema()).expect("the schema can be written");
    }
    let found = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        found == schema(),
        "data/report.schema.json is not what the types say; run this test with UPDATE_SCHEMA=1"
    );
}

/// The cards that each section must have, with the kind of their first figure; `statement` for a
/// card without figures. Where the editorial plan allows several cards or kinds, all of them are
/// listed.
const CARDS: [(&str, &str); 50] = [
    ("lead", "statement"),
    ("train-cost", "dot-plot scatter"),
    ("models-sector", "bar"),
    ("fm-open", "share"),
    ("models-country", "bar"),
    ("patents-origin", "share"),
    ("pubs", "column bar dumbbell"),
    ("social-share", "line"),
    ("medqa", "line dot-plot column"),
    ("human-line", "dumbbell"),
    ("multimodal", "list"),
    ("new-benchmarks", "list table"),
    ("better-data", "list"),
    ("robots-lm", "column bar"),
    ("agents", "bar"),
    ("genai-usd", "column bar"),
    ("genai-cos", "column"),
    ("genai-names", "list"),
    ("priv-total", "column bar"),
    ("newly-funded", "column"),
    ("newly-funded-us", "line"),
    ("priv-country", "bar"),
    ("priv-change", "bar"),
    ("genai-us", "share"),
    ("priv-focus", "bar"),
    ("f500-calls", "column bar"),
    ("jobs-us", "bar"),
    ("adoption", "line dot-plot"),
    ("cost-revenue", "slope"),
    ("productivity", "column bar"),
    ("dev-search", "bar"),
    ("robots-cn", "line"),
    ("rai-bench", "bar"),
    ("deepfake", "dumbbell"),
    ("red-team", "column bar"),
    ("rai-risks", "bar"),
    ("copyright", "statement"),
    ("fmti", "bar heat-table"),
    ("long-risk", "statement"),
    ("incidents", "column bar"),
    ("bias", "statement"),
    ("law-mentions", "column bar"),
    ("life-impact", "dumbbell"),
    ("nervous", "scatter paired-dots"),
    ("pew", "share"),
    ("west", "slope"),
    ("livelihood", "bar"),
    ("generations", "column bar"),
    ("income", "statement"),
    ("chatgpt", "linked-bars"),
];

fn kind(statistic: &Statistic) -> &'static str {
    statistic
        .figures
        .first()
        .map_or("statement", |figure| figure.kind.code())
}

#[test]
fn the_fifty_cards_are_there_with_their_charts() {
    let report = report();
    let mut wrong = Vec::new();
    for (id, kinds) in CARDS {
        match report.statistic(id).map(kind) {
            Some(found) if kinds.split(' ').any(|kind| kind == found) => {}
            Some(found) => wrong.push(format!("{id} is a {found}, not a {kinds}")),
            None => wrong.push(format!("{id} is missing")),
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn enlarged_scatters_name_every_dot() {
    let report = report();
    for language in Language::ALL {
        for statistic in report.statistics.iter() {
            for index in 0..statistic.figures.len() {
                let figure = build(&report, statistic, index, language);
                let Some(figure) = figure.filter(|it| it.kind == Kind::Scatter) else {
                    continue;
                };
                let drawn = svg(&layout(&figure, Width::Wide), "");
                for category in &figure.categories {
                    let text = [">", &category.label, "</text>"].concat();
                    assert!(drawn.contains(&text), "{}: {text}", statistic.id);
                }
            }
        }
    }
}

#[test]
fn a_citation_names_the_sources_of_the_number_printed_large() {
    let report = report();
    let nervous = report.statistic("nervous").expect("in the report");
    let citation = Citation {
        report: &report,
        statistic: nervous,
        language: Language::En,
        accessed: "2026-07-15",
        address: "",
    };
    // France has the same value by coincidence; the value printed in the article is that of 31
    // countries.
    let sentence = citation.sentence();
    assert!(
        sentence.contains("Public Opinion / The 2024 AI Index Report"),
        "{sentence}"
    );
    assert!(!sentence.contains("zerohedge"), "{sentence}");
}

#[test]
fn the_later_of_two_years_has_the_calm_colour() {
    let report = report();
    for (id, colours) in [("jobs-us", [1, 0]), ("life-impact", [0, 1])] {
        let statistic = report.statistic(id).expect("in the report");
        let figure = build(&report, statistic, 0, Language::En).expect("drawn");
        let drawn: Vec<_> = figure.series.iter().map(|it| it.colour).collect();
        assert_eq!(drawn, colours, "{id}");
    }
}

#[test]
fn of_values_under_licence_only_those_printed_large_are_handed_out() {
    let report = report();
    let points = |id: &str| -> Vec<serde_json::Value> {
        let statistic = report.statistic(id).expect("in the report");
        let read: serde_json::Value =
            serde_json::from_str(&json(&report, statistic)).expect("JSON");
        let list = |it: &serde_json::Value| it.as_array().cloned().unwrap_or_default();
        let series = list(&read["figures"])
            .into_iter()
            .flat_map(move |it| list(&it["series"]));
        series.flat_map(|it| list(&it["points"])).collect()
    };
    assert_eq!(points("nervous").len(), 0, "none of the countries");
    let regions = points("adoption-region");
    assert_eq!(
        regions.len(),
        1,
        "of two regions that had 61 in different years"
    );
    assert_eq!(regions[0]["at"], "north-america");
}
