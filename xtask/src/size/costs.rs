//! Measures what each part of the module costs: how much smaller the compressed module would be
//! without the part.

use crate::compress;
use crate::console::bytes;
use crate::wasm::{ordered, silence};
use anyhow::{Context, Result};
use std::fmt::Write;
use walrus::ModuleConfig;

/// A part of the module: (name, purpose, prefixes of the paths of its functions).
type Part = (&'static str, &'static str, &'static [&'static str]);

/// The crates that the widget uses.
const CRATES: [Part; 5] = [
    (
        "leptos",
        "signals, memos and effects; the component of the dialogs",
        &[
            "leptos",
            "leptos_dom",
            "tachys",
            "reactive_graph",
            "any_spawner",
            "hydration_context",
            "guardian",
            "slotmap",
            "indexmap",
            "rustc_hash",
            "or_poisoned",
            "send_wrapper",
        ],
    ),
    (
        "wasm-bindgen, js-sys, web-sys",
        "the browser's functions, and promises",
        &["wasm_bindgen", "js_sys", "web_sys", "wasm_bindgen_futures"],
    ),
    (
        "gloo",
        "listeners, timers, files, storage",
        &[
            "gloo_events",
            "gloo_timers",
            "gloo_file",
            "gloo_storage",
            "gloo_utils",
        ],
    ),
    (
        "dlmalloc",
        "the memory of Rust on this target",
        &["dlmalloc"],
    ),
    (
        "std",
        "collections, texts and iterators, most of it made for the widget's own types",
        &["std", "core", "alloc", "hashbrown"],
    ),
];

/// The features of the widget.
const FEATURES: [Part; 13] = [
    (
        "charts",
        "laid out and written as SVG",
        &["statlas_core::chart"],
    ),
    (
        "figures",
        "what a chart and its table show, from the report",
        &["statlas_core::figure"],
    ),
    (
        "reading charts",
        "pointer, touch and keys on a chart",
        &["statlas::live::chart_reader"],
    ),
    (
        "search and filters",
        "index, pinyin, ranking, counts",
        &["statlas_core::selection"],
    ),
    (
        "markup",
        "cards, tables, checks and sources as HTML text",
        &["statlas_core::page"],
    ),
    (
        "components",
        "masthead, controls, dialogs, table and checks, without what leptos makes of them",
        &["statlas::view", "statlas::app"],
    ),
    (
        "numbers and words",
        "in Chinese and English",
        &["statlas_core::language", "statlas_core::number"],
    ),
    (
        "report",
        "the JSON read and its faults named",
        &[
            "statlas_core::report",
            "statlas::live::reading",
            "jsonc_parser",
        ],
    ),
    (
        "arithmetic",
        "claims worked out anew",
        &["statlas_core::report::arithmetic"],
    ),
    (
        "files and citations",
        "CSV, JSON, three styles of citation",
        &["statlas_core::export"],
    ),
    (
        "pictures",
        "the card as a picture with its QR code",
        &["statlas_core::picture", "statlas::taking_away"],
    ),
    (
        "frames",
        "heights, messages, commands, embed codes",
        &["statlas_core::embed", "statlas::embed", "statlas::in_place"],
    ),
    (
        "taking over",
        "adopting the prerendered page and following the selection",
        &[
            "statlas::live::takeover",
            "statlas::live::deck",
            "statlas::live::sections",
            "statlas::live::rehearsal",
            "statlas::live::painter",
            "statlas::live::carry",
        ],
    ),
];

/// Returns the tables for `docs/size.md`. The module must still have its function names.
///
/// # Errors
///
/// Returns an error if the module cannot be read.
pub fn tables(module: &[u8]) -> Result<String> {
    let whole = without(module, &[])?;
    let mut text = String::new();
    for (title, parts) in [("crate", &CRATES[..]), ("feature", &FEATURES[..])] {
        writeln!(text, "| {title} | what for | Brotli |\n|---|---|---:|")?;
        for (name, what, paths) in parts {
            let cost = whole.saturating_sub(without(module, paths)?);
            writeln!(text, "| {name} | {what} | {} |", bytes(cost))?;
        }
        text.push('\n');
    }
    writeln!(text, "The whole module: {}.", bytes(whole))?;
    Ok(text)
}

/// Returns the compressed size of the module, in bytes, without the functions below these paths.
/// The functions are emptied, and everything that only they use is removed.
fn without(module: &[u8], paths: &[&str]) -> Result<usize> {
    let mut config = ModuleConfig::new();
    config
        .generate_name_section(false)
        .generate_producers_section(false);
    let mut module = config.parse(module).context("the module with names")?;
    silence(&mut module, &|name| {
        paths.iter().any(|path| is_below(name, path))
    });
    Ok(compress::brotli(&ordered(&module.emit_wasm())?, compress::BEST)?.len())
}

/// Returns `true` if a function belongs to a module or crate: `core::str::find` or, for a method of
/// a trait, `<core::str::Chars as …>::next`.
fn is_below(name: &str, path: &str) -> bool {
    let name = name.trim_start_matches(['<', '&', '*', '[', '(']);
    let rest = name
        .trim_start_matches("mut ")
        .trim_start_matches("dyn ")
        .strip_prefix(path);
    // Function names of the standard library have the hash of the crate in brackets.
    rest.is_some_and(|rest| rest.starts_with("::") || rest.starts_with('['))
}

#[cfg(test)]
mod tests {
    use super::is_below;

    #[test]
    fn functions_belong_to_the_path_they_are_named_by() {
        assert!(is_below(
            "statlas_core::chart::layout::h0a1",
            "statlas_core::chart"
        ));
        assert!(is_below(
            "<core::iter::Map<I,F> as core::iter::Iterator>::fold",
            "core"
        ));
        assert!(is_below("<alloc[3ca5]::string::String>::push", "alloc"));
        assert!(!is_below(
            "statlas_core::charts::layout",
            "statlas_core::chart"
        ));
        assert!(!is_below("statlas::live::share", "statlas_core"));
    }
}
