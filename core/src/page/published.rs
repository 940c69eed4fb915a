//! What a page says of itself to those who link to it: oEmbed, Open Graph, its own address.

use super::{Edition, Page};
use crate::markup::put;
use crate::report::Statistic;
use crate::text::Language;

/// Links and properties for the head of the page of one card, or of the whole report. All of
/// them need absolute addresses, so there are none when `url`, the folder's address, is empty.
pub fn published(page: Page, card: Option<usize>, url: &str) -> String {
    let mut out = String::new();
    if url.is_empty() {
        return out;
    }
    let report = page.report;
    let card = card.map(|position| page.statistic(position));
    let title = page.text(card.map_or(&report.title, |it| &it.title));
    let description = card.map_or(page.text(&report.summary), |it| told(page, it));
    let address = |spoken: Language| [url, &path(card, spoken)].concat();
    put!(
        out,
        "<link rel=\"alternate\" type=\"application/json+oembed\" href=\"",
        { url },
        "oembed.json\" title=\"",
        { page.text(&report.title) },
        "\">\n<link rel=\"canonical\" href=\"",
        { address(page.language) },
        "\">\n",
    );
    for spoken in Language::ALL {
        put!(
            out,
            "<link rel=\"alternate\" hreflang=\"",
            { spoken.tag() },
            "\" href=\"",
            { address(spoken) },
            "\">\n",
        );
    }
    let locale = match page.language {
        Language::Zh => "zh_CN",
        Language::En => "en_GB",
    };
    for (property, content) in [
        ("type", if card.is_some() { "article" } else { "website" }),
        ("site_name", "Statlas"),
        ("locale", locale),
        ("title", title),
        ("description", description),
        ("url", &address(page.language)),
    ] {
        put!(
            out,
            "<meta property=\"og:",
            [property],
            "\" content=\"",
            { content },
            "\">\n",
        );
    }
    out.push_str("<meta name=\"twitter:card\" content=\"summary\">\n");
    out
}

/// What a card says in a sentence besides its title, or what its chart shows.
fn told<'a>(page: Page<'a>, statistic: &'a Statistic) -> &'a str {
    let text = page.text(&statistic.text);
    match statistic.figures.first() {
        Some(figure) if text.is_empty() => page.text(&figure.subtitle),
        _ => text,
    }
}

fn path(card: Option<&Statistic>, language: Language) -> String {
    match card {
        Some(statistic) => format!("card/{}.{}.html", statistic.id, language.code()),
        None => Edition::Hosted.report_href(language).unwrap_or_default(),
    }
}
