//! Writes a whole HTML document around the widget.

use super::Page;
use crate::markup::put;
use crate::text::Language;

/// The parts of an HTML document.
pub struct Document<'a> {
    /// The language of the document.
    pub language: Language,
    /// Its title.
    pub title: &'a str,
    /// One or two sentences for search engines.
    pub description: &'a str,
    /// Additional markup for the `<head>`.
    pub head: Head<'a>,
    /// The content of `<body>`, as markup.
    pub body: &'a str,
    /// Markup at the end of `<body>`: scripts.
    pub end: &'a str,
}

/// Markup for the `<head>` of a document, in two places.
pub struct Head<'a> {
    /// What must be in the first kilobyte of the document.
    pub early: &'a str,
    /// Style sheets and scripts.
    pub late: &'a str,
}

/// The title of the document: of the report, or, when `only` is the position of a card, of that
/// card and the report.
pub fn title(page: Page, only: Option<usize>) -> String {
    let report = page.text(&page.report.title);
    match only {
        Some(position) => [page.text(&page.statistic(position).title), " · ", report].concat(),
        None => report.to_owned(),
    }
}

/// The document as HTML text.
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

/// The widget's root element around `inside`. `attributes` and `inside` are markup.
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
