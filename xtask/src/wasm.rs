//! Compiles the widget to a wasm module and the JavaScript glue for it.

mod order;
mod panics;

use crate::command;
use crate::console;
use crate::project::{Project, WIDGET};
use anyhow::{Context, Result, bail};
use serde_json::Value;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use wasm_bindgen_cli_support::{Bindgen, Output};

pub use order::ordered;

/// The compilation target of the widget.
pub const TARGET: &str = "wasm32-unknown-unknown";

/// How the widget is compiled.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Profile {
    /// Small, and slow to compile: for publishing.
    Release,
    /// Like [`Profile::Release`], but the functions keep their original order and their names. For
    /// reading traces.
    Named,
    /// Large, and fast to compile: for development and tests.
    Quick,
}

impl Profile {
    /// Returns the name of the cargo profile.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Release | Self::Named => "release",
            Self::Quick => "quick",
        }
    }
}

/// A compiled widget.
pub struct Widget {
    /// The wasm module.
    pub module: Vec<u8>,
    /// The glue of wasm-bindgen, an ES module.
    pub glue: String,
    /// The profile it was compiled with.
    pub profile: Profile,
}

/// Compiles the widget.
///
/// # Errors
///
/// Returns an error if the target cannot be added, the widget does not compile, or wasm-bindgen
/// fails.
pub fn compile(project: &Project, profile: Profile) -> Result<Widget> {
    project.check_bindgen_versions()?;
    add_target()?;
    console::step(&format!(
        "compiling the widget to wasm (profile {})",
        profile.name()
    ));
    let module = cargo_build(project, WIDGET, profile)?;
    bind(&module, profile, &project.workshop().join("bindgen"))
}

/// Adds the wasm target to the toolchain if it is missing.
///
/// # Errors
///
/// Returns an error if the target is missing and rustup is not installed.
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

/// Compiles a wasm module for tests and writes `NAME.js`, an ES module, and `NAME_bg.wasm` to a
/// folder. `package` is a package of the workspace whose library is a wasm module. Cargo compiles
/// only what has changed.
///
/// # Errors
///
/// Returns an error if the target cannot be added, the package does not compile, or wasm-bindgen
/// fails.
pub fn test_module(package: &str, name: &str, folder: &Path) -> Result<()> {
    let project = Project::load()?;
    project.check_bindgen_versions()?;
    add_target()?;
    let module = cargo_build(&project, package, Profile::Quick)?;
    Bindgen::new()
        .input_path(module)
        .out_name(name)
        .web(true)?
        .omit_default_module_path(false)
        .typescript(false)
        .generate(folder)
        .context("wasm-bindgen")
}

/// Runs cargo and returns the path of a package's wasm module.
fn cargo_build(project: &Project, package: &str, profile: Profile) -> Result<PathBuf> {
    let mut cargo = command::cargo();
    cargo
        .current_dir(&project.root)
        .args(["build", "--package", package, "--lib", "--target", TARGET])
        .args(["--profile", profile.name()])
        .env_remove("RUSTFLAGS")
        .env("CARGO_ENCODED_RUSTFLAGS", rust_flags(project)?);
    artifact(&mut cargo, |message| {
        let files = message["filenames"].as_array()?;
        files
            .iter()
            .filter_map(Value::as_str)
            .find(|it| it.ends_with(".wasm"))
            .map(PathBuf::from)
    })
}

/// Runs a `cargo build` and returns the path of the result. `pick` finds the path in a message of
/// cargo.
///
/// # Errors
///
/// Returns an error if the build fails or has no such result.
pub fn artifact(cargo: &mut Command, pick: impl Fn(&Value) -> Option<PathBuf>) -> Result<PathBuf> {
    cargo
        .arg("--message-format=json-render-diagnostics")
        .stdout(Stdio::piped());
    let messages = command::output(cargo)?;
    messages
        .lines()
        .filter_map(|line| serde_json::from_str::<Value>(line).ok())
        .filter(|message| message["reason"] == "compiler-artifact")
        .filter_map(|message| pick(&message))
        .last()
        .context("cargo built nothing that this build needs")
}

/// Returns compiler flags that remove the folders of this machine from the module, so that the
/// module is the same on every machine. If several prefixes match, rustc uses the last one.
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
        // Every registry has its own folder, whose name depends on how the registry is reached.
        let registries = std::fs::read_dir(home.join("registry/src"));
        let registries = registries.into_iter().flatten().flatten();
        let mut registries: Vec<PathBuf> = registries.map(|it| it.path()).collect();
        registries.sort();
        prefixes.push((home, "cargo".to_owned()));
        prefixes.extend(registries.into_iter().map(|it| (it, "crates".to_owned())));
    }
    prefixes.push((PathBuf::from(sysroot.trim()), "rust".to_owned()));
    // The path of the standard library as it is compiled in if its sources are not installed.
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

