//! What went to the consoles of a page and its frames, as each engine tells it.
//!
//! ChromeDriver keeps a log. The others print their console, so a line of our own is written to it
//! and waited for: what stands before it has been read. Firefox prints only what scripts write;
//! what it says itself it is asked for as a privileged page.

use crate::driver::Driver;
use crate::engine::engine;
use crate::session::Session;
use crate::until;
use serde_json::{Value, json};
use std::cell::Cell;
use xtask::engine::Engine;

/// How far the console of a session has been read.
#[derive(Default)]
pub struct Console {
    /// Lines of the driver's output.
    read: Cell<usize>,
}

/// Errors that Firefox notes of pages, not of itself, since last asked; an error has no flags, and
/// a policy's refusal is as severe, whatever it thinks.
const FIREFOX_OWN: &str = r#"
const severe = (it) => it instanceof Ci.nsIScriptError
  && (it.flags === 0 || it.category.startsWith("CSP"))
  && /^(https?:|file:|about:srcdoc|blob:)/.test(it.sourceName);
const found = Services.console.getMessageArray().filter(severe)
  .map((it) => `${it.sourceName} ${it.errorMessage}`);
Services.console.reset();
return found;
"#;

impl Console {
    /// Errors since last asked.
    pub fn errors(&self, session: &Session, driver: &Driver) -> Vec<String> {
        match engine() {
            Engine::Chromium => {
                let entries = session.log("browser");
                let severe = entries.iter().filter(|it| it["level"] == "SEVERE");
                severe.map(|it| text(&it["message"])).collect()
            }
            Engine::Firefox => {
                // A page's own words stand in quotation marks, the browser's do not.
                let printed = self.printed(session, driver);
                let by_scripts = printed.filter(|it| it.starts_with("console.error: \""));
                by_scripts.chain(firefox_own(session)).collect()
            }
            Engine::WebKit => {
                let printed = self.printed(session, driver);
                printed.filter(|it| webkit_is_severe(it)).collect()
            }
        }
    }

    /// The lines printed since last asked.
    fn printed(&self, session: &Session, driver: &Driver) -> impl Iterator<Item = String> + use<> {
        let from = self.read.get();
        let mark = format!("read until line {from}");
        session.run("console.log(arguments[0])", json!([mark]));
        until("the console is printed", || {
            let lines = driver.lines();
            let end = lines.iter().skip(from).position(|it| it.contains(&mark))?;
            self.read.set(from + end + 1);
            Some(lines.into_iter().skip(from).take(end))
        })
    }
}

fn firefox_own(session: &Session) -> Vec<String> {
    session.must("POST", "/moz/context", &json!({ "context": "chrome" }));
    let found = session.run(FIREFOX_OWN, json!([]));
    session.must("POST", "/moz/context", &json!({ "context": "content" }));
    found.as_array().into_iter().flatten().map(text).collect()
}

/// Lines are `place: CONSOLE SOURCE LEVEL text`, the source only when it is none of the page's
/// calls.
fn webkit_is_severe(line: &str) -> bool {
    let Some((_, message)) = line.split_once("CONSOLE ") else {
        return false;
    };
    let severe = message.split(' ').take(2).any(|it| it == "ERROR");
    // It does not know the directive: that is no fault of the page.
    severe && !message.contains("Unrecognized Content-Security-Policy directive")
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}
