//! Checking a report that no build has seen.

use super::split;
use crate::report;
use statlas_core::report::{Report, ReportFaults};
use statlas_core::selection::Index;
use wasm_bindgen::JsValue;

/// A sound report with its index, or all that is wrong with it.
pub type Checked = Result<(Report, Index), ReportFaults>;

/// The functions of the chunk.
pub struct Validate {
    /// Checks the bytes of a report's JSON; the second argument is what `JSON.parse` made of them.
    pub check: fn(&[u8], JsValue) -> Checked,
}

/// The chunk.
pub static VALIDATE: Validate = Validate {
    check: report::check,
};

split!(validate -> Validate = VALIDATE);

pub use split::validate;
