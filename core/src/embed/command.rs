//! Commands by which a host page changes what the widget shows.

use crate::code::Code;
use crate::report::Report;
use crate::selection::{ChapterChoice, Facet, Selection, Sort, Tab, Theme, url};
use crate::text::Language;

/// The maximum length of a parameter's value, in characters.
const LONGEST: usize = 200;

/// A command as it was received; its values are not checked yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command<'a> {
    /// `{type:"select", selection:{…}}`, as names and values of parameters as in the URL's hash.
    Select(&'a [(String, String)]),
    /// `{type:"theme", value}`.
    Theme(&'a str),
    /// `{type:"lang", value}`.
    Language(&'a str),
}

/// The selection after a command. `base` is the selection the page started with, `now` the present
/// one. Returns `None` if any parameter of the command has an unknown name or value.
///
/// A `select` command states the whole selection: whatever it leaves out is as in `base`, except
/// language and theme, which stay as they are in `now`.
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

/// Whether a parameter of a `select` command has a known name and a value that exists in this
/// report.
fn fits(report: &Report, key: &str, value: &str) -> bool {
    let length = value.chars().count();
    if length > LONGEST || value.chars().any(char::is_control) {
        return false;
    }
    // An empty value removes a filter.
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
