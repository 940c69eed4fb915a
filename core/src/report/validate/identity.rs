//! Ids: well formed, used once, leading somewhere.

use super::Walk;

impl<'a> Walk<'a> {
    /// Every id of a list is well formed and stands there once.
    pub(super) fn ids<T: 'a>(
        &mut self,
        list: &str,
        items: impl IntoIterator<Item = &'a T>,
        id: (&str, fn(&T) -> &str),
    ) {
        let (key, of) = id;
        let mut seen: Vec<&str> = Vec::new();
        self.each(list, items, |walk, item| {
            let id = of(item);
            walk.expect_at(
                key,
                is_id(id),
                &[
                    "“",
                    id,
                    "” cannot be an id; use letters, digits, hyphens and dots only",
                ],
            );
            walk.expect_at(
                key,
                !seen.contains(&id),
                &["the id “", id, "” is taken already; give each its own"],
            );
            seen.push(of(item));
        });
    }

    pub(super) fn unit(&mut self, key: &str, id: &str) {
        let known = self.report.unit(id).is_some();
        self.unknown(key, known, "unit", id);
    }

    pub(super) fn entity(&mut self, key: &str, id: &str) {
        let known = self.report.entity(id).is_some();
        self.unknown(key, known, "entity", id);
    }

    /// Keys of sources: at least one where `needed`, each known, none twice.
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

    /// A list of references, none of them twice.
    pub(super) fn known_once(
        &mut self,
        key: &str,
        ids: &'a [String],
        mut known: impl FnMut(&mut Self, &str),
    ) {
        let mut seen: Vec<&str> = Vec::new();
        self.each(key, ids, |walk, id| {
            walk.expect(
                !seen.contains(&id.as_str()),
                &["“", id, "” is named twice; once is enough"],
            );
            known(walk, id);
            seen.push(id);
        });
    }

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

/// Letters, digits, hyphens and dots, beginning with a letter or digit: what may stand in a
/// URL, a file name and an expression as it is.
pub(super) fn is_id(id: &str) -> bool {
    id.starts_with(|first: char| first.is_ascii_alphanumeric())
        && id
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b"-.".contains(&byte))
}
