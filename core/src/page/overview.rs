//! Writes the table view: all statistics as one compact table with a row for each, under the
//! headings of their groups.

use super::Page;
use super::deck::{Piece, named};
use super::headline::{in_line, time};
use super::provenance::verdicts;
use crate::markup::put;
use crate::report::Statistic;

/// The content of the `<table>` for these pieces, in their order. The style sheet lays rows out as
/// boxes (not `display: table-row`), so that the browser can skip rows far from the viewport and
/// show a row in several lines on a phone. That layout removes the table semantics; the `role`
/// attributes restore them.
pub fn overview_inside(page: Page, pieces: &[Piece]) -> String {
    let words = &page.words().views;
    let mut out = String::new();
    let checked = page.report.has_checks();
    out.push_str("<thead role=\"rowgroup\"><tr role=\"row\">");
    let outcome = if checked { words.outcome } else { "" };
    for name in [
        words.section,
        words.finding,
        words.value,
        words.when,
        outcome,
    ] {
        // A report without fact checks has no column for their outcome.
        if name.is_empty() {
            continue;
        }
        put!(out, "<th role=\"columnheader\">", { name }, "</th>");
    }
    out.push_str("</tr></thead>");
    for (place, piece) in pieces.iter().enumerate() {
        let is_heading = matches!(piece, Piece::Heading(_));
        if is_heading && place > 0 {
            out.push_str("</tbody>");
        }
        if is_heading || place == 0 {
            out.push_str("<tbody role=\"rowgroup\">");
        }
        match *piece {
            Piece::Heading(group) => put!(
                out,
                "<tr class=\"overview-group\" role=\"row\"><th role=\"rowheader\"><h2>",
                { named(page, group).1 },
                "</h2></th></tr>",
            ),
            Piece::Card(position) => row(&mut out, page, page.statistic(position), checked),
        }
    }
    out.push_str("</tbody>");
    out
}

fn row(out: &mut String, page: Page, statistic: &Statistic, checked: bool) {
    let id = statistic.id.as_str();
    let section = page.report.section(&statistic.section);
    let headline = statistic.headline.as_ref();
    put!(
        out,
        "<tr role=\"row\" data-card=\"",
        { id },
        "\"><td role=\"cell\" class=\"kicker\">",
        { section.map_or("", |it| it.label.get(page.language)) },
        "</td><th role=\"rowheader\"><a href=\"",
        { page.card_href(id) },
        "\" data-open=\"",
        { id },
        "\">",
    );
    page.prose(out, page.text(&statistic.title));
    put!(out, "</a></th><td role=\"cell\" class=\"row-value\">",);
    if let Some(headline) = headline {
        in_line(out, page, headline);
    }
    put!(
        out,
        "</td><td role=\"cell\" class=\"row-when\">",
        { headline.map_or_else(String::new, |it| time(page, it)) },
        "</td>",
    );
    if checked {
        out.push_str("<td role=\"cell\" class=\"row-outcome\">");
        verdicts(out, page, &statistic.outcomes());
        out.push_str("</td>");
    }
    out.push_str("</tr>");
}

#[cfg(test)]
mod tests {
    use super::super::{Edition, pieces};
    use super::*;
    use crate::report::Report;
    use crate::selection::{CardOrder, Index};
    use crate::text::Language;

    #[test]
    fn every_statistic_has_a_row_with_its_number_and_outcome() {
        let text = include_str!("../../../data/ai-index-2024.json");
        let report = Report::from_json(text).expect("the bundled report is a report");
        let index = Index::new(&report);
        let all: Vec<usize> = (0..report.statistics.len()).collect();
        let pieces = pieces(&all, CardOrder::Article, &|at| index.group(at));
        for language in Language::ALL {
            let page = Page {
                report: &report,
                edition: Edition::Hosted,
                language,
            };
            let table = overview_inside(page, &pieces);
            assert_eq!(table.matches(" data-card=").count(), all.len());
            assert_eq!(table.matches("<h2>").count(), report.chapters.len());
            assert_eq!(table.matches("<tr").count(), table.matches("</tr>").count());
        }
        let page = Page {
            report: &report,
            edition: Edition::Hosted,
            language: Language::Zh,
        };
        let cost = report
            .statistics
            .position("train-cost")
            .expect("train-cost");
        let row = overview_inside(page, &[Piece::Card(cost)]);
        assert!(row.contains("1.91亿美元"), "{row}");
    }
}
