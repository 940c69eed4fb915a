//! What the page's query string sets: the options of an embed.

use super::percent::pairs;
use super::{ChapterChoice, Selection, Theme};
use crate::code::Code;
use crate::text::Language;

/// The options of a page: `?card=ID&lang=en&theme=dark&chapter=economy&chrome=none`,
/// and for the looks `&title=hide&font=Georgia,serif&accent=b5002a`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// The one statistic the page consists of.
    pub card: Option<String>,
    /// The language it starts in.
    pub language: Option<Language>,
    /// The theme it starts in.
    pub theme: Option<Theme>,
    /// The chapter it starts in.
    pub chapter: Option<ChapterChoice>,
    /// How much stands around the cards, where it was said.
    pub chrome: Option<Chrome>,
    /// Whether the cards' titles are left to the page around.
    pub hide_title: bool,
    /// The page around's font families, not looked at yet.
    pub font: Option<String>,
    /// The page around's accent colour, not looked at yet.
    pub accent: Option<String>,
}

/// How much stands around the cards.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Chrome {
    /// Nothing.
    None,
    /// The filters.
    Filters,
    /// Header, filters and footer.
    #[default]
    Full,
}

impl Options {
    /// Reads a query string, with or without its `?`; unknown keys and values are ignored.
    pub fn from_query(query: &str) -> Self {
        let mut options = Self::default();
        for (key, value) in pairs(query.strip_prefix('?').unwrap_or(query)) {
            match key {
                "card" if !value.is_empty() => options.card = Some(value),
                "chapter" if !value.is_empty() => {
                    options.chapter = Some(ChapterChoice::from_code(&value));
                }
                "lang" => options.language = Language::from_code(&value).or(options.language),
                "theme" => options.theme = Theme::from_code(&value).or(options.theme),
                "title" => options.hide_title = value == "hide",
                "font" => options.font = Some(value),
                "accent" => options.accent = Some(value),
                "chrome" => options.chrome = Chrome::from_code(&value).or(options.chrome),
                _ => {}
            }
        }
        options
    }

    /// The selection the page starts with, where `own` is the file's.
    ///
    /// The one card of an embed is no part of it: it is the page, not an opened card.
    #[must_use]
    pub fn apply(&self, own: &Selection) -> Selection {
        let mut selection = own.clone();
        selection.language = self.language.unwrap_or(own.language);
        selection.theme = self.theme.unwrap_or(own.theme);
        if let Some(chapter) = &self.chapter {
            selection.chapter = chapter.clone();
        }
        selection
    }

    /// How much stands around the cards: nothing around a single card, else everything,
    /// unless the page was asked otherwise.
    pub fn chrome(&self) -> Chrome {
        let usual = if self.card.is_some() {
            Chrome::None
        } else {
            Chrome::Full
        };
        self.chrome.unwrap_or(usual)
    }
}

impl Chrome {
    /// The value's name, as in the query string and in `data-chrome`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Filters => "filters",
            Self::Full => "full",
        }
    }

    /// The value of that name.
    pub fn from_code(code: &str) -> Option<Self> {
        match code {
            "none" => Some(Self::None),
            "filters" => Some(Self::Filters),
            "full" => Some(Self::Full),
            _ => None,
        }
    }
}
