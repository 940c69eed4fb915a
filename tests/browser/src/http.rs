//! HTTP to the drivers on this machine.

use std::sync::LazyLock;
use std::time::Duration;
use ureq::Agent;
use ureq::http::Request;

/// The longest that a command may take: a page that hangs must not hang the suite.
const TIMEOUT: Duration = Duration::from_secs(120);

/// Every command has a connection of its own: a driver may close one that is idle.
static AGENT: LazyLock<Agent> = LazyLock::new(|| {
    let config = Agent::config_builder()
        .timeout_global(Some(TIMEOUT))
        .http_status_as_error(false)
        .max_idle_connections(0)
        .proxy(None);
    config.build().into()
});

/// Sends a request to a port of this machine and returns the body of the answer, whatever its
/// status: WebDriver repeats that in the body.
///
/// # Errors
///
/// When nothing answers there, or not within two minutes.
pub fn request(port: u16, method: &str, path: &str, body: &str) -> Result<String, ureq::Error> {
    let request = Request::builder()
        .method(method)
        .uri(format!("http://127.0.0.1:{port}{path}"))
        .header("Content-Type", "application/json")
        .body(body.to_owned())?;
    let mut answer = AGENT.run(request)?;
    let body = answer.body_mut().with_config().limit(u64::MAX);
    body.read_to_string()
}
