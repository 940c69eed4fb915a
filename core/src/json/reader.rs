//! Walking over a JSON text.

use super::escape::unescaped;
use super::{Fault, Record};
use crate::number;

/// How deep lists and objects may be nested.
const DEEPEST: usize = 128;

/// A place in a text that is read from left to right.
#[derive(Clone)]
pub struct Reader<'a> {
    pub(super) text: &'a str,
    pub(super) at: usize,
    depth: usize,
    pub(super) trusted: bool,
}

impl<'a> Reader<'a> {
    /// At the start of a text, behind the mark of its encoding that some editors put first.
    pub const fn new(text: &'a str) -> Self {
        let marked = matches!(text.as_bytes(), [0xef, 0xbb, 0xbf, ..]);
        Self::at(text, if marked { 3 } else { 0 })
    }

    /// At a place of a text, in bytes.
    pub const fn at(text: &'a str, place: usize) -> Self {
        Self {
            text,
            at: place,
            depth: 0,
            trusted: false,
        }
    }

    /// At the start of a text that was read before without a fault: what need not be known yet
    /// may be walked over.
    pub const fn trusting(text: &'a str) -> Self {
        Self {
            trusted: true,
            ..Self::new(text)
        }
    }

    /// Whether the text was read before without a fault.
    pub const fn is_trusted(&self) -> bool {
        self.trusted
    }

    /// The byte it stands at, blanks before the next value skipped.
    pub fn place(&mut self) -> usize {
        self.blanks();
        self.at
    }

    /// A fault at this place.
    pub fn fault(&self, message: &str) -> Fault {
        Fault {
            path: String::new(),
            place: self.at,
            message: message.to_owned(),
        }
    }

    /// Nothing but blanks may follow.
    ///
    /// # Errors
    /// Something does.
    pub fn end(&mut self) -> Result<(), Fault> {
        self.blanks();
        if self.at < self.text.len() {
            return Err(self.fault("something stands behind the end"));
        }
        Ok(())
    }

    /// Reads an object into a record.
    ///
    /// # Errors
    /// It is none, a field is unknown, missing or there twice, or a value is not of its shape.
    pub fn record(&mut self, record: &mut dyn Record) -> Result<(), Fault> {
        let start = self.place();
        let names = record.names();
        let mut seen = 0_u32;
        self.object(&mut |key, reader| {
            let Some(at) = names.iter().position(|name| name.name == key) else {
                return Err(reader.fault(&unknown(key, names)));
            };
            let field = 1 << at;
            if seen & field != 0 {
                return Err(reader.fault("the field stands twice; take one out"));
            }
            seen |= field;
            record.read_field(at, reader)
        })?;
        for (at, name) in names.iter().enumerate() {
            if name.required && seen & (1 << at) == 0 {
                self.at = start;
                return Err(self.fault(&["missing field `", name.name, "`"].concat()));
            }
        }
        Ok(())
    }

    /// Reads an object, each key with what follows it.
    ///
    /// # Errors
    /// It is none, or `each` fails.
    pub fn object(
        &mut self,
        each: &mut dyn FnMut(&str, &mut Self) -> Result<(), Fault>,
    ) -> Result<(), Fault> {
        self.open(b'{', "an object in braces was expected")?;
        if !self.closes(b'}') {
            loop {
                self.blanks();
                if self.peek() != Some(b'"') {
                    return Err(self.fault("a key in quotation marks was expected"));
                }
                let start = self.at + 1;
                self.skip_string()?;
                let key = &self.text[start..self.at - 1];
                self.blanks();
                self.take(b':', "a colon was expected")?;
                each(key, self).map_err(|fault| fault.within(key))?;
                if self.closes(b'}') {
                    break;
                }
                self.take(b',', "a comma or } was expected")?;
            }
        }
        self.depth -= 1;
        Ok(())
    }

    /// Reads a list element by element.
    ///
    /// # Errors
    /// It is none, or `each` fails.
    pub fn list(
        &mut self,
        each: &mut dyn FnMut(&mut Self) -> Result<(), Fault>,
    ) -> Result<(), Fault> {
        self.open(b'[', "a list in square brackets was expected")?;
        let mut index = 0;
        if !self.closes(b']') {
            loop {
                each(self).map_err(|fault| {
                    let mut step = String::from("[");
                    crate::markup::whole(&mut step, index);
                    step.push(']');
                    fault.within(&step)
                })?;
                index += 1;
                if self.closes(b']') {
                    break;
                }
                self.take(b',', "a comma or ] was expected")?;
            }
        }
        self.depth -= 1;
        Ok(())
    }

    /// Reads a text.
    ///
    /// # Errors
    /// It is none, or not closed, or has an unknown escape.
    pub fn string(&mut self) -> Result<String, Fault> {
        self.blanks();
        if self.peek() != Some(b'"') {
            return Err(self.fault("a text in quotation marks was expected"));
        }
        let start = self.at + 1;
        self.skip_string()?;
        Ok(unescaped(&self.text[start..self.at - 1]))
    }

    /// Reads a number.
    ///
    /// # Errors
    /// It is none.
    pub fn number(&mut self) -> Result<f64, Fault> {
        self.blanks();
        let start = self.at;
        self.skip_number()?;
        let number = number::parse(&self.text[start..self.at]).unwrap_or(f64::NAN);
        if number.is_finite() {
            return Ok(number);
        }
        self.at = start;
        Err(self.fault("a number of at most 308 digits was expected"))
    }

    /// Reads `true` or `false`.
    ///
    /// # Errors
    /// It is neither.
    pub fn boolean(&mut self) -> Result<bool, Fault> {
        if self.word("true") {
            Ok(true)
        } else if self.word("false") {
            Ok(false)
        } else {
            Err(self.fault("true or false was expected"))
        }
    }

