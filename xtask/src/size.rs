//! `cargo xtask size`: what a reader has to load, and whether it has grown.

use crate::arguments::Arguments;
use crate::compress;
use crate::console::{self, bytes};
use crate::project::{Project, WIDGET};
use crate::wasm::{Parts, Profile, compile};
use anyhow::{Context, Result, bail};
use std::path::Path;

mod costs;

/// Module, script and style of the hosted page together, compressed with Brotli, in bytes: what
/// they took when this was last set. A change that needs more sets it anew and says why.
///
/// Last raised, by 126 KB, when everything a signal can change became Leptos components that are
/// adopted, and crates took the place of own code: serde derives and serde-wasm-bindgen for the report,
/// a tree with positions for reports that no build has seen, serde_json, the standard library's sorts.
/// It stands in one module until that is split by need.
const CODE: usize = 406_246;

/// The larger file of the offline edition as it lies on the disk, in bytes, likewise. Last raised for
/// the same code.
const OFFLINE: usize = 1_229_570;

/// How far a size may be above what it was, in percent, before it is refused.
const SLACK: usize = 3;

/// What stands above the tables of `docs/size.md`.
const ABOUT: &str = "\
# What the module is made of

Written by `cargo xtask size`. A part costs what the module would be smaller without it, in bytes
compressed with Brotli: its functions are emptied, all that only they use is dropped, and the rest
is compressed anew. Parts share code and words, so that their costs do not add up to the whole;
texts in the data stay in every case. What a crate writes out for types of the widget counts as the
crate's. Glue, style and the limits are what `cargo xtask size` prints.

";

/// A file's size as it lies there, with gzip, and with Brotli.
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
/// When `pkg/` holds no release build, a limit is exceeded, or the table cannot be written.
pub fn run(arguments: &mut Arguments) -> Result<()> {
    arguments.finish()?;
    let project = Project::load()?;
    print(&project)?;
    let module = compile(&project, Profile::Named, Parts::One)?.module;
    console::step("measuring what each part costs");
    let text = [ABOUT, &costs::tables(&module)?].concat();
    let file = project.root.join("docs/size.md");
    std::fs::write(&file, text).with_context(|| format!("cannot write {}", file.display()))?;
    println!("docs/size.md is written");
    Ok(())
}

/// Prints the table and checks the limits.
///
/// # Errors
///
/// When `pkg/` holds no release build or a limit is exceeded.
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

/// Prints a size beside what it was, and says whether it is within the slack.
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

/// Names of the files that hold a whole edition: `ai-index-2024.zh.html`.
///
/// # Errors
///
/// When the folder cannot be read.
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
