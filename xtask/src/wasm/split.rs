//! Splitting the module: what a page needs at once, and chunks that are fetched when they are needed.
//!
//! `wasm_split_cli_support` follows the marks that `#[wasm_split]` leaves. It writes the main module,
//! a module for each name given there, modules for what several of them share, and an ES module that
//! loads them. wasm-bindgen then works on the main module, and the loader becomes part of its glue.

use anyhow::{Context, Result, bail};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use wasm_encoder::Encode;
use wasm_split_cli_support::{Options, transform};

/// The name by which the main module imports the functions that load chunks.
const LINK: &str = "./chunks.js";

/// How the loader begins that the splitting tool writes.
const IMPORT: &str = "import * as __wasm from";

/// A module that was split.
pub struct Split {
    /// Where the main module lies, for wasm-bindgen.
    pub main: PathBuf,
    /// The chunks: their names, as the loader asks for them, and their modules.
    pub chunks: BTreeMap<String, Vec<u8>>,
    /// The loader, an ES module.
    pub loader: String,
}

/// Splits the module in a file. What is made lies in `folder`.
///
/// # Errors
///
/// When the module cannot be split.
pub fn split(module: &Path, folder: &Path) -> Result<Split> {
    let input = fs::read(module).with_context(|| module.display().to_string())?;
    let main = folder.join("main.wasm");
    let mut options = Options::new(&input);
    options.output_dir = folder;
    options.main_out_path = &main;
    options.link_name = LINK;
    options.target.bundler();
    let made =
        transform(options).map_err(|fault| anyhow::anyhow!("splitting the module: {fault:#}"))?;
    let mut chunks = BTreeMap::new();
    for file in made.split_modules {
        let name = file
            .file_stem()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        let module = fs::read(&file).with_context(|| file.display().to_string())?;
        // A chunk without code is not loaded.
        chunks.insert(name, without_names(&module)?);
    }
    let loader = fs::read_to_string(folder.join(LINK)).context("the loader of the chunks")?;
    Ok(Split {
        main,
        chunks,
        loader,
    })
}

/// A module without its custom sections, such as the names of its functions.
fn without_names(module: &[u8]) -> Result<Vec<u8>> {
    let mut kept = module.get(..8).context("a module")?.to_vec();
    for part in wasmparser::Parser::new(0).parse_all(module) {
        let part = part.context("a module")?;
        if let Some((id, range)) = part.as_section()
            && id != 0
        {
            kept.push(id);
            module[range].encode(&mut kept);
        }
    }
    Ok(kept)
}

/// Puts the loader before the glue. A function `chunk` of the page around it then brings a chunk's
/// compiled module by its name.
///
/// # Errors
///
/// When the loader is of a form not known here.
pub fn join(glue: &str, loader: &str) -> Result<String> {
    let mut out = String::with_capacity(glue.len() + loader.len());
    let mut functions = Vec::new();
    for line in loader.lines() {
        if line.starts_with("import ") {
            // What the main module exports is at hand in the glue.
            if !line.starts_with(IMPORT) {
                bail!("the loader of the chunks imports something else: {line}");
            }
            continue;
        }
        let line = match line.strip_prefix("export const ") {
            Some(function) => {
                functions.extend(function.split_whitespace().next());
                &line["export ".len()..]
            }
            None => line,
        };
        let line = line
            .replace("} = __wasm;", "} = wasm;")
            .replace("import.source(\"./", "chunk(\"")
            .replace(".wasm\")", "\")")
            // Browsers refuse to make an instance of a large module without waiting for it.
            .replace(
                "(new WebAssembly.Instance(await module, imports))",
                "WebAssembly.instantiate(await module, imports)",
            );
        if line.contains("import.") || line.contains("__wasm;") {
            bail!("the loader of the chunks is of an unknown form: {line}");
        }
        out.push_str(&line);
        out.push('\n');
    }
    for line in glue.lines() {
        // `import * as import1 from "./chunks.js"`, once for each function.
        match line.strip_prefix("import * as ") {
            Some(rest) if rest.contains(LINK) => {
                let name = rest.split_whitespace().next().unwrap_or_default();
                out.push_str(&format!("const {name} = {{ {} }};", functions.join(", ")));
            }
            _ => out.push_str(line),
        }
        out.push('\n');
    }
    Ok(out)
}
