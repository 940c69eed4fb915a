//! Splitting the module: what a page needs at once, and chunks that are fetched when they are needed.
//!
//! `wasm_split_cli_support` follows the marks that `#[wasm_split]` leaves. It writes the main module,
//! a module for each name given there, modules for what several of them share, and an ES module that
//! loads them. wasm-bindgen then works on the main module, and the loader becomes part of its glue.

use super::Profile;
use anyhow::{Context, Result, anyhow, bail};
use serde_json::json;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use wasm_encoder::{CustomSection, Module};
use wasm_split_cli_support::{Options, transform};

/// The name by which the main module imports the functions that load chunks.
const LINK: &str = "./chunks.js";

/// How the loader begins that the splitting tool writes.
const IMPORT: &str = "import * as __wasm from";

/// The chunk that is fetched before any other but those of [`ALONE`], so that what it shares with them
/// lies in its file only (see `Chunks::new` in `src/chunk.rs`).
const FIRST: &str = "cards";

/// Chunks that may be fetched before [`FIRST`].
const ALONE: [&str; 2] = ["anew", "frames"];

/// How the name of the function `Page::statistic` is written in a module.
const STATISTIC: &[u8] = b"4page4Page9statistic";

/// A module that was split.
pub struct Split {
    /// Where the main module lies, for wasm-bindgen.
    pub main: PathBuf,
    /// The chunks by their names: each a module that holds modules.
    pub chunks: BTreeMap<String, Vec<u8>>,
    /// The loader, an ES module.
    loader: String,
    /// The names of the modules in each chunk.
    parts: BTreeMap<String, Vec<String>>,
}

/// Splits the module in a file. What is made lies in `folder`.
///
/// # Errors
///
/// When the module cannot be split.
pub fn split(module: &Path, profile: Profile, folder: &Path) -> Result<Split> {
    let input = fs::read(module).with_context(|| module.display().to_string())?;
    let main = folder.join("main.wasm");
    let mut options = Options::new(&input);
    options.output_dir = folder;
    options.main_out_path = &main;
    options.link_name = LINK;
    options.target.bundler();
    let made = transform(options).map_err(|fault| anyhow!("splitting the module: {fault:#}"))?;
    let code = fs::read(&main).with_context(|| main.display().to_string())?;
    if code.windows(STATISTIC.len()).any(|it| it == STATISTIC) {
        bail!(
            "code of the main module asks for a statistic (`Page::statistic`), whose data may not be \
             there; move it into a chunk (see docs/architecture.md)"
        );
    }
    let (mut chunks, mut parts) = (BTreeMap::new(), BTreeMap::new());
    let first = made.prefetch_map.get(FIRST).cloned().unwrap_or_default();
    for (name, needed) in made.prefetch_map {
        let waits = name != FIRST && !ALONE.contains(&name.as_str());
        let own = needed
            .into_iter()
            .filter(|it| !(waits && first.contains(it)));
        let mut own: Vec<String> = own.collect();
        own.sort();
        let mut chunk = Module::new();
        for part in &own {
            let file = folder.join(part).with_extension("wasm");
            let module = fs::read(&file).with_context(|| file.display().to_string())?;
            chunk.section(&CustomSection {
                name: part.into(),
                data: match profile {
                    Profile::Release => wasm_order::ordered(&module)?,
                    Profile::Named | Profile::Quick => module,
                }
                .into(),
            });
        }
        chunks.insert(name.clone(), chunk.finish());
        parts.insert(name, own);
    }
    let loader = fs::read_to_string(folder.join(LINK)).context("the loader of the chunks")?;
    Ok(Split {
        main,
        chunks,
        loader,
        parts,
    })
}

/// What keeps the modules of the chunks. `chunk` of the script around the glue brings a chunk; a module
/// that another chunk has brought is not compiled again.
const KEEPER: &str = r#"const parts = new Map();
const within = (name, modules, load) => async () => {
    const file = await chunk(name);
    const compiled = await Promise.all(modules.map((it) =>
        parts.get(it) ?? WebAssembly.compile(WebAssembly.Module.customSections(file, it)[0])));
    modules.forEach((it, place) => parts.set(it, compiled[place]));
    return load();
};
"#;

impl Split {
    /// Puts the loader before the glue. Of the script around it a function `chunk` then brings a
    /// chunk by its name, and `noteMissing` is told why one did not come.
    ///
    /// # Errors
    ///
    /// When the loader is of a form not known here.
    pub fn join(&self, glue: &str) -> Result<String> {
        let mut out = KEEPER.to_owned();
        let mut functions = Vec::new();
        for line in self.loader.lines() {
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
                    self.loads(function)?
                }
                None => line.to_owned(),
            };
            // The call that `loads` begins has one more bracket to close.
            let ends =
                line.ends_with("]));") && (line.starts_with(", [") || line.contains("within("));
            let line = if ends {
                line.replace("]));", "])));")
            } else {
                line
            };
            let line = line
                .replace("} = __wasm;", "} = wasm;")
                .replace("console.error(e);", "noteMissing(e);")
                .replace("import.source(\"./", "Promise.resolve(parts.get(\"")
                .replace(".wasm\")", "\"))")
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

    /// `NAME = wrapAsyncCb(makeLoad(() => {`, the start of the function that loads a chunk, so that it
    /// brings the chunk first.
    fn loads(&self, function: &str) -> Result<String> {
        let unknown = || format!("the loader of the chunks has an unknown function: {function}");
        let (name, load) = function
            .split_once(" = wrapAsyncCb(")
            .with_context(unknown)?;
        let chunk = name
            .strip_prefix("__wasm_split_load_")
            .with_context(unknown)?;
        let parts = self.parts.get(chunk).with_context(unknown)?;
        let (name_text, parts) = (json!(chunk), json!(parts));
        Ok(format!(
            "const {name} = wrapAsyncCb(within({name_text}, {parts}, {load}"
        ))
    }
}

#[cfg(test)]
mod tests {
    use super::Split;
    use std::collections::BTreeMap;
    use std::path::PathBuf;

    #[test]
    fn a_chunk_is_brought_before_its_modules_are_loaded() {
        let split = Split {
            main: PathBuf::new(),
            chunks: BTreeMap::new(),
            parts: BTreeMap::from([("take".to_owned(), vec!["split_take".to_owned()])]),
            loader: "import * as __wasm from \"./main.js\";\n\
                     const { memory } = __wasm;\n\
                     export const __wasm_split_load_take = wrapAsyncCb(makeLoad(() => {\n\
                     const module = import.source(\"./split_take.wasm\");\n\
                     }\n, []));\n"
                .to_owned(),
        };
        let glue = "import * as import1 from \"./chunks.js\"\nlet wasm;\n";
        let joined = split.join(glue).unwrap();
        for line in [
            "const { memory } = wasm;",
            "const __wasm_split_load_take = wrapAsyncCb(within(\"take\", [\"split_take\"], makeLoad(() => {",
            "const module = Promise.resolve(parts.get(\"split_take\"));",
            ", [])));",
            "const import1 = { __wasm_split_load_take };",
        ] {
            assert!(joined.lines().any(|it| it == line), "no {line} in {joined}");
        }
        assert!(!joined.contains("import "));
    }

    #[test]
    fn a_loader_of_another_form_is_refused() {
        for loader in [
            "import x from \"y\";",
            "export const load = 1;",
            "f(import.meta.url);",
        ] {
            let split = Split {
                main: PathBuf::new(),
                chunks: BTreeMap::new(),
                parts: BTreeMap::new(),
                loader: loader.to_owned(),
            };
            assert!(split.join("").is_err(), "{loader}");
        }
    }
}
