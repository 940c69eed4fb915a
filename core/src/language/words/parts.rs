//! Words by the part of the page they belong to.

/// A name and what it means, in one line.
#[derive(Clone, Copy, Debug)]
pub struct Named {
    /// As on a chip.
    pub name: &'static str,
    /// One sentence.
    pub meaning: &'static str,
}

/// The seven outcomes of a check.
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

/// How values were had.
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
    /// What the system says.
    pub auto: &'static str,
    /// Dark ink on a light ground.
    pub light: &'static str,
    /// Light ink on a dark ground.
    pub dark: &'static str,
}

/// The three views of an opened card.
#[derive(Debug)]
pub struct TabWords {
    /// Its charts.
    pub chart: &'static str,
    /// Its values.
    pub table: &'static str,
    /// Where they come from.
    pub source: &'static str,
    /// Where they come from and what was checked.
    pub source_and_checks: &'static str,
}

/// Words of the filters.
#[derive(Debug)]
pub struct FilterWords {
    /// The group of all filters.
    pub heading: &'static str,
    /// The search field.
    pub search: &'static str,
    /// What was typed into it, as a filter that is on.
    pub words: &'static str,
    /// Empties the search field.
    pub clear_search: &'static str,
    /// Chapters.
    pub chapter: &'static str,
    /// Countries and regions.
    pub area: &'static str,
    /// Years the data are of.
    pub years: &'static str,
    /// The first of them.
    pub year_from: &'static str,
    /// The last of them.
    pub year_to: &'static str,
    /// An end of the years that is left open.
    pub any_year: &'static str,
    /// A chosen range of years; an open end is empty.
    pub year_range: fn(from: &str, to: &str) -> String,
    /// What a card is made of.
    pub format: &'static str,
    /// Cards with a chart.
    pub chart: &'static str,
    /// Cards with a list or table.
    pub list: &'static str,
    /// Cards of words only.
    pub statement: &'static str,
    /// Outcomes of checks.
    pub verdict: &'static str,
    /// How values were had.
    pub evidence: &'static str,
    /// A country, company or model whose page this is.
    pub entity: &'static str,
    /// The order of the cards.
    pub sort: &'static str,
    /// Highlights first, or the best match.
    pub suggested: &'static str,
    /// The article's order.
    pub article_order: &'static str,
    /// The report's order, where there is no article.
    pub report_order: &'static str,
    /// The best match first.
    pub relevance: &'static str,
    /// Takes every filter off.
    pub clear: &'static str,
    /// Before the name of a filter that a press takes off.
    pub remove: &'static str,
    /// Shows the filters that are folded away.
    pub show: &'static str,
    /// Folds them away.
    pub hide: &'static str,
}

/// What is said where nothing is.
#[derive(Debug)]
pub struct EmptyWords {
    /// No card is left.
    pub no_result: &'static str,
    /// The button that takes one filter off, and how many cards it brings back.
    pub loosen: fn(filter: &str, count: usize) -> String,
    /// A statistic without values that could stand in a table.
    pub no_table: &'static str,
    /// How many rows in the middle of a long table are left out.
    pub rows: fn(count: usize) -> String,
    /// Before the button for the file that has them all.
    pub rows_button: &'static str,
    /// Which file has them all, where no button can make it.
    pub rows_file: &'static str,
    /// What the link to the report's JSON is called, which has them, too.
    pub rows_report: &'static str,
    /// A country that a survey left out.
    pub not_surveyed: fn(area: &str) -> String,
    /// The years leave one point of a series.
    pub one_point: &'static str,
    /// The years leave no point at all.
    pub no_point: &'static str,
    /// Only the first three of a ranking are known.
    pub top_three: &'static str,
    /// The article had a picture, and its values were not to be had.
    pub picture: &'static str,
    /// An old copy of the offline file, checked on that date (`YYYY-MM-DD`).
    pub stale: fn(checked: &str) -> String,
}

