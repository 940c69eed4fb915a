//! A figure's values for the clipboard: as text a spreadsheet takes apart, and as a table for
//! letters and documents. Both have a row for each value with its unit, status and source; columns
//! that are empty throughout are left out.

use super::cell::{guarded, one_line};
use super::publication::is_whole;
use super::rows::{COLUMNS, OWNERS, Rows, is_number};
use crate::markup::put;
use crate::report::{FigureSpec, Report, Statistic};
use crate::text::Language;

/// Cells between tabs, rows on lines, the headings first. None where a series of the figure may
/// not be handed out whole, and for an index that is not there.
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

/// The same as an HTML table, its caption what the figure measures. None as above.
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
    // A spreadsheet makes a cell of the caption, too.
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

/// Whether any figure may be copied as a table.
pub fn has_table(statistic: &Statistic) -> bool {
    statistic.figures.iter().any(may_be_taken)
}

/// Every figure that may be copied, as text of cells between tabs and as HTML, one below the
/// other.
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

/// Whether every value of a figure may be taken away.
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

/// The columns that say something of a value.
fn filled(rows: &[[String; COLUMNS]]) -> Vec<usize> {
    let says = |column: &usize| rows[1..].iter().any(|row| !row[*column].is_empty());
    (OWNERS..COLUMNS).filter(says).collect()
}
