//! Below the chart: note, source, verdict; then whose picture it is, and the way to the card.

use super::qr::{QrCode, qr_code};
use super::sheet::{Ink, MARGIN, ROOM, Sheet, WIDTH};
use crate::chart::writing::{GRID, number_attribute};
use crate::markup::whole;
use crate::page::{Page, source_line};
use crate::report::Statistic;

/// The most the code may take with its quiet zone.
const CODE: f64 = 78.0;

/// The light modules around a code.
const QUIET: usize = 4;

/// Dots of the finished picture for each of its units.
const DOTS: f64 = 3.0;

/// Between the texts and the code.
const GAP: f64 = 10.0;

/// Size of the small print.
const SMALL: f64 = 11.0;

/// Writes what stands below the chart. `address` is the card's; empty for none.
pub(super) fn foot(sheet: &mut Sheet, page: Page, statistic: &Statistic, address: &str) {
    let spec = statistic.figures.first();
    // What stands open in the card: the chart's note, and the first of the card's own.
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
    imprint(&mut texts, page, statistic, (room, code.is_some()));
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

/// Source, verdict, whose picture it is, and what the code beside them leads to.
fn imprint(sheet: &mut Sheet, page: Page, statistic: &Statistic, (room, coded): (f64, bool)) {
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

/// What came of the checks, each outcome in a frame, from `x` on and as many in a line as there is
/// room for.
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

/// Draws the dark modules, each run of a row as one piece; the ground is the quiet zone.
fn draw(sheet: &mut Sheet, code: &QrCode, at: (f64, f64)) {
    let side = code.size + 2 * QUIET;
    // Whole dots for each module, or a camera sees seams.
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
