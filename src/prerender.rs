//! The pages as text: what a reader sees before the wasm runs, or when it never does.

use crate::app::App;
use crate::context::Context;
use crate::edition::Edition;
use crate::published::published;
use crate::view::card::Extent;
use crate::view::figure::Drawing;
use crate::view::shell::Shell;
use leptos::prelude::*;
use serde::Deserialize;
use statlas_core::chart::Width;
use statlas_core::report::Report;
use statlas_core::selection::{Index, Selection};
use statlas_core::text::Language;

/// Where a build put its files, as `xtask` writes it.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Manifest {
    /// The widget's version.
    pub version: String,
    /// The classic script of the hosted page.
    pub script: String,
    /// The style sheet of the hosted page.
    pub style: String,
    /// The report's JSON beside the hosted page.
    pub report: String,
    /// The address the folder will have, ending in a slash; empty when nobody knows.
    pub url: String,
    /// The style sheet's text, for the offline edition.
    pub inline_style: String,
    /// What boots the offline edition: script elements, wasm and report within.
    pub inline_boot: String,
}

/// A page of a build.
#[derive(Clone, Debug)]
pub struct Page {
    /// Where it lies, relative to the build's folder.
    pub path: String,
    /// The whole document.
    pub html: String,
}

/// How many cards of the hosted page have their charts drawn in the file: the first screens.
const DRAWN_AHEAD: usize = 12;

/// The hosted pages: the report in each language, and every card in each language.
pub fn hosted(report: &'static Report, manifest: &Manifest) -> Vec<Page> {
    let index = indexed(report);
    let mut pages = Vec::new();
    for language in Language::ALL {
        let context = Context {
            report,
            edition: Edition::Hosted,
        };
        let path = context.edition.report_href(language).unwrap_or_default();
        let early = published(context, language, None, &manifest.url);
        let head = linked(manifest, "");
        let body = whole(
            context,
            index,
            language,
            first_screens,
            &format!("data-report=\"{}\"", manifest.report),
        );
        pages.push(Page {
            path,
            html: document(report, language, None, [&early, &head], &body, ""),
        });
        let head = linked(manifest, "../");
        for position in 0..report.statistics.len() {
            let id = &report.statistics[position].id;
            let path = format!("card/{id}.{}.html", language.code());
            let body = alone(report, index, position, language, &manifest.report);
            let early = published(context, language, Some(position), &manifest.url);
            pages.push(Page {
                path,
                html: document(report, language, Some(position), [&early, &head], &body, ""),
            });
        }
    }
    pages
}

/// The offline edition: one file for each language.
pub fn offline(report: &'static Report, manifest: &Manifest) -> Vec<Page> {
    let context = Context {
        report,
        edition: Edition::Offline,
    };
    let index = indexed(report);
    let head = format!("<style>{}</style>", manifest.inline_style);
    let page = |language: Language| Page {
        path: format!("{}.{}.html", report.id, language.code()),
        html: document(
            report,
            language,
            None,
            ["", &head],
            &whole(context, index, language, every_chart, ""),
            &manifest.inline_boot,
        ),
    };
    Language::ALL.into_iter().map(page).collect()
}

/// Components borrow the index for good, as they do the report.
fn indexed(report: &Report) -> &'static Index {
    Box::leak(Box::new(Index::new(report)))
}

fn first_screens(place: usize) -> Extent {
    let drawing = if place < DRAWN_AHEAD {
        Drawing::Each(&[Width::Phone, Width::Card])
    } else {
        Drawing::Later
    };
    Extent {
        drawing,
        table: true,
    }
}

fn every_chart(_: usize) -> Extent {
    Extent {
        drawing: Drawing::Now(Width::Card),
        table: false,
    }
}

fn every_width(_: usize) -> Extent {
    Extent {
        drawing: Drawing::Each(&[Width::Phone, Width::Wide, Width::Card]),
        table: true,
    }
}

fn linked(manifest: &Manifest, up: &str) -> String {
    format!(
        "<link rel=\"stylesheet\" href=\"{up}{}\">\n<script src=\"{up}{}\" defer></script>",
        manifest.style, manifest.script
    )
}

/// The whole report in its root element.
fn whole(
    context: Context,
    index: &'static Index,
    language: Language,
    extent: fn(usize) -> Extent,
    attributes: &str,
) -> String {
    root(
        context,
        language,
        attributes,
        &rendered(context, index, language, None, extent),
    )
}

/// One card in its root element.
fn alone(
    report: &'static Report,
    index: &'static Index,
    position: usize,
    language: Language,
    data: &str,
) -> String {
    let context = Context {
        report,
        edition: Edition::Card,
    };
    let inside = rendered(context, index, language, Some(position), every_width);
    let id = &report.statistics[position].id;
    let attributes = format!(
        "data-report=\"../{data}\" data-options=\"card={id}&amp;chrome=none\" data-chrome=\"none\""
    );
    root(context, language, &attributes, &inside)
}

fn root(context: Context, language: Language, attributes: &str, inside: &str) -> String {
    format!(
        "<div data-statlas data-state=\"static\" data-edition=\"{}\" data-lang=\"{}\" lang=\"{}\" {attributes}>{inside}</div>",
        context.edition,
        language.code(),
        language.tag(),
    )
}

/// Renders components to text. The markers Leptos leaves for hydration are dropped: the live
/// page adopts cards by their ids and needs none.
fn rendered(
    context: Context,
    index: &'static Index,
    language: Language,
    only: Option<usize>,
    extent: fn(usize) -> Extent,
) -> String {
    let owner = Owner::new();
    let html = owner.with(|| {
        let selection = Selection {
            language,
            ..Selection::default()
        };
        let app = App::new(context, index, selection, |_, _| {});
        view! { <Shell app only extent/> }.to_html()
    });
    html.replace("<!>", "")
}

fn document(
    report: &Report,
    language: Language,
    card: Option<usize>,
    [early, head]: [&str; 2],
    body: &str,
    end: &str,
) -> String {
    let title = report.title.get(language);
    let card = card.map(|position| &report.statistics[position]);
    let title = match card {
        Some(statistic) => format!("{} · {title}", statistic.title.get(language)),
        None => title.to_owned(),
    };
    format!(
        "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n{early}\
         <title>{}</title>\n<meta name=\"description\" content=\"{}\">\n\
         <link rel=\"icon\" href=\"data:,\">\n{head}\n</head>\n<body>\n{body}\n{end}</body>\n</html>\n",
        language.tag(),
        escaped(&title),
        escaped(report.summary.get(language)),
    )
}

pub(crate) fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}
