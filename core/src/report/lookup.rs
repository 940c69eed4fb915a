//! Finds the units, entities and other entries of a report by their ids.

use super::{
    Article, Chapter, Entity, EntityKind, Report, Section, Source, Statistic, Status, Verdict,
};
use crate::language::{Named, StatusWords, VerdictWords, Words};
use crate::text::{Language, Text};
use crate::unit::{Dimension, Unit};

/// The unit of values without a unit: plain digits.
static PLAIN: Unit = Unit {
    id: String::new(),
    dimension: Dimension::Count,
    suffix: Text {
        zh: String::new(),
        en: String::new(),
    },
    singular: String::new(),
};

impl Report {
    /// Returns the unit with this id.
    pub fn unit(&self, id: &str) -> Option<&Unit> {
        self.units.iter().find(|unit| unit.id == id)
    }

    /// Returns the unit with this id, or the unit of plain digits if there is none.
    pub fn unit_or_plain(&self, id: &str) -> &Unit {
        self.unit(id).unwrap_or(&PLAIN)
    }

    /// Returns the entity with this id.
    pub fn entity(&self, id: &str) -> Option<&Entity> {
        self.entities.iter().find(|entity| entity.id == id)
    }

    /// Returns the source with this key.
    pub fn source(&self, key: &str) -> Option<&Source> {
        self.sources.iter().find(|source| source.key == key)
    }

    /// Returns the statistic with this id.
    pub fn statistic(&self, id: &str) -> Option<&Statistic> {
        self.statistics.get(self.statistics.position(id)?)
    }

    /// Returns the section with this id.
    pub fn section(&self, id: &str) -> Option<&Section> {
        self.sections.iter().find(|section| section.id == id)
    }

    /// Returns the chapter with this id.
    pub fn chapter(&self, id: &str) -> Option<&Chapter> {
        self.chapters.iter().find(|chapter| chapter.id == id)
    }
}

impl Statistic {
    /// Yields the indices of the figures that are charts.
    pub fn drawn(&self) -> impl Iterator<Item = usize> {
        let figures = self.figures.iter().enumerate();
        figures
            .filter(|(_, figure)| figure.kind.is_drawn())
            .map(|(index, _)| index)
    }

    /// Returns the verdicts of the checks, each one once, in the order of the checks.
    pub fn outcomes(&self) -> Vec<Verdict> {
        let mut outcomes = Vec::new();
        for check in &self.checks {
            if !outcomes.contains(&check.verdict) {
                outcomes.push(check.verdict);
            }
        }
        outcomes
    }
}

impl Source {
    /// Returns the edition or date. `n.d.` is replaced by the word of the language for an undated
    /// source.
    pub fn dated(&self, language: Language) -> &str {
        match self.edition.as_str() {
            "n.d." => language.words().undated,
            edition => edition,
        }
    }

    /// Returns publisher, title and edition, as a source is cited in a sentence.
    pub fn cited(&self, language: Language) -> String {
        let (publisher, title) = (self.publisher.get(language), self.title.get(language));
        // The part after a semicolon identifies the exact file, which a sentence does not need.
        let edition = self.dated(language).split(';').next().unwrap_or_default();
        (language.words().citation.source)(publisher, title, edition)
    }
}

impl Words {
    /// Returns the name of a verdict.
    pub const fn verdict(&self, verdict: Verdict) -> &'static str {
        self.verdict_named(verdict).name
    }

    /// Returns the meaning of a verdict, in one sentence.
    pub const fn verdict_meaning(&self, verdict: Verdict) -> &'static str {
        self.verdict_named(verdict).meaning
    }

    /// Returns the name of a status.
    pub const fn status(&self, status: Status) -> &'static str {
        self.status_named(status).name
    }

    /// Returns the meaning of a status, in one sentence.
    pub const fn status_meaning(&self, status: Status) -> &'static str {
        self.status_named(status).meaning
    }

    /// Returns the name of a kind of entity.
    pub const fn kind(&self, kind: EntityKind) -> &'static str {
        let words = &self.subject;
        match kind {
            EntityKind::Area => words.area,
            EntityKind::Company => words.company,
            EntityKind::Organisation => words.organisation,
            EntityKind::Model => words.model,
            EntityKind::Benchmark => words.benchmark,
            EntityKind::Product => words.product,
            EntityKind::Person => words.person,
        }
    }

    /// Returns the citation of the article.
    pub fn article_cited(&self, article: &Article) -> String {
        let publisher = article.publisher.get(self.code);
        let author = article.author.get(self.code);
        (self.article_named)(&article.title, publisher, author, &article.date)
    }

    const fn verdict_named(&self, verdict: Verdict) -> Named {
        let VerdictWords {
            matches,
            rounded,
            differs,
            may_mislead,
            article_only,
            cannot_be_checked,
            report_disagrees,
        } = self.verdicts;
        match verdict {
            Verdict::Matches => matches,
            Verdict::Rounded => rounded,
            Verdict::Differs => differs,
            Verdict::MayMislead => may_mislead,
            Verdict::ArticleOnly => article_only,
            Verdict::CannotBeChecked => cannot_be_checked,
            Verdict::ReportDisagrees => report_disagrees,
        }
    }

    const fn status_named(&self, status: Status) -> Named {
        let StatusWords {
            dataset,
            quoted,
            derived,
        } = self.statuses;
        match status {
            Status::Dataset => dataset,
            Status::Quoted => quoted,
            Status::Derived => derived,
        }
    }
}
