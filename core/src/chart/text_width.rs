//! Measures text without a browser. The result is the same on every machine, and a little too wide
//! on purpose.

/// Widths of the printable ASCII characters in thousandths of an em, starting with the space. The
/// widths are those of DejaVu Sans, the widest font that pages commonly use. Helvetica is about a
/// tenth narrower.
#[rustfmt::skip]
const ASCII: [u16; 95] = [
    318, 401, 460, 838, 636, 950, 780, 275, 390, 390, 500, 838, 318, 361, 318, 337,
    636, 636, 636, 636, 636, 636, 636, 636, 636, 636, 337, 337, 838, 838, 838, 531,
    1000, 684, 686, 698, 770, 632, 575, 775, 752, 295, 500, 656, 557, 863, 748, 787,
    603, 787, 695, 635, 611, 732, 684, 989, 685, 611, 685, 390, 337, 390, 838, 500,
    500, 613, 635, 550, 635, 615, 352, 635, 634, 278, 278, 579, 278, 974, 634, 612,
    635, 635, 411, 521, 392, 634, 592, 818, 592, 592, 525, 636, 337, 636, 838,
];

/// Width of bold text relative to regular text.
const BOLD: f64 = 1.1;

/// Returns the width of `text` in CSS pixels at a font size of `font` CSS pixels.
///
/// A Han character counts as 1 em. Where Han characters are next to Latin letters or digits, an
/// eighth of an em is added, because browsers add that space.
pub(crate) fn text_width(text: &str, font: f64) -> f64 {
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

/// Returns the width of bold `text` in CSS pixels.
pub(crate) fn bold_width(text: &str, font: f64) -> f64 {
    text_width(text, font) * BOLD
}

/// Returns the width of the widest line, in CSS pixels.
pub(super) fn widest<'a>(lines: impl IntoIterator<Item = &'a String>, font: f64) -> f64 {
    lines
        .into_iter()
        .map(|line| text_width(line, font))
        .fold(0.0, f64::max)
}

/// Returns `true` if a character is 1 em wide.
pub(super) fn is_wide(character: char) -> bool {
    character >= '\u{2e80}' || matches!(character, '“' | '”' | '—' | '…')
}

fn em(character: char) -> f64 {
    if is_wide(character) {
        return 1.0;
    }
    let thousandths = match character {
        ' '..='~' => ASCII[character as usize - 32],
        '‘' | '’' | '·' | '\u{a0}' => 318,
        '⁰'..='₎' | '¹' | '²' | '³' => 420,
        'À'..='Þ' => 720,
        '‰' | '™' => 1000,
        '–' => 500,
        _ => 636,
    };
    f64::from(thousandths) / 1000.0
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
        assert!(text_width("China", 13.0) < 42.0);
        assert!(text_width("China", 13.0) > 30.0);
        assert!(bold_width("China", 13.0) > text_width("China", 13.0));
    }

    #[test]
    fn the_space_between_han_and_digits_is_counted() {
        assert!(text_width("前5", 16.0) > text_width("前", 16.0) + text_width("5", 16.0));
    }
}
