//! A small report for tests that need a complete one.

use statlas_core::report::Report;

/// A report with six statistics: four charts (one of them with a table), a list and a statement.
pub fn report() -> Report {
    Report::from_json(include_str!("report.json")).expect("the sample is a report")
}
