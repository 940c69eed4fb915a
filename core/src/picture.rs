//! Pictures of cards and charts, for places without frames: messages, newsletters, slides.
//!
//! ```text
//! Page + Statistic ─▶ card_picture(…)  ─┬▶ SVG text ─▶ an image on a canvas, at twice its size
//!                   └▶ chart_picture(…) ─┤
//! Page ───────────────▶ cover_picture(…) ─┘
//! ```

mod card;
mod cover;
mod footer;
mod headline;
mod qr;
mod sheet;

pub use card::card_picture;
pub use cover::cover_picture;
pub use qr::{QrCode, qr_code};

use crate::chart::{Frame, Width, layout, standalone_svg, summary};
use crate::figure::{self, ChartSettings};
use crate::page::{Page, source_line};
use crate::report::Statistic;

/// Returns an SVG picture of a chart with the reader's choices, and with title, subtitle, note and
/// source around it. `index` is the index of the figure. The SVG is 672 CSS pixels wide and needs
/// no other files. The PNG is this picture drawn at twice the size.
///
/// Returns an empty string for tables and lists, for an index out of range, and if trimming to some
/// years left no values.
pub fn chart_picture(
    page: Page,
    statistic: &Statistic,
    index: usize,
    settings: ChartSettings,
) -> String {
    let built = figure::build(page.report, statistic, index, page.language);
    let (Some(built), Some(spec)) = (built, statistic.figures.get(index)) else {
        return String::new();
    };
    let adjusted = figure::adjust(&built, settings);
    let figure = &adjusted.figure;
    let scene = layout(figure, Width::Wide);
    if scene.height <= 0.0 {
        return String::new();
    }
    let mut subtitle = page.text(&spec.subtitle).to_owned();
    let shown = adjusted.shown();
    if !shown.is_empty() {
        // The subtitle describes the complete data, so the reader's choices are added to it.
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
