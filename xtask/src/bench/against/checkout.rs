//! The other checkout: finds it, names its commit and builds its pages.

use crate::command;
use crate::console;
use crate::project::Project;
use crate::publish;
use anyhow::{Context, Result, bail};
use serde::{Deserialize, Serialize};
use std::fmt::{self, Display, Formatter};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The page that is measured. A build without this page cannot be compared.
const PAGE: &str = "en.html";

/// Another checkout of this project.
pub struct Checkout {
    root: PathBuf,
    /// The commit that is checked out.
    pub commit: Commit,
}

/// The commit that is checked out in a folder.
#[derive(Deserialize, PartialEq, Eq, Serialize)]
pub struct Commit {
    /// The short hash. `None` if the folder is not the root of a Git repository.
    hash: Option<String>,
    /// `true` if files are new or differ from the commit.
    changed: bool,
}

impl Checkout {
    /// Opens the checkout in a folder. `own` is the folder of this checkout.
    ///
    /// # Errors
    ///
    /// Returns an error if the folder does not exist, is not a checkout of this project, or is this
    /// checkout.
    pub fn open(folder: &str, own: &Path) -> Result<Self> {
        let advice = "name another checkout of this project, such as one made by \
                      `git worktree add ../before COMMIT`";
        if folder.is_empty() {
            bail!("--against needs a folder: {advice}");
        }
        let folder = Path::new(folder);
        let shown = folder.display();
        if !folder.is_dir() {
            bail!("there is no folder {shown}; {advice}");
        }
        let project = Project::of(folder)
            .with_context(|| format!("{shown} is no checkout of this project; {advice}"))?;
        let root = project.root.canonicalize()?;
        if root == own.canonicalize()? {
            bail!("{shown} belongs to this checkout itself; {advice}");
        }
        let commit = Commit::of(&root);
        Ok(Self { root, commit })
    }

    /// Builds the pages of a report in the checkout and copies them to `to`.
    ///
    /// # Errors
    ///
    /// Returns an error if the build fails or has no page to measure.
    pub fn build(&self, report: &Path, to: &Path) -> Result<()> {
        console::step(&format!("building {} in its own folder", self.commit));
        let mut cargo = command::cargo();
        cargo.current_dir(&self.root);
        // If two checkouts shared a target folder, each would run the xtask of the other.
        cargo.env("CARGO_TARGET_DIR", self.root.join("target"));
        cargo.args(["xtask", "build", "--report"]).arg(report);
        command::run(&mut cargo).with_context(|| {
            format!(
                "{} cannot make its pages of {}. Try the same command there. If it refuses the \
                 report, its report schema is another: compare with a commit that takes this \
                 report. If it does not know --report, the commit is too old to compare with",
                self.root.display(),
                report.display()
            )
        })?;
        let pkg = self.root.join("pkg");
        if !pkg.join(PAGE).is_file() {
            bail!(
                "the build in {} makes no pkg/{PAGE}, which is what is measured; compare with a \
                 commit that makes it",
                self.root.display()
            );
        }
        copy(&pkg, to)
    }
}

/// Copies the files that the hosted page may load. Compressed copies are left out, because the same
/// compressor must make them for both builds. Pages that are not measured are left out, too.
fn copy(pkg: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for file in publish::files_in(pkg)? {
        let path = file.strip_prefix(pkg)?;
        let kind = path.extension().unwrap_or_default();
        let is_single = path.starts_with("card");
        let is_other_page = kind == "html" && path != Path::new(PAGE);
        if is_single || is_other_page || kind == "br" || kind == "gz" {
            continue;
        }
        let copy = to.join(path);
        if let Some(parent) = copy.parent() {
            fs::create_dir_all(parent)?;
        }
        fs::copy(&file, &copy).with_context(|| format!("cannot write {}", copy.display()))?;
    }
    Ok(())
}

impl Commit {
    /// Returns the commit that is checked out in a folder.
    pub fn of(folder: &Path) -> Self {
        let unknown = Self {
            hash: None,
            changed: false,
        };
        // A folder without a repository of its own may be inside another repository.
        let top = git(folder, &["rev-parse", "--show-toplevel"]);
        let top = top.and_then(|it| Path::new(it.trim()).canonicalize().ok());
        if top.is_none() || top != folder.canonicalize().ok() {
            return unknown;
        }
        let hash = git(folder, &["rev-parse", "--short", "HEAD"]);
        let changes = git(folder, &["status", "--porcelain"]);
        hash.map_or(unknown, |hash| Self {
            hash: Some(hash.trim().to_owned()),
            changed: changes.is_none_or(|it| !it.trim().is_empty()),
        })
    }

    /// Returns a name for a column heading: `b506c20`, `b506c20-dirty`.
    pub fn short(&self) -> String {
        let hash = self.hash.as_deref().unwrap_or("unknown");
        let dirty = if self.changed { "-dirty" } else { "" };
        format!("{hash}{dirty}")
    }
}

impl Display for Commit {
    fn fmt(&self, formatter: &mut Formatter) -> fmt::Result {
        match (&self.hash, self.changed) {
            (None, _) => write!(formatter, "a folder that Git does not know"),
            (Some(hash), false) => write!(formatter, "commit {hash}"),
            (Some(hash), true) => write!(formatter, "commit {hash} with uncommitted changes"),
        }
    }
}

/// Returns the output of Git in a folder. Returns `None` if Git is not installed or fails.
fn git(folder: &Path, arguments: &[&str]) -> Option<String> {
    let mut git = Command::new("git");
    git.arg("-C").arg(folder).args(arguments);
    // If this runs in a Git hook, these variables name the repository of the hook.
    for name in ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"] {
        git.env_remove(name);
    }
    let output = git.stdin(Stdio::null()).output().ok()?;
    let text = String::from_utf8(output.stdout).ok()?;
    output.status.success().then_some(text)
}

#[cfg(test)]
mod tests;
