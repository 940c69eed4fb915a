//! Converts positions in a JSON text to lines and columns.

use jsonc_parser::ast::Value;
use jsonc_parser::common::Ranged;

/// Returns the line and the column, both counted from 1, of a position. `place` is in bytes from
/// the start of the text.
pub fn line_and_column(text: &str, place: usize) -> (usize, usize) {
    Cursor::new(text).advance(place)
}

/// A position in a text that only moves forward, so that the positions of many faults need one
/// pass.
pub(super) struct Cursor<'a> {
    rest: &'a str,
    passed: usize,
    line: usize,
    column: usize,
}

impl<'a> Cursor<'a> {
    /// Creates a cursor at the start of a text.
    pub(super) const fn new(text: &'a str) -> Self {
        Self {
            rest: text,
            passed: 0,
            line: 1,
            column: 1,
        }
    }

    /// Moves to a position, in bytes from the start, and returns its line and column. A position
    /// inside a character counts as the start of the character; a position after the end counts as
    /// the end.
    pub(super) fn advance(&mut self, place: usize) -> (usize, usize) {
        let mut width = place.saturating_sub(self.passed).min(self.rest.len());
        while !self.rest.is_char_boundary(width) {
            width -= 1;
        }
        let (before, rest) = self.rest.split_at(width);
        for letter in before.chars() {
            (self.line, self.column) = match letter {
                '\n' => (self.line + 1, 1),
                _ => (self.line, self.column + 1),
            };
        }
        self.rest = rest;
        self.passed += width;
        (self.line, self.column)
    }
}

/// Returns the start, in bytes, of the value at `path`, such as `statistics[3].figures[0].kind`. If
/// the path does not exist, returns the start of the last value on the path that exists.
pub(super) fn of_path(tree: &Value, path: &str) -> usize {
    let mut value = tree;
    for step in path.split(['.', '[']).filter(|step| !step.is_empty()) {
        let next = match (value, step.strip_suffix(']')) {
            (Value::Array(list), Some(index)) => {
                let index = index.parse::<usize>().ok();
                index.and_then(|it| list.elements.get(it))
            }
            (Value::Object(object), None) => {
                let mut properties = object.properties.iter();
                let property = properties.find(|it| it.name.as_str() == step);
                property.map(|it| &it.value)
            }
            _ => None,
        };
        let Some(next) = next else { break };
        value = next;
    }
    value.start()
}

#[cfg(test)]
mod tests {
    use super::super::syntax::parse;
    use super::{Cursor, line_and_column, of_path};

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
        let tree = parse(TEXT).expect("JSON");
        for (path, place) in [
            ("", (1, 1)),
            ("title", (2, 12)),
            ("title.en", (2, 33)),
            ("statistics", (3, 17)),
            ("statistics[0].figures", (4, 28)),
            ("statistics[1]", (5, 5)),
            ("statistics[1].figures[0].kind", (5, 39)),
            ("statistics[1].figures[0].points[1]", (5, 60)),
            ("statistics[1].figures[0].points[2]", (6, 7)),
            ("statistics[7].figures", (3, 17)),
            ("statistics[1].nothing", (5, 5)),
            ("statistics.id", (3, 17)),
            ("title[0]", (2, 12)),
        ] {
            assert_eq!(line_and_column(TEXT, of_path(&tree, path)), place, "{path}");
        }
    }

    #[test]
    fn a_place_within_a_character_or_behind_the_end_is_moved() {
        assert_eq!(line_and_column("中文\n国", 4), (1, 2));
        assert_eq!(line_and_column("中文\n国", 99), (2, 2));
        let mut cursor = Cursor::new("a\nb");
        assert_eq!(
            [0, 2, 2, 1].map(|it| cursor.advance(it)),
            [(1, 1), (2, 1), (2, 1), (2, 1)]
        );
    }
}
