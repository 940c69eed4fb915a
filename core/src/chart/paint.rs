//! Colours and strokes as presentation attributes, for pictures without a style sheet. All values
//! are literal, so that every SVG viewer shows the same picture. The values are those of the light
//! theme in `style/chart.css`.

use super::{Anchor, Role};
use crate::markup::attribute;
use crate::text::Language;

/// The background of every picture.
pub(crate) const GROUND: &str = "#fff";
/// The colour of text and of the baseline.
pub(crate) const INK: &str = "#1b1c1e";
/// The colour of secondary text and of reference lines.
pub(crate) const SOFT: &str = "#575a5f";
/// The colour of grid lines and separators.
pub(crate) const GRID: &str = "#d9d6cf";
/// The colour of text on the lighter colours.
const ON_LIGHT: &str = "#16181c";

/// The colours of marks, by index in the palette; index 0 is the neutral colour.
const MARKS: [&str; 9] = [
    "#5c6370", "#1f5fa8", "#9e2a10", "#0b5a45", "#9b5fa0", "#9c8811", "#3f93bd", "#c9748a",
    "#548036",
];

/// The colours of text, by index in the palette, in the same hues; index 0 is ink.
const LABELS: [&str; 9] = [
    INK, "#1f5fa8", "#9e2a10", "#0b5a45", "#925797", "#786800", "#1f7197", "#a94d66", "#437326",
];

/// The colours of the cells of a heat table, by level. Cells never have level 0.
const LEVELS: [&str; 6] = [
    GROUND, "#e8eff7", "#c5d9ec", "#94b9dc", "#3372b3", "#174f8f",
];

/// Writes the attributes of a mark with this role. `colour` and `derived` are those of
/// [`super::Mark`].
pub(super) fn mark(out: &mut String, role: Role, colour: u8, derived: bool) {
    let place = usize::from(colour).min(MARKS.len() - 1);
    let own = MARKS[place];
    let mut put = |pairs: &[(&str, &str)]| {
        for (name, value) in pairs {
            attribute(out, name, value);
        }
    };
    match role {
        Role::Bar if derived => put(&[
            ("fill", own),
            ("fill-opacity", ".16"),
            ("stroke", own),
            ("stroke-width", "1.5"),
        ]),
        Role::Bar => put(&[("fill", own)]),
        Role::Bound => put(&[
            ("fill", own),
            ("fill-opacity", ".12"),
            ("stroke", own),
            ("stroke-dasharray", "3 2"),
        ]),
        Role::Cell => put(&[("fill", LEVELS[place.min(LEVELS.len() - 1)])]),
        Role::Dot if derived => put(&[("fill", GROUND), ("stroke", own), ("stroke-width", "2")]),
        Role::Dot => put(&[("fill", own), ("stroke", GROUND)]),
        Role::Line => put(&[
            ("fill", "none"),
            ("stroke", own),
            ("stroke-width", "2"),
            ("stroke-linecap", "round"),
            ("stroke-linejoin", "round"),
        ]),
        Role::Span => put(&[
            ("fill", "none"),
            ("stroke", own),
            ("stroke-opacity", ".45"),
            ("stroke-width", "4"),
        ]),
        Role::Baseline => put(&[("fill", "none"), ("stroke", INK)]),
        Role::Rule => put(&[
            ("fill", "none"),
            ("stroke", SOFT),
            ("stroke-dasharray", "4 3"),
        ]),
        Role::Grid => put(&[("fill", "none"), ("stroke", GRID)]),
        Role::Leader => {
            let own = if colour == 0 { INK } else { own };
            put(&[("fill", "none"), ("stroke", own), ("stroke-opacity", ".6")]);
        }
        Role::Tick => put(&[("fill", SOFT)]),
        Role::Label | Role::Value => put(&[("fill", LABELS[place])]),
        Role::Heading => put(&[("fill", INK)]),
        Role::Inside if derived => put(&[("fill", INK)]),
        Role::Inside if matches!(colour, 5..=7) => put(&[("fill", ON_LIGHT)]),
        Role::Inside => put(&[("fill", GROUND)]),
    }
}

/// Writes the attributes of the light rim under a reference line.
pub(super) fn rim(out: &mut String) {
    out.push_str(" fill=\"none\" stroke=\"#fff\" stroke-width=\"3\" stroke-opacity=\".75\"");
}

/// Writes the attributes of the light rim under letters.
pub(super) fn halo(out: &mut String) {
    out.push_str(" fill=\"#fff\" stroke=\"#fff\" stroke-width=\"3\" stroke-linejoin=\"round\"");
}

/// Writes the weight and the anchor of letters. Regular letters anchored at their start need no
/// attribute.
pub(crate) fn letters(out: &mut String, (bold, anchor): (bool, Option<Anchor>)) {
    if bold {
        attribute(out, "font-weight", "700");
    }
    match anchor {
        Some(Anchor::Middle) => attribute(out, "text-anchor", "middle"),
        Some(Anchor::End) => attribute(out, "text-anchor", "end"),
        Some(Anchor::Start) | None => {}
    }
}

/// Returns the font families of a picture, as a value for `font-family`.
///
/// Some viewers try only the first family. Arial is on most machines, or is replaced by a font with
/// the same widths. Viewers that do not search for a replacement are mostly used on systems with
/// Noto. The list for Chinese starts with Han families, because quotation marks and dashes must
/// come from a Han font.
pub(crate) const fn family(language: Language) -> &'static str {
    match language {
        Language::Zh => {
            "'Noto Sans CJK SC','Noto Sans SC','PingFang SC','Microsoft YaHei',sans-serif"
        }
        Language::En => "Arial,'Helvetica Neue',Roboto,sans-serif",
    }
}
