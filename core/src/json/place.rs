//! Where in a JSON text something stands, for messages an editor can follow.

use super::Reader;

/// Line and column, both from 1, of the value that `path` leads to, such as
/// `statistics[3].figures[0].kind`; of the last part that exists where it leads nowhere.
pub fn locate(text: &str, path: &str) -> (usize, usize) {
    let mut reader = Reader::new(text);
    let mut found = reader.place();
    for step in path.split(['.', '[']).filter(|step| !step.is_empty()) {
        let index = step.strip_suffix(']').and_then(|it| it.parse().ok());
        let Some(mut next) = (match index {
            Some(index) => element(&reader, index),
            None => value(&reader, step),
        }) else {
            break;
        };
        found = next.place();
        reader = next;
    }
    line_and_column(text, found)
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

/// The reader at the value of a key; none where there is no such key.
fn value<'a>(at: &Reader<'a>, wanted: &str) -> Option<Reader<'a>> {
    let mut found = None;
    let _ = at.clone().object(&mut |key, reader| {
        if key == wanted && found.is_none() {
            found = Some(reader.clone());
        }
        reader.skip()
    });
    found
}

/// The reader at an element of a list; none where the list is shorter.
fn element<'a>(at: &Reader<'a>, index: usize) -> Option<Reader<'a>> {
    let (mut found, mut here) = (None, 0);
    let _ = at.clone().list(&mut |reader| {
        if here == index {
            found = Some(reader.clone());
        }
        here += 1;
        reader.skip()
    });
    found
}

#[cfg(test)]
mod tests {
    use super::locate;

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
    }
}
