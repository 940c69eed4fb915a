//! Prints progress on the terminal.

use std::io::{IsTerminal, stderr};
use std::time::Instant;

/// Prints a line about the step that starts now.
pub fn step(text: &str) {
    if stderr().is_terminal() {
        eprintln!("\x1b[1m==> {text}\x1b[0m");
    } else {
        eprintln!("==> {text}");
    }
}

/// Prints a note about the current step.
pub fn note(text: &str) {
    eprintln!("    {text}");
}

/// Returns the seconds since `start`, as `12.3 s`.
pub fn since(start: Instant) -> String {
    format!("{:.1} s", start.elapsed().as_secs_f64())
}

/// Formats a number of bytes with thousands separators: `109,197`.
pub fn bytes(count: usize) -> String {
    let digits = count.to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    #[test]
    fn bytes_have_separated_thousands() {
        let written = [0, 999, 1000, 109_197, 1_000_000].map(super::bytes);
        assert_eq!(written, ["0", "999", "1,000", "109,197", "1,000,000"]);
    }
}
