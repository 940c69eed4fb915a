//! Preview pictures of the pages as SVG, which a browser then converts to PNG.

use super::{File, Manifest};
use statlas_core::page::{Edition, Link, Page};
use statlas_core::picture::{card_picture, cover_picture};
use statlas_core::report::Report;
use statlas_core::text::Language;

/// Returns the cover of the report and a picture of every card, in each language. If the address of the
/// folder is known, a card's picture contains the address of its page as a QR code.
pub fn pictures(report: &Report, manifest: &Manifest) -> Vec<File> {
    let mut files = Vec::new();
    for language in Language::ALL {
        let page = Page {
            report,
            edition: Edition::Hosted,
            language,
        };
        let mut add = |link: Link, text| {
            let path = link.picture_path("svg");
            files.push(File { path, text });
        };
        add(Link { page, card: None }, cover_picture(page));
        for card in report.statistics.iter() {
            let link = Link {
                page,
                card: Some(card),
            };
            let address = match manifest.url.as_str() {
                "" => String::new(),
                url => [url, &link.page_path()].concat(),
            };
            add(link, card_picture(page, card, &address));
        }
    }
    files
}
