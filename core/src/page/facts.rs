//! How much there is in a report.

use super::Page;
use crate::report::Verdict;

/// The year the data end in and, where anything was checked, how many checks were made and how
/// many found a difference.
pub fn facts(page: Page) -> Vec<String> {
    let words = page.words();
    let (mut checks, mut differing) = (0, 0);
    for check in page.report.statistics.iter().flat_map(|it| &it.checks) {
        checks += 1;
        differing += usize::from(check.verdict == Verdict::Differs);
    }
    let mut facts = vec![(words.data_until)(page.report.data_until)];
    if checks > 0 {
        facts.push((words.checks_made)(checks));
        facts.push((words.differing_numbers)(differing));
    }
    facts
}