/// What went wrong, where, and what to do.
#[derive(Debug)]
pub struct ErrorWords {
    /// The report could not be read.
    pub report: &'static str,
    /// Before the file's name.
    pub file: &'static str,
    /// Before a JSON path.
    pub path: &'static str,
    /// A place in a file.
    pub line: fn(line: usize, column: usize) -> String,
    /// How many faults are not listed.
    pub more_faults: fn(count: usize) -> String,
    /// What to do about a report that could not be read.
    pub mend_report: &'static str,
    /// A link to a card that is not there.
    pub unknown_card: fn(id: &str) -> String,
    /// A link to a chapter that is not there.
    pub unknown_chapter: fn(id: &str) -> String,
    /// The page's program could not run.
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
    /// No series may be handed out whole.
    pub withheld: &'static str,
    /// Some series may not be handed out whole.
    pub part_withheld: &'static str,
    /// The clipboard was refused.
    pub copy_refused: &'static str,
    /// The clipboard was refused, and the text is selected.
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
    /// A frame that forbids downloads: the content is shown to copy.
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
    /// When, for charts of dates.
    pub date: &'static str,
    /// The lower end of a range.
    pub low: &'static str,
    /// The value in the base unit.
    pub value: &'static str,
    /// The unit.
    pub unit: &'static str,
    /// Exact, about, at most.
    pub precision: &'static str,
    /// How the value was had.
    pub status: &'static str,
    /// Keys of its sources.
    pub source: &'static str,
    /// Remarks and formulas.
    pub note: &'static str,
    /// The year of a time axis.
    pub year: &'static str,
    /// A category without a better name.
    pub item: &'static str,
}

/// Words in and about charts.
#[derive(Debug)]
pub struct ChartWords {
    /// Equal lengths are equal ratios.
    pub log_scale: &'static str,
    /// The same on both sides of zero, and linear close to it.
    pub symlog_scale: &'static str,
    /// Equal lengths are equal differences.
    pub linear_scale: &'static str,
    /// A value computed here.
    pub calculated: &'static str,
    /// Somebody's estimate.
    pub estimate: &'static str,
    /// Rounded by the source.
    pub about: &'static str,
    /// Exceeded by an amount not given.
    pub over: &'static str,
    /// An upper bound.
    pub at_most: &'static str,
    /// A value as it is read out: signs that a voice skips are words.
    pub heard: fn(amount: &str) -> String,
    /// A place nobody has a value for.
    pub no_data: &'static str,
    /// How a derived value was computed.
    pub formula: fn(formula: &str) -> String,
    /// Something with a word on it in parentheses: how a value was had, the year of a series.
    pub marked: fn(what: &str, word: &str) -> String,
    /// A remark on something that is named.
    pub remark: fn(what: &str, note: &str) -> String,
    /// A series that is shown but not handed out whole.
    pub single_figures: &'static str,
}

/// What the keys do.
#[derive(Debug)]
pub struct KeyboardWords {
    /// Heading of the list.
    pub heading: &'static str,
    /// A chart's keys for one who enters it.
    pub chart_hint: &'static str,
    /// Heading of the keys of the page.
    pub in_page: &'static str,
    /// Keys of the page and what they do.
    pub page_keys: &'static [(&'static str, &'static str)],
    /// Heading of the keys within a chart.
    pub in_chart: &'static str,
    /// Keys within a chart and what they do.
    pub keys: &'static [(&'static str, &'static str)],
    /// Switches the keys without Control or Alt off.
    pub single_keys_off: &'static str,
    /// Switches them on again.
    pub single_keys_on: &'static str,
}

impl KeyboardWords {
    /// What the button says that switches single keys off while they are on, and back.
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
    /// The Chinese standard's name.
    pub gbt: &'static str,
    /// The American Psychological Association's style.
    pub apa: &'static str,
    /// For LaTeX.
    pub bibtex: &'static str,
    /// The value, its year and its source in one sentence.
    pub sentence: &'static str,
    /// A finding with its value and year (empty where it has none) and its source, in one
    /// sentence.
    pub stated: fn(finding: &str, value: &str, source: &str, report: &str) -> String,
    /// A source by its publisher, title and edition.
    pub source: fn(publisher: &str, title: &str, edition: &str) -> String,
    /// Before the sources of the data.
    pub data_from: &'static str,
}
