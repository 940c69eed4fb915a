//! Percent-encoding of URL parts.

/// Appends `text` so that only letters, digits and `-._~` stand for themselves.
///
/// A browser encodes no more than this, so that what was written equals what
/// `location.hash` gives back.
pub fn encode_into(out: &mut String, text: &str) {
    const HEX: &[u8; 16] = b"0123456789ABCDEF";
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~') {
            out.push(char::from(byte));
        } else {
            out.push('%');
            out.push(char::from(HEX[usize::from(byte >> 4)]));
            out.push(char::from(HEX[usize::from(byte & 15)]));
        }
    }
}

/// Reads an encoded text. `+` is a space; a `%` that no two hex digits follow stands for
/// itself; bytes that are no UTF-8 become U+FFFD; control characters are dropped.
pub(super) fn decode(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut decoded = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        let (byte, width) = match bytes[at] {
            b'+' => (b' ', 1),
            b'%' => hex_pair(&bytes[at + 1..]).map_or((b'%', 1), |byte| (byte, 3)),
            byte => (byte, 1),
        };
        decoded.push(byte);
        at += width;
    }
    let text = String::from_utf8_lossy(&decoded);
    text.chars().filter(|c| !c.is_control()).collect()
}

fn hex_pair(bytes: &[u8]) -> Option<u8> {
    let digit = |byte: &u8| match byte {
        b'0'..=b'9' => Some(byte - b'0'),
        b'a'..=b'f' => Some(byte - b'a' + 10),
        b'A'..=b'F' => Some(byte - b'A' + 10),
        _ => None,
    };
    Some(digit(bytes.first()?)? * 16 + digit(bytes.get(1)?)?)
}

/// The `key=value` pairs of a query or hash, keys as written, values decoded; parts without
/// `=` are left out.
pub fn pairs(text: &str) -> impl Iterator<Item = (&str, String)> {
    text.split('&').filter_map(|part| {
        let (key, value) = part.split_once('=')?;
        Some((key, decode(value)))
    })
}
