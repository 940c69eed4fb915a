//! The text of the page's style sheets.

use crate::dom;
use wasm_bindgen::JsCast;
use web_sys::CssStyleSheet;

/// Returns the rules of all style sheets. Empty if the browser does not let the page read one of them,
/// for example on a page opened from a file or in a sandboxed frame.
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
    // Escaped, because `</` could end the style element that this text is put into.
    text.replace("</", "<\\/")
}
