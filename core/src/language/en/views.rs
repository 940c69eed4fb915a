//! The English words for the views other than the cards.

use super::counted;
use crate::language::words::{FactCheckWords, SubjectWords, ViewWords};

pub(super) const FACT_CHECKS: FactCheckWords = FactCheckWords {
    lead: "In the article’s order: what the article says, then the outcome, what the source says, and why.",
    count: |checks, statistics| {
        [
            &counted(checks, "check", "checks"),
            " of ",
            &counted(statistics, "statistic", "statistics"),
        ]
        .concat()
    },
    outcomes: "Outcome",
    printed: "What the article says",
    noted: "Checked",
    read: "Consulted: ",
    no_source: "No source was found to check it against.",
};

pub(super) const SUBJECT: SubjectWords = SubjectWords {
    area: "Country or area",
    company: "Company",
    organisation: "Organisation",
    model: "Model",
    benchmark: "Benchmark",
    product: "Product",
    person: "Person",
    count: |statistics| counted(statistics, "statistic", "statistics"),
    leave: "Back to all statistics",
    about: "About",
    more: |count| [&count.to_string(), " more"].concat(),
};

pub(super) const VIEWS: ViewWords = ViewWords {
    heading: "Show as",
    cards: "Cards",
    table: "Table",
    section: "Section",
    finding: "Finding",
    value: "Value",
    when: "When",
    outcome: "Fact check",
    address: "Link to this page: ",
};
