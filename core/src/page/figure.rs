//! Writes the figures of a card: charts, lists and tables.

use super::Page;
use super::table::data_table;
use crate::chart::writing::plain_svg;
use crate::chart::{self, Kind, Scene, Width};
use crate::code::Code;
use crate::figure::ChartSettings;
use crate::language::number;
use crate::markup::{put, whole};
use crate::report::{Item, Statistic};

/// When a chart is drawn, and in which widths.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Drawing {
    /// At once, in each of these widths. The style sheet shows the one that fits.
    Static(&'static [Width]),
    /// At once, in one width and with colours as attributes, for a page without the widget's style
    /// sheet.
    Plain(Width),
    /// Like `Static`, but for a live page: the charts have tab stops for reading them by keyboard.
    Live(&'static [Width]),
    /// In an opened card: interactive, in every width, with the settings the reader chose.
    Opened(ChartSettings),
    /// Later: for now an empty box of the chart's height is written.
    Later,
}

/// The name of a width, as in `data-width` and in class names.
pub const fn width_code(width: Width) -> &'static str {
    match width {
        Width::Phone => "phone",
        Width::Card => "card",
        Width::Wide => "wide",
    }
}

/// Writes a `<figure>` with its subtitle. `index` is the index in `statistic.figures`.
pub fn figure(out: &mut String, page: Page, statistic: &Statistic, index: usize, drawing: Drawing) {
    let kind = statistic.figures[index].kind.code();
    put!(out, "<figure data-figure=\"", { kind }, "\">");
    inside(out, page, statistic, index, drawing);
    out.push_str("</figure>");
}

/// The content of the `<figure>` of a list or a table.
pub fn figure_inside(page: Page, statistic: &Statistic, index: usize) -> String {
    let mut out = String::new();
    inside(&mut out, page, statistic, index, Drawing::Later);
    out
}

fn inside(out: &mut String, page: Page, statistic: &Statistic, index: usize, drawing: Drawing) {
    let spec = &statistic.figures[index];
    // A table has its own caption and notes, where a chart has a `<figcaption>` and a note.
    let has_caption = spec.kind != Kind::Table;
    if has_caption {
        out.push_str("<figcaption>");
        page.prose(out, page.text(&spec.subtitle));
        out.push_str("</figcaption>");
    }
    match spec.kind {
        Kind::List => entries(out, page, &spec.items),
        Kind::Table => data_table(out, page, statistic, index),
        _ => plot(out, page, statistic, index, drawing),
    }
    let note = page.text(&spec.note);
    if has_caption && !note.is_empty() {
        out.push_str("<p class=\"figure-note\">");
        page.prose(out, note);
        out.push_str("</p>");
    }
}

fn plot(out: &mut String, page: Page, statistic: &Statistic, index: usize, drawing: Drawing) {
    let widths = match drawing {
        Drawing::Static([one]) | Drawing::Live([one]) => width_code(*one),
        Drawing::Plain(one) => width_code(one),
        Drawing::Static(_) | Drawing::Live(_) | Drawing::Opened(_) => "each",
        Drawing::Later => "",
    };
    out.push_str("<div class=\"plot\" data-plot=\"");
    whole(out, index);
    put!(
        out,
        "\" data-width=\"",
        { widths },
        "\">",
        [drawn(page, statistic, index, drawing)],
        "</div>"
    );
}

/// The SVG text of a figure, or an empty box of the same height for `Drawing::Later`. Empty when
/// the figure cannot be drawn.
pub fn drawn(page: Page, statistic: &Statistic, index: usize, drawing: Drawing) -> String {
    let Some(mut figure) = crate::figure::build(page.report, statistic, index, page.language)
    else {
        return String::new();
    };
    let mut out = String::new();
    let mut id = [&statistic.id, "-"].concat();
    whole(&mut id, index);
    let (widths, write) = match drawing {
        Drawing::Plain(one) => return plain_svg(&chart::layout(&figure, one), &id),
        Drawing::Static(widths) => (widths, chart::svg as fn(&Scene, &str) -> String),
        Drawing::Live(widths) => (widths, chart::interactive_svg as _),
        Drawing::Opened(settings) => {
            figure = crate::figure::adjust(&figure, settings).figure;
            // In this order the style sheet can prefer the wide drawing when it fits, else the
            // card's.
            let widths = &[Width::Phone, Width::Wide, Width::Card][..];
            (widths, chart::interactive_svg as _)
        }
        Drawing::Later => {
            // The box has the same height in every width, as it keeps no aspect ratio.
            out.push_str("<svg class=\"chart\" width=\"100%\" height=\"");
            whole(&mut out, chart::height(&figure, Width::Card) as usize);
            out.push_str("\" aria-hidden=\"true\"></svg>");
            return out;
        }
    };
    if let [one] = widths {
        return write(&chart::layout(&figure, *one), &id);
    }
    for width in widths {
        let code = width_code(*width);
        let svg = write(&chart::layout(&figure, *width), &[&id, "-", code].concat());
        put!(out, "<div class=\"at-", { code }, "\">", [svg], "</div>");
    }
    out
}

fn entries(out: &mut String, page: Page, items: &[Item]) {
    out.push_str("<ul class=\"entries\">");
    for item in items {
        let name = match page.report.entity(&item.entity) {
            Some(entity) if item.name.is_empty() => &entity.name,
            _ => &item.name,
        };
        out.push_str("<li>");
        if let Some(value) = item.value {
            let unit = page.report.unit_or_plain(&item.unit);
            let value = number::short(value, unit, page.language);
            put!(out, "<span class=\"entry-value\">", { value }, "</span>");
        }
        out.push_str("<b>");
        page.prose(out, page.text(name));
        out.push_str("</b>");
        let text = page.text(&item.text);
        if !text.is_empty() {
            out.push_str("<p>");
            page.prose(out, text);
            out.push_str("</p>");
        }
        out.push_str("</li>");
    }
    out.push_str("</ul>");
}
