//! Writes a selection to the URL's hash and reads it from there.
//!
//! The hash is
//! `#chapter=economy&q=…&from=2015&to=2023&area=CN,US&sort=article&card=ID&tab=table&lang=en`;
//! every parameter is optional. Further parameters are `entity`, `view`, `theme` and those of the
//! other facets.

use super::{ChapterChoice, Facet, Selection, Sort, Tab, Theme, View};
use crate::code::Code;
use crate::text::Language;

pub use super::percent::{encode_into, pairs};

/// The maximum length of a query from a URL, in characters; the search field has the same limit.
const LONGEST_QUERY: usize = 200;

/// Writes what differs from `base`, the selection the page has without a hash. The result starts
/// with `#`, or is empty if the two are equal.
pub fn to_hash(selection: &Selection, base: &Selection) -> String {
    let mut out = String::new();
    let mut param = |key: &str, differs: bool, values: &[&str]| {
        if !differs {
            return;
        }
        out.push(if out.is_empty() { '#' } else { '&' });
        out.push_str(key);
        out.push('=');
        for (position, value) in values.iter().enumerate() {
            if position > 0 {
                out.push(',');
            }
            encode_into(&mut out, value);
        }
    };
    let (s, b) = (selection, base);
    param("chapter", s.chapter != b.chapter, &[s.chapter.code()]);
    param(
        "entity",
        s.entity != b.entity,
        &[s.entity.as_deref().unwrap_or_default()],
    );
    param("q", s.query.trim() != b.query.trim(), &[s.query.trim()]);
    param("from", s.years.from != b.years.from, &[&year(s.years.from)]);
    param("to", s.years.to != b.years.to, &[&year(s.years.to)]);
    for facet in Facet::ALL.iter().copied() {
        let values: Vec<&str> = s.facets[facet].iter().map(String::as_str).collect();
        param(facet.code(), s.facets[facet] != b.facets[facet], &values);
    }
    param("sort", s.sort != b.sort, &[s.sort.code()]);
    param("view", s.view != b.view, &[s.view.code()]);
    param(
        "card",
        s.card != b.card,
        &[s.card.as_deref().unwrap_or_default()],
    );
    param("tab", s.tab != b.tab, &[s.tab.code()]);
    param("lang", s.language != b.language, &[s.language.code()]);
    param("theme", s.theme != b.theme, &[s.theme.code()]);
    out
}

/// Reads a hash, with or without its `#`. What the hash does not mention is as in `base`; unknown
/// keys and values are ignored.
///
/// Returns `None` for a hash without any known key, such as `#?secret=…` or an anchor. It belongs
/// to another script and must not be changed. An empty hash stands for `base`.
pub fn from_hash(hash: &str, base: &Selection) -> Option<Selection> {
    let text = hash.strip_prefix('#').unwrap_or(hash);
    let mut selection = base.clone();
    let mut understood = text.is_empty();
    for (key, value) in pairs(text) {
        understood |= read(&mut selection, key, &value);
    }
    understood.then(|| in_order(selection))
}

pub(super) fn in_order(selection: Selection) -> Selection {
    Selection {
        years: selection.years.in_order(),
        ..selection
    }
}

/// The parameters of a selection's hash: names, and values that are not encoded.
pub fn params(selection: &Selection, base: &Selection) -> Vec<(String, String)> {
    let hash = to_hash(selection, base);
    pairs(hash.trim_start_matches('#'))
        .map(|(key, value)| (key.to_owned(), value))
        .collect()
}

/// Sets parameters of a selection as if they were in the hash.
#[must_use]
pub fn with_params(selection: &Selection, params: &[(String, String)]) -> Selection {
    let mut selection = selection.clone();
    for (key, value) in params {
        read(&mut selection, key, value);
    }
    in_order(selection)
}

/// Sets one parameter; returns false if the key is unknown.
pub(super) fn read(selection: &mut Selection, key: &str, value: &str) -> bool {
    match key {
        "chapter" => selection.chapter = ChapterChoice::from_code(value),
        "entity" => selection.entity = some_id(value),
        "q" => selection.query = value.chars().take(LONGEST_QUERY).collect(),
        "from" => set_year(&mut selection.years.from, value),
        "to" => set_year(&mut selection.years.to, value),
        "sort" => set(&mut selection.sort, Sort::from_code(value)),
        "view" => set(&mut selection.view, View::from_code(value)),
        "card" => selection.card = some_id(value),
        "tab" => set(&mut selection.tab, Tab::from_code(value)),
        "lang" => set(&mut selection.language, Language::from_code(value)),
        "theme" => set(&mut selection.theme, Theme::from_code(value)),
        _ => {
            let Some(facet) = Facet::from_code(key) else {
                return false;
            };
            let values = value.split(',').filter(|it| facet.may_be(it));
            selection.facets[facet] = values.map(str::to_owned).collect();
        }
    }
    true
}

fn set<T>(place: &mut T, value: Option<T>) {
    if let Some(value) = value {
        *place = value;
    }
}

/// Sets a year from four digits; an empty value clears the year; any other value changes nothing.
fn set_year(place: &mut Option<i32>, value: &str) {
    if value.is_empty() {
        *place = None;
    } else if value.len() == 4
        && let Ok(year) = value.parse()
        && (1000..=9999).contains(&year)
    {
        *place = Some(year);
    }
}

fn some_id(value: &str) -> Option<String> {
    (!value.is_empty()).then(|| value.to_owned())
}

fn year(year: Option<i32>) -> String {
    year.map(|year| year.to_string()).unwrap_or_default()
}
