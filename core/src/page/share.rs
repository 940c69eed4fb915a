//! What stands in the share dialog: a link, choices, code to embed, and a preview.

use super::Page;
use super::controls::option;
use crate::markup::put;
use crate::report::Statistic;
use crate::text::Language;

/// Widths to try, in CSS pixels: a column of text on a phone and on a desk, a wide page.
pub const WIDTHS: [u32; 3] = [320, 640, 960];

/// The width shown first, by its place among [`WIDTHS`].
pub const FIRST_WIDTH: usize = 1;

/// What a page can offer to pass on.
pub struct Offered<'a> {
    /// The link to what is shown.
    pub link: &'a str,
    /// The code that embeds; none where the page is on no server.
    pub code: Option<&'a str>,
    /// The version the code leads to.
    pub version: &'a str,
    /// Whether the embed is shown as it will look; not within another frame.
    pub preview: bool,
}

/// The dialog's content. Fields are named by `data-share-field`, the options of each numbered
/// from 0; texts to copy by `data-share-text`.
pub fn share(page: Page, statistic: &Statistic, offered: &Offered) -> String {
    let words = page.words();
    let mut out = String::new();
    put!(
        out,
        "<div class=\"open-head\"><h2 id=\"share-title\" class=\"open-title\">",
        { words.share },
        "</h2><button type=\"button\" class=\"close\" data-action=\"close-share\" aria-label=\"",
        { words.dialog.close },
        "\">×</button></div><p class=\"kicker\">",
    );
    page.prose(&mut out, page.text(&statistic.title));
    out.push_str("</p>");
    copyable(
        &mut out,
        page,
        "link",
        words.sharing.link,
        offered.link,
        "2",
    );
    let Some(code) = offered.code else {
        put!(out, "<p class=\"hint\">", { words.sharing.nowhere }, "</p>");
        return out;
    };
    fields(&mut out, page);
    copyable(&mut out, page, "code", words.sharing.embed_code, code, "5");
    put!(
        out,
        "<p class=\"hint\">",
        { (words.sharing.pinned)(offered.version) },
        "</p>"
    );
    if offered.preview {
        preview(&mut out, page);
    }
    out
}

fn fields(out: &mut String, page: Page) {
    let all = page.words();
    let words = &all.sharing;
    let languages = Language::ALL.map(|it| it.words().own_name);
    let themes = [all.themes.auto, all.themes.light, all.themes.dark];
    out.push_str("<div class=\"share-fields\">");
    let whats = [words.this_card, words.whole_page];
    field(out, "what", words.what, &whats, 0);
    field(
        out,
        "lang",
        all.language,
        &languages,
        page.language as usize,
    );
    field(out, "theme", words.theme, &themes, 0);
    field(out, "kind", words.kind, &[words.script, words.frame], 0);
    out.push_str("</div>");
}

/// A choice, whose options are numbered from 0.
fn field(out: &mut String, name: &str, label: &str, options: &[&str], chosen: usize) {
    put!(
        out,
        "<label class=\"share-field\"><span>",
        { label },
        "</span><select data-share-field=\"",
        [name],
        "\">",
    );
    for (place, text) in options.iter().enumerate() {
        option(out, &place.to_string(), text, place == chosen);
    }
    out.push_str("</select></label>");
}

/// The embed as it will look, at a width that can be chosen.
fn preview(out: &mut String, page: Page) {
    let words = &page.words().sharing;
    let widths = WIDTHS.map(|it| it.to_string());
    let widths = [widths[0].as_str(), &widths[1], &widths[2]];
    put!(
        out,
        "<figure class=\"preview\"><figcaption><span>",
        { words.preview },
        " · <span data-share-size=\"\"></span></span>",
    );
    field(out, "width", words.width, &widths, FIRST_WIDTH);
    put!(
        out,
        "</figcaption><div class=\"scroller\" tabindex=\"0\" role=\"group\" aria-label=\"",
        { words.preview },
        "\"><iframe title=\"",
        { words.preview },
        "\"></iframe></div></figure>",
    );
}

/// A text in a field of so many rows, with its copy button.
pub(super) fn copyable(
    out: &mut String,
    page: Page,
    name: &str,
    label: &str,
    text: &str,
    rows: &str,
) {
    put!(
        out,
        "<div class=\"copyable\"><label><span>",
        { label },
        "</span><textarea readonly rows=\"",
        [rows],
        "\" spellcheck=\"false\" data-share-text=\"",
        [name],
        "\">",
        { text },
        "</textarea></label><button type=\"button\" data-copy=\"",
        [name],
        "\"><span aria-live=\"polite\">",
        { page.words().dialog.copy },
        "</span> <span class=\"visually-hidden\">",
        { label },
        "</span></button><p role=\"status\"></p></div>",
    );
}
