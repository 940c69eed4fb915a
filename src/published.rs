//! What a page says of itself to those who link to it: oEmbed, Open Graph, its own address.

use crate::context::Context;
use crate::edition::Edition;
use crate::prerender::escaped;
use statlas_core::report::Statistic;
use statlas_core::text::Language;

/// Links and properties for the head, each on its line. All of them need absolute addresses, so
/// there are none when `url`, the folder's address, is empty.
pub fn published(context: Context, language: Language, card: Option<usize>, url: &str) -> String {
    if url.is_empty() {
        return String::new();
    }
    let report = context.report;
    let card = card.map(|position| context.statistic(position));
    let titled = card.map_or(&report.title, |it| &it.title);
    let title = titled.get(language);
    let description = card.map_or(report.summary.get(language), |it| told(it, language));
    let address = |spoken: Language| [url, &path(card, spoken)].concat();
    let mut lines = vec![
        format!(
            "<link rel=\"alternate\" type=\"application/json+oembed\" href=\"{url}oembed.json\" title=\"{}\">",
            escaped(report.title.get(language))
        ),
        format!("<link rel=\"canonical\" href=\"{}\">", address(language)),
    ];
    for spoken in Language::ALL {
        lines.push(format!(
            "<link rel=\"alternate\" hreflang=\"{}\" href=\"{}\">",
            spoken.tag(),
            address(spoken)
        ));
    }
    let locale = match language {
        Language::Zh => "zh_CN",
        Language::En => "en_GB",
    };
    let kind = if card.is_some() { "article" } else { "website" };
    for (property, content) in [
        ("type", kind),
        ("site_name", "Statlas"),
        ("locale", locale),
        ("title", title),
        ("description", description),
        ("url", &address(language)),
    ] {
        lines.push(format!(
            "<meta property=\"og:{property}\" content=\"{}\">",
            escaped(content)
        ));
    }
    lines.push("<meta name=\"twitter:card\" content=\"summary\">".to_owned());
    lines.join("\n") + "\n"
}

/// What a card says in a sentence besides its title, or what its chart shows.
fn told(statistic: &'static Statistic, language: Language) -> &'static str {
    let text = statistic.text.get(language);
    match statistic.figures.first() {
        Some(figure) if text.is_empty() => figure.subtitle.get(language),
        _ => text,
    }
}

fn path(card: Option<&Statistic>, language: Language) -> String {
    match card {
        Some(statistic) => format!("card/{}.{}.html", statistic.id, language.code()),
        None => Edition::Hosted.report_href(language).unwrap_or_default(),
    }
}
