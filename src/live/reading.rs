//! The report's JSON in the browser.

use super::takeover;
use crate::app;
use statlas_core::json::{line_and_column, locate_all};
use statlas_core::language::Words;
use statlas_core::report::{Report, fingerprint};
use web_sys::Element;

/// Makes the page under `root` live with the report in `report`, the bytes of its JSON in UTF-8.
/// `number` counts the widgets of the document from 0.
///
/// # Errors
/// What is wrong with the report and where; the page then stays as it is.
pub fn start(root: &Element, report: Vec<u8>, number: usize) -> Result<(), String> {
    let words = app::own_language(root).unwrap_or_default().words();
    let expected = root.get_attribute("data-fingerprint").unwrap_or_default();
    let trusted = is_trusted(&report, &expected);
    let report = Box::leak(Box::new(self::report(report, trusted, words)?));
    // What was written of another report is none of this one.
    let foreign = !expected.is_empty() && !trusted;
    takeover::begin(root, report, foreign, number);
    Ok(())
}

/// The most faults that are told at once.
const TOLD: usize = 100;

/// Reads a report from its bytes. Where they are those the page was made from,
/// `trusted`, they were checked when it was built, and statistics are read as they are needed. Any
/// other report is checked as a build does.
///
/// # Errors
/// Says in `words` what is wrong with it and where.
fn report(bytes: Vec<u8>, trusted: bool, words: &Words) -> Result<Report, String> {
    let text = String::from_utf8(bytes)
        .unwrap_or_else(|fault| String::from_utf8_lossy(fault.as_bytes()).into_owned());
    if trusted {
        // The page and its report live equally long.
        let read = Report::from_trusted(text.leak());
        return read.map_err(|it| notice(words, &[((1, 1), &it.path, &it.message)]));
    }
    let report = Report::from_json(&text).map_err(|it| {
        let place = line_and_column(&text, it.place);
        notice(words, &[(place, &it.path, &it.message)])
    })?;
    let faults = report.faults();
    if faults.is_empty() {
        return Ok(report);
    }
    let paths: Vec<&str> = faults.iter().map(|it| it.path.as_str()).collect();
    let places = locate_all(&text, &paths).into_iter().zip(&faults);
    let told: Vec<Told> = places
        .map(|(place, it)| (place, it.path.as_str(), it.message.as_str()))
        .collect();
    Err(notice(words, &told))
}

/// A fault: its line and column, its JSON path, and what is wrong and what to do.
type Told<'a> = ((usize, usize), &'a str, &'a str);

/// What happened, where, and what to do.
fn notice(words: &Words, faults: &[Told]) -> String {
    let errors = &words.errors;
    let mut notice = errors.report.to_owned();
    for ((line, column), path, message) in faults.iter().take(TOLD) {
        let gap = if path.is_empty() { "" } else { " " };
        let place = (errors.line)(*line, *column);
        for part in ["\n", errors.path, path, gap, &place, "\n", message] {
            notice.push_str(part);
        }
    }
    if faults.len() > TOLD {
        notice.push('\n');
        notice.push_str(&(errors.more_faults)(faults.len() - TOLD));
    }
    notice.push('\n');
    notice.push_str(errors.mend_report);
    notice
}

/// Whether bytes are those of the report a page was made from, by what the page says of them.
fn is_trusted(bytes: &[u8], expected: &str) -> bool {
    fingerprint(bytes) == expected
}
