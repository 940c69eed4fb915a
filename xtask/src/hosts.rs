//! The other sides of the embed for the browser suite: the host libraries as their authors
//! publish them.

use crate::command;
use crate::console;
use crate::debian;
use crate::project::Project;
use anyhow::{Context, Result, bail};
use std::fs;
use std::path::PathBuf;
use std::process::Command;

/// Tells the browser suite where the libraries lie.
pub const HOSTS: &str = "STATLAS_HOSTS";

/// What npm leaves when it is done.
const DONE: &str = "node_modules/.package-lock.json";

/// Installs what `tests/browser/hosts/package-lock.json` names below the target folder, unless
/// it is there already, and returns the folder.
///
/// # Errors
///
/// When npm is missing or fails.
pub fn ensure(project: &Project) -> Result<PathBuf> {
    let source = project.root.join("tests/browser/hosts");
    let folder = project.target.join("hosts");
    let lock = fs::read(source.join("package-lock.json")).context("the lock file of the hosts")?;
    let installed = fs::read(folder.join("package-lock.json")).ok();
    if installed.as_ref() == Some(&lock) && folder.join(DONE).is_file() {
        return Ok(folder);
    }
    ensure_npm()?;
    console::step("installing the host libraries of the browser suite");
    fs::create_dir_all(&folder)?;
    for name in ["package.json", "package-lock.json"] {
        fs::copy(source.join(name), folder.join(name))
            .with_context(|| format!("cannot copy {name}"))?;
    }
    let mut npm = Command::new("npm");
    npm.current_dir(&folder).args([
        "ci",
        "--ignore-scripts",
        "--no-audit",
        "--no-fund",
        "--loglevel=error",
    ]);
    command::run(&mut npm)?;
    Ok(folder)
}

fn ensure_npm() -> Result<()> {
    if command::find("npm").is_none() && debian::may_install() {
        debian::install(&["npm"])?;
    }
    if command::find("npm").is_none() {
        bail!(
            "the browser suite tests the embed with its hosts' own libraries and needs npm on the \
             PATH. Debian, Ubuntu: `sudo apt-get install npm`; Fedora: `sudo dnf install npm`; \
             Arch: `sudo pacman -S npm`; macOS: `brew install node`"
        );
    }
    Ok(())
}
