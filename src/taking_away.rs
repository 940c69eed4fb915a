//! Taking a statistic away: as a file, and where that is forbidden as text or picture to copy.

mod png;
pub mod shown;
mod style;

use crate::app::App;
use crate::dom;
use crate::live::opened;
use crate::live::query;
use gloo::file::{Blob, ObjectUrl};
use statlas_core::{export, page, picture};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, HtmlSelectElement};

/// Offers the statistic at a position as a file of a format: `svg` and `png` of a chart as its
/// reader looks at it, `card` as a picture of the whole card, `html` as a page, `csv` or `json`. `around` is the
/// part of the page with the buttons.
pub fn save(app: App, around: &Element, position: usize, format: &str) {
    let (page, statistic) = (app.page(), app.statistic(position));
    let (report, language) = (app.report, page.language);
    let chart = || {
        let index = drawn(app, around, position);
        let views = app.views(position);
        let view = views.get(index).copied().unwrap_or_default();
        picture::chart_picture(page, statistic, index, view)
    };
    let (kind, media, text) = match format {
        "csv" => ("csv", CSV, export::csv(report, &[statistic], language)),
        "svg" => ("svg", SVG, chart()),
        "png" => ("png", SVG, chart()),
        "card" => {
            let address = opened::address(app, position);
            let card = picture::card_picture(page, statistic, &address);
            ("card.png", SVG, card)
        }
        "html" => {
            let address = opened::address(app, position);
            let file = page::saved(page, position, &style::text(), &address);
            ("html", HTML, file)
        }
        _ => ("json", JSON, export::json(report, statistic)),
    };
    let mut extension = kind.to_owned();
    if kind == "svg" || kind == "png" {
        let index = drawn(app, around, position);
        if Some(index) != statistic.drawn().next() {
            extension = [&(index + 1).to_string(), ".", kind].concat();
        }
    }
    let name = export::file_name(report, Some(statistic), Some(language), &extension);
    if !kind.ends_with("png") {
        let file = Blob::new_with_options(text.as_str(), Some(media));
        let address = offer(&name, file);
        if may_be_refused() {
            shown::text(page, around, &name, words(app), &text);
        }
        return drop_later(address);
    }
    let around = around.clone();
    spawn_local(async move {
        let Some(file) = png::drawn(&text).await else {
            // No canvas can be read here: the vector picture is the same for the eye.
            shown::text(page, &around, &name, words(app), &text);
            return;
        };
        let address = offer(&name, file.into());
        if may_be_refused() {
            shown::picture(&around, &name, words(app), &address);
            // The picture is read from there again when it is copied.
            std::mem::forget(address);
        } else {
            drop_later(address);
        }
    });
}

const CSV: &str = "text/csv;charset=utf-8";
const SVG: &str = "image/svg+xml";
const HTML: &str = "text/html;charset=utf-8";
const JSON: &str = "application/json";

fn words(app: App) -> &'static str {
    app.page().words().dialog.download_refused
}

/// The figure that is to be drawn: the one chosen among several, else the first with a chart.
fn drawn(app: App, around: &Element, position: usize) -> usize {
    let chosen = query::find(around, "[data-download-figure]");
    let chosen = chosen.and_then(|it| it.dyn_into::<HtmlSelectElement>().ok());
    let chosen = chosen.and_then(|it| it.value().parse().ok());
    let first = || app.statistic(position).drawn().next();
    chosen.or_else(first).unwrap_or_default()
}

/// Whether downloads may be forbidden. Nothing tells so; but of sandboxed frames, which have an
/// origin of their own, few allow them.
fn may_be_refused() -> bool {
    dom::framed() && dom::window().origin() == "null"
}

/// Hands a file to the browser to save; the address must live on until it has been read.
fn offer(name: &str, file: Blob) -> ObjectUrl {
    let address = ObjectUrl::from(file);
    if let Ok(link) = dom::document().create_element("a") {
        dom::set(&link, "href", &address);
        dom::set(&link, "download", name);
        link.unchecked_ref::<web_sys::HtmlElement>().click();
    }
    address
}

/// The browser reads the address after the click; a minute later nobody needs it any more.
fn drop_later(address: ObjectUrl) {
    gloo::timers::callback::Timeout::new(60_000, move || drop(address)).forget();
}
