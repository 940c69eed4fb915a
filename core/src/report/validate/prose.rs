//! Checks texts: both languages are present, and spaces and punctuation follow the rules of each
//! language.

use super::Walk;
use crate::text::Text;

/// Words whose meaning depends on the year of reading.
const RELATIVE_ZH: [&str; 4] = ["去年", "今年", "明年", "前年"];
const RELATIVE_EN: [&str; 5] = [
    "last year",
    "this year",
    "next year",
    "recently",
    "nowadays",
];

impl Walk<'_> {
    /// Checks a text that must be present in both languages.
    pub(super) fn required(&mut self, key: &str, text: &Text) {
        if text.is_empty() {
            self.fault_at(key, &["the text is missing; write it in both languages"]);
        } else {
            self.optional(key, text);
        }
    }

    /// Checks a text that may be left out, but only in both languages.
    pub(super) fn optional(&mut self, key: &str, text: &Text) {
        self.field(key, |walk| walk.both(text));
    }

    /// Checks the text at the current path: it is present in both languages or in none.
    pub(super) fn both(&mut self, text: &Text) {
        if text.is_empty() {
            return;
        }
        for (language, text) in [("zh", &text.zh), ("en", &text.en)] {
            self.expect_at(
                language,
                !text.trim().is_empty(),
                &["the text is empty in this language only; write it or leave out both"],
            );
        }
        self.typesetting(text);
    }

    /// Checks the spaces and the punctuation of the text at the current path.
    pub(super) fn typesetting(&mut self, text: &Text) {
        for (language, text) in [("zh", &text.zh), ("en", &text.en)] {
            let empty = text.trim().is_empty();
            self.expect_at(
                language,
                empty || text.trim() == text,
                &["take the spaces off both ends of the text"],
            );
            let plain = !text.contains("  ") && !text.contains(char::is_control);
            self.expect_at(
                language,
                plain,
                &["write single spaces, and no tabs or line breaks"],
            );
        }
        self.chinese(&text.zh);
        self.english(&text.en);
    }

    /// Checks that a text has no relative years such as "last year".
    pub(super) fn absolute(&mut self, key: &str, text: &Text) {
        self.field(key, |walk| {
            let lower = text.en.to_ascii_lowercase();
            let zh = RELATIVE_ZH.iter().find(|word| text.zh.contains(**word));
            let en = RELATIVE_EN.iter().find(|word| lower.contains(**word));
            for (language, word) in [("zh", zh), ("en", en)] {
                if let Some(word) = word {
                    walk.fault_at(language, &["“", word, "” ages; name the year"]);
                }
            }
        });
    }

    fn chinese(&mut self, text: &str) {
        let letters: Vec<char> = text.chars().collect();
        let spaced = letters.windows(3).find(|of| {
            let typed = matches!(of[1], ' ' | '\u{a0}' | '\u{3000}');
            typed && (is_wide(of[0]) || is_wide(of[2]))
        });
        if let Some(around) = spaced {
            let around: String = around.iter().collect();
            self.fault_at(
                "zh",
                &["take out the space in “", &around, "”; the page sets it"],
            );
        }
        let half = letters
            .windows(2)
            .find(|of| is_half(of[1]) && is_han(of[0]) || is_half(of[0]) && is_han(of[1]));
        if let Some(pair) = half {
            let pair: String = pair.iter().collect();
            self.fault_at("zh", &[
                "“", &pair, "” has half-width punctuation beside a Chinese character; use the full-width sign",
            ]);
        }
    }

    fn english(&mut self, text: &str) {
        let wide = text
            .chars()
            .find(|letter| matches!(letter, '，' | '。' | '：' | '；' | '！' | '？'));
        if let Some(sign) = wide.filter(|_| !text.contains(is_han)) {
            self.fault_at(
                "en",
                &[
                    "“",
                    sign.encode_utf8(&mut [0; 4]),
                    "” is Chinese punctuation; use the half-width sign",
                ],
            );
        }
    }
}

fn is_han(letter: char) -> bool {
    matches!(letter, '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '〇')
}

/// Returns `true` for Han characters and full-width punctuation.
fn is_wide(letter: char) -> bool {
    is_han(letter) || matches!(letter, '\u{3001}'..='\u{301f}' | '\u{ff01}'..='\u{ff5e}')
}

fn is_half(letter: char) -> bool {
    matches!(
        letter,
        ',' | '.' | ';' | ':' | '!' | '?' | '(' | ')' | '[' | ']' | '"' | '\''
    )
}
