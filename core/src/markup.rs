//! Pieces of markup: escaped text, attributes, and a macro that strings them together.

/// Appends pieces of markup to a string: literals as they stand, `{text}` escaped, `[markup]`
/// as it stands because it is markup already.
///
/// ```ignore
/// put!(out, "<b>", {name}, "</b>", [rows]);
/// ```
macro_rules! put {
    ($out:expr, $($piece:tt),+ $(,)?) => {{ $( $crate::markup::piece!($out, $piece); )+ }};
}

/// One piece for [`put`].
macro_rules! piece {
    ($out:expr, { $text:expr }) => {{
        use $crate::markup::PushText as _;
        $out.push_text(::core::convert::AsRef::<str>::as_ref(&$text));
    }};
    ($out:expr, [$markup:expr]) => {
        $out.push_str(&$markup)
    };
    ($out:expr, $literal:literal) => {
        $out.push_str($literal)
    };
}

pub(crate) use {piece, put};

/// A string as something that takes escaped text.
pub(crate) trait PushText {
    /// Appends a text, escaped.
    fn push_text(&mut self, text: &str);
}

impl PushText for String {
    fn push_text(&mut self, text: &str) {
        escape(self, text);
    }
}

/// An attribute with any text.
pub(crate) fn attribute(out: &mut String, name: &str, value: &str) {
    out.push(' ');
    out.push_str(name);
    out.push_str("=\"");
    escape(out, value);
    out.push('"');
}

/// Text as it may stand in an element or a quoted attribute. Characters that XML does not know
/// are left out, or a picture would not open.
pub fn escape(out: &mut String, text: &str) {
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

/// A whole number.
pub(crate) fn whole(out: &mut String, number: usize) {
    // Digits from the last to the first; twenty hold every `usize`.
    let mut digits = [0; 20];
    let (mut rest, mut start) = (number, digits.len());
    loop {
        start -= 1;
        digits[start] = b'0' + (rest % 10) as u8;
        rest /= 10;
        if rest == 0 {
            break;
        }
    }
    out.extend(digits[start..].iter().map(|digit| char::from(*digit)));
}
