//! The longer groups of English words.

use super::{EN, counted};
use crate::language::date;
use crate::language::words::{
    ChartWords, CitationWords, ColumnWords, DialogWords, EmptyWords, ErrorWords, FilterWords,
    KeyboardWords, LoadingWords,
};

pub(super) const FILTERS: FilterWords = FilterWords {
    heading: "Filters",
    search: "Search a number, country, company or model",
    words: "Search",
    clear_search: "Clear the search field",
    chapter: "Chapter",
    area: "Country or area",
    years: "Data years",
    year_from: "From year",
    year_to: "To year",
    any_year: "Any",
    year_range: |from, to| match (from, to) {
        (from, "") => ["from ", from].concat(),
        ("", to) => ["up to ", to].concat(),
        (from, to) if from == to => from.to_owned(),
        (from, to) => [from, "–", to].concat(),
    },
    format: "Format",
    chart: "Chart",
    list: "List",
    statement: "Statement",
    verdict: "Fact check",
    evidence: "Evidence",
    entity: "Subject",
    sort: "Sort",
    suggested: "Suggested order",
    article_order: "Article order",
    report_order: "Report order",
    relevance: "Relevance",
    clear: "Clear filters",
    remove: "Remove",
    show: "Show filters",
    hide: "Hide filters",
};

pub(super) const EMPTY: EmptyWords = EmptyWords {
    no_result: "No statistic matches all of these filters",
    loosen: |filter, count| {
        let found = counted(count, "statistic", "statistics");
        ["Remove the filter “", filter, "” to see ", &found].concat()
    },
    no_table: "There is no data table for this one.",
    rows: |count| {
        let left_out = counted(count, "row is", "rows are");
        [&left_out, " left out here."].concat()
    },
    rows_button: "All of them: ",
    rows_file: "The card’s spreadsheet (CSV) has all of them; a page whose scripts run offers it.",
    rows_report: "The report’s data (JSON)",
    not_surveyed: |area| {
        [
            "This survey did not cover ",
            area,
            ", so there is no value.",
        ]
        .concat()
    },
    one_point: "Only one year is left, which shows no change. Widen the years to see it.",
    no_point: "No data point lies in these years. Widen them to see the chart.",
    top_three: "The source lists the first three only; the others were not published.",
    picture: "A picture in the article; its values were not obtained",
    stale: |checked| {
        let checked = date::written(checked, EN);
        [
            "The data in this offline file were checked on ",
            &checked,
            "; later corrections are not in it.",
        ]
        .concat()
    },
};

pub(super) const ERRORS: ErrorWords = ErrorWords {
    report: "The report’s data cannot be read",
    file: "File: ",
    path: "Place: ",
    line: |line, column| {
        [
            "line ",
            &line.to_string(),
            ", character ",
            &column.to_string(),
        ]
        .concat()
    },
    more_faults: |count| counted(count, "more fault not listed", "more faults not listed"),
    mend_report: "Correct the file there, then load the page again.",
    unknown_chapter: |id| ["There is no chapter “", id, "”; everything is shown."].concat(),
    unknown_card: |id| {
        [
            "There is no statistic “",
            id,
            "”. The link may be mistyped or belong to another report.",
        ]
        .concat()
    },
    not_live: "The interactive part did not start: this browser lacks WebAssembly or has it switched off. Everything can still be read.",
};

pub(super) const LOADING: LoadingWords = LoadingWords {
    coming: "Loading…",
    failed: "This part could not be loaded. The rest of the page still works. Check the connection and try again.",
    again: "Try again",
};

pub(super) const DIALOG: DialogWords = DialogWords {
    close: "Close",
    back: "Back",
    previous: "Previous",
    next: "Next",
    enlarge: "Enlarge",
    show_table: "Show table",
    embed: "Embed",
    download: "Download",
    cite: "Cite",
    copy: "Copy",
    copied: "Copied",
    withheld: "These data are under a proprietary licence and are not offered as a table; the JSON holds only the values the card prints large.",
    part_withheld: "Some of these data are under a proprietary licence and are left out of the files, except for the values the card prints large.",
    copy_refused: "The browser did not allow copying. Select the text below and copy it by hand.",
    selected: "Selected; now copy it by hand",
    copy_link: "Copy link",
    copy_table: "Copy table",
    copy_sentence: "Copy as a sentence",
    copy_embed_code: "Copy embed code",
    svg: "Vector picture (SVG)",
    png: "Picture (PNG)",
    csv: "Spreadsheet (CSV)",
    json: "Data (JSON)",
    html: "Web page (HTML)",
    download_refused: "If no download began, the surrounding page does not allow them; the content is below, to copy and save.",
};

pub(super) const COLUMNS: ColumnWords = ColumnWords {
    statistic: "Statistic",
    figure: "Figure",
    series: "Series",
    position: "Year or category",
    date: "Date",
    low: "Lower end",
    value: "Value",
    unit: "Unit",
    precision: "Precision",
    status: "Evidence",
    source: "Source",
    note: "Note",
    year: "Year",
    item: "Item",
};

pub(super) const CHART: ChartWords = ChartWords {
    log_scale: "log scale",
    symlog_scale: "log scale on both sides of 0",
    linear_scale: "linear scale",
    calculated: "calculated",
    estimate: "estimate",
    about: "about",
    over: "over",
    at_most: "at most",
    spoken: super::spoken,
    no_data: "no data",
    formula: |formula| ["calculated as ", formula].concat(),
    marked: |value, word| [value, " (", word, ")"].concat(),
    remark: |what, note| [what, ": ", note].concat(),
    single_figures: "These data are under a proprietary licence and are not offered as a file; only the values the card prints large are listed.",
};

pub(super) const KEYBOARD: KeyboardWords = KeyboardWords {
    heading: "Keyboard",
    chart_hint: "Arrow keys move between values, Space shows one series alone, Escape leaves the chart",
    in_page: "On the page",
    page_keys: &[
        ("/", "Search"),
        ("J K", "Next, previous statistic"),
        ("↓ ↑", "On a title: next, previous statistic"),
        ("Enter", "Open the statistic in focus"),
        ("Esc", "Close what is open"),
        ("?", "Show this list"),
    ],
    in_chart: "In a chart",
    keys: &[
        ("← →", "Previous, next data point"),
        ("↑ ↓", "Previous, next series"),
        ("Home End", "First, last data point"),
        ("Enter", "Keep the value on show"),
        ("Space", "Show this series alone, or all again"),
        ("Esc", "Leave the chart"),
    ],
    single_keys_off: "Switch single-key shortcuts off",
    single_keys_on: "Switch single-key shortcuts on",
};

pub(super) const CITATION: CitationWords = CitationWords {
    gbt: "GB/T 7714",
    apa: "APA",
    bibtex: "BibTeX",
    sentence: "Sentence",
    stated: |finding, value, source, report| {
        let value = if value.is_empty() {
            String::new()
        } else {
            ["value: ", value, "; "].concat()
        };
        [
            finding, " (", &value, "source: ", source, "; in “", report, "”).",
        ]
        .concat()
    },
    source: |publisher, title, edition| {
        let edition = if edition.is_empty() {
            String::new()
        } else {
            [", ", edition].concat()
        };
        // A title in square brackets is a description, so it has no quotation marks.
        if title.starts_with('[') {
            return [publisher, " ", title, &edition].concat();
        }
        [publisher, ", “", title, "”", &edition].concat()
    },
    data_from: "Data: ",
};
