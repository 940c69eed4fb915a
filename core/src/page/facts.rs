//! How much there is in a report.

use super::Page;

/// The year the data end in and, where anything was checked, how many checks were made and how
/// many found a difference.
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
