//! Parses expressions.

use super::error::Error;
use super::expression::{Expression, Operator};
use crate::float;

/// The largest depth of nested parentheses.
const DEEPEST: usize = 16;

impl Expression {
    /// Parses an expression such as `world[2023] / world[2022] - 1`. Operators need a space on both
    /// sides, because the ids of series contain hyphens.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Syntax`] with the position and what was expected there.
    pub fn parse(text: &str) -> Result<Self, Error> {
        let mut parser = Parser {
            text,
            rest: text,
            depth: 0,
        };
        let expression = parser.sum()?;
        parser.skip_spaces();
        if parser.rest.is_empty() {
            Ok(expression)
        } else {
            Err(parser.expected("an operator between spaces"))
        }
    }
}

struct Parser<'a> {
    text: &'a str,
    rest: &'a str,
    depth: usize,
}

impl<'a> Parser<'a> {
    fn sum(&mut self) -> Result<Expression, Error> {
        self.operations(false, Self::product)
    }

    fn product(&mut self) -> Result<Expression, Error> {
        self.operations(true, Self::operand)
    }

    /// Parses operands joined by operators of the same precedence, from left to right.
    fn operations(
        &mut self,
        strong: bool,
        side: fn(&mut Self) -> Result<Expression, Error>,
    ) -> Result<Expression, Error> {
        let mut left = side(self)?;
        while let Some(operator) = self.operator(strong) {
            let right = side(self)?;
            left = Expression::Operation(operator, Box::new((left, right)));
        }
        Ok(left)
    }

    /// Takes an operator of the given precedence, if there is one here with a space on both sides.
    fn operator(&mut self, strong: bool) -> Option<Operator> {
        let after = self.rest.trim_start();
        let sign = after.chars().next()?;
        let operator = Operator::of(sign).filter(|it| it.is_strong() == strong)?;
        let behind = &after[sign.len_utf8()..];
        let between_spaces = after.len() < self.rest.len() && behind.starts_with(' ');
        between_spaces.then(|| {
            self.rest = behind;
            operator
        })
    }

    fn operand(&mut self) -> Result<Expression, Error> {
        self.skip_spaces();
        if let Some(inside) = self.rest.strip_prefix('(') {
            self.rest = inside;
            self.depth += 1;
            if self.depth > DEEPEST {
                return Err(self.expected("fewer parentheses"));
            }
            let expression = self.sum()?;
            self.skip_spaces();
            let after = self.rest.strip_prefix(')');
            self.rest = after.ok_or_else(|| self.expected(")"))?;
            self.depth -= 1;
            return Ok(expression);
        }
        let word = self.take(|letter| letter.is_ascii_alphanumeric() || "-._".contains(letter));
        if word.is_empty() {
            return Err(self.expected("a number, series[at] or ("));
        }
        if let Some(after) = self.rest.strip_prefix('[') {
            self.rest = after;
            let at = self.take(|letter| letter != ']').trim();
            let after = self.rest.strip_prefix(']').filter(|_| !at.is_empty());
            self.rest = after.ok_or_else(|| self.expected("a year or a category, and ]"))?;
            return Ok(Expression::Point {
                series: word.into(),
                at: at.into(),
            });
        }
        let is_number = word
            .bytes()
            .all(|byte| byte.is_ascii_digit() || byte == b'.');
        let number = float::parse(word).filter(|_| is_number);
        number.map(Expression::Number).ok_or_else(|| {
            self.rest = &self.text[self.text.len() - self.rest.len() - word.len()..];
            self.expected("a number or series[at]")
        })
    }

    fn take(&mut self, accept: impl Fn(char) -> bool) -> &'a str {
        let end = self
            .rest
            .find(|letter| !accept(letter))
            .unwrap_or(self.rest.len());
        let (taken, rest) = self.rest.split_at(end);
        self.rest = rest;
        taken
    }

    fn skip_spaces(&mut self) {
        self.rest = self.rest.trim_start();
    }

    fn expected(&self, what: &'static str) -> Error {
        let before = &self.text[..self.text.len() - self.rest.len()];
        Error::Syntax {
            expected: what,
            at: before.chars().count() + 1,
            found: self.rest.chars().next(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Expression;

    fn shown(expression: &Expression) -> String {
        match expression {
            Expression::Number(value) => value.to_string(),
            Expression::Point { series, at } => format!("{series}[{at}]"),
            Expression::Operation(operator, sides) => {
                format!(
                    "({}{}{})",
                    shown(&sides.0),
                    operator.sign(),
                    shown(&sides.1)
                )
            }
        }
    }

    #[test]
    fn operators_bind_as_in_school() {
        let cases = [
            ("1", "1"),
            ("a[2023]", "a[2023]"),
            (
                "world[2023] / world[2022] - 1",
                "((world[2023]÷world[2022])−1)",
            ),
            ("1 - 2 - 3", "((1−2)−3)"),
            ("1 + 2 * 3", "(1+(2×3))"),
            ("(1 + 2) * 3", "((1+2)×3)"),
            ("8 / 4 / 2", "((8÷4)÷2)"),
            (
                "cost[gemini-ultra] / cost[gpt-4]",
                "(cost[gemini-ultra]÷cost[gpt-4])",
            ),
            ("eu-uk[2023] - 2.5", "(eu-uk[2023]−2.5)"),
            ("( a[x] )", "a[x]"),
            ("2023-wave[US] + 1", "(2023-wave[US]+1)"),
        ];
        for (text, expected) in cases {
            let parsed = Expression::parse(text).map(|it| shown(&it));
            assert_eq!(parsed.as_deref(), Ok(expected));
        }
    }

    #[test]
    fn what_is_wrong_is_said_with_its_place() {
        let cases = [
            (
                "",
                "expected a number, series[at] or ( at character 1, found the end",
            ),
            (
                "1 +",
                "expected an operator between spaces at character 3, found “+”",
            ),
            (
                "1+2",
                "expected an operator between spaces at character 2, found “+”",
            ),
            (
                "1 + ",
                "expected a number, series[at] or ( at character 5, found the end",
            ),
            (
                "world",
                "expected a number or series[at] at character 1, found “w”",
            ),
            (
                "1 + a-b",
                "expected a number or series[at] at character 5, found “a”",
            ),
            (
                "a[",
                "expected a year or a category, and ] at character 3, found the end",
            ),
            (
                "a[]",
                "expected a year or a category, and ] at character 3, found “]”",
            ),
            ("(1 + 2", "expected ) at character 7, found the end"),
            (
                "1 2",
                "expected an operator between spaces at character 3, found “2”",
            ),
            (
                "1 ÷ 2",
                "expected an operator between spaces at character 3, found “÷”",
            ),
            (
                "1.2.3",
                "expected a number or series[at] at character 1, found “1”",
            ),
            (
                "inf",
                "expected a number or series[at] at character 1, found “i”",
            ),
        ];
        for (text, expected) in cases {
            let error = Expression::parse(text).expect_err(text);
            assert_eq!(error.to_string(), expected, "{text}");
        }
        assert!(Expression::parse(&"(".repeat(100_000)).is_err());
    }
}
