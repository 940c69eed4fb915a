//! Creates the scripts that a page loads: the glue of wasm-bindgen and the boot code in one classic
//! script.
//!
//! ES modules do not load from `file://` or in a frame without an origin. Therefore the glue, which
//! is an ES module, is converted to a function that returns the exports of the module.

use anyhow::{Context, Result, bail};
use serde::Serialize;
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;
use std::path::Path;

mod shorten;
mod signs;

/// The boot code, from `src/boot/`.
pub struct Boot {
    page: String,
    hosted: String,
    inline: String,
    doctor: String,
    embed: String,
}

impl Boot {
    /// Reads the boot code from a folder. `version` is the version of the widget.
    ///
    /// # Errors
    ///
    /// Returns an error if a file cannot be read.
    pub fn read(folder: &Path, version: &str) -> Result<Self> {
        let read = |name: &str| {
            let file = folder.join(name);
            std::fs::read_to_string(&file)
                .with_context(|| format!("cannot read {}", file.display()))
                .map(|text| squeeze(&text))
        };
        Ok(Self {
            page: read("page.js")?,
            hosted: read("hosted.js")?,
            inline: read("inline.js")?,
            doctor: format!(
                "const VERSION = {};\n{}",
                json!(version),
                read("doctor.js")?
            ),
            embed: read("embed.js")?,
        })
    }

    /// Returns the script for embedding pages, which shows a page of the build in a frame.
    pub fn embed_script(&self) -> &str {
        &self.embed
    }

    /// The script of the hosted edition, which fetches files beside itself.
    pub fn hosted_script(&self, glue: &str, files: &Files) -> String {
        let files = json!(files);
        wrap(&[
            glue,
            &format!("const FILES = {files};\n"),
            &self.doctor,
            &self.page,
            &self.hosted,
        ])
    }

    /// The script that holds everything and makes no request.
    pub fn inline_script(&self, glue: &str, payload: &Payload) -> String {
        let signs = json!(signs::signs());
        let written = |packed: &[u8]| json!([signs::encode(packed), packed.len()]);
        let chunks = payload.chunks.iter();
        let chunks: Map<String, Value> = chunks
            .map(|(name, packed)| ((*name).to_owned(), written(packed)))
            .collect();
        let payload = json!({
            "module": written(&payload.module),
            "report": written(&payload.report),
            "catalogue": written(&payload.catalogue),
            "chunks": chunks,
            "name": payload.report_name,
        });
        wrap(&[
            glue,
            &format!("const SIGNS = {signs};\nconst PAYLOAD = {payload};\n"),
            &self.doctor,
            &self.page,
            &self.inline,
        ])
    }
}

/// The names of the files that the hosted script fetches, relative to itself.
#[derive(Serialize)]
pub struct Files<'a> {
    /// The main module.
    pub module: &'a str,
    /// The report.
    pub report: &'a str,
    /// Its catalogue.
    pub catalogue: &'a str,
    /// The script that holds everything.
    pub inline: &'a str,
    /// The chunks, by the names under which the glue asks for them.
    pub chunks: BTreeMap<&'a str, &'a str>,
}

/// What the script holds that makes no request, each packed by gzip.
pub struct Payload<'a> {
    /// The main module.
    pub module: Vec<u8>,
    /// The report.
    pub report: Vec<u8>,
    /// Its catalogue.
    pub catalogue: Vec<u8>,
    /// The chunks, by the names under which the glue asks for them.
    pub chunks: BTreeMap<&'a str, Vec<u8>>,
    /// The name of the report's file, where a page names it.
    pub report_name: &'a str,
}

