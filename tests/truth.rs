//! Tests that the bundled report's statements about the article and its sources agree with what
//! checking them has found.

use serde_json::Value;
use statlas::prerender::{Manifest, hosted};
use statlas_core::report::{Position, Report, Verdict};
use statlas_core::text::{Language, Text};
use std::sync::LazyLock;

const TEXT: &str = include_str!("../data/ai-index-2024.json");

fn report() -> &'static Report {
    static REPORT: LazyLock<Report> =
        LazyLock::new(|| Report::from_json(TEXT).expect("the report is valid"));
    &REPORT
}

/// Calls `each` with every string in the JSON and the key it belongs to.
fn strings(value: &Value, key: &str, each: &mut impl FnMut(&str, &str)) {
    match value {
        Value::String(text) => each(key, text),
        Value::Array(all) => all.iter().for_each(|it| strings(it, key, each)),
        Value::Object(all) => all.iter().for_each(|(key, it)| strings(it, key, each)),
        _ => {}
    }
}

/// The values of the yearly series in a card's first figure.
fn by_year(report: &Report, id: &str) -> Vec<(i32, f64)> {
    let statistic = report.statistic(id).expect(id);
    let points = statistic.figures[0].series[0].points.iter();
    points
        .map(|point| match point.at {
            Position::Year(year) => (year, point.value),
            Position::Category(_) => panic!("{id} has no years"),
        })
        .collect()
}

#[test]
fn five_statements_of_the_article_differ_from_the_report() {
    let report = report();
    let mut differing = Vec::new();
    for statistic in report.statistics.iter() {
        for check in &statistic.checks {
            if check.verdict == Verdict::Differs {
                differing.push(statistic.id.as_str());
            }
        }
    }
    differing.sort_unstable();
    let expected = [
        "closed-gap",
        "genai-usd",
        "medqa",
        "models-country",
        "new-benchmarks",
    ];
    assert_eq!(differing, expected);
    let pages = hosted(report, &Manifest::default());
    for (path, count) in [
        ("index.html", "5处与报告不同"),
        ("en.html", "5 differ from the report"),
    ] {
        let page = pages.iter().find(|page| page.path == path).expect(path);
        let top = page.text.split("</h1>").nth(1).expect("a heading");
        let facts = top.split("masthead-summary").next().expect("facts");
        assert!(facts.contains(count), "{path}: {facts}");
    }
}

/// The id of a card, a part of the article's statement in Chinese, and the verdict of its check.
const SETTLED: &[(&str, &str, Verdict)] = &[
    ("west", "荷兰的转变最为显著", Verdict::Matches),
    ("west", "最不乐观", Verdict::Matches),
    ("bias", "民主党", Verdict::MayMislead),
    ("genai-us", "224.6亿", Verdict::Matches),
    ("github-projects", "59.3%", Verdict::Matches),
    ("github-projects", "181万", Verdict::Rounded),
    ("patents-total", "62.7%", Verdict::Matches),
    ("patents-total", "自2010年以来", Verdict::Matches),
    ("patents-origin", "近年一直", Verdict::Matches),
    ("incidents", "32.3%", Verdict::Matches),
    ("incidents", "20多倍", Verdict::Matches),
    ("f500-calls", "几乎翻了一番", Verdict::Matches),
    ("priv-total", "降幅小于", Verdict::Matches),
    ("priv-change", "44.2%", Verdict::Matches),
    ("us-regulations", "56.3%", Verdict::Matches),
    ("us-regulations", "五年", Verdict::Matches),
    ("cost-revenue", "42%", Verdict::Matches),
    ("cost-revenue", "科技、传媒、通信", Verdict::MayMislead),
    ("fm-open", "超6成", Verdict::Matches),
    ("medqa", "几乎增长了2倍", Verdict::ReportDisagrees),
    ("human-line", "图像分类", Verdict::Matches),
    ("rai-bench", "Anthropic", Verdict::Matches),
    ("genai-names", "Inflection", Verdict::Matches),
    ("productivity", "低技能", Verdict::Matches),
    ("deepfake", "CounterCloud", Verdict::Matches),
    ("red-team", "无限重复", Verdict::Matches),
    ("priv-focus", "大幅增长", Verdict::Matches),
];

#[test]
fn each_statement_is_judged_once_and_as_the_evidence_has_it() {
    let report = report();
    for (id, words, verdict) in SETTLED {
        let checks = &report.statistic(id).expect(id).checks;
        let found = checks.iter().filter(|it| it.article.zh.contains(words));
        let found: Vec<Verdict> = found.map(|it| it.verdict).collect();
        let first = found.first().copied();
        assert_eq!(first, Some(*verdict), "{id}: {words}");
        // This card has two checks: the total of regulations is a statement besides their growth.
        if *id != "us-regulations" {
            assert_eq!(found.len(), 1, "{id}: {words} is judged more than once");
        }
    }
}

