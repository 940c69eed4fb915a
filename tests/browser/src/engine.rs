//! The engine under test: what it is asked for at the start of a session, and what it lacks.

use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use xtask::debian::is_root;
use xtask::engine::{ENGINE, Engine, HEADED, Programs, TOOLS};

/// The engine this run is about.
///
/// # Panics
///
/// When the environment names none that exists.
pub fn engine() -> Engine {
    static CHOSEN: OnceLock<Engine> = OnceLock::new();
    *CHOSEN.get_or_init(|| match std::env::var(ENGINE) {
        Ok(name) => Engine::named(&name).unwrap_or_else(|error| panic!("{error}")),
        Err(_) => Engine::Chromium,
    })
}

/// Where it lies.
///
/// # Panics
///
/// When it is not installed; says how it is.
pub fn programs() -> Programs {
    let tools = std::env::var_os(TOOLS)
        .map_or_else(|| crate::workspace().join("target/tools"), PathBuf::from);
    engine()
        .find(&tools)
        .unwrap_or_else(|error| panic!("{error}"))
}

/// What a test may need that not every engine or its driver has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// A list of the requests sent, of `file://` too.
    RequestLog,
    /// `layout-shift` entries of a `PerformanceObserver`.
    LayoutShift,
    /// A `Permissions-Policy` for the clipboard.
    PermissionsPolicy,
    /// Screens, fingers, paper and colours that are not those of the machine.
    Emulation,
    /// A setting under which frames of other sites have no storage.
    StorageBlocking,
    /// The engine that draws the pictures of `build --pictures`.
    Drawing,
    /// Keys pressed within a frame.
    KeysInFrames,
}

/// Why the engine does not meet a need; nothing when it does.
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

/// How a browser shall be set up.
#[derive(Clone, Copy, Debug, Default)]
pub struct Setup {
    /// Frames of other sites have neither cookies nor storage.
    pub storage_blocked: bool,
}

/// The capabilities that start this browser, without motion, and without a window unless it shall
/// be seen.
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
        // Of everybody: a storage of its own, which it gives each site's frames, is not blocked
        // when only third parties are.
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
