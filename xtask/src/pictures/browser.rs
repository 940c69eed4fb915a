//! A headless Chromium that draws SVG. This program controls it with the DevTools protocol over a
//! pipe.
//!
//! A pipe needs no port, and the browser ends when the pipe is closed, even if this program
//! crashes.

use crate::debian::is_root;
use anyhow::{Context, Result, bail};
use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;
use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

/// Starts the browser with file descriptor 3 for commands and file descriptor 4 for answers.
const SHELL: &str = r#"exec "$0" "$@" 3<&0 4>&1 < /dev/null > /dev/null 2>&1"#;

const DRAW: &str = include_str!("draw.js");

const HAN: &str = include_str!("han.js");

/// Options that turn off what is not needed, and that make text look the same on every machine.
const SETTINGS: [&str; 8] = [
    "--headless=new",
    "--remote-debugging-pipe",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-extensions",
    "--no-first-run",
    "--font-render-hinting=none",
    "--force-color-profile=srgb",
];

/// A running browser with an empty page. The browser ends when this value is dropped.
pub struct Browser {
    process: Child,
    orders: Option<ChildStdin>,
    answers: BufReader<ChildStdout>,
    /// The number of commands sent, which is also the id of the last command.
    count: u32,
    /// The id of the DevTools session of the page, once there is one.
    page: Option<String>,
}

impl Browser {
    /// Starts the browser. The folder `profile` may be removed afterwards.
    ///
    /// # Errors
    ///
    /// Returns an error if the browser does not start or has no font for Chinese text.
    pub fn start(browser: &Path, profile: &Path) -> Result<Self> {
        let mut shell = Command::new("sh");
        shell.args(["-c", SHELL]).arg(browser).args(SETTINGS);
        if is_root() {
            shell.arg("--no-sandbox");
        }
        shell.arg(format!("--user-data-dir={}", profile.display()));
        shell.arg("about:blank");
        shell.stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut process = shell.spawn().context("cannot start the browser")?;
        let orders = process.stdin.take();
        let answers = process.stdout.take().context("a pipe")?;
        let mut it = Self {
            process,
            orders,
            answers: BufReader::new(answers),
            count: 0,
            page: None,
        };
        it.open_page()
            .with_context(|| format!("{} does not draw", browser.display()))?;
        if it.run(HAN, &json!(null))? != true {
            bail!(
                "no face for Chinese text, so pictures would show boxes. Debian, Ubuntu: \
                 `sudo apt-get install fonts-noto-cjk`; Fedora: `sudo dnf install \
                 google-noto-sans-cjk-fonts`; Arch: `sudo pacman -S noto-fonts-cjk`"
            );
        }
        Ok(it)
    }

    /// Draws an SVG at twice its size in CSS pixels. Returns the bytes of a PNG.
    ///
    /// # Errors
    ///
    /// Returns an error if the SVG is not valid or has no size, or if the browser has ended.
    pub fn draw(&mut self, svg: &str) -> Result<Vec<u8>> {
        let drawn = self.run(DRAW, &json!(svg))?;
        Ok(BASE64.decode(drawn.as_str().unwrap_or_default())?)
    }

    fn open_page(&mut self) -> Result<()> {
        let target = self.order("Target.createTarget", json!({ "url": "about:blank" }))?;
        let attach = json!({ "targetId": target["targetId"], "flatten": true });
        let session = self.order("Target.attachToTarget", attach)?;
        self.page = session["sessionId"].as_str().map(str::to_owned);
        Ok(())
    }

    /// Calls a JavaScript function, given as source text, in the page. Returns its result.
    fn run(&mut self, function: &str, argument: &Value) -> Result<Value> {
        let expression = format!("(\n{function}\n)({argument})");
        let call = json!({ "expression": expression, "awaitPromise": true, "returnByValue": true });
        let mut answer = self.order("Runtime.evaluate", call)?;
        if let Some(thrown) = answer.get("exceptionDetails") {
            bail!("the browser says: {}", thrown["exception"]["description"]);
        }
        Ok(answer["result"]["value"].take())
    }

    /// Sends a command and waits for its answer. Other messages of the browser are ignored.
    fn order(&mut self, method: &str, parameters: Value) -> Result<Value> {
        self.count += 1;
        let mut order = json!({ "id": self.count, "method": method, "params": parameters });
        if let Some(page) = &self.page {
            order["sessionId"] = json!(page);
        }
        let pipe = self.orders.as_mut().context("the browser has ended")?;
        pipe.write_all(format!("{order}\0").as_bytes())?;
        loop {
            let mut text = Vec::new();
            self.answers.read_until(0, &mut text)?;
            if text.pop() != Some(0) {
                bail!("the browser has ended");
            }
            let mut answer: Value = serde_json::from_slice(&text)?;
            if answer["id"] != self.count {
                continue;
            }
            if let Some(refused) = answer.get("error") {
                bail!("the browser refuses {method}: {}", refused["message"]);
            }
            return Ok(answer["result"].take());
        }
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        // The browser ends when its input is closed. After that nothing writes to its profile.
        drop(self.orders.take());
        let _ = self.process.wait();
    }
}
