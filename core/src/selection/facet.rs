//! Filters whose values are chosen from a list. A new one is a variant here, with what it is called,
//! which values there are and which of them a statistic has; nothing else knows them one by one.

use super::{Choices, Format};
use crate::code::Code;
use crate::language::FilterWords;
use crate::report::{EntityKind, Reading, Report, Statistic, Status, Verdict};
use crate::text::Language;
use serde::{Deserialize, Serialize};
use std::ops;
use strum::{EnumString, IntoStaticStr, VariantArray};

/// A filter of which several values may be chosen; a card with any of them stays. Its name is that of
/// its part of the URL.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumString, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum Facet {
    /// Countries and areas, by the ids of entities.
    Area,
    /// Chart, list, statement.
    Format,
    /// What came of the checks.
    Verdict,
    /// How the values were had.
    Evidence,
}

/// How many facets there are.
const COUNT: usize = Facet::VARIANTS.len();

impl Facet {
    /// What the filter is called.
    pub const fn label(self, words: &FilterWords) -> &'static str {
        match self {
            Self::Area => words.area,
            Self::Format => words.format,
            Self::Verdict => words.verdict,
            Self::Evidence => words.evidence,
        }
    }

    /// The attribute by which others find its buttons; its value is the code of the choice.
    pub const fn hook(self) -> &'static str {
        match self {
            Self::Area => "data-area-filter",
            Self::Format => "data-format-filter",
            Self::Verdict => "data-verdict-filter",
            Self::Evidence => "data-evidence-filter",
        }
    }

    /// Every value that a statistic of the report may have, by its code, in the order they are
    /// offered.
    pub fn values(self, report: &Report) -> Vec<&str> {
        match self {
            Self::Area => {
                let areas = report.entities.iter();
                let areas = areas.filter(|it| it.kind == EntityKind::Area);
                areas.map(|it| it.id.as_str()).collect()
            }
            Self::Format => codes::<Format>(),
            Self::Verdict => codes::<Verdict>(),
            Self::Evidence => codes::<Status>(),
        }
    }

    /// Whether values are offered by how many cards they leave, most first.
    pub const fn is_by_count(self) -> bool {
        matches!(self, Self::Area)
    }

    /// What a value is called; empty for a code that names nothing.
    pub fn name<'a>(self, report: &'a Report, language: Language, code: &str) -> &'a str {
        let words = language.words();
        let name = match self {
            Self::Area => report.entity(code).map(|it| it.name.get(language)),
            Self::Format => Format::from_code(code).map(|it| match it {
                Format::Chart => words.filters.chart,
                Format::List => words.filters.list,
                Format::Statement => words.filters.statement,
            }),
            Self::Verdict => Verdict::from_code(code).map(|it| words.verdict(it)),
            Self::Evidence => Status::from_code(code).map(|it| words.status(it)),
        };
        name.unwrap_or_default()
    }

    /// The codes of the values a statistic has.
    pub fn of<'a>(self, report: &Report, statistic: &'a Statistic) -> Vec<&'a str> {
        match self {
            Self::Area => entity_ids(statistic),
            Self::Format => formats(statistic),
            Self::Verdict => statistic
                .checks
                .iter()
                .map(|it| it.verdict.code())
                .collect(),
            Self::Evidence => evidence(report, statistic),
        }
    }

    /// Whether a code may name a value; of entities only a report knows.
    pub fn may_be(self, code: &str) -> bool {
        match self {
            Self::Area => !code.is_empty(),
            Self::Format => Format::from_code(code).is_some(),
            Self::Verdict => Verdict::from_code(code).is_some(),
            Self::Evidence => Status::from_code(code).is_some(),
        }
    }
}

fn codes<T: Code>() -> Vec<&'static str> {
    T::ALL.iter().map(|it| it.code()).collect()
}

/// Something for each facet.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(bound(serialize = "T: Serialize", deserialize = "T: Deserialize<'de>"))]
pub struct PerFacet<T>([T; COUNT]);

impl<T> PerFacet<T> {
    /// What `make` makes for each facet.
    pub fn new(make: impl FnMut(Facet) -> T) -> Self {
        let mut make = make;
        Self(std::array::from_fn(|place| make(Facet::ALL[place])))
    }
}

impl<T> ops::Index<Facet> for PerFacet<T> {
    type Output = T;

    fn index(&self, facet: Facet) -> &T {
        &self.0[facet as usize]
    }
}

impl<T> ops::IndexMut<Facet> for PerFacet<T> {
    fn index_mut(&mut self, facet: Facet) -> &mut T {
        &mut self.0[facet as usize]
    }
}

/// What is chosen of each facet, by the codes of the values.
pub type Chosen = PerFacet<Choices<String>>;

/// Ids that may be those of entities: what the statistic names, its series, categories, items.
pub(super) fn entity_ids(statistic: &Statistic) -> Vec<&str> {
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

fn formats(statistic: &Statistic) -> Vec<&'static str> {
    if statistic.figures.is_empty() {
        return vec![Format::Statement.code()];
    }
    let format = |is_drawn| {
        if is_drawn {
            Format::Chart
        } else {
            Format::List
        }
    };
    let kinds = statistic.figures.iter().map(|figure| figure.kind);
    kinds.map(|it| format(it.is_drawn()).code()).collect()
}

/// The status of its values; where it has none, how close its sources are to the origin.
fn evidence(report: &Report, statistic: &Statistic) -> Vec<&'static str> {
    let series = statistic.figures.iter().flat_map(|figure| &figure.series);
    let of_values: Vec<&'static str> = series
        .flat_map(|series| {
            let points = series.points.iter();
            points.map(|point| point.status.unwrap_or(series.status).code())
        })
        .collect();
    if !of_values.is_empty() {
        return of_values;
    }
    let sources = report
        .sources
        .iter()
        .filter(|source| statistic.sources.contains(&source.key));
    let status = sources.map(|source| match source.reading {
        Reading::Dataset => Status::Dataset,
        Reading::Article | Reading::FirstHand | Reading::SecondHand => Status::Quoted,
    });
    status.map(Code::code).collect()
}

#[cfg(test)]
mod tests {
    use super::Facet;
    use crate::code::Code;
    use crate::report::Report;
    use crate::text::Language;

    #[test]
    fn every_value_of_the_bundled_report_is_offered_and_named() {
        let text = include_str!("../../../data/ai-index-2024.json");
        let report = Report::from_json(text).expect("the bundled report is a report");
        for facet in Facet::ALL.iter().copied() {
            let values = facet.values(&report);
            assert!(values.iter().all(|it| facet.may_be(it)), "{facet:?}");
            for statistic in report.statistics.iter() {
                for code in facet.of(&report, statistic) {
                    // Of the ids a statistic names only some are those of areas.
                    let known = values.contains(&code);
                    assert!(known || facet == Facet::Area, "{facet:?} {code}");
                }
            }
            for language in Language::ALL {
                let named = |code: &&str| !facet.name(&report, language, code).is_empty();
                assert!(values.iter().all(named), "{facet:?} {language:?}");
            }
            assert_eq!(facet.name(&report, Language::En, "?"), "");
        }
    }
}
