//! A single WebDriver command: JSON over HTTP.

use crate::http;
use serde_json::Value;
use std::fmt;

/// An error returned by WebDriver.
#[derive(Debug)]
pub struct Refusal {
    /// WebDriver's error code, such as `no such element`.
    pub code: String,
    /// WebDriver's message.
    pub message: String,
}

impl fmt::Display for Refusal {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}: {}", self.code, self.message)
    }
}

/// Sends a command to the driver at a port; `null` means no body.
///
/// # Errors
///
/// If the driver refuses the command.
///
/// # Panics
///
/// If the response is not one of WebDriver.
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
