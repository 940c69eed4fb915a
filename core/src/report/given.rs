//! Tells which optional parts a report has, so that the page does not mention parts that are
//! missing.

use super::{Article, Reading, Report, Statistic};
use crate::text::{Language, Text};

impl Report {
    /// Returns the article whose numbers are shown. Returns `None` if the report names no article.
    /// Also returns `None` if nothing of the article was used: it is not a source, and no statistic
    /// has a check or a paragraph.
    pub fn shown_article(&self) -> Option<&Article> {
        let is_source = || {
            let mut sources = self.sources.iter();
            sources.any(|source| source.reading == Reading::Article)
        };
        let is_read = self.statistics.tally().of_article > 0;
        let named = !self.article.title.trim().is_empty();
        (named && (is_read || is_source())).then_some(&self.article)
    }

    /// Returns `true` if at least one statistic was checked.
    pub fn has_checks(&self) -> bool {
        self.statistics.tally().checks > 0
    }

    /// Returns `true` if at least one statistic is a highlight.
    pub fn has_highlights(&self) -> bool {
        self.statistics.tally().highlights > 0
    }

    /// Returns the date of the last work on the statistics: the day of the checks, or else the
    /// month of publication.
    pub fn dated(&self) -> &str {
        if self.has_checks() && !self.checked.is_empty() {
            &self.checked
        } else {
            &self.published
        }
    }

    /// Returns the name of the pages' author, or the title of the report if no author is given.
    pub fn issuer(&self, language: Language) -> &str {
        self.author_or(&self.title).get(language)
    }

    /// Returns the author of the pages, or `other` if the report does not name the author.
    pub fn author_or<'a>(&'a self, other: &'a Text) -> &'a Text {
        if self.author.is_empty() {
            other
        } else {
            &self.author
        }
    }
}

impl Statistic {
    /// Returns `true` if the statistic has a check or a claim.
    pub fn is_checked(&self) -> bool {
        !self.checks.is_empty() || !self.claims.is_empty()
    }
}
