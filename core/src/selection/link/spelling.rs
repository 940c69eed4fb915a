//! Undoes what mail programs, messengers and word processors do to the text of a link.

use super::super::percent;

/// Characters with a named reference in HTML, as in `&amp;`.
const NAMED: [(&str, char); 9] = [
    ("amp", '&'),
    ("lt", '<'),
    ("gt", '>'),
    ("quot", '"'),
    ("apos", '\''),
    ("nbsp", ' '),
    ("num", '#'),
    ("equals", '='),
    ("quest", '?'),
];

/// The maximum length of a character reference between `&` and `;`, in bytes.
const LONGEST_NAME: usize = 8;

/// How often a text may have been escaped as HTML.
const ROUNDS: usize = 3;

/// Resolves HTML character references, also in text that was escaped several times: `&amp;amp;`
/// becomes `&`.
pub(super) fn unescaped(text: &str) -> String {
    let mut text = text.to_owned();
    for _ in 0..ROUNDS {
        if !text.contains('&') {
            break;
        }
        text = unescaped_once(&text);
    }
    text
}

fn unescaped_once(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        let behind = &rest[at + 1..];
        let named = behind.split_once(';').and_then(|(name, behind)| {
            let name = Some(name).filter(|it| it.len() <= LONGEST_NAME)?;
            Some((sign(name)?, behind))
        });
        let (sign, behind) = named.unwrap_or(('&', behind));
        out.push(sign);
        rest = behind;
    }
    out.push_str(rest);
    out
}

fn sign(name: &str) -> Option<char> {
    let Some(number) = name.strip_prefix('#') else {
        return Some(NAMED.iter().find(|it| it.0 == name)?.1);
    };
    let code = match number.strip_prefix(['x', 'X']) {
        Some(hex) => u32::from_str_radix(hex, 16),
        None => number.parse(),
    };
    char::from_u32(code.ok()?)
}

/// Resolves the escapes of JSON and JavaScript strings: both `\u003d` and `%u003D` become `=`.
pub(super) fn unquoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = ["\\u", "%u"].iter().filter_map(|it| rest.find(it)).min() {
        let (before, escape) = rest.split_at(at);
        let code = escape.get(2..6).map(|it| u32::from_str_radix(it, 16));
        let sign = code.and_then(Result::ok).and_then(char::from_u32);
        out.push_str(before);
        out.extend(sign.map_or_else(|| escape.chars().next(), Some));
        rest = &escape[if sign.is_some() { 6 } else { 1 }..];
    }
    out.push_str(rest);
    out
}

/// Removes invisible characters, and replaces full-width characters by ASCII and every dash by a
/// hyphen.
pub(super) fn plain(text: &str) -> String {
    text.chars().filter_map(plain_sign).collect()
}

fn plain_sign(sign: char) -> Option<char> {
    Some(match sign {
        '\u{AD}'
        | '\u{200B}'..='\u{200F}'
        | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{2069}'
        | '\u{FEFF}' => return None,
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{FE58}' | '\u{FE63}' => '-',
        // Each full-width character has the same distance from its ASCII form.
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(sign) - 0xFEE0)?,
        '\u{A0}' | '\u{3000}' => ' ',
        _ => sign,
    })
}

/// The key in lower case, without the characters joined to its start or end.
pub(super) fn key(written: &str) -> String {
    let text = plain(&percent::decode(written)).to_ascii_lowercase();
    let mut key = text.as_str();
    loop {
        let bare = key.trim_matches(|it: char| !it.is_ascii_alphanumeric());
        let bare = bare.strip_prefix("amp;").unwrap_or(bare);
        if bare == key {
            return key.to_owned();
        }
        key = bare;
    }
}

/// Splits a value of a damaged link into its first code, such as `dark`, and the text that follows the
/// separator after that code.
pub(super) fn code(value: &str) -> (String, String) {
    let text = plain(value);
    let is_code = |it: char| it.is_ascii_alphanumeric() || it == '-' || it == ',';
    let text = without_mail_sign(text.trim_start_matches(|it| !is_code(it)));
    let end = text.find(|it| !is_code(it)).unwrap_or(text.len());
    (text[..end].to_owned(), behind(&text[end..]).to_owned())
}

/// The texts that the value with an id may stand for: as it is, without `=` and white space (line
/// breaks in mails), and decoded once more; each also without `3D` at its start.
pub(super) fn variants(value: &str) -> Vec<String> {
    let text = plain(value);
    let text = text.trim_start_matches(|it: char| !it.is_ascii_alphanumeric());
    let joined = text.replace(|it: char| it == '=' || it.is_whitespace(), "");
    let decoded = plain(&percent::decode(text));
    let mut variants = Vec::new();
    for text in [text, &joined, &decoded] {
        variants.push(text.to_owned());
        variants.push(without_mail_sign(text).to_owned());
    }
    variants
}

/// Removes `3D` at the start: quoted-printable, an encoding of mails, writes `=` as `=3D`.
fn without_mail_sign(text: &str) -> &str {
    let after = text.strip_prefix("3D").or_else(|| text.strip_prefix("3d"));
    after.unwrap_or(text)
}

/// Splits a text into the characters at its start that an id may contain, and the text after the
/// next separator.
pub(super) fn split_id(text: &str) -> (&str, &str) {
    let is_in_id = |it: char| it.is_ascii_alphanumeric() || matches!(it, '-' | '.' | '_');
    let end = text.find(|it| !is_in_id(it)).unwrap_or(text.len());
    (&text[..end], behind(&text[end..]))
}

/// The text after the first separator (`&`, `;`, `?`, `#` or `|`); empty if there is none.
fn behind(text: &str) -> &str {
    let at = text.find(super::SEPARATORS);
    at.map_or("", |at| &text[at + 1..])
}

/// The ASCII letters and digits of a name, in lower case.
pub(super) fn folded(name: &str) -> String {
    let signs = name.chars().filter(char::is_ascii_alphanumeric);
    signs.map(|it| it.to_ascii_lowercase()).collect()
}
