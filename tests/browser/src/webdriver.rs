//! One exchange with a driver: JSON over HTTP.

use crate::http;
use serde_json::Value;
use std::fmt;

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

/// Sends a command to the driver at a port; `null` stands for no body.
///
/// # Errors
///
/// When the driver refuses.
///
/// # Panics
///
/// When it does not answer as WebDriver does.
pub fn call(port: u16, method: &str, path: &str, body: &Value) -> Result<Value, Refusal> {
    let body = if body.is_null() {
        String::new()
    } else {
        body.to_string()
    };
    let answer = http::request(port, method, path, &body).expect("the driver answers");
    let answer: Value = serde_json::from_str(&answer).expect("WebDriver speaks JSON");
    let value = &answer["value"];
    match value["error"].as_str() {
        Some(code) => Err(Refusal {
            code: code.to_owned(),
            message: value["message"].as_str().unwrap_or_default().to_owned(),
        }),
        None => Ok(value.clone()),
    }
}
