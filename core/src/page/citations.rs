//! Writes the citations of a card, ready to copy.

use super::Page;
use crate::export::Citation;
use crate::markup::put;

/// Writes the citation as a plain sentence, in GB/T 7714, in APA and in BibTeX, each with a button
/// that copies it.
pub fn citations(out: &mut String, page: Page, citation: &Citation) {
    let words = page.words();
    let names = &words.citation;
    put!(
        out,
        "<div class=\"citations\"><h3>",
        { words.dialog.cite },
        "</h3>"
    );
    for (code, name, text) in [
        ("sentence", names.sentence, citation.sentence()),
        ("gbt", names.gbt, citation.gbt()),
        ("apa", names.apa, citation.apa()),
        ("bibtex", names.bibtex, citation.bibtex()),
    ] {
        put!(
            out,
            "<div class=\"citation\"><div class=\"citation-head\"><h4>",
            { name },
            "</h4><button type=\"button\" class=\"plain\" data-copy-cite=\"",
            [code],
            "\"><span aria-live=\"polite\">",
            { words.dialog.copy },
            "</span> <span class=\"visually-hidden\">",
            { name },
            "</span></button></div><p data-cite=\"",
            [code],
            "\">",
        );
        // BibTeX has several lines; the style sheet keeps their line breaks.
        for (place, line) in text.trim_end().split('\n').enumerate() {
            out.push_str(if place > 0 { "\n" } else { "" });
            page.prose(out, line);
        }
        out.push_str("</p></div>");
    }
    out.push_str("</div>");
}
