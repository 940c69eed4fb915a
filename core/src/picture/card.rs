//! A card as one portrait picture that needs no other files.

use super::footer::footer;
use super::headline::headline;
use super::sheet::{Ink, MARGIN, ROOM, Sheet, WIDTH};
use crate::chart::writing::{INK, Looks, body, file, number, number_attribute};
use crate::chart::{self, Kind, Scene, Width};
use crate::figure;
use crate::language::number as numbers;
use crate::page::Page;
use crate::report::Statistic;

/// The smallest height of a picture, in its units. The ratio 3:4 is shown completely on phones and
/// in feeds. Long charts make the picture higher.
const HEIGHT: f64 = WIDTH * 4.0 / 3.0;

/// CSS pixels per unit of the picture. With this scale, the text of the chart is as large as in a
/// card if a phone shows the picture at full width.
const SCALE: f64 = 1.5;

/// Font sizes that are tried, in units of the picture: (title, digits of the headline, text). The
/// largest sizes that fit are used.
const SIZES: [(f64, f64, f64); 4] = [
    (25.0, 52.0, 17.0),
    (22.0, 44.0, 15.5),
    (20.0, 40.0, 14.5),
    (18.0, 36.0, 13.5),
];

/// Returns the card of a statistic as an SVG picture: title, headline, chart, source and verdict.
/// If `address` is not empty, the picture has a QR code of that URL. The picture has the light
/// theme and the language of the page.
///
/// The picture is 540 CSS pixels wide and at least 720 high. Drawn at twice that size, it is 1080
/// pixels wide.
pub fn card_picture(page: Page, statistic: &Statistic, address: &str) -> String {
    let scene = figure::build(page.report, statistic, 0, page.language)
        .map(|figure| chart::layout(&figure, Width::Card))
        .filter(|scene| scene.height > 0.0);
    let mut below = Sheet::default();
    footer(&mut below, page, statistic, address);
    let mut parts = (Sheet::default(), Sheet::default());
    for sizes in SIZES {
        parts = (
            head(page, statistic, sizes),
            middle(page, statistic, scene.as_ref(), sizes.2),
        );
        if parts.0.y + parts.1.y + below.y <= HEIGHT {
            break;
        }
    }
    let (above, middle) = parts;
    // The height must be even, so that it is a whole number of CSS pixels. Otherwise browsers leave
    // an edge unpainted.
    let height = 2.0 * ((above.y + middle.y + below.y).max(HEIGHT) / 2.0).ceil();
    let spare = height - above.y - middle.y - below.y;
    let mut sheet = Sheet::default();
    sheet.place(0.0, &above);
    sheet.place(above.y + spare / 2.0, &middle);
    sheet.place(height - below.y, &below);
    let description = scene.map(|scene| scene.summary).unwrap_or_default();
    let words = (page.text(&statistic.title), description.as_str());
    file(page.language, words, (WIDTH, height), SCALE, &sheet.out)
}

/// Draws the chapter line, the title and the headline. `sizes` holds the font sizes of title,
/// digits and text.
fn head(page: Page, statistic: &Statistic, (title, figures, _): (f64, f64, f64)) -> Sheet {
    let mut sheet = Sheet {
        y: MARGIN,
        ..Sheet::default()
    };
    sheet.fill(INK, (MARGIN, MARGIN), (ROOM, 2.0));
    sheet.skip(8.0);
    sheet.text(Ink::soft(12.0), MARGIN, ROOM, &page.kicker(statistic));
    sheet.skip(3.0);
    sheet.text(Ink::bold(title), MARGIN, ROOM, page.text(&statistic.title));
    if let Some(number) = &statistic.headline {
        sheet.skip(8.0);
        headline(&mut sheet, page, number, figures);
    }
    sheet.skip(8.0);
    sheet
}

/// Draws the chart with its subtitle. Cards without a chart have their text and the entries of
/// their list instead.
fn middle(page: Page, statistic: &Statistic, scene: Option<&Scene>, text: f64) -> Sheet {
    let mut sheet = Sheet::default();
    let spec = statistic.figures.first();
    if scene.is_none() {
        sheet.text(Ink::plain(text), MARGIN, ROOM, page.text(&statistic.text));
        sheet.skip(6.0);
    }
    if let Some(spec) = spec {
        sheet.text(Ink::soft(12.5), MARGIN, ROOM, page.text(&spec.subtitle));
    }
    if let Some(scene) = scene {
        let mut drawn = Sheet::default();
        drawn.out.push_str("<g transform=\"translate(");
        number(&mut drawn.out, MARGIN);
        drawn.out.push_str(" 0)\"");
        number_attribute(&mut drawn.out, "font-size", scene.font);
        drawn.out.push_str(">\n");
        body(&mut drawn.out, scene, Looks::Attributes);
        drawn.out.push_str("</g>\n");
        drawn.y = scene.height;
        let y = sheet.y + 8.0;
        sheet.place(y, &drawn);
    } else if let Some(spec) = spec.filter(|spec| spec.kind == Kind::List) {
        for item in &spec.items {
            let entity = page.report.entity(&item.entity);
            let name = entity
                .filter(|_| item.name.is_empty())
                .map_or(&item.name, |it| &it.name);
            let mut name = page.text(name).to_owned();
            if let Some(value) = item.value {
                let unit = page.report.unit_or_plain(&item.unit);
                name = [&name, " ", &numbers::short(value, unit, page.language)].concat();
            }
            sheet.skip(4.0);
            sheet.text(Ink::bold(text - 1.0), MARGIN, ROOM, &name);
            sheet.text(Ink::plain(text - 2.0), MARGIN, ROOM, page.text(&item.text));
        }
    }
    sheet.skip(8.0);
    sheet
}
