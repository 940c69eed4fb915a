//! Writes the view of all fact checks, in the order of the article.

use super::Page;
use super::provenance::was_read;
use crate::code::Code;
use crate::markup::{put, whole};
use crate::report::Statistic;
use crate::selection::FactChecks;

/// The fact checks as HTML, grouped by statistic. Each row shows what the article prints and,
/// beside it, the verdict, the source's value and the reason.
pub fn fact_check_cards(page: Page, fact_checks: &FactChecks) -> String {
    let mut out = String::new();
    for (position, checks) in &fact_checks.statistics {
        fact_checks_of_card(&mut out, page, page.statistic(*position), checks);
    }
    out
}

/// Writes the fact checks of one statistic under its section and title.
fn fact_checks_of_card(out: &mut String, page: Page, statistic: &Statistic, checks: &[usize]) {
    let section = page.report.section(&statistic.section);
    let section = section.map_or("", |section| section.label.get(page.language));
    let id = statistic.id.as_str();
    put!(
        out,
        "<section class=\"proof-card\" data-card=\"",
        { id },
        "\"><h3><span class=\"kicker\">",
        { section },
        "</span><a href=\"",
        { page.card_href(id) },
        "\" data-open=\"",
        { id },
        "\">",
    );
    page.prose(out, page.text(&statistic.title));
    out.push_str("</a></h3><ul>");
    for place in checks {
        row(out, page, statistic, *place);
    }
    out.push_str("</ul></section>");
}

fn row(out: &mut String, page: Page, statistic: &Statistic, place: usize) {
    let words = page.words();
    let check = &statistic.checks[place];
    let source = check.source.get(page.language);
    let source = if source.is_empty() {
        words.fact_checks.no_source
    } else {
        source
    };
    put!(
        out,
        "<li class=\"proof-row\" data-check=\"",
        { statistic.id },
        "-"
    );
    whole(out, place + 1);
    put!(
        out,
        "\" data-verdict=\"",
        { check.verdict.code() },
        "\"><p class=\"printed\"><b class=\"visually-hidden\">",
        { words.article_says },
        "</b> <span>",
    );
    page.prose(out, page.text(&check.article));
    put!(
        out,
        "</span></p><div class=\"noted\"><p><b class=\"outcome\">",
        { words.verdict(check.verdict) },
        "</b> <span>",
    );
    page.prose(out, source);
    out.push_str("</span></p><p class=\"why\"><span>");
    page.prose(out, page.text(&check.reason));
    out.push_str("</span></p>");
    let read = was_read(page, check);
    if !read.is_empty() {
        put!(out, "<p class=\"read\">", { words.fact_checks.read });
        page.prose(out, &read);
        out.push_str("</p>");
    }
    out.push_str("</div></li>");
}
