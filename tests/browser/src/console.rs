//! Reads the consoles of a page and its frames in each engine.
//!
//! ChromeDriver keeps a log. The other engines print their console, so this module writes a line of
//! its own and waits for it: everything printed before has then been read. Firefox prints only
//! messages of scripts; its own messages are read with the rights of a privileged page.

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
    /// The number of lines of the driver's output that have been read.
    read: Cell<usize>,
}

/// Returns the errors that Firefox noted about pages, not about itself, since the last call. An
/// error has no flags. A violation of the content security policy counts as an error, whatever
/// flags it has.
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
    /// The errors since the last call.
    pub fn errors(&self, session: &Session, driver: &Driver) -> Vec<String> {
        match engine() {
            Engine::Chromium => {
                let entries = session.log("browser");
                let severe = entries.iter().filter(|it| it["level"] == "SEVERE");
                severe.map(|it| text(&it["message"])).collect()
            }
            Engine::Firefox => {
                // Messages of a page's scripts are printed in quotation marks, those of Firefox are
                // not.
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

    /// The lines printed since the last call.
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

/// Whether a printed line is an error. Lines have the form `place: CONSOLE SOURCE LEVEL text`; the
/// source is missing if the page called `console`.
fn webkit_is_severe(line: &str) -> bool {
    let Some((_, message)) = line.split_once("CONSOLE ") else {
        return false;
    };
    let severe = message.split(' ').take(2).any(|it| it == "ERROR");
    // WebKit does not know a directive of the policy, which is no error of the page.
    severe && !message.contains("Unrecognized Content-Security-Policy directive")
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}
