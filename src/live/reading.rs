//! The report's JSON in the browser.

use statlas_core::json::{Fault, line_and_column};
use statlas_core::language::Words;
use statlas_core::report::{Report, fingerprint};

/// Reads a report from its bytes. Where they are those the page was made from, as `expected`
/// tells, they were checked when it was built, and statistics are read as they are needed. What
/// the shape of others does not tell (ids that name nothing, sums that do not hold) is for the
/// build to find.
///
/// # Errors
/// Says in `words` what is wrong with it and where.
pub fn report(bytes: Vec<u8>, expected: &str, words: &Words) -> Result<Report, String> {
    let trusted = fingerprint(&bytes) == expected;
    let text = String::from_utf8(bytes)
        .unwrap_or_else(|fault| String::from_utf8_lossy(fault.as_bytes()).into_owned());
    if trusted {
        // The page and its report live equally long.
        return Report::from_trusted(text.leak()).map_err(|fault| notice(words, "", &fault));
    }
    Report::from_json(&text).map_err(|fault| notice(words, &text, &fault))
}

/// What happened, where, and what to do.
fn notice(words: &Words, text: &str, fault: &Fault) -> String {
    let errors = &words.errors;
    let (line, column) = line_and_column(text, fault.place);
    let gap = if fault.path.is_empty() { "" } else { " " };
    [
        errors.report,
        "\n",
        errors.path,
        &fault.path,
        gap,
        &(errors.line)(line, column),
        "\n",
        &fault.message,
        "\n",
        errors.mend_report,
    ]
    .concat()
}
