//! Percent-encoding of URL parts.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

/// What does not stand for itself. A browser encodes no more than this, so that what was written
/// equals what `location.hash` gives back.
const ENCODED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~');

/// Appends `text` so that only letters, digits and `-._~` stand for themselves.
pub fn encode_into(out: &mut String, text: &str) {
    out.extend(utf8_percent_encode(text, ENCODED));
}

/// Reads an encoded text. `+` is a space; a `%` that no two hex digits follow stands for
/// itself; bytes that are no UTF-8 become U+FFFD; control characters are dropped.
pub(super) fn decode(text: &str) -> String {
    let spaced = text.replace('+', " ");
    let decoded = percent_decode_str(&spaced).decode_utf8_lossy();
    decoded.chars().filter(|it| !it.is_control()).collect()
}

/// The `key=value` pairs of a query or hash, keys as written, values decoded; parts without
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