#[test]
fn what_was_read_for_a_check_is_among_the_sources_of_its_card() {
    for statistic in report().statistics.iter() {
        for key in statistic.checks.iter().flat_map(|it| &it.read) {
            assert!(
                statistic.sources.contains(key),
                "{}: {key} was read for a check and is no source of the card",
                statistic.id
            );
        }
    }
}

#[test]
fn no_variable_of_a_formula_reaches_the_reader() {
    let read: Value = serde_json::from_str(TEXT).expect("JSON");
    let mut leaking = Vec::new();
    strings(&read, "", &mut |key, text| {
        let letters = key == "formula" && text.contains(char::is_alphabetic);
        let prose = matches!(key, "zh" | "en")
            && ["x为", "y为", "x being", "y being", "COUNT("]
                .iter()
                .any(|it| text.contains(it));
        if letters || prose {
            leaking.push(text.to_owned());
        }
    });
    assert!(leaking.is_empty(), "{leaking:#?}");
}

/// Cards whose titles may have no year, with the reason. There are none today.
const TIMELESS: &[(&str, &str)] = &[];

#[test]
fn every_title_names_its_year() {
    let has_year = |text: &str| {
        let mut years = text.match_indices("20").map(|(at, _)| &text[at..]);
        years.any(|from| from.bytes().take(4).filter(u8::is_ascii_digit).count() == 4)
    };
    let mut without = Vec::new();
    for statistic in report().statistics.iter() {
        if TIMELESS.iter().any(|(id, _)| *id == statistic.id) {
            continue;
        }
        for language in Language::ALL {
            let title = statistic.title.get(language);
            if !has_year(title) {
                without.push(title.to_owned());
            }
        }
    }
    assert!(without.is_empty(), "{without:#?}");
}

/// Words that a title must contain so that it names the group it is about.
const BASES: &[(&str, &str, &str)] = &[
    ("adoption", "受访组织", "surveyed organisations"),
    ("adoption-region", "受访组织", "surveyed organisations"),
    ("adoption-function", "受访组织", "surveyed organisations"),
    ("call-themes", "500强", "Fortune 500"),
    ("us-bills", "美国国会", "introduced in the US Congress"),
    ("laws-passed", "提到AI的法律", "laws mentioning AI"),
    ("social-share", "所跟踪的模型", "Of the models tracked"),
    ("life-impact", "31国", "adults in 31 countries"),
    ("nervous", "31国", "adults in 31 countries"),
    ("livelihood", "31国", "adults in 31 countries"),
    ("generations", "31国", "adults in 31 countries"),
    ("income", "31国", "31 countries"),
    ("chatgpt", "21国", "respondents in 21 countries"),
    ("rai-risks", "受访企业", "surveyed companies"),
    ("rai-measures", "受访企业", "surveyed companies"),
    ("red-team", "吐出了", "leaked"),
    ("genai-usd", "约为", "about eight to nine times"),
];

#[test]
fn titles_name_their_base() {
    let report = report();
    for (id, zh, en) in BASES {
        let title = &report.statistic(id).expect(id).title;
        assert!(title.zh.contains(zh), "{id}: {}", title.zh);
        assert!(title.en.contains(en), "{id}: {}", title.en);
    }
}

#[test]
fn evescape_is_told_as_the_study_has_it() {
    let report = report();
    let card = report.statistic("evescape").expect("the card");
    // The share is that of predictions later observed, not that of later mutations that were
    // predicted.
    let say = |text: &Text, zh: &[&str], en: &[&str]| {
        for word in zh {
            assert!(text.zh.contains(word), "{}", text.zh);
        }
        for word in en {
            assert!(text.en.contains(word), "{}", text.en);
        }
    };
    let seen = ("100次以上", "seen more than 100 times");
    say(
        &card.title,
        &["一成", "一半", seen.0],
        &["top tenth", "Half", seen.1],
    );
    let figure = &card.figures[0];
    say(&figure.subtitle, &["一成", seen.0], &["top tenth", seen.1]);
    say(&figure.series[0].name, &[seen.0], &["more than 100 times"]);
    say(
        &card.checks[0].source,
        &["一成", seen.0],
        &["top tenth", seen.1],
    );
    assert_eq!(card.checks[0].verdict, Verdict::Matches);
    assert_eq!(
        card.checks[0].read.first().map(String::as_str),
        Some("EVE-NATURE")
    );
    let source = report.source("EVE-NATURE").expect("Nature is cited");
    assert_eq!(source.publisher.en, "Nature");
    for text in [&card.title.zh, &figure.subtitle.zh] {
        assert!(!text.contains("预测到"), "{text}");
    }
}

