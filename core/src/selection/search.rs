//! Full-text search in both languages. It handles Chinese without spaces, Latin letters in any
//! case, full-width forms, and numbers as people write them.

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

/// The maximum length of a term that is split into pieces known to the report, in bytes.
const LONGEST_SPLIT: usize = 96;

/// Characters that may join the words of a Chinese phrase and carry no meaning by themselves.
const JOINS: [char; 6] = ['的', '和', '与', '及', '在', ' '];

/// A query, with the way in which the report answers each of its terms.
///
/// At first a term matches only at the start of a word, and a number or a term of one or two
/// letters only as a whole word. If no statistic matches, the term is loosened step by step: as
/// pinyin of a title or name, then inside a word, and finally split into pieces, `中国` and `专利` for
/// `中国专利`. A statistic must match all terms.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Query {
    phrase: String,
    terms: Vec<Term>,
}

impl Query {
    /// Reads the text that was typed.
    fn read(text: &str) -> Self {
        Self {
            phrase: normalise(text).trim().to_owned(),
            terms: Term::read_all(text),
        }
    }

    /// Whether the query has no terms.
    pub fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }

    /// The search highlights in `text`: byte ranges in ascending order that neither overlap nor
    /// touch.
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

/// The search highlights of `query` in a text, without loosening its terms by a report.
pub fn highlights(text: &str, query: &str) -> Vec<Range<usize>> {
    Query::read(query).highlights(text)
}

/// The result of a search.
#[derive(Clone, Debug)]
pub struct Answer {
    /// The query, with each term as it was finally matched.
    pub(super) query: Query,
    /// A score for each statistic; 0 if the statistic does not match.
    pub(super) scores: Vec<u32>,
}

/// The normalised texts of the statistics that have been read so far, in the order of the report.
#[derive(Clone, Debug, Default)]
pub struct Texts(Vec<Haystack>);

impl Texts {
    /// Reads the texts of the next statistic in `index`. Returns false when all have been read.
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
    /// The result for the empty query, which excludes no statistic: all scores are 0.
    pub fn no_search(&self) -> Answer {
        Answer {
            query: Query::default(),
            scores: vec![0; self.facts.len()],
        }
    }

    /// Searches for the text that was typed.
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

    /// Finds the strictest form of a term that any statistic matches, with a score for each
    /// statistic; or splits the term into pieces, each with its scores. If nothing matches, returns
    /// the term with scores of 0.
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

    /// The score of each statistic for one term.
    fn scores(&self, term: &Term) -> impl Iterator<Item = u32> {
        let known = self.facts.iter().zip(self.texts());
        known.map(move |(facts, texts)| score(facts, texts, term))
    }

    fn texts(&self) -> &[Haystack] {
        self.texts.get().map_or(&[], |texts| &texts.0)
    }

    /// Splits `text` from the left into the longest pieces that each occur in some statistic.
    /// [`JOINS`] between them are left out. Empty if any part occurs nowhere.
    fn split(&self, text: &str) -> Vec<Term> {
        let mut pieces = Vec::new();
        let mut rest = if text.len() > LONGEST_SPLIT { "" } else { text };
        while !rest.is_empty() {
            if let Some(after) = rest.strip_prefix(JOINS) {
                rest = after;
                continue;
            }
            // If a beginning occurs nowhere, no longer beginning occurs either.
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

/// The score of a statistic for one term.
fn score(facts: &Facts, texts: &Haystack, term: &Term) -> u32 {
    let words = texts.score(term);
    let number = term.number.map_or(0, |wanted| {
        let year = wanted.value as i32;
        let is_year = term::is_plain(&wanted) && facts.years.contains(&year);
        texts.number_score(&wanted).max(u32::from(is_year))
    });
    words.max(number)
}

/// The end in the original text of `normal[..end]`, as a byte position: the end of the last matched
/// character and not the start of the next one, so that a comma removed in between is not
/// highlighted.
fn end_of(text: &str, places: &[usize], end: usize) -> usize {
    let last = places[end - 1];
    let width = text[last..].chars().next().map_or(0, char::len_utf8);
    last + width
}

fn merged(mut ranges: Vec<Range<usize>>) -> Vec<Range<usize>> {
    // Ranges with the same start may be in any order, because merging takes the later end.
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

/// The edge with which the search for a text begins.
fn first_edge(text: &str) -> Edge {
    let letters = text.bytes().filter(u8::is_ascii_lowercase).count();
    if text.len() > 2 && letters > 0 {
        Edge::Start
    } else {
        Edge::Whole
    }
}
