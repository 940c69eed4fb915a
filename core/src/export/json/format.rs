//! How the file is written: two spaces an indent, numbers in full digits.

use crate::language::number::digits;
use serde_json::ser::{Formatter, PrettyFormatter};
use std::io::{self, Write};

/// `serde_json`'s pretty form, but for two things. Numbers are those of the other files and of the
/// page, without exponent: `191400000`, not `191400000.0`. The two characters that JavaScript took
/// for line ends before 2019 are escaped.
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
