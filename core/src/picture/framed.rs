//! The picture around what is on it.

use crate::chart::writing::{STYLE, family, number, number_attribute};
use crate::markup::{attribute, put};
use crate::text::Language;

/// An SVG that needs nothing beside it, `scale` CSS pixels for each of its units. `inside` is
/// markup; title and description are for those who do not see it.
pub(super) fn framed(
    language: Language,
    (title, description): (&str, &str),
    (width, height): (f64, f64),
    scale: f64,
    inside: &str,
) -> String {
    let mut out = String::with_capacity(inside.len() + STYLE.len() + 1024);
    out.push_str("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart\"");
    attribute(&mut out, "xml:lang", language.tag());
    out.push_str(" viewBox=\"0 0 ");
    number(&mut out, width);
    out.push(' ');
    number(&mut out, height);
    out.push('"');
    number_attribute(&mut out, "width", width * scale);
    number_attribute(&mut out, "height", height * scale);
    attribute(&mut out, "font-family", family(language));
    put!(
        out,
        " role=\"group\" aria-labelledby=\"title description\">\n<title id=\"title\">",
        { title },
        "</title>\n<desc id=\"description\">",
        { description },
        "</desc>\n<style>",
        [STYLE],
        "</style>\n<rect class=\"ground\" width=\"100%\" height=\"100%\"/>\n",
        [inside],
        "</svg>\n",
    );
    out
}
