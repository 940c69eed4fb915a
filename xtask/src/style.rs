//! Joins the files in `style/` to one style sheet, and reads the style sheet for readers without
//! scripts.

use anyhow::{Context, Result};
use std::path::Path;

/// The sheets that come first, because others depend on them. The other sheets follow in
/// alphabetical order.
const FIRST: [&str; 2] = ["tokens.css", "page.css"];

/// The sheet that is used only if scripts are turned off.
const STILL: &str = "still.css";

/// Joins the sheets of a folder, without comments and indentation. The sheet for readers without
/// scripts is left out.
///
/// # Errors
///
/// Returns an error if the folder or a sheet cannot be read.
pub fn join(folder: &Path) -> Result<String> {
    let entries = std::fs::read_dir(folder)
        .with_context(|| format!("cannot read the style sheets in {}", folder.display()))?;
    let mut names = Vec::new();
    for entry in entries {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if name.ends_with(".css") && name != STILL {
            names.push(name);
        }
    }
    names.sort_by_key(|name| {
        let rank = FIRST
            .iter()
            .position(|it| it == name)
            .unwrap_or(FIRST.len());
        (rank, name.clone())
    });
    let mut sheet = String::new();
    for name in names {
        sheet.push_str(&read(folder, &name)?);
    }
    Ok(sheet)
}

/// Returns the sheet for readers without scripts.
///
/// # Errors
///
/// Returns an error if the sheet cannot be read.
pub fn still(folder: &Path) -> Result<String> {
    read(folder, STILL)
}

fn read(folder: &Path, name: &str) -> Result<String> {
    let text = std::fs::read_to_string(folder.join(name))
        .with_context(|| format!("cannot read style/{name}"))?;
    Ok(squeeze(&text))
}

/// Removes comments, indentation and empty lines. Strings are unchanged.
fn squeeze(css: &str) -> String {
    let bare = without_comments(css);
    let lines = bare.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.flat_map(|line| [line, "\n"]).collect()
}

fn without_comments(css: &str) -> String {
    let mut kept = String::with_capacity(css.len());
    let mut rest = css;
    while let Some(at) = rest.find(['/', '"', '\'']) {
        let (before, here) = rest.split_at(at);
        kept.push_str(before);
        let length = if let Some(comment) = here.strip_prefix("/*") {
            rest = comment.find("*/").map_or("", |end| &comment[end + 2..]);
            continue;
        } else if here.starts_with('/') {
            1
        } else {
            string_length(here)
        };
        kept.push_str(&here[..length]);
        rest = &here[length..];
    }
    kept.push_str(rest);
    kept
}

/// Returns the length in bytes of the quoted string at the start of `text`, with both quotation
/// marks.
fn string_length(text: &str) -> usize {
    let quote = text.as_bytes()[0];
    let mut escaped = false;
    for (index, byte) in text.bytes().enumerate().skip(1) {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            _ if byte == quote => return index + 1,
            _ => {}
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn drops_comments_but_keeps_strings() {
        let css = "/* a */ .x { /* \"b */\n  content: \"/* c */ \\\" 中\";\n\n}\n.y { font: a/b }";
        assert_eq!(
            squeeze(css),
            ".x {\ncontent: \"/* c */ \\\" 中\";\n}\n.y { font: a/b }\n"
        );
        assert_eq!(squeeze("a /* never closed"), "a\n");
    }

    #[test]
    fn the_sheet_for_readers_without_scripts_is_no_part_of_the_other() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../style");
        let (all, still) = (join(&folder).unwrap(), still(&folder).unwrap());
        assert!(!still.is_empty());
        assert!(!all.contains(&still));
    }
}
