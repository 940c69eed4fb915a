//! WebKitGTK, from packages, with a display of its own: it has no way to run without one.

use super::Programs;
use crate::command;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Debian's packages: the driver, what the browser of the suite is written in, a display.
const PACKAGES: [&str; 4] = [
    "webkit2gtk-driver",
    "gir1.2-webkit2-4.1",
    "python3-gi",
    "xvfb",
];

/// What is needed and how it is had.
pub const HINT: &str = "WebKitWebDriver, Xvfb and Python with the bindings of WebKitGTK 4.1. \
    Debian, Ubuntu: `sudo apt-get install webkit2gtk-driver gir1.2-webkit2-4.1 python3-gi xvfb \
    fonts-noto-cjk`; Fedora: `sudo dnf install webkit2gtk4.1 python3-gobject \
    xorg-x11-server-Xvfb`; Arch: `sudo pacman -S webkit2gtk-4.1 python-gobject \
    xorg-server-xvfb`; there is no WebKitGTK for macOS";

/// Browser and driver, if both are there, the browser can run, and a display can be made.
pub fn find() -> Option<Programs> {
    command::find("Xvfb")?;
    let driver = command::find("WebKitWebDriver")?;
    has_bindings().then(|| Programs {
        browser: browser(),
        driver,
    })
}

/// Debian's packages, if anything is missing.
pub fn missing_packages() -> Vec<&'static str> {
    match find() {
        Some(_) => Vec::new(),
        None => PACKAGES.to_vec(),
    }
}

/// The browser is a script of the suite: `MiniBrowser` keeps the console to itself.
fn browser() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/browser/webkit.py")
}

/// Whether the system's Python has what the browser imports.
fn has_bindings() -> bool {
    let import = "import gi; gi.require_version('WebKit2', '4.1')";
    let mut python = Command::new("/usr/bin/python3");
    python.args(["-c", import]).stderr(Stdio::null());
    python.status().is_ok_and(|it| it.success())
}
