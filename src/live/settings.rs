//! How a page starts: what it says of itself, what its address asks for, what the reader chose
//! another time.

use crate::dom;
use statlas_core::code::Code;
use statlas_core::selection::Theme;
use statlas_core::selection::options::Options;
use statlas_core::text::Language;
use web_sys::{Element, Storage};

/// Where a reader's own choice of theme is kept, when storage is allowed.
const THEME_KEY: &str = "statlas:theme";

/// Where it is kept that keys pressed alone shall do nothing.
const KEYS_KEY: &str = "statlas:keys";

/// The theme the reader chose on an earlier visit. In a frame it is the page around that has one,
/// and what was chosen elsewhere would not go with it.
pub fn remembered_theme() -> Theme {
    if dom::framed() {
        return Theme::default();
    }
    let kept = storage().and_then(|it| it.get_item(THEME_KEY).ok().flatten());
    // The loader reads it too, as JSON.
    kept.and_then(|it| Theme::from_code(it.trim_matches('"')))
        .unwrap_or_default()
}

/// Keeps the reader's theme, save in a frame, where the page around may have chosen it. A sandbox
/// may refuse; the choice then holds for this page only.
pub fn remember_theme(theme: Theme) {
    if let Some(storage) = storage().filter(|_| !dom::framed()) {
        let _ = storage.set_item(THEME_KEY, &["\"", theme.code(), "\""].concat());
    }
}

/// Whether keys pressed alone do something, which the reader may have switched off.
pub fn single_keys() -> bool {
    let kept = storage().and_then(|it| it.get_item(KEYS_KEY).ok().flatten());
    kept.as_deref() != Some("off")
}

/// Keeps that choice, where storage is allowed.
pub fn remember_single_keys(on: bool) {
    if let Some(storage) = storage() {
        let _ = if on {
            storage.remove_item(KEYS_KEY)
        } else {
            storage.set_item(KEYS_KEY, "off")
        };
    }
}

/// Storage; reaching for it already fails in a sandbox.
fn storage() -> Option<Storage> {
    dom::window().local_storage().ok().flatten()
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
