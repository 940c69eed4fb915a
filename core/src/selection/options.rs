//! Reads the options of an embed from the page's query string.

use super::percent::pairs;
use super::{ChapterChoice, Selection, Theme};
use crate::code::Code;
use crate::text::Language;

/// The options of an embed: `?card=ID&lang=en&theme=dark&chapter=economy&chrome=none`, and for its
/// style `&title=hide&font=Georgia,serif&accent=b5002a`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// The id of the only statistic on the page.
    pub card: Option<String>,
    /// The language in which the page starts.
    pub language: Option<Language>,
    /// The theme in which the page starts.
    pub theme: Option<Theme>,
    /// The chapter in which the page starts.
    pub chapter: Option<ChapterChoice>,
    /// How much is shown around the cards, if the query says it.
    pub chrome: Option<Chrome>,
    /// Whether the cards have no titles because the host page shows them.
    pub hide_title: bool,
    /// The host page's font families as the query gives them. They are checked before they are used.
    pub font: Option<String>,
    /// The host page's accent colour as the query gives it. It is checked before it is used.
    pub accent: Option<String>,
}

/// How much is shown around the cards.
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

    /// The selection with which the page starts; `own` is that of the page's file.
    ///
    /// `self.card` does not become the selection's card: in an embed of one card, that card is the
    /// whole page and not opened in a dialog.
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

    /// How much is shown around the cards. Without an explicit option: nothing around a single
    /// card, everything otherwise.
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
    /// The value's name in the query string and in `data-chrome`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Filters => "filters",
            Self::Full => "full",
        }
    }

    /// The value with this name.
    pub fn from_code(code: &str) -> Option<Self> {
        match code {
            "none" => Some(Self::None),
            "filters" => Some(Self::Filters),
            "full" => Some(Self::Full),
            _ => None,
        }
    }
}
