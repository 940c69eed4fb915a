//! `cargo xtask size`: what a reader has to load, and whether it has grown.

use crate::arguments::Arguments;
use crate::compress;
use crate::console::{bytes, step};
use crate::project::{Project, WIDGET};
use anyhow::{Context, Result, bail};
use std::fmt::Write;
use std::path::Path;

/// Main module, script and style of the hosted page together, compressed with Brotli, in bytes: the
/// code a page waits for until it is live. It is what they took when this was last set. A change
/// that needs more sets it anew and says why.
const UNTIL_LIVE: usize = 204_458;

/// The same with all chunks.
const ALL: usize = 489_374;

/// The size of the larger file of the offline edition on the disk, in bytes. Last raised, by 131 KB,
/// when the module was split: main module, chunks and catalogue are packed one by one, and a packer
/// finds less to repeat in each.
const OFFLINE: usize = 1_361_068;

/// How far a size may be above what it was, in percent, before it is refused.
const SLACK: usize = 3;

/// What is in each chunk and when a page fetches it.
const CHUNKS: [(&str, &str, &str); 6] = [
    (
        "cards",
        "charts, cards, tables, fact checks, the opened card, reading charts, reading the report",
        "when the browser is idle, or when something of it is asked for",
    ),
    (
        "search",
        "pinyin, ranking, search highlights",
        "two seconds later, or when the search field gets the focus",
    ),
    (
        "take",
        "files, pictures, citations, the share dialog",
        "when a card is opened or shared",
    ),
    (
        "frames",
        "heights and messages to and from the page around",
        "in a frame, at once",
    ),
    (
        "anew",
        "making parts of the page that are not as they were prerendered",
        "when a part was changed or nothing was prerendered",
    ),
    (
        "validate",
        "all checks of a report that no build has seen",
        "with `data-report`",
    ),
];

/// What stands above the table of `docs/size.md`.
const ABOUT: &str = "\
# What a page loads

Written by `cargo xtask size`. Sizes are in bytes, compressed with Brotli at its best level. The
limits are in `xtask/src/size.rs`; `cargo xtask check` refuses a build that is 3% above them.

| file | what is in it | when it is loaded | Brotli |
|---|---|---|---:|
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
    let file = project.root.join("docs/size.md");
    let code = Code::measure(&project.pkg())?;
    std::fs::write(&file, code.table()?)
        .with_context(|| format!("cannot write {}", file.display()))?;
    step("docs/size.md is written");
    print(&project)
}

/// The files with code.
struct Code {
    /// Main module, script, style.
    until_live: [Size; 3],
    /// In the order of [`CHUNKS`]; none where the build made one module.
    chunks: Vec<Size>,
    catalogue: Size,
    report: Size,
}

impl Code {
    fn measure(pkg: &Path) -> Result<Self> {
        if !pkg.join(format!("{WIDGET}_bg.wasm.br")).is_file() {
            bail!("pkg/ holds no release build; run `cargo xtask build`");
        }
        let chunks = CHUNKS.iter().map(|(name, ..)| format!("chunk/{name}.wasm"));
        let chunks = chunks.filter(|it| pkg.join(it).is_file());
        Ok(Self {
            until_live: [
                measure(pkg, &format!("{WIDGET}_bg.wasm"))?,
                measure(pkg, &format!("{WIDGET}.js"))?,
                measure(pkg, "style.css")?,
            ],
            chunks: chunks.map(|it| measure(pkg, &it)).collect::<Result<_>>()?,
            catalogue: measure(pkg, "catalogue.json")?,
            report: measure(pkg, "report.json")?,
        })
    }

    /// Bytes with Brotli until a page is live, and of all code.
    fn totals(&self) -> (usize, usize) {
        let until_live = self.until_live.iter().map(|it| it.brotli).sum();
        let chunks: usize = self.chunks.iter().map(|it| it.brotli).sum();
        (until_live, until_live + chunks)
    }

    /// `docs/size.md`.
    fn table(&self) -> Result<String> {
        let mut text = ABOUT.to_owned();
        let mut row = |size: &Size, what: &str, when: &str| {
            let brotli = bytes(size.brotli);
            writeln!(text, "| `{}` | {what} | {when} | {brotli} |", size.name)
        };
        let [module, script, style] = &self.until_live;
        let start = "with the page";
        row(
            module,
            "state, filters, taking over the prerendered page",
            start,
        )?;
        row(
            script,
            "the loader, and what wasm-bindgen writes around the module",
            start,
        )?;
        row(style, "the style sheet", start)?;
        row(
            &self.catalogue,
            "the report's head and the index of its statistics",
            start,
        )?;
        row(&self.report, "the report", "with the chunk `cards`")?;
        for size in &self.chunks {
            let chunk = CHUNKS
                .iter()
                .find(|it| size.name == format!("chunk/{}.wasm", it.0));
            let (_, what, when) = chunk.context("a chunk")?;
            row(size, what, when)?;
        }
        let (until_live, all) = self.totals();
        writeln!(
            text,
            "\nCode until live (module, script and style): {}. All code: {}.",
            bytes(until_live),
            bytes(all)
        )?;
        Ok(text)
    }
}

/// Prints the sizes and checks the limits.
///
/// # Errors
///
/// When `pkg/` holds no release build, or a limit is exceeded.
pub fn print(project: &Project) -> Result<()> {
    let pkg = project.pkg();
    let code = Code::measure(&pkg)?;
    let mut others = Vec::new();
    for name in ["index.html", "en.html"] {
        others.push(measure(&pkg, name)?);
    }
    let mut offline = Vec::new();
    for name in offline_editions(&pkg)? {
        offline.push(measure(&pkg, &name)?);
    }
    println!("{:<28}{:>12}{:>12}{:>12}", "file", "raw", "gzip", "brotli");
    let data = [&code.catalogue, &code.report];
    let files = code.until_live.iter().chain(&code.chunks).chain(data);
    for it in files.chain(&others).chain(&offline) {
        let [raw, gzip, brotli] = [it.raw, it.gzip, it.brotli].map(bytes);
        println!("{:<28}{raw:>12}{gzip:>12}{brotli:>12}", it.name);
    }
    println!();
    let (until_live, all) = code.totals();
    let largest = offline.iter().map(|it| it.raw).max().unwrap_or(0);
    let fits = [
        within("module, script and style, brotli", until_live, UNTIL_LIVE),
        within("all code, brotli", all, ALL),
        within("largest offline file", largest, OFFLINE),
    ];
    if fits.contains(&false) {
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
