//! Exports for readers: values as CSV and JSON, citations, and file names.
//!
//! Some surveys may only be quoted value by value. Their series are left out of every file, except
//! for the values that the card prints large; the file says so.

mod cell;
mod citation;
mod clipboard;
mod csv;
mod json;
mod publication;
mod rows;

pub use citation::Citation;
pub use clipboard::{has_table, html_table, may_be_taken, tab_separated, tables};
pub use csv::csv;
pub use json::json;
pub use publication::{Offer, offer};

use crate::report::{Report, Statistic};
use crate::text::Language;

/// Returns the name of a file about one statistic or about the whole report:
/// `ai-index-2024-train-cost.zh.csv`. Files in both languages have no language code.
///
/// `extension` names the content: `csv`, `svg` or `png` for the chart, `card.png` for the whole
/// card.
pub fn file_name(
    report: &Report,
    statistic: Option<&Statistic>,
    language: Option<Language>,
    extension: &str,
) -> String {
    let mut name = safe(&report.id);
    if let Some(statistic) = statistic {
        name.push('-');
        name.push_str(&safe(&statistic.id));
    }
    for part in [language.map_or("", Language::code), extension] {
        if !part.is_empty() {
            name.push('.');
            name.push_str(part);
        }
    }
    name
}

/// Replaces characters that a file system may not allow with hyphens.
fn safe(id: &str) -> String {
    id.chars()
        .map(|letter| {
            if letter.is_ascii_alphanumeric() {
                letter
            } else {
                '-'
            }
        })
        .collect()
}
