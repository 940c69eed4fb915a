//! A browser window under remote control.

use crate::console::Console;
use crate::driver::Driver;
use crate::engine::{Setup, capabilities};
use crate::webdriver::{Refusal, call};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use serde_json::{Value, json};
use std::cell::RefCell;
use std::path::Path;
use std::sync::Arc;

/// The key under which WebDriver hands out elements.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// A browser of its own; it closes when dropped.
pub struct Session {
    id: String,
    /// The frame everything is sent to, if not to the page itself.
    frame: RefCell<Option<String>>,
    console: Console,
    driver: Arc<Driver>,
}

impl Session {
    /// Starts a browser.
    ///
    /// # Panics
    ///
    /// When it does not start.
    pub fn start(setup: Setup) -> Self {
        let driver = Driver::for_session();
        let capabilities = capabilities(&driver.browser, setup);
        let body = json!({ "capabilities": { "alwaysMatch": capabilities } });
        let answer = call(driver.port, "POST", "/session", &body)
            .unwrap_or_else(|error| panic!("{error}\n{}", driver.lines().join("\n")));
        let id = answer["sessionId"].as_str().expect("a session has an id");
        let session = Self {
            id: id.to_owned(),
            frame: RefCell::default(),
            console: Console::default(),
            driver,
        };
        session.resize(1280, 900);
        session
    }

    /// Makes the window this wide and high, in CSS pixels.
    pub fn resize(&self, width: u32, height: u32) {
        self.must(
            "POST",
            "/window/rect",
            &json!({ "width": width, "height": height }),
        );
    }

    /// Lays pages out as on a screen this wide and high, also one narrower than the browser lets a
    /// window be; on a phone's the scroll bar takes no room. This and the other emulations need [`Need::Emulation`](crate::Need::Emulation).
    pub fn emulate_screen(&self, width: u32, height: u32) {
        let metrics = json!({
            "width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600,
        });
        self.emulate("DeviceMetricsOverride", &metrics);
    }

    /// Lets pages know whether the reader points with a finger.
    pub fn emulate_finger(&self, finger: bool) {
        let touch = json!({ "enabled": finger, "maxTouchPoints": 1 });
        self.emulate("TouchEmulationEnabled", &touch);
    }

    /// Shows pages as on paper.
    pub fn emulate_paper(&self) {
        self.emulate("EmulatedMedia", &json!({ "media": "print" }));
    }

    /// Shows pages in the few colours of a system with high contrast.
    pub fn emulate_forced_colours(&self) {
        let feature = json!({ "name": "forced-colors", "value": "active" });
        self.emulate("EmulatedMedia", &json!({ "features": [feature] }));
    }

    /// Lets pages know whether the reader asked for less motion.
    pub fn emulate_less_motion(&self, less: bool) {
        let value = if less { "reduce" } else { "no-preference" };
        let feature = json!({ "name": "prefers-reduced-motion", "value": value });
        self.emulate("EmulatedMedia", &json!({ "features": [feature] }));
    }

    /// Runs no script of pages from the next one on.
    pub fn emulate_no_scripts(&self) {
        self.emulate("ScriptExecutionDisabled", &json!({ "value": true }));
    }

    /// Runs a script in every page from the next one on, before any of the page's own.
    pub fn run_before_pages(&self, script: &str) {
        let how = json!({ "source": script });
        self.devtools("Page.addScriptToEvaluateOnNewDocument", &how);
    }

    /// The page as a web archive (MHTML), which the browser saves.
    pub fn archive(&self) -> String {
        let how = json!({ "format": "mhtml" });
        text(&self.devtools("Page.captureSnapshot", &how)["data"])
    }

    fn emulate(&self, what: &str, how: &Value) {
        self.devtools(&format!("Emulation.set{what}"), how);
    }

    fn devtools(&self, command: &str, how: &Value) -> Value {
        let body = json!({ "cmd": command, "params": how });
        self.must("POST", "/goog/cdp/execute", &body)
    }

    /// A picture of what is in sight, as PNG.
    pub fn screenshot(&self) -> Vec<u8> {
        let picture = text(&self.must("GET", "/screenshot", &Value::Null));
        BASE64.decode(picture).expect("WebDriver sends base64")
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
        self.try_run(script, arguments)
            .unwrap_or_else(|error| panic!("{error}"))
    }

    fn try_run(&self, script: &str, arguments: Value) -> Result<Value, Refusal> {
        let body = json!({ "script": script, "args": arguments });
        self.call("POST", "/execute/sync", &body)
    }

