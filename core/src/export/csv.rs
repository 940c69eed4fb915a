//! Values as a CSV file for spreadsheets. The file is UTF-8 with a byte order mark, which
//! spreadsheet programs need to show Chinese. Cells are quoted as in RFC 4180.

use super::cell::text;
use super::rows::{Rows, is_number};
use crate::report::{Report, Statistic};
use crate::text::Language;

const BYTE_ORDER_MARK: char = '\u{feff}';

/// Returns a CSV file with one row for each value of the statistics, exact and in the base unit.
///
/// Statistics without values in figures have one row for each headline value.
pub fn csv(report: &Report, statistics: &[&Statistic], language: Language) -> String {
    let mut rows = Rows::new(report, language);
    for statistic in statistics {
        let figures = &statistic.figures;
        figures.iter().for_each(|spec| rows.figure(statistic, spec));
        if figures
            .iter()
            .all(|spec| spec.series.is_empty() && spec.items.is_empty())
        {
            rows.headline(statistic);
        }
    }
    let mut file = String::from(BYTE_ORDER_MARK);
    for row in &rows.rows {
        for (column, cell) in row.iter().enumerate() {
            if column > 0 {
                file.push(',');
            }
            if is_number(column) {
                file.push_str(cell);
            } else {
                file.push_str(&text(cell));
            }
        }
        file.push_str("\r\n");
    }
    file
}
