//! Reads the JSON text of a report into a syntax tree with positions. All faults are reported
//! together, each with its path, line and column.
//!
//! Only reports from outside are read this way. The report that a page was built with was checked
//! by the build.

mod place;
mod schema;
mod shape;
mod syntax;
mod words;

pub use place::line_and_column;

use super::Report;
use jsonc_parser::ast::Value;
use std::error::Error;
use std::fmt;

/// A fault with its position in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlacedFault {
    /// The line, counted from 1.
    pub line: usize,
    /// The character within the line, counted from 1.
    pub column: usize,
    /// The JSON path of the value: `statistics[3].figures[0].kind`. Empty for the root, and if the
    /// text is not JSON.
    pub path: String,
    /// What is wrong and what to do, in plain English.
    pub message: String,
}

impl fmt::Display for PlacedFault {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}:{}: ", self.line, self.column)?;
        if !self.path.is_empty() {
            write!(out, "{}: ", self.path)?;
        }
        out.write_str(&self.message)
    }
}

/// The faults of a text that is not a valid report: at least one, in the order of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportFaults(pub Vec<PlacedFault>);

impl fmt::Display for ReportFaults {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, fault) in self.0.iter().enumerate() {
            write!(out, "{}{fault}", if index > 0 { "\n" } else { "" })?;
        }
        Ok(())
    }
}

impl Error for ReportFaults {}

/// A fault whose line and column are not computed yet.
#[derive(Debug)]
struct UnplacedFault {
    /// Position in bytes from the start of the text.
    place: usize,
    path: String,
    message: String,
}

impl Report {
    /// Reads a report and checks it in three steps: the text is JSON, the JSON has the shape of a
    /// report, and the report passes [`Report::faults`]. `convert` turns a text of the right shape
    /// into a report.
    ///
    /// # Errors
    ///
    /// Returns all faults of the first step that fails.
    pub fn checked<E: fmt::Display>(
        text: &str,
        convert: impl FnOnce(&str) -> Result<Self, E>,
    ) -> Result<Self, ReportFaults> {
        let text = without_mark(text);
        let (tree, report) = shaped(text, convert)?;
        let faults = report.faults().into_iter().map(|fault| UnplacedFault {
            place: place::of_path(&tree, &fault.path),
            path: fault.path,
            message: fault.message,
        });
        none_of(text, faults.collect()).map(|()| report)
    }

    /// Reads a report. Only the shape is checked, not the content.
    ///
    /// # Errors
    ///
    /// Returns all faults if the text is not JSON or does not have the shape of a report.
    #[cfg(feature = "host")]
    pub fn from_json(text: &str) -> Result<Self, ReportFaults> {
        let convert = |text: &str| serde_json::from_str(text);
        shaped(without_mark(text), convert).map(|(_, report)| report)
    }
}

/// Returns the syntax tree of a text, and the report.
fn shaped<E: fmt::Display>(
    text: &str,
    convert: impl FnOnce(&str) -> Result<Report, E>,
) -> Result<(Value<'_>, Report), ReportFaults> {
    let tree = syntax::parse(text).map_err(|fault| placed(text, vec![fault]))?;
    none_of(text, shape::faults(&tree))?;
    // A text of the right shape can be converted, unless the schema and the Rust types differ.
    let report = convert(text).map_err(|fault| {
        let fault = UnplacedFault {
            place: 0,
            path: String::new(),
            message: fault.to_string(),
        };
        placed(text, vec![fault])
    })?;
    Ok((tree, report))
}

/// Returns an error if there are any faults.
fn none_of(text: &str, faults: Vec<UnplacedFault>) -> Result<(), ReportFaults> {
    if faults.is_empty() {
        return Ok(());
    }
    Err(placed(text, faults))
}

/// Returns the faults with their lines and columns, in the order of the text.
fn placed(text: &str, mut faults: Vec<UnplacedFault>) -> ReportFaults {
    faults.sort_by_key(|fault| fault.place);
    let mut cursor = place::Cursor::new(text);
    let place = |fault: UnplacedFault| {
        let (line, column) = cursor.advance(fault.place);
        PlacedFault {
            line,
            column,
            path: fault.path,
            message: fault.message,
        }
    };
    ReportFaults(faults.into_iter().map(place).collect())
}

/// Returns the text without a byte order mark, which some editors write.
fn without_mark(text: &str) -> &str {
    text.strip_prefix('\u{feff}').unwrap_or(text)
}
