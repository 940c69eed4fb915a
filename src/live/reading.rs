//! The report in the browser.

use super::takeover;
use crate::app;
use js_sys::{Array, Reflect};
use send_wrapper::SendWrapper;
use serde_wasm_bindgen::{Error, from_value};
use statlas_core::language::Words;
use statlas_core::report::{
    Faulty, Later, PlacedFault, Report, Statistic, Statistics, fingerprint,
};
use std::fmt;
use wasm_bindgen::JsValue;
use web_sys::Element;

/// Makes the page under `root` live with a report: `text` are the bytes of its JSON, `parsed` is
/// what `JSON.parse` made of them. `number` counts the widgets of the document from 0.
///
/// # Errors
/// What is wrong with the report and where; the page then stays as it is.
pub fn start(root: &Element, text: &[u8], parsed: JsValue, number: usize) -> Result<(), Refused> {
    let words = app::own_language(root).unwrap_or_default().words();
    let expected = root.get_attribute("data-fingerprint").unwrap_or_default();
    let trusted = is_trusted(text, &expected);
    let report = report(text, parsed, trusted).map_err(|it| Refused::new(it, words))?;
    let report = Box::leak(Box::new(report));
    // What was written of another report is none of this one.
    let foreign = !expected.is_empty() && !trusted;
    takeover::begin(root, report, foreign, number);
    Ok(())
}

/// The most faults that are told at once.
const TOLD: usize = 100;

/// Makes a report of `parsed`, what `JSON.parse` made of its text. Where that is the text the page
/// was made from, `trusted`, it was checked when it was built, and each statistic is converted
/// when it is first looked at. Any other report is checked as a build does, in its text.
///
/// # Errors
fn report(text: &[u8], parsed: JsValue, trusted: bool) -> Result<Report, Faulty> {
    if trusted {
        return convert(&parsed).map_err(|fault| unplaced(&fault));
    }
    Report::checked(&String::from_utf8_lossy(text), |_| from_value(parsed))
}

/// Whether bytes are those of the report a page was made from, by what the page says of them.
fn is_trusted(text: &[u8], expected: &str) -> bool {
    fingerprint(text) == expected
}

/// Converts everything but the statistics, which are taken out of the report for it.
fn convert(parsed: &JsValue) -> Result<Report, Error> {
    let name = JsValue::from_str("statistics");
    let list = Array::from(&Reflect::get(parsed, &name)?);
    Reflect::set(parsed, &name, &Array::new())?;
    let id = JsValue::from_str("id");
    let id = |statistic| Reflect::get(&statistic, &id).ok()?.as_string();
    let ids = list.iter().map(|it| id(it).unwrap_or_default()).collect();
    let mut report: Report = from_value(parsed.clone())?;
    report.statistics = Statistics::later(ids, Parsed(SendWrapper::new(list)));
    Ok(report)
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

fn unplaced(fault: &Error) -> Faulty {
    Faulty(vec![PlacedFault {
        line: 1,
        column: 1,
        path: String::new(),
        message: fault.to_string(),
    }])
}

/// Why a page shows no report: the faults in it, told in the words of the page.
#[derive(Debug)]
pub struct Refused {
    faults: Faulty,
    words: &'static Words,
}

impl Refused {
    /// Tells `faults` in `words`.
    pub const fn new(faults: Faulty, words: &'static Words) -> Self {
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
            for part in [
                "\n",
                errors.path,
                &fault.path,
                gap,
                &place,
                "\n",
                &fault.message,
            ] {
                out.write_str(part)?;
            }
        }
        if faults.len() > TOLD {
            out.write_str("\n")?;
            out.write_str(&(errors.more_faults)(faults.len() - TOLD))?;
        }
        out.write_str("\n")?;
        out.write_str(errors.mend_report)
    }
}

impl std::error::Error for Refused {}
