//! Writes a scene as SVG text. Every string is escaped. In a page, marks have classes for their
//! role and colour, and the style sheet decides how they look. In a separate file, marks have
//! presentation attributes instead; see [`Looks`].
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
//! | `r` `g` `k` | rule, grid, leader | `d` | computed value: hollow |
//! | `s` | light rim of a rule, over bars |  |  |

use super::looks::{Looks, Style};
use super::markup::{number_attribute, size};
use super::paint::{self, family};
use super::svg_mark::{mark, path, shadow};
use super::{Geometry, Mark, Role, Scene};
use crate::markup::{attribute, escape};
use crate::text::Language;
use std::collections::HashMap;

/// Returns the scene as an `<svg class="chart">` element, for a page with the style sheet of
/// Statlas.
///
/// `id` becomes the id of the element; with an empty `id` the element has none. Marks that stand
/// for a value have an accessible name and `data-s` and `data-p`, the indices of their
/// [`super::Datum`]. A scene of height 0 gives an empty string.
pub fn svg(scene: &Scene, id: &str) -> String {
    // Screen readers read the children of a group, but not the children of an image.
    let role = if is_read(scene) { "group" } else { "img" };
    written(scene, id, &[("role", role)], Looks::Classes)
}

/// Like [`svg`], for a page without the style sheet of Statlas: colours and fonts are in
/// attributes.
pub(crate) fn plain_svg(scene: &Scene, id: &str) -> String {
    let role = if is_read(scene) { "group" } else { "img" };
    let look = [("role", role), ("font-family", family(scene.language))];
    written(scene, id, &look, Looks::Attributes)
}

/// Like [`svg`], for a page that handles keys: the chart is one tab stop, and keys move through the
/// marks.
pub fn interactive_svg(scene: &Scene, id: &str) -> String {
    if is_read(scene) {
        written(scene, id, &interactive(scene.language), Looks::Classes)
    } else {
        svg(scene, id)
    }
}

/// Returns the attributes, as (name, value), of a chart that is read with keys. With the role
/// `application`, screen readers pass key presses on to the page.
pub const fn interactive(language: Language) -> [(&'static str, &'static str); 3] {
    [
        ("role", "application"),
        ("aria-roledescription", language.words().filters.chart),
        ("tabindex", "0"),
    ]
}

/// Returns `true` if values can be read one by one, from marks or along a track.
fn is_read(scene: &Scene) -> bool {
    scene.track.is_some() || scene.marks.iter().any(|mark| mark.datum.is_some())
}

fn written(scene: &Scene, id: &str, attributes: &[(&str, &str)], looks: Looks) -> String {
    if scene.height <= 0.0 {
        return String::new();
    }
    let mut out = String::with_capacity(2048);
    out.push_str("<svg");
    if looks == Looks::Classes {
        attribute(&mut out, "class", "chart");
    }
    if !id.is_empty() {
        attribute(&mut out, "id", id);
    }
    size(&mut out, (scene.width, scene.height), 1.0);
    number_attribute(&mut out, "font-size", scene.font);
    for (name, value) in attributes {
        attribute(&mut out, name, value);
    }
    attribute(&mut out, "aria-label", &scene.name);
    out.push('>');
    if !scene.summary.is_empty() {
        out.push_str("<desc>");
        escape(&mut out, &scene.summary);
        out.push_str("</desc>");
    }
    body(&mut out, scene, looks);
    out.push_str("</svg>");
    out
}

/// Writes the shapes layer by layer, then all texts. The texts are hidden from screen readers,
/// because the names of the marks contain the same information.
pub(crate) fn body(out: &mut String, scene: &Scene, looks: Looks) {
    let (mut texts, mut shapes): (Vec<&Mark>, Vec<&Mark>) =
        scene.marks.iter().partition(|mark| mark.role.is_text());
    shapes.sort_by_key(|mark| layer(mark));
    for group in shapes.chunk_by(|a, b| Style::of(a) == Style::of(b)) {
        write_group(out, group, looks);
    }
    if texts.is_empty() {
        return;
    }
    // The styles, numbered in the order in which they first occur.
    let mut styles: HashMap<Style, usize> = HashMap::new();
    for mark in &texts {
        let next = styles.len();
        styles.entry(Style::of(mark)).or_insert(next);
    }
    texts.sort_by_key(|mark| styles[&Style::of(mark)]);
    out.push_str("<g aria-hidden=\"true\">");
    if looks == Looks::Attributes {
        halos(out, &texts);
    }
    for group in texts.chunk_by(|a, b| Style::of(a) == Style::of(b)) {
        write_group(out, group, looks);
    }
    out.push_str("</g>");
}

/// Writes a rim in the background colour under every text that is not on a mark: the same text,
/// with a stroke. In a page the style sheet does this with `paint-order`, but many file viewers do
/// not support that property.
fn halos(out: &mut String, texts: &[&Mark]) {
    let mut rimmed = texts.to_vec();
    rimmed.retain(|mark| mark.role != Role::Inside);
    if rimmed.is_empty() {
        return;
    }
    out.push_str("<g");
    paint::halo(out);
    out.push('>');
    let letters = |mark: &Mark| Style::of(mark).letters();
    for group in rimmed.chunk_by(|a, b| letters(a) == letters(b)) {
        out.push_str("<g");
        paint::letters(out, letters(group[0]));
        out.push('>');
        for one in group {
            shadow(out, one);
        }
        out.push_str("</g>");
    }
    out.push_str("</g>");
}

/// Returns the layer of a mark; higher layers cover lower ones. Dots are sorted by series, so that
/// dots of one series share a group.
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

fn write_group(out: &mut String, group: &[&Mark], looks: Looks) {
    let [first, ..] = group else { return };
    let style = Style::of(first);
    let strokes = |mark: &&Mark| {
        mark.datum.is_none() && matches!(mark.geometry, Geometry::Line { .. } | Geometry::Path(_))
    };
    if group.iter().all(strokes) {
        // Dashes are hard to see on a bar without a rim in the background colour.
        if style.is_rule() {
            out.push_str("<path");
            style.rim(out, looks);
            data(out, group);
        }
        out.push_str("<path");
        style.attributes(out, looks);
        data(out, group);
        return;
    }
    if let [only] = group {
        return mark(out, only, Some((style, looks)));
    }
    out.push_str("<g");
    style.attributes(out, looks);
    out.push('>');
    for one in group {
        mark(out, one, None);
    }
    out.push_str("</g>");
}

/// Writes the path data of several marks as one `d` attribute and closes the `<path>` element.
fn data(out: &mut String, group: &[&Mark]) {
    out.push_str(" d=\"");
    for mark in group {
        path(out, &mark.geometry);
    }
    out.push_str("\"/>");
}
