//! Pinyin search in Chinese titles and names: both `zhuanli` and `zl` find 专利.
//!
//! The table contains only the characters that occur in the bundled report's titles and names; a
//! test writes and checks it.

use std::ops::Range;
use std::sync::OnceLock;

/// The table of readings, one line for each syllable: its letters, then the characters with this
/// reading.
const TABLE: &str = include_str!("pinyin.txt");

/// The maximum length of a word that is tried as pinyin, in letters.
const LONGEST: usize = 40;

/// The parsed table.
struct Readings {
    syllables: Vec<&'static str>,
    /// Characters with the index of their syllable, sorted by character. A character with two
    /// readings has two entries.
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

/// The indices of the syllables by which a character is read.
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

/// A set of numbers below 704, used for indices of syllables and for pairs of letters (26 × 26 =
/// 676).
type Bits = [u64; 11];

fn set(bits: &mut Bits, number: usize) {
    bits[number / 64] |= 1 << (number % 64);
}

fn has(bits: &Bits, number: usize) -> bool {
    bits[number / 64] & (1 << (number % 64)) != 0
}

/// The number of a pair of lower case letters.
fn pair(first: u8, second: u8) -> usize {
    usize::from(first - b'a') * 26 + usize::from(second - b'a')
}

/// The readings of the Chinese characters in a text, reduced to two sets. They can rule out that a
/// word matches, without reading the text again.
#[derive(Clone, Debug, Default)]
pub(super) struct Sounds {
    syllables: Bits,
    /// For each two neighbouring characters the pair of their initials.
    initials: Bits,
}

/// What a text must contain for a word to match as pinyin.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Spelling {
    /// The syllables with which the word may begin, if the rest can be spelt by further syllables.
    first: Bits,
    /// The pairs of neighbouring letters of the word.
    pairs: Vec<usize>,
}

impl Sounds {
    /// Adds the readings of a text.
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

    /// False if the text has no such reading; true if it may have one.
    pub fn may_be(&self, spelling: &Spelling) -> bool {
        let both = self.syllables.iter().zip(&spelling.first);
        both.into_iter().any(|(one, other)| one & other != 0)
            || spelling.pairs.iter().all(|it| has(&self.initials, *it))
    }
}

impl Spelling {
    /// The spelling of a word for which [`may_be`] is true.
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

/// For each position in a word, its end included, whether the letters from there on can be spelt by
/// syllables; the last syllable may be incomplete. It is filled from the end, because trying every
/// way to split a long word into short syllables would take exponential time.
fn spelt(letters: &[u8]) -> Vec<bool> {
    let mut spelt = vec![true; letters.len() + 1];
    for start in (0..letters.len()).rev() {
        let (rest, after) = (&letters[start..], &spelt[start..]);
        let mut syllables = table().syllables.iter();
        spelt[start] = syllables.any(|syllable| begins(rest, syllable, after));
    }
    spelt
}

/// Whether `letters` are the beginning of a syllable, or begin with the whole syllable and can be
/// spelt from there on. `spelt` has an element for each position in `letters`.
fn begins(letters: &[u8], syllable: &str, spelt: &[bool]) -> bool {
    let syllable = syllable.as_bytes();
    syllable.starts_with(letters) || letters.starts_with(syllable) && spelt[syllable.len()]
}

/// The key by which a name is sorted. Letters A to Z are in lower case. If `pinyin` is true, each
/// Chinese character is replaced by its syllable and a space, so that shorter syllables come first.
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

/// Whether a word may be pinyin: at least two lower case letters, and nothing else.
pub(super) fn may_be(word: &str) -> bool {
    (2..=LONGEST).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_lowercase())
}

/// The parts of `text` that can be read as `letters`, either in full syllables (the last may be
/// incomplete) or by their initials; as byte ranges.
pub(super) fn positions(text: &str, letters: &str) -> impl Iterator<Item = Range<usize>> {
    text.char_indices().filter_map(move |(start, _)| {
        let rest = &text[start..];
        let width = full(rest, letters).or_else(|| initials(rest, letters))?;
        Some(start..start + width)
    })
}

/// The number of bytes at the start of `text` that can be read as `letters`.
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

/// The number of bytes at the start of `text` whose characters have the initials `letters`.
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
