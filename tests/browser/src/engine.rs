//! The browser engine under test: the capabilities requested at the start of a session, and the
//! features it lacks.

use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use xtask::debian::is_root;
use xtask::engine::{ENGINE, Engine, HEADED, Programs, TOOLS};

/// The engine of this test run.
///
/// # Panics
///
/// If the environment variable is missing or names no known engine.
pub fn engine() -> Engine {
    static CHOSEN: OnceLock<Engine> = OnceLock::new();
    *CHOSEN.get_or_init(|| match std::env::var(ENGINE) {
        Ok(name) => Engine::named(&name).unwrap_or_else(|error| panic!("{error}")),
        Err(_) => Engine::Chromium,
    })
}

/// The programs of the engine.
///
/// # Panics
///
/// If they are not installed; the message says how to install them.
pub fn programs() -> Programs {
    let tools = std::env::var_os(TOOLS)
        .map_or_else(|| crate::workspace().join("target/tools"), PathBuf::from);
    engine()
        .find(&tools)
        .unwrap_or_else(|error| panic!("{error}"))
}

/// A feature that a test needs and that some engine or its driver lacks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// A log of all requests, including those of `file://`.
    RequestLog,
    /// `layout-shift` entries of a `PerformanceObserver`.
    LayoutShift,
    /// A `Permissions-Policy` for the clipboard.
    PermissionsPolicy,
    /// Emulated screens, touch, print media and forced colours.
    Emulation,
    /// A setting that blocks the storage of frames from other sites.
    StorageBlocking,
    /// The engine that draws the pictures of `build --pictures`, which is Chromium.
    Drawing,
    /// Keys pressed inside a frame.
    KeysInFrames,
}

/// The reason why the engine lacks this feature; `None` if it has it.
pub fn lack(need: Need) -> Option<&'static str> {
    match (engine(), need) {
        (Engine::Chromium, _) | (Engine::Firefox, Need::StorageBlocking | Need::KeysInFrames) => {
            None
        }
        (_, Need::Emulation) => Some("its driver emulates no other screen"),
        (_, Need::Drawing) => Some("pictures are drawn by Chromium"),
        (_, Need::RequestLog) => Some("its driver does not list requests"),
        (_, Need::LayoutShift) => Some("it does not measure layout shifts"),
        (_, Need::PermissionsPolicy) => Some("it knows no policy for the clipboard"),
        (Engine::WebKit, Need::KeysInFrames) => {
            Some("its driver presses no keys within a frame, or hangs")
        }
        (Engine::WebKit, Need::StorageBlocking) => {
            Some("it gives each site's frames a storage of their own instead")
        }
    }
}

/// The settings with which a browser starts.
#[derive(Clone, Copy, Debug, Default)]
pub struct Setup {
    /// Whether frames of other sites can use neither cookies nor storage.
    pub storage_blocked: bool,
}

/// The capabilities that start this browser: with reduced motion, and without a window unless the
/// environment asks for one.
pub fn capabilities(browser: &Path, setup: Setup) -> Value {
    let headed = std::env::var_os(HEADED).is_some();
    match engine() {
        Engine::Chromium => chromium(browser, setup, headed),
        Engine::Firefox => firefox(browser, setup, headed),
        Engine::WebKit => webkit(browser),
    }
}

fn chromium(browser: &Path, setup: Setup, headed: bool) -> Value {
    let mut arguments = vec!["--force-prefers-reduced-motion"];
    if !headed {
        arguments.push("--headless=new");
    }
    if is_root() {
        arguments.push("--no-sandbox");
    }
    let mut preferences = json!({});
    if setup.storage_blocked {
        // Storage is blocked for all sites: if only third parties were blocked, frames would still
        // have their partitioned storage.
        preferences["profile.default_content_setting_values.cookies"] = json!(2);
    }
    json!({
        "browserName": "chrome",
        "goog:chromeOptions": { "binary": browser, "args": arguments, "prefs": preferences },
        "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
    })
}

fn firefox(browser: &Path, setup: Setup, headed: bool) -> Value {
    let arguments: &[&str] = if headed { &[] } else { &["-headless"] };
    let mut preferences = json!({
        "ui.prefersReducedMotion": 1,
        "devtools.console.stdout.content": true,
    });
    if setup.storage_blocked {
        preferences["network.cookie.cookieBehavior"] = json!(1);
    }
    json!({
        "browserName": "firefox",
        "moz:firefoxOptions": { "binary": browser, "args": arguments, "prefs": preferences },
    })
}

fn webkit(browser: &Path) -> Value {
    json!({
        "browserName": "WebKitGTK",
        "webkitgtk:browserOptions": { "binary": browser, "args": ["--automation"] },
    })
}
