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
}

/// Why the engine does not meet a need; nothing when it does.
pub fn lack(need: Need) -> Option<&'static str> {
    match (engine(), need) {
        (Engine::Chromium, _) => None,
        (_, Need::RequestLog) => Some("its driver does not list requests"),
        (_, Need::LayoutShift) => Some("it does not measure layout shifts"),
    }
}

/// How a browser shall be set up.
#[derive(Clone, Copy, Debug, Default)]
pub struct Setup {
    /// Frames of other sites get neither cookies nor storage.
    pub third_parties_blocked: bool,
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
    let preferences = if setup.third_parties_blocked {
        json!({ "profile.block_third_party_cookies": true, "profile.cookie_controls_mode": 1 })
    } else {
        json!({})
    };
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
    if setup.third_parties_blocked {
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
