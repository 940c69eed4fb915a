//! A small report for tests of figures and exports. It has areas with and without a colour of their
//! own, a computed value, a gap, a range, and a survey that may not be exported as a whole.

use statlas_core::report::Report;

pub fn report() -> Report {
    Report::from_json(include_str!("report.json")).expect("the sample follows the types")
}
