//! Tests the typography of the pages as text. Whole pages are tested, because spaces and
//! punctuation may be wrong only where words and data meet.

mod rendered;

use leptos::prelude::{Set, Update};
use rendered::rendered;
use statlas::app::App;
use statlas::prerender::{Manifest, offline};
use statlas::view::Slot;
use statlas_core::code::Code;
use statlas_core::report::Report;
use statlas_core::selection::{ChapterChoice, Tab};
use statlas_core::text::Language;

fn report() -> Report {
    Report::from_json(include_str!("../data/ai-index-2024.json")).expect("the report is valid")
}

/// All markup in a language: the whole page, every opened card under each tab, the fact checks and
/// the dialogs.
fn markup(report: &Report, language: Language) -> Vec<String> {
    let fixed: &'static Report = Box::leak(Box::new(report.clone()));
    let pages = offline(fixed, &Manifest::default());
    let slot = |slot, act: &dyn Fn(App)| rendered(report, language, &[slot], act);
    let mut all = vec![
        pages[language as usize].text.clone(),
        slot(Slot::OtherViews, &|app| {
            app.selection
                .update(|it| it.chapter = ChapterChoice::Checks);
        }),
        slot(Slot::Shortcuts, &|app| app.shortcuts_open.set(true)),
    ];
    for (position, statistic) in report.statistics.iter().enumerate() {
        for tab in Tab::ALL.iter().copied() {
            let opened = slot(Slot::Dialog, &|app| {
                app.selection.update(|it| {
                    it.card = Some(statistic.id.clone());
                    it.tab = tab;
                });
            });
            assert!(opened.contains("tabpanel"), "{}", statistic.id);
            // Citations follow typographic standards of their own.
            let (before, rest) = opened
                .split_once("class=\"citations\"")
                .unwrap_or((&opened, ""));
            let behind = rest.split_once("class=\"downloads\"").map_or("", |it| it.1);
            all.push(format!("{before}>{behind}"));
        }
        all.push(slot(Slot::Share, &|app| app.sharing.set(Some(position))));
    }
    all
}

/// The texts between tags and in attributes that screen readers read, without scripts, styles and
/// fields for copying.
fn texts(markup: &str) -> Vec<String> {
    let mut texts = Vec::new();
    let mut rest = markup;
    while let Some((text, behind)) = rest.split_once('<') {
        texts.push(decoded(text));
        let end = if behind.starts_with("!--") {
            "-->"
        } else {
            ">"
        };
        let (tag, behind) = behind.split_once(end).unwrap_or((behind, ""));
        for name in ["aria-label=\"", "placeholder=\"", " title=\""] {
            if let Some((_, value)) = tag.split_once(name) {
                texts.push(decoded(value.split('"').next().unwrap_or_default()));
            }
        }
        rest = behind;
        for silent in ["script", "style", "textarea"] {
            if tag.starts_with(silent) {
                let end = format!("</{silent}>");
                rest = behind.split_once(&end).map_or("", |it| it.1);
            }
        }
    }
    texts.push(decoded(rest));
    texts.retain(|it| !it.trim().is_empty());
    texts.sort_unstable();
    texts.dedup();
    texts
}

fn decoded(text: &str) -> String {
    let text = text.replace("&lt;", "<").replace("&gt;", ">");
    let text = text.replace("&quot;", "\"").replace("&#39;", "'");
    text.replace("&amp;", "&")
}

/// The texts of a language for which `rule` is true.
fn faults(language: Language, rule: impl Fn(&str) -> bool) -> Vec<String> {
    let report = report();
    let markup = markup(&report, language);
    let mut found: Vec<String> = markup.iter().flat_map(|it| texts(it)).collect();
    found.retain(|it| rule(it));
    found.sort_unstable();
    found.dedup();
    found
}

fn is_han(letter: char) -> bool {
    matches!(letter, '\u{3400}'..='\u{9fff}')
}

