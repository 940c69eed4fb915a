//! Writes pieces of SVG text: numbers, sizes and superscript digits.

use crate::markup::{escape, whole};

/// Writes `viewBox`, `width` and `height`. One unit of the view box is `scale` CSS pixels.
pub(super) fn size(out: &mut String, (width, height): (f64, f64), scale: f64) {
    out.push_str(" viewBox=\"0 0 ");
    number(out, width);
    out.push(' ');
    number(out, height);
    out.push('"');
    number_attribute(out, "width", width * scale);
    number_attribute(out, "height", height * scale);
}

/// Writes a number with at most one decimal.
pub(crate) fn number(out: &mut String, value: f64) {
    let tenths = (value * 10.0).round() as i64;
    if tenths < 0 {
        out.push('-');
    }
    let size = tenths.unsigned_abs() as usize;
    whole(out, size / 10);
    if !size.is_multiple_of(10) {
        out.push('.');
        whole(out, size % 10);
    }
}

/// Writes an attribute whose value is a number.
pub(crate) fn number_attribute(out: &mut String, name: &str, value: f64) {
    out.push(' ');
    out.push_str(name);
    out.push_str("=\"");
    number(out, value);
    out.push('"');
}

/// Writes text, escaped. Superscript digits become ordinary digits in a raised `<tspan>`, because
/// few fonts draw all superscript digits alike.
pub(crate) fn write_text(out: &mut String, content: &str) {
    let Some(start) = content.find(is_raised) else {
        return escape(out, content);
    };
    let rest = &content[start..];
    let end = rest
        .find(|character| !is_raised(character))
        .unwrap_or(rest.len());
    escape(out, &content[..start]);
    out.push_str("<tspan dy=\"-.5em\" font-size=\".7em\">");
    out.extend(rest[..end].chars().filter_map(lowered));
    out.push_str("</tspan>");
    if end < rest.len() {
        out.push_str("<tspan dy=\".35em\">");
        // Some viewers drop a space at the start of an element.
        let after = &rest[end..];
        let words = after.trim_start_matches(' ');
        if words.len() < after.len() {
            out.push('\u{a0}');
        }
        escape(out, words);
        out.push_str("</tspan>");
    }
}

const RAISED: &str = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/// Returns how far below the raised digits at the end of a text its baseline is, in ems of the
/// text's font size. The following text in the same element must be lowered by this. Returns 0 if
/// the text does not end with raised digits.
pub(crate) fn raised_end(content: &str) -> f64 {
    if content.ends_with(is_raised) {
        0.35
    } else {
        0.0
    }
}

fn is_raised(character: char) -> bool {
    character == '⁻' || RAISED.contains(character)
}

fn lowered(character: char) -> Option<char> {
    let digit = RAISED.chars().position(|raised| raised == character);
    digit.map_or(Some('\u{2212}'), |digit| char::from_digit(digit as u32, 10))
}
