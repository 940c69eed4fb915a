//! Normalises texts for the search, so that full-width and half-width forms, upper and lower case,
//! accents and punctuation make no difference.

/// The normalised text: Latin letters as lower case ASCII, half-width forms, single spaces, no
/// commas within numbers, and no hyphen between a name and its number (`GPT-4` becomes `gpt4`).
pub(super) fn normalise(text: &str) -> String {
    let mut normal = String::with_capacity(text.len());
    each(text, |letter, _| normal.push(letter));
    normal.truncate(normal.trim_end().len());
    normal
}

/// The normalised text, and for each of its bytes the byte position in `text` that it comes from;
/// the last element is the length of `text`.
pub(super) fn normalise_with_places(text: &str) -> (String, Vec<usize>) {
    let mut normal = String::with_capacity(text.len());
    let mut places = Vec::with_capacity(text.len() + 1);
    each(text, |letter, place| {
        normal.push(letter);
        places.resize(normal.len(), place);
    });
    places.push(text.len());
    (normal, places)
}

fn each(text: &str, mut put: impl FnMut(char, usize)) {
    let mut before = ' ';
    let mut letters = text
        .char_indices()
        .map(|(place, letter)| (place, fold(letter)));
    let mut next = letters.next();
    while let Some((place, letter)) = next {
        next = letters.next();
        let after = next.map_or(' ', |it| it.1);
        let letter = match letter {
            ',' if before.is_ascii_digit() && after.is_ascii_digit() => continue,
            '-' if before.is_ascii_lowercase() && after.is_ascii_digit() => continue,
            '.' if before.is_ascii_digit() && after.is_ascii_digit() => '.',
            ',' | '-' | '.' => ' ',
            letter => letter,
        };
        if letter != ' ' || before != ' ' {
            put(letter, place);
        }
        before = letter;
    }
}

/// Replaces a character by its half-width lower case form without accent; punctuation becomes a
/// space.
fn fold(letter: char) -> char {
    /// U+00C0 to U+00FF without their accents; `*` marks the two signs, which are kept.
    const LATIN_1: &[u8; 64] = b"aaaaaaaceeeeiiiidnooooo*ouuuuytsaaaaaaaceeeeiiiidnooooo*ouuuuyty";
    // Returns early for most characters of a Chinese text.
    if ('\u{3040}'..'\u{ff00}').contains(&letter) {
        return letter;
    }
    let letter = match letter {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(letter as u32 - 0xfee0).unwrap_or(letter),
        _ => letter,
    };
    match letter {
        'A'..='Z' => letter.to_ascii_lowercase(),
        'a'..='z' | '0'..='9' | '%' | '$' | '+' | '=' | '&' | '.' | ',' => letter,
        // Unicode's hyphens; longer dashes become spaces below.
        '-' | '\u{2010}' | '\u{2011}' => '-',
        '\0'..='\u{a0}' | '«' | '»' | '·' | '\u{ad}' => ' ',
        'À'..='ÿ' => match LATIN_1[letter as usize - 0xc0] {
            b'*' => letter,
            plain => char::from(plain),
        },
        'Ā'..='ſ' => extended_latin(letter),
        '\u{2000}'..='\u{206f}' | '\u{2212}' | '\u{3000}'..='\u{303f}' => ' ',
        _ => letter,
    }
}

/// Letters from U+0100 to U+017F without their accents; the table lists runs of the same letter.
fn extended_latin(letter: char) -> char {
    /// The code point after the end of each run, and the letter of the run.
    const RUNS: [(u32, char); 22] = [
        (0x106, 'a'),
        (0x10e, 'c'),
        (0x112, 'd'),
        (0x11c, 'e'),
        (0x124, 'g'),
        (0x128, 'h'),
        (0x134, 'i'),
        (0x136, 'j'),
        (0x139, 'k'),
        (0x143, 'l'),
        (0x14c, 'n'),
        (0x154, 'o'),
        (0x15a, 'r'),
        (0x162, 's'),
        (0x168, 't'),
        (0x174, 'u'),
        (0x176, 'w'),
        (0x179, 'y'),
        (0x17f, 'z'),
        (0x180, 's'),
        (0x181, 'b'),
        (u32::MAX, '?'),
    ];
    RUNS.iter()
        .find(|(end, _)| (letter as u32) < *end)
        .map_or(letter, |(_, plain)| *plain)
}

#[cfg(test)]
mod tests {
    use super::{normalise, normalise_with_places};

    #[test]
    fn one_form_for_many() {
        let cases = [
            ("ＧＰＴ－４", "gpt4"),
            ("GPT-4 and GPT‑3.5", "gpt4 and gpt3.5"),
            ("Türkiye, São Paulo", "turkiye sao paulo"),
            ("Łódź Şişli Őž", "lodz sisli oz"),
            ("约1,812家（2023年）", "约1812家 2023年"),
            ("１．９１亿美元", "1.91亿美元"),
            ("“开源”、《报告》", "开源 报告"),
            ("2013—2023, 65.7%.", "2013 2023 65.7%"),
            ("  a \u{3000} b  ", "a b"),
            ("8.7×", "8.7×"),
            ("", ""),
        ];
        for (text, expected) in cases {
            assert_eq!(normalise(text), expected, "{text}");
        }
    }

    #[test]
    fn places_lead_back() {
        let text = "约1,812家";
        let (normal, places) = normalise_with_places(text);
        let at = normal.find("1812").unwrap();
        assert_eq!(&text[places[at]..places[at + 4]], "1,812");
        assert_eq!(places[normal.len()], text.len());
    }
}
