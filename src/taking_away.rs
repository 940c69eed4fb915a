//! Taking a statistic away: as a file, and where that is forbidden as text or picture to copy.

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
    /// A chart as a picture in pixels.
    Png,
    /// The whole card as a picture in pixels.
    Card,
    /// A chart as a vector picture.
    Svg,
    /// The values as a table.
    Csv,
    /// Everything that is known of the statistic.
    Json,
    /// The card as a page in one file.
    Html,
}

impl Format {
    /// Every format, in the order they are offered.
    pub const ALL: [Self; 6] = [
        Self::Png,
        Self::Card,
        Self::Svg,
        Self::Csv,
        Self::Json,
        Self::Html,
    ];

    /// Its name in `data-download` and in messages to a host.
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

    /// The format of that name.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.code() == code)
    }

    /// What its button says.
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

    /// Whether a statistic can be saved in it.
    pub fn is_offered(self, statistic: &Statistic) -> bool {
        match self {
            Self::Png | Self::Svg => statistic.drawn().next().is_some(),
            Self::Csv => matches!(export::offer(statistic), Offer::Whole | Offer::Part),
            Self::Card | Self::Json | Self::Html => true,
        }
    }

    /// What follows the name of its files, and their media type; that of a picture in pixels is that
    /// of the vector picture it is drawn from.
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

/// Offers the statistic at a position as a file; of several charts that of the figure `index`, as
/// its reader looks at it. Where the file may not be saved, `show` is given what to show instead.
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
            // No canvas can be read here: the vector picture is the same for the eye.
            return show(shown(Content::Text(text)));
        };
        let address = offer(&name, file.into());
        if may_be_refused() {
            show(shown(Content::Picture(address.to_string())));
            // The picture is read from there again when it is copied.
            std::mem::forget(address);
        } else {
            drop_later(address);
        }
    });
}

/// Saves the values of the statistic at a position, and shows them in `place` where they may not be
/// saved.
pub fn save_beside(app: App, position: usize, format: Format, place: HtmlElement) {
    let show = Rc::new(move |shown| {
        place.set_text_content(None);
        let place = place.clone();
        leptos::mount::mount_to(place, move || view! { <ShownFile app shown/> }).forget();
    });
    save(app, position, 0, format, show);
}

/// The values of the statistic at a position for the clipboard: as text, and as HTML.
pub fn tables(app: App, position: usize) -> (String, String) {
    let page = app.page_untracked();
    export::tables(page.report, app.statistic(position), page.language)
}

/// What is in the file; for a picture in pixels the vector picture it is drawn from.
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

/// The name of the file. Where a statistic has several charts, the name of each but the first has the
/// number of the chart in it.
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
        link.unchecked_ref::<HtmlElement>().click();
    }
    address
}

/// The browser reads the address after the click; a minute later nobody needs it any more.
fn drop_later(address: ObjectUrl) {
    gloo::timers::callback::Timeout::new(60_000, move || drop(address)).forget();
}
