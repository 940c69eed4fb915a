//! Full-text search over both languages: Chinese without spaces, Latin in any case,
//! full-width forms, and numbers as people write them.

mod gather;
mod grams;
mod haystack;
mod term;

use super::Index;
use super::index::Facts;
use super::normalise::{normalise, normalise_with_places};
use crate::report::Report;
use haystack::{Haystack, numbers_in};
use std::ops::Range;
use term::{Edge, Term, positions};

/// The longest term taken apart into pieces the report knows, in bytes.
const LONGEST_SPLIT: usize = 96;

/// Characters between the words of a Chinese phrase that say nothing by themselves.
const JOINS: [char; 6] = ['的', '和', '与', '及', '在', ' '];

/// What is searched for, as the report can answer it.
///
/// A word matches where it begins a word; one of one or two letters, or a number, only as a
/// whole. Where nothing in the report answers to that, less is asked: that it be the pinyin
/// of a title or name, that it stand within a word, at last that its pieces be found, `中国`
/// and `专利` for `中国专利`. All terms must match.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Query {
    phrase: String,
    terms: Vec<Term>,
}

impl Query {
    /// Reads what was typed.
    fn read(text: &str) -> Self {
        Self {
            phrase: normalise(text).trim().to_owned(),
            terms: Term::read_all(text),
        }
    }

    /// Whether nothing is searched for.
    pub fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }

    /// The parts of `text` to mark, as byte ranges in ascending order, none touching the next.
    pub fn highlights(&self, text: &str) -> Vec<Range<usize>> {
        if self.is_empty() {
            return Vec::new();
        }
        let (normal, places) = normalise_with_places(text);
        let mut ranges = Vec::new();
        for term in &self.terms {
            for at in positions(&normal, &term.text, term.edge) {
                ranges.push(places[at.start]..end_of(text, &places, at.end));
            }
            if let Some(wanted) = &term.number {
                let numbers = numbers_in(text).filter(|(_, number)| term::same(wanted, number));
                ranges.extend(numbers.map(|(range, _)| range));
            }
        }
        merged(ranges)
    }
}

/// The parts of `text` that answer to `query`, for a text outside any report.
pub fn highlights(text: &str, query: &str) -> Vec<Range<usize>> {
    Query::read(query).highlights(text)
}

/// How a report answers to a query.
#[derive(Clone, Debug)]
pub struct Answer {
    /// The query, with the way in which each of its words is found.
    pub(super) query: Query,
    /// A score for each statistic, 0 where it does not match.
    pub(super) scores: Vec<u32>,
}

/// The texts of every statistic, as far as they have been read.
#[derive(Clone, Debug, Default)]
pub struct Texts(Vec<Haystack>);

impl Texts {
    /// Reads those of the next statistic that `index` knows; false when all have been read.
    pub fn read_next(&mut self, report: &Report, index: &Index) -> bool {
        let at = self.0.len();
        let (Some(facts), Some(statistic)) = (index.facts.get(at), report.statistics.get(at))
        else {
            return false;
        };
        (self.0).push(Haystack::new(report, statistic, &facts.entities));
        true
    }
}

impl Index {
    /// The answer to the empty query: no score, and nothing is left out.
    pub fn no_search(&self) -> Answer {
        Answer {
            query: Query::default(),
            scores: vec![0; self.facts.len()],
        }
    }

    /// Searches for what was typed.
    pub fn search(&self, text: &str) -> Answer {
        let read = Query::read(text);
        let mut scores = vec![0; self.facts.len()];
        let mut terms = Vec::new();
        for (position, term) in read.terms.into_iter().enumerate() {
            for (term, of_term) in self.answer(term) {
                let first = position == 0 && terms.is_empty();
                for (score, more) in scores.iter_mut().zip(of_term) {
                    let keeps = more > 0 && (first || *score > 0);
                    *score = if keeps { *score + more } else { 0 };
                }
                terms.push(term);
            }
        }
        let query = Query {
            phrase: read.phrase,
            terms,
        };
        for (score, texts) in scores.iter_mut().zip(self.texts()) {
            if *score > 0 {
                *score += texts.phrase_score(&query.phrase);
            }
        }
        Answer { query, scores }
    }

