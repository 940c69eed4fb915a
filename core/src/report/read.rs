//! Reading a report from its JSON text on the host, and writing the schema of that JSON.

use super::Report;
use std::fmt;

/// Why a text is no report, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadError {
    /// The JSON path of the fault; empty where the text is no JSON or the fault is at its root.
    pub path: String,
    /// Its line, from 1.
    pub line: usize,
    /// Its column, from 1.
    pub column: usize,
    /// What is wrong.
    pub message: String,
}

impl Report {
    /// Reads a report.
    ///
    /// # Errors
    /// The text is no JSON, or not of the shape of a report; the first fault is named.
    pub fn from_json(text: &str) -> Result<Self, ReadError> {
        let mut json = serde_json::Deserializer::from_str(text);
        let report = serde_path_to_error::deserialize(&mut json).map_err(|error| {
            let path = match error.path().to_string() {
                root if root == "." => String::new(),
                path => path,
            };
            ReadError::new(path, error.inner())
        })?;
        json.end()
            .map_err(|error| ReadError::new(String::new(), &error))?;
        Ok(report)
    }
}

impl ReadError {
    fn new(path: String, error: &serde_json::Error) -> Self {
        let (line, column) = (error.line(), error.column());
        let full = error.to_string();
        // The place is told apart from the message.
        let place = format!(" at line {line} column {column}");
        let message = full.strip_suffix(&place).unwrap_or(&full).to_owned();
        Self {
            path,
            line,
            column,
            message,
        }
    }
}

impl fmt::Display for ReadError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "line {}, column {}", self.line, self.column)?;
        if !self.path.is_empty() {
            write!(out, ", {}", self.path)?;
        }
        write!(out, ": {}", self.message)
    }
}

impl std::error::Error for ReadError {}

/// The JSON Schema of a report, indented, with a line break at its end; the same on every run.
pub fn schema() -> String {
    let schema = schemars::schema_for!(Report);
    // Plain values of strings and lists always have a text.
    let mut text = serde_json::to_string_pretty(&schema).unwrap_or_default();
    text.push('\n');
    text
}

#[cfg(test)]
mod tests {
    use super::{ReadError, schema};
    use crate::report::Report;

    const SAMPLE: &str = include_str!("../../tests/sample/report.json");

    fn error(text: &str) -> ReadError {
        Report::from_json(text).expect_err("the text is no report")
    }

    #[test]
    fn a_report_is_read_and_written_back() {
        let report = Report::from_json(SAMPLE).expect("the sample is a report");
        let text = serde_json::to_string(&report).expect("a report has a text");
        let again = Report::from_json(&text).expect("what was written can be read");
        assert_eq!(serde_json::to_string(&again).ok(), Some(text));
    }

    #[test]
    fn an_error_says_where_it_is() {
        let unknown = error(&SAMPLE.replace("\"dot-plot\"", "\"pie\""));
        assert_eq!(unknown.path, "statistics[0].figures[0].kind");
        assert!(
            unknown.message.starts_with("unknown variant `pie`"),
            "{unknown}"
        );
        let text = SAMPLE
            .lines()
            .nth(unknown.line - 1)
            .expect("the line exists");
        assert!(text.contains("\"dot-plot\""));
        let misspelt = error(&SAMPLE.replacen("\"highlight\"", "\"highlihgt\"", 1));
        assert_eq!(misspelt.path, "statistics[0].highlihgt");
        let cut = error(&SAMPLE[..SAMPLE.len() / 2]);
        assert!(cut.message.starts_with("EOF"), "{cut}");
        assert_eq!(error("{} {}").path, "");
        assert_eq!(error("[").to_string().split(',').next(), Some("line 1"));
        let behind = error(&[SAMPLE, "x"].concat());
        assert_eq!(behind.message, "trailing characters");
    }

    #[test]
    fn the_schema_names_every_type() {
        let schema = schema();
        for name in [
            "Statistic",
            "FigureSpec",
            "Claim",
            "Verdict",
            "percentage-point",
        ] {
            assert!(schema.contains(&format!("\"{name}\"")), "{name}");
        }
        assert_eq!(schema, super::schema());
    }
}
