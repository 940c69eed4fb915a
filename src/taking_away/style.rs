//! The text of the page's own style sheet.

use crate::dom;
use wasm_bindgen::JsCast;
use web_sys::CssStyleSheet;

/// The rules of every sheet; empty where the browser does not let a page read its own, as from a
/// file beside it or in a sandboxed frame.
pub fn text() -> String {
    let sheets = dom::document().style_sheets();
    let mut text = String::new();
    for place in 0..sheets.length() {
        let sheet = sheets.get(place);
        let sheet = sheet.and_then(|it| it.dyn_into::<CssStyleSheet>().ok());
        let Some(Ok(rules)) = sheet.map(|it| it.css_rules()) else {
            return String::new();
        };
        for place in 0..rules.length() {
            if let Some(rule) = rules.get(place) {
                text.push_str(&rule.css_text());
                text.push('\n');
            }
        }
    }
    // What closes the element it stands in would be markup.
    text.replace("</", "<\\/")
}
