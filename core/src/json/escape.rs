//! What the backslashes of a text stand for.

/// A text without its escapes; those of surrogates that make no pair become U+FFFD.
pub(super) fn unescaped(raw: &str) -> String {
    if !raw.contains('\\') {
        return raw.to_owned();
    }
    let mut text = String::with_capacity(raw.len());
    let mut rest = raw;
    while let Some(at) = rest.find('\\') {
        text.push_str(&rest[..at]);
        let letter = rest.as_bytes()[at + 1];
        let mut end = at + 2;
        text.push(match letter {
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => {
                let (character, width) = unicode(&rest[at..]);
                end = at + width;
                character
            }
            // A quotation mark, a slash or a backslash stands for itself.
            other => char::from(other),
        });
        rest = &rest[end..];
    }
    text.push_str(rest);
    text
}

/// The character that `\uXXXX`, or a pair of them, at the start of `text` stands for, and how
/// long that is.
fn unicode(text: &str) -> (char, usize) {
    let unit = |from: usize| {
        let is_escape = text.get(from..from + 2) == Some("\\u");
        let digits = text.get(from + 2..from + 6).filter(|_| is_escape)?;
        u32::from_str_radix(digits, 16).ok()
    };
    let first = unit(0).unwrap_or_default();
    let second = unit(6).filter(|it| (0xdc00..0xe000).contains(it));
    match second {
        Some(second) if (0xd800..0xdc00).contains(&first) => {
            let code = 0x10000 + ((first - 0xd800) << 10) + (second - 0xdc00);
            (char::from_u32(code).unwrap_or('\u{fffd}'), 12)
        }
        _ => (char::from_u32(first).unwrap_or('\u{fffd}'), 6),
    }
}
