//! How wide a text is, without a browser: the same on every machine, a little too wide on purpose.

/// Widths of the printable ASCII characters in thousandths of an em, from the space on.
/// Helvetica's, as the fonts in use differ little; digits are those of the widest
/// interface face with tabular figures.
#[rustfmt::skip]
const ASCII: [u16; 95] = [
    278, 278, 355, 600, 600, 889, 667, 222, 333, 333, 389, 600, 278, 360, 278, 320,
    600, 600, 600, 600, 600, 600, 600, 600, 600, 600, 278, 278, 600, 600, 600, 556,
    1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
    667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
    333, 556, 556, 500, 556, 556, 300, 556, 556, 240, 240, 515, 240, 833, 556, 556,
    556, 556, 345, 500, 300, 556, 500, 722, 500, 500, 500, 334, 278, 334, 600,
];

/// What a font may be wider than the table.
const SLACK: f64 = 1.05;

/// What bold type is wider than regular.
const BOLD: f64 = 1.07;

/// The width of `text` in pixels at a font size of `font` pixels.
///
/// Han characters count as 1 em; where they meet Latin letters or digits the eighth of an em
/// is counted that browsers put in between.
pub(super) fn text_width(text: &str, font: f64) -> f64 {
    let mut sum = 0.0;
    let mut before = ' ';
    for character in text.chars() {
        sum += em(character);
        if is_spaced(before, character) || is_spaced(character, before) {
            sum += 0.125;
        }
        before = character;
    }
    sum * font
}

/// The width of `text` in bold.
pub(super) fn bold_width(text: &str, font: f64) -> f64 {
    text_width(text, font) * BOLD
}

/// The widest of some lines.
pub(super) fn widest<'a>(lines: impl IntoIterator<Item = &'a String>, font: f64) -> f64 {
    lines
        .into_iter()
        .map(|line| text_width(line, font))
        .fold(0.0, f64::max)
}

/// Whether a character is as wide as it is high.
pub(super) fn is_wide(character: char) -> bool {
    character >= '\u{2e80}' || matches!(character, '“' | '”' | '—' | '…')
}

fn em(character: char) -> f64 {
    if is_wide(character) {
        return 1.0;
    }
    let thousandths = match character {
        ' '..='~' => ASCII[character as usize - 32],
        '‘' | '’' | '·' => 300,
        '⁰'..='₎' | '¹' | '²' | '³' => 420,
        'À'..='Þ' => 722,
        '‰' | '™' => 1000,
        _ => 600,
    };
    f64::from(thousandths) / 1000.0 * SLACK
}

fn is_spaced(first: char, second: char) -> bool {
    ('\u{3400}'..'\u{a000}').contains(&first) && second.is_ascii_alphanumeric()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_han_character_is_one_em() {
        assert_eq!(text_width("中国", 13.0), 26.0);
        assert_eq!(text_width("，", 13.0), 13.0);
    }

    #[test]
    fn latin_is_narrower_and_bold_is_wider() {
        assert!(text_width("China", 13.0) < 40.0);
        assert!(text_width("China", 13.0) > 30.0);
        assert!(bold_width("China", 13.0) > text_width("China", 13.0));
    }

    #[test]
    fn the_space_between_han_and_digits_is_counted() {
        assert!(text_width("前5", 16.0) > text_width("前", 16.0) + text_width("5", 16.0));
    }
}
