//! One cell of a spreadsheet.

/// A cell of text: quoted where need be, and never taken for a formula.
pub fn text(cell: &str) -> String {
    quoted(&guarded(cell))
}

/// A cell for the clipboard, where neither tabs nor lines may be in it, and quotation marks at its
/// start would be read as those of a file.
pub fn one_line(cell: &str) -> String {
    let line = guarded(cell).replace(['\t', '\n', '\r'], " ");
    if line.starts_with('"') {
        ["\"", &line.replace('"', "\"\""), "\""].concat()
    } else {
        line
    }
}

/// A text that no spreadsheet computes, whoever wrote it: an apostrophe keeps it text. For every
/// text that may become a cell; cells that are numbers do without.
pub fn guarded(cell: &str) -> String {
    if is_formula(cell) {
        ["'", cell].concat()
    } else {
        cell.to_owned()
    }
}

/// Whether a spreadsheet would compute a cell with this text.
///
/// What stands before the sign counts for nothing: programs drop blanks and what cannot be seen,
/// and take off quotation marks, before they look. Full-width signs are typed in East Asia and
/// taken for the plain ones.
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
