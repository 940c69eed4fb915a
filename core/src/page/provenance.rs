//! Writes a statistic's provenance: where its values come from, and the outcome of checking them.

use super::Page;
use super::deck::is_large;
use super::extent::Extent;
use super::figure::Drawing;
use super::names::named_with_title;
use super::table::data_table;
use crate::code::Code;
use crate::figure::printed;
use crate::markup::{put, whole};
use crate::report::{Check, Claim, Reading, Source, Statistic, Verdict};
use crate::text::capital;

/// Writes the source line, the verdict with its reasons and, for readers without scripts, the data
/// table. In a large report the folded parts of a card that is not drawn yet are written only into
/// `<noscript>`.
pub fn provenance(out: &mut String, page: Page, statistic: &Statistic, extent: Extent) {
    let later = extent.drawing == Drawing::Later && is_large(page.report);
    out.push_str("<div class=\"receipt\"");
    // The style sheet reserves the place of the verdict, so that nothing moves when it is added.
    if later && !statistic.checks.is_empty() {
        out.push_str(" data-later=\"\"");
    }
    out.push('>');
    sources(out, page, statistic);
    if !later {
        folded(out, page, statistic, extent);
    } else if extent.table {
        out.push_str("<noscript>");
        folded(out, page, statistic, extent);
        out.push_str("</noscript>");
    }
    out.push_str("</div>");
}

/// Writes the complete content of a card's provenance, for the time when scripts run. `position` is
/// the index in `report.statistics`.
pub fn provenance_inside(out: &mut String, page: Page, position: usize, extent: Extent) {
    let statistic = page.statistic(position);
    sources(out, page, statistic);
    folded(out, page, statistic, extent);
}

fn sources(out: &mut String, page: Page, statistic: &Statistic) {
    out.push_str("<p class=\"source-line\">");
    page.prose(out, &source_line(page, statistic));
    out.push_str("<span class=\"source-numbers\"> ");
    source_numbers(out, page, statistic);
    out.push_str("</span></p>");
}

/// Writes the parts that are folded under the source line: the fact checks and the data table.
fn folded(out: &mut String, page: Page, statistic: &Statistic, extent: Extent) {
    let words = page.words();
    let outcomes = statistic.outcomes();
    if !outcomes.is_empty() {
        out.push_str("<details class=\"verdict\"><summary");
        named_with_title(out, "verdict", &statistic.id);
        put!(
            out,
            "><span class=\"visually-hidden\">",
            { words.filters.verdict },
            { words.clause_separator },
            "</span>",
        );
        verdicts(out, page, &outcomes);
        out.push_str("</summary>");
        let (_, heading) = extent.headings();
        checks(out, page, statistic, outcomes.len() > 1, heading);
        out.push_str("</details>");
    }
    if extent.table && has_data(statistic) {
        out.push_str("<details class=\"data\"><summary");
        named_with_title(out, "table", &statistic.id);
        put!(out, ">", { words.table }, "</summary>");
        data_tables(out, page, statistic);
        out.push_str("</details>");
    }
}

/// Writes the numbers of the statistic's sources in the report's list of sources, such as `[1][4]`.
/// When printed, that list is at the end.
fn source_numbers(out: &mut String, page: Page, statistic: &Statistic) {
    for (place, source) in page.report.sources.iter().enumerate() {
        if statistic.sources.contains(&source.key) {
            out.push('[');
            whole(out, place + 1);
            out.push(']');
        }
    }
}

/// Whether any figure of the statistic has values.
pub fn has_data(statistic: &Statistic) -> bool {
    statistic
        .figures
        .iter()
        .any(|figure| !figure.series.is_empty())
}

/// Writes the table of every figure that has values.
pub fn data_tables(out: &mut String, page: Page, statistic: &Statistic) {
    for (index, figure) in statistic.figures.iter().enumerate() {
        if !figure.series.is_empty() {
            data_table(out, page, statistic, index);
        }
    }
}

/// Writes the names of the verdicts, separated by dots.
pub fn verdicts(out: &mut String, page: Page, outcomes: &[Verdict]) {
    for (place, outcome) in outcomes.iter().enumerate() {
        if place > 0 {
            out.push_str(super::DOT);
        }
        put!(
            out,
            "<span data-verdict=\"",
            { outcome.code() },
            "\">",
            { page.words().verdict(*outcome) },
            "</span>"
        );
    }
}

