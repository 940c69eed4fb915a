//! Compiling the widget to a wasm module and the JavaScript glue around it.

mod split;

use crate::command;
use crate::console;
use crate::project::{Project, WIDGET};
use anyhow::{Context, Result, bail};
use serde_json::Value;
use std::collections::BTreeMap;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use wasm_bindgen_cli_support::{Bindgen, Output};

/// The target of the widget.
pub const TARGET: &str = "wasm32-unknown-unknown";

/// How the widget is compiled.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Profile {
    /// Small and slow to compile: what is published.
    Release,
    /// The same before its functions are put in order, with their names left in, for reading
    /// traces.
    Named,
    /// Large and quick to compile: for working on it, and for the tests.
    Quick,
}

impl Profile {
    /// The name of the cargo profile.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Release | Self::Named => "release",
            Self::Quick => "quick",
        }
    }
}

/// A compiled widget.
pub struct Widget {
    /// The main wasm module.
    pub module: Vec<u8>,
    /// The chunks of the module, by the names under which the glue asks for them.
    pub chunks: BTreeMap<String, Vec<u8>>,
    /// The glue wasm-bindgen wrote for it, an ES module.
    pub glue: String,
    /// How it was compiled.
    pub profile: Profile,
}

/// Whether the module is split.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Parts {
    /// A main module, and chunks that a page fetches when it needs them.
    Chunks,
    /// One module. It is there should the tools fail that split it.
    One,
}

/// Compiles the widget.
///
/// # Errors
///
/// When the target cannot be added, the widget does not compile, it cannot be split, or
/// wasm-bindgen refuses it.
pub fn compile(project: &Project, profile: Profile, parts: Parts) -> Result<Widget> {
    project.check_bindgen_versions()?;
    add_target()?;
    console::step(&format!(
        "compiling the widget to wasm (profile {})",
        profile.name()
    ));
    let mut cargo = cargo_build(project, WIDGET, profile)?;
    match parts {
        // Only the last crate is linked; the others need not know.
        Parts::Chunks => cargo.args(["--", "-Clink-arg=--emit-relocs"]),
        Parts::One => cargo.args(["--features", "one-module"]),
    };
    let module = built_module(&mut cargo)?;
    bind(&module, profile, parts, &project.workshop())
}

/// Adds the wasm target to the toolchain when it is missing.
///
/// # Errors
///
/// When it is missing and there is no rustup to add it.
pub fn add_target() -> Result<()> {
    let folder = command::output(rustc().args(["--print", "target-libdir", "--target", TARGET]))?;
    if Path::new(folder.trim()).is_dir() {
        return Ok(());
    }
    if command::find("rustup").is_none() {
        bail!(
            "this Rust toolchain lacks the target {TARGET}; install it with the toolchain's own \
             package manager, or install rustup and run `rustup target add {TARGET}`"
        );
    }
    console::step(&format!("adding the target {TARGET}"));
    command::run(Command::new("rustup").args(["target", "add", TARGET]))
}

/// Compiles a module for tests, and writes `NAME.js`, an ES module, and `NAME_bg.wasm` into a folder;
/// `package` is a package of the workspace whose library is a wasm module. What cargo compiled before
/// is not compiled again.
///
/// # Errors
///
/// When the target cannot be added, the package does not compile, or wasm-bindgen refuses it.
pub fn test_module(package: &str, name: &str, folder: &Path) -> Result<()> {
    let project = Project::load()?;
    project.check_bindgen_versions()?;
    add_target()?;
    let module = built_module(&mut cargo_build(&project, package, Profile::Quick)?)?;
    Bindgen::new()
        .input_path(module)
        .out_name(name)
        .web(true)?
        .omit_default_module_path(false)
        .typescript(false)
        .generate(folder)
        .context("wasm-bindgen")
}

/// The call of cargo that compiles a package to a module.
fn cargo_build(project: &Project, package: &str, profile: Profile) -> Result<Command> {
    let mut cargo = command::cargo();
    cargo
        .current_dir(&project.root)
        .args(["rustc", "--package", package, "--lib", "--target", TARGET])
        .args(["--profile", profile.name()])
        .arg("--message-format=json-render-diagnostics")
        .env_remove("RUSTFLAGS")
        .env("CARGO_ENCODED_RUSTFLAGS", rust_flags(project)?);
    Ok(cargo)
}

/// Runs cargo and returns where the module lies.
fn built_module(cargo: &mut Command) -> Result<PathBuf> {
    picked(cargo, |message| {
        let files = message["filenames"].as_array()?;
        files
            .iter()
            .filter_map(Value::as_str)
            .find(|it| it.ends_with(".wasm"))
            .map(PathBuf::from)
    })
}

/// Runs a `cargo build` and picks, out of its messages, the file that was made from the widget.
///
/// # Errors
///
/// When the build fails or makes no such file.
pub fn artifact(cargo: &mut Command, pick: impl Fn(&Value) -> Option<PathBuf>) -> Result<PathBuf> {
    picked(cargo.arg("--message-format=json-render-diagnostics"), pick)
}

