//! A number with its unit, so that values of different units are never combined.

use super::error::Error;
use super::same_unit;
use crate::unit::{Dimension, Unit};

/// A value with what it measures.
#[derive(Clone, Copy, Debug)]
pub(super) struct Quantity<'a> {
    value: f64,
    measure: Measure<'a>,
}

/// A unit, multiplied by 0.01 to the power of `hundredths`. A percentage has no unit and one
/// hundredth.
#[derive(Clone, Copy, Debug)]
struct Measure<'a> {
    unit: Option<&'a Unit>,
    hundredths: u8,
    /// `true` for a difference of percentages.
    points: bool,
}

const PLAIN: Measure<'static> = Measure {
    unit: None,
    hundredths: 0,
    points: false,
};

impl<'a> Quantity<'a> {
    /// Returns a number without a unit.
    pub fn plain(value: f64) -> Self {
        Self {
            value,
            measure: PLAIN,
        }
    }

    /// Returns a value of a point, in the unit of the point.
    pub fn new(value: f64, unit: &'a Unit) -> Self {
        let measure = match unit.dimension {
            Dimension::Percent => Measure {
                hundredths: 1,
                ..PLAIN
            },
            Dimension::PercentagePoint => Measure {
                hundredths: 1,
                points: true,
                ..PLAIN
            },
            Dimension::Ratio => PLAIN,
            _ => Measure {
                unit: Some(unit),
                ..PLAIN
            },
        };
        Self { value, measure }
    }

    /// Returns `true` if the quantity contains hundredths, which a division by 100 removes.
    pub fn is_part(&self) -> bool {
        self.measure.hundredths > 0 && !self.measure.points
    }

    /// Divides by 100: a percentage becomes a ratio, and a product of two percentages becomes a
    /// percentage.
    pub fn of_hundred(self) -> Self {
        let hundredths = self.measure.hundredths - 1;
        Self {
            value: self.value / 100.0,
            measure: Measure {
                hundredths,
                ..self.measure
            },
        }
    }

    /// Adds two quantities. Fails unless both measure the same thing.
    pub fn plus(self, other: Self) -> Result<Self, Error> {
        self.like(&other, "be added to")?;
        Ok(Self {
            value: self.value + other.value,
            ..self
        })
    }

    /// Subtracts a quantity. The difference of two percentages is in percentage points. Fails
    /// unless both measure the same thing.
    pub fn minus(self, other: Self) -> Result<Self, Error> {
        self.like(&other, "be compared by subtraction with")?;
        let points = self.measure.points || self.measure.is_percent();
        let measure = Measure {
            points,
            ..self.measure
        };
        Ok(Self {
            value: self.value - other.value,
            measure,
        })
    }

    /// Multiplies two quantities. Fails if both have a unit.
    pub fn times(self, other: Self) -> Result<Self, Error> {
        let (first, second) = (self.measure, other.measure);
        if first.unit.is_some() && second.unit.is_some() {
            return Err(self.cannot("be multiplied by", &other));
        }
        let measure = Measure {
            unit: first.unit.or(second.unit),
            hundredths: first.hundredths + second.hundredths,
            points: first.points || second.points,
        };
        Ok(Self {
            value: self.value * other.value,
            measure,
        })
    }

    /// Divides by a quantity. Equal units cancel out. Fails if the units do not allow the division
    /// or if the divisor is 0.
    pub fn over(self, other: Self) -> Result<Self, Error> {
        let (first, second) = (self.measure, other.measure);
        let unit = match (first.unit, second.unit) {
            (unit, None) => unit,
            (Some(unit), Some(other)) if same_unit(unit, other) => None,
            _ => return Err(self.cannot("be divided by", &other)),
        };
        let Some(hundredths) = first.hundredths.checked_sub(second.hundredths) else {
            return Err(self.cannot("be divided by", &other));
        };
        if other.value == 0.0 {
            return Err(Error::DivisionByZero);
        }
        let points = first.points && hundredths > 0;
        let measure = Measure {
            unit,
            hundredths,
            points,
        };
        Ok(Self {
            value: self.value / other.value,
            measure,
        })
    }

    /// Returns the value in the unit of a claim. A ratio is converted to percent, and a difference
    /// of ratios to percentage points. Fails if the quantity measures something else.
    pub fn stated_in(self, unit: &Unit, is_difference: bool) -> Result<f64, Error> {
        let measure = self.measure;
        let is_plain = measure.unit.is_none() && measure.hundredths == 0;
        let fits = match unit.dimension {
            Dimension::Percent if is_plain => return Ok(self.value * 100.0),
            Dimension::PercentagePoint if is_plain && is_difference => {
                return Ok(self.value * 100.0);
            }
            Dimension::Percent => measure.is_percent(),
            Dimension::PercentagePoint => {
                measure.unit.is_none() && measure.hundredths == 1 && measure.points
            }
            Dimension::Ratio => is_plain,
            _ => measure.hundredths == 0 && measure.unit.is_some_and(|own| same_unit(own, unit)),
        };
        fits.then_some(self.value).ok_or_else(|| Error::OtherUnit {
            gives: measure.name(),
            states: Quantity::new(0.0, unit).measure.name(),
        })
    }

    /// Returns the value of an expression without points in the unit of a claim. Such a value has
    /// no unit of its own.
    pub fn bare_in(self, unit: &Unit) -> f64 {
        match unit.dimension {
            Dimension::Percent => self.value * 100.0,
            _ => self.value,
        }
    }

    fn like(&self, other: &Self, verb: &'static str) -> Result<(), Error> {
        let (first, second) = (self.measure, other.measure);
        let units = match (first.unit, second.unit) {
            (None, None) => true,
            (Some(unit), Some(other)) => same_unit(unit, other),
            _ => false,
        };
        let alike = units && first.hundredths == second.hundredths && first.points == second.points;
        if alike {
            Ok(())
        } else {
            Err(self.cannot(verb, other))
        }
    }

    fn cannot(&self, verb: &'static str, other: &Self) -> Error {
        Error::Unlike {
            first: self.measure.name(),
            verb,
            second: other.measure.name(),
        }
    }
}

impl Measure<'_> {
    fn is_percent(&self) -> bool {
        self.unit.is_none() && self.hundredths == 1 && !self.points
    }

    fn name(&self) -> String {
        let unit = self.unit.map_or("", |unit| unit.id.as_str());
        match (unit, self.hundredths, self.points) {
            ("", 0, _) => "a plain number".into(),
            ("", 1, false) => "percent".into(),
            ("", 1, true) => "percentage points".into(),
            (unit, 0, _) => ["the unit ", unit].concat(),
            (_, _, true) => "a product with percentage points".into(),
            _ => "a product with percent (divide it by 100)".into(),
        }
    }
}
