//! Pinyin for the Chinese of titles and names, so that `zhuanli` and `zl` find 专利.
//!
//! The table holds only characters the report uses there; a test writes and checks it.

use std::ops::Range;
use std::sync::OnceLock;

/// A line for each syllable: its letters, then the characters read so.
const TABLE: &str = include_str!("pinyin.txt");

/// The longest query taken for pinyin, in letters.
const LONGEST: usize = 40;

/// The table, read.
struct Readings {
    syllables: Vec<&'static str>,
    /// Characters and their syllables by number, sorted by character; one with two readings
    /// stands twice.
    characters: Vec<(char, usize)>,
}

fn table() -> &'static Readings {
    static PARSED: OnceLock<Readings> = OnceLock::new();
    PARSED.get_or_init(|| {
        let mut syllables = Vec::new();
        let mut characters = Vec::new();
        for line in TABLE.lines() {
            let letters = line
                .find(|letter: char| !letter.is_ascii())
                .unwrap_or(line.len());
            let (syllable, read_so) = line.split_at(letters);
            for character in read_so.chars() {
                characters.push((character, syllables.len()));
            }
            syllables.push(syllable);
        }
        characters.sort_unstable();
        Readings {
            syllables,
            characters,
        }
    })
}

/// The numbers of a character's syllables.
fn numbers(character: char) -> impl Iterator<Item = usize> {
    let table = &table().characters;
    let start = if character.is_ascii() {
        table.len()
    } else {
        table.partition_point(|(other, _)| *other < character)
    };
    let same = table[start..]
        .iter()
        .take_while(move |(other, _)| *other == character);
    same.map(|(_, number)| *number)
}

fn readings(character: char) -> impl Iterator<Item = &'static str> {
    numbers(character).map(|number| table().syllables[number])
}

/// A set of numbers below 676: of syllables, or of pairs of letters.
type Bits = [u64; 11];

fn set(bits: &mut Bits, number: usize) {
    bits[number / 64] |= 1 << (number % 64);
}

fn has(bits: &Bits, number: usize) -> bool {
    bits[number / 64] & (1 << (number % 64)) != 0
}

/// The number of a pair of small letters.
fn pair(first: u8, second: u8) -> usize {
    usize::from(first - b'a') * 26 + usize::from(second - b'a')
}

/// What the Chinese of a text sounds like, in so far as it rules words out.
#[derive(Clone, Debug, Default)]
pub(super) struct Sounds {
    syllables: Bits,
    /// Of each two characters the initials of both.
    initials: Bits,
}

/// What a word must sound like to be pinyin.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Spelling {
    /// The syllables it may begin with, each followed by others that spell the rest.
    first: Bits,
    /// Its letters, two by two.
    pairs: Vec<usize>,
}

impl Sounds {
    /// Adds the sounds of a text.
    pub fn add(&mut self, text: &str) {
        let mut before = '\0';
        for character in text.chars() {
            for number in numbers(character) {
                set(&mut self.syllables, number);
                let initial = table().syllables[number].as_bytes()[0];
                for reading in readings(before) {
                    set(&mut self.initials, pair(reading.as_bytes()[0], initial));
                }
            }
            before = character;
        }
    }

    /// False when the text does not read so; true when it may.
    pub fn may_be(&self, spelling: &Spelling) -> bool {
        let both = self.syllables.iter().zip(&spelling.first);
        both.into_iter().any(|(one, other)| one & other != 0)
            || spelling.pairs.iter().all(|it| has(&self.initials, *it))
    }
}

impl Spelling {
    /// Of a word that [`may_be`] pinyin.
    pub fn of(letters: &str) -> Self {
        let letters = letters.as_bytes();
        let spelt = spelt(letters);
        let mut first = Bits::default();
        for (number, syllable) in table().syllables.iter().enumerate() {
            if begins(letters, syllable, &spelt) {
                set(&mut first, number);
            }
        }
        let pairs = letters.windows(2).map(|it| pair(it[0], it[1]));
        Self {
            first,
            pairs: pairs.collect(),
        }
    }
}

/// For each place in a word, its end included, whether the letters from there on are syllables,
/// the last of which may be begun only. Filled from the end, as trying every way to cut a long
/// word into short syllables would never come to one.
fn spelt(letters: &[u8]) -> Vec<bool> {
    let mut spelt = vec![true; letters.len() + 1];
    for start in (0..letters.len()).rev() {
        let (rest, after) = (&letters[start..], &spelt[start..]);
        let mut syllables = table().syllables.iter();
        spelt[start] = syllables.any(|syllable| begins(rest, syllable, after));
    }
    spelt
}

/// Whether letters are the beginning of a syllable, or the whole of it and then letters that
/// `spelt`, which has a place for each of them, says are syllables too.
fn begins(letters: &[u8], syllable: &str, spelt: &[bool]) -> bool {
    let syllable = syllable.as_bytes();
    syllable.starts_with(letters) || letters.starts_with(syllable) && spelt[syllable.len()]
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
