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
        let name = file.strip_prefix(folder)?.to_string_lossy().into_owned();
        if is_hashed(&name) {
            names.push(name);
        }
    }
    let file = folder.join("_headers");
    fs::write(&file, rules(&names)).with_context(|| format!("cannot write {}", file.display()))
}

/// The rules, for files that never change under these names.
fn rules(hashed: &[String]) -> String {
    let mut text = String::from(
        "/*\n  Access-Control-Allow-Origin: *\n  X-Content-Type-Options: nosniff\n  \
         Cache-Control: public, max-age=300\n",
    );
    for page in PAGES {
        text.push_str(&format!("{page}\n  Content-Security-Policy: {POLICY}\n"));
    }
    for name in hashed {
        text.push_str(&format!(
            "/{name}\n  ! Cache-Control\n  Cache-Control: public, max-age=31536000, immutable\n"
        ));
    }
    text
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
    }
}
