//! A small report for the tests of figures and exports: areas with and without a colour, a
//! derived value, a gap, a range, a survey that may not be handed out whole.

use statlas_core::report::Report;

pub fn report() -> Report {
    Report::from_json(include_str!("report.json")).expect("the sample follows the types")
}
