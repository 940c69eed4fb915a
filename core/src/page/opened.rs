//! The opened card: its chart enlarged, its data as a table, its sources; and what can be taken
//! away.

use super::Page;
use super::citations::citations;
use super::downloads::downloads;
use super::figure::{Drawing, figure};
use super::headline::headline;
use super::notes::list;
use super::onward::onward;
use super::receipt::{checks, data_tables, has_data, source_line, source_list};
use crate::chart::Width;
use crate::export::Citation;
use crate::markup::put;
use crate::selection::{Index, Tab};

/// What stands in the dialog; `cited` says how the card is cited.
pub fn opened(page: Page, index: &Index, position: usize, tab: Tab, cited: &Citation) -> String {
    let words = page.words();
    let statistic = page.statistic(position);
    let mut out = String::new();
    put!(
        out,
        "<div class=\"open-head\"><p class=\"kicker\">",
        { page.kicker(statistic) },
        "</p><button type=\"button\" class=\"close\" data-action=\"close\" aria-label=\"",
        { words.dialog.close },
        "\">×</button></div><h2 id=\"open-title\" class=\"open-title\" tabindex=\"-1\">",
        { page.text(&statistic.title) },
        "</h2>",
    );
    if let Some(it) = &statistic.headline {
        headline(&mut out, page, it);
    }
    tabs(&mut out, page, tab);
    put!(
        out,
        "<div class=\"panel\" role=\"tabpanel\" id=\"open-panel\" aria-labelledby=\"open-title\" tabindex=\"0\" data-part=\"panel\">",
        [panel(page, position, tab, cited)],
        "</div>",
    );
    downloads(&mut out, page, statistic);
    onward(&mut out, page, index, position);
    put!(
        out,
        "<p class=\"source-line checked\">",
        { (words.checked_on)(&page.report.checked) },
        "</p>",
    );
    out
}

/// The three tabs, of which one is a tab stop.
fn tabs(out: &mut String, page: Page, chosen: Tab) {
    let words = &page.words().tabs;
    out.push_str("<div class=\"tabs\" role=\"tablist\" aria-labelledby=\"open-title\">");
    for (tab, name) in [
        (Tab::Chart, words.chart),
        (Tab::Table, words.table),
        (Tab::Source, words.source),
    ] {
        let (selected, stop) = if tab == chosen {
            ("true", "0")
        } else {
            ("false", "-1")
        };
        put!(
            out,
            "<button type=\"button\" role=\"tab\" data-tab=\"",
            { tab.code() },
            "\" aria-controls=\"open-panel\" aria-selected=\"",
            [selected],
            "\" tabindex=\"",
            [stop],
            "\">",
            { name },
            "</button>",
        );
    }
    out.push_str("</div>");
}

/// What an opened card shows under a tab.
pub fn panel(page: Page, position: usize, tab: Tab, cited: &Citation) -> String {
    let mut out = String::new();
    match tab {
        Tab::Chart => charts(&mut out, page, position),
        Tab::Table => tables(&mut out, page, position),
        Tab::Source => sources(&mut out, page, position, cited),
    }
    out
}

/// Every figure of the statistic, as large as fits.
fn charts(out: &mut String, page: Page, position: usize) {
    let statistic = page.statistic(position);
    let text = page.text(&statistic.text);
    if !text.is_empty() {
        put!(out, "<p class=\"card-text\">", { text }, "</p>");
    }
    for index in 0..statistic.figures.len() {
        let drawing = Drawing::Live(&[Width::Phone, Width::Wide, Width::Card]);
        figure(out, page, statistic, index, drawing);
    }
    list(out, &mut statistic.notes.iter().map(|note| page.text(note)));
    put!(
        out,
        "<p class=\"source-line\">",
        { source_line(page, statistic) },
        "</p>"
    );
}

/// Every value, exact.
fn tables(out: &mut String, page: Page, position: usize) {
    let statistic = page.statistic(position);
    if has_data(statistic) {
        data_tables(out, page, statistic);
    } else {
        put!(out, "<p>", { page.words().empty.no_table }, "</p>");
    }
}

/// Where the values come from, what was checked, what follows by arithmetic.
fn sources(out: &mut String, page: Page, position: usize, cited: &Citation) {
    let statistic = page.statistic(position);
    put!(
        out,
        "<p class=\"source-line\">",
        { source_line(page, statistic) },
        "</p>"
    );
    checks(out, page, statistic, true);
    source_list(out, page, statistic);
    citations(out, page, cited);
}
