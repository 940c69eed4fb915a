//! What can be taken away from an opened card.

use super::Page;
use crate::export::{self, Offer};
use crate::markup::put;
use crate::report::Statistic;

/// Buttons for the formats the statistic has.
pub fn downloads(out: &mut String, page: Page, statistic: &Statistic) {
    let words = &page.words().dialog;
    let first = statistic.figures.first();
    let drawn = first.is_some_and(|figure| figure.kind.is_drawn());
    let offer = export::offer(statistic);
    put!(
        out,
        "<div class=\"downloads\" role=\"group\" aria-label=\"",
        { words.download },
        "\"><span>",
        { words.download },
        "</span>",
    );
    let has_data = matches!(offer, Offer::Whole | Offer::Part);
    for (format, name, offered) in [
        ("svg", words.svg, drawn),
        ("csv", words.csv, has_data),
        ("json", words.json, true),
    ] {
        if offered {
            put!(
                out,
                "<button type=\"button\" data-download=\"",
                [format],
                "\">",
                { name },
                "</button>",
            );
        }
    }
    let withheld = match offer {
        Offer::Part => words.part_withheld,
        Offer::SingleFigures => words.withheld,
        _ => "",
    };
    if !withheld.is_empty() {
        put!(out, "<p class=\"withheld\">", { withheld }, "</p>");
    }
    out.push_str("</div>");
}
