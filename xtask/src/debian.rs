//! Installing packages where that takes no question: as root on Debian.

use crate::command;
use crate::console;
use anyhow::{Context, Result};
use std::fs;
use std::os::unix::fs::MetadataExt;
use std::path::Path;
use std::process::Command;

/// Whether packages can be installed without asking anybody.
pub fn may_install() -> bool {
    is_root() && Path::new("/etc/debian_version").exists()
}

/// Installs packages without what they only recommend.
///
/// # Errors
///
/// When apt-get fails.
pub fn install(packages: &[&str]) -> Result<()> {
    console::step(&format!("installing {}", packages.join(", ")));
    let apt = || {
        let mut apt = Command::new("apt-get");
        apt.env("DEBIAN_FRONTEND", "noninteractive").arg("-qq");
        apt
    };
    command::run(apt().arg("update"))?;
    let install = ["install", "--yes", "--no-install-recommends"];
    command::run(apt().args(install).args(packages))
        .with_context(|| format!("cannot install {}", packages.join(", ")))
}

/// Whether this is the administrator, for whom browsers cannot build their sandbox.
pub fn is_root() -> bool {
    fs::metadata("/proc/self").is_ok_and(|it| it.uid() == 0)
}
