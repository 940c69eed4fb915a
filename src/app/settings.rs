//! How a page starts: what it says of itself, what its address asks for, what the reader chose
//! another time.

use crate::dom;
use gloo::storage::{LocalStorage, Storage as _};
use statlas_core::code::Code;
use statlas_core::selection::Theme;
use statlas_core::selection::options::Options;
use statlas_core::text::Language;
use web_sys::Element;

/// Where a reader's own choice of theme is kept, when storage is allowed.
const THEME_KEY: &str = "statlas:theme";

/// Where it is kept that keys pressed alone shall do nothing.
const KEYS_KEY: &str = "statlas:keys";

/// The theme the reader chose on an earlier visit. In a frame it is the page around that has one,
/// and what was chosen elsewhere would not go with it.
pub fn remembered_theme() -> Theme {
    if dom::framed() || !may_store() {
        return Theme::default();
    }
    let kept = LocalStorage::raw().get_item(THEME_KEY).ok().flatten();
    // The loader reads it too, as JSON: in quotes.
    let code = kept.as_deref().map(|it| it.trim_matches('"'));
    code.and_then(Theme::from_code).unwrap_or_default()
}

/// Keeps the reader's theme, save in a frame, where the page around may have chosen it. A sandbox
/// may refuse; the choice then holds for this page only.
pub fn remember_theme(theme: Theme) {
    if !dom::framed() && may_store() {
        let _ = LocalStorage::raw().set_item(THEME_KEY, &format!("\"{}\"", theme.code()));
    }
}

/// Whether keys pressed alone do something, which the reader may have switched off.
pub fn single_keys() -> bool {
    let kept = || LocalStorage::raw().get_item(KEYS_KEY).ok().flatten();
    !may_store() || kept().is_none_or(|it| it.trim_matches('"') != "off")
}

/// Keeps that choice, where storage is allowed.
pub fn remember_single_keys(on: bool) {
    if !may_store() {
        return;
    }
    if on {
        LocalStorage::delete(KEYS_KEY);
    } else {
        let _ = LocalStorage::raw().set_item(KEYS_KEY, "\"off\"");
    }
}

/// Whether the browser lets the page keep anything: in a sandbox it refuses, and gloo would panic.
fn may_store() -> bool {
    matches!(dom::window().local_storage(), Ok(Some(_)))
}

/// The language the page was written in; none for a page without content.
pub fn own_language(root: &Element) -> Option<Language> {
    Language::from_code(&root.get_attribute("data-lang")?)
}

/// What the query string asks for, and before it what the page itself says.
pub fn options(root: &Element) -> Options {
    let own = root.get_attribute("data-options").unwrap_or_default();
    let query = dom::window().location().search().unwrap_or_default();
    Options::from_query(&format!("{own}&{}", query.trim_start_matches('?')))
}