    /// Runs a script as the page's own, which in Firefox shares nothing with what [`run`] makes.
    ///
    /// [`run`]: Session::run
    pub fn run_as_page(&self, script: &str) {
        let add = "const it = document.createElement('script'); it.textContent = arguments[0]; \
                   document.head.append(it); it.remove()";
        self.run(add, json!([script]));
    }

    /// Clicks the first element that fits, as a mouse does: it must be visible and uncovered.
    ///
    /// # Errors
    ///
    /// Why it cannot be clicked now.
    pub fn click(&self, css: &str) -> Result<(), Refusal> {
        let element = self.find(css)?;
        self.bring_into_view(&element)?;
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
        self.call("POST", "/frame", &json!({ "id": frame }))?;
        *self.frame.borrow_mut() = Some(css.to_owned());
        Ok(())
    }

    /// Sends everything from now on to the page itself again.
    pub fn leave_frame(&self) {
        self.must("POST", "/frame", &json!({ "id": null }));
        *self.frame.borrow_mut() = None;
    }

    /// Scrolls the page until an element of its frame is in sight. Drivers scroll the frame, and in
    /// Firefox and WebKit do not ask whether that part of it is in sight.
    fn bring_into_view(&self, element: &str) -> Result<(), Refusal> {
        let Some(frame) = self.frame.borrow().clone() else {
            return Ok(());
        };
        let scroll_frame = "arguments[0].scrollIntoView({ block: 'nearest' }); \
                            const { y, height } = arguments[0].getBoundingClientRect(); \
                            return y + height / 2";
        let element = json!([{ ELEMENT: element }]);
        let middle = self.try_run(scroll_frame, element)?;
        self.leave_frame();
        let scroll_page = "const y = document.querySelector(arguments[0]).getBoundingClientRect().y + arguments[1]; \
                           if (y < 0 || y > innerHeight) scrollBy(0, y - innerHeight / 2)";
        self.run(scroll_page, json!([frame, middle]));
        self.enter_frame(&frame)
    }

    /// Presses and releases keys wherever the focus is, one while the one before is held down;
    /// WebDriver's codes, such as `\u{E00C}` for Escape.
    pub fn press(&self, keys: &[&str]) {
        let step = |kind: &str, key: &str| json!({ "type": kind, "value": key });
        let down = keys.iter().map(|it| step("keyDown", it));
        let up = keys.iter().rev().map(|it| step("keyUp", it));
        let steps: Vec<Value> = down.chain(up).collect();
        let keyboard = json!({ "type": "key", "id": "keyboard", "actions": steps });
        self.must("POST", "/actions", &json!({ "actions": [keyboard] }));
    }

    /// Moves the mouse to a place in the viewport, in CSS pixels from its left and its top.
    pub fn point(&self, [x, y]: [f64; 2]) {
        let step = json!({
            "type": "pointerMove", "duration": 0, "x": x.round() as i64, "y": y.round() as i64,
        });
        let mouse = json!({
            "type": "pointer", "id": "mouse",
            "parameters": { "pointerType": "mouse" }, "actions": [step],
        });
        self.must("POST", "/actions", &json!({ "actions": [mouse] }));
    }

    /// What the consoles of the page and its frames got since last asked, only what is severe:
    /// errors, and requests that failed.
    pub fn console_errors(&self) -> Vec<String> {
        self.console.errors(self, &self.driver)
    }

    /// The addresses requested since last asked; what lies in the page itself (`data:`, `blob:`)
    /// is none. Asked only where an engine has [`Need::RequestLog`](crate::Need::RequestLog).
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

    /// One of the logs that ChromeDriver keeps, since last asked.
    pub(crate) fn log(&self, kind: &str) -> Vec<Value> {
        let answer = self.must("POST", "/se/log", &json!({ "type": kind }));
        answer.as_array().cloned().unwrap_or_default()
    }

    fn find(&self, css: &str) -> Result<String, Refusal> {
        let body = json!({ "using": "css selector", "value": css });
        Ok(text(&self.call("POST", "/element", &body)?[ELEMENT]))
    }

    pub(crate) fn must(&self, method: &str, path: &str, body: &Value) -> Value {
        self.call(method, path, body)
            .unwrap_or_else(|error| panic!("{method} {path}: {error}"))
    }

    fn call(&self, method: &str, path: &str, body: &Value) -> Result<Value, Refusal> {
        let path = format!("/session/{}{path}", self.id);
        call(self.driver.port, method, &path, body)
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        // The browser may have died, which the test has then noticed by itself.
        let path = format!("/session/{}", self.id);
        let _ = call(self.driver.port, "DELETE", &path, &Value::Null);
    }
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}
