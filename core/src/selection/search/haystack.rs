//! The normalised texts and the numbers by which a statistic is found.

use super::first_edge;
use super::gather::{texts, values};
use super::grams::Grams;
use super::term::{Edge, Term, equal, positions, same};
use crate::language::number::{Wanted, parse_query};
use crate::report::{Report, Statistic};
use crate::selection::normalise::normalise;
use crate::selection::pinyin::Sounds;
use crate::unit::Dimension;
use std::ops::Range;

/// The texts and numbers of one statistic. The texts are normalised. Each is on a line of its own,
/// with a line break before and after it.
#[derive(Clone, Debug)]
pub struct Haystack {
    title: String,
    entities: String,
    text: String,
    grams: Grams,
    title_sounds: Sounds,
    entity_sounds: Sounds,
    values: Vec<Value>,
    /// Numbers in texts that are followed by a scale word: `1.91亿`, `$25.2 billion`.
    written: Vec<Wanted>,
}

#[derive(Clone, Copy, Debug)]
struct Value {
    value: f64,
    dimension: Dimension,
    headline: bool,
}

/// Scores of a match: a whole title counts more than an entity, an entity more than a number, a
/// number more than other text.
mod score {
    pub const TITLE_IS: u32 = 4000;
    pub const TITLE_HAS_PHRASE: u32 = 1000;
    pub const ENTITY_IS: u32 = 100;
    pub const HEADLINE: u32 = 60;
    pub const NUMBER: u32 = 50;
    pub const TITLE: u32 = 30;
    pub const ENTITY: u32 = 20;
    pub const TEXT: u32 = 1;
}

impl Haystack {
    /// Collects the texts and numbers of `statistic`; `entities` are indices in `report.entities`.
    pub fn new(report: &Report, statistic: &Statistic, entities: &[usize]) -> Self {
        let mut haystack = Self {
            title: String::new(),
            entities: String::new(),
            text: String::new(),
            grams: Grams::of_length(0),
            title_sounds: Sounds::default(),
            entity_sounds: Sounds::default(),
            values: Vec::new(),
            written: Vec::new(),
        };
        add(&mut haystack.title, &statistic.title.zh);
        add(&mut haystack.title, &statistic.title.en);
        add(&mut haystack.title, &statistic.id);
        for entity in entities.iter().map(|at| &report.entities[*at]) {
            let names = [&entity.name.zh, &entity.name.en, &entity.id];
            for name in names.into_iter().chain(&entity.aliases) {
                add(&mut haystack.entities, name);
            }
        }
        texts(report, statistic, |text| {
            for text in [&text.zh, &text.en] {
                add(&mut haystack.text, text);
                haystack
                    .written
                    .extend(numbers_in(text).map(|(_, number)| number));
            }
        });
        haystack.title_sounds.add(&haystack.title);
        haystack.entity_sounds.add(&haystack.entities);
        let texts = [&haystack.title, &haystack.entities, &haystack.text];
        let mut grams = Grams::of_length(texts.iter().map(|text| text.len()).sum());
        for text in texts {
            grams.add(text);
        }
        haystack.grams = grams;
        values(report, statistic, |value, dimension, headline| {
            haystack.values.push(Value {
                value,
                dimension,
                headline,
            });
        });
        haystack
    }

    /// The score of the best match of a term in the texts; 0 without a match.
    pub(super) fn score(&self, term: &Term) -> u32 {
        let (word, edge) = (term.text.as_str(), term.edge);
        if edge == Edge::Pinyin {
            return self.pinyin_score(term);
        }
        if !self.grams.may_have(word, edge) {
            return 0;
        }
        let stands_in = |text: &str| positions(text, word, edge).next().is_some();
        if has_line(&self.entities, word) {
            score::ENTITY_IS
        } else if stands_in(&self.title) {
            score::TITLE
        } else if stands_in(&self.entities) {
            score::ENTITY
        } else if stands_in(&self.text) {
            score::TEXT
        } else {
            0
        }
    }

    /// The score of a term as pinyin, which is looked for only in titles and names of entities.
    fn pinyin_score(&self, term: &Term) -> u32 {
        let reads = |sounds: &Sounds, text: &str| {
            sounds.may_be(&term.spelling)
                && positions(text, &term.text, Edge::Pinyin).next().is_some()
        };
        if reads(&self.title_sounds, &self.title) {
            score::TITLE
        } else if reads(&self.entity_sounds, &self.entities) {
            score::ENTITY
        } else {
            0
        }
    }

    /// The score of a number that is searched for; 0 if the statistic does not have it.
    pub fn number_score(&self, wanted: &Wanted) -> u32 {
        let is_wanted =
            |value: &&Value| wanted.may_measure(value.dimension) && equal(wanted, value.value);
        let of_values = self.values.iter().filter(is_wanted).map(|value| {
            if value.headline {
                score::HEADLINE
            } else {
                score::NUMBER
            }
        });
        let written = self.written.iter().filter(|number| same(wanted, number));
        of_values
            .chain(written.map(|_| score::NUMBER))
            .max()
            .unwrap_or(0)
    }

    /// An additional score if the title is or contains the whole query, or if an entity has the
    /// query as its name.
    pub fn phrase_score(&self, phrase: &str) -> u32 {
        if has_line(&self.title, phrase) {
            score::TITLE_IS
        } else if positions(&self.title, phrase, first_edge(phrase))
            .next()
            .is_some()
        {
            score::TITLE_HAS_PHRASE
        } else if phrase.contains(' ') && has_line(&self.entities, phrase) {
            score::ENTITY_IS
        } else {
            0
        }
    }
}

/// The numbers in a text that are followed by a scale word, with their byte ranges.
pub(super) fn numbers_in(text: &str) -> impl Iterator<Item = (Range<usize>, Wanted)> {
    const SIZES: [&str; 8] = [
        "万", "亿", "百万", "千", "thousand", "million", "billion", "trillion",
    ];
    let in_number = |letter: char| letter.is_ascii_digit() || matches!(letter, '.' | ',');
    let mut from = 0;
    std::iter::from_fn(move || {
        loop {
            let start = from + text[from..].find(|letter: char| letter.is_ascii_digit())?;
            let digits = text[start..].find(|letter| !in_number(letter));
            let end = digits.map_or(text.len(), |width| start + width);
            from = end;
            let after = text[end..].trim_start_matches([' ', '\u{a0}']);
            let Some(size) = SIZES.iter().find(|size| after.starts_with(**size)) else {
                continue;
            };
            let mut end = text.len() - after.len() + size.len();
            if text[end..].starts_with('亿') {
                end += '亿'.len_utf8();
            }
            let dollar = text[..start].ends_with('$');
            let start = start - usize::from(dollar);
            let dollars = text[end..].starts_with("美元");
            let end = if dollars { end + "美元".len() } else { end };
            from = end;
            if let Some(number) = parse_query(&text[start..end]) {
                return Some((start..end, number));
            }
        }
    })
}

fn add(lines: &mut String, text: &str) {
    if lines.is_empty() {
        lines.push('\n');
    }
    if !text.is_empty() {
        lines.push_str(normalise(text).trim_start());
        lines.push('\n');
    }
}

fn has_line(lines: &str, line: &str) -> bool {
    let breaks = |at: usize| lines.as_bytes().get(at) == Some(&b'\n');
    !line.is_empty()
        && lines
            .match_indices(line)
            .any(|(at, _)| at > 0 && breaks(at - 1) && breaks(at + line.len()))
}