    /// Reads `null` if it stands here.
    pub fn null(&mut self) -> bool {
        self.word("null")
    }

    /// The first byte of the next value.
    pub fn starts_with(&mut self) -> Option<u8> {
        self.blanks();
        self.peek()
    }

    /// The text under a key of the object that begins here.
    ///
    /// # Errors
    /// There is no such text.
    pub fn string_of(mut self, wanted: &str) -> Result<String, Fault> {
        let mut found = None;
        let walked = self.object(&mut |key, reader| {
            if key == wanted {
                found = Some(reader.string()?);
                // Nothing behind it matters.
                return Err(reader.fault(""));
            }
            reader.skip()
        });
        match (found, walked) {
            (Some(found), _) => Ok(found),
            (None, Err(fault)) => Err(fault),
            (None, Ok(())) => Err(self.fault(&["missing field `", wanted, "`"].concat())),
        }
    }

    fn open(&mut self, byte: u8, otherwise: &str) -> Result<(), Fault> {
        self.blanks();
        if self.depth == DEEPEST {
            return Err(self.fault("it is nested too deeply"));
        }
        self.take(byte, otherwise)?;
        self.depth += 1;
        Ok(())
    }

    fn closes(&mut self, byte: u8) -> bool {
        self.blanks();
        let closes = self.peek() == Some(byte);
        self.at += usize::from(closes);
        closes
    }

    fn take(&mut self, byte: u8, otherwise: &str) -> Result<(), Fault> {
        if self.peek() != Some(byte) {
            return Err(self.fault(otherwise));
        }
        self.at += 1;
        Ok(())
    }

    fn word(&mut self, word: &str) -> bool {
        self.blanks();
        let here = self.text.as_bytes()[self.at..].starts_with(word.as_bytes());
        self.at += if here { word.len() } else { 0 };
        here
    }

    pub(super) fn optional(&mut self, bytes: &[u8]) -> bool {
        let there = self.peek().is_some_and(|byte| bytes.contains(&byte));
        self.at += usize::from(there);
        there
    }

    pub(super) fn blanks(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            self.at += 1;
        }
    }

    pub(super) fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }
}

fn unknown(key: &str, names: &[super::Named]) -> String {
    let mut message = ["unknown field `", key, "`, expected one of "].concat();
    for (at, name) in names.iter().enumerate() {
        message.push_str(if at > 0 { ", " } else { "" });
        message.push_str(name.name);
    }
    message
}

#[cfg(test)]
mod tests {
    use super::Reader;

    #[test]
    fn texts_are_read_with_their_escapes() {
        let cases = [
            (r#""a""#, "a"),
            (r#"  "\"\\\/\n\t""#, "\"\\/\n\t"),
            (r#""\u4e2d\u56fd 中国""#, "中国 中国"),
            (r#""\ud83d\ude00""#, "😀"),
            (r#""\ud83d""#, "\u{fffd}"),
        ];
        for (json, text) in cases {
            assert_eq!(Reader::new(json).string().as_deref(), Ok(text), "{json}");
        }
    }

    #[test]
    fn the_mark_of_an_encoding_is_skipped() {
        assert_eq!(Reader::new("\u{feff} true").boolean(), Ok(true));
        assert!(Reader::new("\u{feff}\u{feff}true").boolean().is_err());
    }

    #[test]
    fn numbers_are_those_of_json() {
        for (json, number) in [
            ("0", 0.0),
            ("-2.5e3", -2500.0),
            ("1.91E+8", 191e6),
            ("5e25", 5e25),
        ] {
            assert_eq!(Reader::new(json).number(), Ok(number));
        }
        for json in ["", "-", "01", "1.", ".5", "1e", "+1", "NaN", "1e999"] {
            let read = Reader::new(json).number();
            assert!(read.is_err(), "{json}: {read:?}");
        }
    }

    #[test]
    fn what_is_no_json_is_a_fault_at_its_place() {
        let cases = [
            ("{\"a\": 1,}", 8, "a key in quotation marks was expected"),
            ("{\"a\" 1}", 5, "a colon was expected"),
            ("[1 2]", 3, "a comma or ] was expected"),
            (
                "{\"a\": \"b}",
                9,
                "the text is not closed by a quotation mark",
            ),
            (
                "[\"a\nb\"]",
                3,
                "a line break or control character inside a text",
            ),
            ("[\"\\x\"]", 2, "an unknown sign after the backslash"),
            ("[\"\\u00g0\"]", 2, "four hexadecimal digits were expected"),
            ("[nothing]", 1, "a value was expected"),
            ("{", 1, "a key in quotation marks was expected"),
            ("1 2", 2, "something stands behind the end"),
        ];
        for (json, place, message) in cases {
            let mut reader = Reader::new(json);
            let fault = reader.skip().and_then(|()| reader.end()).unwrap_err();
            assert_eq!(
                (fault.place, fault.message.as_str()),
                (place, message),
                "{json}"
            );
        }
    }

    #[test]
    fn every_cut_of_a_text_is_a_fault() {
        let text = r#"{"a": [1, -2.5e3, null, true], "b": {"c": "\u4e2d\""}}"#;
        for end in 0..text.len() {
            let mut reader = Reader::new(&text[..end]);
            assert!(reader.skip().and_then(|()| reader.end()).is_err(), "{end}");
        }
        let mut reader = Reader::new(text);
        assert_eq!(reader.skip().and_then(|()| reader.end()), Ok(()));
    }

    #[test]
    fn nesting_has_an_end() {
        let deep = "[".repeat(100_000);
        assert_eq!(
            Reader::new(&deep).skip().unwrap_err().message,
            "it is nested too deeply"
        );
    }
}
