//! The word groups for parts of the page. Each field comment names the element that has the text.

/// A name and its meaning.
#[derive(Clone, Copy, Debug)]
pub struct Named {
    /// The name, as on a chip.
    pub name: &'static str,
    /// The meaning, in one sentence.
    pub meaning: &'static str,
}

/// The names and meanings of the seven verdicts.
#[derive(Debug)]
#[expect(missing_docs, reason = "each field is the outcome of that name")]
pub struct VerdictWords {
    pub matches: Named,
    pub rounded: Named,
    pub differs: Named,
    pub may_mislead: Named,
    pub article_only: Named,
    pub cannot_be_checked: Named,
    pub report_disagrees: Named,
}

/// The names and meanings of the statuses of values.
#[derive(Debug)]
#[expect(missing_docs, reason = "each field is the status of that name")]
pub struct StatusWords {
    pub dataset: Named,
    pub quoted: Named,
    pub derived: Named,
}

/// The names of the themes.
#[derive(Debug)]
pub struct ThemeWords {
    /// Follows the setting of the system.
    pub auto: &'static str,
    /// Dark text on a light background.
    pub light: &'static str,
    /// Light text on a dark background.
    pub dark: &'static str,
}

/// The names of the tabs of an opened card.
#[derive(Debug)]
pub struct TabWords {
    /// The charts.
    pub chart: &'static str,
    /// The values.
    pub table: &'static str,
    /// The sources, for a card without checks.
    pub source: &'static str,
    /// The sources and the checks.
    pub source_and_checks: &'static str,
}

/// Words of the filters.
#[derive(Debug)]
pub struct FilterWords {
    /// Heading of all filters.
    pub heading: &'static str,
    /// Placeholder and accessible name of the search field.
    pub search: &'static str,
    /// Name of the search text as an active filter.
    pub words: &'static str,
    /// The button that clears the search field.
    pub clear_search: &'static str,
    /// The filter by chapter.
    pub chapter: &'static str,
    /// The filter by country or region.
    pub area: &'static str,
    /// The filter by year of the data.
    pub years: &'static str,
    /// The first year.
    pub year_from: &'static str,
    /// The last year.
    pub year_to: &'static str,
    /// An end of the year range that is not limited.
    pub any_year: &'static str,
    /// The chosen range of years. An end that is not limited is an empty string.
    pub year_range: fn(from: &str, to: &str) -> String,
    /// The filter by format of the card.
    pub format: &'static str,
    /// Cards with a chart.
    pub chart: &'static str,
    /// Cards with a list or table.
    pub list: &'static str,
    /// Cards of words only.
    pub statement: &'static str,
    /// The filter by verdict.
    pub verdict: &'static str,
    /// The filter by status of the values.
    pub evidence: &'static str,
    /// Name of the chosen entity as an active filter.
    pub entity: &'static str,
    /// The choice of the order of cards.
    pub sort: &'static str,
    /// The order with highlights first or, in a search, with the best match first.
    pub suggested: &'static str,
    /// The order of the article.
    pub article_order: &'static str,
    /// The order of the report, if there is no article.
    pub report_order: &'static str,
    /// The order with the best match first.
    pub relevance: &'static str,
    /// The button that removes all filters.
    pub clear: &'static str,
    /// The text before the name of a filter that the button removes.
    pub remove: &'static str,
    /// The button that expands the filters.
    pub show: &'static str,
    /// The button that collapses the filters.
    pub hide: &'static str,
}

/// Messages for empty results.
#[derive(Debug)]
pub struct EmptyWords {
    /// No card matches the filters.
    pub no_result: &'static str,
    /// The button that removes one filter, with the number of cards that are then shown.
    pub loosen: fn(filter: &str, count: usize) -> String,
    /// The statistic has no values for a table.
    pub no_table: &'static str,
    /// The number of rows left out in the middle of a long table.
    pub rows: fn(count: usize) -> String,
    /// The text before the button that downloads the file with all rows.
    pub rows_button: &'static str,
    /// The sentence that names the file with all rows, if the page has no button that creates it.
    pub rows_file: &'static str,
    /// The link to the report's JSON file, which also has all rows.
    pub rows_report: &'static str,
    /// The survey did not include a country.
    pub not_surveyed: fn(area: &str) -> String,
    /// The chosen years have only one point of a series.
    pub one_point: &'static str,
    /// The chosen years have no point.
    pub no_point: &'static str,
    /// The source has only the first three places of a ranking.
    pub top_three: &'static str,
    /// The article has a picture, and its values could not be obtained.
    pub picture: &'static str,
    /// The offline file is old. It was checked on this date (`YYYY-MM-DD`).
    pub stale: fn(checked: &str) -> String,
}

/// Messages for errors.
#[derive(Debug)]
pub struct ErrorWords {
    /// The report cannot be read.
    pub report: &'static str,
    /// The text before the name of the file.
    pub file: &'static str,
    /// The text before a JSON path.
    pub path: &'static str,
    /// A position in a file.
    pub line: fn(line: usize, column: usize) -> String,
    /// The number of faults that are not listed.
    pub more_faults: fn(count: usize) -> String,
    /// What to do if the report cannot be read.
    pub mend_report: &'static str,
    /// The link names a card that does not exist.
    pub unknown_card: fn(id: &str) -> String,
    /// The link names a chapter that does not exist.
    pub unknown_chapter: fn(id: &str) -> String,
    /// The WebAssembly program of the page cannot run.
    pub not_live: &'static str,
}

