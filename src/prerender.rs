//! Writes the pages of a build as text: what a reader sees before the module runs, or without it. Also
//! the pictures of the pages and the answers for oEmbed.

mod input;
mod manifest;
mod oembed;
mod pictures;

pub use input::read_text;
pub use manifest::Manifest;
pub use pictures::pictures;

use crate::app::{App, Library};
use crate::view::{Contents, Frame};
use leptos::prelude::*;
use statlas_core::chart::Width;
use statlas_core::page::{
    Document, Drawing, Edition, Extent, Head, Link, Page, all_cards, document, only_card,
    published, root, title,
};
use statlas_core::report::{Report, fingerprint};
use statlas_core::selection::{Catalogue, Selection};
use statlas_core::text::Language;

/// A file of a build.
#[derive(Clone, Debug)]
pub struct File {
    /// The path relative to the build's folder.
    pub path: String,
    /// The content of the file.
    pub text: String,
}

/// How many cards at the top of the hosted page are written with their charts: those on the first
/// screens.
const DRAWN_AHEAD: usize = 12;

/// Returns the catalogue of a report as a file. `text` is the JSON text of the report, for the
/// fingerprint.
pub fn catalogue(report: &Report, text: &str) -> File {
    let catalogue = Catalogue::of(report, fingerprint(text.as_bytes()));
    File {
        path: "catalogue.json".to_owned(),
        // Cannot fail, because the catalogue consists of strings, numbers and lists.
        text: serde_json::to_string(&catalogue).unwrap_or_default(),
    }
}

/// Returns the hosted pages: in each language the page of the whole report and a page for every card. If
/// the address of the folder is known, also an oEmbed answer for each page.
pub fn hosted(report: &'static Report, manifest: &Manifest) -> Vec<File> {
    let owner = Owner::new();
    let library = owner.with(|| Library::new(report));
    let mut files = Vec::new();
    for language in Language::ALL {
        files.push(whole_report(library, manifest, language));
        let cards = 0..report.statistics.len();
        files.extend(cards.map(|position| one_card(library, manifest, language, position)));
    }
    if !manifest.url.is_empty() {
        files.extend(oembed::answers(report, manifest));
    }
    files
}

/// Returns the elements of the `<head>` that describe the page to sites that link to it. `card` is the
/// index of a statistic.
fn introduced(page: Page, card: Option<usize>, manifest: &Manifest) -> String {
    let card = card.map(|position| page.statistic(position));
    let link = Link { page, card };
    published(link, &manifest.url, manifest.picture(link))
}

/// Returns the HTML inside the root element: of the whole report, or of the card at index `only`.
/// `extent` returns how much of the nth card is written.
fn rendered(
    library: &'static Library,
    page: Page,
    only: Option<usize>,
    extent: fn(usize) -> Extent,
) -> String {
    let owner = Owner::new();
    owner.with(|| {
        let selection = Selection {
            language: page.language,
            ..Selection::default()
        };
        let app = App::new(library, page.edition, selection, 0);
        let cards = match only {
            Some(position) => only_card(page, position, extent),
            None => all_cards(page, library.index(), extent),
        };
        let whole = only.is_none();
        let contents = Contents::render(app, whole, cards);
        view! { <Frame app whole contents/> }.to_html()
    })
}

fn whole_report(library: &'static Library, manifest: &Manifest, language: Language) -> File {
    let report = library.report();
    let page = Page {
        report,
        edition: Edition::Hosted,
        language,
    };
    let attributes = format!("data-report=\"{}\" {}", manifest.report, trust(manifest));
    File {
        path: page.edition.report_href(language).unwrap_or_default(),
        text: document(&Document {
            language,
            title: &title(page, None),
            description: report.summary.get(language),
            head: Head {
                early: &introduced(page, None, manifest),
                late: &linked(manifest, ""),
            },
            body: &root(
                page,
                &attributes,
                &rendered(library, page, None, first_screens),
            ),
            end: "",
        }),
    }
}

fn one_card(
    library: &'static Library,
    manifest: &Manifest,
    language: Language,
    position: usize,
) -> File {
    let report = library.report();
    let page = Page {
        report,
        edition: Edition::Card,
        language,
    };
    let statistic = page.statistic(position);
    let id = &statistic.id;
    let attributes = format!(
        "data-report=\"../{}\" {} data-options=\"card={id}&amp;chrome=none\" data-chrome=\"none\"",
        manifest.report,
        trust(manifest)
    );
    File {
        path: format!("card/{id}.{}.html", language.code()),
        text: document(&Document {
            language,
            title: &title(page, Some(position)),
            description: report.summary.get(language),
            head: Head {
                early: &introduced(page, Some(position), manifest),
                late: &linked(manifest, "../"),
            },
            body: &root(
                page,
                &attributes,
                &rendered(library, page, Some(position), every_width),
            ),
            end: "",
        }),
    }
}

/// Returns the pages of the offline edition: one file for each language.
pub fn offline(report: &'static Report, manifest: &Manifest) -> Vec<File> {
    let owner = Owner::new();
    let library = owner.with(|| Library::new(report));
    let style = format!(
        "<style>{}</style>\n<noscript><style>{}</style></noscript>",
        manifest.inline_style, manifest.inline_still
    );
    let file = |language: Language| {
        let page = Page {
            report,
            edition: Edition::Offline,
            language,
        };
        File {
            path: format!("{}.{}.html", report.id, language.code()),
            text: document(&Document {
                language,
                title: report.title.get(language),
                description: report.summary.get(language),
                head: Head {
                    early: "",
                    late: &style,
                },
                body: &root(
                    page,
                    &trust(manifest),
                    &rendered(library, page, None, every_chart),
                ),
                end: &manifest.inline_boot,
            }),
        }
    };
    Language::ALL.map(file).into()
}

fn first_screens(place: usize) -> Extent {
    let drawing = if place < DRAWN_AHEAD {
        Drawing::Static(&[Width::Phone, Width::Card])
    } else {
        Drawing::Later
    };
    Extent {
        drawing,
        table: true,
        alone: false,
    }
}

fn every_chart(_: usize) -> Extent {
    Extent {
        drawing: Drawing::Static(&[Width::Card]),
        table: false,
        alone: false,
    }
}

fn every_width(_: usize) -> Extent {
    Extent {
        drawing: Drawing::Static(&[Width::Phone, Width::Wide, Width::Card]),
        table: true,
        alone: false,
    }
}

/// Returns the attribute with the fingerprint of the report's text, which the build has checked; empty if
/// the text cannot be read.
fn trust(manifest: &Manifest) -> String {
    let text = std::fs::read(&manifest.report_file);
    text.map_or_else(
        |_| String::new(),
        |text| format!("data-fingerprint=\"{}\"", fingerprint(&text)),
    )
}

fn linked(manifest: &Manifest, up: &str) -> String {
    let Manifest {
        style,
        still,
        script,
        ..
    } = manifest;
    format!(
        "<link rel=\"stylesheet\" href=\"{up}{style}\">\n\
         <noscript><link rel=\"stylesheet\" href=\"{up}{still}\"></noscript>\n\
         <script src=\"{up}{script}\" defer></script>"
    )
}
