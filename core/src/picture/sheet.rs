//! Writing down a column of a picture: each piece moves the pen to the line below.

use crate::chart::Anchor;
use crate::chart::writing::{
    GROUND, INK, SOFT, bold_width, letters, number, number_attribute, text_width, wrap, write_text,
};
use crate::markup::attribute;

/// The width of a picture in its own units; at 1.5 CSS pixels each, and two dots for each of
/// those, 1080 dots.
pub(super) const WIDTH: f64 = 360.0;

/// Around everything.
pub(super) const MARGIN: f64 = 16.0;

/// What is left for texts and the chart: the width of a card's chart.
pub(super) const ROOM: f64 = WIDTH - 2.0 * MARGIN;

/// What a piece of text looks like.
#[derive(Clone, Copy)]
pub(super) struct Ink {
    /// The size of the type.
    pub(super) size: f64,
    /// A literal colour.
    pub(super) fill: &'static str,
    /// Whether it is bold.
    pub(super) bold: bool,
}

impl Ink {
    /// Plain text.
    pub(super) const fn plain(size: f64) -> Self {
        Self {
            size,
            fill: INK,
            bold: false,
        }
    }

    /// Text that stands back.
    pub(super) const fn soft(size: f64) -> Self {
        Self {
            fill: SOFT,
            ..Self::plain(size)
        }
    }

    /// Bold text.
    pub(super) const fn bold(size: f64) -> Self {
        Self {
            bold: true,
            ..Self::plain(size)
        }
    }

    /// The same for a dark ground.
    pub(super) const fn on_dark(self) -> Self {
        Self {
            fill: GROUND,
            ..self
        }
    }

    /// The width of a text in it.
    pub(super) fn width(self, text: &str) -> f64 {
        if self.bold {
            bold_width(text, self.size)
        } else {
            text_width(text, self.size)
        }
    }
}

/// A part of a picture and how far down it reaches.
#[derive(Default)]
pub(super) struct Sheet {
    /// SVG text.
    pub(super) out: String,
    /// The lower end of what is written.
    pub(super) y: f64,
}

impl Sheet {
    /// Leaves room.
    pub(super) fn skip(&mut self, height: f64) {
        self.y += height;
    }

    /// Another part, `y` down from the top.
    pub(super) fn place(&mut self, y: f64, part: &Self) {
        self.out.push_str("<g transform=\"translate(0 ");
        number(&mut self.out, y);
        self.out.push_str(")\">\n");
        self.out.push_str(&part.out);
        self.out.push_str("</g>\n");
        self.y = y + part.y;
    }

    /// A text in as many lines of `room` as it takes, from `x` on.
    pub(super) fn text(&mut self, ink: Ink, x: f64, room: f64, text: &str) {
        if text.is_empty() {
            return;
        }
        // Bold type is wider; wrap knows only the regular.
        let room = room * text_width("0", 1.0) / Ink { size: 1.0, ..ink }.width("0");
        let step = (ink.size * 1.4).round();
        for line in wrap(text, room, ink.size) {
            self.y += step;
            self.put(ink, (x, self.y - ink.size * 0.36), &line);
        }
    }

    /// A text on its baseline, wherever that is.
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

    /// An upright rectangle with a fill.
    pub(super) fn fill(&mut self, fill: &str, at: (f64, f64), size: (f64, f64)) {
        let mut attributes = String::new();
        attribute(&mut attributes, "fill", fill);
        self.rect(&attributes, at, size);
    }

    /// An upright rectangle with attributes, each behind a space.
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

    /// A short text in a frame, its baseline at `at.1`.
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
