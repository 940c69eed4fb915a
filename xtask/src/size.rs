//! `cargo xtask size`: the sizes of what a page loads, and limits for them.

use crate::arguments::Arguments;
use crate::compress;
use crate::console::{self, bytes};
use crate::project::{Project, WIDGET};
use crate::wasm::{Profile, compile};
use anyhow::{Context, Result, bail};
use std::path::Path;

mod costs;

/// The size in bytes of the hosted page's module, script and style sheet together, compressed with
/// Brotli, when this limit was last set. A change that needs more sets a new value and gives the
/// reason here.
///
/// Last raised by 126 KB. All elements that signals can change became Leptos components with
/// hydration. Crates replaced own code: derived serde implementations and serde-wasm-bindgen for
/// the report, a syntax tree with positions for reports from outside, serde_json, and the sorts of
/// the standard library. All of this is in one module until it is split.
const CODE: usize = 406_246;

/// The size in bytes of the larger file of the offline edition, when this limit was last set. Last
/// raised for the same reasons.
const OFFLINE: usize = 1_229_570;

/// How far a size may be above its limit, in percent.
const SLACK: usize = 3;

/// The text above the tables in `docs/size.md`.
const ABOUT: &str = "\
# What the module is made of

Written by `cargo xtask size`. A part costs what the module would be smaller without it, in bytes
compressed with Brotli: its functions are emptied, all that only they use is dropped, and the rest
is compressed anew. Parts share code and words, so that their costs do not add up to the whole;
texts in the data stay in every case. What a crate writes out for types of the widget counts as the
crate's. Glue, style and the limits are what `cargo xtask size` prints.

";

/// The sizes of a file in bytes: uncompressed, with gzip and with Brotli.
struct Size {
    name: String,
    raw: usize,
    gzip: usize,
    brotli: usize,
}

/// Runs the subcommand.
///
/// # Errors
///
/// Returns an error if `pkg/` has no release build, a limit is exceeded, or the tables cannot be
/// written.
pub fn run(arguments: &mut Arguments) -> Result<()> {
    arguments.finish()?;
    let project = Project::load()?;
    print(&project)?;
    let module = compile(&project, Profile::Named)?.module;
    console::step("measuring what each part costs");
    let text = [ABOUT, &costs::tables(&module)?].concat();
    let file = project.root.join("docs/size.md");
    std::fs::write(&file, text).with_context(|| format!("cannot write {}", file.display()))?;
    println!("docs/size.md is written");
    Ok(())
}

/// Prints the sizes and checks the limits.
///
/// # Errors
///
/// Returns an error if `pkg/` has no release build or a limit is exceeded.
pub fn print(project: &Project) -> Result<()> {
    let pkg = project.pkg();
    let module = format!("{WIDGET}_bg.wasm");
    if !pkg.join(format!("{module}.br")).is_file() {
        bail!("pkg/ holds no release build; run `cargo xtask build`");
    }
    let code = [
        measure(&pkg, &module)?,
        measure(&pkg, &format!("{WIDGET}.js"))?,
        measure(&pkg, "style.css")?,
    ];
    let mut others = Vec::new();
    for name in ["report.json", "index.html", "en.html"] {
        others.push(measure(&pkg, name)?);
    }
    let mut offline = Vec::new();
    for name in offline_editions(&pkg)? {
        offline.push(measure(&pkg, &name)?);
    }
    println!("{:<28}{:>12}{:>12}{:>12}", "file", "raw", "gzip", "brotli");
    for it in code.iter().chain(&others).chain(&offline) {
        let [raw, gzip, brotli] = [it.raw, it.gzip, it.brotli].map(bytes);
        println!("{:<28}{raw:>12}{gzip:>12}{brotli:>12}", it.name);
    }
    println!();
    let code_total = code.iter().map(|it| it.brotli).sum();
    let largest = offline.iter().map(|it| it.raw).max().unwrap_or(0);
    let code_fits = within("module, script and style, brotli", code_total, CODE);
    let offline_fits = within("largest offline file", largest, OFFLINE);
    if !(code_fits && offline_fits) {
        bail!("a size limit is exceeded");
    }
    Ok(())
}

/// Prints a size and its limit. Returns `true` if the size is within the limit plus [`SLACK`].
fn within(what: &str, size: usize, before: usize) -> bool {
    let most = before + before * SLACK / 100;
    let verdict = if size <= most { "of" } else { "EXCEEDS" };
    let [size_text, most_text, before] = [size, most, before].map(bytes);
    println!("{what}: {size_text} {verdict} {most_text}, which is {before} and {SLACK}%");
    size <= most
}

fn measure(folder: &Path, name: &str) -> Result<Size> {
    let content = std::fs::read(folder.join(name)).with_context(|| format!("no pkg/{name}"))?;
    Ok(Size {
        name: name.to_owned(),
        raw: content.len(),
        gzip: compress::gzip(&content)?.len(),
        brotli: compress::brotli(&content, compress::BEST)?.len(),
    })
}

/// Returns the names of the offline editions: `ai-index-2024.zh.html`.
///
/// # Errors
///
/// Returns an error if the folder cannot be read.
pub fn offline_editions(pkg: &Path) -> Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in std::fs::read_dir(pkg).with_context(|| format!("no folder {}", pkg.display()))? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if name.ends_with(".zh.html") || name.ends_with(".en.html") {
            names.push(name);
        }
    }
    names.sort();
    Ok(names)
}
