//! Copies the values of a figure to the clipboard: as tab-separated text for spreadsheets, and as
//! an HTML table for documents. Both forms have one row per value with its unit, status and source.
//! Columns without any content are left out.

use super::cell::{guarded, one_line};
use super::publication::is_whole;
use super::rows::{COLUMNS, OWNERS, Rows, is_number};
use crate::markup::put;
use crate::report::{FigureSpec, Report, Statistic};
use crate::text::Language;

/// Returns a figure's values as text: cells separated by tabs, rows separated by line breaks,
/// headings first. Returns `None` if the index is out of range or if a series of the figure may not
/// be downloaded as a whole.
pub fn tab_separated(
    report: &Report,
    statistic: &Statistic,
    index: usize,
    language: Language,
) -> Option<String> {
    let rows = rows(report, statistic, index, language)?;
    let columns = filled(&rows);
    let mut text = String::new();
    for (place, row) in rows.iter().enumerate() {
        if place > 0 {
            text.push('\n');
        }
        for (place, column) in columns.iter().enumerate() {
            if place > 0 {
                text.push('\t');
            }
            let cell = &row[*column];
            if is_number(*column) {
                text.push_str(cell);
            } else {
                text.push_str(&one_line(cell));
            }
        }
    }
    Some(text)
}

/// Returns the same values as an HTML table. The caption is the subtitle of the figure. Returns
/// `None` in the same cases as [`tab_separated`].
pub fn html_table(
    report: &Report,
    statistic: &Statistic,
    index: usize,
    language: Language,
) -> Option<String> {
    let rows = rows(report, statistic, index, language)?;
    let columns = filled(&rows);
    let caption = statistic.figures[index].subtitle.get(language);
    let mut html = String::from("<table><caption>");
    // A spreadsheet puts the caption into a cell, too.
    put!(html, { guarded(caption) }, "</caption>");
    for (place, row) in rows.iter().enumerate() {
        html.push_str("<tr>");
        for column in &columns {
            let tag = if place == 0 { "th" } else { "td" };
            let cell = &row[*column];
            let cell = if is_number(*column) {
                cell.clone()
            } else {
                guarded(cell)
            };
            put!(html, "<", [tag], ">", { cell }, "</", [tag], ">");
        }
        html.push_str("</tr>");
    }
    html.push_str("</table>");
    Some(html)
}

/// Returns `true` if at least one figure may be copied as a table.
pub fn has_table(statistic: &Statistic) -> bool {
    statistic.figures.iter().any(may_be_taken)
}

/// Returns all figures that may be copied, one below the other: as (tab-separated text, HTML).
pub fn tables(report: &Report, statistic: &Statistic, language: Language) -> (String, String) {
    let (mut text, mut html) = (String::new(), String::new());
    for index in 0..statistic.figures.len() {
        if let Some(table) = tab_separated(report, statistic, index, language) {
            if !text.is_empty() {
                text.push_str("\n\n");
            }
            text.push_str(&table);
        }
        html.push_str(&html_table(report, statistic, index, language).unwrap_or_default());
    }
    (text, html)
}

/// Returns `true` if all values of a figure may be downloaded.
pub fn may_be_taken(spec: &FigureSpec) -> bool {
    spec.series.iter().all(is_whole)
}

fn rows(
    report: &Report,
    statistic: &Statistic,
    index: usize,
    language: Language,
) -> Option<Vec<[String; COLUMNS]>> {
    let spec = statistic.figures.get(index)?;
    if !may_be_taken(spec) {
        return None;
    }
    let mut rows = Rows::new(report, language);
    rows.figure(statistic, spec);
    Some(rows.rows)
}

/// Returns the indices of the columns that have content in at least one row.
fn filled(rows: &[[String; COLUMNS]]) -> Vec<usize> {
    let says = |column: &usize| rows[1..].iter().any(|row| !row[*column].is_empty());
    (OWNERS..COLUMNS).filter(says).collect()
}
