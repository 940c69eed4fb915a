//! The one writer: a scene as SVG text. It escapes every string and draws nothing itself:
//! marks have classes for their role and colour, and the style sheet does the rest.
//!
//! | class | role | class | role |
//! |---|---|---|---|
//! | `b` | bar | `t` | tick, note |
//! | `u` | upper bound, open part of a range | `l` | label |
//! | `q` | cell of a heat table | `h` | heading |
//! | `o` | dot | `v` | value |
//! | `n` | line | `i` | text on a mark |
//! | `p` | span between dots | `m` `e` | text anchored in its middle, at its end |
//! | `x` | baseline | `c0` … `c8` | colour; for `q` the level, 1 to 5 |
//! | `r` `g` `k` | rule, grid, leader | `d` | computed here: hollow |

use super::{Anchor, Geometry, Mark, Role, Scene, Shape};
use core::fmt::Write;

/// The scene as an `<svg class="chart">` for a page whose style sheet knows our classes.
///
/// `id` becomes the element's id; an empty one is left out. Marks that stand for a value carry
/// `data-s` and `data-p`, the indices of their [`super::Datum`], and their name. A scene of
/// height 0 gives an empty text.
pub fn svg(scene: &Scene, id: &str) -> String {
    if scene.height <= 0.0 {
        return String::new();
    }
    let mut out = String::with_capacity(2048);
    out.push_str("<svg class=\"chart\"");
    if !id.is_empty() {
        attribute(&mut out, "id", id);
    }
    size(&mut out, scene.width, scene.height);
    number_attribute(&mut out, "font-size", scene.font);
    // The children of an image are not read out, those of a group are.
    let values = scene.marks.iter().any(|mark| mark.datum.is_some());
    attribute(&mut out, "role", if values { "group" } else { "img" });
    attribute(&mut out, "aria-label", &scene.name);
    out.push('>');
    body(&mut out, scene);
    out.push_str("</svg>");
    out
}

/// `viewBox`, `width` and `height`.
pub(super) fn size(out: &mut String, width: f64, height: f64) {
    out.push_str(" viewBox=\"0 0 ");
    number(out, width);
    out.push(' ');
    number(out, height);
    out.push('"');
    number_attribute(out, "width", width);
    number_attribute(out, "height", height);
}

/// Shapes layer by layer, then all text, which says nothing that the names of marks do not.
pub(super) fn body(out: &mut String, scene: &Scene) {
    let (mut texts, mut shapes): (Vec<&Mark>, Vec<&Mark>) =
        scene.marks.iter().partition(|mark| mark.role.is_text());
    shapes.sort_by_key(|mark| layer(mark));
    for group in shapes.chunk_by(|a, b| Style::of(a) == Style::of(b)) {
        write_group(out, group);
    }
    if texts.is_empty() {
        return;
    }
    let styles: Vec<Style> = texts.iter().map(|mark| Style::of(mark)).collect();
    texts.sort_by_key(|mark| styles.iter().position(|style| *style == Style::of(mark)));
    out.push_str("<g aria-hidden=\"true\">");
    for group in texts.chunk_by(|a, b| Style::of(a) == Style::of(b)) {
        write_group(out, group);
    }
    out.push_str("</g>");
}

/// What marks must share to stand in one group.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Style {
    role: Role,
    colour: u8,
    derived: bool,
    anchor: Option<Anchor>,
    series: Option<usize>,
}

impl Style {
    fn of(mark: &Mark) -> Self {
        let anchor = match mark.geometry {
            Geometry::Text { anchor, .. } => Some(anchor),
            _ => None,
        };
        let Mark {
            role,
            colour,
            derived,
            series,
            ..
        } = *mark;
        Self {
            role,
            colour,
            derived,
            anchor,
            series,
        }
    }

    fn attributes(self, out: &mut String) {
        out.push_str(" class=\"");
        out.push(class(self.role));
        match self.anchor {
            Some(Anchor::Middle) => out.push_str(" m"),
            Some(Anchor::End) => out.push_str(" e"),
            _ => {}
        }
        let coloured = !matches!(
            self.role,
            Role::Grid | Role::Baseline | Role::Rule | Role::Tick | Role::Heading
        );
        let ink = self.colour == 0 && (self.role.is_text() || self.role == Role::Leader);
        if coloured && !ink {
            out.push_str(" c");
            number(out, f64::from(self.colour));
        }
        if self.derived {
            out.push_str(" d");
        }
        out.push('"');
        if let Some(series) = self.series {
            number_attribute(out, "data-s", series as f64);
        }
    }
}

/// What lies over what; dots stand in the order of their series, so that they share groups.
fn layer(mark: &Mark) -> (u8, usize) {
    let order = match mark.role {
        Role::Grid => 0,
        Role::Cell | Role::Bound => 1,
        Role::Bar => 2,
        Role::Span | Role::Baseline | Role::Rule => 3,
        Role::Leader => 4,
        Role::Line => 5,
        _ => 6,
    };
    let series = mark.datum.map_or(usize::MAX, |datum| datum.series);
    (order, if mark.role == Role::Dot { series } else { 0 })
}

fn class(role: Role) -> char {
    match role {
        Role::Bar => 'b',
        Role::Bound => 'u',
        Role::Cell => 'q',
        Role::Dot => 'o',
        Role::Line => 'n',
        Role::Span => 'p',
        Role::Baseline => 'x',
        Role::Rule => 'r',
        Role::Grid => 'g',
        Role::Leader => 'k',
        Role::Tick => 't',
        Role::Label => 'l',
        Role::Heading => 'h',
        Role::Value => 'v',
        Role::Inside => 'i',
    }
}

