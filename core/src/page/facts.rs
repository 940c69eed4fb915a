//! Short facts about the size of a report.

use super::Page;

/// The last year of the data and, if the report has fact checks, their number and how many of them
/// found a difference.
pub fn facts(page: Page) -> Vec<String> {
    let words = page.words();
    let tally = page.report.statistics.tally();
    let mut facts = vec![(words.data_until)(page.report.data_until)];
    if tally.checks > 0 {
        facts.push((words.checks_made)(tally.checks));
        facts.push((words.differing_numbers)(tally.differing));
    }
    facts
}