/// Writes every fact check of a statistic with both values, the reason and the sources read, and
/// then the arithmetic of its claims. The verdict is the heading of each check; `headed` is false
/// when a summary above already shows the only verdict, and the first check then has no heading.
/// `heading` is the element name of the headings.
pub fn checks(out: &mut String, page: Page, statistic: &Statistic, headed: bool, heading: &str) {
    let head = |out: &mut String, text: &str| {
        put!(
            out,
            "<",
            [heading],
            " class=\"check-head\">",
            { text },
            "</",
            [heading],
            ">"
        );
    };
    for (place, it) in statistic.checks.iter().enumerate() {
        put!(
            out,
            "<div class=\"check\" data-verdict=\"",
            { it.verdict.code() },
            "\">"
        );
        if headed || place > 0 {
            head(out, page.words().verdict(it.verdict));
        }
        check(out, page, it);
        out.push_str("</div>");
    }
    if !statistic.claims.is_empty() {
        out.push_str("<div class=\"check\">");
        head(out, page.words().arithmetic);
        out.push_str("<ul>");
        for it in &statistic.claims {
            claim(out, page, statistic, it);
        }
        out.push_str("</ul></div>");
    }
}

fn check(out: &mut String, page: Page, check: &Check) {
    let words = page.words();
    out.push_str("<dl>");
    for (term, text) in [
        (words.article_says, check.article.get(page.language)),
        (words.source_says, check.source.get(page.language)),
        (words.reason, check.reason.get(page.language)),
        (words.was_read, &was_read(page, check)),
    ] {
        if !text.is_empty() {
            put!(out, "<dt>", { term }, "</dt><dd>");
            page.prose(out, text);
            out.push_str("</dd>");
        }
    }
    out.push_str("</dl>");
}

/// The sources that were read for a check, besides the article itself, each with the key by which
/// texts refer to it.
pub fn was_read(page: Page, check: &Check) -> String {
    let words = page.words();
    let mut read = String::new();
    for source in check.read.iter().filter_map(|key| page.report.source(key)) {
        if source.reading == Reading::Article {
            continue;
        }
        if !read.is_empty() {
            read.push_str(words.clause_separator);
        }
        read.push_str(&(words.chart.marked)(
            source.title.get(page.language),
            &source.key,
        ));
    }
    read
}

fn claim(out: &mut String, page: Page, statistic: &Statistic, claim: &Claim) {
    let words = page.words();
    out.push_str("<li><p>");
    page.prose(out, page.text(&claim.text));
    out.push_str("</p>");
    if let Ok(it) = page.report.work_out(statistic, claim) {
        let outcome = if it.holds {
            words.holds.0
        } else {
            words.holds.1
        };
        put!(
            out,
            "<p class=\"arithmetic\">",
            { it.text(page.language) },
            " · <b>",
            { outcome },
            "</b></p>",
        );
    }
    out.push_str("</li>");
}

/// The source line, such as `来源：Quid · 转引 · 原文第三章第5段`: provider, status of the values, place in the
/// article. Without a provider, the publisher of the first source is named. The place is left out
/// if the report has no article.
pub fn source_line(page: Page, statistic: &Statistic) -> String {
    let words = page.words();
    let mut provider = statistic.provider.get(page.language);
    if provider.is_empty() {
        let mut sources = statistic.sources.iter();
        let first = sources.find_map(|key| page.report.source(key));
        provider = first.map_or("", |source| source.publisher.get(page.language));
    }
    let mut parts = Vec::new();
    if !provider.is_empty() {
        parts.push([words.source_prefix, provider].concat());
    }
    if let Some(status) = printed::status(statistic) {
        parts.push(words.status(status).to_owned());
    }
    let article = page.report.shown_article();
    let section = article.and_then(|_| page.report.section(&statistic.section));
    if let Some(section) = section {
        parts.push((words.in_article)(
            section.label.get(page.language),
            statistic.paragraph,
        ));
    }
    capital(&parts.join(super::DOT))
}

/// Writes the sources of a statistic, each with title, publisher, date, licence and how to find it.
pub fn source_list(out: &mut String, page: Page, statistic: &Statistic) {
    put!(
        out,
        "<h3>",
        { page.words().sources },
        "</h3><ul class=\"source-list\">"
    );
    for source in statistic
        .sources
        .iter()
        .filter_map(|key| page.report.source(key))
    {
        out.push_str("<li>");
        source_text(out, page, source);
        out.push_str("</li>");
    }
    out.push_str("</ul>");
}

/// Writes a source with its key and every field that is not empty.
pub fn source_text(out: &mut String, page: Page, source: &Source) {
    let language = page.language;
    let parts = [
        source.title.get(language),
        source.publisher.get(language),
        source.dated(language),
        source.licence.get(language),
        source.find.get(language),
    ];
    put!(out, "<b class=\"source-key\">", { source.key }, "</b> ");
    let mut separator = "";
    for part in parts.into_iter().filter(|part| !part.is_empty()) {
        put!(out, { separator });
        page.prose(out, part);
        separator = language.words().clause_separator;
    }
}