fn write_group(out: &mut String, group: &[&Mark]) {
    let [first, ..] = group else { return };
    let style = Style::of(first);
    let strokes = |mark: &&Mark| {
        mark.datum.is_none() && matches!(mark.geometry, Geometry::Line { .. } | Geometry::Path(_))
    };
    if group.iter().all(strokes) {
        out.push_str("<path");
        style.attributes(out);
        out.push_str(" d=\"");
        for mark in group {
            path(out, &mark.geometry);
        }
        out.push_str("\"/>");
        return;
    }
    if let [only] = group {
        return mark(out, only, Some(style));
    }
    out.push_str("<g");
    style.attributes(out);
    out.push('>');
    for one in group {
        mark(out, one, None);
    }
    out.push_str("</g>");
}

fn mark(out: &mut String, mark: &Mark, style: Option<Style>) {
    let start = out.len();
    let attributes = |out: &mut String| {
        if let Some(style) = style {
            style.attributes(out);
        }
    };
    match &mark.geometry {
        Geometry::Rect {
            x,
            y,
            width,
            height,
        } => {
            out.push_str("<rect");
            attributes(out);
            place(out, [("x", *x), ("y", *y)]);
            number_attribute(out, "width", *width);
            number_attribute(out, "height", *height);
        }
        Geometry::Dot {
            centre,
            radius,
            shape: Shape::Round,
        } => {
            out.push_str("<circle");
            attributes(out);
            place(out, [("cx", centre.0), ("cy", centre.1)]);
            number_attribute(out, "r", *radius);
        }
        Geometry::Text { at, content, .. } => {
            out.push_str("<text");
            attributes(out);
            place(out, [("x", at.0), ("y", at.1)]);
            out.push('>');
            escape(out, content);
            out.push_str("</text>");
            return;
        }
        other => {
            out.push_str("<path");
            attributes(out);
            out.push_str(" d=\"");
            path(out, other);
            out.push('"');
        }
    }
    debug_assert!(out.len() > start);
    if let Some(datum) = mark.datum {
        if style.is_none_or(|style| style.series.is_none()) {
            number_attribute(out, "data-s", datum.series as f64);
        }
        number_attribute(out, "data-p", datum.point as f64);
        attribute(out, "role", "img");
        attribute(out, "aria-label", &mark.name);
    }
    out.push_str("/>");
}

/// Coordinates, of which 0 is the default.
fn place(out: &mut String, coordinates: [(&str, f64); 2]) {
    for (name, value) in coordinates {
        if value != 0.0 {
            number_attribute(out, name, value);
        }
    }
}

fn path(out: &mut String, geometry: &Geometry) {
    match geometry {
        Geometry::Line { from, to } => {
            step(out, 'M', *from);
            if from.1 == to.1 {
                out.push('H');
                number(out, to.0);
            } else if from.0 == to.0 {
                out.push('V');
                number(out, to.1);
            } else {
                step(out, 'L', *to);
            }
        }
        Geometry::Path(points) => {
            for (index, point) in points.iter().enumerate() {
                step(out, if index == 0 { 'M' } else { 'L' }, *point);
            }
        }
        Geometry::Dot {
            centre,
            radius,
            shape,
        } => outline(out, *centre, *radius, *shape),
        Geometry::Rect { .. } | Geometry::Text { .. } => {}
    }
}

fn step(out: &mut String, command: char, to: (f64, f64)) {
    out.push(command);
    number(out, to.0);
    out.push(' ');
    number(out, to.1);
}

/// The outline of a dot that is no circle, a little larger than one, to look as large.
fn outline(out: &mut String, centre: (f64, f64), radius: f64, shape: Shape) {
    let (x, y) = centre;
    let corners: &[(f64, f64)] = match shape {
        Shape::Diamond => &[(0.0, -1.2), (1.2, 0.0), (0.0, 1.2), (-1.2, 0.0)],
        Shape::Triangle => &[(0.0, -1.2), (1.15, 0.9), (-1.15, 0.9)],
        Shape::Square | Shape::Round => &[(-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)],
    };
    for (index, corner) in corners.iter().enumerate() {
        let to = (x + corner.0 * radius, y + corner.1 * radius);
        step(out, if index == 0 { 'M' } else { 'L' }, to);
    }
    out.push('z');
}

/// A number with at most one decimal.
pub(super) fn number(out: &mut String, value: f64) {
    let tenths = (value * 10.0).round() as i64;
    if tenths < 0 {
        out.push('-');
    }
    let size = tenths.unsigned_abs();
    let _ = write!(out, "{}", size / 10);
    if size % 10 > 0 {
        let _ = write!(out, ".{}", size % 10);
    }
}

/// An attribute with a number.
pub(super) fn number_attribute(out: &mut String, name: &str, value: f64) {
    out.push(' ');
    out.push_str(name);
    out.push_str("=\"");
    number(out, value);
    out.push('"');
}

/// An attribute with any text.
pub(super) fn attribute(out: &mut String, name: &str, value: &str) {
    out.push(' ');
    out.push_str(name);
    out.push_str("=\"");
    escape(out, value);
    out.push('"');
}

/// Text as it may stand in an element or a quoted attribute. Characters that XML does not know
/// are left out, or the picture would not open.
pub(super) fn escape(out: &mut String, text: &str) {
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\t' | '\n' => out.push(' '),
            '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {}
            other => out.push(other),
        }
    }
}
