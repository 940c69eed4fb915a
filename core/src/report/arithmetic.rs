//! Evaluates the arithmetic of claims, such as `world[2023] / world[2022] - 1`, with the points of
//! the statistic and their units, and writes it for readers.

mod error;
mod expression;
mod parse;
mod quantity;
mod show;

pub use error::{Error, Place};
pub use expression::Expression;

use super::{Claim, Point, Position, Report, Series, Statistic, Status};
use crate::text::Language;
use crate::unit::{Dimension, Unit};
use expression::Operator;
use quantity::Quantity;

/// A claim with the result of its arithmetic.
#[derive(Clone, Debug)]
pub struct Worked<'a> {
    /// The result, in the unit of the claim.
    pub value: f64,
    /// `true` if the result equals the stated number, rounded to the stated decimals.
    pub holds: bool,
    /// The series and points in the expression, in their order. Empty if the expression has plain
    /// numbers only.
    pub points: Vec<(&'a Series, &'a Point)>,
    expression: Expression,
    units: Vec<&'a Unit>,
    unit: &'a Unit,
    decimals: u8,
}

impl Worked<'_> {
    /// Returns the arithmetic as readers write it: `1,812 ÷ 1,289 − 1 = 40.6%`.
    pub fn text(&self, language: Language) -> String {
        let values = self.points.iter().map(|(_, point)| point.value);
        let mut values = values.zip(self.units.iter().copied());
        let digits = show::digits(values.clone(), language);
        let mut text = show::side(&self.expression, &mut values, digits, language);
        text.push_str(" = ");
        text.push_str(&show::result(
            self.value,
            self.decimals,
            self.unit,
            language,
        ));
        text
    }

    /// Returns `true` if one of the points is derived. Such a claim could test itself.
    pub fn rests_on_derived(&self) -> bool {
        let is_derived = |(series, point): &(&Series, &Point)| {
            point.status.unwrap_or(series.status) == Status::Derived
        };
        self.points.iter().any(is_derived)
    }
}

impl Report {
    /// Evaluates a claim of `statistic`.
    ///
    /// # Errors
    ///
    /// Returns an error if the expression is not valid, names something that does not exist, or
    /// combines values of different units.
    pub fn work_out<'a>(
        &'a self,
        statistic: &'a Statistic,
        claim: &'a Claim,
    ) -> Result<Worked<'a>, Error> {
        let expression = Expression::parse(&claim.expression)?;
        let mut points = Vec::new();
        let mut units = Vec::new();
        let quantity = evaluate(&expression, &mut |series, at| {
            let (series, point, unit) = self.referred(statistic, series, at)?;
            points.push((series, point));
            units.push(unit);
            Ok(Quantity::new(point.value, unit))
        })?;
        let unit = self
            .unit(&claim.unit)
            .ok_or_else(|| Error::NoUnit(claim.unit.clone()))?;
        let value = if points.is_empty() {
            quantity.bare_in(unit)
        } else {
            quantity.stated_in(unit, expression.is_difference())?
        };
        let half = 0.5 * 10_f64.powi(-i32::from(claim.decimals));
        // The limits of `f64` must not decide about a result that is exactly half a unit of the
        // last decimal.
        let holds = (value - claim.stated).abs() <= half * (1.0 + 1e-9) + value.abs() * 1e-12;
        let decimals = claim.decimals;
        Ok(Worked {
            value,
            holds,
            points,
            expression,
            units,
            unit,
            decimals,
        })
    }

    /// Returns the series and the point of `series[at]`, and the unit of the point.
    fn referred<'a>(
        &'a self,
        statistic: &'a Statistic,
        id: &str,
        at: &str,
    ) -> Result<(&'a Series, &'a Point, &'a Unit), Error> {
        let place = || Place {
            series: id.to_owned(),
            at: at.to_owned(),
        };
        let all = statistic
            .figures
            .iter()
            .flat_map(|figure| figure.series.iter().map(move |series| (figure, series)));
        let (figure, series) = all
            .clone()
            .find(|(_, series)| series.id == id)
            .ok_or_else(|| Error::NoSeries(id.to_owned()))?;
        let point = series
            .points
            .iter()
            .find(|point| stands_at(point, at))
            .ok_or_else(|| Error::NoPoint(place()))?;
        let ids = [&point.unit, &series.unit, &figure.unit];
        let unit = ids
            .into_iter()
            .find(|id| !id.is_empty())
            .and_then(|id| self.unit(id))
            .ok_or_else(|| Error::NoUnitOfPoint(place()))?;
        Ok((series, point, unit))
    }
}

fn stands_at(point: &Point, at: &str) -> bool {
    match &point.at {
        Position::Year(year) => at.parse() == Ok(*year),
        Position::Category(id) => id == at,
    }
}

type Look<'a, 'f> = &'f mut dyn FnMut(&str, &str) -> Result<Quantity<'a>, Error>;

fn evaluate<'a>(expression: &Expression, look: Look<'a, '_>) -> Result<Quantity<'a>, Error> {
    let (operator, left, right) = match expression {
        Expression::Number(value) => return Ok(Quantity::plain(*value)),
        Expression::Point { series, at } => return look(series, at),
        Expression::Operation(operator, sides) => (operator, &sides.0, &sides.1),
    };
    let first = evaluate(left, look)?;
    let second = evaluate(right, look)?;
    match operator {
        Operator::Plus => first.plus(second),
        Operator::Minus => first.minus(second),
        Operator::Times => first.times(second),
        Operator::Over if *right == Expression::Number(100.0) && first.is_part() => {
            Ok(first.of_hundred())
        }
        Operator::Over => first.over(second),
    }
}

/// Returns `true` if values of two units may be added: both have the same dimension and, for counts
/// and scores, the same id.
fn same_unit(first: &Unit, second: &Unit) -> bool {
    let counted = matches!(first.dimension, Dimension::Count | Dimension::Score);
    first.dimension == second.dimension && (!counted || first.id == second.id)
}
