//! Writes `_headers`: the HTTP headers of each file, for hosts that read this file (Netlify,
//! Cloudflare Pages).

use crate::publish::files_in;
use anyhow::{Context, Result};
use std::fs;
use std::path::Path;

/// The Content-Security-Policy of the hosted pages. The offline edition has its script and style
/// inline, so it has no policy.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
                      style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; \
                      worker-src 'self'; manifest-src 'self'; frame-src 'self'";

/// The paths of pages with the policy, in the pattern syntax of these hosts.
const PAGES: [&str; 5] = [
    "/",
    "/index.html",
    "/en.html",
    "/card/*",
    "/host-example.html",
];

/// Writes `_headers` for a finished folder.
///
/// # Errors
///
/// Returns an error if the folder cannot be read or the file cannot be written.
pub fn write(folder: &Path) -> Result<()> {
    let mut names = Vec::new();
    for file in files_in(folder)? {
        names.push(file.strip_prefix(folder)?.to_string_lossy().into_owned());
    }
    let file = folder.join("_headers");
    fs::write(&file, rules(&names)).with_context(|| format!("cannot write {}", file.display()))
}

/// Returns the rules for files with these names. Files of which a build has many are covered by a
/// pattern, because Cloudflare accepts at most 100 rules.
fn rules(names: &[String]) -> String {
    let mut text = String::from(
        "/*\n  Access-Control-Allow-Origin: *\n  X-Content-Type-Options: nosniff\n  \
         Cache-Control: public, max-age=300\n",
    );
    for page in PAGES {
        text.push_str(&format!("{page}\n  Content-Security-Policy: {POLICY}\n"));
    }
    let any = |ending: &str| names.iter().any(|it| it.ends_with(ending));
    if any("oembed.json") {
        text.push_str("/*oembed.json\n  Content-Type: application/json; charset=utf-8\n");
    }
    if any(".png") {
        // Programs that show link previews request the pictures repeatedly.
        text.push_str("/*.png\n  Content-Type: image/png\n");
        text.push_str(&lasting("86400"));
    }
    for name in names.iter().filter(|it| is_hashed(it)) {
        text.push_str(&format!("/{name}\n"));
        text.push_str(&lasting("31536000, immutable"));
    }
    text
}

/// Returns the lines that replace the general cache time of a file. `seconds` is the new `max-age`.
fn lasting(seconds: &str) -> String {
    format!("  ! Cache-Control\n  Cache-Control: public, max-age={seconds}\n")
}

/// Returns `true` if the file name contains a hash of its content: `style.1f2e3d4c.css`.
fn is_hashed(name: &str) -> bool {
    let parts: Vec<&str> = name.split('.').collect();
    let hash = |it: &str| it.len() == 8 && it.bytes().all(|it| it.is_ascii_hexdigit());
    parts.len() == 3 && hash(parts[1])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_names_with_a_hash_last_for_ever() {
        assert!(is_hashed("style.1f2e3d4c.css"));
        for name in [
            "style.css",
            "card/a.zh.html",
            "report.schema.json",
            "_headers",
        ] {
            assert!(!is_hashed(name), "{name}");
        }
        let rules = rules(&["style.1f2e3d4c.css".to_owned()]);
        assert!(rules.contains("/style.1f2e3d4c.css\n  ! Cache-Control\n  Cache-Control: public, max-age=31536000, immutable\n"));
        assert!(rules.contains("/card/*\n  Content-Security-Policy: default-src 'none'"));
        assert!(!rules.contains("png") && !rules.contains("oembed"));
    }

    #[test]
    fn pictures_and_answers_have_a_rule_each_however_many_there_are() {
        let names = ["en", "zh"].map(|code| {
            ["cover", "card/a", "card/b"].map(|it| {
                [
                    format!("{it}.{code}.png"),
                    format!("{it}.{code}.oembed.json"),
                ]
            })
        });
        let names: Vec<String> = names.into_iter().flatten().flatten().collect();
        let rules = rules(&names);
        for rule in [
            "\n/*.png\n  Content-Type: image/png\n  ! Cache-Control\n  Cache-Control: public, max-age=86400\n",
            "\n/*oembed.json\n  Content-Type: application/json; charset=utf-8\n",
        ] {
            assert_eq!(rules.matches(rule).count(), 1, "{rules}");
        }
    }
}
