//! Breaks a label into lines.

use super::text_width::{is_wide, text_width};
use crate::text::is_letter;

/// The smallest share of the width that a line must fill to end after a comma.
const FULL: f64 = 0.6;

/// Breaks `text` into lines of at most `width` CSS pixels, with lengths as even as possible.
///
/// No text is left out: a word wider than a line is broken inside.
pub(crate) fn wrap(text: &str, width: f64, font: f64) -> Vec<String> {
    if let Some(lines) = at_bracket(text, width, font) {
        return lines;
    }
    if let Some(lines) = at_comma(text, width, font) {
        return lines;
    }
    let mut best = greedy(text, width, font, false);
    // Chinese has no spaces between words, but many punctuation marks, which are good places to
    // break.
    let at_marks = greedy(text, width, font, true);
    if best.len() > 1 && at_marks.len() <= best.len() && at_marks != best {
        return at_marks;
    }
    let mut narrower = width - font / 2.0;
    while best.len() > 1 && narrower > font * 2.0 {
        let tried = greedy(text, narrower, font, false);
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

/// Like [`wrap`], with at most `most` lines. Text that is left out is replaced by an ellipsis.
pub(super) fn wrap_short(text: &str, width: f64, font: f64, most: usize) -> Vec<String> {
    let mut lines = wrap(text, width, font);
    if lines.len() > most {
        // Lines of even length are not full, so more text fits without evening them out.
        lines = greedy(text, width, font, false);
        lines.truncate(most);
        let mut end = lines.pop().unwrap_or_default();
        loop {
            end.truncate(end.trim_end().len());
            end.push('…');
            if text_width(&end, font) <= width || end.chars().count() < 3 {
                break;
            }
            end.pop();
            end.pop();
        }
        lines.push(end);
    }
    lines
}

/// Breaks before an opening bracket into two lines. Returns `None` if the text fits in one line or
/// if one of the two lines is too wide.
fn at_bracket(text: &str, width: f64, font: f64) -> Option<Vec<String>> {
    let at = text.find(['（', '(']).filter(|at| *at > 0)?;
    let (first, second) = (text[..at].trim_end(), &text[at..]);
    let fits = |line: &str| text_width(line, font) <= width;
    (!fits(text) && fits(first) && fits(second)).then(|| vec![first.into(), second.into()])
}

/// Breaks after a comma into two lines. Returns `None` if the text fits in one line, if one of the
/// two lines is too wide, or if one is much longer than the other.
fn at_comma(text: &str, width: f64, font: f64) -> Option<Vec<String>> {
    let whole = text_width(text, font);
    if whole <= width {
        return None;
    }
    let mut best = None;
    let mut least = whole * 0.3;
    let mut before = ' ';
    for (at, character) in text.char_indices() {
        // A comma within a number is not a place to break.
        if is_mark(before) || ",;:".contains(before) && character == ' ' {
            let (first, second) = text.split_at(at);
            let (one, two) = (text_width(first, font), text_width(second, font));
            let uneven = (one - two).abs();
            if one <= width && two <= width && uneven < least {
                (best, least) = (Some(at), uneven);
            }
        }
        before = character;
    }
    let (first, second) = text.split_at(best?);
    Some(vec![first.into(), second.trim_start().into()])
}

/// Returns `true` if a character is a punctuation mark after which a Chinese line can end.
fn is_mark(character: char) -> bool {
    "，。；：、！？".contains(character)
}

/// Returns `true` if `text` fits in `lines` lines of `width` CSS pixels without a broken word.
pub(super) fn fits(text: &str, width: f64, font: f64, lines: usize) -> bool {
    let broken = greedy(text, width, font, false);
    broken.len() <= lines && breaks_words(&broken) == 0
}

/// Returns the number of lines that end inside a word.
fn breaks_words(lines: &[String]) -> usize {
    let inside = |pair: &&[String]| match (pair[0].chars().next_back(), pair[1].chars().next()) {
        (Some(end), Some(start)) => [end, start]
            .iter()
            .all(|it| (is_letter(*it) || it.is_ascii_digit()) && !is_wide(*it)),
        _ => false,
    };
    lines.windows(2).filter(inside).count()
}

/// Fills one line after another. A space at the end of a line stays on that line. If `at_marks`, a
/// line that is mostly full ends after a Chinese punctuation mark.
fn greedy(text: &str, width: f64, font: f64, at_marks: bool) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    let (mut breakable, mut held) = (0, false);
    for character in text.chars() {
        let before = line.chars().next_back();
        let ends = |before| is_mark(before) || line.ends_with("· ");
        let mark = at_marks && before.is_some_and(ends);
        if mark && text_width(&line, font) > width * FULL {
            (breakable, held) = (line.len(), true);
        } else if !held && may_break(before, character) {
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
            (breakable, held) = (0, false);
        }
    }
    if !line.is_empty() || lines.is_empty() {
        lines.push(line);
    }
    lines
}

/// Returns `true` if a line may end between two characters: after a space, hyphen or slash, and
/// before or after a Han character. A line never ends before closing or after opening punctuation.
fn may_break(before: Option<char>, after: char) -> bool {
    let Some(before) = before else { return false };
    if "，。：；！？）”、》」%％.,:;!?)·".contains(after) || "（“《「($".contains(before)
    {
        return false;
    }
    // A number stays on one line with its scale word and its unit.
    if is_wide(after) && (before.is_ascii_digit() || "亿万".contains(before))
        || (before, after) == ('美', '元')
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
    fn a_number_stays_with_its_unit() {
        assert_eq!(
            wrap("美国有知名模型61个", 80.0, 10.0),
            ["美国有知名", "模型61个"]
        );
    }

    #[test]
    fn lines_part_at_a_comma_where_that_is_even_enough() {
        let title = "2023年的知名模型，美国61个，欧盟21个，中国15个";
        assert_eq!(
            wrap(title, 220.0, 13.0),
            ["2023年的知名模型，美国61个，", "欧盟21个，中国15个"]
        );
        let title = "报告2024年4月发布，多数数字截至2023年，专利、论文和机器人截至2022年";
        assert_eq!(
            wrap(title, 190.0, 13.0),
            [
                "报告2024年4月发布，",
                "多数数字截至2023年，专利、",
                "论文和机器人截至2022年"
            ]
        );
        assert_eq!(
            wrap("Of 1,812 companies, 897 American", 140.0, 12.0),
            ["Of 1,812 companies,", "897 American"]
        );
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
    fn what_is_left_out_is_marked() {
        let text = "Companies that use generative AI";
        let short = |most| wrap_short(text, 100.0, 12.0, most).join("|");
        assert_eq!(short(2), "Companies that |use generativ…");
        assert_eq!(short(1), "Companies th…");
        assert_eq!(short(3), wrap(text, 100.0, 12.0).join("|"));
        assert_eq!(wrap_short("知名模型", 30.0, 13.0, 1), ["知…"]);
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
