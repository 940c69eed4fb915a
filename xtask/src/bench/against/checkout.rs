//! The other checkout: finding it, naming its commit, building its pages.

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

/// The page that is measured; a build that makes none cannot be compared.
const PAGE: &str = "en.html";

/// Another checkout of this project.
pub struct Checkout {
    root: PathBuf,
    /// What is checked out.
    pub commit: Commit,
}

/// What is checked out in a folder.
#[derive(Deserialize, PartialEq, Eq, Serialize)]
pub struct Commit {
    /// The short hash; none where Git does not know the folder.
    hash: Option<String>,
    /// Whether files differ from that commit, or are new.
    changed: bool,
}

impl Checkout {
    /// The checkout in a folder, which must be another than `own`, the folder of this one.
    ///
    /// # Errors
    ///
    /// When there is no such folder, or it is no checkout of this project or this very one.
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

    /// Has the checkout make its pages of a report, and copies them.
    ///
    /// # Errors
    ///
    /// When it cannot make them.
    pub fn build(&self, report: &Path, to: &Path) -> Result<()> {
        console::step(&format!("building {} in its own folder", self.commit));
        let mut cargo = command::cargo();
        cargo.current_dir(&self.root);
        // Two checkouts that share a target folder would run each other's xtask.
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

/// Copies what the hosted page may load. Compressed copies are left out, since those of both
/// builds are to be made by one compressor; so are pages that are not measured.
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
    /// What is checked out in a folder.
    pub fn of(folder: &Path) -> Self {
        let unknown = Self {
            hash: None,
            changed: false,
        };
        // An unpacked archive may lie in a repository of something else.
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

    /// A name for the head of a column: `b506c20`, `b506c20-dirty`.
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

/// What Git says in a folder; none where there is no Git or it fails.
fn git(folder: &Path, arguments: &[&str]) -> Option<String> {
    let mut git = Command::new("git");
    git.arg("-C").arg(folder).args(arguments);
    // A hook that runs this names its own repository by them.
    for name in ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"] {
        git.env_remove(name);
    }
    let output = git.stdin(Stdio::null()).output().ok()?;
    let text = String::from_utf8(output.stdout).ok()?;
    output.status.success().then_some(text)
}

#[cfg(test)]
mod tests;
