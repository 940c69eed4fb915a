//! The catalogue: what a page needs to know of a report before the statistics are loaded.

use super::Index;
use crate::report::{Article, Chapter, Entity, Reading, Report, Source, Statistics, Tally};
use crate::text::Text;
use serde::{Deserialize, Serialize};

/// The head of a report and the index of its statistics. A build writes it as JSON beside the
/// report. With it a page can filter and sort cards and name filters without waiting for the
/// statistics, which are four times as long.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Catalogue {
    /// The fingerprint of the text of the report.
    pub fingerprint: String,
    id: String,
    title: Text,
    summary: Text,
    published: String,
    data_until: i32,
    checked: String,
    author: Text,
    article: Article,
    /// The sources that are the article itself.
    sources: Vec<Source>,
    chapters: Vec<Chapter>,
    entities: Vec<Entity>,
    /// The ids of the statistics, in the report's order.
    ids: Vec<String>,
    tally: Tally,
    index: Index,
}

impl Catalogue {
    /// The catalogue of a report; `fingerprint` is that of the report's text.
    pub fn of(report: &Report, fingerprint: String) -> Self {
        // Aliases of an entity are needed only by the search.
        let entity = |entity: &Entity| Entity {
            aliases: Vec::new(),
            ..entity.clone()
        };
        let sources = report.sources.iter();
        let sources = sources.filter(|it| it.reading == Reading::Article);
        Self {
            fingerprint,
            article: report.article.clone(),
            sources: sources.cloned().collect(),
            id: report.id.clone(),
            title: report.title.clone(),
            summary: report.summary.clone(),
            published: report.published.clone(),
            data_until: report.data_until,
            checked: report.checked.clone(),
            author: report.author.clone(),
            chapters: report.chapters.clone(),
            entities: report.entities.iter().map(entity).collect(),
            ids: report.statistics.ids().map(str::to_owned).collect(),
            tally: report.statistics.tally(),
            index: Index::without_texts(report),
        }
    }

    /// The index, and the part of the report that the catalogue contains. Of the statistics the
    /// report then has only ids and counts; it has no sections, units, corrections, or sources
    /// other than the article.
    pub fn into_parts(self) -> (Report, Index) {
        let report = Report {
            id: self.id,
            title: self.title,
            summary: self.summary,
            published: self.published,
            data_until: self.data_until,
            checked: self.checked,
            author: self.author,
            article: self.article,
            sources: self.sources,
            chapters: self.chapters,
            entities: self.entities,
            statistics: Statistics::listed(self.ids, self.tally),
            ..Report::default()
        };
        (report, self.index)
    }
}

#[cfg(test)]
mod tests {
    use super::Catalogue;
    use crate::report::Report;
    use crate::selection::{Facet, Index, Selection};

    #[test]
    fn filters_answer_from_the_catalogue_as_from_the_report() {
        let text = include_str!("../../../data/ai-index-2024.json");
        let report = Report::from_json(text).expect("the bundled report is a report");
        let written =
            serde_json::to_string(&Catalogue::of(&report, String::new())).expect("it has a text");
        assert!(written.len() * 4 < text.len(), "{} bytes", written.len());
        let read: Catalogue = serde_json::from_str(&written).expect("what was written is read");
        let (head, index) = read.into_parts();
        let whole = Index::without_texts(&report);
        let mut selections = vec![Selection::default()];
        for facet in [Facet::Area, Facet::Format, Facet::Verdict, Facet::Evidence] {
            for code in facet.values(&report) {
                let mut selection = Selection::default();
                selection.facets[facet].toggle(code.to_owned());
                assert_eq!(selection.clone().known_to(&head), selection, "{code}");
                selections.push(selection);
            }
        }
        for selection in selections {
            let expected = whole.results(&selection);
            assert_eq!(index.results(&selection).cards, expected.cards);
            assert_eq!(index.results(&selection).counts, expected.counts);
        }
        assert_eq!(head.statistics.tally(), report.statistics.tally());
        assert_eq!(head.has_checks(), report.has_checks());
        assert!(head.shown_article().is_some() && report.shown_article().is_some());
        assert!(head.statistics.get(0).is_none() && head.statistics.id(0).is_some());
    }
}
