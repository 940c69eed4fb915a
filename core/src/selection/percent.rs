//! Percent-encoding of parts of an address.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

/// The characters that are encoded. Every character that a browser would encode is among them, so
/// that a hash that was written equals what `location.hash` returns.
const ENCODED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~');

/// Appends `text`, encoded: all characters except ASCII letters, digits and `-._~`.
pub fn encode_into(out: &mut String, text: &str) {
    out.extend(utf8_percent_encode(text, ENCODED));
}

/// Decodes a text. `+` becomes a space; a `%` without two hexadecimal digits after it is kept;
/// invalid UTF-8 becomes U+FFFD; control characters are removed.
pub(super) fn decode(text: &str) -> String {
    let spaced = text.replace('+', " ");
    let decoded = percent_decode_str(&spaced).decode_utf8_lossy();
    decoded.chars().filter(|it| !it.is_control()).collect()
}

/// The `key=value` pairs of a query or hash. Keys are as written, values are decoded; parts without
/// `=` are left out.
pub fn pairs(text: &str) -> impl Iterator<Item = (&str, String)> {
    text.split('&').filter_map(|part| {
        let (key, value) = part.split_once('=')?;
        Some((key, decode(value)))
    })
}

#[cfg(test)]
mod tests {
    use super::{decode, encode_into};

    #[test]
    fn texts_are_written_and_read() {
        for (text, written) in [
            ("aZ09-._~", "aZ09-._~"),
            ("a b+c", "a%20b%2Bc"),
            ("中", "%E4%B8%AD"),
            ("%!'()*", "%25%21%27%28%29%2A"),
        ] {
            let mut out = String::new();
            encode_into(&mut out, text);
            assert_eq!(out, written);
            assert_eq!(decode(written), text);
        }
        for (written, text) in [
            ("a+b", "a b"),
            ("%2b", "+"),
            ("100%", "100%"),
            ("%4", "%4"),
            ("%zz%41", "%zzA"),
            ("%E4%B8", "\u{fffd}"),
            ("a%00%0Ab%7F", "ab"),
        ] {
            assert_eq!(decode(written), text, "{written}");
        }
    }
}
