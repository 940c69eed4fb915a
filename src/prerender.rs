//! The pages of a build as text: what a reader sees before the wasm runs, or when it never does.
//! With them what others ask of a page: pictures of it, and oEmbed's answers.

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
    /// Where it lies, relative to the build's folder.
    pub path: String,
    /// What is in it.
    pub text: String,
}

/// How many cards of the hosted page have their charts drawn in the file: the first screens.
const DRAWN_AHEAD: usize = 12;

/// The catalogue of a report, whose text is `text`.
pub fn catalogue(report: &Report, text: &str) -> File {
    let catalogue = Catalogue::of(report, fingerprint(text.as_bytes()));
    File {
        path: "catalogue.json".to_owned(),
        // Plain values of strings, numbers and lists always have a text.
        text: serde_json::to_string(&catalogue).unwrap_or_default(),
    }
}

/// The hosted pages: the report in each language, and every card in each language; with oEmbed's
/// answer for each where the folder's address is known.
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

/// What a page says of itself to those who link to it.
fn introduced(page: Page, card: Option<usize>, manifest: &Manifest) -> String {
    let card = card.map(|position| page.statistic(position));
    let link = Link { page, card };
    published(link, &manifest.url, manifest.picture(link))
}

/// Everything inside the root element: the whole report, or one card of it. `extent` says how much
/// is written of the card in the nth place.
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

/// The offline edition: one file for each language.
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

/// By what the page knows the report's text it was made from, which was found sound.
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