#[test]
fn series_have_the_years_that_are_known() {
    let report = report();
    let adoption = [47.0, 58.0, 50.0, 56.0, 50.0, 55.0];
    let adoption: Vec<_> = (2018..).zip(adoption).collect();
    assert_eq!(by_year(report, "adoption")[1..], adoption);
    let regulations = [3.0, 10.0, 16.0, 12.0, 16.0, 25.0];
    let regulations: Vec<_> = (2018..).zip(regulations).collect();
    assert_eq!(by_year(report, "us-regulations")[1..], regulations);
    // Values that the sources print must not be computed, or a claim would test them against
    // themselves.
    let series = &report
        .statistic("us-regulations")
        .expect("the card")
        .figures[0]
        .series[0];
    assert!(series.points.iter().all(|it| it.formula.is_empty()));
}

#[test]
fn the_six_western_countries_rose_and_the_netherlands_most() {
    let report = report();
    let figure = &report.statistic("west").expect("the card").figures[0];
    let value = |series: usize, id: &str| {
        let points = &figure.series[series].points;
        let here = |at: &Position| matches!(at, Position::Category(it) if it == id);
        points.iter().find(|it| here(&it.at)).map(|it| it.value)
    };
    let changes: Vec<f64> = ["NL", "DE", "AU", "BE", "CA", "US"]
        .iter()
        .map(|id| value(1, id).expect(id) - value(0, id).expect(id))
        .collect();
    assert_eq!(changes, [10.0, 5.0, 3.0, 1.0, 6.0, 2.0]);
    let both = figure.categories.iter().filter_map(|it| {
        let (before, after) = (value(0, &it.id)?, value(1, &it.id)?);
        Some(after - before)
    });
    let both: Vec<f64> = both.collect();
    let rose = both.iter().filter(|it| **it > 0.0).count();
    assert_eq!((both.len(), rose), (25, 18));
}

#[test]
fn fda_devices_are_compared_on_one_basis() {
    let report = report();
    let card = report.statistic("fda-devices").expect("the card");
    let told = serde_json::to_string(card).expect("JSON");
    assert!(told.contains("46.3"));
    assert!(
        !told.contains("45.3"),
        "an increase of 45.3 times is 46.3 times as many"
    );
}

#[test]
fn corrections_name_their_cards_and_their_day() {
    let report = report();
    assert!(!report.corrections.is_empty());
    for correction in &report.corrections {
        assert!(
            correction.date.as_str() >= "2026-11-30",
            "{}",
            correction.text.en
        );
        let ids = std::iter::once(&correction.statistic).chain(&correction.also);
        for id in ids {
            assert!(report.statistic(id).is_some(), "there is no card {id}");
        }
        for language in Language::ALL {
            assert!(!correction.text.get(language).is_empty());
        }
    }
    for id in [
        "evescape",
        "west",
        "bias",
        "new-benchmarks",
        "adoption",
        "us-regulations",
        "genai-us",
    ] {
        assert!(
            report.corrections.iter().any(|it| it.statistic == id),
            "{id} was mended and the log does not say so"
        );
    }
    let pages = hosted(report, &Manifest::default());
    for (path, heading) in [
        ("index.html", "2026年11月30日："),
        ("en.html", "30\u{a0}November 2026: "),
    ] {
        let page = pages.iter().find(|page| page.path == path).expect(path);
        let foot = page
            .text
            .split("class=\"corrections\"")
            .nth(1)
            .expect("a log");
        assert!(foot.contains(heading), "{path}");
        let code = if path == "index.html" { "zh" } else { "en" };
        let link = format!("href=\"card/evescape.{code}.html\" data-open=\"evescape\"");
        assert!(foot.contains(&link), "{path}: the log leads to the card");
    }
}

#[test]
fn a_source_without_a_date_says_so_in_the_language_of_the_page() {
    let report = report();
    let pages = hosted(report, &Manifest::default());
    let page = |path: &str| &pages.iter().find(|it| it.path == path).expect(path).text;
    assert!(!page("index.html").contains("n.d."));
    assert!(page("index.html").contains("日期不详"));
    assert!(page("en.html").contains("n.d."));
}

#[test]
fn chinese_has_no_straight_apostrophe() {
    let read: Value = serde_json::from_str(TEXT).expect("JSON");
    let mut straight = Vec::new();
    strings(&read, "", &mut |key, text| {
        if key == "zh" && text.contains('\'') {
            straight.push(text.to_owned());
        }
    });
    assert!(straight.is_empty(), "{straight:#?}");
}
