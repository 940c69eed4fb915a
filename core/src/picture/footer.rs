//! The part of a picture below the chart: note, source, verdicts, title of the report, and QR code.

use super::qr::{QrCode, qr_code};
use super::sheet::{Ink, MARGIN, ROOM, Sheet, WIDTH};
use crate::chart::writing::{GRID, number_attribute};
use crate::markup::whole;
use crate::page::{Page, source_line};
use crate::report::Statistic;

/// The largest size of the QR code with its quiet zone, in units of the picture.
const CODE: f64 = 78.0;

/// The width of the quiet zone around the code, in modules.
const QUIET: usize = 4;

/// Pixels of the finished picture per unit.
const DOTS: f64 = 3.0;

/// Gap between the texts and the code.
const GAP: f64 = 10.0;

/// Font size of the small text.
const SMALL: f64 = 11.0;

/// Draws the part below the chart. `address` is the URL of the card; if it is empty, there is no QR
/// code.
pub(super) fn footer(sheet: &mut Sheet, page: Page, statistic: &Statistic, address: &str) {
    let spec = statistic.figures.first();
    // The notes that a card always shows: the note of the chart and the first note of the card.
    let notes = [spec.map(|it| &it.note), statistic.notes.first()];
    for note in notes.into_iter().flatten() {
        sheet.text(Ink::soft(SMALL), MARGIN, ROOM, page.text(note));
        sheet.skip(3.0);
    }
    sheet.skip(4.0);
    sheet.fill(GRID, (MARGIN, sheet.y), (ROOM, 1.0));
    sheet.skip(7.0);
    let code = match address {
        "" => None,
        address => qr_code(address),
    };
    let mut texts = Sheet::default();
    let room = if code.is_some() {
        ROOM - CODE - GAP
    } else {
        ROOM
    };
    credits(&mut texts, page, statistic, (room, code.is_some()));
    let top = sheet.y;
    let height = if code.is_some() {
        texts.y.max(CODE)
    } else {
        texts.y
    };
    sheet.place(top + (height - texts.y) / 2.0, &texts);
    if let Some(code) = code {
        draw(
            sheet,
            &code,
            (WIDTH - MARGIN - CODE, top + (height - CODE) / 2.0),
        );
    }
    sheet.y = top + height + MARGIN - 5.0;
}

/// Writes the source, the verdicts, the title of the report and a line about Statlas. If `coded`,
/// that line says what the QR code leads to.
fn credits(sheet: &mut Sheet, page: Page, statistic: &Statistic, (room, coded): (f64, bool)) {
    let words = page.words();
    let soft = Ink::soft(SMALL);
    sheet.text(soft, MARGIN, room, &source_line(page, statistic));
    verdicts(sheet, page, statistic, (MARGIN, room));
    sheet.skip(3.0);
    sheet.text(
        Ink::bold(SMALL),
        MARGIN,
        room,
        page.text(&page.report.title),
    );
    let made = if coded {
        words.picture.scan
    } else {
        words.picture.made_with
    };
    sheet.text(soft, MARGIN, room, &made(statistic.checks.len()));
}

/// Writes the verdicts, each in a frame, starting at `x`. A line has as many verdicts as fit into
/// `room`.
pub(super) fn verdicts(
    sheet: &mut Sheet,
    page: Page,
    statistic: &Statistic,
    (x, room): (f64, f64),
) {
    const LINE: f64 = 21.0;
    let outcomes = statistic.outcomes();
    if outcomes.is_empty() {
        return;
    }
    let (words, soft, bold) = (page.words(), Ink::soft(SMALL), Ink::bold(SMALL));
    sheet.skip(LINE);
    sheet.put(soft, (x, sheet.y - 5.5), words.filters.verdict);
    let mut from = x + soft.width(words.filters.verdict) + 6.0;
    for outcome in outcomes {
        let name = words.verdict(outcome);
        let width = bold.width(name) + SMALL;
        if from + width > x + room {
            sheet.skip(LINE);
            from = x;
        }
        sheet.chip(bold, (from, sheet.y - 5.5), name);
        from += width + 6.0;
    }
}

/// Draws the dark modules of a code. Adjacent dark modules of a row are one shape. The background
/// is the quiet zone.
fn draw(sheet: &mut Sheet, code: &QrCode, at: (f64, f64)) {
    let side = code.size + 2 * QUIET;
    // A module must be a whole number of pixels, otherwise cameras see gaps.
    let dots = (CODE * DOTS / side as f64).floor();
    let width = dots * side as f64 / DOTS;
    let inset = CODE - width;
    let out = &mut sheet.out;
    out.push_str("<svg shape-rendering=\"crispEdges\"");
    number_attribute(out, "x", at.0 + inset);
    number_attribute(out, "y", at.1 + inset / 2.0);
    number_attribute(out, "width", width);
    number_attribute(out, "height", width);
    out.push_str(" viewBox=\"0 0 ");
    whole(out, side);
    out.push(' ');
    whole(out, side);
    out.push_str("\"><path fill=\"#000\" d=\"");
    for (y, row) in code.dark.chunks(code.size).enumerate() {
        let mut x = 0;
        for run in row.chunk_by(|first, second| first == second) {
            if run[0] {
                for (command, number) in [("M", x + QUIET), (" ", y + QUIET), ("h", run.len())] {
                    out.push_str(command);
                    whole(out, number);
                }
                out.push_str("v1h-");
                whole(out, run.len());
                out.push('z');
            }
            x += run.len();
        }
    }
    out.push_str("\"/></svg>\n");
}
