//! Lists the differences between two pictures, mark by mark, for the message of a failed test.

/// One line for each mark that was moved, added or removed: its description, its old place, its new
/// place.
pub fn differences(old: &str, new: &str) -> Vec<String> {
    let (old, new): (Vec<&str>, Vec<&str>) = (old.lines().collect(), new.lines().collect());
    let mut found = Vec::new();
    for (line, mark) in old
        .iter()
        .enumerate()
        .filter(|(_, mark)| !new.contains(mark))
    {
        let what = described(&old, line);
        match new.get(line).filter(|now| !old.contains(now)) {
            Some(now) => found.push(format!("{what} changed\n      was {mark}\n      now {now}")),
            None => found.push(format!("{what} is gone\n      was {mark}")),
        }
    }
    for (line, mark) in new
        .iter()
        .enumerate()
        .filter(|(_, mark)| !old.contains(mark))
    {
        if old.get(line).is_none_or(|before| new.contains(before)) {
            found.push(format!(
                "{} is new\n      now {mark}",
                described(&new, line)
            ));
        }
    }
    if found.is_empty() && old != new {
        found.push("the same marks in another order".into());
    }
    found
}

/// Describes the mark on a line by its element and text: `rect “China, 15 models”`.
fn described(lines: &[&str], line: usize) -> String {
    let element = lines[line];
    let tag = element
        .trim_start_matches('<')
        .split([' ', '>', '/'])
        .next();
    let tag = tag.filter(|tag| !tag.is_empty()).unwrap_or("line");
    let name = between(element, "aria-label=\"", "\"").or_else(|| between(element, ">", "<"));
    match name.filter(|name| !name.is_empty()) {
        Some(name) => format!("{tag} “{name}”, line {},", line + 1),
        None => format!("{tag}, line {},", line + 1),
    }
}

fn between<'a>(text: &'a str, start: &str, end: &str) -> Option<&'a str> {
    let (_, rest) = text.split_once(start)?;
    Some(rest.split_once(end)?.0)
}

#[test]
fn a_mark_that_moved_is_named_with_both_places() {
    let old =
        "<g fill=\"#000\">\n<rect x=\"10\" aria-label=\"China, 15\"/>\n<rect x=\"20\"/>\n</g>";
    let new = old.replace("\"10\"", "\"11\"");
    let found = differences(old, &new);
    assert_eq!(found.len(), 1);
    assert!(
        found[0].starts_with("rect “China, 15”, line 2, changed"),
        "{}",
        found[0]
    );
    assert!(found[0].contains("was <rect x=\"10\"") && found[0].contains("now <rect x=\"11\""));
    assert!(differences(old, old).is_empty());
}

#[test]
fn texts_and_lines_are_named_too() {
    let old =
        "<g fill=\"#000\">\n<text x=\"5\">2023</text>\n</g>\n<path fill=\"none\" d=\"M0 9H9\"/>";
    let found = differences(old, &old.replace("x=\"5\"", "x=\"5.1\""));
    assert!(
        found[0].starts_with("text “2023”, line 2, changed"),
        "{}",
        found[0]
    );
    let found = differences(old, &old.replace("M0 9", "M0 9.1"));
    assert!(
        found[0].starts_with("path, line 4, changed"),
        "{}",
        found[0]
    );
    let found = differences(
        old,
        "<g fill=\"#000\">\n</g>\n<path fill=\"none\" d=\"M0 9H9\"/>",
    );
    assert!(
        found[0].starts_with("text “2023”, line 2, is gone"),
        "{found:?}"
    );
}
