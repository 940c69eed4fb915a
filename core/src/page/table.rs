//! The data behind a figure as a table, exact to the last digit.

use super::Page;
use super::notes::list;
use crate::markup::put;
use crate::report::Statistic;

/// The table of one figure.
pub fn data_table(out: &mut String, page: Page, statistic: &Statistic, index: usize) {
    let table = crate::figure::table(page.report, statistic, index, page.language);
    put!(
        out,
        "<div class=\"scroller\" tabindex=\"0\" role=\"group\" aria-label=\"",
        { table.caption },
        "\"><table class=\"data-table\"><caption>",
        { table.caption },
        "</caption><thead><tr>",
    );
    for column in &table.columns {
        put!(out, "<th scope=\"col\">", { column }, "</th>");
    }
    out.push_str("</tr></thead><tbody>");
    for row in &table.rows {
        put!(out, "<tr><th scope=\"row\">", { row.header }, "</th>");
        for cell in &row.cells {
            put!(out, "<td>", { cell.exact }, "</td>");
        }
        out.push_str("</tr>");
    }
    out.push_str("</tbody></table>");
    list(out, page, &mut table.notes.iter().map(String::as_str));
    out.push_str("</div>");
}
