//! A chart as a file of its own: title, chart and source, with all colours and fonts in attributes.

use super::Scene;
use super::looks::Looks;
use super::markup::{number, number_attribute, size, write_text};
use super::paint::{GROUND, INK, SOFT, family, letters};
use super::svg::body;
use super::text_width::bold_width;
use super::wrap::wrap;
use crate::markup::{attribute, put};
use crate::text::Language;

/// The texts around a chart in a file of its own.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Frame {
    /// The finding, in bold above the chart.
    pub title: String,
    /// Measure, unit and scope, below the title.
    pub subtitle: String,
    /// The source of the data, below the chart.
    pub source: String,
    /// A note above the source line, for example what is left out or how a value was calculated.
    pub note: String,
    /// The chart described in words, for screen readers.
    pub description: String,
}

/// Margin around the whole picture, in CSS pixels.
const MARGIN: f64 = 16.0;

/// Font size of the title, relative to the font size of the chart.
const TITLE: f64 = 1.35;

/// Returns an SVG file that needs no other files. One unit of the picture is `scale` CSS pixels.
/// `inside` is markup; `title` and `description` are plain text for screen readers.
///
/// The file has no style sheet, no classes and no references to colours, because programs that draw
/// or edit SVG differ most in these.
pub(crate) fn file(
    language: Language,
    (title, description): (&str, &str),
    (width, height): (f64, f64),
    scale: f64,
    inside: &str,
) -> String {
    let mut out = String::with_capacity(inside.len() + 1024);
    out.push_str("<svg xmlns=\"http://www.w3.org/2000/svg\"");
    attribute(&mut out, "xml:lang", language.tag());
    size(&mut out, (width, height), scale);
    attribute(&mut out, "font-family", family(language));
    put!(
        out,
        " role=\"group\" aria-labelledby=\"title description\">\n<title id=\"title\">",
        { title },
        "</title>\n<desc id=\"description\">",
        { description },
        "</desc>\n<rect",
    );
    attribute(&mut out, "fill", GROUND);
    number_attribute(&mut out, "width", width);
    number_attribute(&mut out, "height", height);
    put!(out, "/>\n", [inside], "</svg>\n");
    out
}

/// Returns the scene as an SVG file that needs no other files, with the texts of `frame` around it.
pub fn standalone_svg(scene: &Scene, frame: &Frame) -> String {
    let lines = Lines::new(scene, frame);
    let mut inside = String::with_capacity(6144);
    lines.write(&mut inside, scene);
    let title = match frame.title.as_str() {
        "" => &scene.name,
        title => title,
    };
    let all = (scene.width + 2.0 * MARGIN, lines.height(scene));
    file(
        scene.language,
        (title, &frame.description),
        all,
        1.0,
        &inside,
    )
}

/// The texts around the chart, broken into lines.
struct Lines {
    title: Vec<String>,
    subtitle: Vec<String>,
    below: Vec<String>,
}

impl Lines {
    fn new(scene: &Scene, frame: &Frame) -> Self {
        let font = scene.font;
        let room = scene.width;
        // Bold letters are wider, but `wrap` knows only the widths of regular letters.
        let bold = bold_width("0", 1.0) / super::text_width::text_width("0", 1.0);
        let broken = |text: &str, width: f64| {
            if text.is_empty() {
                Vec::new()
            } else {
                wrap(text, width, font)
            }
        };
        let mut below = broken(&frame.note, room);
        below.extend(broken(&frame.source, room));
        Self {
            title: broken(&frame.title, room / TITLE / bold),
            subtitle: broken(&frame.subtitle, room),
            below,
        }
    }

    fn step(scene: &Scene) -> f64 {
        (scene.font * 1.4).round()
    }

    fn title_step(scene: &Scene) -> f64 {
        (scene.font * TITLE * 1.35).round()
    }

    /// Returns the height of the texts above the chart, in CSS pixels.
    fn head(&self, scene: &Scene) -> f64 {
        let title = Self::title_step(scene) * self.title.len() as f64;
        let subtitle = Self::step(scene) * self.subtitle.len() as f64;
        title + subtitle + if title + subtitle > 0.0 { 14.0 } else { 0.0 }
    }

    fn height(&self, scene: &Scene) -> f64 {
        let below = Self::step(scene) * self.below.len() as f64;
        let gap = if below > 0.0 { 10.0 } else { 0.0 };
        2.0 * MARGIN + self.head(scene) + scene.height + gap + below
    }

    fn write(&self, out: &mut String, scene: &Scene) {
        let font = scene.font;
        let mut y = MARGIN;
        for line in &self.title {
            y += Self::title_step(scene);
            text(out, (INK, font * TITLE, true), y - font * 0.4, line);
        }
        for line in &self.subtitle {
            y += Self::step(scene);
            text(out, (SOFT, font, false), y - font * 0.3, line);
        }
        y = MARGIN + self.head(scene);
        out.push_str("<g transform=\"translate(");
        number(out, MARGIN);
        out.push(' ');
        number(out, y);
        out.push_str(")\"");
        number_attribute(out, "font-size", font);
        out.push_str(">\n");
        let mut inner = String::new();
        body(&mut inner, scene, Looks::Attributes);
        // One mark per line, so that two versions of a picture can be compared with `diff`.
        out.push_str(&inner.replace("><", ">\n<"));
        out.push_str("\n</g>\n");
        y += scene.height + 10.0;
        for line in &self.below {
            y += Self::step(scene);
            text(out, (SOFT, font, false), y - font * 0.3, line);
        }
    }
}

fn text(out: &mut String, (fill, size, bold): (&str, f64, bool), y: f64, content: &str) {
    out.push_str("<text");
    attribute(out, "fill", fill);
    number_attribute(out, "font-size", size);
    letters(out, (bold, None));
    number_attribute(out, "x", MARGIN);
    number_attribute(out, "y", y);
    out.push('>');
    write_text(out, content);
    out.push_str("</text>\n");
}
