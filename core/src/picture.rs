//! Pictures of cards and charts, for places that take no frames: messages, newsletters, slides.
//!
//! ```text
//! Page + Statistic ─▶ card_picture(…)  ─┬▶ SVG text ─▶ an image, drawn to a canvas at twice its size
//!                   └▶ chart_picture(…) ─┤
//! Page ───────────────▶ cover_picture(…) ─┘
//! ```

mod card;
mod cover;
mod foot;
mod headline;
mod qr;
mod sheet;

pub use card::card_picture;
pub use cover::cover_picture;
pub use qr::{QrCode, qr_code};

use crate::chart::{Frame, Width, layout, standalone_svg, summary};
use crate::figure::{self, View};
use crate::page::{Page, source_line};
use crate::report::Statistic;

/// The chart of a statistic's figure of that index as the reader looks at it, with title, measure,
/// note and source around it: an SVG that needs nothing beside it, 672 CSS pixels wide. Drawn at
/// twice its size it is the PNG.
///
/// Empty for tables and lists, for an index that is not there, and where trimming left nothing.
pub fn chart_picture(page: Page, statistic: &Statistic, index: usize, view: View) -> String {
    let built = figure::build(page.report, statistic, index, page.language);
    let (Some(built), Some(spec)) = (built, statistic.figures.get(index)) else {
        return String::new();
    };
    let viewed = figure::view(&built, view);
    let figure = &viewed.figure;
    let scene = layout(figure, Width::Wide);
    if scene.height <= 0.0 {
        return String::new();
    }
    let mut subtitle = page.text(&spec.subtitle).to_owned();
    let shown = viewed.shown();
    if !shown.is_empty() {
        // The subtitle speaks of the whole.
        subtitle = [&subtitle, crate::page::DOT, &shown].concat();
    }
    let frame = Frame {
        title: page.text(&statistic.title).to_owned(),
        subtitle,
        source: source_line(page, statistic),
        note: page.text(&spec.note).to_owned(),
        description: summary(figure),
    };
    standalone_svg(&scene, &frame)
}
