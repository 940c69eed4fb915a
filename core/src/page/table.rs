//! Writes the data of a figure as a table with exact values.

use super::Page;
use super::notes::list;
use crate::export;
use crate::figure::{Row, Table};
use crate::markup::{put, whole};
use crate::report::{FigureSpec, Statistic};

/// Writes the table of a figure. `index` is the index in `statistic.figures`.
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
    let (first, last) = match table.left_out {
        0 => (&table.rows[..], &[][..]),
        _ => table.rows.split_at(table.rows.len() / 2),
    };
    rows(out, first);
    if table.left_out > 0 {
        left_out(out, page, &table, &statistic.figures[index]);
    }
    rows(out, last);
    out.push_str("</tbody></table>");
    list(out, page, &mut table.notes.iter().map(String::as_str));
    out.push_str("</div>");
}

fn rows(out: &mut String, rows: &[Row]) {
    for row in rows {
        put!(out, "<tr><th scope=\"row\">", { row.header }, "</th>");
        for cell in &row.cells {
            put!(out, "<td>", { cell.exact }, "</td>");
        }
        out.push_str("</tr>");
    }
}

/// Writes a row in place of the rows that are left out, with a way to get all of them: once scripts
/// run a button that downloads them, before that a text with a link. The style sheet shows one of
/// the two.
fn left_out(out: &mut String, page: Page, table: &Table, spec: &FigureSpec) {
    let words = page.words();
    out.push_str("<tr class=\"left-out\"><td colspan=\"");
    whole(out, table.columns.len());
    put!(out, "\">", { (words.empty.rows)(table.left_out) });
    if export::may_be_taken(spec) {
        put!(
            out,
            "<span class=\"when-live\"> ",
            { words.empty.rows_button },
            "<button type=\"button\" data-download=\"csv\">",
            { words.dialog.csv },
            "</button></span><span class=\"until-live\"> ",
            { words.empty.rows_file },
        );
        if let Some(report) = page.edition.data_href() {
            put!(
                out,
                " <a href=\"",
                { report },
                "\">",
                { words.empty.rows_report },
                "</a>",
            );
        }
        out.push_str("</span><div data-part=\"shown\"></div>");
    }
    out.push_str("</td></tr>");
}