/// Turns the glue into `const makeGlue = …`, a function that returns an object with `init`,
/// `initSync` and the exports, each time for an instance of its own. It calls a function `chunk` of
/// the script around it, with the name of a chunk, and expects a promise of its compiled module.
///
/// # Errors
///
/// Returns an error if the glue has an unknown form of import or export.
pub fn classic_glue(module: &str) -> Result<String> {
    let mut body = String::with_capacity(module.len());
    let mut exports = Vec::new();
    for line in squeeze(module).lines() {
        if line.starts_with("import ") || line.contains("import.meta") {
            bail!("the glue imports, which a classic script cannot: {line}");
        }
        let Some(exported) = line.strip_prefix("export ") else {
            body.push_str(line);
            body.push('\n');
            continue;
        };
        if let Some(list) = exported.strip_prefix('{') {
            let list = list.trim_end_matches(';').trim_end_matches('}');
            exports.extend(list.split(',').filter_map(property));
        } else {
            exports.push(declared_name(exported)?.to_owned());
            body.push_str(exported);
            body.push('\n');
        }
    }
    if !exports.iter().any(|it| it.starts_with("init:")) {
        bail!("the glue exports no init function");
    }
    let body = shorten::shorten(&body, &exports);
    Ok(format!(
        "const makeGlue = () => {{\n{body}return {{ {} }};\n}};\n",
        exports.join(", ")
    ))
}

/// Converts `a as b` of an export list to the property `b: a`. The default export is named `init`.
fn property(item: &str) -> Option<String> {
    let mut words = item.split_whitespace();
    let name = words.next()?;
    Some(match (words.next(), words.next()) {
        (Some("as"), Some("default")) => format!("init: {name}"),
        (Some("as"), Some(alias)) => format!("{alias}: {name}"),
        _ => name.to_owned(),
    })
}

/// Returns the name in `function start(root) {` or `class Widget {`.
fn declared_name(declaration: &str) -> Result<&str> {
    let mut words = declaration.split(|it: char| !(it.is_alphanumeric() || "_$".contains(it)));
    let mut keyword = words.next();
    if keyword == Some("async") {
        keyword = words.next();
    }
    match (keyword, words.next()) {
        (Some("function" | "class" | "const"), Some(name)) if !name.is_empty() => Ok(name),
        _ => bail!("the glue exports in a way not known here: {declaration}"),
    }
}

/// Wraps code in one strict function without globals. The result is also safe inside a `<script>`
/// element.
fn wrap(parts: &[&str]) -> String {
    let code = format!("(() => {{\n\"use strict\";\n{}}})();\n", parts.concat());
    // In a script both texts can occur in strings only, where the backslash changes nothing.
    code.replace("</script", "<\\/script")
        .replace("<!--", "<\\!--")
}

/// Removes comments on lines of their own, indentation and empty lines.
fn squeeze(code: &str) -> String {
    let mut kept = String::with_capacity(code.len());
    let mut in_comment = false;
    for line in code.lines().map(str::trim) {
        in_comment |= line.starts_with("/*");
        if !in_comment && !line.is_empty() && !line.starts_with("//") {
            kept.push_str(line);
            kept.push('\n');
        }
        in_comment &= !line.ends_with("*/");
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compress;

    #[test]
    fn the_embed_script_is_small() {
        let script = squeeze(include_str!("../../src/boot/embed.js"));
        let packed = compress::brotli(script.as_bytes(), 11).unwrap();
        assert!(packed.len() < 4 * 1024, "{} bytes", packed.len());
    }

    #[test]
    fn glue_becomes_an_object() {
        let glue = "/* @ts-self-types=\"./x.d.ts\" */\n\
                    /**\n * Starts.\n */\n\
                    export function start(root, text) {\n    wasm.start(root, text);\n}\n\
                    export class Widget {\n}\n\
                    // note\n\
                    export { initSync, __wbg_init as default };\n";
        let expected = "const makeGlue = () => {\nfunction start(root, text) {\n\
                        wasm.start(root, text);\n}\nclass Widget {\n}\n\
                        return { start, Widget, initSync, init: __wbg_init };\n};\n";
        assert_eq!(classic_glue(glue).unwrap(), expected);
    }

    #[test]
    fn glue_that_cannot_be_a_classic_script_is_refused() {
        for line in [
            "import * as a from './a.js';",
            "f(import.meta.url);",
            "export default 1;",
        ] {
            assert!(classic_glue(line).is_err(), "{line}");
        }
    }

    #[test]
    fn a_script_cannot_end_its_element() {
        let script = wrap(&["f('</script><!-- x');\n"]);
        assert!(
            !script.contains("</script") && !script.contains("<!--"),
            "{script}"
        );
    }
}
