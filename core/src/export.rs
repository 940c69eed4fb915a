//! What a reader takes away: values as CSV and JSON, citations, file names.
//!
//! A series of a survey that may only be quoted figure by figure is left out of every file,
//! save the values the card itself prints large, and the file says so.

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

/// The name of a file about one statistic, or about the whole report:
/// `ai-index-2024-train-cost.zh.csv`. Files in both languages name none. The extension says what
/// it is: `csv`, `svg` or `png` of the chart, `card.png` of the whole card.
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

/// Whatever a file system might object to becomes a hyphen.
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
