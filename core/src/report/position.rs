//! The position of a point of a series.

use serde::Serialize;
use serde::de::{Deserialize, Deserializer, Error, Visitor};
use std::fmt;

/// The position of a point.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "host", derive(schemars::JsonSchema))]
#[serde(untagged)]
pub enum Position {
    /// A year on a time axis.
    Year(i32),
    /// The id of a category.
    Category(String),
}

/// Decides by the JSON type of the value. The code that serde derives tries one variant after the
/// other instead. In a browser, each failed try creates an `Error` object, for every point of a
/// report.
impl<'de> Deserialize<'de> for Position {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(ByKind)
    }
}

struct ByKind;

impl Visitor<'_> for ByKind {
    type Value = Position;

    fn expecting(&self, out: &mut fmt::Formatter) -> fmt::Result {
        out.write_str("a year or the id of a category")
    }

    fn visit_i64<E: Error>(self, year: i64) -> Result<Position, E> {
        let year = i32::try_from(year).map(Position::Year);
        year.map_err(|_| E::custom("a year out of range"))
    }

    fn visit_u64<E: Error>(self, year: u64) -> Result<Position, E> {
        self.visit_i64(i64::try_from(year).unwrap_or(i64::MAX))
    }

    fn visit_str<E: Error>(self, id: &str) -> Result<Position, E> {
        self.visit_string(id.to_owned())
    }

    fn visit_string<E: Error>(self, id: String) -> Result<Position, E> {
        Ok(Position::Category(id))
    }
}
