//! oEmbed answers, which turn a link that is pasted into an editor into the widget.

use super::{File, Manifest};
use serde_json::{Value, json};
use statlas_core::embed::snippet::Snippet;
use statlas_core::page::{Edition, Link, Page, hundreds};
use statlas_core::report::Report;
use statlas_core::selection::Theme;
use statlas_core::text::Language;

/// The width of the embedded widget in CSS pixels.
const WIDTH: u32 = 800;

/// The height of the embedded whole report in CSS pixels; its content scrolls.
const HEIGHT: u32 = 800;

/// Returns the answers for the report and for every card, in each language.
pub(super) fn answers(report: &Report, manifest: &Manifest) -> Vec<File> {
    let mut files = Vec::new();
    for language in Language::ALL {
        let page = Page {
            report,
            edition: Edition::Hosted,
            language,
        };
        let cards = report.statistics.iter().map(Some);
        for card in std::iter::once(None).chain(cards) {
            let link = Link { page, card };
            files.push(File {
                path: link.oembed_path(),
                text: format!("{:#}\n", answer(link, manifest)),
            });
        }
    }
    files
}

fn answer(link: Link, manifest: &Manifest) -> Value {
    let url = manifest.url.as_str();
    let page = link.page;
    let height = link
        .card
        .map_or(HEIGHT, |it| hundreds(page, it) as u32 * 100);
    let snippet = Snippet {
        folder: url,
        card: link.card.map(|it| it.id.as_str()),
        language: page.language,
        theme: Theme::Auto,
        height,
        title: link.title(),
        version: &manifest.version,
    };
    let mut answer = json!({
        "version": "1.0",
        "type": "rich",
        "title": link.title(),
        "provider_name": page.report.issuer(page.language),
        "provider_url": url,
        "html": snippet.frame(),
        "width": WIDTH,
        "height": height,
    });
    if let Some((width, height)) = manifest.picture(link) {
        let address = [url, &link.picture_path("png")].concat();
        answer["thumbnail_url"] = json!(address);
        answer["thumbnail_width"] = json!(width);
        answer["thumbnail_height"] = json!(height);
    }
    answer
}
