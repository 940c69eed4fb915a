//! The report in the browser: `JSON.parse` reads its text, each statistic is converted when it is
//! first needed.

use js_sys::{Array, Reflect};
use send_wrapper::SendWrapper;
use serde_wasm_bindgen::{Error, from_value};
use statlas_core::language::Words;
use statlas_core::report::{Later, Report, ReportFaults, Statistic, Statistics, Tally};
use statlas_core::selection::Index;
use std::fmt;
use wasm_bindgen::JsValue;

/// Makes a report of what `JSON.parse` made of a text that was checked when the page was built;
/// `tally` are the counts over its statistics.
///
/// # Errors
/// The text is no report.
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

/// Checks a report that no build has seen in its text, as a build does, and makes its index.
/// `parsed` is what `JSON.parse` made of the text.
///
/// # Errors
/// All faults of the report, with their lines and columns.
pub fn check(text: &[u8], parsed: JsValue) -> Result<(Report, Index), ReportFaults> {
    let report = Report::checked(&String::from_utf8_lossy(text), |_| from_value(parsed))?;
    let index = Index::without_texts(&report);
    Ok((report, index))
}

/// The statistics as `JSON.parse` made them.
#[derive(Debug)]
struct Parsed(SendWrapper<Array>);

impl Later for Parsed {
    fn statistic(&self, position: usize) -> Statistic {
        let position = u32::try_from(position).unwrap_or(u32::MAX);
        let parsed = self.0.get(position);
        // It is asked for once.
        self.0.set(position, JsValue::NULL);
        // The report was found sound when it was built; a fault cannot happen, and would leave a
        // card empty rather than the page dead.
        from_value(parsed).unwrap_or_default()
    }
}

/// The most faults that are told at once.
const TOLD: usize = 100;

/// Why a page does not show a report: the faults in it, in the words of the page.
#[derive(Debug)]
pub struct Refused {
    faults: ReportFaults,
    words: &'static Words,
}

impl Refused {
    /// Tells `faults` in `words`.
    pub const fn new(faults: ReportFaults, words: &'static Words) -> Self {
        Self { faults, words }
    }
}

impl fmt::Display for Refused {
    /// What happened, where, and what to do.
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
