//! One cell of a spreadsheet.

/// A cell of text: quoted where need be, and never taken for a formula.
pub fn text(cell: &str) -> String {
    quoted(&guarded(cell))
}

/// A cell for the clipboard, where neither tabs nor lines may be in it.
pub fn one_line(cell: &str) -> String {
    guarded(cell).replace(['\t', '\n', '\r'], " ")
}

/// A spreadsheet computes a cell that begins so, whoever wrote it; an apostrophe keeps it text.
fn guarded(cell: &str) -> String {
    const FORMULA: [char; 10] = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'];
    if cell.starts_with(FORMULA) {
        ["'", cell].concat()
    } else {
        cell.to_owned()
    }
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
            ("中国，2022年", "中国，2022年"),
        ];
        for (cell, expected) in cases {
            assert_eq!(text(cell), expected);
        }
        assert_eq!(one_line("=a\tb\r\nc"), "'=a b  c");
    }
}
