//! Installs Debian packages if this is possible without a password: as root on Debian.

use crate::command;
use crate::console;
use anyhow::{Context, Result};
use std::fs;
use std::os::unix::fs::MetadataExt;
use std::path::Path;
use std::process::Command;

/// Returns `true` if packages can be installed without a password.
pub fn may_install() -> bool {
    is_root() && Path::new("/etc/debian_version").exists()
}

/// Installs packages, without the packages that they only recommend.
///
/// # Errors
///
/// Returns an error if apt-get fails.
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

/// Returns `true` if this process runs as root. Browsers cannot create their sandbox as root.
pub fn is_root() -> bool {
    fs::metadata("/proc/self").is_ok_and(|it| it.uid() == 0)
}
