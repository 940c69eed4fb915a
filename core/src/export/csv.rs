//! Values as a spreadsheet: UTF-8 with a byte order mark, so that spreadsheet programs show
//! Chinese, and quoted as RFC 4180 says.

use super::cell::text;
use super::rows::{Rows, is_number};
use crate::report::{Report, Statistic};
use crate::text::Language;

const BYTE_ORDER_MARK: char = '\u{feff}';

/// One row for each value of the statistics, exact in its base unit.
///
/// Statements have a row for each value printed large.
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