#[test]
fn no_half_width_sign_stands_beside_a_chinese_character() {
    let half = |it: char| ",.;:!?()\"'".contains(it);
    let beside = |text: &str| {
        let letters: Vec<char> = text.chars().collect();
        letters
            .windows(2)
            .any(|of| is_han(of[0]) && half(of[1]) || half(of[0]) && is_han(of[1]))
    };
    assert_eq!(faults(Language::Zh, beside), [""; 0]);
}

#[test]
fn english_has_the_quotation_marks_and_dashes_of_print() {
    let typed = |text: &str| {
        let signs = ["'", "\"", "--", " - ", "...", "  "];
        let han = text.contains(is_han);
        !han && signs.iter().any(|sign| text.contains(sign))
    };
    assert_eq!(faults(Language::En, typed), [""; 0]);
}

/// The numbers in a text whose digits are not grouped as the language requires: from five digits on
/// in Chinese, from four in English. Years are excluded, and so are numbers after a letter, point
/// or hyphen, which belong to names.
fn ungrouped(text: &str, language: Language) -> Vec<String> {
    let is_part = |it: char| it.is_ascii_digit() || it == ',';
    let mut wrong = Vec::new();
    let mut before = ' ';
    let mut rest = text;
    while let Some(start) = rest.find(|it: char| it.is_ascii_digit()) {
        before = rest[..start].chars().next_back().unwrap_or(before);
        let run = rest[start..].split(|it| !is_part(it)).next().unwrap_or("");
        rest = &rest[start + run.len()..];
        let number = run.trim_end_matches(',');
        let digits = number.bytes().filter(u8::is_ascii_digit).count();
        let year = digits == 4 && (1900..2100).contains(&number.parse().unwrap_or(0));
        let grouped = number.contains(',');
        let should = digits >= if language == Language::Zh { 5 } else { 4 };
        let name = before.is_ascii_alphabetic() || ".-".contains(before);
        if grouped != should && !year && !name {
            wrong.push(number.to_owned());
        }
        before = ' ';
    }
    wrong
}

#[test]
fn numbers_in_texts_are_grouped_as_the_language_groups_them() {
    assert_eq!(
        ungrouped("2022年62264件，3,833件", Language::Zh),
        ["62264", "3,833"]
    );
    assert_eq!(
        ungrouped("In 2022, 62264 of 3833", Language::En),
        ["62264", "3833"]
    );
    assert!(ungrouped("GPT-4-0314在2024年为1289家", Language::Zh).is_empty());
    let report = report();
    for statistic in report.statistics.iter() {
        let texts = statistic
            .notes
            .iter()
            .chain([&statistic.title, &statistic.text]);
        let notes = statistic.figures.iter().map(|it| &it.note);
        let checks = statistic.checks.iter();
        let checked = checks.flat_map(|it| [&it.article, &it.source, &it.reason]);
        for text in texts.chain(notes).chain(checked) {
            for language in Language::ALL {
                let wrong = ungrouped(text.get(language), language);
                assert_eq!(wrong, [""; 0], "{}: {}", statistic.id, text.get(language));
            }
        }
    }
}

/// Formulas are in the pages of both languages, so they must not contain words.
#[test]
fn formulas_are_made_of_figures_and_signs() {
    let report = report();
    let figures = report.statistics.iter().flat_map(|it| &it.figures);
    let series: Vec<_> = figures.flat_map(|it| &it.series).collect();
    let points = series.iter().flat_map(|it| &it.points);
    let mut formulas: Vec<&str> = points.map(|it| it.formula.as_str()).collect();
    formulas.extend(series.iter().map(|it| it.formula.as_str()));
    let sign = |it: char| it.is_ascii_digit() || " .,+−×÷()…xy".contains(it);
    formulas.retain(|it| *it != "COUNT(*)" && !it.chars().all(sign));
    assert_eq!(formulas, [""; 0]);
}
