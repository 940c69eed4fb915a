//! Controls the built pages in a browser over WebDriver, in three engines.
//!
//! The WebDriver client is written by hand. WebDriver is JSON over HTTP, here on one machine and
//! one request at a time. The client takes 150 lines, where an asynchronous client crate adds 100
//! crates and 90 seconds to a clean build.
//!
//! Tests never wait for a fixed time: [`until`] repeats a question until a deadline.

mod console;
mod driver;
mod engine;
mod folder;
mod http;
mod page;
mod session;
mod site;
mod trial;
pub mod views;
mod webdriver;

pub use engine::{Need, Setup, engine, programs};
pub use folder::Folder;
pub use page::Page;
pub use session::Session;
pub use site::{Site, host_library, pkg, report, workspace};
pub use trial::{Test, run};

use std::thread;
use std::time::{Duration, Instant};

/// The maximum time until a condition must be true, far longer than it should take.
const DEADLINE: Duration = Duration::from_secs(20);

/// Calls `ask` repeatedly until it returns a value.
///
/// # Panics
///
/// If it returns none before the deadline; `what` names the condition in the message.
pub fn until<T>(what: &str, mut ask: impl FnMut() -> Option<T>) -> T {
    let start = Instant::now();
    loop {
        if let Some(answer) = ask() {
            return answer;
        }
        assert!(
            start.elapsed() < DEADLINE,
            "waited {DEADLINE:?} in vain: {what}"
        );
        thread::sleep(Duration::from_millis(15));
    }
}
