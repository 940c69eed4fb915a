//! Firefox, installed from packages, and geckodriver. Debian has no package of geckodriver; its
//! authors publish it as a crate, which cargo compiles once per clone.

use super::Programs;
use crate::command::{self, cargo};
use crate::console;
use anyhow::{Context, Result};
use std::path::{Path, PathBuf};

/// The version of geckodriver that is compiled.
const DRIVER_VERSION: &str = "0.37.1";

/// What is needed and how to install it.
pub const HINT: &str = "Firefox and geckodriver on the PATH. Debian: `sudo apt-get install \
    firefox-esr fonts-noto-cjk && cargo install geckodriver`; Fedora: `sudo dnf install firefox && \
    cargo install geckodriver`; Arch: `sudo pacman -S firefox geckodriver`; \
    macOS: `brew install --cask firefox && brew install geckodriver`";

/// Returns the browser and the driver, if both exist.
pub fn find(tools: &Path) -> Option<Programs> {
    Some(Programs {
        browser: find_browser()?,
        driver: find_driver(tools)?,
    })
}

/// Returns the Debian package of the browser, if the browser is missing.
pub fn missing_packages() -> Vec<&'static str> {
    match find_browser() {
        Some(_) => Vec::new(),
        None => vec!["firefox-esr"],
    }
}

/// Compiles geckodriver if none is found. The build is not optimised: geckodriver only passes
/// messages on, and compiling takes much less time this way.
///
/// # Errors
///
/// Returns an error if cargo fails.
pub fn ensure_driver(tools: &Path) -> Result<()> {
    if find_driver(tools).is_some() {
        return Ok(());
    }
    console::step("compiling geckodriver, once");
    let mut install = cargo();
    install.args(["install", "--quiet", "--locked", "--debug", "--no-track"]);
    install
        .args(["--version", DRIVER_VERSION, "--root"])
        .arg(tools);
    install.arg("geckodriver");
    command::run(&mut install).context("cannot compile geckodriver")
}

fn find_browser() -> Option<PathBuf> {
    ["firefox-esr", "firefox"]
        .into_iter()
        .find_map(command::find)
}

fn find_driver(tools: &Path) -> Option<PathBuf> {
    let compiled = tools.join("bin").join("geckodriver");
    command::find("geckodriver").or_else(|| compiled.is_file().then_some(compiled))
}
