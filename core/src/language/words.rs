//! The type of a language's words: all texts of the widget that are neither in a report nor
//! numbers.
//!
//! Each language file has one constant of [`Words`]. A new word is a new field of this struct; the
//! compiler then requires the word in every language. Each field comment names the element that has
//! the text. Words for verdicts and statuses are chosen by methods in `report`, which defines those
//! types.

mod parts;
mod picture;
mod reading;
mod share;
mod summary;
mod views;

pub use parts::{
    ChartWords, CitationWords, ColumnWords, DialogWords, EmptyWords, ErrorWords, FilterWords,
    KeyboardWords, LoadingWords, Named, StatusWords, TabWords, ThemeWords, VerdictWords,
};
pub use picture::PictureWords;
pub use reading::ReadingWords;
pub use share::ShareWords;
pub use summary::SummaryWords;
pub use views::{FactCheckWords, SubjectWords, ViewWords};

use crate::text::Language;

/// All words of a language.
#[derive(Debug)]
pub struct Words {
    /// The language of the words.
    pub code: Language,
    /// The language's name in the language itself, for the language switch.
    pub own_name: &'static str,
    /// Label of the language switch.
    pub language: &'static str,
    /// Separator between items of a list.
    pub list_separator: &'static str,
    /// Separator between clauses of a line.
    pub clause_separator: &'static str,
    /// Quotation marks before and after a quotation.
    pub quotes: (&'static str, &'static str),

    /// Label of the button that changes the theme.
    pub theme: &'static str,
    /// The names of the themes.
    pub themes: ThemeWords,

    /// The page's title, from a heading and the report's name.
    pub page_title: fn(heading: &str, report: &str) -> String,
    /// The last year of most data.
    pub data_until: fn(year: i32) -> String,
    /// The number of checks.
    pub checks_made: fn(count: usize) -> String,
    /// The number of checks in which the article differs from the report.
    pub differing_numbers: fn(count: usize) -> String,
    /// The line of an embed: the last year of the data, and the day of the last check
    /// (`YYYY-MM-DD`).
    pub data_and_check: fn(until: i32, checked: &str) -> String,
    /// The skip link to the cards, for keyboard users.
    pub skip_to_cards: &'static str,

    /// The view of the highlights.
    pub highlights: &'static str,
    /// The view with the list of all fact checks.
    pub checks: &'static str,
    /// The choice of all chapters.
    pub all_chapters: &'static str,
    /// Words of the filters.
    pub filters: FilterWords,
    /// The number of statistics shown, and of all statistics.
    pub result_count: fn(shown: usize, total: usize) -> String,
    /// Messages for empty results.
    pub empty: EmptyWords,
    /// Messages for errors.
    pub errors: ErrorWords,
    /// What is said in the place of a part that is not there.
    pub loading: LoadingWords,

    /// The button that shows further notes.
    pub more_notes: fn(count: usize) -> String,
    /// The button that opens the share dialog.
    pub share: &'static str,
    /// Words of the share dialog.
    pub sharing: ShareWords,
    /// The button that opens the card with all details.
    pub more: &'static str,
    /// Words of the opened card and its menus.
    pub dialog: DialogWords,
    /// The names of the tabs of an opened card.
    pub tabs: TabWords,
    /// The table of a chart's values.
    pub table: &'static str,
    /// The headings of data tables and spreadsheets.
    pub columns: ColumnWords,
    /// Words in and about charts.
    pub chart: ChartWords,
    /// Phrases of chart summaries.
    pub summary: SummaryWords,
    /// Words for exported pictures.
    pub picture: PictureWords,
    /// Words of the options of a chart.
    pub reading: ReadingWords,
    /// Words of the list of keyboard shortcuts.
    pub keyboard: KeyboardWords,
    /// Words of citations.
    pub citation: CitationWords,

    /// A change with its sign, and what the value is compared with. For display.
    pub compared: fn(signed: &str, than: &str) -> String,
    /// A rise, for screen readers.
    pub rose_by: fn(amount: &str, than: &str) -> String,
    /// A fall, for screen readers.
    pub fell_by: fn(amount: &str, than: &str) -> String,
    /// A ratio to another value.
    pub multiple_of: fn(ratio: &str, than: &str) -> String,

    /// The text before the provider of the data.
    pub source_prefix: &'static str,
    /// The place in the article: label of the section and number of the paragraph.
    pub in_article: fn(section: &str, paragraph: Option<u32>) -> String,
    /// The names and meanings of the verdicts.
    pub verdicts: VerdictWords,
    /// The names and meanings of the statuses.
    pub statuses: StatusWords,
    /// Label of the article's statement.
    pub article_says: &'static str,
    /// Label of the other source's statement.
    pub source_says: &'static str,
    /// Label of the reason for a verdict.
    pub reason: &'static str,
    /// Label of the sources read for a check.
    pub was_read: &'static str,
    /// Heading of computed claims.
    pub arithmetic: &'static str,
    /// The words for a claim that holds and for one that does not.
    pub holds: (&'static str, &'static str),

    /// Words of the view switch and the table view.
    pub views: ViewWords,
    /// Words of the list of fact checks.
    pub fact_checks: FactCheckWords,
    /// Words of the page of an entity.
    pub subject: SubjectWords,
    /// Heading of related cards: cards of the same entity, measure or chapter.
    pub related: &'static str,
    /// Heading of the page of an entity.
    pub about_entity: fn(name: &str) -> String,

    /// Heading of the footer.
    pub about: &'static str,
    /// The citation of the article, from title, publisher, author and date (`YYYY-MM-DD`).
    pub article_named: fn(title: &str, publisher: &str, author: &str, date: &str) -> String,
    /// The day of the last check of the statistics (`YYYY-MM-DD`).
    pub checked_on: fn(date: &str) -> String,
    /// Heading of the log of corrections.
    pub corrections: &'static str,
    /// Heading of the corrections of one day (`YYYY-MM-DD`) and their number.
    pub corrections_on: fn(day: &str, count: usize) -> String,
    /// The text after the name of a card, if further cards have the same correction.
    pub and_cards: fn(count: usize) -> String,
    /// The date of a source without a date.
    pub undated: &'static str,
    /// Heading of the list of sources.
    pub sources: &'static str,
}
