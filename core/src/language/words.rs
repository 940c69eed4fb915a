//! Everything the widget says that is neither in a report nor a number.
//!
//! One constant of [`Words`] in each language file; a new word is a field here and the compiler
//! asks for it in every language. Words for verdicts and statuses are chosen by the methods in
//! `report`, which knows those types.

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
pub use views::{ProofWords, SubjectWords, ViewWords};

use crate::text::Language;

/// All words of a language.
#[derive(Debug)]
pub struct Words {
    /// The language they are in.
    pub code: Language,
    /// The language's own name, for the switch.
    pub own_name: &'static str,
    /// What the language switch is called.
    pub language: &'static str,
    /// Between items of a list.
    pub list_separator: &'static str,
    /// Between clauses of a line.
    pub clause_separator: &'static str,
    /// Around something quoted.
    pub quotes: (&'static str, &'static str),

    /// What the button that changes the theme does.
    pub theme: &'static str,
    /// The names of the themes.
    pub themes: ThemeWords,

    /// The page's title, made of a heading and the report's name.
    pub page_title: fn(heading: &str, report: &str) -> String,
    /// The last year most data cover.
    pub data_until: fn(year: i32) -> String,
    /// How many checks were made.
    pub checks_made: fn(count: usize) -> String,
    /// How many of them differ from the report.
    pub differing_numbers: fn(count: usize) -> String,
    /// What an embed says: to what year the data go, and when they were checked.
    pub data_and_check: fn(until: i32, checked: &str) -> String,
    /// The link for those who use the keyboard.
    pub skip_to_cards: &'static str,

    /// The cards shown first.
    pub highlights: &'static str,
    /// The list of everything that was checked.
    pub checks: &'static str,
    /// Every chapter.
    pub all_chapters: &'static str,
    /// Words of the filters.
    pub filters: FilterWords,
    /// How many of the statistics are shown.
    pub result_count: fn(shown: usize, total: usize) -> String,
    /// What is said where nothing is.
    pub empty: EmptyWords,
    /// What went wrong.
    pub errors: ErrorWords,
    /// What is said in the place of a part that is not there.
    pub loading: LoadingWords,

    /// Opens the notes beyond the first.
    pub more_notes: fn(count: usize) -> String,
    /// Opens the menu of ways to pass a card on.
    pub share: &'static str,
    /// Words of that menu.
    pub sharing: ShareWords,
    /// Opens the card with everything else.
    pub more: &'static str,
    /// Words of the opened card and its menus.
    pub dialog: DialogWords,
    /// The three views of an opened card.
    pub tabs: TabWords,
    /// The values behind a chart.
    pub table: &'static str,
    /// The headings of data tables and spreadsheets.
    pub columns: ColumnWords,
    /// Words in and about charts.
    pub chart: ChartWords,
    /// Charts in words.
    pub summary: SummaryWords,
    /// Words of pictures that leave the page.
    pub picture: PictureWords,
    /// Words of the choices beside a chart.
    pub reading: ReadingWords,
    /// What the keys do.
    pub keyboard: KeyboardWords,
    /// Words of citations.
    pub citation: CitationWords,

    /// A signed change and what it is compared with, for the eye.
    pub compared: fn(signed: &str, than: &str) -> String,
    /// A rise, for the ear.
    pub rose_by: fn(amount: &str, than: &str) -> String,
    /// A fall, for the ear.
    pub fell_by: fn(amount: &str, than: &str) -> String,
    /// A ratio to something else.
    pub multiple_of: fn(ratio: &str, than: &str) -> String,

    /// Before the provider of the data.
    pub source_prefix: &'static str,
    /// Where in the article: the section's label and the paragraph.
    pub in_article: fn(section: &str, paragraph: Option<u32>) -> String,
    /// The seven outcomes of a check.
    pub verdicts: VerdictWords,
    /// How values were had.
    pub statuses: StatusWords,
    /// What the article states.
    pub article_says: &'static str,
    /// What the other source states.
    pub source_says: &'static str,
    /// Why the verdict is what it is.
    pub reason: &'static str,
    /// What was read for the check.
    pub was_read: &'static str,
    /// Heading of computed claims.
    pub arithmetic: &'static str,
    /// Whether a computed claim holds to the precision stated.
    pub holds: (&'static str, &'static str),

    /// Words of cards and table.
    pub views: ViewWords,
    /// Words of the list of everything that was checked.
    pub proof: ProofWords,
    /// Words of an entity's page.
    pub subject: SubjectWords,
    /// Cards of the same entity, measure or chapter.
    pub related: &'static str,
    /// Heading of an entity's page.
    pub about_entity: fn(name: &str) -> String,

    /// Heading of the page's foot.
    pub about: &'static str,
    /// The article by its title, publisher, author and date (`YYYY-MM-DD`).
    pub article_named: fn(title: &str, publisher: &str, author: &str, date: &str) -> String,
    /// When the statistics that were checked were last checked (`YYYY-MM-DD`).
    pub checked_on: fn(date: &str) -> String,
    /// Heading of the log of corrections.
    pub corrections: &'static str,
    /// Heads the corrections of one day.
    pub corrections_on: fn(day: &str, count: usize) -> String,
    /// Follows the name of a card where others were corrected alike.
    pub and_cards: fn(count: usize) -> String,
    /// The date of a source that has none.
    pub undated: &'static str,
    /// Heading of the list of sources.
    pub sources: &'static str,
}
