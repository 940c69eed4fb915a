//! Where things lie, as cargo tells it.

use crate::command;
use anyhow::{Context, Result, bail};
use serde_json::Value;
use std::path::PathBuf;

/// The name of the widget's package, and of the script and module made from it.
pub const WIDGET: &str = "statlas";

/// The package of everything that needs no browser.
pub const CORE: &str = "statlas-core";

/// The workspace, read from `cargo metadata`.
pub struct Project {
    /// The folder of the workspace's `Cargo.toml`.
    pub root: PathBuf,
    /// Cargo's target folder.
    pub target: PathBuf,
    /// The widget's version.
    pub version: String,
    /// The widget's one-line description.
    pub description: String,
    /// The widget's licence expression.
    pub license: String,
}

impl Project {
    /// Asks cargo.
    ///
    /// # Errors
    ///
    /// When cargo cannot read the workspace.
    pub fn load() -> Result<Self> {
        let arguments = ["metadata", "--format-version", "1", "--no-deps"];
        let text = command::output(command::cargo().args(arguments))?;
        let metadata: Value = serde_json::from_str(&text).context("cargo metadata")?;
        let widget = metadata["packages"]
            .as_array()
            .and_then(|all| all.iter().find(|it| it["name"] == WIDGET))
            .with_context(|| format!("the workspace has no package `{WIDGET}`"))?;
        Ok(Self {
            root: PathBuf::from(text_of(&metadata["workspace_root"])),
            target: PathBuf::from(text_of(&metadata["target_directory"])),
            version: text_of(&widget["version"]),
            description: text_of(&widget["description"]),
            license: text_of(&widget["license"]),
        })
    }

    /// What is published.
    pub fn pkg(&self) -> PathBuf {
        self.root.join("pkg")
    }

    /// Where tools lie that no package brings.
    pub fn tools(&self) -> PathBuf {
        self.target.join("tools")
    }

    /// Where a build is put together before it replaces what is in `pkg/`; of this process alone,
    /// since `serve` and `test` may build at the same time.
    pub fn workshop(&self) -> PathBuf {
        self.workshops().join(std::process::id().to_string())
    }

    /// Where the workshops of all processes lie.
    pub fn workshops(&self) -> PathBuf {
        self.target.join(WIDGET)
    }

    /// The report the repository bundles.
    pub fn bundled_report(&self) -> PathBuf {
        self.root.join("data").join("ai-index-2024.json")
    }

    /// Makes sure that the glue is written by the wasm-bindgen the widget was compiled with.
    ///
    /// # Errors
    ///
    /// Names both versions when they differ.
    pub fn check_bindgen_versions(&self) -> Result<()> {
        let lock = self.root.join("Cargo.lock");
        let text = std::fs::read_to_string(&lock).context("cannot read Cargo.lock")?;
        let widget = locked_version(&text, "wasm-bindgen");
        let tool = locked_version(&text, "wasm-bindgen-cli-support");
        if widget.is_none() || widget != tool {
            bail!(
                "Cargo.lock has wasm-bindgen {} but wasm-bindgen-cli-support {}: set both to the \
                 same `=` version in Cargo.toml and xtask/Cargo.toml",
                widget.unwrap_or("missing"),
                tool.unwrap_or("missing"),
            );
        }
        Ok(())
    }
}

/// The version of a package in the text of a `Cargo.lock`.
fn locked_version<'a>(lock: &'a str, package: &str) -> Option<&'a str> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name);
    lines
        .nth(1)?
        .strip_prefix("version = \"")?
        .strip_suffix('"')
}

fn text_of(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_locked_version_of_exactly_that_package() {
        let lock = "[[package]]\nname = \"a-b\"\nversion = \"1.0.0\"\n\n\
                    [[package]]\nname = \"a\"\nversion = \"2.0.0\"\n";
        assert_eq!(locked_version(lock, "a"), Some("2.0.0"));
        assert_eq!(locked_version(lock, "a-b"), Some("1.0.0"));
        assert_eq!(locked_version(lock, "b"), None);
    }
}
