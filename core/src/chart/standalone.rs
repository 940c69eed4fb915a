//! A picture that opens on its own: title, chart, source, and a style of its own.

use super::Scene;
use super::markup::{number, number_attribute, size};
use super::svg::body;
use super::text_width::bold_width;
use super::wrap::wrap;
use crate::markup::{attribute, escape};
use crate::text::Language;

/// What surrounds a chart that leaves the page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Frame {
    /// The finding, in bold above the chart.
    pub title: String,
    /// Measure, unit and scope.
    pub subtitle: String,
    /// Where the data come from, below the chart.
    pub source: String,
    /// A note above the source line: what is left out, how a value was calculated.
    pub note: String,
    /// The chart in words, for readers who do not see it.
    pub description: String,
}

/// Around everything.
const MARGIN: f64 = 16.0;

/// Size of the title, relative to the text of the chart.
const TITLE: f64 = 1.35;

/// The style of the picture, in the colours of the light theme.
pub(crate) const STYLE: &str = include_str!("standalone.css");

/// Han families come after Latin ones for figures and letters; in Chinese they come first, as
/// quotation marks and dashes must be theirs.
pub(crate) const fn family(language: Language) -> &'static str {
    match language {
        Language::Zh => {
            "'PingFang SC','Noto Sans SC','Noto Sans CJK SC','Microsoft YaHei',sans-serif"
        }
        Language::En => "system-ui,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif",
    }
}

/// The scene as a file that needs nothing beside it, with `frame` around it.
pub fn standalone_svg(scene: &Scene, frame: &Frame) -> String {
    let lines = Lines::new(scene, frame);
    let width = scene.width + 2.0 * MARGIN;
    let mut out = String::with_capacity(6144);
    out.push_str("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart\"");
    attribute(&mut out, "xml:lang", scene.language.tag());
    size(&mut out, width, lines.height(scene));
    number_attribute(&mut out, "font-size", scene.font);
    attribute(&mut out, "font-family", family(scene.language));
    out.push_str(" role=\"group\" aria-labelledby=\"title description\">\n<title id=\"title\">");
    escape(
        &mut out,
        if frame.title.is_empty() {
            &scene.name
        } else {
            &frame.title
        },
    );
    out.push_str("</title>\n<desc id=\"description\">");
    escape(&mut out, &frame.description);
    out.push_str("</desc>\n<style>");
    out.push_str(STYLE);
    out.push_str("</style>\n<rect class=\"ground\" width=\"100%\" height=\"100%\"/>\n");
    lines.write(&mut out, scene);
    out.push_str("</svg>\n");
    out
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
        // Bold type is wider; wrap knows only the regular.
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

    /// The height of what stands over the chart.
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
        let mut y = MARGIN;
        for line in &self.title {
            y += Self::title_step(scene);
            text(out, "title", y - scene.font * 0.4, line);
        }
        for line in &self.subtitle {
            y += Self::step(scene);
            text(out, "subtitle", y - scene.font * 0.3, line);
        }
        y = MARGIN + self.head(scene);
        out.push_str("<g transform=\"translate(");
        number(out, MARGIN);
        out.push(' ');
        number(out, y);
        out.push_str(")\">\n");
        let mut inner = String::new();
        body(&mut inner, scene);
        // One mark a line, so that two versions of a picture can be compared.
        out.push_str(&inner.replace("><", ">\n<"));
        out.push_str("\n</g>\n");
        y += scene.height + 10.0;
        for line in &self.below {
            y += Self::step(scene);
            text(out, "t", y - scene.font * 0.3, line);
        }
    }
}

fn text(out: &mut String, class: &str, y: f64, content: &str) {
    out.push_str("<text");
    attribute(out, "class", class);
    number_attribute(out, "x", MARGIN);
    number_attribute(out, "y", y);
    out.push('>');
    escape(out, content);
    out.push_str("</text>\n");
}
