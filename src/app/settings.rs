//! The settings a page starts with: attributes of its root element, options in the query string, and
//! choices stored on earlier visits.

use crate::dom;
use gloo::storage::{LocalStorage, Storage as _};
use statlas_core::code::Code;
use statlas_core::selection::Theme;
use statlas_core::selection::options::Options;
use statlas_core::text::Language;
use web_sys::Element;

/// The key under which local storage keeps the theme.
const THEME_KEY: &str = "statlas:theme";

/// The key under which local storage keeps that single-key shortcuts are off.
const KEYS_KEY: &str = "statlas:keys";

/// Returns the theme the reader chose on an earlier visit. In a frame this is always the default, because
/// the host page sets the theme there.
pub fn remembered_theme() -> Theme {
    if dom::framed() || !may_store() {
        return Theme::default();
    }
    let kept = LocalStorage::raw().get_item(THEME_KEY).ok().flatten();
    // The value is stored as JSON, with quotes, because the loader reads it, too.
    let code = kept.as_deref().map(|it| it.trim_matches('"'));
    code.and_then(Theme::from_code).unwrap_or_default()
}

/// Stores the reader's theme, except in a frame, where the host page may have set it. Where storage is
/// refused, the theme holds only for this page view.
pub fn remember_theme(theme: Theme) {
    if !dom::framed() && may_store() {
        let _ = LocalStorage::raw().set_item(THEME_KEY, &format!("\"{}\"", theme.code()));
    }
}

/// Whether single-key shortcuts are on. They are, unless the reader has switched them off.
pub fn single_keys() -> bool {
    let kept = || LocalStorage::raw().get_item(KEYS_KEY).ok().flatten();
    !may_store() || kept().is_none_or(|it| it.trim_matches('"') != "off")
}

/// Stores whether single-key shortcuts are on, if storage is allowed.
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

/// Whether the browser allows local storage. Sandboxes refuse it, and gloo would panic then.
fn may_store() -> bool {
    matches!(dom::window().local_storage(), Ok(Some(_)))
}

/// Returns the language in which the page was prerendered; `None` for a page without content.
pub fn own_language(root: &Element) -> Option<Language> {
    Language::from_code(&root.get_attribute("data-lang")?)
}

/// Reads the options of the page: those of its `data-options` attribute first, then those of the query
/// string.
pub fn options(root: &Element) -> Options {
    let own = root.get_attribute("data-options").unwrap_or_default();
    let query = dom::window().location().search().unwrap_or_default();
    Options::from_query(&format!("{own}&{}", query.trim_start_matches('?')))
}
