//! The browser the suite drives, and its driver.

use crate::command;
use crate::console;
use anyhow::{Context, Result, bail};
use std::fs;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Names a Chromium goes by.
const BROWSERS: [&str; 4] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
];

/// Debian's packages: the browser, its driver, and a face for Chinese text.
const PACKAGES: [&str; 3] = ["chromium", "chromium-driver", "fonts-noto-cjk"];

/// One of the folders of `fonts-noto-cjk`.
const FONTS: &str = "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc";

/// Where browser and driver lie.
pub struct Chromium {
    /// The browser.
    pub browser: PathBuf,
    /// ChromeDriver, which speaks WebDriver.
    pub driver: PathBuf,
}

impl Chromium {
    /// Looks for both on the `PATH`.
    ///
    /// # Errors
    ///
    /// Names what is missing and the command that installs it.
    pub fn find() -> Result<Self> {
        let browser = BROWSERS.into_iter().find_map(command::find);
        let driver = command::find("chromedriver");
        let (Some(browser), Some(driver)) = (browser, driver) else {
            bail!(
                "the browser suite needs Chromium and ChromeDriver on the PATH. Debian, Ubuntu: \
                 `sudo apt-get install {}`; Fedora: `sudo dnf install chromium chromedriver`; \
                 Arch: `sudo pacman -S chromium`; macOS: `brew install --cask chromium chromedriver`",
                PACKAGES.join(" ")
            );
        };
        Ok(Self { browser, driver })
    }

    /// Looks for both and for Chinese fonts, and installs what is missing where that takes no
    /// question: as root on Debian.
    ///
    /// # Errors
    ///
    /// As [`Chromium::find`]; also when the installation fails.
    pub fn ensure() -> Result<Self> {
        let complete = Self::find().is_ok() && Path::new(FONTS).exists();
        if !complete && is_root() && Path::new("/etc/debian_version").exists() {
            console::step(&format!("installing {}", PACKAGES.join(", ")));
            let apt = || {
                let mut apt = Command::new("apt-get");
                apt.env("DEBIAN_FRONTEND", "noninteractive").arg("-qq");
                apt
            };
            command::run(apt().arg("update"))?;
            let install = ["install", "--yes", "--no-install-recommends"];
            command::run(apt().args(install).args(PACKAGES))
                .context("cannot install the browser")?;
        }
        Self::find()
    }
}

/// Whether this is the administrator, for whom Chromium needs `--no-sandbox`.
pub fn is_root() -> bool {
    fs::metadata("/proc/self").is_ok_and(|it| it.uid() == 0)
}
