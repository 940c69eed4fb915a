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
use crate::code::Code;
use crate::export::Citation;
use crate::figure::View;
use crate::markup::put;
use crate::report::Statistic;
use crate::selection::{Index, Tab};

/// How an opened card is looked at.
pub struct Opening<'a> {
    /// The card, by the position of its statistic.
    pub position: usize,
    /// Which of its tabs is shown.
    pub tab: Tab,
    /// How the reader looks at each figure; as the report has it where there is nothing.
    pub views: &'a [View],
    /// How the card is cited.
    pub cited: &'a Citation<'a>,
}

/// What stands in the dialog.
pub fn opened(page: Page, index: &Index, opening: &Opening) -> String {
    let position = opening.position;
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
    );
    page.prose(&mut out, page.text(&statistic.title));
    out.push_str("</h2>");
    if let Some(it) = &statistic.headline {
        headline(&mut out, page, it);
    }
    tabs(&mut out, page, statistic, opening.tab);
    put!(
        out,
        "<div class=\"panel\" role=\"tabpanel\" id=\"open-panel\" aria-labelledby=\"open-title\" tabindex=\"0\" data-part=\"panel\">",
        [panel(page, opening)],
        "</div>",
    );
    downloads(&mut out, page, statistic);
    onward(&mut out, page, index, position);
    if statistic.is_checked() {
        put!(
            out,
            "<p class=\"source-line checked\">",
            { (words.checked_on)(&page.report.checked) },
            "</p>",
        );
    }
    out
}

/// The three tabs, of which one is a tab stop.
fn tabs(out: &mut String, page: Page, statistic: &Statistic, chosen: Tab) {
    let words = &page.words().tabs;
    let source = if statistic.is_checked() {
        words.source_and_checks
    } else {
        words.source
    };
    out.push_str("<div class=\"tabs\" role=\"tablist\" aria-labelledby=\"open-title\">");
    for (tab, name) in [
        (Tab::Chart, words.chart),
        (Tab::Table, words.table),
        (Tab::Source, source),
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

/// What an opened card shows under its tab.
pub fn panel(page: Page, opening: &Opening) -> String {
    let mut out = String::new();
    let position = opening.position;
    match opening.tab {
        Tab::Chart => charts(&mut out, page, position, opening.views),
        Tab::Table => tables(&mut out, page, position),
        Tab::Source => sources(&mut out, page, position, opening.cited),
    }
    out
}

/// Every figure of the statistic, as large as fits.
fn charts(out: &mut String, page: Page, position: usize, views: &[View]) {
    let statistic = page.statistic(position);
    let text = page.text(&statistic.text);
    if !text.is_empty() {
        out.push_str("<p class=\"card-text\">");
        page.prose(out, text);
        out.push_str("</p>");
    }
    for index in 0..statistic.figures.len() {
        let view = views.get(index).copied().unwrap_or_default();
        figure(out, page, statistic, index, Drawing::Opened(view));
    }
    list(
        out,
        page,
        &mut statistic.notes.iter().map(|note| page.text(note)),
    );
    out.push_str("<p class=\"source-line\">");
    page.prose(out, &source_line(page, statistic));
    out.push_str("</p>");
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
    out.push_str("<p class=\"source-line\">");
    page.prose(out, &source_line(page, statistic));
    out.push_str("</p>");
    checks(out, page, statistic, true, "h3");
    source_list(out, page, statistic);
    citations(out, page, cited);
}
