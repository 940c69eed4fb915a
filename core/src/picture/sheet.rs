//! Writes a column of a picture from top to bottom. Each piece moves the position down.

use crate::chart::Anchor;
use crate::chart::writing::{
    GROUND, INK, SOFT, bold_width, letters, number, number_attribute, text_width, wrap, write_text,
};
use crate::markup::attribute;

/// The width of a picture in its own units. One unit is 1.5 CSS pixels; with two pixels per CSS
/// pixel, the picture is 1080 pixels wide.
pub(super) const WIDTH: f64 = 360.0;

/// Margin around the picture.
pub(super) const MARGIN: f64 = 16.0;

/// The width for texts and the chart. It equals the width of a card's chart.
pub(super) const ROOM: f64 = WIDTH - 2.0 * MARGIN;

/// The look of a text.
#[derive(Clone, Copy)]
pub(super) struct Ink {
    /// The font size.
    pub(super) size: f64,
    /// The colour, as a literal value.
    pub(super) fill: &'static str,
    /// `true` for bold.
    pub(super) bold: bool,
}

impl Ink {
    /// Returns the look of plain text.
    pub(super) const fn plain(size: f64) -> Self {
        Self {
            size,
            fill: INK,
            bold: false,
        }
    }

    /// Returns the look of secondary text.
    pub(super) const fn soft(size: f64) -> Self {
        Self {
            fill: SOFT,
            ..Self::plain(size)
        }
    }

    /// Returns the look of bold text.
    pub(super) const fn bold(size: f64) -> Self {
        Self {
            bold: true,
            ..Self::plain(size)
        }
    }

    /// Returns the same look in the colour for a dark background.
    pub(super) const fn on_dark(self) -> Self {
        Self {
            fill: GROUND,
            ..self
        }
    }

    /// Returns the width of a text with this look.
    pub(super) fn width(self, text: &str) -> f64 {
        if self.bold {
            bold_width(text, self.size)
        } else {
            text_width(text, self.size)
        }
    }
}

/// A part of a picture, with its lower end.
#[derive(Default)]
pub(super) struct Sheet {
    /// The SVG text.
    pub(super) out: String,
    /// The lower end of the content.
    pub(super) y: f64,
}

impl Sheet {
    /// Leaves a gap of this height.
    pub(super) fn skip(&mut self, height: f64) {
        self.y += height;
    }

    /// Adds another part. `y` is the distance of its top from the top of this part.
    pub(super) fn place(&mut self, y: f64, part: &Self) {
        self.out.push_str("<g transform=\"translate(0 ");
        number(&mut self.out, y);
        self.out.push_str(")\">\n");
        self.out.push_str(&part.out);
        self.out.push_str("</g>\n");
        self.y = y + part.y;
    }

    /// Writes a text below the content, starting at `x`, in lines of at most `room` width.
    pub(super) fn text(&mut self, ink: Ink, x: f64, room: f64, text: &str) {
        if text.is_empty() {
            return;
        }
        // Bold letters are wider, but `wrap` knows only the widths of regular letters.
        let room = room * text_width("0", 1.0) / Ink { size: 1.0, ..ink }.width("0");
        let step = (ink.size * 1.4).round();
        for line in wrap(text, room, ink.size) {
            self.y += step;
            self.put(ink, (x, self.y - ink.size * 0.36), &line);
        }
    }

    /// Writes a text at a position on its baseline. The lower end of the content does not change.
    pub(super) fn put(&mut self, ink: Ink, at: (f64, f64), text: &str) {
        self.anchored(ink, at, Anchor::Start, text);
    }

    fn anchored(&mut self, ink: Ink, at: (f64, f64), anchor: Anchor, text: &str) {
        let out = &mut self.out;
        out.push_str("<text");
        attribute(out, "fill", ink.fill);
        letters(out, (ink.bold, Some(anchor)));
        number_attribute(out, "x", at.0);
        number_attribute(out, "y", at.1);
        number_attribute(out, "font-size", ink.size);
        out.push('>');
        write_text(out, text);
        out.push_str("</text>\n");
    }

    /// Draws a filled rectangle.
    pub(super) fn fill(&mut self, fill: &str, at: (f64, f64), size: (f64, f64)) {
        let mut attributes = String::new();
        attribute(&mut attributes, "fill", fill);
        self.rect(&attributes, at, size);
    }

    /// Draws a rectangle. `attributes` is SVG text in which every attribute has a space before it.
    fn rect(&mut self, attributes: &str, at: (f64, f64), size: (f64, f64)) {
        let out = &mut self.out;
        out.push_str("<rect");
        out.push_str(attributes);
        number_attribute(out, "x", at.0);
        number_attribute(out, "y", at.1);
        number_attribute(out, "width", size.0);
        number_attribute(out, "height", size.1);
        out.push_str("/>\n");
    }

    /// Writes a short text in a frame. `at` is the left end of the frame and the baseline of the
    /// text.
    pub(super) fn chip(&mut self, ink: Ink, at: (f64, f64), text: &str) {
        let width = ink.width(text) + ink.size;
        let frame = " fill=\"none\" stroke=\"#8b8f96\" rx=\"3\"";
        let height = (ink.size * 1.6).round();
        self.rect(
            frame,
            (at.0 + 0.5, at.1 - ink.size * 0.36 - height / 2.0),
            (width, height),
        );
        let middle = (at.0 + 0.5 + width / 2.0, at.1);
        self.anchored(ink, middle, Anchor::Middle, text);
    }
}
