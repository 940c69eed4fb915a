//! The paths of the project, as given by cargo.

use anyhow::{Context, Result, bail};
use cargo_metadata::{Metadata, MetadataCommand};
use std::path::{Path, PathBuf};

/// The name of the widget's package, of its script and of its module.
pub const WIDGET: &str = "statlas";

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
    /// The output of `cargo metadata` for the workspace.
    metadata: Metadata,
}

impl Project {
    /// Loads the workspace of the current folder.
    ///
    /// # Errors
    ///
    /// Returns an error if cargo cannot read the workspace.
    pub fn load() -> Result<Self> {
        Self::of(Path::new("."))
    }

    /// Loads the workspace that contains a folder.
    ///
    /// # Errors
    ///
    /// Returns an error if cargo cannot read a workspace there, or if the workspace does not
    /// contain the widget.
    pub fn of(folder: &Path) -> Result<Self> {
        let metadata = MetadataCommand::new()
            .current_dir(folder)
            .no_deps()
            .exec()
            .context("cargo metadata")?;
        let packages = metadata.workspace_packages();
        let widget = packages
            .iter()
            .find(|it| it.name == WIDGET)
            .with_context(|| format!("the workspace has no package `{WIDGET}`"))?;
        Ok(Self {
            version: widget.version.to_string(),
            description: widget.description.clone().unwrap_or_default(),
            license: widget.license.clone().unwrap_or_default(),
            root: metadata.workspace_root.clone().into(),
            target: metadata.target_directory.clone().into(),
            metadata,
        })
    }

    /// Returns the folder of the published files.
    pub fn pkg(&self) -> PathBuf {
        self.root.join("pkg")
    }

    /// Returns the folder of tools that no package provides.
    pub fn tools(&self) -> PathBuf {
        self.target.join("tools")
    }

    /// Returns the folder in which this process builds before the result replaces the content of
    /// `pkg/`. Each process has its own folder, because `serve` and `test` may build at the same
    /// time.
    pub fn workshop(&self) -> PathBuf {
        self.workshops().join(std::process::id().to_string())
    }

    /// Returns the folder that contains the workshop folders of all processes.
    pub fn workshops(&self) -> PathBuf {
        self.target.join(WIDGET)
    }

    /// Returns the path of the report in the repository.
    pub fn bundled_report(&self) -> PathBuf {
        self.root.join("data").join("ai-index-2024.json")
    }

    /// Checks that the widget and the tool that writes the glue use the same version of
    /// wasm-bindgen. Both must be pinned to one version.
    ///
    /// # Errors
    ///
    /// Returns an error that names both requirements if they differ.
    pub fn check_bindgen_versions(&self) -> Result<()> {
        let widget = self.requirement(WIDGET, "wasm-bindgen");
        let tool = self.requirement("xtask", "wasm-bindgen-cli-support");
        let pinned = widget.as_deref().is_some_and(|it| it.starts_with('='));
        if !pinned || widget != tool {
            bail!(
                "Cargo.toml asks for wasm-bindgen {}, xtask/Cargo.toml for \
                 wasm-bindgen-cli-support {}: set both to the same `=` version",
                widget.as_deref().unwrap_or("(missing)"),
                tool.as_deref().unwrap_or("(missing)"),
            );
        }
        Ok(())
    }

    /// Returns the version requirement of a package for a dependency, or `None` if there is none.
    fn requirement(&self, package: &str, of: &str) -> Option<String> {
        let packages = &self.metadata.packages;
        let package = packages.iter().find(|it| it.name == package)?;
        let dependency = package.dependencies.iter().find(|it| it.name == of)?;
        Some(dependency.req.to_string())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_widget_and_the_glue_ask_for_one_version_of_wasm_bindgen() {
        let project = Project::load().expect("cargo reads the workspace");
        project.check_bindgen_versions().expect("one version");
        let pinned = project.requirement(WIDGET, "wasm-bindgen");
        assert!(pinned.is_some_and(|it| it.starts_with('=')));
        assert_eq!(project.requirement(WIDGET, "wasm-bindgen-x"), None);
    }
}
