//! What the reader chose: the whole state of the page as plain data, and what follows from it.
//!
//! A [`Selection`] round-trips through the URL ([`url`]), an [`Index`] built once per report
//! says which statistics it leaves, in which order, and what each further choice would leave.

mod catalogue;
mod choices;
mod counts;
mod facet;
mod fact_checks;
mod filter;
mod index;
pub mod link;
mod normalise;
pub mod options;
mod percent;
mod pinyin;
mod related;
pub mod search;
pub mod url;

pub use catalogue::Catalogue;
pub use choices::Choices;
pub use counts::Counts;
pub use facet::{Chosen, Facet, PerFacet};
pub use fact_checks::FactChecks;
pub use filter::{Filter, Loosening, Results};
pub use index::Index;
pub use pinyin::sort_key;
pub use related::Subject;
pub use search::{Answer, Texts};

use crate::code::Code;
use crate::report::Report;
use crate::text::Language;
use strum::{EnumString, IntoStaticStr, VariantArray};

/// The whole state of the page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    /// The language of the page.
    pub language: Language,
    /// Light, dark, or what the system says.
    pub theme: Theme,
    /// The chapter, or one of the views beside the chapters.
    pub chapter: ChapterChoice,
    /// What was typed into the search field.
    pub query: String,
    /// What is chosen of each facet.
    pub facets: Chosen,
    /// The years a card must have data in.
    pub years: Years,
    /// The entity whose page this is.
    pub entity: Option<String>,
    /// The order asked for.
    pub sort: Sort,
    /// What the statistics are shown as.
    pub view: View,
    /// The statistic that is open.
    pub card: Option<String>,
    /// What the open statistic shows.
    pub tab: Tab,
}

impl Selection {
    /// Whether `filter` narrows the cards.
    pub fn narrows(&self, filter: Filter) -> bool {
        match filter {
            Filter::Chapter => self.chapter != ChapterChoice::All,
            Filter::Query => !self.query.trim().is_empty(),
            Filter::Years => self.years != Years::default(),
            Filter::Facet(facet) => !self.facets[facet].is_empty(),
            Filter::Entity => self.entity.is_some(),
        }
    }

    /// Whether anything narrows the cards.
    pub fn is_narrowed(&self) -> bool {
        Filter::all().any(|filter| self.narrows(filter))
    }

    /// The same without the chapter, places and subject this report does not know, which a link to
    /// another report or an older edition may carry. An unknown card stays: the page says so.
    #[must_use]
    pub fn known_to(mut self, report: &Report) -> Self {
        let has_chapter = match &self.chapter {
            ChapterChoice::All => true,
            ChapterChoice::Highlights => report.has_highlights(),
            ChapterChoice::Checks => report.has_checks(),
            ChapterChoice::Id(id) => report.chapter(id).is_some(),
        };
        if !has_chapter {
            self.chapter = ChapterChoice::All;
        }
        for facet in Facet::ALL.iter().copied() {
            let chosen = &mut self.facets[facet];
            if !chosen.is_empty() {
                let values = facet.values(report);
                chosen.retain(|it| values.contains(&it.as_str()));
            }
        }
        self.entity = self.entity.filter(|id| report.entity(id).is_some());
        self
    }

    /// The same selection with one filter taken off.
    #[must_use]
    pub fn without(&self, filter: Filter) -> Self {
        let mut selection = self.clone();
        match filter {
            Filter::Chapter => selection.chapter = ChapterChoice::All,
            Filter::Query => selection.query.clear(),
            Filter::Years => selection.years = Years::default(),
            Filter::Facet(facet) => selection.facets[facet] = Choices::default(),
            Filter::Entity => selection.entity = None,
        }
        selection
    }

    /// The same selection with every filter taken off; language, theme, order, view and the
    /// open card stay.
    #[must_use]
    pub fn cleared(&self) -> Self {
        Self {
            language: self.language,
            theme: self.theme,
            sort: self.sort,
            view: self.view,
            card: self.card.clone(),
            tab: self.tab,
            ..Self::default()
        }
    }

