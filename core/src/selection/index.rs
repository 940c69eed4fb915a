//! What can be known of every statistic before anybody chooses.

use super::Format;
use super::search::Texts;
use crate::report::{EntityKind, Position, Reading, Report, Statistic, Status};
use crate::unit::Dimension;
use std::sync::OnceLock;

/// Per statistic what filters and search ask for. Built once for a report; it owns its data. What
/// only a search needs is read apart and may come later: a filter does not wait for it.
#[derive(Clone, Debug)]
pub struct Index {
    pub(super) chapters: Vec<String>,
    pub(super) entities: Vec<IndexedEntity>,
    pub(super) facts: Vec<Facts>,
    pub(super) texts: OnceLock<Texts>,
}

/// An entity, and whether it is a choice of the area filter.
#[derive(Clone, Debug)]
pub(super) struct IndexedEntity {
    pub id: String,
    pub is_area: bool,
}

/// What one statistic has. Entities and the chapter are positions in the index's lists.
#[derive(Clone, Debug)]
pub(super) struct Facts {
    pub chapter: Option<usize>,
    pub section: String,
    /// Units that say what is counted: patents, robots; not dollars or percent.
    pub measures: Vec<String>,
    pub highlight: Option<u8>,
    pub entities: Vec<usize>,
    pub years: Vec<i32>,
    pub formats: Vec<Format>,
    pub verdicts: Vec<crate::report::Verdict>,
    pub evidence: Vec<Status>,
}

impl Index {
    /// Reads the whole report at once.
    pub fn new(report: &Report) -> Self {
        let mut index = Self::begin(report);
        while index.read_next(report) {}
        index.read_texts(report, Texts::default());
        index
    }

    /// An index that knows no statistic yet, and no texts.
    pub fn begin(report: &Report) -> Self {
        let chapters = report.chapters.iter().map(|chapter| chapter.id.clone());
        let entities = report.entities.iter().map(|entity| IndexedEntity {
            id: entity.id.clone(),
            is_area: entity.kind == EntityKind::Area,
        });
        Self {
            chapters: chapters.collect(),
            entities: entities.collect(),
            facts: Vec::with_capacity(report.statistics.len()),
            texts: OnceLock::new(),
        }
    }

    /// Reads the next statistic, without its texts; false when all have been read.
    pub fn read_next(&mut self, report: &Report) -> bool {
        let next = report.statistics.get(self.facts.len());
        if let Some(statistic) = next {
            self.facts.push(Facts::of(report, statistic));
        }
        next.is_some()
    }

    /// Reads the texts, without which nothing is found by a search; those in `begun` have been
    /// read before.
    pub fn read_texts(&self, report: &Report, mut begun: Texts) {
        self.texts.get_or_init(|| {
            while begun.read_next(report, self) {}
            begun
        });
    }

    /// Whether the texts have been read.
    pub fn has_texts(&self) -> bool {
        self.texts.get().is_some()
    }

    /// Whether a statistic is among the highlights, and the position of its chapter.
    pub fn group(&self, position: usize) -> (bool, Option<usize>) {
        let facts = &self.facts[position];
        (facts.highlight.is_some(), facts.chapter)
    }

    /// The first and last year any statistic has data in.
    pub fn years(&self) -> Option<(i32, i32)> {
        let years = || {
            self.facts
                .iter()
                .flat_map(|facts| facts.years.iter().copied())
        };
        Some((years().min()?, years().max()?))
    }

    pub(super) fn entity(&self, id: &str) -> Option<usize> {
        self.entities.iter().position(|entity| entity.id == id)
    }
}

impl Facts {
    fn of(report: &Report, statistic: &Statistic) -> Self {
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
            formats: formats(statistic),
            verdicts: distinct(statistic.checks.iter().map(|check| check.verdict)),
            evidence: evidence(report, statistic),
            entities,
        }
    }
}

/// Ids that may be those of entities: what the statistic names, its series, categories, items.
fn entity_ids(statistic: &Statistic) -> Vec<&str> {
    let mut ids: Vec<&str> = statistic.entities.iter().map(String::as_str).collect();
    for figure in &statistic.figures {
        ids.extend(figure.series.iter().map(|series| series.id.as_str()));
        ids.extend(
            figure
                .categories
                .iter()
                .map(|category| category.id.as_str()),
        );
        ids.extend(figure.items.iter().map(|item| item.entity.as_str()));
    }
    ids
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

fn formats(statistic: &Statistic) -> Vec<Format> {
    if statistic.figures.is_empty() {
        return vec![Format::Statement];
    }
    distinct(statistic.figures.iter().map(|figure| {
        if figure.kind.is_drawn() {
            Format::Chart
        } else {
            Format::List
        }
    }))
}

/// The status of its values; where it has none, how close its sources are to the origin.
fn evidence(report: &Report, statistic: &Statistic) -> Vec<Status> {
    let series = statistic.figures.iter().flat_map(|figure| &figure.series);
    let of_values = distinct(series.flat_map(|series| {
        let points = series.points.iter();
        points.map(|point| point.status.unwrap_or(series.status))
    }));
    if !of_values.is_empty() {
        return of_values;
    }
    let sources = report
        .sources
        .iter()
        .filter(|source| statistic.sources.contains(&source.key));
    distinct(sources.map(|source| match source.reading {
        Reading::Dataset => Status::Dataset,
        Reading::Article | Reading::FirstHand | Reading::SecondHand => Status::Quoted,
    }))
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
