//! The English words, in British spelling.

mod numerals;
mod parts;
mod picture;
mod reading;
mod share;
mod summary;
mod views;

pub(super) use numerals::NUMERALS;

use super::date;
use super::words::{Named, StatusWords, TabWords, ThemeWords, VerdictWords, Words};
use crate::text::Language;

const EN: Language = Language::En;

pub(super) static WORDS: Words = Words {
    code: EN,
    own_name: "English",
    language: "Language",
    list_separator: ", ",
    clause_separator: "; ",
    quotes: ("“", "”"),
    theme: "Switch between light and dark",
    themes: ThemeWords {
        auto: "System",
        light: "Light",
        dark: "Dark",
    },
    page_title: |heading, report| [heading, " | ", report].concat(),
    data_until: |year| ["Data mostly to ", &year.to_string()].concat(),
    checks_made: |count| counted(count, "check", "checks"),
    differing_numbers: |count| counted(count, "differs from the report", "differ from the report"),
    data_and_check: |until, checked| {
        [
            "Data to ",
            &until.to_string(),
            ", checked on ",
            &date::written(checked, EN),
        ]
        .concat()
    },
    skip_to_cards: "Skip to content",
    highlights: "Highlights",
    checks: "Fact checks",
    all_chapters: "All chapters",
    filters: parts::FILTERS,
    result_count: |shown, total| {
        if shown == total {
            return counted(total, "statistic", "statistics");
        }
        [
            &shown.to_string(),
            " of ",
            &counted(total, "statistic", "statistics"),
        ]
        .concat()
    },
    empty: parts::EMPTY,
    errors: parts::ERRORS,
    loading: parts::LOADING,
    share: "Share",
    sharing: share::SHARE,
    more: "More",
    more_notes: |count| counted(count, "more note", "more notes"),
    dialog: parts::DIALOG,
    tabs: TabWords {
        chart: "Chart",
        table: "Table",
        source: "Sources",
        source_and_checks: "Sources and checks",
    },
    table: "Data table",
    columns: parts::COLUMNS,
    chart: parts::CHART,
    summary: summary::SUMMARY,
    picture: picture::PICTURE,
    reading: reading::READING,
    keyboard: parts::KEYBOARD,
    citation: parts::CITATION,
    compared: |signed, than| [signed, " vs ", than].concat(),
    rose_by: |amount, than| [&spoken(amount), " higher than ", &point_in_time(than)].concat(),
    fell_by: |amount, than| [&spoken(amount), " lower than ", &point_in_time(than)].concat(),
    multiple_of: |ratio, than| [ratio.strip_suffix('×').unwrap_or(ratio), " times ", than].concat(),
    source_prefix: "Source: ",
    in_article: |section, paragraph| {
        let mut letters = section.chars();
        let first = letters.next().map(|letter| letter.to_ascii_lowercase());
        let mut text = String::from("article, ");
        text.extend(first);
        for (place, word) in letters.as_str().split(' ').enumerate() {
            if place > 0 {
                // A no-break space keeps a word and its number on one line.
                let counted = word.starts_with(|it: char| it.is_ascii_digit());
                text.push(if counted { '\u{a0}' } else { ' ' });
            }
            text.push_str(word);
        }
        if let Some(paragraph) = paragraph {
            text.push_str(", paragraph\u{a0}");
            text.push_str(&paragraph.to_string());
        }
        text
    },
    verdicts: VerdictWords {
        matches: Named {
            name: "Matches",
            meaning: "The article’s number is that of the source named below.",
        },
        rounded: Named {
            name: "Rounded",
            meaning: "After rounding, the article’s number is that of the source.",
        },
        differs: Named {
            name: "Differs from the report",
            meaning: "The article and the report say different things; both are below.",
        },
        may_mislead: Named {
            name: "May mislead",
            meaning: "The number stands, but the article’s wording is easily misunderstood.",
        },
        article_only: Named {
            name: "Article only",
            meaning: "No second source was found beside the article.",
        },
        cannot_be_checked: Named {
            name: "Cannot be checked",
            meaning: "The value to check it against was computed from it, or belongs to another edition.",
        },
        report_disagrees: Named {
            name: "The report disagrees with itself",
            meaning: "The report gives different values for the same thing.",
        },
    },
    statuses: StatusWords {
        dataset: Named {
            name: "Data set",
            meaning: "Copied value by value from a data file.",
        },
        quoted: Named {
            name: "Quoted",
            meaning: "Printed in a page or file that was read; the original data were not seen.",
        },
        derived: Named {
            name: "Calculated",
            meaning: "Computed from other values; the formula is given.",
        },
    },
    article_says: "Article",
    source_says: "Source",
    reason: "Reason",
    was_read: "Consulted",
    arithmetic: "Arithmetic",
    holds: ("holds", "does not hold"),
    views: views::VIEWS,
    fact_checks: views::FACT_CHECKS,
    subject: views::SUBJECT,
    related: "Related",
    about_entity: |name| [name, " in the report"].concat(),
    about: "About this page",
    article_named: |title, publisher, author, day| {
        let by = if author.is_empty() {
            String::new()
        } else {
            [author, ", "].concat()
        };
        [
            "Article: ",
            &by,
            "“",
            title,
            "”, ",
            publisher,
            ", ",
            &date::written(day, EN),
        ]
        .concat()
    },
    checked_on: |day| ["Last checked on ", &date::written(day, EN), "."].concat(),
    corrections: "Corrections",
    corrections_on: |day, count| {
        let entries = counted(count, "entry", "entries");
        [&date::written(day, EN), ": ", &entries].concat()
    },
    and_cards: |count| [", and ", &counted(count, "more card", "more cards")].concat(),
    undated: "n.d.",
    sources: "Sources",
};

fn counted(count: usize, one: &str, more: &str) -> String {
    let word = if count == 1 { one } else { more };
    [count.to_string().as_str(), " ", word].concat()
}

/// Replaces abbreviations and signs by words, for screen readers.
fn spoken(amount: &str) -> String {
    if let Some(rest) = amount.strip_prefix('≤') {
        return ["at most ", &spoken(rest)].concat();
    }
    for (sign, words) in [("pp", "percentage points"), ("×", "\u{a0}times")] {
        if let Some(number) = amount.strip_suffix(sign) {
            return [number, words].concat();
        }
    }
    amount.to_owned()
}

/// Returns `in 2022` for a year, because the value in the year is compared, not the year itself.
/// Returns other texts unchanged.
fn point_in_time(than: &str) -> String {
    let is_year = than.len() == 4 && than.bytes().all(|byte| byte.is_ascii_digit());
    if is_year {
        ["in ", than].concat()
    } else {
        than.to_owned()
    }
}
