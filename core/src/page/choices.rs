//! What a reader may choose of an opened chart: years, scale, order.

use super::Page;
use super::controls::option;
use crate::code::Code;
use crate::figure::{self, View};
use crate::markup::put;
use crate::report::Statistic;

/// The choices that a figure offers, set to a view of it, and a button that takes them back.
/// Each `<select>` is named by its hook. Empty where there is nothing to choose.
pub fn choices(page: Page, statistic: &Statistic, index: usize, view: View) -> String {
    let Some(built) = figure::build(page.report, statistic, index, page.language) else {
        return String::new();
    };
    let offered = figure::controls(&built);
    let mut out = String::new();
    if offered.is_empty() {
        return out;
    }
    let words = &page.words().reading;
    let years: Vec<String> = offered.years.iter().map(i32::to_string).collect();
    let years: Vec<_> = years.iter().map(|it| (it.as_str(), it.as_str())).collect();
    let names = offered
        .scales
        .iter()
        .map(|it| capital(it.label(page.language)));
    let names: Vec<String> = names.collect();
    let scales = offered.scales.iter().zip(&names);
    let scales: Vec<_> = scales
        .map(|(it, name)| (it.code(), name.as_str()))
        .collect();
    let order = |it: figure::Order| (it.code(), it.label(page.language));
    let orders: Vec<_> = offered.orders.iter().map(|it| order(*it)).collect();
    let year = |it: Option<i32>| it.map(|it| it.to_string()).unwrap_or_default();
    let last = years.last().map_or("", |it| it.0);
    let (from, to) = (year(view.from), year(view.to));
    for (hook, name, options, chosen, own) in [
        ("from", words.from, &years, from.as_str(), ""),
        ("to", words.to, &years, &to, last),
        (
            "scale",
            words.scale,
            &scales,
            view.scale.map_or("", |it| it.code()),
            "",
        ),
        ("order", words.order, &orders, view.order.code(), ""),
    ] {
        let chosen = if chosen.is_empty() { own } else { chosen };
        choice(&mut out, hook, name, options, chosen);
    }
    put!(
        out,
        "<button type=\"button\" class=\"plain\" data-view-reset",
        [hidden(view == View::default())],
        ">",
        { words.reset },
        "</button>",
    );
    out
}

/// The choices of a figure with the group they stand in, and what is said of its chart.
pub(super) fn beside(out: &mut String, page: Page, statistic: &Statistic, index: usize, at: View) {
    let choices = choices(page, statistic, index, at);
    if choices.is_empty() {
        return;
    }
    let built = figure::build(page.report, statistic, index, page.language);
    let viewed = built.map(|built| figure::view(&built, at));
    let notice = viewed.map_or_else(String::new, |it| it.notice());
    put!(
        out,
        "<div class=\"view\" role=\"group\" aria-label=\"",
        { page.words().reading.heading },
        "\" data-view>",
        [choices],
        "</div><p class=\"view-notice\" data-view-notice",
        [hidden(notice.is_empty())],
        ">",
        { notice },
        "</p><p class=\"visually-hidden\" aria-live=\"polite\" data-view-told></p>",
    );
}

fn choice(out: &mut String, hook: &str, name: &str, options: &[(&str, &str)], chosen: &str) {
    if options.is_empty() {
        return;
    }
    // What a scale is called says what is chosen.
    let class = if hook == "scale" {
        " class=\"visually-hidden\""
    } else {
        ""
    };
    put!(
        out,
        "<label><span",
        [class],
        ">",
        { name },
        "</span><select data-view-",
        [hook],
        ">",
    );
    for (code, name) in options {
        option(out, code, name, *code == chosen);
    }
    out.push_str("</select></label>");
}

/// A name from within a sentence as it stands by itself.
pub(super) fn capital(name: &str) -> String {
    let mut name = name.to_owned();
    if let Some(first) = name.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    name
}

const fn hidden(it: bool) -> &'static str {
    if it { " hidden" } else { "" }
}
