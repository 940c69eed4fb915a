//! Why a claim cannot be worked out.

use std::fmt::{self, Display, Formatter};

/// What is wrong with a claim's expression; its text goes on from "the expression: ".
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Error {
    /// It is not written as expressions are.
    Syntax {
        /// What should stand there.
        expected: &'static str,
        /// Where, in characters from 1.
        at: usize,
        /// The character that stands there; none at the end.
        found: Option<char>,
    },
    /// The statistic has no series of that id.
    NoSeries(String),
    /// The series has no point there.
    NoPoint(Place),
    /// The unit of that point is not among the report's.
    NoUnitOfPoint(Place),
    /// The unit of the claim is not among the report's.
    NoUnit(String),
    /// Two values do not go together.
    Unlike {
        /// What the first measures.
        first: String,
        /// What cannot be done, such as `be added to`.
        verb: &'static str,
        /// What the second measures.
        second: String,
    },
    /// A divisor is 0.
    DivisionByZero,
    /// The result measures something else than the figure stated.
    OtherUnit {
        /// What the result measures.
        gives: String,
        /// What the figure measures.
        states: String,
    },
}

/// Where a point stands: `series[at]`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// Id of the series.
    pub series: String,
    /// A year or the id of a category.
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
