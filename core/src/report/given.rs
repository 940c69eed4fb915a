//! What a report gives, so that nothing is claimed of it that is not in it.

use super::{Article, Reading, Report, Statistic};
use crate::text::{Language, Text};

impl Report {
    /// The article whose numbers are shown; none where the report names none, and where nothing
    /// of it was read: no source is it, and no statistic was held against it or has a paragraph
    /// of it.
    pub fn told_article(&self) -> Option<&Article> {
        let is_source = || {
            let mut sources = self.sources.iter();
            sources.any(|source| source.reading == Reading::Article)
        };
        let is_read = self.statistics.tally().of_article > 0;
        let named = !self.article.title.trim().is_empty();
        (named && (is_read || is_source())).then_some(&self.article)
    }

    /// Whether anything was checked.
    pub fn has_checks(&self) -> bool {
        self.statistics.tally().checks > 0
    }

    /// Whether any statistic is to be shown first.
    pub fn has_highlights(&self) -> bool {
        self.statistics.tally().highlights > 0
    }

    /// When the statistics were last worked on: the day they were checked, else the month the
    /// report came out.
    pub fn dated(&self) -> &str {
        if self.has_checks() && !self.checked.is_empty() {
            &self.checked
        } else {
            &self.published
        }
    }

    /// Whose pages these are: who made them, else the report itself.
    pub fn issuer(&self, language: Language) -> &str {
        self.author_or(&self.title).get(language)
    }

    /// Who made the pages, or someone else where the report does not say.
    pub fn author_or<'a>(&'a self, other: &'a Text) -> &'a Text {
        if self.author.is_empty() {
            other
        } else {
            &self.author
        }
    }
}

impl Statistic {
    /// Whether anything about it was checked.
    pub fn is_checked(&self) -> bool {
        !self.checks.is_empty() || !self.claims.is_empty()
    }
}
