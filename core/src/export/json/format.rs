//! The layout of the JSON file: an indent of two spaces, and numbers with all digits.

use crate::language::number::digits;
use serde_json::ser::{Formatter, PrettyFormatter};
use std::io::{self, Write};

/// The pretty format of `serde_json` with two changes. Numbers have no exponent and no `.0`, as in
/// the other files and on the page: `191400000`, not `191400000.0`. The characters U+2028 and
/// U+2029 are escaped, because JavaScript read them as line ends before 2019.
#[derive(Default)]
pub struct Format(PrettyFormatter<'static>);

impl Formatter for Format {
    fn write_f64<W: Write + ?Sized>(&mut self, to: &mut W, value: f64) -> io::Result<()> {
        to.write_all(digits(value).as_bytes())
    }

    fn write_string_fragment<W: Write + ?Sized>(
        &mut self,
        to: &mut W,
        fragment: &str,
    ) -> io::Result<()> {
        for piece in fragment.split_inclusive(['\u{2028}', '\u{2029}']) {
            let plain = piece.trim_end_matches(['\u{2028}', '\u{2029}']);
            to.write_all(plain.as_bytes())?;
            match piece[plain.len()..].chars().next() {
                Some('\u{2028}') => to.write_all(b"\\u2028")?,
                Some(_) => to.write_all(b"\\u2029")?,
                None => {}
            }
        }
        Ok(())
    }

    fn begin_array<W: Write + ?Sized>(&mut self, to: &mut W) -> io::Result<()> {
        self.0.begin_array(to)
    }

    fn end_array<W: Write + ?Sized>(&mut self, to: &mut W) -> io::Result<()> {
        self.0.end_array(to)
    }

    fn begin_array_value<W: Write + ?Sized>(&mut self, to: &mut W, first: bool) -> io::Result<()> {
        self.0.begin_array_value(to, first)
    }

    fn end_array_value<W: Write + ?Sized>(&mut self, to: &mut W) -> io::Result<()> {
        self.0.end_array_value(to)
    }

    fn begin_object<W: Write + ?Sized>(&mut self, to: &mut W) -> io::Result<()> {
        self.0.begin_object(to)
    }

    fn end_object<W: Write + ?Sized>(&mut self, to: &mut W) -> io::Result<()> {
        self.0.end_object(to)
    }

    fn begin_object_key<W: Write + ?Sized>(&mut self, to: &mut W, first: bool) -> io::Result<()> {
        self.0.begin_object_key(to, first)
    }

    fn begin_object_value<W: Write + ?Sized>(&mut self, to: &mut W) -> io::Result<()> {
        self.0.begin_object_value(to)
    }

    fn end_object_value<W: Write + ?Sized>(&mut self, to: &mut W) -> io::Result<()> {
        self.0.end_object_value(to)
    }
}