fn picked(cargo: &mut Command, pick: impl Fn(&Value) -> Option<PathBuf>) -> Result<PathBuf> {
    cargo.stdout(Stdio::piped());
    let messages = command::output(cargo)?;
    messages
        .lines()
        .filter_map(|line| serde_json::from_str::<Value>(line).ok())
        .filter(|message| message["reason"] == "compiler-artifact")
        .filter_map(|message| pick(&message))
        .last()
        .context("cargo built nothing that this build needs")
}

/// Flags that keep this machine's folders out of the module, so that it is the same wherever it
/// is built. rustc takes the last prefix that fits.
fn rust_flags(project: &Project) -> Result<OsString> {
    let sysroot = command::output(rustc().args(["--print", "sysroot"]))?;
    let version = command::output(rustc().arg("-vV"))?;
    let commit = version
        .lines()
        .find_map(|line| line.strip_prefix("commit-hash: "));
    let sources = Path::new(sysroot.trim()).join("lib/rustlib/src/rust");
    let mut prefixes: Vec<(PathBuf, String)> = vec![(project.root.clone(), WIDGET.to_owned())];
    prefixes.push((project.target.clone(), "target".to_owned()));
    if let Some(home) = cargo_home() {
        // Every registry has a folder of its own, whose name differs with how it is reached.
        let registries = std::fs::read_dir(home.join("registry/src"));
        let registries = registries.into_iter().flatten().flatten();
        let mut registries: Vec<PathBuf> = registries.map(|it| it.path()).collect();
        registries.sort();
        prefixes.push((home, "cargo".to_owned()));
        prefixes.extend(registries.into_iter().map(|it| (it, "crates".to_owned())));
    }
    prefixes.push((PathBuf::from(sysroot.trim()), "rust".to_owned()));
    // The standard library as it is compiled in where its sources are not installed.
    prefixes.push((sources, format!("/rustc/{}", commit.unwrap_or("unknown"))));
    let mut flags = OsString::new();
    for (index, (from, to)) in prefixes.into_iter().enumerate() {
        if index > 0 {
            flags.push("\x1f");
        }
        flags.push("--remap-path-prefix=");
        flags.push(from);
        flags.push("=");
        flags.push(to);
    }
    Ok(flags)
}

fn cargo_home() -> Option<PathBuf> {
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    home.or_else(|| std::env::home_dir().map(|it| it.join(".cargo")))
}

fn rustc() -> Command {
    Command::new(std::env::var_os("RUSTC").unwrap_or_else(|| OsString::from("rustc")))
}

/// Splits the module, if it is to be, and runs wasm-bindgen. What is made on the way lies in
/// `folder`.
fn bind(module: &Path, profile: Profile, parts: Parts, folder: &Path) -> Result<Widget> {
    let split = match parts {
        Parts::Chunks => Some(split::split(module, profile, &folder.join("split"))?),
        Parts::One => None,
    };
    let folder = folder.join("bindgen");
    let main = split.as_ref().map_or(module, |it| it.main.as_path());
    let mut output = Bindgen::new()
        .input_path(main)
        .out_name(WIDGET)
        .web(true)?
        .omit_default_module_path(true)
        .typescript(false)
        .remove_name_section(profile == Profile::Release)
        .remove_producers_section(true)
        // Chunks use memory, table and stack of the main module.
        .keep_lld_exports(split.is_some())
        .generate_output()
        .context("wasm-bindgen")?;
    let has_snippets = output.snippets().values().any(|it| !it.is_empty());
    if has_snippets || !output.local_modules().is_empty() {
        bail!(
            "a dependency brings JavaScript modules of its own; a classic script cannot load them"
        );
    }
    let renamed = shorten_imports(&mut output);
    output.emit(&folder).context("wasm-bindgen")?;
    let read = |name: String| {
        let file = folder.join(name);
        std::fs::read(&file).with_context(|| format!("cannot read {}", file.display()))
    };
    let glue = String::from_utf8(read(format!("{WIDGET}.js"))?).context("glue")?;
    let glue = renamed
        .into_iter()
        .fold(glue, |glue, (name, short)| glue.replace(&name, &short));
    let module = read(format!("{WIDGET}_bg.wasm"))?;
    let (chunks, glue) = match split {
        Some(split) => {
            let glue = split.join(&glue)?;
            (split.chunks, glue)
        }
        None => (BTreeMap::new(), glue),
    };
    Ok(Widget {
        module: match profile {
            Profile::Release => wasm_order::ordered(&module)?,
            Profile::Named | Profile::Quick => module,
        },
        chunks,
        glue,
        profile,
    })
}

/// Gives the functions a module imports short names: those of wasm-bindgen end in hashes, which
/// do not compress and stand in module and glue. Returns old and new names.
fn shorten_imports(output: &mut Output) -> Vec<(String, String)> {
    let imports = output.wasm_mut().imports.iter_mut();
    // One name must not be the beginning of another.
    let hashed = imports.filter(|it| {
        let hash = it.name.rsplit('_').next().unwrap_or_default();
        hash.len() == 16 && hash.bytes().all(|byte| byte.is_ascii_hexdigit())
    });
    let renamed = hashed.enumerate().map(|(place, import)| {
        let short = format!("_{place}_");
        (std::mem::replace(&mut import.name, short.clone()), short)
    });
    renamed.collect()
}
