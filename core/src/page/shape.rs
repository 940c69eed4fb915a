//! Fingerprints the shape of a piece of HTML: which elements, texts and comments it contains, in
//! which order. A page is adopted only where its shape is the one that was built.

use crate::report::fingerprint;

/// The fingerprint of a shape, in hexadecimal. It is the same for the HTML that a build writes and
/// for what a browser returns for it as `innerHTML`: attributes are ignored, every comment counts
/// as `<!>`, and character references are resolved.
pub fn shape(html: &str) -> String {
    let mut shape = String::with_capacity(html.len() / 2);
    let mut rest = html;
    while let Some(start) = rest.find('<') {
        push_text(&mut shape, &rest[..start]);
        rest = &rest[start..];
        if let Some(comment) = rest.strip_prefix("<!--") {
            shape.push_str("<!>");
            rest = comment.split_once("-->").map_or("", |it| it.1);
        } else if let Some(behind) = rest.strip_prefix("<!>") {
            shape.push_str("<!>");
            rest = behind;
        } else {
            let name = rest.find([' ', '>', '/']).unwrap_or(rest.len());
            let closing = rest.starts_with("</");
            let name = if closing {
                rest.find('>').unwrap_or(rest.len())
            } else {
                name
            };
            shape.push_str(&rest[..name]);
            shape.push('>');
            rest = &rest[end_of_tag(rest)..];
        }
    }
    push_text(&mut shape, rest);
    fingerprint(shape.as_bytes())
}

/// The byte index after the tag at the start of `text`; `>` may occur inside a quoted attribute.
fn end_of_tag(text: &str) -> usize {
    let mut quote = None;
    for (at, byte) in text.bytes().enumerate() {
        match (quote, byte) {
            (None, b'"' | b'\'') => quote = Some(byte),
            (Some(open), _) if open == byte => quote = None,
            (None, b'>') => return at + 1,
            _ => {}
        }
    }
    text.len()
}

/// Appends `text` with its character references resolved.
fn push_text(shape: &mut String, text: &str) {
    let mut rest = text;
    while let Some(start) = rest.find('&') {
        shape.push_str(&rest[..start]);
        rest = &rest[start..];
        let known = REFERENCES.iter().find(|(name, _)| rest.starts_with(name));
        let (name, character) = known.copied().unwrap_or(("&", '&'));
        shape.push(character);
        rest = &rest[name.len()..];
    }
    shape.push_str(rest);
}

/// The character references that a build or a browser writes.
const REFERENCES: [(&str, char); 7] = [
    ("&amp;", '&'),
    ("&lt;", '<'),
    ("&gt;", '>'),
    ("&quot;", '"'),
    ("&#39;", '\''),
    ("&#x27;", '\''),
    ("&nbsp;", '\u{a0}'),
];

#[cfg(test)]
mod tests {
    use super::shape;

    #[test]
    fn what_a_browser_writes_back_has_the_same_shape() {
        let written = "<p class=\"a>b\">1 &lt; 2 &amp; it&#39;s<!> <br/>\u{a0}<b hidden>x</b></p>";
        let back = "<p class=\"a&gt;b\" data-x=\"'>\">1 &lt; 2 &amp; it's<!----> <br>&nbsp;\
                    <b hidden=\"\">x</b></p>";
        assert_eq!(shape(written), shape(back));
    }

    #[test]
    fn every_damage_changes_the_shape() {
        let sound = "<p>one<!> <b>two</b></p><p>three</p>";
        for damaged in [
            "<p>one <b>two</b></p><p>three</p>",
            "<p>one<!> <b>two</b></p> <p>three</p>",
            "<p>one<!> <i>two</i></p><p>three</p>",
            "<p><font>one</font><!> <b>two</b></p><p>three</p>",
            "<p>eins<!> <b>two</b></p><p>three</p>",
            "<p>one<!> <b>two</b></p>",
            "<p>one<!> <b>two</b></p><p>three</p><span></span>",
            "<p>one<!> <b>two</b><p>three</p></p>",
            "",
        ] {
            assert_ne!(shape(damaged), shape(sound), "{damaged}");
        }
    }
}
