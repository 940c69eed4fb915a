//! Tests that spreadsheets compute no text from an exported file, and that numbers remain numbers.
//! Without them a report's text could run as a formula.
//!
//! Every writer gets the same list of texts, and its output is read back cell by cell.

use serde_json::Value;
use statlas_core::export::{Citation, csv, html_table, tab_separated, tables};
use statlas_core::report::Report;
use statlas_core::text::Language;

/// Texts that a spreadsheet computes, or might compute after it has removed invisible characters.
const TEXTS: [&str; 28] = [
    "=1+1",
    "+1+1",
    "-1+1",
    "@SUM(1;1)",
    "\t=1+1",
    "\r=1+1",
    "\n=1+1",
    "\r\n=1+1",
    "\tplain",
    "\rplain",
    "＝1+1",
    "＋1+1",
    "－1+1",
    "＠SUM(1;1)",
    "﹦1+1",
    " =1+1",
    "   +1+1",
    "\u{a0}-1+1",
    "\u{3000}@SUM(1;1)",
    " ＝1+1",
    "\u{feff}=1+1",
    "\u{200b}=1+1",
    "\u{b}=1+1",
    "\"=1+1\"",
    "\"\t=1+1",
    "=HYPERLINK(\"https://example.org\",\"<b>x</b>\")",
    "=cmd|' /C calc'!A0",
    "-24.6",
];

/// The negative number of the sample, which every file must contain unchanged.
const BELOW_ZERO: &str = "-24.6";

/// The sample report with `text` in place of every text that an author can write freely.
fn report(text: &str) -> Report {
    let mut report: Value = serde_json::from_str(include_str!("figures_sample/report.json"))
        .expect("the sample is JSON");
    let points = &mut report["statistics"][0]["figures"][0]["series"][0]["points"];
    points[1]["value"] = serde_json::from_str(BELOW_ZERO).expect("a number");
    replace(&mut report, text);
    Report::from_json(&report.to_string()).expect("the sample follows the types")
}

fn replace(value: &mut Value, text: &str) {
    match value {
        Value::Object(fields) => {
            for (name, field) in fields {
                let free = ["zh", "en", "edition", "formula", "date", "singular"];
                if free.contains(&name.as_str()) && field.is_string() {
                    *field = text.into();
                } else {
                    replace(field, text);
                }
            }
        }
        Value::Array(items) => items.iter_mut().for_each(|it| replace(it, text)),
        _ => {}
    }
}

/// The cells of a file, row by row, as a spreadsheet splits them.
fn read(file: &str, separator: u8) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(separator)
        .has_headers(false)
        .flexible(true)
        .from_reader(file.trim_start_matches('\u{feff}').as_bytes());
    let rows = reader.records().map(|row| row.expect("a row"));
    rows.map(|row| row.iter().map(str::to_owned).collect())
        .collect()
}

/// The cells and captions of HTML tables.
fn cells(html: &str) -> Vec<String> {
    let mut cells = Vec::new();
    for part in html.split('<') {
        let Some((tag, text)) = part.split_once('>') else {
            continue;
        };
        if ["td", "th", "caption"].contains(&tag) {
            let text = text.replace("&lt;", "<").replace("&gt;", ">");
            let text = text.replace("&quot;", "\"").replace("&#39;", "'");
            cells.push(text.replace("&amp;", "&"));
        }
    }
    cells
}

/// Whether a spreadsheet would compute a cell, which depends on its first visible character.
fn is_computed(cell: &str) -> bool {
    let shown =
        |it: &char| it.is_ascii_graphic() && *it != '"' || *it > '\u{3000}' && *it != '\u{feff}';
    let first = cell.chars().find(shown);
    first.is_some_and(|it| "=+-@＝＋－＠﹦﹢﹣﹫".contains(it)) && cell != BELOW_ZERO
}

#[test]
fn no_text_is_computed_and_numbers_stay_numbers() {
    let mut wrong = Vec::new();
    for text in TEXTS {
        let report = report(text);
        for language in Language::ALL {
            let all: Vec<_> = report.statistics.iter().collect();
            let file = csv(&report, &all, language);
            let mut ways = vec![("file", read(&file, b',').concat())];
            for &statistic in &all {
                let (plain, rich) = tables(&report, statistic, language);
                ways.push(("clipboard, text", read(&plain, b'\t').concat()));
                ways.push(("clipboard, HTML", cells(&rich)));
                let cited = Citation {
                    report: &report,
                    statistic,
                    language,
                    accessed: "2026-07-15",
                    address: "",
                };
                ways.push(("a sentence", vec![cited.sentence()]));
                for index in 0..statistic.figures.len() {
                    let plain = tab_separated(&report, statistic, index, language);
                    let rich = html_table(&report, statistic, index, language);
                    let plain = plain.unwrap_or_default();
                    ways.push(("a table as text", read(&plain, b'\t').concat()));
                    ways.push(("a table as HTML", cells(&rich.unwrap_or_default())));
                }
            }
            for (way, cells) in ways {
                let computed = cells.iter().filter(|cell| is_computed(cell));
                wrong.extend(computed.map(|cell| format!("{way}: {text:?} came as {cell:?}")));
            }
        }
    }
    wrong.sort();
    wrong.dedup();
    assert!(
        wrong.is_empty(),
        "{} cells are computed:\n{}",
        wrong.len(),
        wrong[..wrong.len().min(40)].join("\n")
    );
}

#[test]
fn a_number_below_zero_and_a_text_like_it_are_told_apart() {
    let report = report(BELOW_ZERO);
    let first = report.statistics.iter().next().expect("a statistic");
    for language in Language::ALL {
        let (plain, rich) = tables(&report, first, language);
        let ways = [
            read(&csv(&report, &[first], language), b',').concat(),
            read(&plain, b'\t').concat(),
            cells(&rich),
        ];
        for cells in ways {
            let numbers = cells.iter().filter(|cell| *cell == BELOW_ZERO);
            assert_eq!(numbers.count(), 1, "{cells:?}");
            assert!(cells.contains(&format!("'{BELOW_ZERO}")), "{cells:?}");
        }
    }
}
