//! What the keys do.

use super::Page;
use crate::markup::put;

/// The list of keys, and the button that switches off those pressed alone, or on again; `single`
/// says whether they are on.
pub fn keys(page: Page, single: bool) -> String {
    let (words, close) = (&page.words().keyboard, page.words().dialog.close);
    let mut out = String::new();
    put!(
        out,
        "<div class=\"open-head\"><h2 id=\"keys-title\" class=\"open-title\" tabindex=\"-1\">",
        { words.heading },
        "</h2><button type=\"button\" class=\"close\" data-action=\"close-keys\" aria-label=\"",
        { close },
        "\">×</button></div>",
    );
    for (heading, keys) in [
        (words.in_page, words.page_keys),
        (words.in_chart, words.keys),
    ] {
        put!(out, "<h3>", { heading }, "</h3><dl class=\"keys\">");
        for (key, meaning) in keys {
            put!(out, "<dt>");
            for key in key.split(' ') {
                put!(out, "<kbd>", { key }, "</kbd>");
            }
            put!(out, "</dt><dd>", { meaning }, "</dd>");
        }
        out.push_str("</dl>");
    }
    put!(
        out,
        "<button type=\"button\" data-action=\"single-keys\">",
        { words.single(single) },
        "</button>"
    );
    out
}
