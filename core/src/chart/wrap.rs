//! Breaking a label into lines.

use super::text_width::{is_wide, text_width};

/// Breaks `text` into lines no wider than `width` pixels, as even as they get.
///
/// Nothing is left out: a word wider than a line is broken inside.
pub(super) fn wrap(text: &str, width: f64, font: f64) -> Vec<String> {
    if let Some(lines) = at_bracket(text, width, font) {
        return lines;
    }
    let mut best = greedy(text, width, font);
    let mut narrower = width - font / 2.0;
    while best.len() > 1 && narrower > font * 2.0 {
        let tried = greedy(text, narrower, font);
        if tried.len() > best.len() || breaks_words(&tried) > breaks_words(&best) {
            break;
        }
        best = tried;
        narrower -= font / 2.0;
    }
    for line in &mut best {
        line.truncate(line.trim_end().len());
    }
    best
}

/// Two lines that part before an opening bracket, where one line is too long and both fit.
fn at_bracket(text: &str, width: f64, font: f64) -> Option<Vec<String>> {
    let at = text.find(['（', '(']).filter(|at| *at > 0)?;
    let (first, second) = (text[..at].trim_end(), &text[at..]);
    let fits = |line: &str| text_width(line, font) <= width;
    (!fits(text) && fits(first) && fits(second)).then(|| vec![first.into(), second.into()])
}

/// Whether `text` fits `lines` lines of `width` pixels without a broken word.
pub(super) fn fits(text: &str, width: f64, font: f64, lines: usize) -> bool {
    let broken = greedy(text, width, font);
    broken.len() <= lines && breaks_words(&broken) == 0
}

/// How many lines end inside a word.
fn breaks_words(lines: &[String]) -> usize {
    let inside = |pair: &&[String]| match (pair[0].chars().next_back(), pair[1].chars().next()) {
        (Some(end), Some(start)) => [end, start]
            .iter()
            .all(|character| character.is_alphanumeric() && !is_wide(*character)),
        _ => false,
    };
    lines.windows(2).filter(inside).count()
}

/// Fills line after line; the space a line ends with stays on it.
fn greedy(text: &str, width: f64, font: f64) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    let mut breakable = 0;
    for character in text.chars() {
        if may_break(line.chars().next_back(), character) {
            breakable = line.len();
        }
        line.push(character);
        if text_width(line.trim_end(), font) > width && line.chars().count() > 1 {
            let at = if breakable > 0 {
                breakable
            } else {
                line.len() - character.len_utf8()
            };
            let rest = line.split_off(at);
            lines.push(core::mem::replace(&mut line, rest));
            breakable = 0;
        }
    }
    if !line.is_empty() || lines.is_empty() {
        lines.push(line);
    }
    lines
}

/// Whether a line may end between two characters: after spaces and hyphens, and around Han
/// characters, but never before closing or after opening punctuation.
fn may_break(before: Option<char>, after: char) -> bool {
    let Some(before) = before else { return false };
    if "，。：；！？）”、》」%％.,:;!?)".contains(after) || "（“《「($".contains(before)
    {
        return false;
    }
    if after == ' ' {
        return false;
    }
    before == ' ' || before == '-' || before == '/' || is_wide(before) || is_wide(after)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn breaks_at_spaces_and_evens_out() {
        let lines = wrap("Trust companies that use AI as much as others", 200.0, 12.0);
        assert_eq!(lines, ["Trust companies that", "use AI as much as others"]);
    }

    #[test]
    fn han_text_breaks_anywhere_but_not_before_a_comma() {
        let lines = wrap("隐私，数据治理", 30.0, 13.0);
        assert_eq!(lines.concat(), "隐私，数据治理");
        assert!(lines.iter().all(|line| !line.starts_with('，')));
    }

    #[test]
    fn brackets_stay_whole() {
        assert_eq!(
            wrap("北美（麦肯锡口径）", 100.0, 13.0),
            ["北美", "（麦肯锡口径）"]
        );
        assert_eq!(wrap("Asia (Quid)", 50.0, 12.0), ["Asia", "(Quid)"]);
    }

    #[test]
    fn nothing_is_lost_from_a_word_wider_than_the_line() {
        assert_eq!(
            wrap("RealToxicityPrompts", 60.0, 12.0).concat(),
            "RealToxicityPrompts"
        );
        assert!(!fits("RealToxicityPrompts", 60.0, 12.0, 3));
    }
}
