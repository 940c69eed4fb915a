//! Where in a JSON text something stands, for messages an editor can follow.

use super::{Fault, Reader};
use crate::order;
use std::collections::{HashMap, HashSet};

/// Line and column, both from 1, of the value that `path` leads to, such as
/// `statistics[3].figures[0].kind`; of the last part that exists where it leads nowhere.
pub fn locate(text: &str, path: &str) -> (usize, usize) {
    line_and_column(text, places(text, &[path])[0])
}

/// The same for each of many paths, for which the text is walked over only twice.
pub fn locate_all(text: &str, paths: &[&str]) -> Vec<(usize, usize)> {
    let places = places(text, paths);
    let by_place = order::places(places.len(), &|one, other| places[one].cmp(&places[other]));
    let mut located = vec![(1, 1); places.len()];
    let (mut line, mut column, mut from) = (1, 1, 0);
    for index in by_place {
        for letter in text[from..places[index]].chars() {
            (line, column) = match letter {
                '\n' => (line + 1, 1),
                _ => (line, column + 1),
            };
        }
        from = places[index];
        located[index] = (line, column);
    }
    located
}

/// Line and column, both from 1, of a place in a text, in bytes.
pub fn line_and_column(text: &str, place: usize) -> (usize, usize) {
    let mut end = place.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let before = &text[..end];
    let line_start = before.rfind('\n').map_or(0, |at| at + 1);
    let line = before.bytes().filter(|byte| *byte == b'\n').count() + 1;
    (line, before[line_start..].chars().count() + 1)
}

/// Where in the text each path leads, in bytes; to the last part that exists where it leads
/// nowhere.
fn places(text: &str, paths: &[&str]) -> Vec<usize> {
    // Each step of each path is asked for, so that a walk need not go where none of them leads.
    let steps = |path: &str| {
        let ends = path.match_indices(['.', '[']).map(|(end, _)| end);
        let ends: Vec<usize> = ends.chain([path.len()]).collect();
        ends
    };
    let wanted = paths.iter().flat_map(|path| {
        let path = *path;
        steps(path).into_iter().map(move |end| &path[..end])
    });
    let mut search = Search {
        wanted: wanted.collect(),
        found: HashMap::new(),
        path: String::new(),
    };
    let mut reader = Reader::new(text);
    let start = reader.place();
    // What follows a fault of the text is not found.
    let _ = search.value(&mut reader);
    let place = |path: &&str| {
        let found = |end: usize| search.found.get(&path[..end]);
        let mut longest_first = steps(path).into_iter().rev();
        *longest_first.find_map(found).unwrap_or(&start)
    };
    paths.iter().map(place).collect()
}

/// A walk to the values that some paths lead to.
struct Search<'a> {
    wanted: HashSet<&'a str>,
    found: HashMap<String, usize>,
    path: String,
}

impl Search<'_> {
    /// Notes where the value at the reader begins, and goes on into it.
    fn value(&mut self, reader: &mut Reader) -> Result<(), Fault> {
        let place = reader.place();
        self.found.insert(self.path.clone(), place);
        match reader.starts_with() {
            Some(b'{') => reader.object(&mut |key, reader| {
                let dot = if self.path.is_empty() { "" } else { "." };
                self.step(&[dot, key].concat(), reader)
            }),
            Some(b'[') => {
                let mut index = 0_usize;
                reader.list(&mut |reader| {
                    index += 1;
                    self.step(&["[", &(index - 1).to_string(), "]"].concat(), reader)
                })
            }
            _ => reader.skip(),
        }
    }

    /// Goes into a value if a path leads there, else past it. A key that stands twice counts once.
    fn step(&mut self, step: &str, reader: &mut Reader) -> Result<(), Fault> {
        let end = self.path.len();
        self.path.push_str(step);
        let path = self.path.as_str();
        let walked = if self.wanted.contains(path) && !self.found.contains_key(path) {
            self.value(reader)
        } else {
            reader.skip()
        };
        self.path.truncate(end);
        walked
    }
}

#[cfg(test)]
mod tests {
    use super::{locate, locate_all};

    /// What a search that begins anew for each fault would take minutes for.
    #[test]
    fn thousands_of_paths_are_found_in_one_walk() {
        let text = ["[", &"{\"a\": 1}, ".repeat(30_000), "0]"].concat();
        let paths: Vec<String> = (0..30_000).map(|it| format!("[{it}].a")).collect();
        let paths: Vec<&str> = paths.iter().map(String::as_str).collect();
        let located = locate_all(&text, &paths);
        assert_eq!(located[0], (1, 8));
        assert_eq!(located[29_999], (1, 8 + 29_999 * 10));
    }

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
            ("statistics[7].figures", (3, 17)),
            ("statistics[1].nothing", (5, 5)),
        ];
        for (path, place) in cases {
            assert_eq!(locate(TEXT, path), place, "{path}");
        }
        let (paths, places): (Vec<_>, Vec<_>) = cases.into_iter().rev().unzip();
        assert_eq!(locate_all(TEXT, &paths), places);
    }
}
