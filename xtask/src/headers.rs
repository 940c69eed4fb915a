//! `_headers`: what hosts that read this file (Netlify, Cloudflare Pages) shall send with each
//! file.

use crate::publish::files_in;
use anyhow::{Context, Result};
use std::fs;
use std::path::Path;

/// The policy the hosted pages need. The offline edition holds its script and style within and
/// goes without.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
                      style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; \
                      worker-src 'self'; manifest-src 'self'; frame-src 'self'";

/// Pages under the policy, as those hosts write paths.
const PAGES: [&str; 5] = [
    "/",
    "/index.html",
    "/en.html",
    "/card/*",
    "/host-example.html",
];

/// Writes the file for a finished folder.
///
/// # Errors
///
/// When the folder cannot be read or the file not be written.
pub fn write(folder: &Path) -> Result<()> {
    let mut names = Vec::new();
    for file in files_in(folder)? {
        names.push(file.strip_prefix(folder)?.to_string_lossy().into_owned());
    }
    let file = folder.join("_headers");
    fs::write(&file, rules(&names)).with_context(|| format!("cannot write {}", file.display()))
}

/// The rules for the files of these names; what a build has many of gets a pattern, as Cloudflare
/// takes a hundred rules at most.
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
        // Whoever shows a link asks for its picture again and again.
        text.push_str("/*.png\n  Content-Type: image/png\n");
        text.push_str(&lasting("86400"));
    }
    for name in names.iter().filter(|it| is_hashed(it)) {
        text.push_str(&format!("/{name}\n"));
        text.push_str(&lasting("31536000, immutable"));
    }
    text
}

/// How long a file lasts, in seconds, in the place of what holds for all.
fn lasting(seconds: &str) -> String {
    format!("  ! Cache-Control\n  Cache-Control: public, max-age={seconds}\n")
}

/// Whether a part of a file's name is the hash of its content: `style.1f2e3d4c.css`.
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
