//! A small report for tests of everything that reads one.

use statlas_core::report::Report;

/// Six statistics: four charts (one with a table), a list and a statement.
pub fn report() -> Report {
    Report::from_json(include_str!("report.json")).expect("the sample is a report")
}
