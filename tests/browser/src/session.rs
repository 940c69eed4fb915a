//! A browser session controlled over WebDriver.

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

/// The key by which WebDriver refers to elements.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// A WebDriver session with its own browser. Dropping the session closes the browser.
pub struct Session {
    id: String,
    /// The frame that commands are sent to; `None` for the page itself.
    frame: RefCell<Option<String>>,
    console: Console,
    driver: Arc<Driver>,
}

impl Session {
    /// Starts a browser.
    ///
    /// # Panics
    ///
    /// If the browser does not start.
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

    /// Sets the size of the window in CSS pixels.
    pub fn resize(&self, width: u32, height: u32) {
        self.must(
            "POST",
            "/window/rect",
            &json!({ "width": width, "height": height }),
        );
    }

    /// Emulates a screen of this size, which may be narrower than a window can be. On a phone's
    /// screen the scroll bar takes no space. This and the other emulations need
    /// [`Need::Emulation`](crate::Need::Emulation).
    pub fn emulate_screen(&self, width: u32, height: u32) {
        let metrics = json!({
            "width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600,
        });
        self.emulate("DeviceMetricsOverride", &metrics);
    }

    /// Emulates a reader with a touch screen (`true`) or a mouse.
    pub fn emulate_finger(&self, finger: bool) {
        let touch = json!({ "enabled": finger, "maxTouchPoints": 1 });
        self.emulate("TouchEmulationEnabled", &touch);
    }

    /// Emulates print media.
    pub fn emulate_paper(&self) {
        self.emulate("EmulatedMedia", &json!({ "media": "print" }));
    }

    /// Emulates the forced colours of a high contrast system.
    pub fn emulate_forced_colours(&self) {
        let feature = json!({ "name": "forced-colors", "value": "active" });
        self.emulate("EmulatedMedia", &json!({ "features": [feature] }));
    }

    /// Emulates whether the reader asked for reduced motion.
    pub fn emulate_less_motion(&self, less: bool) {
        let value = if less { "reduce" } else { "no-preference" };
        let feature = json!({ "name": "prefers-reduced-motion", "value": value });
        self.emulate("EmulatedMedia", &json!({ "features": [feature] }));
    }

    /// Disables the scripts of pages, from the next page on.
    pub fn emulate_no_scripts(&self) {
        self.emulate("ScriptExecutionDisabled", &json!({ "value": true }));
    }

    /// Runs a script in every page before the page's own scripts, from the next page on.
    pub fn run_before_pages(&self, script: &str) {
        let how = json!({ "source": script });
        self.devtools("Page.addScriptToEvaluateOnNewDocument", &how);
    }

    /// The page as the web archive (MHTML) that the browser saves.
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

    /// A picture of the viewport, as PNG.
    pub fn screenshot(&self) -> Vec<u8> {
        let picture = text(&self.must("GET", "/screenshot", &Value::Null));
        BASE64.decode(picture).expect("WebDriver sends base64")
    }

    /// Opens an address and waits until its document has loaded.
    pub fn go(&self, url: &str) {
        self.must("POST", "/url", &json!({ "url": url }));
    }

    /// Opens a file by its `file://` address.
    pub fn go_to_file(&self, file: &Path) {
        self.go(&format!("file://{}", file.display()));
    }

    /// The present address.
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

    /// Runs the body of a function in the page and returns its result.
    ///
    /// # Panics
    ///
    /// If the function throws.
    pub fn run(&self, script: &str, arguments: Value) -> Value {
        self.try_run(script, arguments)
            .unwrap_or_else(|error| panic!("{error}"))
    }

    fn try_run(&self, script: &str, arguments: Value) -> Result<Value, Refusal> {
        let body = json!({ "script": script, "args": arguments });
        self.call("POST", "/execute/sync", &body)
    }

    /// Runs a script as one of the page itself. In Firefox such a script shares no objects with
    /// those of [`run`].
    ///
    /// [`run`]: Session::run
    pub fn run_as_page(&self, script: &str) {
        let add = "const it = document.createElement('script'); it.textContent = arguments[0]; \
                   document.head.append(it); it.remove()";
        self.run(add, json!([script]));
    }

    /// Clicks the first element that matches, as a mouse does: the element must be visible and not
    /// covered.
    ///
    /// # Errors
    ///
    /// The reason why it cannot be clicked now.
    pub fn click(&self, css: &str) -> Result<(), Refusal> {
        let element = self.find(css)?;
        self.bring_into_view(&element)?;
        self.call("POST", &format!("/element/{element}/click"), &json!({}))
            .map(drop)
    }

    /// Types into the first element that matches.
    ///
    /// # Errors
    ///
    /// The reason why it accepts no text now.
    pub fn type_into(&self, css: &str, text: &str) -> Result<(), Refusal> {
        let element = self.find(css)?;
        let body = json!({ "text": text });
        self.call("POST", &format!("/element/{element}/value"), &body)
            .map(drop)
    }

    /// Sends all further commands to the first frame that matches.
    ///
    /// # Errors
    ///
    /// If there is no such frame yet.
    pub fn enter_frame(&self, css: &str) -> Result<(), Refusal> {
        let frame = json!({ ELEMENT: self.find(css)? });
        self.call("POST", "/frame", &json!({ "id": frame }))?;
        *self.frame.borrow_mut() = Some(css.to_owned());
        Ok(())
    }

    /// Sends all further commands to the page itself again.
    pub fn leave_frame(&self) {
        self.must("POST", "/frame", &json!({ "id": null }));
        *self.frame.borrow_mut() = None;
    }

    /// Scrolls the page until an element of the present frame is visible. Drivers scroll only
    /// inside the frame; those of Firefox and WebKit do not check whether that part of the frame is
    /// visible.
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

    /// Presses keys one after another while the earlier ones are held down, then releases them.
    /// They go to the element with the focus. Special keys are WebDriver's codes, such as
    /// `\u{E00C}` for Escape.
    pub fn press(&self, keys: &[&str]) {
        let step = |kind: &str, key: &str| json!({ "type": kind, "value": key });
        let down = keys.iter().map(|it| step("keyDown", it));
        let up = keys.iter().rev().map(|it| step("keyUp", it));
        let steps: Vec<Value> = down.chain(up).collect();
        let keyboard = json!({ "type": "key", "id": "keyboard", "actions": steps });
        self.must("POST", "/actions", &json!({ "actions": [keyboard] }));
    }

    /// Moves the mouse to a point of the viewport, in CSS pixels from left and top.
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

    /// The errors and failed requests in the consoles of the page and its frames since the last
    /// call.
    pub fn console_errors(&self) -> Vec<String> {
        self.console.errors(self, &self.driver)
    }

    /// The addresses requested since the last call, without `data:` and `blob:`. Needs
    /// [`Need::RequestLog`](crate::Need::RequestLog).
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

    /// The new entries of one of ChromeDriver's logs since the last call.
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
        // The browser may have crashed; the test has then failed already.
        let path = format!("/session/{}", self.id);
        let _ = call(self.driver.port, "DELETE", &path, &Value::Null);
    }
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}
