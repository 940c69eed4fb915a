//! The report's JSON in the browser: parsed once, by the browser's own parser. Only when that
//! fails is the text looked at again, for the line and the path of the fault.

use js_sys::{Array, JSON, Reflect};
use serde::de::DeserializeOwned;
use statlas_core::language::Words;
use statlas_core::report::{
    Chapter, Check, Claim, Entity, FigureSpec, Report, Section, Series, Source, Statistic, locate,
};
use statlas_core::unit::Unit;
use wasm_bindgen::JsValue;

/// Parses a report. What its shape does not tell (ids that name nothing, sums that do not hold)
/// was checked when the page was built.
///
/// # Errors
/// Says in `words` what is wrong with it and where.
pub fn report(text: &str, words: &Words) -> Result<Report, String> {
    let value = JSON::parse(text).map_err(|_| refused(text, words))?;
    serde_wasm_bindgen::from_value(value.clone()).map_err(|fault| {
        let (path, message) =
            narrowed(&value).unwrap_or_else(|| (String::new(), fault.to_string()));
        let place = locate::locate(text, &path);
        notice(words, &path, place, &message)
    })
}

/// What the browser's parser refused.
fn refused(text: &str, words: &Words) -> String {
    match locate::syntax_error(text) {
        Some((line, column, message)) => notice(words, "", Some((line, column)), message),
        None => words.errors.report.to_owned(),
    }
}

/// What happened, where, and what to do.
fn notice(words: &Words, path: &str, place: Option<(usize, usize)>, message: &str) -> String {
    let errors = &words.errors;
    let line = place
        .map(|(line, column)| (errors.line)(line, column))
        .unwrap_or_default();
    let path = if path.is_empty() {
        String::new()
    } else {
        [path, " "].concat()
    };
    [
        errors.report,
        "\n",
        errors.path,
        &path,
        &line,
        "\n",
        message,
        "\n",
        errors.mend_report,
    ]
    .concat()
}

/// The smallest part of the report that cannot be read, by its path, and why. The parts are
/// read one by one with the code that read the whole.
fn narrowed(report: &JsValue) -> Option<(String, String)> {
    within::<Chapter>(report, "", "chapters")
        .or_else(|| within::<Section>(report, "", "sections"))
        .or_else(|| within::<Unit>(report, "", "units"))
        .or_else(|| within::<Entity>(report, "", "entities"))
        .or_else(|| within::<Source>(report, "", "sources"))
        .or_else(|| {
            each(report, "", "statistics").find_map(|(path, statistic)| {
                each(&statistic, &path, "figures")
                    .find_map(|(path, figure)| {
                        within::<Series>(&figure, &path, "series")
                            .or_else(|| unreadable::<FigureSpec>(&path, figure))
                    })
                    .or_else(|| within::<Check>(&statistic, &path, "checks"))
                    .or_else(|| within::<Claim>(&statistic, &path, "claims"))
                    .or_else(|| unreadable::<Statistic>(&path, statistic))
            })
        })
}

/// The first element of a list that cannot be read as a `T`.
fn within<T: DeserializeOwned>(
    parent: &JsValue,
    path: &str,
    key: &str,
) -> Option<(String, String)> {
    each(parent, path, key).find_map(|(path, value)| unreadable::<T>(&path, value))
}

fn unreadable<T: DeserializeOwned>(path: &str, value: JsValue) -> Option<(String, String)> {
    let fault = serde_wasm_bindgen::from_value::<T>(value).err()?;
    Some((path.to_owned(), fault.to_string()))
}

/// The elements of the list under `key`, with their paths; none when it is no list.
fn each(
    parent: &JsValue,
    path: &str,
    key: &str,
) -> impl Iterator<Item = (String, JsValue)> + use<> {
    let list = Reflect::get(parent, &key.into())
        .ok()
        .filter(Array::is_array);
    let list = list.map(|list| Array::from(&list)).unwrap_or_default();
    let dot = if path.is_empty() { "" } else { "." };
    let start = [path, dot, key].concat();
    (0..list.length()).map(move |place| (format!("{start}[{place}]"), list.get(place)))
}
