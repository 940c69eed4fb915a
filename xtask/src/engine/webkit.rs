//! WebKitGTK, installed from packages. It cannot run without a display, so it needs a virtual one.

use super::Programs;
use crate::command;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The Debian packages: the driver, the Python bindings for the suite's browser, and a virtual
/// display.
const PACKAGES: [&str; 4] = [
    "webkit2gtk-driver",
    "gir1.2-webkit2-4.1",
    "python3-gi",
    "xvfb",
];

/// What is needed and how to install it.
pub const HINT: &str = "WebKitWebDriver, Xvfb and Python with the bindings of WebKitGTK 4.1. \
    Debian, Ubuntu: `sudo apt-get install webkit2gtk-driver gir1.2-webkit2-4.1 python3-gi xvfb \
    fonts-noto-cjk`; Fedora: `sudo dnf install webkit2gtk4.1 python3-gobject \
    xorg-x11-server-Xvfb`; Arch: `sudo pacman -S webkit2gtk-4.1 python-gobject \
    xorg-server-xvfb`; there is no WebKitGTK for macOS";

/// Returns the browser and the driver, if both exist, the browser can run and a virtual display is
/// available.
pub fn find() -> Option<Programs> {
    command::find("Xvfb")?;
    let driver = command::find("WebKitWebDriver")?;
    has_bindings().then(|| Programs {
        browser: browser(),
        driver,
    })
}

/// Returns the Debian packages, if something is missing.
pub fn missing_packages() -> Vec<&'static str> {
    match find() {
        Some(_) => Vec::new(),
        None => PACKAGES.to_vec(),
    }
}

/// Returns the path of the browser. This is a script of the suite, because `MiniBrowser` does not
/// give access to console messages.
fn browser() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/browser/webkit.py")
}

/// Returns `true` if the system's Python has the modules that the browser imports.
fn has_bindings() -> bool {
    let import = "import gi; gi.require_version('WebKit2', '4.1')";
    let mut python = Command::new("/usr/bin/python3");
    python.args(["-c", import]).stderr(Stdio::null());
    python.status().is_ok_and(|it| it.success())
}
