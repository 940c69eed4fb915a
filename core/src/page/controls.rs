//! Search, chapters, filters and the result count.

use super::chips::chips;
use super::names::format_name;
use super::results::result_line;
use super::{Facet, Page};
use crate::code::Code;
use crate::markup::{put, whole};
use crate::order;
use crate::report::{Status, Verdict};
use crate::selection::{Counts, Format, Index, Results, Selection, Sort};

/// The controls as they stand at a selection and its results. What the report, of which `index`
/// knows everything, gives nothing for is not among them.
pub fn controls(
    out: &mut String,
    page: Page,
    selection: &Selection,
    results: &Results,
    index: &Index,
) {
    let writer = Writer {
        page,
        selection,
        results,
        all: index.all_counts(),
    };
    out.push_str("<div class=\"controls-row\">");
    writer.search(out);
    writer.panel(out, index.years());
    out.push_str("</div>");
    writer.chapters(out);
    put!(
        out,
        "<div class=\"active-filters\" data-part=\"chips\">",
        [chips(page, selection)],
        "</div>",
    );
    result_line(out, page, selection, results);
}

struct Writer<'a> {
    page: Page<'a>,
    selection: &'a Selection,
    results: &'a Results,
    /// How many cards each choice leaves where nothing else is chosen.
    all: Counts,
}

