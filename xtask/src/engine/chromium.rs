//! Chromium, from packages.

use super::Programs;
use crate::command;

/// Names it goes by.
const BROWSERS: [&str; 4] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
];

/// What is needed and how it is had.
pub const HINT: &str = "Chromium and ChromeDriver on the PATH. Debian, Ubuntu: \
    `sudo apt-get install chromium chromium-driver fonts-noto-cjk`; \
    Fedora: `sudo dnf install chromium chromedriver`; Arch: `sudo pacman -S chromium`; \
    macOS: `brew install --cask chromium chromedriver`";

/// Browser and driver, if both are there.
pub fn find() -> Option<Programs> {
    Some(Programs {
        browser: BROWSERS.into_iter().find_map(command::find)?,
        driver: command::find("chromedriver")?,
    })
}

/// Debian's packages, if either is missing: they must be of the same version.
pub fn missing_packages() -> Vec<&'static str> {
    match find() {
        Some(_) => Vec::new(),
        None => vec!["chromium", "chromium-driver"],
    }
}
