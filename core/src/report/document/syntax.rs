//! Parses JSON, and explains syntax errors.

use super::UnplacedFault;
use super::words::shown;
use crate::text::is_letter;
use jsonc_parser::ast::Value;
use jsonc_parser::errors::{ParseError, ParseErrorKind};
use jsonc_parser::{CollectOptions, ParseOptions, ParseStringErrorKind, parse_to_ast};

/// The parser supports relaxed forms of JSON. A report must be strict JSON.
const STRICT: ParseOptions = ParseOptions {
    allow_comments: false,
    allow_loose_object_property_names: false,
    allow_trailing_commas: false,
    allow_missing_commas: false,
    allow_single_quoted_strings: false,
    allow_hexadecimal_numbers: false,
    allow_unary_plus_numbers: false,
    allow_bare_decimal_point_numbers: false,
    allow_non_finite_numbers: false,
    allow_extended_string_escapes: false,
};

/// Parses a text into a syntax tree.
pub(super) fn parse(text: &str) -> Result<Value<'_>, UnplacedFault> {
    let found = |(place, message)| UnplacedFault {
        place,
        path: String::new(),
        message,
    };
    let sign = wrong_sign(text);
    let is_earlier = |place| sign.as_ref().is_some_and(|(sign, _)| *sign < place);
    match parse_to_ast(text, &CollectOptions::default(), &STRICT) {
        Err(fault) if !is_earlier(fault.range().start) => Err(found(explained(text, &fault))),
        Ok(read) if sign.is_none() => {
            let empty = || {
                found((
                    0,
                    "the text is empty; a report in JSON is expected".to_owned(),
                ))
            };
            read.value.ok_or_else(empty)
        }
        _ => Err(sign.map_or_else(|| found((0, String::new())), found)),
    }
}

/// Returns the position and the message for the first character that the parser accepts but JSON
/// does not: a line break or control character inside a string, or an unusual space between values.
fn wrong_sign(text: &str) -> Option<(usize, String)> {
    let (mut within, mut escaped) = (false, false);
    for (place, letter) in text.char_indices() {
        match letter {
            _ if escaped => escaped = false,
            '\\' if within => escaped = true,
            '"' => within = !within,
            '\n' | '\r' if within => {
                let message = "the line ends inside a text; close the text with a quotation mark, or write the line break as \\n";
                return Some((place, message.to_owned()));
            }
            '\0'..' ' if within => {
                let code = u32::from(letter);
                return Some((
                    place,
                    format!(
                        "a control character inside a text; take it out or write it as \\u{code:04x}"
                    ),
                ));
            }
            ' ' | '\t' | '\n' | '\r' => {}
            _ if !within && letter.is_whitespace() => {
                let code = u32::from(letter);
                return Some((
                    place,
                    format!("this blank (U+{code:04X}) is none to JSON; write a plain one"),
                ));
            }
            _ => {}
        }
    }
    None
}

/// Returns the position of a fault, and what is wrong and what to do.
fn explained(text: &str, fault: &ParseError) -> (usize, String) {
    use ParseErrorKind::*;
    let place = fault.range().start;
    let message = match fault.kind() {
        String(kind) => return in_text(text, place, kind),
        ExpectedComma => "a comma is missing behind this value",
        TrailingCommasNotAllowed => "nothing follows this comma; take it out",
        ExpectedColonAfterObjectKey => "a colon is expected between a key and its value",
        UnterminatedObject => "this object is not closed; a } is missing, or the end of the text",
        UnterminatedArray => "this list is not closed; a ] is missing, or the end of the text",
        MultipleRootJsonValues => "something stands behind the end of the JSON; take it out",
        CommentsNotAllowed => "JSON has no comments; take it out",
        SingleQuotedStringsNotAllowed => "a text stands between quotation marks of this kind: \"",
        UnaryPlusNumbersNotAllowed => "a number has no + before it; take it out",
        BareDecimalPointNumbersNotAllowed => {
            "a number has digits on both sides of its one decimal point"
        }
        HexadecimalNumbersNotAllowed => "a number is written with the digits 0 to 9",
        ExpectedDigit
        | ExpectedDigitFollowingNegativeSign
        | ExpectedPlusMinusOrDigitInNumberLiteral => "a digit is missing in this number",
        NestingDepthExceeded => "this is nested too deeply for a report",
        ExpectedStringObjectProperty | UnexpectedTokenInObject => {
            return (place, unexpected(text, place, "a key in quotation marks"));
        }
        _ => return (place, unexpected(text, place, "a value")),
    };
    (place, message.to_owned())
}

/// Returns the position and the message for a fault inside a string that starts at `start`.
fn in_text(text: &str, start: usize, kind: &ParseStringErrorKind) -> (usize, String) {
    let message = match kind {
        ParseStringErrorKind::UnterminatedStringLiteral => {
            "the text that begins here is not closed by a quotation mark"
        }
        ParseStringErrorKind::ExpectedFourHexDigits => {
            "four hexadecimal digits are expected behind \\u"
        }
        ParseStringErrorKind::InvalidUnicodeEscapeSequence(_) => {
            "this is half of a pair of \\u escapes; write the character itself"
        }
        _ => "the sign behind the backslash is unknown; a backslash itself is written \\\\",
    };
    (
        start,
        [message, ": ", &shown(line_from(text, start))].concat(),
    )
}

