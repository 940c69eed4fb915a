//! The two languages of the widget, and texts in both languages.

use serde::{Deserialize, Serialize};

/// A language of the widget.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "host", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// Simplified Chinese.
    #[default]
    Zh,
    /// English.
    En,
}

impl Language {
    /// All languages, in the order of the language switch.
    pub const ALL: [Self; 2] = [Self::Zh, Self::En];

    /// Returns the code used in URLs, file names and `data-lang` attributes.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Zh => "zh",
            Self::En => "en",
        }
    }

    /// Returns the BCP 47 tag for `lang` attributes. Browsers choose fonts and line breaks by it.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Zh => "zh-Hans",
            Self::En => "en",
        }
    }

    /// Reads a code, or a longer tag such as `zh-CN`. Returns `None` for other languages.
    pub fn from_code(code: &str) -> Option<Self> {
        match code.split('-').next()? {
            "zh" => Some(Self::Zh),
            "en" => Some(Self::En),
            _ => None,
        }
    }
}

/// A text in both languages.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "host", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Text {
    /// The text in Simplified Chinese, without spaces between Han characters and Latin letters or
    /// digits.
    pub zh: String,
    /// English.
    pub en: String,
}

impl Text {
    /// Returns the text in `language`.
    pub fn get(&self, language: Language) -> &str {
        match language {
            Language::Zh => &self.zh,
            Language::En => &self.en,
        }
    }

    /// Returns `true` if the text is empty in both languages.
    pub fn is_empty(&self) -> bool {
        self.zh.is_empty() && self.en.is_empty()
    }
}

/// Returns `true` if a character is a letter, in any script. This is an approximation by ranges of
/// code points: the method of the standard library needs large tables.
pub(crate) fn is_letter(character: char) -> bool {
    match character {
        '\u{d7}' | '\u{f7}' => false,
        _ if character.is_ascii() => character.is_ascii_alphabetic(),
        '\u{c0}'..='\u{1fff}' | '\u{2c00}'..='\u{2dff}' | '\u{3040}'..='\u{d7ff}' => true,
        '\u{f900}'..='\u{fdff}' | '\u{ff21}'..='\u{ff3a}' | '\u{ff41}'..='\u{ff5a}' => true,
        '\u{ff66}'..='\u{ffdc}' | '\u{20000}'.. => true,
        _ => false,
    }
}
/// Returns a name with its first letter as a capital, if that letter is an ASCII letter.
pub fn capital(name: &str) -> String {
    let mut name = name.to_owned();
    if let Some(first) = name.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    name
}
