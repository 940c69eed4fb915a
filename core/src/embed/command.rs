//! What a host may tell the page to show, and what the page tells of what it shows.

use crate::code::Code;
use crate::report::Report;
use crate::selection::{ChapterChoice, Facet, Selection, Sort, Tab, Theme, url};
use crate::text::Language;

/// The longest value of a parameter, in characters.
const LONGEST: usize = 200;

/// A command as it came: nothing of it has been looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command<'a> {
    /// `{type:"select", selection:{…}}`, by name and value as in the URL's hash.
    Select(&'a [(String, String)]),
    /// `{type:"theme", value}`.
    Theme(&'a str),
    /// `{type:"lang", value}`.
    Language(&'a str),
}

/// What the page shows after a command, where `base` is what it showed at first and `now` what
/// it shows; none when any parameter of the command names something that does not exist.
///
/// A `select` says the whole selection: what it leaves out is as in `base`, except language and
/// theme, which stay.
pub fn follow(
    command: &Command,
    report: &Report,
    base: &Selection,
    now: &Selection,
) -> Option<Selection> {
    match command {
        Command::Select(params) => {
            let valid = params.iter().all(|(key, value)| fits(report, key, value));
            let start = Selection {
                language: now.language,
                theme: now.theme,
                ..base.clone()
            };
            valid.then(|| url::with_params(&start, params))
        }
        Command::Theme(code) => Theme::from_code(code).map(|theme| Selection {
            theme,
            ..now.clone()
        }),
        Command::Language(code) => known_language(code).map(|language| Selection {
            language,
            ..now.clone()
        }),
    }
}

/// Whether a parameter of a selection is one that the page could have written itself.
fn fits(report: &Report, key: &str, value: &str) -> bool {
    let length = value.chars().count();
    if length > LONGEST || value.chars().any(char::is_control) {
        return false;
    }
    // An empty value takes a filter off.
    match key {
        "q" => true,
        "chapter" => match ChapterChoice::from_code(value) {
            ChapterChoice::Id(id) => report.chapter(&id).is_some(),
            _ => true,
        },
        "tab" => Tab::from_code(value).is_some(),
        "sort" => Sort::from_code(value).is_some(),
        "theme" => Theme::from_code(value).is_some(),
        "lang" => known_language(value).is_some(),
        _ if value.is_empty() => {
            matches!(key, "card" | "entity" | "from" | "to") || Facet::from_code(key).is_some()
        }
        "card" => report.statistics.position(value).is_some(),
        "entity" => report.entity(value).is_some(),
        "from" | "to" => length == 4 && value.bytes().all(|it| it.is_ascii_digit()),
        _ => Facet::from_code(key).is_some_and(|facet| {
            let values = facet.values(report);
            value.split(',').all(|it| values.contains(&it))
        }),
    }
}

fn known_language(code: &str) -> Option<Language> {
    Language::ALL.into_iter().find(|it| it.code() == code)
}