impl Writer<'_> {
    fn search(&self, out: &mut String) {
        let words = &self.page.words().filters;
        put!(
            out,
            "<div class=\"search\"><input type=\"search\" autocomplete=\"off\" spellcheck=\"false\" \
             enterkeyhint=\"search\" maxlength=\"200\" placeholder=\"",
            { words.search },
            "\" aria-label=\"",
            { words.search },
            "\" value=\"",
            { self.selection.query },
            "\"></div>",
        );
    }

    /// All, the highlights, the chapters in the article's order, the fact checks.
    fn chapters(&self, out: &mut String) {
        let words = self.page.words();
        put!(
            out,
            "<div class=\"chapters\" role=\"group\" aria-label=\"",
            { words.filters.chapter },
            "\">",
        );
        self.choice(out, Facet::Chapter, "all", words.all_chapters);
        if self.all.highlights > 0 {
            self.choice(out, Facet::Chapter, "highlights", words.highlights);
        }
        for chapter in &self.page.report.chapters {
            self.choice(
                out,
                Facet::Chapter,
                &chapter.id,
                self.page.text(&chapter.title),
            );
        }
        if self.all.checks > 0 {
            self.choice(out, Facet::Chapter, "checks", words.checks);
        }
        out.push_str("</div>");
    }

    /// Everything beside search and chapters, folded away.
    fn panel(&self, out: &mut String, years: Option<(i32, i32)>) {
        let (page, words) = (self.page, self.page.words());
        put!(
            out,
            "<details class=\"facets\"><summary>",
            { words.filters.heading },
            "</summary><div class=\"facet-panel\">",
        );
        let areas = self.areas();
        self.group(out, words.filters.area, Facet::Area, &areas);
        self.year_range(out, years);
        let formats = Vec::from_iter(
            Format::ALL
                .iter()
                .map(|it| (it.code(), format_name(page, *it))),
        );
        self.group(out, words.filters.format, Facet::Format, &formats);
        let verdicts = Vec::from_iter(
            Verdict::ALL
                .iter()
                .map(|it| (it.code(), words.verdict(*it))),
        );
        self.group(out, words.filters.verdict, Facet::Verdict, &verdicts);
        let evidence = Vec::from_iter(Status::ALL.iter().map(|it| (it.code(), words.status(*it))));
        self.group(out, words.filters.evidence, Facet::Evidence, &evidence);
        self.sort(out);
        put!(
            out,
            "<button type=\"button\" class=\"clear\" data-action=\"clear\">",
            { words.filters.clear },
            "</button></div></details>",
        );
    }

    /// The areas any statistic has data in, those with most cards first.
    fn areas(&self) -> Vec<(&str, &str)> {
        let mut counts: Vec<&(String, usize)> = self.results.counts.areas.iter().collect();
        order::by(&mut counts, |(_, count)| -(*count as f64));
        let named = |it: &&(String, usize)| self.page.report.entity(&it.0);
        let entities = counts.iter().filter_map(named);
        entities
            .map(|entity| (entity.id.as_str(), self.page.text(&entity.name)))
            .collect()
    }

    fn group(&self, out: &mut String, name: &str, facet: Facet, choices: &[(&str, &str)]) {
        let given = |(code, _): &&(&str, &str)| facet.count(&self.all, code) > 0;
        let narrows = |(code, _): &(&str, &str)| facet.count(&self.all, code) < self.all.all;
        // What every card has, and it alone, is no choice.
        if !choices.iter().filter(given).any(narrows) {
            return;
        }
        put!(
            out,
            "<fieldset class=\"facet\"><legend>",
            { name },
            "</legend><div class=\"choices\">",
        );
        for (code, name) in choices.iter().filter(given) {
            self.choice(out, facet, code, name);
        }
        out.push_str("</div></fieldset>");
    }

    fn choice(&self, out: &mut String, facet: Facet, code: &str, name: &str) {
        let count = facet.count(&self.results.counts, code);
        let chosen = facet.is_chosen(self.selection, code);
        choice(out, facet.hook(), code, name, count, chosen);
    }

    /// The first and the last year; nothing where all data are of one.
    fn year_range(&self, out: &mut String, years: Option<(i32, i32)>) {
        let Some((first, last)) = years.filter(|(first, last)| first < last) else {
            return;
        };
        let words = &self.page.words().filters;
        let chosen = &self.selection.years;
        put!(
            out,
            "<fieldset class=\"facet years\"><legend>",
            { words.years },
            "</legend>",
        );
        for (hook, label, chosen) in [
            (" data-year-from", words.year_from, chosen.from),
            (" data-year-to", words.year_to, chosen.to),
        ] {
            put!(out, "<select aria-label=\"", { label }, "\"", [hook], ">");
            put!(
                out,
                "<option value=\"\">",
                { label },
                " · ",
                { words.any_year },
                "</option>"
            );
            for year in (first..=last).rev() {
                let name = year.to_string();
                option(out, &name, &name, chosen == Some(year));
            }
            out.push_str("</select>");
        }
        out.push_str("</fieldset>");
    }

    fn sort(&self, out: &mut String) {
        let words = &self.page.words().filters;
        put!(
            out,
            "<label class=\"facet\"><span>",
            { words.sort },
            "</span><select data-sort>",
        );
        for sort in Sort::ALL.iter().copied() {
            let name = match sort {
                Sort::Suggested => words.suggested,
                Sort::Article if self.page.report.told_article().is_some() => words.article_order,
                Sort::Article => words.report_order,
                Sort::Relevance => words.relevance,
            };
            option(out, sort.code(), name, sort == self.selection.sort);
        }
        out.push_str("</select></label>");
    }
}

/// A button that stays pressed. It says how many cards it would leave; one that would leave none
/// is dimmed, not hidden.
pub fn choice(out: &mut String, hook: &str, code: &str, name: &str, count: usize, chosen: bool) {
    let dimmed = if count == 0 && !chosen { " none" } else { "" };
    let pressed = if chosen { "true" } else { "false" };
    put!(
        out,
        "<button type=\"button\" class=\"choice",
        [dimmed],
        "\" ",
        [hook],
        "=\"",
        { code },
        "\" aria-pressed=\"",
        [pressed],
        "\">",
        { name },
        " <span class=\"count\">",
    );
    whole(out, count);
    out.push_str("</span></button>");
}

/// An entry of a list to choose from.
pub fn option(out: &mut String, value: &str, name: &str, chosen: bool) {
    put!(out, "<option value=\"", { value }, "\"");
    if chosen {
        out.push_str(" selected");
    }
    put!(out, ">", { name }, "</option>");
}
