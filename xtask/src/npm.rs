//! Installs libraries from the npm registry, at the versions of a lock file.

use crate::command;
use crate::console;
use crate::debian;
use anyhow::{Context, Result, bail};
use std::fs;
use std::path::Path;
use std::process::Command;

/// A copy of the lock file that was installed last.
const INSTALLED: &str = "node_modules/.installed.json";

/// Installs the packages of `package-lock.json` in a folder, unless this was done already. Install
/// scripts of packages do not run.
///
/// # Errors
///
/// Returns an error if npm is missing or fails.
pub fn install(folder: &Path, what: &str) -> Result<()> {
    let lock = fs::read(folder.join("package-lock.json"))
        .with_context(|| format!("the lock file of {what}"))?;
    let installed = folder.join(INSTALLED);
    if fs::read(&installed).is_ok_and(|it| it == lock) {
        return Ok(());
    }
    ensure_npm()?;
    console::step(&format!("installing {what}"));
    let mut npm = Command::new("npm");
    npm.current_dir(folder).args([
        "ci",
        "--ignore-scripts",
        "--no-audit",
        "--no-fund",
        "--loglevel=error",
    ]);
    command::run(&mut npm)?;
    fs::write(installed, lock).with_context(|| format!("cannot note that {what} are installed"))
}

fn ensure_npm() -> Result<()> {
    if command::find("npm").is_none() && debian::may_install() {
        debian::install(&["npm"])?;
    }
    if command::find("npm").is_none() {
        bail!(
            "other people's libraries come with npm, which is not on the PATH. Debian, Ubuntu: \
             `sudo apt-get install npm`; Fedora: `sudo dnf install npm`; Arch: `sudo pacman -S \
             npm`; macOS: `brew install node`"
        );
    }
    Ok(())
}
