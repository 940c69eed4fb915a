//! The host's style as options of an embed: font and accent colour.
//!
//! The input is untrusted text from an address. The output is built anew from the characters and
//! numbers that were recognised, and is set as the value of a CSS property, never as a style sheet.

use crate::text::is_letter;

/// The maximum length of a list of font families, in characters.
const LONGEST: usize = 120;

/// Generic families of CSS, which must not be quoted.
const GENERIC: [&str; 6] = [
    "serif",
    "sans-serif",
    "monospace",
    "system-ui",
    "ui-serif",
    "ui-sans-serif",
];

/// Turns `Georgia, Songti SC, serif` into a CSS list of font families. Returns `None` if the text
/// contains anything but letters, digits, spaces, hyphens and commas, is too long, or names no
/// family.
pub fn font(families: &str) -> Option<String> {
    let plain = |it: char| is_letter(it) || it.is_ascii_digit() || matches!(it, ' ' | '-' | ',');
    if families.chars().count() > LONGEST || !families.chars().all(plain) {
        return None;
    }
    let mut list = String::new();
    for family in families.split(',').map(str::trim) {
        if family.is_empty() {
            continue;
        }
        if !list.is_empty() {
            list.push_str(", ");
        }
        let quote = if GENERIC.contains(&family) { "" } else { "\"" };
        for part in [quote, family, quote] {
            list.push_str(part);
        }
    }
    (!list.is_empty()).then_some(list)
}

/// A colour as red, green and blue, 0 to 255 each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colour([u8; 3]);

impl Colour {
    /// The background of the light theme.
    pub const LIGHT: Self = Self([0xfc, 0xfb, 0xf8]);
    /// The background of the dark theme.
    pub const DARK: Self = Self([0x16, 0x18, 0x1c]);

    /// Reads six or three hexadecimal digits with or without `#`: `b5002a`, `#b5002a` or `b02`.
    pub fn from_hex(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#').unwrap_or(text);
        let digits: Option<Vec<u8>> = digits
            .chars()
            .map(|it| it.to_digit(16).and_then(|it| u8::try_from(it).ok()))
            .collect();
        match digits?[..] {
            [r, g, b] => Some(Self([r * 17, g * 17, b * 17])),
            [r, s, g, h, b, c] => Some(Self([r * 16 + s, g * 16 + h, b * 16 + c])),
            _ => None,
        }
    }

    /// The colour in CSS, such as `#b5002a`.
    pub fn to_css(self) -> String {
        const HEX: &[u8; 16] = b"0123456789abcdef";
        let mut text = String::from("#");
        for part in self.0 {
            text.push(char::from(HEX[usize::from(part >> 4)]));
            text.push(char::from(HEX[usize::from(part & 15)]));
        }
        text
    }

    /// The colour, mixed with black or white only as much as text in this colour needs to be
    /// readable on `ground`: a contrast of 4.5 to 1.
    #[must_use]
    pub fn readable_on(self, ground: Self) -> Self {
        let ink = if ground.luminance() > 0.5 { 0 } else { 255 };
        (0..=20)
            .map(|step| self.mixed(Self([ink; 3]), step))
            .find(|it| it.contrast(ground) >= 4.5)
            .unwrap_or(Self([ink; 3]))
    }

    /// The background `ground` with a tenth of this colour, for a button under the pointer.
    #[must_use]
    pub fn tint_of(self, ground: Self) -> Self {
        ground.mixed(self, 2)
    }

    /// A mix with another colour; `twentieths` is the share of the other one, 0 to 20.
    fn mixed(self, other: Self, twentieths: u16) -> Self {
        let mut parts = self.0;
        for (part, to) in parts.iter_mut().zip(other.0) {
            let sum = u16::from(*part) * (20 - twentieths) + u16::from(to) * twentieths;
            *part = u8::try_from(sum / 20).unwrap_or(u8::MAX);
        }
        Self(parts)
    }

    /// The contrast ratio as defined by WCAG, 1 to 21.
    fn contrast(self, other: Self) -> f64 {
        let (one, two) = (self.luminance(), other.luminance());
        (one.max(two) + 0.05) / (one.min(two) + 0.05)
    }

    /// The relative luminance, 0 to 1. A cubic polynomial approximates the exponent 2.4 of sRGB, so
    /// that no code for powers is needed.
    fn luminance(self) -> f64 {
        let linear = |part: u8| {
            let part = f64::from(part) / 255.0;
            part * (part * (part * 0.305_306 + 0.682_171) + 0.012_523)
        };
        let [r, g, b] = self.0.map(linear);
        0.2126 * r + 0.7152 * g + 0.0722 * b
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn families_are_quoted_and_nothing_else_comes_through() {
        assert_eq!(
            font("Georgia,Songti SC , serif").as_deref(),
            Some("\"Georgia\", \"Songti SC\", serif")
        );
        assert_eq!(font("思源宋体").as_deref(), Some("\"思源宋体\""));
        for text in [
            "",
            " , ",
            "a\"b",
            "a;color:red",
            "url(x)",
            "a\\b",
            "a}b",
            "x'y",
        ] {
            assert_eq!(font(text), None, "{text}");
        }
        assert_eq!(font(&"a".repeat(500)), None);
    }

    #[test]
    fn colours_are_hexadecimal() {
        let css = |text: &str| Colour::from_hex(text).map(Colour::to_css);
        assert_eq!(css("#B5002a").as_deref(), Some("#b5002a"));
        assert_eq!(css("b02").as_deref(), Some("#bb0022"));
        for text in ["", "#", "red", "b5002", "b5002az", "b5002a;", "＃b02"] {
            assert_eq!(css(text), None, "{text}");
        }
    }

    #[test]
    fn an_accent_colour_can_be_read_on_both_grounds() {
        for text in [
            "ffee00", "b5002a", "000", "fff", "808080", "00f", "0f0", "0b5c8a",
        ] {
            let Some(colour) = Colour::from_hex(text) else {
                panic!("{text}");
            };
            for ground in [Colour::LIGHT, Colour::DARK] {
                let contrast = exact(colour.readable_on(ground), ground);
                assert!(contrast >= 4.4, "{text} {contrast}");
            }
        }
        let readable = Colour([0x0b, 0x5c, 0x8a]);
        assert_eq!(readable.readable_on(Colour::LIGHT), readable);
    }

    /// The contrast computed with the exact exponent, to check the approximation.
    fn exact(one: Colour, two: Colour) -> f64 {
        let luminance = |colour: Colour| {
            let [r, g, b] = colour.0.map(|part| {
                let part = f64::from(part) / 255.0;
                if part <= 0.040_45 {
                    part / 12.92
                } else {
                    ((part + 0.055) / 1.055).powf(2.4)
                }
            });
            0.2126 * r + 0.7152 * g + 0.0722 * b
        };
        let (one, two) = (luminance(one), luminance(two));
        (one.max(two) + 0.05) / (one.min(two) + 0.05)
    }
}
