//! Drives the built pages in a browser over WebDriver, in each of three engines.
//!
//! The client is written by hand: WebDriver is JSON over HTTP, here over loopback and one request
//! at a time, and 150 lines spare the 100 crates and 90 seconds that an asynchronous client costs
//! a clean build.
//!
//! Nothing waits for a fixed time: [`until`] asks again until a deadline.

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

/// How long a condition may take to come true; far more than it should.
const DEADLINE: Duration = Duration::from_secs(20);

/// Asks until there is an answer.
///
/// # Panics
///
/// When there is none before the deadline; `what` says what was waited for.
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
