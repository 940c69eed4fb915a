//! The libraries of embedding pages, as published by their authors, for the browser suite.

use crate::npm;
use crate::project::Project;
use anyhow::{Context, Result};
use std::fs;
use std::path::PathBuf;

/// Environment variable with the folder of the libraries, for the browser suite.
pub const HOSTS: &str = "STATLAS_HOSTS";

/// Installs the packages of `tests/browser/hosts/package-lock.json` in the target folder, unless
/// they are installed already. Returns their folder.
///
/// # Errors
///
/// Returns an error if npm is missing or fails.
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
