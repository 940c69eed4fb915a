//! Chromium, installed from packages.

use super::Programs;
use crate::command;

/// Names of the program.
const BROWSERS: [&str; 4] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
];

/// What is needed and how to install it.
pub const HINT: &str = "Chromium and ChromeDriver on the PATH. Debian, Ubuntu: \
    `sudo apt-get install chromium chromium-driver fonts-noto-cjk`; \
    Fedora: `sudo dnf install chromium chromedriver`; Arch: `sudo pacman -S chromium`; \
    macOS: `brew install --cask chromium chromedriver`";

/// Returns the browser and the driver, if both exist.
pub fn find() -> Option<Programs> {
    Some(Programs {
        browser: BROWSERS.into_iter().find_map(command::find)?,
        driver: command::find("chromedriver")?,
    })
}

/// Returns the Debian packages of browser and driver, if one of them is missing. Both are installed
/// together, because they must have the same version.
pub fn missing_packages() -> Vec<&'static str> {
    match find() {
        Some(_) => Vec::new(),
        None => vec!["chromium", "chromium-driver"],
    }
}
