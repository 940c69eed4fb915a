//! The other sides of the embed for the browser suite: the host libraries as their authors
//! publish them.

use crate::npm;
use crate::project::Project;
use anyhow::{Context, Result};
use std::fs;
use std::path::PathBuf;

/// Tells the browser suite where the libraries lie.
pub const HOSTS: &str = "STATLAS_HOSTS";

/// Installs what `tests/browser/hosts/package-lock.json` names below the target folder, unless
/// it is there already, and returns the folder.
///
/// # Errors
///
/// When npm is missing or fails.
pub fn ensure(project: &Project) -> Result<PathBuf> {
    let source = project.root.join("tests/browser/hosts");
    let folder = project.target.join("hosts");
    fs::create_dir_all(&folder)?;
    for name in ["package.json", "package-lock.json"] {
        fs::copy(source.join(name), folder.join(name))
            .with_context(|| format!("cannot copy {name}"))?;
    }
    npm::install(&folder, "the host libraries of the browser suite")?;
    Ok(folder)
}