    /// The order the cards come in.
    pub fn order(&self) -> CardOrder {
        let suggested = self.sort != Sort::Article;
        if suggested && self.narrows(Filter::Query) {
            CardOrder::Relevance
        } else if suggested && (!self.is_narrowed() || self.chapter == ChapterChoice::Highlights) {
            CardOrder::Highlights
        } else {
            CardOrder::Article
        }
    }
}

/// A chapter, or one of the views beside the chapters.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum ChapterChoice {
    /// Every chapter.
    #[default]
    All,
    /// The few statistics the report opens with.
    Highlights,
    /// The list of everything that was checked.
    Checks,
    /// One chapter, by id.
    Id(String),
}

impl ChapterChoice {
    /// The name used in URLs and in `data-chapter-filter`.
    pub fn code(&self) -> &str {
        match self {
            Self::All => "all",
            Self::Highlights => "highlights",
            Self::Checks => "checks",
            Self::Id(id) => id,
        }
    }

    /// The choice of that name; any other name is taken for the id of a chapter.
    pub fn from_code(code: &str) -> Self {
        match code {
            "all" | "" => Self::All,
            "highlights" => Self::Highlights,
            "checks" => Self::Checks,
            id => Self::Id(id.to_owned()),
        }
    }
}

/// A range of years, both ends included; an end that is not set is open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Years {
    /// The first year.
    pub from: Option<i32>,
    /// The last year.
    pub to: Option<i32>,
}

impl Years {
    /// Whether `year` lies in the range.
    pub fn contains(&self, year: i32) -> bool {
        self.from.is_none_or(|from| from <= year) && self.to.is_none_or(|to| year <= to)
    }

    /// The same range with its first year before its last.
    pub fn in_order(self) -> Self {
        match (self.from, self.to) {
            (Some(from), Some(to)) if from > to => Self {
                from: self.to,
                to: self.from,
            },
            _ => self,
        }
    }
}

/// Light, dark, or what the system says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, EnumString, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum Theme {
    /// What the system says.
    #[default]
    Auto,
    /// Dark ink on a light ground.
    Light,
    /// Light ink on a dark ground.
    Dark,
}

/// What a card is made of.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, EnumString, IntoStaticStr, VariantArray,
)]
#[strum(serialize_all = "kebab-case")]
pub enum Format {
    /// A drawn chart.
    Chart,
    /// A list or a table.
    List,
    /// Words only.
    Statement,
}

/// The order asked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, EnumString, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum Sort {
    /// Highlights first on the whole report, the article's order within a choice, the best
    /// match first when searching.
    #[default]
    Suggested,
    /// Always the article's order.
    Article,
    /// The best match first.
    Relevance,
}

/// What the statistics are shown as.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, EnumString, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum View {
    /// Cards with charts.
    #[default]
    Cards,
    /// One table, a row each.
    Table,
}

/// The order the cards come in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CardOrder {
    /// Highlights by their number, then the article's order.
    Highlights,
    /// The article's order, chapter by chapter.
    Article,
    /// The best match first.
    Relevance,
}

impl CardOrder {
    /// What cards in this order stand under.
    pub const fn grouping(self) -> Grouping {
        match self {
            Self::Highlights => Grouping::HighlightsAndChapters,
            Self::Article => Grouping::Chapters,
            Self::Relevance => Grouping::None,
        }
    }
}

/// What cards stand under.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grouping {
    /// The highlights under a heading of their own, the others under that of their chapter.
    HighlightsAndChapters,
    /// Each under the heading of its chapter.
    Chapters,
    /// No headings: the order leaps between chapters.
    None,
}

/// What an open statistic shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, EnumString, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum Tab {
    /// Its chart.
    #[default]
    Chart,
    /// The values as a table.
    Table,
    /// Where the values come from and what was checked.
    Source,
}
