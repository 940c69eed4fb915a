//! Exporting a statistic: saving it as a file, or showing it as text or picture to copy where saving is
//! forbidden.

mod png;
mod style;

use crate::app::App;
use crate::view::{Content, Reason, Shown, ShownFile};
use crate::{cite, dom};
use gloo::file::{Blob, ObjectUrl};
use leptos::prelude::*;
use statlas_core::export::{self, Offer};
use statlas_core::language::Words;
use statlas_core::report::Statistic;
use statlas_core::{page, picture};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// A format in which a statistic can be saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// A chart as a PNG picture.
    Png,
    /// The whole card as a PNG picture.
    Card,
    /// A chart as an SVG picture.
    Svg,
    /// The values as a CSV table.
    Csv,
    /// All data of the statistic as JSON.
    Json,
    /// The card as a page in one HTML file.
    Html,
}

impl Format {
    /// Every format, in the order of the buttons.
    pub const ALL: [Self; 6] = [
        Self::Png,
        Self::Card,
        Self::Svg,
        Self::Csv,
        Self::Json,
        Self::Html,
    ];

    /// Returns the name of the format in `data-download` and in messages to a host page.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Png => "png",
            Self::Card => "card",
            Self::Svg => "svg",
            Self::Csv => "csv",
            Self::Json => "json",
            Self::Html => "html",
        }
    }

    /// Returns the format with this name.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.code() == code)
    }

    /// Returns the label of the format's button.
    pub const fn name(self, words: &Words) -> &'static str {
        match self {
            Self::Png => words.picture.chart,
            Self::Card => words.picture.card,
            Self::Svg => words.dialog.svg,
            Self::Csv => words.dialog.csv,
            Self::Json => words.dialog.json,
            Self::Html => words.dialog.html,
        }
    }

    /// Whether a statistic can be saved in this format.
    pub fn is_offered(self, statistic: &Statistic) -> bool {
        match self {
            Self::Png | Self::Svg => statistic.drawn().next().is_some(),
            Self::Csv => matches!(export::offer(statistic), Offer::Whole | Offer::Part),
            Self::Card | Self::Json | Self::Html => true,
        }
    }

    /// Returns file extension and media type. For PNG pictures the media type is that of the SVG they are
    /// drawn from.
    const fn file(self) -> (&'static str, &'static str) {
        const SVG: &str = "image/svg+xml";
        match self {
            Self::Png => ("png", SVG),
            Self::Card => ("card.png", SVG),
            Self::Svg => ("svg", SVG),
            Self::Csv => ("csv", "text/csv;charset=utf-8"),
            Self::Json => ("json", "application/json"),
            Self::Html => ("html", "text/html;charset=utf-8"),
        }
    }
}

/// Saves the statistic at an index of `report.statistics` as a file. `index` is the figure's, for formats
/// that hold one chart; the chart has the reader's settings. Where the file may not be saved, `show` gets
/// its content.
pub fn save(app: App, position: usize, index: usize, format: Format, show: Rc<dyn Fn(Shown)>) {
    let text = text(app, position, index, format);
    let name = file_name(app, position, index, format);
    let shown = |content| Shown {
        name: name.clone(),
        why: Reason::NotSaved,
        content,
    };
    if !matches!(format, Format::Png | Format::Card) {
        let file = Blob::new_with_options(text.as_str(), Some(format.file().1));
        let address = offer(&name, file);
        if may_be_refused() {
            show(shown(Content::Text(text)));
        }
        return drop_later(address);
    }
    leptos::task::spawn_local(async move {
        let shown = |content| Shown {
            name: name.clone(),
            why: Reason::NotSaved,
            content,
        };
        let Some(file) = png::drawn(&text).await else {
            // The browser does not let a canvas be read here; the SVG looks the same.
            return show(shown(Content::Text(text)));
        };
        let address = offer(&name, file.into());
        if may_be_refused() {
            show(shown(Content::Picture(address.to_string())));
            // Not revoked, because the browser reads the picture from this address when the reader copies
            // it.
            std::mem::forget(address);
        } else {
            drop_later(address);
        }
    });
}

/// Saves the values of the statistic at an index; where they may not be saved, shows them in `place`.
pub fn save_beside(app: App, position: usize, format: Format, place: HtmlElement) {
    let show = Rc::new(move |shown| {
        place.set_text_content(None);
        let place = place.clone();
        leptos::mount::mount_to(place, move || view! { <ShownFile app shown/> }).forget();
    });
    save(app, position, 0, format, show);
}

/// Returns the values of the statistic at an index for the clipboard, as text and as HTML.
pub fn tables(app: App, position: usize) -> (String, String) {
    let page = app.page_untracked();
    export::tables(page.report, app.statistic(position), page.language)
}

/// Returns the content of the file; for a PNG picture, the SVG it is drawn from.
fn text(app: App, position: usize, index: usize, format: Format) -> String {
    let (page, statistic) = (app.page_untracked(), app.statistic(position));
    match format {
        Format::Png | Format::Svg => {
            let settings = untrack(|| app.chart_settings_of(position, index));
            picture::chart_picture(page, statistic, index, settings)
        }
        Format::Card => picture::card_picture(page, statistic, &cite::address(app, position)),
        Format::Csv => export::csv(app.report(), &[statistic], page.language),
        Format::Json => export::json(app.report(), statistic),
        Format::Html => page::saved(
            page,
            position,
            &style::text(),
            &cite::address(app, position),
        ),
    }
}

/// Returns the name of the file. If the statistic has several charts, the number of the chart is added
/// for each but the first.
fn file_name(app: App, position: usize, index: usize, format: Format) -> String {
    let (statistic, kind) = (app.statistic(position), format.file().0);
    let further =
        matches!(format, Format::Png | Format::Svg) && Some(index) != statistic.drawn().next();
    let extension = if further {
        format!("{}.{kind}", index + 1)
    } else {
        kind.to_owned()
    };
    let language = app.page_untracked().language;
    export::file_name(app.report(), Some(statistic), Some(language), &extension)
}

/// Whether downloads may be forbidden. Browsers do not tell. Few sandboxed frames allow downloads, and
/// such a frame has an opaque origin (`null`).
fn may_be_refused() -> bool {
    dom::framed() && dom::window().origin() == "null"
}

/// Offers a file to the browser for saving. The returned address must be kept until the browser has read
/// it.
fn offer(name: &str, file: Blob) -> ObjectUrl {
    let address = ObjectUrl::from(file);
    if let Ok(link) = dom::document().create_element("a") {
        dom::set(&link, "href", &address);
        dom::set(&link, "download", name);
        link.unchecked_ref::<HtmlElement>().click();
    }
    address
}

/// Drops the address after a minute. The browser reads it only after the click.
fn drop_later(address: ObjectUrl) {
    gloo::timers::callback::Timeout::new(60_000, move || drop(address)).forget();
}
