//! Finding things in the registries by the ids that refer to them.

use super::{
    Article, Chapter, Entity, EntityKind, Report, Section, Source, Statistic, Status, Verdict,
};
use crate::language::{Named, StatusWords, VerdictWords, Words};
use crate::text::{Language, Text};
use crate::unit::{Dimension, Unit};

/// What a value without a unit of its own is written with: plain digits.
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
    /// The unit of that id.
    pub fn unit(&self, id: &str) -> Option<&Unit> {
        self.units.iter().find(|unit| unit.id == id)
    }

    /// The unit of that id, or plain digits where there is none.
    pub fn unit_or_plain(&self, id: &str) -> &Unit {
        self.unit(id).unwrap_or(&PLAIN)
    }

    /// The entity of that id.
    pub fn entity(&self, id: &str) -> Option<&Entity> {
        self.entities.iter().find(|entity| entity.id == id)
    }

    /// The source of that key.
    pub fn source(&self, key: &str) -> Option<&Source> {
        self.sources.iter().find(|source| source.key == key)
    }

    /// The statistic of that id.
    pub fn statistic(&self, id: &str) -> Option<&Statistic> {
        self.statistics.get(self.statistics.position(id)?)
    }

    /// The section of that id.
    pub fn section(&self, id: &str) -> Option<&Section> {
        self.sections.iter().find(|section| section.id == id)
    }

    /// The chapter of that id.
    pub fn chapter(&self, id: &str) -> Option<&Chapter> {
        self.chapters.iter().find(|chapter| chapter.id == id)
    }
}

impl Statistic {
    /// The figures that are charts, by their index.
    pub fn drawn(&self) -> impl Iterator<Item = usize> {
        let figures = self.figures.iter().enumerate();
        figures
            .filter(|(_, figure)| figure.kind.is_drawn())
            .map(|(index, _)| index)
    }

    /// What came of its checks, each outcome once, in the order of the checks.
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
    /// Its edition or date; `n.d.` in the words of the language.
    pub fn dated(&self, language: Language) -> &str {
        match self.edition.as_str() {
            "n.d." => language.words().undated,
            edition => edition,
        }
    }

    /// Publisher, title and edition, as one names a source in a sentence.
    pub fn cited(&self, language: Language) -> String {
        let (publisher, title) = (self.publisher.get(language), self.title.get(language));
        // What follows a semicolon is for whoever looks for the very file.
        let edition = self.dated(language).split(';').next().unwrap_or_default();
        (language.words().citation.source)(publisher, title, edition)
    }
}

impl Words {
    /// The name of a verdict.
    pub const fn verdict(&self, verdict: Verdict) -> &'static str {
        self.verdict_named(verdict).name
    }

    /// What a verdict means, in one sentence.
    pub const fn verdict_meaning(&self, verdict: Verdict) -> &'static str {
        self.verdict_named(verdict).meaning
    }

    /// The name of a status.
    pub const fn status(&self, status: Status) -> &'static str {
        self.status_named(status).name
    }

    /// What a status means, in one sentence.
    pub const fn status_meaning(&self, status: Status) -> &'static str {
        self.status_named(status).meaning
    }

    /// What sort of thing an entity is.
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

    /// The article, named as a reader would look for it.
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
