//! Facets: filters whose values are chosen from a list. To add one, add a variant to [`Facet`] and
//! answer each `match` on it in this file; all other code handles facets as a whole.

use super::{Choices, Format};
use crate::code::Code;
use crate::language::FilterWords;
use crate::report::{EntityKind, Reading, Report, Statistic, Status, Verdict};
use crate::text::Language;
use serde::{Deserialize, Serialize};
use std::ops;
use strum::{EnumString, IntoStaticStr, VariantArray};

/// A filter of which several values may be chosen; a card with any of them is kept. The facet's
/// code is also the name of its parameter in the URL.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumString, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum Facet {
    /// Countries and other areas; the codes are ids of entities.
    Area,
    /// Chart, list or statement.
    Format,
    /// The verdicts of fact checks.
    Verdict,
    /// How the values were obtained, such as read from a dataset or quoted.
    Evidence,
}

/// The number of facets.
const COUNT: usize = Facet::VARIANTS.len();

impl Facet {
    /// The name of the filter for readers.
    pub const fn label(self, words: &FilterWords) -> &'static str {
        match self {
            Self::Area => words.area,
            Self::Format => words.format,
            Self::Verdict => words.verdict,
            Self::Evidence => words.evidence,
        }
    }

    /// The attribute by which scripts of a host page find the buttons of the filter; the
    /// attribute's value is the code of the choice.
    pub const fn hook(self) -> &'static str {
        match self {
            Self::Area => "data-area-filter",
            Self::Format => "data-format-filter",
            Self::Verdict => "data-verdict-filter",
            Self::Evidence => "data-evidence-filter",
        }
    }

    /// The codes of all values that a statistic of this report may have, in the order in which they
    /// are offered.
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

    /// Whether the values are offered in the order of their counts, highest first.
    pub const fn is_by_count(self) -> bool {
        matches!(self, Self::Area)
    }

    /// The name of a value for readers; empty for an unknown code.
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

    /// The codes of the values of a statistic. For `Area` these may include ids that are not areas.
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

    /// Whether `code` can be a value. For `Area` any text can be, because only the report knows its
    /// entities.
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

/// A value of type `T` for each facet.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(bound(serialize = "T: Serialize", deserialize = "T: Deserialize<'de>"))]
pub struct PerFacet<T>([T; COUNT]);

impl<T> PerFacet<T> {
    /// Calls `make` once for each facet.
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

/// The chosen values of each facet, by their codes.
pub type Chosen = PerFacet<Choices<String>>;

/// Ids that may be those of entities: the ids that the statistic itself, its series, categories and
/// items refer to. A series or category may also have an id that is no entity's.
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

/// The status of each value in the figures; if there are no values, a status derived from how the
/// sources were read.
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
                    // A statistic may refer to ids that are not areas.
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
