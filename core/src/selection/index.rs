//! The index: the properties of each statistic that filters, order and search use.

use super::facet::{Facet, PerFacet, entity_ids};
use super::search::Texts;
use crate::report::{EntityKind, Position, Report, Statistic};
use crate::unit::Dimension;
use serde::{Deserialize, Serialize};
use std::sync::OnceLock;

/// What filters, order and search need to know of each statistic, independent of the report's
/// lifetime. The catalogue of a build contains it without the texts, which only a search needs;
/// they are read from the report later.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Index {
    pub(super) chapters: Vec<String>,
    pub(super) entities: Vec<IndexedEntity>,
    /// The codes of the values of each facet, in the order in which they are offered.
    pub(super) values: PerFacet<Vec<String>>,
    pub(super) facts: Vec<Facts>,
    #[serde(skip)]
    pub(super) texts: OnceLock<Texts>,
}

/// An entity, and whether it is an area, which is a value of the area filter.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct IndexedEntity {
    pub id: String,
    pub is_area: bool,
}

/// The properties of one statistic. Entities and the chapter are indices in the lists of [`Index`].
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Facts {
    pub chapter: Option<usize>,
    pub section: String,
    /// Units that say what is counted, such as patents or robots; not dollars or percent.
    pub measures: Vec<String>,
    pub highlight: Option<u8>,
    pub entities: Vec<usize>,
    pub years: Vec<i32>,
    /// For each facet the indices of the statistic's values in [`Index::values`].
    pub facets: PerFacet<Vec<u16>>,
}

impl Index {
    /// The index of a report, with the texts for the search.
    pub fn new(report: &Report) -> Self {
        let index = Self::without_texts(report);
        index.read_texts(report, Texts::default());
        index
    }

    /// The index of a report without the texts: enough for filters and order.
    pub fn without_texts(report: &Report) -> Self {
        let chapters = report.chapters.iter().map(|chapter| chapter.id.clone());
        let entities = report.entities.iter().map(|entity| IndexedEntity {
            id: entity.id.clone(),
            is_area: entity.kind == EntityKind::Area,
        });
        let mut index = Self {
            chapters: chapters.collect(),
            entities: entities.collect(),
            values: PerFacet::new(|facet| {
                let values = facet.values(report).into_iter();
                values.map(str::to_owned).collect()
            }),
            facts: Vec::new(),
            texts: OnceLock::new(),
        };
        let statistics = report.statistics.iter();
        let facts = statistics.map(|it| Facts::of(&index, report, it));
        index.facts = facts.collect();
        index
    }

    /// Reads the texts that a search needs. `begun` contains those that were already read. Does
    /// nothing if all texts have been read before.
    pub fn read_texts(&self, report: &Report, mut begun: Texts) {
        self.texts.get_or_init(|| {
            while begun.read_next(report, self) {}
            begun
        });
    }

    /// Whether the texts for the search have been read.
    pub fn has_texts(&self) -> bool {
        self.texts.get().is_some()
    }

    /// Whether a statistic is a highlight, and the index of its chapter.
    pub fn group(&self, position: usize) -> (bool, Option<usize>) {
        let facts = &self.facts[position];
        (facts.highlight.is_some(), facts.chapter)
    }

    /// The first and the last year in which any statistic has data; `None` if there are none.
    pub fn years(&self) -> Option<(i32, i32)> {
        let years = || {
            self.facts
                .iter()
                .flat_map(|facts| facts.years.iter().copied())
        };
        Some((years().min()?, years().max()?))
    }

    /// The index of a value in the list of its facet.
    pub(super) fn value(&self, facet: Facet, code: &str) -> Option<u16> {
        let place = self.values[facet].iter().position(|it| it == code)?;
        u16::try_from(place).ok()
    }

    pub(super) fn entity(&self, id: &str) -> Option<usize> {
        self.entities.iter().position(|entity| entity.id == id)
    }
}

impl Facts {
    fn of(index: &Index, report: &Report, statistic: &Statistic) -> Self {
        let ids = entity_ids(statistic);
        let entities: Vec<usize> = (0..report.entities.len())
            .filter(|at| ids.contains(&report.entities[*at].id.as_str()))
            .collect();
        Self {
            chapter: report
                .chapters
                .iter()
                .position(|chapter| chapter.id == statistic.chapter),
            section: statistic.section.clone(),
            measures: measures(report, statistic),
            highlight: statistic.highlight,
            years: years(statistic),
            facets: PerFacet::new(|facet| {
                let values = facet.of(report, statistic).into_iter();
                distinct(values.filter_map(|code| index.value(facet, code)))
            }),
            entities,
        }
    }
}

fn measures(report: &Report, statistic: &Statistic) -> Vec<String> {
    let figures = statistic.figures.iter();
    let units = figures.flat_map(|figure| {
        let series = figure.series.iter().map(|series| &series.unit);
        series.chain([&figure.unit])
    });
    let counted = units.filter(|id| {
        let unit = report.unit(id);
        unit.is_some_and(|unit| matches!(unit.dimension, Dimension::Count | Dimension::Flop))
    });
    distinct(counted.cloned())
}

fn years(statistic: &Statistic) -> Vec<i32> {
    let mut years = statistic.years.clone();
    for series in statistic.figures.iter().flat_map(|figure| &figure.series) {
        years.extend(series.year);
        for point in &series.points {
            if let Position::Year(year) = point.at {
                years.push(year);
            }
            years.extend(
                point
                    .date
                    .get(..4)
                    .and_then(|year| year.parse::<i32>().ok()),
            );
        }
    }
    distinct(years.into_iter())
}

fn distinct<T: Ord>(values: impl Iterator<Item = T>) -> Vec<T> {
    let mut found = Vec::new();
    for value in values {
        if let Err(place) = found.binary_search(&value) {
            found.insert(place, value);
        }
    }
    found
}
