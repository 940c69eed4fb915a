//! Tests a report of someone else, without fact checks and without an article. Nothing that Statlas
//! writes may claim that there are any, or name authors whom the report does not name.

mod rendered;

use leptos::prelude::{Set, Update};
use rendered::rendered;
use serde_json::{Value, json};
use statlas::prerender::{Manifest, hosted, offline, pictures};
use statlas::view::Slot;
use statlas_core::code::Code;
use statlas_core::embed::snippet::Snippet;
use statlas_core::export::{Citation, csv, html_table, json as json_file};
use statlas_core::figure::ChartSettings;
use statlas_core::page::{Edition, Page, saved};
use statlas_core::picture::{card_picture, chart_picture, cover_picture};
use statlas_core::report::Report;
use statlas_core::selection::{Tab, Theme, View};
use statlas_core::text::Language;

/// The report as it is written today, and in an older form with an article and a date of checking,
/// which used to be required.
fn reports() -> [Report; 2] {
    let text = include_str!("foreign/report.json");
    let mut filled: Value = serde_json::from_str(text).expect("JSON");
    filled["checked"] = json!("2026-02-01");
    filled["article"] = json!({
        "title": "Gemini Ultra", "date": "2026-02-01", "publisher": {"zh": "智东西", "en": "Zhidongxi"},
        "author": {"zh": "ZeR0", "en": "ZeR0"},
    });
    [text.to_owned(), filled.to_string()].map(|text| {
        let report = Report::from_json(&text).expect("of the shape of a report");
        assert_eq!(report.faults(), []);
        report
    })
}

/// Words that would claim something the report does not have.
const CLAIMS: [&str; 21] = [
    "hecked",
    "checks",
    "fact check",
    "rticle",
    "ighlight",
    "orrection",
    "None so far",
    "differ",
    "every number",
    "AI Index",
    "Zhidongxi",
    "Gemini",
    "ZeR0",
    "核对",
    "核查",
    "原文",
    "文章",
    "看点",
    "更正",
    "与报告不同",
    "智东西",
];

/// The texts of a page or picture: what is shown, and the attributes that are read aloud or shown
/// in previews.
fn told(markup: &str) -> String {
    let mut told = String::new();
    for part in markup.split('<').skip(1) {
        let (tag, text) = part.split_once('>').unwrap_or((part, ""));
        told.push_str(text);
        told.push('\n');
        // `content="article"` is a type in Open Graph and not a text.
        for name in [
            "aria-label",
            "content",
            "title",
            "alt",
            "placeholder",
            "description",
        ] {
            let start = format!(" {name}=\"");
            let value = tag.split_once(&start).and_then(|it| it.1.split('"').next());
            told.push_str(value.filter(|it| *it != "article").unwrap_or_default());
            told.push('\n');
        }
    }
    told
}

fn assert_claims_nothing(what: &str, text: &str) {
    for claim in CLAIMS {
        let found = text.to_lowercase().find(&claim.to_lowercase());
        let around = found.map(|at| {
            let lines = text.to_lowercase();
            let start = lines[..at].rfind('\n').map_or(0, |it| it + 1);
            lines[start..].lines().next().unwrap_or_default().to_owned()
        });
        assert_eq!(around, None, "{what} says “{claim}”");
    }
    // Counts of 0 would mention what the report does not have.
    assert!(!text.contains("0 check") && !text.contains("0处"), "{what}");
}

fn page(report: &Report, language: Language) -> Page<'_> {
    Page {
        report,
        edition: Edition::Hosted,
        language,
    }
}

#[test]
fn its_files_claim_nothing() {
    for report in reports() {
        let manifest = Manifest {
            url: "https://example.org/lakes/".into(),
            ..Manifest::default()
        };
        let report: &'static Report = Box::leak(Box::new(report));
        let mut files = hosted(report, &manifest);
        files.extend(offline(report, &manifest));
        files.extend(pictures(report, &manifest));
        assert_eq!(files.len(), 2 * 3 + 2 * 3 + 2 + 2 * 3);
        for file in files {
            if file.path.ends_with(".json") {
                assert_claims_nothing(&file.path, &file.text);
                assert!(!file.text.contains("Statlas"), "{}", file.text);
                continue;
            }
            let text = told(&file.text);
            assert!(
                text.contains("emperature") || text.contains("水温"),
                "{}",
                file.path
            );
            assert_claims_nothing(&file.path, &text);
            // The words that name the program that made a picture.
            let own = [
                "Made with Statlas",
                "用Statlas制作",
                "Statlas: scan for data and sources",
                "Statlas：扫码看数据和来源",
            ];
            let text = own.iter().fold(text, |text, own| text.replace(own, ""));
            assert!(!text.contains("Statlas"), "{}: {text}", file.path);
        }
    }
}

