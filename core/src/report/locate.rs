//! Where in a JSON text something stands, for messages an editor can follow.
//!
//! A browser's parser says neither line nor path in words two browsers share, so a small
//! scanner of our own looks the place up once something has failed.

mod scanner;

use scanner::Scanner;

/// Line and column, both from 1, of the value that `path` leads to, such as
/// `statistics[3].figures[0].kind`.
///
/// Where the path leads nowhere, the place of the last part that exists; `None` where the
/// text is no JSON up to there.
pub fn locate(text: &str, path: &str) -> Option<(usize, usize)> {
    let mut scanner = Scanner::new(text);
    scanner.skip_blanks();
    let mut found = scanner.place();
    for step in steps(path) {
        let entered = match step {
            Step::Key(key) => scanner.enter_key(key),
            Step::Index(index) => scanner.enter_index(index),
        };
        if !entered.ok()? {
            break;
        }
        found = scanner.place();
    }
    Some(line_and_column(text, found))
}

/// Line and column, both from 1, of the first place where `text` stops being JSON, and what
/// is wrong there; `None` where it is JSON.
pub fn syntax_error(text: &str) -> Option<(usize, usize, &'static str)> {
    let mut scanner = Scanner::new(text);
    let message = scanner.document().err()?;
    let (line, column) = line_and_column(text, scanner.place());
    Some((line, column, message))
}

enum Step<'a> {
    Key(&'a str),
    Index(usize),
}

/// The keys and indices of a path; what is neither ends it.
fn steps(path: &str) -> impl Iterator<Item = Step<'_>> {
    path.split(['.', '['])
        .filter(|part| !part.is_empty())
        .map(|part| {
            let index = part.strip_suffix(']').and_then(|index| index.parse().ok());
            index.map_or(Step::Key(part), Step::Index)
        })
}

fn line_and_column(text: &str, place: usize) -> (usize, usize) {
    let end = (0..=place.min(text.len()))
        .rev()
        .find(|at| text.is_char_boundary(*at));
    let before = &text[..end.unwrap_or(0)];
    let line_start = before.rfind('\n').map_or(0, |at| at + 1);
    let line = before.bytes().filter(|byte| *byte == b'\n').count() + 1;
    (line, before[line_start..].chars().count() + 1)
}

#[cfg(test)]
mod tests {
    use super::{locate, syntax_error};

    const TEXT: &str = r#"{
  "title": {"zh": "[报]告", "en": "a \"quoted\" {"},
  "statistics": [
    {"id": "a", "figures": []},
    {"id": "b", "figures": [ {"kind": "bar", "points": [1, -2.5e3,
      null]} ]}
  ]
}"#;

    #[test]
    fn a_path_leads_to_its_place() {
        let cases = [
            ("", (1, 1)),
            ("title", (2, 12)),
            ("title.en", (2, 33)),
            ("statistics", (3, 17)),
            ("statistics[0].figures", (4, 28)),
            ("statistics[1]", (5, 5)),
            ("statistics[1].figures[0].kind", (5, 39)),
            ("statistics[1].figures[0].points[1]", (5, 60)),
            ("statistics[1].figures[0].points[2]", (6, 7)),
            // What is missing is shown by what it is missing from.
            ("statistics[1].figures[0].unit", (5, 30)),
            ("statistics[1].figures[7].unit", (5, 28)),
            ("statistics[9]", (3, 17)),
            ("title.zh.deeper", (2, 19)),
            ("nothing", (1, 1)),
            ("?", (1, 1)),
        ];
        for (path, expected) in cases {
            assert_eq!(locate(TEXT, path), Some(expected), "{path}");
        }
        assert_eq!(syntax_error(TEXT), None);
    }

    #[test]
    fn a_syntax_error_has_a_place_and_a_reason() {
        let cases = [
            ("", (1, 1, "a value was expected")),
            ("{", (1, 2, "a key in quotation marks or } was expected")),
            ("{\"a\" 1}", (1, 6, "a colon was expected")),
            (
                "{\"a\": 1,}",
                (1, 9, "a key in quotation marks was expected"),
            ),
            ("{\"a\": 1 \"b\": 2}", (1, 9, "a comma or } was expected")),
            ("[1, 2\n3]", (2, 1, "a comma or ] was expected")),
            ("[1,]", (1, 4, "a value was expected")),
            (
                "\"报告",
                (1, 4, "the text is not closed by a quotation mark"),
            ),
            (
                "\"a\nb\"",
                (1, 3, "a line break inside a text must be written \\n"),
            ),
            ("\"\\x\"", (1, 3, "an unknown sign after the backslash")),
            (
                "\"\\u12g4\"",
                (1, 4, "four hexadecimal digits were expected"),
            ),
            ("{} {}", (1, 4, "something stands behind the end")),
            ("[01]", (1, 3, "a comma or ] was expected")),
            ("[1.]", (1, 4, "a digit was expected")),
            ("[-]", (1, 3, "a digit was expected")),
            ("[1e+]", (1, 5, "a digit was expected")),
            ("[nul]", (1, 2, "a value was expected")),
            ("[NaN]", (1, 2, "a value was expected")),
            ("{\"a\": 1", (1, 8, "a comma or } was expected")),
            ("\u{feff}{}", (1, 1, "a value was expected")),
        ];
        for (text, expected) in cases {
            assert_eq!(syntax_error(text), Some(expected), "{text}");
        }
        let deep = "[".repeat(100_000);
        assert_eq!(
            syntax_error(&deep),
            Some((1, 129, "it is nested too deeply"))
        );
        assert_eq!(locate(&deep, "[0]"), Some((1, 2)));
        assert_eq!(locate("{\"a\": nul, \"b\": 1}", "b"), None);
    }

    #[test]
    fn every_cut_of_a_text_is_an_error_in_its_last_place() {
        for end in (0..TEXT.len()).filter(|end| TEXT.is_char_boundary(*end)) {
            assert!(syntax_error(&TEXT[..end]).is_some(), "{end}");
        }
    }
}
