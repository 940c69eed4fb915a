//! The editions of a page. The edition decides which files a page can link to.

use crate::text::Language;
use std::fmt;

/// Which page of a build this is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Edition {
    /// `index.html` or `en.html`; the card pages and the page in the other language are in the same
    /// folder.
    Hosted,
    /// A card's own page, such as `card/ID.zh.html`, one folder below the hosted page.
    Card,
    /// A single file that can rely on no other file.
    #[default]
    Offline,
}

impl Edition {
    /// The relative link to a card's own page; for an offline page, a link within the page.
    pub fn card_href(self, id: &str, language: Language) -> String {
        let code = language.code();
        match self {
            Self::Hosted => format!("card/{id}.{code}.html"),
            Self::Card => format!("{id}.{code}.html"),
            Self::Offline => format!("#card={id}"),
        }
    }

    /// The absolute address of a card for sharing, seen from the page at `here`. Empty when the
    /// page is not on a web server.
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

    /// The relative link to the report's data; `None` for an offline page.
    pub const fn data_href(self) -> Option<&'static str> {
        match self {
            Self::Hosted => Some("report.json"),
            Self::Card => Some("../report.json"),
            Self::Offline => None,
        }
    }

    /// The relative link to the page of the whole report in `language`; `None` for an offline page.
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

/// Writes the edition as in `data-edition`.
impl fmt::Display for Edition {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Self::Hosted => "hosted",
            Self::Card => "card",
            Self::Offline => "offline",
        })
    }
}

/// Reads `data-edition`. An unknown or empty value means `Offline`, which relies on no other file.
impl From<&str> for Edition {
    fn from(name: &str) -> Self {
        match name {
            "hosted" => Self::Hosted,
            "card" => Self::Card,
            _ => Self::Offline,
        }
    }
}
