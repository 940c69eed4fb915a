//! Tests the exact reading of a value under the pointer and the order in which keys move between
//! values. Without them a reader could get a wrong value or be unable to reach one.

mod figures_sample;

use figures_sample::report;
use statlas_core::chart::{Datum, Figure, Step, Width, beside, interactive_svg, layout, step, svg};
use statlas_core::figure::{build, reading};
use statlas_core::report::Report;
use statlas_core::text::Language;

const fn datum(series: usize, point: usize) -> Datum {
    Datum { series, point }
}

fn newly_funded(language: Language) -> Figure {
    let report = report();
    let statistic = report.statistic("newly-funded").expect("in the sample");
    build(&report, statistic, 0, language).expect("drawn")
}

fn told(index: usize, at: Datum, language: Language) -> [String; 4] {
    let report = report();
    let statistic = report.statistic("newly-funded").expect("in the sample");
    let it = reading(&report, statistic, index, at, language).expect("a value");
    [it.name(language), it.value, it.status, it.source]
}

#[test]
fn a_value_is_told_with_unit_year_status_and_source() {
    let [name, value, status, source] = told(0, datum(0, 1), Language::Zh);
    assert_eq!((name.as_str(), value.as_str()), ("全球，2023年", "1812家"));
    assert_eq!(status, "原始数据");
    assert!(source.contains("数据看世界"), "{source}");
    let [name, value, ..] = told(0, datum(0, 1), Language::En);
    assert_eq!(
        (name.as_str(), value.as_str()),
        ("World, 2023", "1,812\u{a0}companies")
    );
}

#[test]
fn a_computed_value_tells_how() {
    let [_, _, status, _] = told(0, datum(3, 0), Language::En);
    assert!(status.contains("alculated as "), "{status}");
}

#[test]
fn estimates_rises_and_totals_are_told_as_such() {
    let report = Report::from_json(include_str!("../../data/ai-index-2024.json"));
    let report = report.expect("the report is valid");
    let cases = [
        (
            "train-cost",
            "an estimated $191,400,000",
            "估计191,400,000美元",
        ),
        ("priv-change", "+22.1%", "+22.1%"),
    ];
    for (id, en, zh) in cases {
        let statistic = report.statistic(id).expect("in the report");
        for (language, wanted) in [(Language::En, en), (Language::Zh, zh)] {
            let told = reading(&report, statistic, 0, datum(0, 0), language);
            assert_eq!(told.expect("a value").value, wanted);
        }
    }
    // A value of several years has no single year; the name of its series gives the years.
    let statistic = report.statistic("priv-country").expect("in the report");
    let told = reading(&report, statistic, 1, datum(0, 0), Language::En).expect("a value");
    assert_eq!(told.name(Language::En), "2013–2023 in total, United States");
    let scene = build(&report, statistic, 1, Language::En).map(|it| layout(&it, Width::Card));
    assert!(svg(&scene.expect("drawn"), "it").contains("United States, 2013–2023 in total, $335"));
}

#[test]
fn every_mark_has_a_reading_of_the_same_value() {
    let report = report();
    for language in Language::ALL {
        for statistic in report.statistics.iter() {
            for index in 0..statistic.figures.len() {
                let Some(figure) = build(&report, statistic, index, language) else {
                    continue;
                };
                for (series, values) in figure.series.iter().enumerate() {
                    for point in 0..values.points.len() {
                        let at = datum(series, point);
                        let told = reading(&report, statistic, index, at, language);
                        assert!(told.is_some_and(|it| !it.value.is_empty()));
                    }
                }
                assert_eq!(
                    reading(&report, statistic, index, datum(99, 0), language),
                    None
                );
            }
        }
    }
}

#[test]
fn keys_lead_to_every_value_and_stop_at_the_ends() {
    let figure = newly_funded(Language::Zh);
    let first = step(&figure, None, Step::On).expect("a way in");
    assert_eq!(first, datum(0, 0));
    assert_eq!(step(&figure, Some(first), Step::On), Some(datum(0, 1)));
    assert_eq!(step(&figure, Some(datum(0, 1)), Step::On), None);
    assert_eq!(step(&figure, Some(first), Step::Back), None);
    assert_eq!(step(&figure, Some(first), Step::Up), None);
    assert_eq!(step(&figure, Some(first), Step::Last), Some(datum(0, 1)));
    let mut series = vec![0];
    let mut at = datum(0, 1);
    while let Some(next) = step(&figure, Some(at), Step::Down) {
        series.push(next.series);
        at = next;
    }
    assert_eq!(series, [0, 1, 2, 3]);
}

#[test]
fn a_year_is_compared_across_series() {
    let figure = newly_funded(Language::Zh);
    let series: Vec<_> = beside(&figure, datum(0, 1))
        .iter()
        .map(|it| it.series)
        .collect();
    assert_eq!(series, [0, 1, 3], "one has no value of that year");
}

#[test]
fn a_chart_describes_itself_and_has_one_tab_stop_when_live() {
    let scene = layout(&newly_funded(Language::Zh), Width::Card);
    let still = svg(&scene, "it");
    assert!(still.contains("<desc>") && still.contains("role=\"group\""));
    assert!(!still.contains("tabindex"));
    let live = interactive_svg(&scene, "it");
    assert_eq!(live.matches("tabindex").count(), 1);
    assert!(live.contains("role=\"application\""));
}
