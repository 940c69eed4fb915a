//! What can be taken away from an opened card: files, and texts for the clipboard.

use super::Page;
use super::controls::option;
use super::share::copyable;
use crate::export::{self, Offer};
use crate::markup::put;
use crate::report::Statistic;

/// Buttons for the formats the statistic has, and the place where a file is shown that cannot be
/// saved.
pub fn downloads(out: &mut String, page: Page, statistic: &Statistic) {
    let words = page.words();
    let offer = export::offer(statistic);
    let drawn = statistic.drawn().next().is_some();
    let has_data = matches!(offer, Offer::Whole | Offer::Part);
    put!(
        out,
        "<div class=\"downloads\"><div class=\"take\" role=\"group\" aria-label=\"",
        { words.dialog.download },
        { words.list_separator },
        { words.dialog.copy },
        "\"><span>",
        { words.dialog.download },
        "</span>",
    );
    figures(out, page, statistic);
    for (format, name, offered) in [
        ("png", words.picture.chart, drawn),
        ("card", words.picture.card, true),
        ("svg", words.dialog.svg, drawn),
        ("csv", words.dialog.csv, has_data),
        ("json", words.dialog.json, true),
        ("html", words.dialog.html, true),
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
    for (hook, name, offered) in [
        (
            "data-copy-table",
            words.dialog.copy_table,
            export::has_table(statistic),
        ),
        (
            "data-copy-cite=\"sentence\"",
            words.dialog.copy_sentence,
            true,
        ),
    ] {
        if offered {
            put!(
                out,
                "<button type=\"button\" ",
                [hook],
                "><span aria-live=\"polite\">",
                { name },
                "</span></button>",
            );
        }
    }
    let withheld = match offer {
        Offer::Part => words.dialog.part_withheld,
        Offer::SingleFigures => words.dialog.withheld,
        _ => "",
    };
    out.push_str("</div>");
    if !withheld.is_empty() {
        put!(out, "<p class=\"withheld\">", { withheld }, "</p>");
    }
    out.push_str("<div data-part=\"shown\"></div></div>");
}

/// Which chart a picture is made of, where there are several.
fn figures(out: &mut String, page: Page, statistic: &Statistic) {
    if statistic.drawn().count() < 2 {
        return;
    }
    put!(
        out,
        "<select data-download-figure aria-label=\"",
        { page.words().columns.figure },
        "\">",
    );
    for index in statistic.drawn() {
        let name = page.text(&statistic.figures[index].subtitle);
        option(out, &index.to_string(), name, false);
    }
    out.push_str("</select>");
}

/// A field for a file of that name, with a button that copies it, and why it stands there.
pub fn shown_file(page: Page, name: &str, why: &str) -> String {
    let mut out = String::new();
    put!(out, "<p role=\"status\">", { why }, "</p>");
    copyable(&mut out, page, "file", name, "", "8");
    out
}
