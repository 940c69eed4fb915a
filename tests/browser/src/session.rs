//! A browser window under remote control.

use crate::driver::driver;
use crate::http;
use serde_json::{Value, json};
use std::fmt;
use std::path::Path;
use xtask::chromium::is_root;

/// The key under which WebDriver hands out elements.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// A browser of its own; it closes when dropped.
pub struct Session {
    id: String,
}

/// What WebDriver answers when it cannot do a thing.
#[derive(Debug)]
pub struct Refusal {
    /// One of WebDriver's error codes, such as `no such element`.
    pub code: String,
    /// What it says about it.
    pub message: String,
}

impl fmt::Display for Refusal {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}: {}", self.code, self.message)
    }
}

impl Session {
    /// Starts a browser with these arguments besides the usual ones.
    ///
    /// # Panics
    ///
    /// When it does not start.
    pub fn start(arguments: &[&str]) -> Self {
        let mut all = vec!["--window-size=1280,900", "--force-prefers-reduced-motion"];
        if std::env::var_os("STATLAS_HEADED").is_none() {
            all.push("--headless=new");
        }
        if is_root() {
            all.push("--no-sandbox");
        }
        all.extend(arguments);
        let capabilities = json!({
            "browserName": "chrome",
            "goog:chromeOptions": { "binary": driver().browser, "args": all },
            "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
        });
        let body = json!({ "capabilities": { "alwaysMatch": capabilities } });
        let answer = call("POST", "/session", &body).unwrap_or_else(|error| panic!("{error}"));
        let id = answer["sessionId"].as_str().expect("a session has an id");
        Self { id: id.to_owned() }
    }

    /// Goes to an address and waits until its document has loaded.
    pub fn go(&self, url: &str) {
        self.must("POST", "/url", &json!({ "url": url }));
    }

    /// Goes to a file by its `file://` address.
    pub fn go_to_file(&self, file: &Path) {
        self.go(&format!("file://{}", file.display()));
    }

    /// The address.
    pub fn url(&self) -> String {
        text(&self.must("GET", "/url", &Value::Null))
    }

    /// Goes back one entry of the history.
    pub fn back(&self) {
        self.must("POST", "/back", &json!({}));
    }

    /// Goes forward one entry of the history.
    pub fn forward(&self) {
        self.must("POST", "/forward", &json!({}));
    }

    /// Loads the page again.
    pub fn reload(&self) {
        self.must("POST", "/refresh", &json!({}));
    }

    /// Runs a function's body in the page and returns what it returns.
    ///
    /// # Panics
    ///
    /// When it throws.
    pub fn run(&self, script: &str, arguments: Value) -> Value {
        self.must(
            "POST",
            "/execute/sync",
            &json!({ "script": script, "args": arguments }),
        )
    }

    /// Clicks the first element that fits, as a mouse does: it must be visible and uncovered.
    ///
    /// # Errors
    ///
    /// Why it cannot be clicked now.
    pub fn click(&self, css: &str) -> Result<(), Refusal> {
        let element = self.find(css)?;
        self.call("POST", &format!("/element/{element}/click"), &json!({}))
            .map(drop)
    }

    /// Types into the first element that fits.
    ///
    /// # Errors
    ///
    /// Why it cannot be typed into now.
    pub fn type_into(&self, css: &str, text: &str) -> Result<(), Refusal> {
        let element = self.find(css)?;
        let body = json!({ "text": text });
        self.call("POST", &format!("/element/{element}/value"), &body)
            .map(drop)
    }

    /// Sends everything from now on to the first frame that fits.
    ///
    /// # Errors
    ///
    /// When there is no such frame yet.
    pub fn enter_frame(&self, css: &str) -> Result<(), Refusal> {
        let frame = json!({ ELEMENT: self.find(css)? });
        self.call("POST", "/frame", &json!({ "id": frame }))
            .map(drop)
    }

    /// Sends everything from now on to the page itself again.
    pub fn leave_frame(&self) {
        self.must("POST", "/frame", &json!({ "id": null }));
    }

    /// Presses and releases a key wherever the focus is; WebDriver's code, such as `\u{E00C}` for
    /// Escape.
    pub fn press(&self, key: &str) {
        let steps = json!([{ "type": "keyDown", "value": key }, { "type": "keyUp", "value": key }]);
        let keyboard = json!({ "type": "key", "id": "keyboard", "actions": steps });
        self.must("POST", "/actions", &json!({ "actions": [keyboard] }));
    }

    /// What the console got since last asked, only what is severe: errors, and requests that
    /// failed.
    pub fn console_errors(&self) -> Vec<String> {
        let entries = self.log("browser");
        let severe = entries.iter().filter(|it| it["level"] == "SEVERE");
        severe.map(|it| text(&it["message"])).collect()
    }

    /// The addresses requested since last asked; what lies in the page itself (`data:`, `blob:`)
    /// is none.
    pub fn requests(&self) -> Vec<String> {
        let entries = self.log("performance");
        let events = entries.iter().filter_map(|it| {
            let event: Value = serde_json::from_str(it["message"].as_str()?).ok()?;
            let event = &event["message"];
            let sent = event["method"] == "Network.requestWillBeSent";
            sent.then(|| text(&event["params"]["request"]["url"]))
        });
        events
            .filter(|url| !url.starts_with("data:") && !url.starts_with("blob:"))
            .collect()
    }

    fn log(&self, kind: &str) -> Vec<Value> {
        let answer = self.must("POST", "/se/log", &json!({ "type": kind }));
        answer.as_array().cloned().unwrap_or_default()
    }

    fn find(&self, css: &str) -> Result<String, Refusal> {
        let body = json!({ "using": "css selector", "value": css });
        Ok(text(&self.call("POST", "/element", &body)?[ELEMENT]))
    }

    fn must(&self, method: &str, path: &str, body: &Value) -> Value {
        self.call(method, path, body)
            .unwrap_or_else(|error| panic!("{method} {path}: {error}"))
    }

    fn call(&self, method: &str, path: &str, body: &Value) -> Result<Value, Refusal> {
        call(method, &format!("/session/{}{path}", self.id), body)
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        // The browser may have died, which the test has then noticed by itself.
        let _ = call("DELETE", &format!("/session/{}", self.id), &Value::Null);
    }
}

fn call(method: &str, path: &str, body: &Value) -> Result<Value, Refusal> {
    let body = if body.is_null() {
        String::new()
    } else {
        body.to_string()
    };
    let answer = http::request(driver().port, method, path, &body).expect("ChromeDriver answers");
    let answer: Value = serde_json::from_str(&answer).expect("WebDriver speaks JSON");
    let value = &answer["value"];
    match value["error"].as_str() {
        Some(code) => Err(Refusal {
            code: code.to_owned(),
            message: text(&value["message"]),
        }),
        None => Ok(value.clone()),
    }
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}
