//! Writes the SVG element of one mark.

use super::looks::{Looks, Style};
use super::markup::{number, number_attribute, write_text};
use super::{Geometry, Mark, Shape};
use crate::markup::attribute;

/// Writes a mark that is in no group.
pub(super) fn alone(out: &mut String, one: &Mark) {
    mark(out, one, Some((Style::of(one), Looks::Classes)));
}

/// Writes the letters of a text once more, as the rim under the text.
pub(super) fn shadow(out: &mut String, text: &Mark) {
    mark(out, text, None);
}

/// Writes a mark. `style` holds the attributes to write, and in which form; it is `None` if the
/// group of the mark has them.
pub(super) fn mark(out: &mut String, mark: &Mark, style: Option<(Style, Looks)>) {
    let start = out.len();
    let attributes = |out: &mut String| {
        if let Some((style, looks)) = style {
            style.attributes(out, looks);
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
            write_text(out, content);
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
        if style.is_none_or(|(style, _)| style.series.is_none()) {
            number_attribute(out, "data-s", datum.series as f64);
        }
        number_attribute(out, "data-p", datum.point as f64);
        attribute(out, "role", "img");
        attribute(out, "aria-label", &mark.name);
    }
    out.push_str("/>");
}

/// Writes coordinates. A coordinate of 0 is left out, because 0 is the default in SVG.
fn place(out: &mut String, coordinates: [(&str, f64); 2]) {
    for (name, value) in coordinates {
        if value != 0.0 {
            number_attribute(out, name, value);
        }
    }
}

/// Writes the path data of a mark's shape.
pub(super) fn path(out: &mut String, geometry: &Geometry) {
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

/// Writes the outline of a dot that is not a circle. The outline is a little larger than the circle
/// would be, so that it looks equally large.
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
