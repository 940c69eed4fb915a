//! The parts of an expression.

/// Arithmetic over points and plain numbers.
#[derive(Clone, Debug, PartialEq)]
pub enum Expression {
    /// A plain number.
    Number(f64),
    /// The point `series[at]`.
    Point {
        /// Id of the series.
        series: String,
        /// A year or the id of a category.
        at: String,
    },
    /// An operator with its left and its right side.
    Operation(Operator, Box<(Expression, Expression)>),
}

/// One of the four operations.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Operator {
    /// `+`
    Plus,
    /// `-`
    Minus,
    /// `*`
    Times,
    /// `/`
    Over,
}

impl Expression {
    /// Returns `true` if the expression compares two values by subtraction. Growth, `a / b - 1`, is
    /// not such a difference.
    pub(super) fn is_difference(&self) -> bool {
        match self {
            Self::Operation(Operator::Minus, sides) => !matches!(sides.1, Self::Number(_)),
            _ => false,
        }
    }
}

impl Operator {
    /// Returns the operator with this sign, or `None` for other characters.
    pub(super) fn of(sign: char) -> Option<Self> {
        Some(match sign {
            '+' => Self::Plus,
            '-' => Self::Minus,
            '*' => Self::Times,
            '/' => Self::Over,
            _ => return None,
        })
    }

    /// Returns `true` if the operator has precedence over addition.
    pub(super) const fn is_strong(self) -> bool {
        matches!(self, Self::Times | Self::Over)
    }

    /// Returns the sign that readers use.
    pub(super) const fn sign(self) -> &'static str {
        match self {
            Self::Plus => "+",
            Self::Minus => "\u{2212}",
            Self::Times => "×",
            Self::Over => "÷",
        }
    }
}
