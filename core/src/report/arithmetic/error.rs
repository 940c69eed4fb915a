//! Errors in the arithmetic of claims.

use std::fmt::{self, Display, Formatter};

/// An error in the expression of a claim. The text of the error is written after "the expression:
/// ".
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Error {
    /// The text is not a valid expression.
    Syntax {
        /// What is expected at that position.
        expected: &'static str,
        /// Position in characters, counted from 1.
        at: usize,
        /// The character at that position; `None` at the end of the text.
        found: Option<char>,
    },
    /// The statistic has no series with this id.
    NoSeries(String),
    /// The series has no point at this position.
    NoPoint(Place),
    /// The report does not define the unit of this point.
    NoUnitOfPoint(Place),
    /// The report does not define the unit of the claim.
    NoUnit(String),
    /// Two values cannot be combined.
    Unlike {
        /// What the first value measures.
        first: String,
        /// The operation that is not possible, such as `be added to`.
        verb: &'static str,
        /// What the second value measures.
        second: String,
    },
    /// A divisor is 0.
    DivisionByZero,
    /// The result and the stated number do not measure the same thing.
    OtherUnit {
        /// What the result measures.
        gives: String,
        /// What the stated number measures.
        states: String,
    },
}

/// The position of a point: `series[at]`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// Id of the series.
    pub series: String,
    /// A year, or the id of a category.
    pub at: String,
}

impl std::error::Error for Error {}

impl Display for Error {
    fn fmt(&self, to: &mut Formatter) -> fmt::Result {
        match self {
            Self::Syntax {
                expected,
                at,
                found,
            } => {
                write!(to, "expected {expected} at character {at}, found ")?;
                match found {
                    Some(letter) => write!(to, "\u{201c}{letter}\u{201d}"),
                    None => to.write_str("the end"),
                }
            }
            Self::NoSeries(id) => write!(to, "there is no series {id} in this statistic"),
            Self::NoPoint(place) => write!(to, "there is no point {place}"),
            Self::NoUnitOfPoint(place) => write!(to, "there is no unit for {place}"),
            Self::NoUnit(id) => write!(to, "there is no unit {id}"),
            Self::Unlike {
                first,
                verb,
                second,
            } => write!(to, "{first} cannot {verb} {second}"),
            Self::DivisionByZero => to.write_str("it divides by zero"),
            Self::OtherUnit { gives, states } => {
                write!(to, "it gives {gives}, the claim states {states}")
            }
        }
    }
}

impl Display for Place {
    fn fmt(&self, to: &mut Formatter) -> fmt::Result {
        write!(to, "{}[{}]", self.series, self.at)
    }
}
