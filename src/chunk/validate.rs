//! Checking a report that was not part of a build.

use super::split;
use crate::report;
use statlas_core::report::{Report, ReportFaults};
use statlas_core::selection::Index;
use wasm_bindgen::JsValue;

/// A valid report with its index, or all its faults.
pub type Checked = Result<(Report, Index), ReportFaults>;

/// The functions of the chunk `validate`.
pub struct Validate {
    /// Checks the bytes of a report's JSON; the second argument is the result of `JSON.parse`.
    pub check: fn(&[u8], JsValue) -> Checked,
}

/// The only value of [`Validate`]. The code reachable from it makes up the chunk.
pub static VALIDATE: Validate = Validate {
    check: report::check,
};

split!(validate -> Validate = VALIDATE);

pub use split::validate;
