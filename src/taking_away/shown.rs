//! What could not be saved or copied stands in the page instead, to be copied by hand.

use crate::dom;
use crate::live::query;
use statlas_core::page::{self, Page};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlTextAreaElement};

/// Shows a text in a field under its name, and says why; returns the field.
pub fn text(
    page: Page,
    around: &Element,
    name: &str,
    why: &str,
    text: &str,
) -> Option<HtmlTextAreaElement> {
    let place = query::find(around, "[data-part=shown]")?;
    place.set_inner_html(&page::shown_file(page, name, why));
    let field: HtmlTextAreaElement = query::find(&place, "textarea")?.dyn_into().ok()?;
    dom::set(&field, "data-shown-file", "");
    // The mark at the start of a spreadsheet file is no part of its text.
    field.set_value(text.trim_start_matches('\u{feff}'));
    Some(field)
}

/// Shows a picture under its name, and says why.
pub fn picture(around: &Element, name: &str, why: &str, address: &str) -> Option<()> {
    let place = query::find(around, "[data-part=shown]")?;
    place.set_text_content(None);
    let document = dom::document();
    let line = document.create_element("p").ok()?;
    dom::set(&line, "role", "status");
    line.set_text_content(Some(why));
    let image = document.create_element("img").ok()?;
    for (attribute, value) in [("src", address), ("alt", name), ("data-shown-file", "")] {
        dom::set(&image, attribute, value);
    }
    place.append_child(&line).ok()?;
    place.append_child(&image).ok()?;
    Some(())
}

/// Takes away what is shown.
pub fn clear(around: &Element) {
    if let Some(place) = query::find(around, "[data-part=shown]") {
        place.set_text_content(None);
    }
}