/// Returns the message for an unexpected text where a value or a key is expected.
fn unexpected(text: &str, place: usize, expected: &str) -> String {
    let rest = &text[place..];
    let end = rest.find(|it: char| !is_letter(it) && !it.is_ascii_digit() && it != '_');
    let word = &rest[..end.unwrap_or(rest.len())];
    let Some(first) = rest.chars().next() else {
        return format!("the text ends where {expected} is expected");
    };
    let what = if word.is_empty() {
        String::from(first)
    } else {
        shown(word)
    };
    let is_first = text[..place].trim_end().is_empty();
    if is_first && first == '<' {
        return "this is a page in HTML or XML; a report in JSON is expected".to_owned();
    }
    if "“”„‘’«»「」＂".contains(first) {
        return "a typographic quotation mark; JSON takes only this one: \"".to_owned();
    }
    if is_first {
        return format!("this is no report: an object in braces is expected, not `{what}`");
    }
    match word {
        "NaN" | "Infinity" | "None" | "undefined" | "nil" | "NA" => {
            format!("JSON has no `{what}`; leave the field out where there is no value")
        }
        "True" | "False" | "TRUE" | "FALSE" | "Null" | "NULL" => {
            format!("`{what}` is written in small letters")
        }
        _ if first.is_ascii_digit() => format!(
            "{expected} is expected, not `{what}`; if this belongs to the number before, write that without thousands signs"
        ),
        _ => format!("{expected} is expected, not `{what}`; a text stands in quotation marks"),
    }
}

/// Returns the rest of the line.
fn line_from(text: &str, place: usize) -> &str {
    text[place..].lines().next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::parse;

    /// Each row: (text, position of the fault in bytes, part of the message).
    #[test]
    fn what_is_no_json_is_told_at_its_place() {
        for (text, place, part) in [
            ("", 0, "the text is empty"),
            (" \n", 0, "the text is empty"),
            ("<!doctype html>", 0, "a page in HTML"),
            (
                "hello",
                0,
                "this is no report: an object in braces is expected, not `hello`",
            ),
            ("“a”", 0, "a typographic quotation mark"),
            ("{\"a\": 1,}", 7, "nothing follows this comma"),
            ("[1, 2,]", 5, "nothing follows this comma"),
            ("{\"a\" 1}", 5, "a colon is expected"),
            ("[1 2]", 2, "a comma is missing behind this value"),
            ("[{}\n {}]", 3, "a comma is missing behind this value"),
            (
                "{\"a\": 1 \"b\": 2}",
                7,
                "a comma is missing behind this value",
            ),
            ("{\"a\": \"b}", 6, "is not closed by a quotation mark: \"b}"),
            ("[\"a\nb\"]", 3, "the line ends inside a text"),
            ("[\"a\tb\"]", 3, "write it as \\u0009"),
            ("[\"a\\\"\tb\"]", 5, "write it as \\u0009"),
            ("[\u{a0}1]", 1, "this blank (U+00A0)"),
            ("[,\u{a0}1]", 1, "a value is expected, not `,`"),
            ("[\"\\x\"]", 2, "behind the backslash is unknown"),
            ("[\"\\u00g0\"]", 2, "four hexadecimal digits"),
            ("[\"\\ud83d\"]", 2, "half of a pair"),
            ("{“a”: 1}", 1, "a typographic quotation mark"),
            ("{\"a\": “b”}", 6, "a typographic quotation mark"),
            ("{a: 1}", 1, "a key in quotation marks is expected, not `a`"),
            ("{\"a\": 1,815}", 8, "without thousands signs"),
            ("{\"a\": NaN}", 6, "JSON has no `NaN`"),
            ("[undefined]", 1, "JSON has no `undefined`"),
            ("[True]", 1, "`True` is written in small letters"),
            ("[nothing]", 1, "a value is expected, not `nothing`"),
            ("{\"a\": }", 6, "a value is expected, not `}`"),
            ("{\"a\":", 5, "the text ends where a value is expected"),
            ("['a']", 1, "quotation marks of this kind: \""),
            ("[+1]", 1, "has no +"),
            ("[.5]", 1, "digits on both sides"),
            ("[1.]", 1, "digits on both sides"),
            ("[1e]", 3, "a digit is missing"),
            ("[-]", 2, "a digit is missing"),
            ("[01]", 2, "a comma is missing"),
            ("[0x1]", 1, "the digits 0 to 9"),
            ("[1] // one", 4, "JSON has no comments"),
            ("{", 0, "this object is not closed"),
            ("[1", 0, "this list is not closed"),
            ("{} x", 3, "something stands behind the end"),
            ("{}}", 2, "something stands behind the end"),
        ] {
            let fault = parse(text).expect_err(text);
            assert!(fault.message.contains(part), "{text}: {fault:?}");
            assert_eq!(fault.place, place, "{text}: {fault:?}");
        }
    }

    #[test]
    fn every_cut_of_a_text_is_a_fault() {
        let text = r#"{"a": [1, -2.5e3, null, true], "b": {"c": "\u4e2d\"\ud83d\ude00 中"}}"#;
        assert!(parse(text).is_ok());
        for (end, _) in text.char_indices() {
            assert!(parse(&text[..end]).is_err(), "{end}");
        }
    }

    #[test]
    fn nesting_has_an_end() {
        for open in ["[", "{\"a\":"] {
            let fault = parse(&open.repeat(1_000_000)).expect_err("no end");
            assert!(fault.message.contains("nested too deeply"), "{fault:?}");
        }
    }
}
