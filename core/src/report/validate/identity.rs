//! Checks ids: they have a valid form, are unique, and refer to something that exists.

use super::Walk;
use std::collections::{HashMap, HashSet};

/// The largest number of characters of an id. File names consist of the id, the language and an
/// extension.
const LONGEST: usize = 100;

impl<'a> Walk<'a> {
    /// Checks that an id has a valid form.
    pub(super) fn id(&mut self, key: &str, id: &str) {
        let length = id.chars().count();
        if length > LONGEST {
            self.fault_at(
                key,
                &[
                    "the id has ",
                    &length.to_string(),
                    " characters; at most ",
                    &LONGEST.to_string(),
                    " may stand in it",
                ],
            );
            return;
        }
        // Control characters are shown escaped.
        let shown: String = id.chars().flat_map(printed).collect();
        self.expect_at(
            key,
            is_id(id),
            &[
                "“",
                &shown,
                "” cannot be an id; use letters, digits, hyphens and dots only, a letter or digit first",
            ],
        );
    }

    /// Checks that ids differ in more than capital letters, because files are named after them and
    /// many file systems ignore case.
    pub(super) fn files(&mut self, list: &str, ids: impl IntoIterator<Item = &'a str>) {
        let mut seen: HashMap<String, &str> = HashMap::new();
        for (index, id) in ids.into_iter().enumerate() {
            let other = *seen.entry(id.to_ascii_lowercase()).or_insert(id);
            // Equal ids are reported by `ids`.
            let key = [list, "[", &index.to_string(), "].id"].concat();
            self.expect_at(
                &key,
                other == id,
                &[
                    "the id “",
                    id,
                    "” differs from “",
                    other,
                    "” in capitals only, and many disks take their files for the same; give one another id",
                ],
            );
        }
    }

    /// Checks that every id of a list has a valid form and occurs once. `id` holds the name of the
    /// field and a function that returns its value.
    pub(super) fn ids<T: 'a>(
        &mut self,
        list: &str,
        items: impl IntoIterator<Item = &'a T>,
        id: (&str, fn(&T) -> &str),
    ) {
        let (key, of) = id;
        let mut seen: HashSet<&str> = HashSet::new();
        self.each(list, items, |walk, item| {
            let id = of(item);
            walk.id(key, id);
            walk.expect_at(
                key,
                seen.insert(id),
                &["the id “", id, "” is taken already; give each its own"],
            );
        });
    }

    /// Checks that a unit exists.
    pub(super) fn unit(&mut self, key: &str, id: &str) {
        let known = self.report.unit(id).is_some();
        self.unknown(key, known, "unit", id);
    }

    /// Checks that an entity exists.
    pub(super) fn entity(&mut self, key: &str, id: &str) {
        let known = self.report.entity(id).is_some();
        self.unknown(key, known, "entity", id);
    }

    /// Checks keys of sources: each exists and none occurs twice. If `needed`, there must be at
    /// least one.
    pub(super) fn sources(&mut self, key: &str, sources: &'a [String], needed: bool) {
        self.expect_at(
            key,
            !(needed && sources.is_empty()),
            &["name at least one source"],
        );
        self.known_once(key, sources, |walk, source| {
            let known = walk.report.source(source).is_some();
            walk.expect(
                known,
                &["there is no source “", source, "”; add it to sources"],
            );
        });
    }

    /// Checks a list of references: none occurs twice. `known` checks each reference.
    pub(super) fn known_once(
        &mut self,
        key: &str,
        ids: &'a [String],
        mut known: impl FnMut(&mut Self, &str),
    ) {
        let mut seen: HashSet<&str> = HashSet::new();
        self.each(key, ids, |walk, id| {
            walk.expect(
                seen.insert(id),
                &["“", id, "” is named twice; once is enough"],
            );
            known(walk, id);
        });
    }

    /// Adds a fault unless `known`. `what` is the kind of thing that `id` should refer to.
    pub(super) fn unknown(&mut self, key: &str, known: bool, what: &str, id: &str) {
        self.expect_at(
            key,
            known,
            &[
                "there is no ",
                what,
                " “",
                id,
                "”; mend the id or add it to the report",
            ],
        );
    }
}

/// Returns `true` if an id has only ASCII letters, digits, hyphens and dots, and starts with a
/// letter or digit. Such an id needs no escaping in a URL, a file name or an expression.
fn is_id(id: &str) -> bool {
    id.starts_with(|first: char| first.is_ascii_alphanumeric())
        && id
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b"-.".contains(&byte))
}

/// Yields a character, or its escape sequence if it is a control character.
fn printed(letter: char) -> impl Iterator<Item = char> {
    let escaped = letter.is_control().then(|| letter.escape_unicode());
    let plain = escaped.is_none().then_some(letter);
    escaped.into_iter().flatten().chain(plain)
}
