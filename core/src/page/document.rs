//! A whole document around the widget.

use super::Page;
use crate::markup::put;
use crate::text::Language;

/// The parts of a document.
pub struct Document<'a> {
    /// The language it is in.
    pub language: Language,
    /// Its title.
    pub title: &'a str,
    /// One or two sentences for search engines.
    pub description: &'a str,
    /// What it links to.
    pub head: Head<'a>,
    /// Markup of its body.
    pub body: &'a str,
    /// Markup behind the body's content: scripts.
    pub end: &'a str,
}

/// Markup of a document's head.
pub struct Head<'a> {
    /// What must stand in its first kilobyte.
    pub early: &'a str,
    /// Style sheets and scripts.
    pub late: &'a str,
}

/// The title of a document with the whole report, or with one card of it.
pub fn title(page: Page, only: Option<usize>) -> String {
    let report = page.text(&page.report.title);
    match only {
        Some(position) => [page.text(&page.statistic(position).title), " · ", report].concat(),
        None => report.to_owned(),
    }
}

/// The document's text.
pub fn document(it: &Document) -> String {
    let mut out = String::with_capacity(it.body.len() + 4096);
    put!(
        out,
        "<!doctype html>\n<html lang=\"",
        { it.language.tag() },
        "\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n",
        [it.head.early],
        "<title>",
        { it.title },
        "</title>\n<meta name=\"description\" content=\"",
        { it.description },
        "\">\n<link rel=\"icon\" href=\"data:,\">\n",
        [it.head.late],
        "\n</head>\n<body>\n",
        [it.body],
        "\n",
        [it.end],
        "</body>\n</html>\n",
    );
    out
}

/// The root element around the widget's content; `attributes` is markup.
pub fn root(page: Page, attributes: &str, inside: &str) -> String {
    let mut out = String::with_capacity(inside.len() + 256);
    put!(
        out,
        "<div data-statlas data-state=\"static\" data-edition=\"",
        { page.edition.to_string() },
        "\" data-lang=\"",
        { page.language.code() },
        "\" lang=\"",
        { page.language.tag() },
        "\" ",
        [attributes],
        ">",
        [inside],
        "</div>",
    );
    out
}
