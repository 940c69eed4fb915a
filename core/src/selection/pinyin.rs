//! Pinyin for the Chinese of titles and names, so that `zhuanli` and `zl` find 专利.
//!
//! The table holds only characters the report uses there; a test writes and checks it.

use std::ops::Range;
use std::sync::OnceLock;

/// A line for each syllable: its letters, then the characters read so.
const TABLE: &str = include_str!("pinyin.txt");

/// The longest query taken for pinyin, in letters.
const LONGEST: usize = 40;

/// Characters and their syllables, sorted by character; one with two readings stands twice.
fn table() -> &'static [(char, &'static str)] {
    static PARSED: OnceLock<Vec<(char, &'static str)>> = OnceLock::new();
    PARSED.get_or_init(|| {
        let mut readings = Vec::new();
        for line in TABLE.lines() {
            let letters = line
                .find(|letter: char| !letter.is_ascii())
                .unwrap_or(line.len());
            let (syllable, characters) = line.split_at(letters);
            readings.extend(characters.chars().map(|character| (character, syllable)));
        }
        crate::order::by(&mut readings, |(character, _)| {
            f64::from(u32::from(*character))
        });
        readings
    })
}

fn readings(character: char) -> impl Iterator<Item = &'static str> {
    let table = table();
    let start = table.partition_point(|(other, _)| *other < character);
    let same = table[start..]
        .iter()
        .take_while(move |(other, _)| *other == character);
    same.map(|(_, syllable)| *syllable)
}

/// What a name is sorted by: small letters A to Z, and where `pinyin` says so the syllable of each
/// Chinese character, followed by a space, so that shorter syllables come first.
pub fn sort_key(name: &str, pinyin: bool) -> String {
    let mut key = String::with_capacity(name.len() * 2);
    for character in name.chars() {
        match readings(character).next().filter(|_| pinyin) {
            Some(syllable) => {
                key.push_str(syllable);
                key.push(' ');
            }
            None => key.push(character.to_ascii_lowercase()),
        }
    }
    key
}

/// Whether a word may be pinyin: two letters or more, and nothing else.
pub(super) fn may_be(word: &str) -> bool {
    (2..=LONGEST).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_lowercase())
}

/// The runs of characters in `text` that read so, in full (the last syllable may be begun
/// only) or by their initials; as byte ranges.
pub(super) fn positions(text: &str, letters: &str) -> impl Iterator<Item = Range<usize>> {
    text.char_indices().filter_map(move |(start, _)| {
        let rest = &text[start..];
        let width = full(rest, letters).or_else(|| initials(rest, letters))?;
        Some(start..start + width)
    })
}

/// How many bytes of `text`, from its start, are read as `letters`.
fn full(text: &str, letters: &str) -> Option<usize> {
    let character = text.chars().next()?;
    let width = character.len_utf8();
    readings(character).find_map(|syllable| {
        if syllable.starts_with(letters) {
            return Some(width);
        }
        let rest = letters.strip_prefix(syllable)?;
        Some(width + full(&text[width..], rest)?)
    })
}

/// How many bytes of `text`, from its start, have `letters` as their initials.
fn initials(text: &str, letters: &str) -> Option<usize> {
    let mut characters = text.chars();
    let mut width = 0;
    for letter in letters.chars() {
        let character = characters.next()?;
        readings(character).find(|syllable| syllable.starts_with(letter))?;
        width += character.len_utf8();
    }
    Some(width)
}
