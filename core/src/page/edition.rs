//! The editions of a page: where it lies decides what its links point to.

use crate::text::Language;
use std::fmt;

/// Which page of a build this is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Edition {
    /// `index.html` and `en.html`, with the card pages and the other language beside them.
    Hosted,
    /// `card/ID.zh.html`: one folder below the hosted page.
    Card,
    /// One file with nothing beside it.
    #[default]
    Offline,
}

impl Edition {
    /// Where a card's own page is; within the page when no other file may be relied on.
    pub fn card_href(self, id: &str, language: Language) -> String {
        let code = language.code();
        match self {
            Self::Hosted => format!("card/{id}.{code}.html"),
            Self::Card => format!("{id}.{code}.html"),
            Self::Offline => format!("#card={id}"),
        }
    }

    /// The address of a card that others can open, seen from the page at `here`; empty for a
    /// page that lies on no server.
    pub fn card_address(self, here: &str, id: &str, language: Language) -> String {
        if !here.starts_with("http") {
            return String::new();
        }
        let page = here.split(['#', '?']).next().unwrap_or_default();
        let folder = match self {
            Self::Offline => page,
            Self::Hosted | Self::Card => page.rfind('/').map_or(page, |end| &page[..=end]),
        };
        [folder, &self.card_href(id, language)].concat()
    }

    /// Where the report's data are; none when no other file may be relied on.
    pub const fn data_href(self) -> Option<&'static str> {
        match self {
            Self::Hosted => Some("report.json"),
            Self::Card => Some("../report.json"),
            Self::Offline => None,
        }
    }

    /// Where the whole report is in `language`; none when no other file may be relied on.
    pub fn report_href(self, language: Language) -> Option<String> {
        let file = match language {
            Language::Zh => "index.html",
            Language::En => "en.html",
        };
        match self {
            Self::Hosted => Some(file.to_owned()),
            Self::Card => Some(format!("../{file}")),
            Self::Offline => None,
        }
    }
}

/// The name in `data-edition`.
impl fmt::Display for Edition {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Self::Hosted => "hosted",
            Self::Card => "card",
            Self::Offline => "offline",
        })
    }
}

/// Reads `data-edition`; a page that does not say relies on no other file.
impl From<&str> for Edition {
    fn from(name: &str) -> Self {
        match name {
            "hosted" => Self::Hosted,
            "card" => Self::Card,
            _ => Self::Offline,
        }
    }
}