/// Words in the place of a part of the page whose code or data are not there.
#[derive(Debug)]
pub struct LoadingWords {
    /// It is being fetched.
    pub coming: &'static str,
    /// It could not be fetched.
    pub failed: &'static str,
    /// Fetches it once more.
    pub again: &'static str,
}

/// Words of the opened card and its menus. Buttons are verbs.
#[derive(Debug)]
#[expect(missing_docs, reason = "each field is the button of that name")]
pub struct DialogWords {
    pub close: &'static str,
    pub back: &'static str,
    pub previous: &'static str,
    pub next: &'static str,
    pub enlarge: &'static str,
    pub show_table: &'static str,
    pub embed: &'static str,
    pub download: &'static str,
    pub cite: &'static str,
    pub copy: &'static str,
    pub copied: &'static str,
    /// No series may be downloaded as a whole.
    pub withheld: &'static str,
    /// Some series may not be downloaded as a whole.
    pub part_withheld: &'static str,
    /// The browser did not allow access to the clipboard.
    pub copy_refused: &'static str,
    /// The browser did not allow access to the clipboard, and the text is now selected.
    pub selected: &'static str,
    pub copy_link: &'static str,
    pub copy_table: &'static str,
    pub copy_sentence: &'static str,
    pub copy_embed_code: &'static str,
    pub svg: &'static str,
    pub png: &'static str,
    pub csv: &'static str,
    pub json: &'static str,
    pub html: &'static str,
    /// The page is in a frame that forbids downloads, so the content is shown for copying.
    pub download_refused: &'static str,
}

/// Headings of data tables and spreadsheets, in the order of a spreadsheet's columns.
#[derive(Debug)]
pub struct ColumnWords {
    /// The id of the statistic.
    pub statistic: &'static str,
    /// The subtitle of the figure.
    pub figure: &'static str,
    /// The name of the series.
    pub series: &'static str,
    /// A year, or the name of a category.
    pub position: &'static str,
    /// The date, for charts of dates.
    pub date: &'static str,
    /// The lower end of a range.
    pub low: &'static str,
    /// The value in the base unit.
    pub value: &'static str,
    /// The unit.
    pub unit: &'static str,
    /// How exact the value is.
    pub precision: &'static str,
    /// How the value was obtained.
    pub status: &'static str,
    /// The sources of the value.
    pub source: &'static str,
    /// Notes and formulas.
    pub note: &'static str,
    /// The year of a time axis.
    pub year: &'static str,
    /// A category, in tables without a better name.
    pub item: &'static str,
}

/// Words in and about charts.
#[derive(Debug)]
pub struct ChartWords {
    /// A logarithmic scale.
    pub log_scale: &'static str,
    /// A symlog scale: logarithmic on both sides of zero and linear close to zero.
    pub symlog_scale: &'static str,
    /// A linear scale.
    pub linear_scale: &'static str,
    /// A derived value.
    pub calculated: &'static str,
    /// An estimate.
    pub estimate: &'static str,
    /// A value rounded by the source.
    pub about: &'static str,
    /// A value that the real value exceeds.
    pub over: &'static str,
    /// An upper bound.
    pub at_most: &'static str,
    /// A value for screen readers: signs that they skip are replaced by words.
    pub spoken: fn(amount: &str) -> String,
    /// A missing value.
    pub no_data: &'static str,
    /// The formula of a derived value.
    pub formula: fn(formula: &str) -> String,
    /// Something with a word after it in parentheses, such as a value and its status, or a series
    /// and its year.
    pub marked: fn(what: &str, word: &str) -> String,
    /// Something with a note on it.
    pub remark: fn(what: &str, note: &str) -> String,
    /// A series that is shown but may not be downloaded as a whole.
    pub single_figures: &'static str,
}

/// Words of the list of keyboard shortcuts.
#[derive(Debug)]
pub struct KeyboardWords {
    /// Heading of the list.
    pub heading: &'static str,
    /// The hint about keys for readers who move the focus into a chart.
    pub chart_hint: &'static str,
    /// Heading of the shortcuts of the page.
    pub in_page: &'static str,
    /// The shortcuts of the page: (keys, effect).
    pub page_keys: &'static [(&'static str, &'static str)],
    /// Heading of the shortcuts within a chart.
    pub in_chart: &'static str,
    /// The shortcuts within a chart: (keys, effect).
    pub keys: &'static [(&'static str, &'static str)],
    /// The button that turns off single-key shortcuts, which need no Control or Alt.
    pub single_keys_off: &'static str,
    /// The button that turns single-key shortcuts on again.
    pub single_keys_on: &'static str,
}

impl KeyboardWords {
    /// Returns the text of the button for single-key shortcuts. `on` is the current state, so the
    /// text offers the opposite.
    pub const fn single(&self, on: bool) -> &'static str {
        if on {
            self.single_keys_off
        } else {
            self.single_keys_on
        }
    }
}

/// Words of citations.
#[derive(Debug)]
pub struct CitationWords {
    /// The name of the Chinese standard.
    pub gbt: &'static str,
    /// The style of the American Psychological Association.
    pub apa: &'static str,
    /// The format for LaTeX.
    pub bibtex: &'static str,
    /// The button for the citation as one sentence.
    pub sentence: &'static str,
    /// One sentence with the finding, its value and year, the source and the report. `value` is an
    /// empty string if there is no value.
    pub stated: fn(finding: &str, value: &str, source: &str, report: &str) -> String,
    /// A source, from publisher, title and edition.
    pub source: fn(publisher: &str, title: &str, edition: &str) -> String,
    /// The text before the sources of the data.
    pub data_from: &'static str,
}
