//! The top of the page: what this is, who published it, how much of it there is.

use super::Page;
use crate::markup::put;
use crate::report::Verdict;
use crate::text::Language;

/// Whose page it is, heading, facts and the switches for language and theme.
pub fn masthead(out: &mut String, page: Page) {
    let report = page.report;
    let words = page.words();
    put!(
        out,
        "<div class=\"masthead-top\"><span class=\"wordmark\">",
        { page.text(&report.author) },
        "</span><nav class=\"switches\" aria-label=\"",
        { words.language },
        "\">",
    );
    for target in Language::ALL {
        language_switch(out, page, target);
    }
    put!(
        out,
        "<button type=\"button\" data-action=\"theme\" aria-label=\"",
        { words.theme },
        "\">◐</button></nav></div><h1>",
        { page.text(&report.title) },
        "</h1><p class=\"masthead-facts\">",
    );
    for fact in facts(page) {
        put!(out, "<span>", { fact }, "</span>");
    }
    put!(out, "</p><p class=\"masthead-summary\">");
    page.prose(out, page.text(&report.summary));
    out.push_str("</p>");
}

fn language_switch(out: &mut String, page: Page, target: Language) {
    let href = page.edition.report_href(target);
    match &href {
        Some(href) => put!(
            out,
            "<a href=\"",
            { href },
            "\" hreflang=\"",
            { target.tag() },
            "\""
        ),
        None => out.push_str("<button type=\"button\""),
    }
    put!(
        out,
        " lang=\"",
        { target.tag() },
        "\" data-lang-switch=\"",
        { target.code() },
        "\""
    );
    if target == page.language {
        out.push_str(" aria-current=\"true\"");
    }
    put!(out, ">", { target.words().own_name });
    out.push_str(if href.is_some() { "</a>" } else { "</button>" });
}

/// The year the data end in and, where anything was checked, how many checks were made and how
/// many found a difference.
pub(crate) fn facts(page: Page) -> Vec<String> {
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