    /// The term with the strictest edge that anything answers to, or the pieces of it, with
    /// their scores; where nothing answers, the term as it is, with zeros.
    fn answer(&self, mut term: Term) -> Vec<(Term, Vec<u32>)> {
        loop {
            let scores: Vec<u32> = self.scores(&term).collect();
            if scores.iter().any(|score| *score > 0) {
                return vec![(term, scores)];
            }
            if !term.loosen() {
                let pieces = self.split(&term.text);
                return if pieces.len() > 1 {
                    pieces
                        .into_iter()
                        .flat_map(|piece| self.answer(piece))
                        .collect()
                } else {
                    vec![(term, scores)]
                };
            }
        }
    }

    /// How well each statistic answers to one term.
    fn scores(&self, term: &Term) -> impl Iterator<Item = u32> {
        let known = self.facts.iter().zip(self.texts());
        known.map(move |(facts, texts)| score(facts, texts, term))
    }

    fn texts(&self) -> &[Haystack] {
        self.texts.get().map_or(&[], |texts| &texts.0)
    }

    /// The longest pieces of `text`, from the left, that each occur somewhere; empty when
    /// some part of it occurs nowhere. What joins them in a sentence is left out.
    fn split(&self, text: &str) -> Vec<Term> {
        let mut pieces = Vec::new();
        let mut rest = if text.len() > LONGEST_SPLIT { "" } else { text };
        while !rest.is_empty() {
            if let Some(after) = rest.strip_prefix(JOINS) {
                rest = after;
                continue;
            }
            // A beginning that occurs nowhere has no longer one that does.
            let occurs = |piece: &str| {
                let term = Term::word(piece);
                self.scores(&term).any(|score| score > 0)
            };
            let known = term::cuts(rest).take_while(|end| occurs(&rest[..*end]));
            let Some(end) = known.last().filter(|end| term::is_word(&rest[..*end])) else {
                return Vec::new();
            };
            pieces.push(Term::word(&rest[..end]));
            rest = &rest[end..];
        }
        pieces
    }
}

/// How well a statistic answers to one term.
fn score(facts: &Facts, texts: &Haystack, term: &Term) -> u32 {
    let words = texts.score(term);
    let number = term.number.map_or(0, |wanted| {
        let year = wanted.value as i32;
        let is_year = term::is_plain(&wanted) && facts.years.contains(&year);
        texts.number_score(&wanted).max(u32::from(is_year))
    });
    words.max(number)
}

/// Where the original of `normal[..end]` ends: behind its last character, not before the
/// next, so that a comma left out in between is not taken along.
fn end_of(text: &str, places: &[usize], end: usize) -> usize {
    let last = places[end - 1];
    let width = text[last..].chars().next().map_or(0, char::len_utf8);
    last + width
}

fn merged(mut ranges: Vec<Range<usize>>) -> Vec<Range<usize>> {
    // Of two that begin together either may come first: the merging takes the longer end.
    ranges.sort_unstable_by_key(|range| range.start);
    let mut merged: Vec<Range<usize>> = Vec::with_capacity(ranges.len());
    for range in ranges {
        match merged.last_mut() {
            Some(last) if range.start <= last.end => last.end = last.end.max(range.end),
            _ => merged.push(range),
        }
    }
    merged
}

/// The strictest edge a term of that text starts with.
fn first_edge(text: &str) -> Edge {
    let letters = text.bytes().filter(u8::is_ascii_lowercase).count();
    if text.len() > 2 && letters > 0 {
        Edge::Start
    } else {
        Edge::Whole
    }
}
