//! The texts of an opened card: its notes, its data as tables, its sources.

use super::Page;
use super::citations::citations;
use super::notes::list;
use super::provenance::{checks, data_tables, has_data, source_line, source_list};
use crate::export::Citation;
use crate::markup::put;
use crate::report::Statistic;

/// All notes as a list; empty if there are none.
pub fn notes_text(page: Page, statistic: &Statistic) -> String {
    let mut out = String::new();
    let mut notes = statistic.notes.iter().map(|note| page.text(note));
    list(&mut out, page, &mut notes);
    out
}

/// The source line as markup: where the values come from.
pub fn source_text(page: Page, statistic: &Statistic) -> String {
    page.marked(&source_line(page, statistic))
}

/// The data tables with all exact values, or a sentence that says there are none.
pub fn tables(page: Page, statistic: &Statistic) -> String {
    let mut out = String::new();
    if has_data(statistic) {
        data_tables(&mut out, page, statistic);
    } else {
        put!(out, "<p>", { page.words().empty.no_table }, "</p>");
    }
    out
}

/// The source line, the fact checks, the arithmetic of claims, the list of sources, and the
/// citations.
pub fn sources(page: Page, statistic: &Statistic, cited: &Citation) -> String {
    let mut out = String::new();
    let line = source_text(page, statistic);
    put!(out, "<p class=\"source-line\">", [line], "</p>");
    checks(&mut out, page, statistic, true, "h3");
    source_list(&mut out, page, statistic);
    citations(&mut out, page, cited);
    out
}
