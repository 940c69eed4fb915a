//! One thing searched for, and where it may stand in a text.

use super::first_edge;
use crate::language::number::{Wanted, parse_query};
use crate::selection::normalise::normalise;
use crate::selection::pinyin;
use std::ops::Range;

/// A word, a run of Han characters, or a number with its words.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Term {
    /// As it is looked for in normalised text.
    pub text: String,
    pub edge: Edge,
    /// What it is as a number.
    pub number: Option<Wanted>,
    /// What it is as pinyin.
    pub spelling: pinyin::Spelling,
}

/// What must not stand next to a match: a letter next to a letter, a digit next to a digit.
/// Han characters are no obstacle.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Edge {
    /// Nothing on either side.
    Whole,
    /// Nothing before it.
    Start,
    /// It is no text but the pinyin of one.
    Pinyin,
    /// Anything may.
    Inside,
}

/// How many words a number may take: `22.6 percentage points`.
const NUMBER_WORDS: usize = 3;

impl Term {
    /// A term that is no number.
    pub fn word(text: &str) -> Self {
        Self {
            text: text.to_owned(),
            edge: first_edge(text),
            number: None,
            spelling: pinyin::Spelling::default(),
        }
    }

    /// The terms of what was typed; a number takes the words after it that belong to it.
    pub fn read_all(text: &str) -> Vec<Self> {
        let words: Vec<&str> = text.split_whitespace().collect();
        let mut terms = Vec::new();
        let mut rest = words.as_slice();
        while let Some((first, after)) = rest.split_first() {
            if let Some((term, width)) = Self::number(rest) {
                terms.push(term);
                rest = &rest[width..];
            } else {
                let pieces = normalise(first);
                terms.extend(
                    pieces
                        .split(' ')
                        .filter(|piece| !piece.is_empty())
                        .map(Self::word),
                );
                rest = after;
            }
        }
        terms
    }

    /// The longest number the words begin with, and how many words it takes.
    fn number(words: &[&str]) -> Option<(Self, usize)> {
        (1..=words.len().min(NUMBER_WORDS)).rev().find_map(|width| {
            let typed = words[..width].join(" ");
            let number = parse_query(&typed)?;
            let text = normalise(&typed).trim().to_owned();
            Some((
                Self {
                    text,
                    edge: Edge::Whole,
                    number: Some(number),
                    spelling: pinyin::Spelling::default(),
                },
                width,
            ))
        })
    }

    /// Asks less of the edges; false when there is nothing less to ask.
    pub fn loosen(&mut self) -> bool {
        let may_be_inside = self.text.len() > 3 && self.number.is_none();
        self.edge = match self.edge {
            Edge::Whole => Edge::Start,
            Edge::Start if pinyin::may_be(&self.text) => {
                self.spelling = pinyin::Spelling::of(&self.text);
                Edge::Pinyin
            }
            Edge::Start | Edge::Pinyin if may_be_inside => Edge::Inside,
            Edge::Start | Edge::Pinyin | Edge::Inside => return false,
        };
        true
    }
}

/// Where `needle` stands in normalised text with that edge, as byte ranges.
pub(super) fn positions<'a>(
    text: &'a str,
    needle: &'a str,
    edge: Edge,
) -> impl Iterator<Item = Range<usize>> {
    let read = (edge == Edge::Pinyin).then(|| pinyin::positions(text, needle));
    let written = (edge != Edge::Pinyin).then(|| text.match_indices(needle));
    let written = written
        .into_iter()
        .flatten()
        .map(|(at, _)| at..at + needle.len());
    let stands = move |range: &Range<usize>| {
        (edge == Edge::Inside || !joined(text, range.start))
            && (edge != Edge::Whole || !joined(text, range.end))
    };
    read.into_iter().flatten().chain(written.filter(stands))
}

/// Whether a word or a number goes on across `at`.
pub(super) fn joined(text: &str, at: usize) -> bool {
    let bytes = text.as_bytes();
    let class = |at: usize| bytes.get(at).map_or(Class::Other, |byte| Class::of(*byte));
    let (before, after) = (at.checked_sub(1).map_or(Class::Other, class), class(at));
    match (before, after) {
        (Class::Letter, Class::Letter) | (Class::Digit, Class::Digit) => true,
        (Class::Point, Class::Digit) => at >= 2 && class(at - 2) == Class::Digit,
        (Class::Digit, Class::Point) => class(at + 1) == Class::Digit,
        _ => false,
    }
}

/// The places where `text` may be cut, its end included, in ascending order.
pub(super) fn cuts(text: &str) -> impl Iterator<Item = usize> {
    let inner = text.char_indices().skip(1).map(|(at, _)| at);
    inner.filter(|at| !joined(text, *at)).chain([text.len()])
}

/// Whether a piece says something by itself: a Latin word, a number, two Han characters.
pub(super) fn is_word(piece: &str) -> bool {
    piece.is_ascii() || piece.chars().nth(1).is_some()
}

/// Whether a number printed in a text is the one wanted.
pub(super) fn same(wanted: &Wanted, number: &Wanted) -> bool {
    let measures = wanted.dimension.is_none()
        || number
            .dimension
            .is_some_and(|dimension| wanted.may_measure(dimension));
    measures && equal(wanted, number.value)
}

/// Whether a value is the one wanted; a plain whole number is not the rounding of another.
pub(super) fn equal(wanted: &Wanted, value: f64) -> bool {
    if is_plain(wanted) {
        value == wanted.value || -value == wanted.value
    } else {
        wanted.matches(value)
    }
}

/// Whether it was typed as a whole number without a word or sign.
pub(super) fn is_plain(wanted: &Wanted) -> bool {
    wanted.place == 0 && wanted.dimension.is_none()
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    Letter,
    Digit,
    Point,
    Other,
}

impl Class {
    fn of(byte: u8) -> Self {
        match byte {
            b'a'..=b'z' => Self::Letter,
            b'0'..=b'9' => Self::Digit,
            b'.' => Self::Point,
            _ => Self::Other,
        }
    }
}
