//! One term of a query, and where it occurs in a text.

use super::first_edge;
use crate::language::number::{Wanted, parse_query};
use crate::selection::normalise::normalise;
use crate::selection::pinyin;
use std::ops::Range;

/// A term: a word, a run of Chinese characters, or a number with the words that belong to it.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Term {
    /// The normalised text of the term.
    pub text: String,
    pub edge: Edge,
    /// The number, if the term is one.
    pub number: Option<Wanted>,
    /// The spelling as pinyin; set when the edge is [`Edge::Pinyin`].
    pub spelling: pinyin::Spelling,
}

/// What must not be next to a match. A boundary is violated if a letter is next to a letter or a
/// digit next to a digit; Chinese characters never violate it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Edge {
    /// The match must be a whole word or number.
    Whole,
    /// The match must be at the start of a word.
    Start,
    /// The text is matched by its pinyin.
    Pinyin,
    /// The match may be anywhere.
    Inside,
}

/// The maximum number of words in a number: `22.6 percentage points`.
const NUMBER_WORDS: usize = 3;

impl Term {
    /// A term that is not a number.
    pub fn word(text: &str) -> Self {
        Self {
            text: text.to_owned(),
            edge: first_edge(text),
            number: None,
            spelling: pinyin::Spelling::default(),
        }
    }

    /// Splits the text that was typed into terms. A number includes the words after it that belong
    /// to it, such as its scale.
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

    /// The longest number at the start of `words`, and the number of words it consists of.
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

    /// Makes the term match more texts; returns false if it already is as loose as possible.
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

/// The byte ranges in a normalised text where `needle` occurs with this edge.
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

/// Whether `at` is in the middle of a word or a number.
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

/// The byte positions where `text` may be split, in ascending order, its end included.
pub(super) fn cuts(text: &str) -> impl Iterator<Item = usize> {
    let inner = text.char_indices().skip(1).map(|(at, _)| at);
    inner.filter(|at| !joined(text, *at)).chain([text.len()])
}

/// Whether a piece is meaningful by itself: a Latin word, a number, or at least two Chinese
/// characters.
pub(super) fn is_word(piece: &str) -> bool {
    piece.is_ascii() || piece.chars().nth(1).is_some()
}

/// Whether a number written in a text is the number that is searched for.
pub(super) fn same(wanted: &Wanted, number: &Wanted) -> bool {
    let measures = wanted.dimension.is_none()
        || number
            .dimension
            .is_some_and(|dimension| wanted.may_measure(dimension));
    measures && equal(wanted, number.value)
}

/// Whether a value is the number that is searched for. A whole number without unit must be equal,
/// and its sign is ignored. Other numbers also match values that round to them; without a minus sign
/// they also match negative values.
pub(super) fn equal(wanted: &Wanted, value: f64) -> bool {
    if is_plain(wanted) {
        value == wanted.value || -value == wanted.value
    } else {
        wanted.matches(value)
    }
}

/// Whether the number was typed as a whole number without a word or sign.
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