#[test]
fn what_the_living_page_writes_claims_nothing() {
    for report in reports() {
        for language in Language::ALL {
            let page = page(&report, language);
            let all = [
                Slot::Masthead,
                Slot::Search,
                Slot::Chapters,
                Slot::Filters,
                Slot::Result,
                Slot::OtherViews,
                Slot::CreditLine,
                Slot::Footer,
            ];
            let mut written = rendered(&report, language, &all, |app| {
                app.selection.update(|it| it.view = View::Table);
            });
            assert!(written.contains("rowheader"));
            for (position, statistic) in report.statistics.iter().enumerate() {
                for tab in Tab::ALL.iter().copied() {
                    written.push_str(&rendered(&report, language, &[Slot::Dialog], |app| {
                        app.selection.update(|it| {
                            it.card = Some(statistic.id.clone());
                            it.tab = tab;
                        });
                    }));
                }
                written.push_str(&rendered(&report, language, &[Slot::Share], |app| {
                    app.sharing.set(Some(position));
                }));
                written.push_str(&saved(page, position, "", "https://example.org/x"));
                written.push_str(&card_picture(page, statistic, ""));
                written.push_str(&chart_picture(page, statistic, 0, ChartSettings::default()));
                written.push_str(&html_table(&report, statistic, 0, language).expect("offered"));
            }
            written.push_str(&cover_picture(page));
            assert_claims_nothing(language.code(), &told(&written));
            // Filters for which the report has no values.
            for hook in [
                "verdict-filter",
                "filter=\"checks\"",
                "filter=\"highlights\"",
            ] {
                assert!(!written.contains(hook), "{hook}");
            }
        }
    }
}

#[test]
fn its_downloads_claim_nothing() {
    for report in reports() {
        for statistic in report.statistics.iter() {
            for language in Language::ALL {
                let rows = csv(&report, &[statistic], language);
                assert_claims_nothing("CSV", &rows);
            }
            let file: Value = serde_json::from_str(&json_file(&report, statistic)).expect("JSON");
            assert_eq!(file["report"]["checked"], Value::Null);
            assert_eq!(file["checks"], Value::Null);
        }
        let snippet = Snippet {
            folder: "https://example.org/",
            card: Some("depth"),
            language: Language::En,
            theme: Theme::Auto,
            height: 500,
            title: report.title.get(Language::En),
            version: "1",
        };
        for code in [snippet.script(), snippet.frame()] {
            assert_claims_nothing("embed code", &code);
        }
    }
}

fn cited<'a>(
    report: &'a Report,
    position: usize,
    language: Language,
    address: &'a str,
) -> Citation<'a> {
    Citation {
        report,
        statistic: &report.statistics[position],
        language,
        accessed: "2026-03-01",
        address,
    }
}

#[test]
fn a_citation_names_who_has_the_data() {
    for report in reports() {
        let of = |position| cited(&report, position, Language::En, "");
        assert_eq!(
            of(0).gbt(),
            "Water office. The large lake was at 14 degrees in 2025[DS]//Lake temperatures. \
             (2026-02)[2026-03-01]. Data: Water office; The gauge, “Gauge readings”, 2026."
        );
        assert_eq!(
            of(1).gbt(),
            "The small lake was at 15 degrees in 2025[DS]//Lake temperatures. \
             (2026-02)[2026-03-01]. Data: The gauge, “Gauge readings”, 2026."
        );
        assert!(
            of(0)
                .apa()
                .starts_with("Water office. (2026, February). The large lake")
        );
        let apa = of(1).apa();
        let title = "The small lake was at 15 degrees in 2025 [Data set]. (2026, February). Lake";
        assert!(apa.starts_with(title), "{apa}");
        assert!(of(0).bibtex().contains("author = {{Water office}}"));
        assert!(!of(1).bibtex().contains("author"));
        for position in 0..2 {
            for language in Language::ALL {
                let it = cited(&report, position, language, "https://example.org/x");
                for text in [it.gbt(), it.apa(), it.bibtex(), it.sentence()] {
                    assert_claims_nothing("citation", &text);
                    assert!(!text.contains("Statlas"), "{text}");
                }
            }
        }
    }
}

#[test]
fn who_made_the_pages_is_cited_where_the_report_says() {
    let text = include_str!("foreign/report.json");
    let mut report: Value = serde_json::from_str(text).expect("JSON");
    report["author"] = json!({"zh": "湖泊网", "en": "Lakes online"});
    let report = Report::from_json(&report.to_string()).expect("a report");
    assert!(
        cited(&report, 0, Language::En, "")
            .gbt()
            .starts_with("Lakes online. The large")
    );
    assert_eq!(report.issuer(Language::Zh), "湖泊网");
}

#[test]
fn a_picture_counts_the_checks_of_its_card() {
    let text = include_str!("../data/ai-index-2024.json");
    let report = Report::from_json(text).expect("the bundled report");
    let mut seen = [false; 2];
    for statistic in report.statistics.iter() {
        let picture = card_picture(page(&report, Language::En), statistic, "");
        let count = statistic.checks.len();
        seen[usize::from(count > 0)] = true;
        let made = match count {
            0 => "Made with Statlas<".to_owned(),
            1 => "Made with Statlas · 1 check<".to_owned(),
            count => format!("Made with Statlas · {count} checks<"),
        };
        assert!(picture.contains(&made), "{}: {made}", statistic.id);
        assert!(!picture.contains("every number checked"));
    }
    assert_eq!(seen, [true; 2]);
}
