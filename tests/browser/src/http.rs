//! HTTP requests to drivers on this machine.

use std::sync::LazyLock;
use std::time::Duration;
use ureq::Agent;
use ureq::http::Request;

/// The maximum time of a command, so that a page that hangs does not stop the test run.
const TIMEOUT: Duration = Duration::from_secs(120);

/// The HTTP client. Every command uses a new connection, because a driver may close an idle one.
static AGENT: LazyLock<Agent> = LazyLock::new(|| {
    let config = Agent::config_builder()
        .timeout_global(Some(TIMEOUT))
        .http_status_as_error(false)
        .max_idle_connections(0)
        .proxy(None);
    config.build().into()
});

/// Sends a request to a port of this machine and returns the body of the response, whatever its
/// status; WebDriver repeats the status in the body.
///
/// # Errors
///
/// If there is no response within two minutes.
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
