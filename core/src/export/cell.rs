//! Writes the cells of a spreadsheet.

/// Returns a text as a CSV cell: quoted if needed, and protected from being read as a formula.
pub fn text(cell: &str) -> String {
    quoted(&guarded(cell))
}

/// Returns a text as a cell for the clipboard. Tabs and line breaks become spaces, because they
/// separate cells. A text that starts with a quotation mark is quoted, because a spreadsheet would
/// read the mark as the start of a quoted cell.
pub fn one_line(cell: &str) -> String {
    let line = guarded(cell).replace(['\t', '\n', '\r'], " ");
    if line.starts_with('"') {
        ["\"", &line.replace('"', "\"\""), "\""].concat()
    } else {
        line
    }
}

/// Returns a text with an apostrophe in front if a spreadsheet would read the text as a formula.
/// This must be used for every text that may become a cell. Cells with numbers do not need it.
pub fn guarded(cell: &str) -> String {
    if is_formula(cell) {
        ["'", cell].concat()
    } else {
        cell.to_owned()
    }
}

/// Returns `true` if a spreadsheet would read a cell with this text as a formula.
///
/// Characters before the sign are ignored, because programs drop spaces, invisible characters and
/// quotation marks before they test for a formula. Full-width signs count, too: people type them in
/// East Asia, and programs accept them.
fn is_formula(cell: &str) -> bool {
    const SIGNS: [char; 12] = [
        '=', '+', '-', '@', '＝', '＋', '－', '＠', '﹦', '﹢', '﹣', '﹫',
    ];
    let unseen = |it: char| {
        it.is_whitespace()
            || it.is_control()
            || matches!(it, '"' | '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
                | '\u{2060}'..='\u{206f}' | '\u{feff}')
    };
    cell.starts_with(['\t', '\r', '\n']) || cell.trim_start_matches(unseen).starts_with(SIGNS)
}

fn quoted(cell: &str) -> String {
    if cell.contains([',', '"', '\r', '\n']) || cell != cell.trim() {
        ["\"", &cell.replace('"', "\"\""), "\""].concat()
    } else {
        cell.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::{one_line, text};

    #[test]
    fn cells_are_quoted_and_never_formulas() {
        let cases = [
            ("plain", "plain"),
            ("a,b", "\"a,b\""),
            ("say \"x\"", "\"say \"\"x\"\"\""),
            ("two\nlines", "\"two\nlines\""),
            (" edge", "\" edge\""),
            ("=2+2", "'=2+2"),
            ("@SUM(A1,A2)", "\"'@SUM(A1,A2)\""),
            ("-7", "'-7"),
            ("＝1", "'＝1"),
            (" =1", "' =1"),
            ("\u{3000}\u{feff}=1", "'\u{3000}\u{feff}=1"),
            ("\"=1\"", "\"'\"\"=1\"\"\""),
            ("−7", "−7"),
            ("a=b", "a=b"),
            ("中国，2022年", "中国，2022年"),
        ];
        for (cell, expected) in cases {
            assert_eq!(text(cell), expected);
        }
        assert_eq!(one_line("=a\tb\r\nc"), "'=a b  c");
        assert_eq!(one_line("\"so\" it says"), "\"\"\"so\"\" it says\"");
    }
}
