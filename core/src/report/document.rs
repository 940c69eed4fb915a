//! A report's JSON text, read into a tree that knows where everything stands, so that all that is
//! wrong with it is told at once, each fault with its path, line and column.
//!
//! Only reports that no build has seen are read in this way; a page never does it with the report
//! it was made from.

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

/// A fault, and where in the text it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlacedFault {
    /// The line, from 1.
    pub line: usize,
    /// The character in the line, from 1.
    pub column: usize,
    /// The JSON path of the value: `statistics[3].figures[0].kind`; empty at the root and where
    /// the text is no JSON.
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

/// Why a text is no report: one fault or more, in the order of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Faulty(pub Vec<PlacedFault>);

impl fmt::Display for Faulty {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, fault) in self.0.iter().enumerate() {
            write!(out, "{}{fault}", if index > 0 { "\n" } else { "" })?;
        }
        Ok(())
    }
}

impl Error for Faulty {}

/// A fault whose line and column are not known yet.
#[derive(Debug)]
struct Found {
    /// In bytes from the start of the text.
    place: usize,
    path: String,
    message: String,
}

impl Report {
    /// Reads a report of which nothing is known and checks all of it: whether its text is JSON, then
    /// whether that is of a report's shape, then what the report says. `convert` makes a report
    /// of a text of the right shape.
    ///
    /// # Errors
    /// Everything that is wrong with the first of the three that fails.
    pub fn checked<E: fmt::Display>(
        text: &str,
        convert: impl FnOnce(&str) -> Result<Self, E>,
    ) -> Result<Self, Faulty> {
        let text = without_mark(text);
        let (tree, report) = shaped(text, convert)?;
        let faults = report.faults().into_iter().map(|fault| Found {
            place: place::of_path(&tree, &fault.path),
            path: fault.path,
            message: fault.message,
        });
        none_of(text, faults.collect()).map(|()| report)
    }

    /// Reads a report and looks at nothing but its shape.
    ///
    /// # Errors
    /// The text is no JSON, or not of the shape of a report.
    #[cfg(feature = "host")]
    pub fn from_json(text: &str) -> Result<Self, Faulty> {
        let convert = |text: &str| serde_json::from_str(text);
        shaped(without_mark(text), convert).map(|(_, report)| report)
    }
}

/// The tree of a text and the report it is.
fn shaped<E: fmt::Display>(
    text: &str,
    convert: impl FnOnce(&str) -> Result<Report, E>,
) -> Result<(Value<'_>, Report), Faulty> {
    let tree = syntax::parse(text).map_err(|fault| placed(text, vec![fault]))?;
    none_of(text, shape::faults(&tree))?;
    // What is of the right shape can be converted, unless the schema and the types differ.
    let report = convert(text).map_err(|fault| {
        let fault = Found {
            place: 0,
            path: String::new(),
            message: fault.to_string(),
        };
        placed(text, vec![fault])
    })?;
    Ok((tree, report))
}

/// Fails if there is any fault.
fn none_of(text: &str, faults: Vec<Found>) -> Result<(), Faulty> {
    if faults.is_empty() {
        return Ok(());
    }
    Err(placed(text, faults))
}

/// Faults with their lines and columns, in the order of the text.
fn placed(text: &str, mut faults: Vec<Found>) -> Faulty {
    faults.sort_by_key(|fault| fault.place);
    let mut cursor = place::Cursor::new(text);
    let place = |fault: Found| {
        let (line, column) = cursor.advance(fault.place);
        PlacedFault {
            line,
            column,
            path: fault.path,
            message: fault.message,
        }
    };
    Faulty(faults.into_iter().map(place).collect())
}

/// The text without the mark of its encoding that some editors put first.
fn without_mark(text: &str) -> &str {
    text.strip_prefix('\u{feff}').unwrap_or(text)
}
