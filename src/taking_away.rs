//! Saving a statistic as a file.

use crate::dom;
use statlas_core::chart::{self, Frame, Width};
use statlas_core::page::{Page, source_line};
use statlas_core::report::Statistic;
use statlas_core::{export, figure};
use wasm_bindgen::JsCast;

/// Offers a statistic as a file of a format: `svg`, `csv` or `json`.
pub fn save(page: Page, statistic: &Statistic, format: &str) {
    let (report, language) = (page.report, page.language);
    let (media, text) = match format {
        "csv" => (
            "text/csv;charset=utf-8",
            export::csv(report, &[statistic], language),
        ),
        "svg" => ("image/svg+xml", picture(page, statistic)),
        _ => ("application/json", export::json(report, statistic)),
    };
    offer(
        &export::file_name(report, Some(statistic), Some(language), format),
        media,
        &text,
    );
}

/// The statistic's chart as a picture that opens on its own.
fn picture(page: Page, statistic: &Statistic) -> String {
    let language = page.language;
    let built = figure::build(page.report, statistic, 0, language);
    let (Some(figure), Some(spec)) = (built, statistic.figures.first()) else {
        return String::new();
    };
    let frame = Frame {
        title: statistic.title.get(language).to_owned(),
        subtitle: spec.subtitle.get(language).to_owned(),
        source: source_line(page, statistic),
        note: spec.note.get(language).to_owned(),
        description: chart::summary(&figure),
    };
    chart::standalone_svg(&chart::layout(&figure, Width::Wide), &frame)
}

fn offer(name: &str, media: &str, text: &str) {
    let blob = gloo::file::Blob::new_with_options(text, Some(media));
    let address = gloo::file::ObjectUrl::from(blob);
    let Ok(link) = dom::document().create_element("a") else {
        return;
    };
    dom::set(&link, "href", &address);
    dom::set(&link, "download", name);
    if let Some(link) = link.dyn_ref::<web_sys::HtmlElement>() {
        link.click();
    }
    // The browser reads the address after the click; a minute later nobody needs it any more.
    gloo::timers::callback::Timeout::new(60_000, move || drop(address)).forget();
}
