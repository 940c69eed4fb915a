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
    // The loader reads it too, as JSON.
    let kept: Option<String> = LocalStorage::get(THEME_KEY).ok();
    kept.and_then(|it| Theme::from_code(&it))
        .unwrap_or_default()
}

/// Keeps the reader's theme, save in a frame, where the page around may have chosen it. A sandbox
/// may refuse; the choice then holds for this page only.
pub fn remember_theme(theme: Theme) {
    if !dom::framed() && may_store() {
        let _ = LocalStorage::set(THEME_KEY, theme.code());
    }
}

/// Whether keys pressed alone do something, which the reader may have switched off.
pub fn single_keys() -> bool {
    let kept = || LocalStorage::get::<String>(KEYS_KEY).ok();
    !may_store() || kept().as_deref() != Some("off")
}

/// Keeps that choice, where storage is allowed.
pub fn remember_single_keys(on: bool) {
    if !may_store() {
        return;
    }
    if on {
        LocalStorage::delete(KEYS_KEY);
    } else {
        let _ = LocalStorage::set(KEYS_KEY, "off");
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
