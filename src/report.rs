//! The report in the browser: `JSON.parse` parses its text, and each statistic is converted when it is
//! first needed.

use js_sys::{Array, Reflect};
use send_wrapper::SendWrapper;
use serde_wasm_bindgen::{Error, from_value};
use statlas_core::language::Words;
use statlas_core::report::{Later, Report, ReportFaults, Statistic, Statistics, Tally};
use statlas_core::selection::Index;
use std::fmt;
use wasm_bindgen::JsValue;

/// Converts the result of `JSON.parse` to a report. The text was checked when the page was built. `tally`
/// holds the counts over all statistics. The list of statistics is taken out of `parsed`.
///
/// # Errors
/// When the value is not a report.
pub fn convert(parsed: &JsValue, tally: Tally) -> Result<Report, Error> {
    let name = JsValue::from_str("statistics");
    let list = Array::from(&Reflect::get(parsed, &name)?);
    Reflect::set(parsed, &name, &Array::new())?;
    let id = JsValue::from_str("id");
    let id = |statistic| Reflect::get(&statistic, &id).ok()?.as_string();
    let ids = list.iter().map(|it| id(it).unwrap_or_default()).collect();
    let mut report: Report = from_value(parsed.clone())?;
    let listed = Statistics::listed(ids, tally);
    report.statistics = listed.with_later(Parsed(SendWrapper::new(list)));
    Ok(report)
}

/// Checks a report that was not part of a build in the same way as a build does, and makes its index.
/// `text` is its JSON, `parsed` the result of `JSON.parse`.
///
/// # Errors
/// All faults of the report, with line and column.
pub fn check(text: &[u8], parsed: JsValue) -> Result<(Report, Index), ReportFaults> {
    let report = Report::checked(&String::from_utf8_lossy(text), |_| from_value(parsed))?;
    let index = Index::without_texts(&report);
    Ok((report, index))
}

/// The statistics as parsed by `JSON.parse`, not converted yet.
#[derive(Debug)]
struct Parsed(SendWrapper<Array>);

impl Later for Parsed {
    fn statistic(&self, position: usize) -> Statistic {
        let position = u32::try_from(position).unwrap_or(u32::MAX);
        let parsed = self.0.get(position);
        // A statistic is converted only once, so its parsed form can be freed.
        self.0.set(position, JsValue::NULL);
        // The build has checked the report, so this cannot fail. If it did, the card would be empty, but
        // the page would work.
        from_value(parsed).unwrap_or_default()
    }
}

/// The maximum number of faults in one message.
const TOLD: usize = 100;

/// The error for a report that cannot be shown: its faults, written in the page's language.
#[derive(Debug)]
pub struct Refused {
    faults: ReportFaults,
    words: &'static Words,
}

impl Refused {
    /// Creates the error from the faults and the words of the page's language.
    pub const fn new(faults: ReportFaults, words: &'static Words) -> Self {
        Self { faults, words }
    }
}

impl fmt::Display for Refused {
    /// Writes what happened, each fault with its place, and what to do.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let errors = &self.words.errors;
        let faults = &self.faults.0;
        out.write_str(errors.report)?;
        for fault in faults.iter().take(TOLD) {
            let gap = if fault.path.is_empty() { "" } else { " " };
            let place = (errors.line)(fault.line, fault.column);
            write!(
                out,
                "\n{}{}{gap}{place}\n{}",
                errors.path, fault.path, fault.message
            )?;
        }
        if faults.len() > TOLD {
            let more = (errors.more_faults)(faults.len() - TOLD);
            write!(out, "\n{more}")?;
        }
        write!(out, "\n{}", errors.mend_report)
    }
}

impl std::error::Error for Refused {}
