//! Checks JSON files and removes their white space for publishing.

use anyhow::{Context, Result};
use serde::de::IgnoredAny;
use std::path::Path;

/// Reads a JSON file and removes white space outside strings. Numbers and keys are unchanged.
///
/// # Errors
///
/// Returns an error that names the file, and the line and column of the first fault.
pub fn read_minified(file: &Path) -> Result<String> {
    let text =
        std::fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()))?;
    let text = text.trim_start_matches('\u{feff}');
    serde_json::from_str::<IgnoredAny>(text)
        .with_context(|| format!("{} is not JSON", file.display()))?;
    Ok(minify(text))
}

/// Removes white space outside strings.
fn minify(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let (mut quoted, mut escaped) = (false, false);
    for character in text.chars() {
        if !quoted && character.is_ascii_whitespace() {
            continue;
        }
        if character == '"' && !escaped {
            quoted = !quoted;
        }
        escaped = quoted && character == '\\' && !escaped;
        kept.push(character);
    }
    kept
}

#[cfg(test)]
mod tests {
    #[test]
    fn keeps_strings_and_numbers_as_written() {
        let text = "{ \"a b\" : [ 1.50 , \"\\\" : \\\\\" , 2e3 ],\n\t\"中 文\": null }";
        assert_eq!(
            super::minify(text),
            r#"{"a b":[1.50,"\" : \\",2e3],"中 文":null}"#
        );
    }
}
