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

/// An English text, escaped; what of it is Chinese is marked: it is set in another face and read
/// by another voice.
pub(crate) fn english(out: &mut String, text: &str) {
    let mut rest = text;
    while let Some(start) = rest.find(is_han) {
        let end = rest[start..].find(|it: char| !is_han(it) && !it.is_ascii_alphanumeric());
        let run = &rest[start..end.map_or(rest.len(), |end| start + end)];
        // Letters and figures belong to it only between its characters.
        let run = run.trim_end_matches(|it: char| it.is_ascii_alphanumeric());
        escape(out, &rest[..start]);
        out.push_str("<span lang=\"zh-Hans\">");
        escape(out, run);
        out.push_str("</span>");
        rest = &rest[start + run.len()..];
    }
    escape(out, rest);
}

/// A Chinese text, escaped; what of it is English is marked. A single word or a name such as `GPT-4`
/// is not: Chinese readers say it as part of the sentence.
pub(crate) fn chinese(out: &mut String, text: &str) {
    let mut rest = text;
    while let Some(start) = rest.find(|it: char| it.is_ascii_alphabetic()) {
        let end = rest[start..].find(|it: char| !is_latin(it));
        let run = &rest[start..end.map_or(rest.len(), |end| start + end)];
        let run = run.trim_end_matches(|it: char| !it.is_alphanumeric());
        escape(out, &rest[..start]);
        if is_english(run) {
            out.push_str("<span lang=\"en\">");
            escape(out, run);
            out.push_str("</span>");
        } else {
            escape(out, run);
        }
        rest = &rest[start + run.len()..];
    }
    escape(out, rest);
}

/// Whether a text has two words or more that are no acronyms.
fn is_english(text: &str) -> bool {
    let words = text.split(|it: char| !it.is_ascii_alphabetic());
    let is_word = |it: &&str| it.len() > 1 && it.bytes().any(|it| it.is_ascii_lowercase());
    words.filter(is_word).nth(1).is_some()
}

/// Whether a character may stand within an English text.
const fn is_latin(character: char) -> bool {
    matches!(character, ' '..='~' | '\u{a0}' | '\u{c0}'..='\u{24f}' | '–' | '’')
}

/// Whether a character is Chinese, or punctuation as wide as one.
const fn is_han(character: char) -> bool {
    matches!(character,
        '\u{3000}'..='\u{303f}' | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}'
        | '\u{ff00}'..='\u{ffef}' | '\u{20000}'..='\u{3ffff}')
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

#[cfg(test)]
mod tests {
    use super::{chinese, english};

    #[test]
    fn english_in_a_chinese_text_is_marked() {
        let marked = |text: &str| {
            let mut out = String::new();
            chinese(&mut out, text);
            out
        };
        assert_eq!(
            marked("来源：Our World in Data\u{a0}· 转引"),
            "来源：<span lang=\"en\">Our World in Data</span>\u{a0}· 转引"
        );
        assert_eq!(
            marked("Artificial Intelligence Index Report 2024"),
            "<span lang=\"en\">Artificial Intelligence Index Report 2024</span>"
        );
        assert_eq!(
            marked("（GitHub’s “open & free” code），2023年"),
            "（GitHub’s “<span lang=\"en\">open &amp; free</span>” code），2023年"
        );
        for plain in [
            "GPT-4与Llama 2 70B",
            "CC BY-ND 4.0",
            "Quid，2024年3月",
            "AI",
        ] {
            assert_eq!(marked(plain), plain);
        }
    }

    #[test]
    fn chinese_in_an_english_text_is_marked() {
        let marked = |text: &str| {
            let mut out = String::new();
            english(&mut out, text);
            out
        };
        assert_eq!(marked("Zhidongxi <4>"), "Zhidongxi &lt;4&gt;");
        assert_eq!(
            marked("“Gemini训练2亿美元！中国AI专利AI” & 智东西"),
            "“Gemini<span lang=\"zh-Hans\">训练2亿美元！中国AI专利</span>AI” &amp; \
             <span lang=\"zh-Hans\">智东西</span>"
        );
    }
}
