//! The whole report as one landscape picture, for link previews.

use super::footer::verdicts;
use super::sheet::{Ink, Sheet};
use crate::chart::writing::{INK, Looks, body, file, number, number_attribute};
use crate::chart::{self, Scene, Width};
use crate::figure;
use crate::markup::put;
use crate::page::{Page, facts, source_line};
use crate::report::{Statistic, Verdict};

/// The size in CSS pixels. Link previews ask for twice this size.
const SIZE: (f64, f64) = (600.0, 315.0);

/// Margin around the picture.
const MARGIN: f64 = 26.0;

/// The width of the dark side with the report's name, if there is a card beside it.
const SIDE: f64 = 280.0;

/// The left edge of the card and its width.
const X: f64 = SIDE + MARGIN;
const ROOM: f64 = SIZE.0 - MARGIN - X;

/// The scale factor that makes a chart for phones as wide as the card.
const SHRUNK: f64 = ROOM / Width::Phone.pixels();

/// The largest height of a chart before scaling.
const TALLEST: f64 = 160.0;

/// Font sizes of the report's title that are tried.
const TITLES: [f64; 5] = [40.0, 34.0, 29.0, 26.0, 23.0];

/// Font sizes of the card's title that are tried. The largest size that fits is used.
const CARD_TITLES: [f64; 3] = [17.0, 15.0, 13.0];

/// The smallest gap between a card's title and its chart, and between the chart and the texts
/// below.
const GAP: f64 = 8.0;

/// Returns the report as an SVG picture of 600 by 315 CSS pixels, in the light theme and in the
/// language of the page.
///
/// The picture has the title of the report and the number of checks. Beside them is a card of a
/// highlight whose chart is small enough: the first one that differs from the report, or else the
/// first one.
pub fn cover_picture(page: Page) -> String {
    let shown = shown(page);
    let width = shown.as_ref().map_or(SIZE.0, |_| SIDE);
    let mut sheet = Sheet::default();
    sheet.fill(INK, (0.0, 0.0), (width, SIZE.1));
    side(&mut sheet, page, width - 2.0 * MARGIN);
    let mut description = facts(page).join(" · ");
    if let Some((statistic, scene)) = shown {
        card(&mut sheet, page, statistic, &scene);
        description = [&description, " · ", &scene.summary].concat();
    }
    let words = (page.text(&page.report.title), description.as_str());
    file(page.language, words, SIZE, 1.0, &sheet.out)
}

/// Returns the statistic to show and its chart, or `None` if no highlight has a chart that is small
/// enough.
fn shown(page: Page<'_>) -> Option<(&Statistic, Scene)> {
    let drawn = |statistic| {
        let figure = figure::build(page.report, statistic, 0, page.language)?;
        let scene = chart::layout(&figure, Width::Phone);
        (scene.height > 0.0 && scene.height <= TALLEST).then_some((statistic, scene))
    };
    let rank = |statistic: &Statistic| {
        let verdict = statistic.checks.first().map(|it| it.verdict);
        let agrees = verdict != Some(Verdict::Differs);
        (agrees, statistic.highlight.unwrap_or(u8::MAX))
    };
    let mut highlights: Vec<&Statistic> = page.report.statistics.iter().collect();
    highlights.retain(|it| it.highlight.is_some());
    highlights.sort_by_key(|it| rank(it));
    highlights.into_iter().find_map(drawn)
}

/// Writes the author of the page, the title and the facts about the checks, in white.
fn side(sheet: &mut Sheet, page: Page, room: f64) {
    let made = (page.words().picture.made_with)(0);
    let author = page.text(&page.report.author);
    let whose = if author.is_empty() { &made } else { author };
    sheet.put(Ink::bold(14.0).on_dark(), (MARGIN, MARGIN + 12.0), whose);
    let mut below = Sheet::default();
    for fact in facts(page) {
        below.text(Ink::plain(15.0).on_dark(), MARGIN, room, &fact);
    }
    let (top, bottom) = (MARGIN + 20.0, SIZE.1 - MARGIN - below.y);
    let title = page.text(&page.report.title);
    sheet.place(top, &heading(title, room, bottom - top - 12.0));
    sheet.place(bottom, &below);
}

/// Writes the report's title. The font size is the largest one that breaks the title at its
/// punctuation only, or else the largest one that fits. If the smallest size does not fit, the
/// title is cut off with an ellipsis.
fn heading(title: &str, room: f64, height: f64) -> Sheet {
    let ink = |size| Ink::bold(size).on_dark();
    let clauses = title.split_inclusive(['：', '，', ':', ',']);
    let whole = |size| clauses.clone().all(|it| ink(size).width(it.trim()) <= room);
    let written = |size, title: &str| {
        let mut sheet = Sheet::default();
        sheet.text(ink(size), MARGIN, room, title);
        sheet
    };
    let fits = |size: &f64| written(*size, title).y <= height;
    let best = TITLES.into_iter().filter(fits).find(|size| whole(*size));
    let best = best.or_else(|| TITLES.into_iter().find(fits));
    if let Some(size) = best {
        return written(size, title);
    }
    let [.., smallest] = TITLES;
    let cuts = title.char_indices().rev();
    let cut = cuts.map(|(end, _)| written(smallest, &[title[..end].trim_end(), "…"].concat()));
    cut.into_iter()
        .find(|it| it.y <= height)
        .unwrap_or_default()
}

/// Draws a card: title, chart, verdict and source.
fn card(sheet: &mut Sheet, page: Page, statistic: &Statistic, scene: &Scene) {
    let below = footer(page, statistic);
    let (top, bottom) = (MARGIN - 6.0, SIZE.1 - MARGIN + 6.0 - below.y);
    let height = bottom - top - scene.height * SHRUNK;
    let mut above = Sheet::default();
    for size in CARD_TITLES {
        above = Sheet::default();
        above.text(Ink::bold(size), X, ROOM, page.text(&statistic.title));
        if above.y + 2.0 * GAP <= height {
            break;
        }
    }
    sheet.place(top, &above);
    let out = &mut sheet.out;
    out.push_str("<g transform=\"translate(");
    number(out, X);
    out.push(' ');
    number(out, top + above.y + (height - above.y) / 2.0);
    put!(out, ") scale(", { SHRUNK.to_string() }, ")\"");
    number_attribute(out, "font-size", scene.font);
    out.push_str(">\n");
    body(out, scene, Looks::Attributes);
    out.push_str("</g>\n");
    sheet.place(bottom, &below);
}

/// Writes the verdicts of the card and its source.
fn footer(page: Page, statistic: &Statistic) -> Sheet {
    let mut sheet = Sheet::default();
    verdicts(&mut sheet, page, statistic, (X, ROOM));
    sheet.text(Ink::soft(9.5), X, ROOM, &source_line(page, statistic));
    sheet
}