/// Runs wasm-bindgen on a module.
fn bind(module: &Path, profile: Profile, folder: &Path) -> Result<Widget> {
    let mut output = Bindgen::new()
        .input_path(module)
        .out_name(WIDGET)
        .web(true)?
        .omit_default_module_path(true)
        .typescript(false)
        .remove_name_section(profile != Profile::Named)
        .remove_producers_section(true)
        .generate_output()
        .context("wasm-bindgen")?;
    let has_snippets = output.snippets().values().any(|it| !it.is_empty());
    if has_snippets || !output.local_modules().is_empty() {
        bail!(
            "a dependency brings JavaScript modules of its own; a classic script cannot load them"
        );
    }
    drop_streams(&mut output);
    if profile != Profile::Quick {
        panics::mute(output.wasm_mut());
    }
    let renamed = shorten_imports(&mut output);
    output.emit(folder).context("wasm-bindgen")?;
    let read = |name: String| {
        let file = folder.join(name);
        std::fs::read(&file).with_context(|| format!("cannot read {}", file.display()))
    };
    let glue = String::from_utf8(read(format!("{WIDGET}.js"))?).context("glue")?;
    let module = read(format!("{WIDGET}_bg.wasm"))?;
    Ok(Widget {
        module: match profile {
            Profile::Release => ordered(&module)?,
            Profile::Named | Profile::Quick => module,
        },
        glue: renamed
            .into_iter()
            .fold(without_streams(&glue), |glue, (name, short)| {
                glue.replace(&name, &short)
            }),
        profile,
    })
}

/// Gives short names to the functions that the module imports. The names of wasm-bindgen end with
/// hashes, which do not compress well and occur in the module and in the glue. Returns pairs (old
/// name, new name).
fn shorten_imports(output: &mut Output) -> Vec<(String, String)> {
    let imports = output.wasm_mut().imports.iter_mut();
    // No name may be a prefix of another name.
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

/// The common part of the class names that a dependency of Leptos exports for streams between
/// server and browser. This page has no server, so the classes are never used, but they add 30 KB.
const STREAMS: &str = "IntoUnderlying";

/// The crate of these classes, as it occurs in function names.
const STREAMS_CRATE: &str = "wasm_streams";

/// Removes the exports of these classes, and everything that only they use. Their closures stay in
/// the function table, so these are emptied.
fn drop_streams(output: &mut Output) {
    let module = output.wasm_mut();
    let of_streams = |name: &str| name.contains(&STREAMS.to_lowercase());
    let exports: Vec<_> = module
        .exports
        .iter()
        .filter(|export| of_streams(&export.name))
        .map(|export| export.id())
        .collect();
    for export in exports {
        module.exports.delete(export);
    }
    silence(module, &|name| name.contains(STREAMS_CRATE));
}

/// Empties the functions whose names `of` accepts, and removes everything that only they use. A
/// call of an emptied function is a trap.
pub fn silence(module: &mut walrus::Module, of: &dyn Fn(&str) -> bool) {
    let is_chosen = |it: &&walrus::Function| {
        let local = matches!(it.kind, walrus::FunctionKind::Local(_));
        local && it.name.as_deref().is_some_and(of)
    };
    let chosen = module.funcs.iter().filter(is_chosen);
    let chosen: Vec<_> = chosen.map(walrus::Function::id).collect();
    for function in chosen {
        let (takes, gives) = module.types.params_results(module.funcs.get(function).ty());
        let (takes, gives) = (takes.to_vec(), gives.to_vec());
        let mut nothing = walrus::FunctionBuilder::new(&mut module.types, &takes, &gives);
        nothing.func_body().unreachable();
        let arguments = takes.iter().map(|it| module.locals.add(*it)).collect();
        let body = nothing.local_func(arguments);
        module.funcs.get_mut(function).kind = walrus::FunctionKind::Local(body);
    }
    walrus::passes::gc::run(module);
}

/// Returns the glue without these classes. Each class is a block that ends at the next brace in the
/// first column, and a line that contains its name.
fn without_streams(glue: &str) -> String {
    let mut kept = String::with_capacity(glue.len());
    let mut inside = false;
    for line in glue.lines() {
        let starts = line.contains(&["class ", STREAMS].concat());
        inside |= starts || line.starts_with(&["const ", STREAMS].concat());
        if !inside && !line.contains(&["(Symbol.dispose) ", STREAMS].concat()) {
            kept.push_str(line);
            kept.push('\n');
        }
        inside &= !(line.starts_with('}') || line.ends_with(");") && line.starts_with("    :"));
    }
    kept
}
