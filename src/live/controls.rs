//! The controls: adopted as they were prerendered, or written, and from then on only patched
//! where a change shows.

use super::part::Part;
use super::{idle, marks, query};
use crate::app::App;
use crate::dom;
use gloo::timers::callback::Timeout;
use leptos::prelude::GetUntracked;
use statlas_core::code::Code;
use statlas_core::page::{Facet, chips, ways_out};
use statlas_core::selection::{ChapterChoice, Results, Selection, Sort, Way, Years};
use std::cell::Cell;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, HtmlInputElement, HtmlSelectElement};

/// What only a search needs waits for so many milliseconds.
const SEARCH_AFTER: u32 = 2000;

/// The controls on the page.
pub struct Controls {
    app: App,
    search: HtmlInputElement,
    /// The first and the last year; none where all data are of one.
    years: Option<[HtmlSelectElement; 2]>,
    sort: HtmlSelectElement,
    count: Element,
    views: Element,
    chips: Part,
    ways_out: Part,
    choices: Vec<Choice>,
    settings: Cell<Option<Settings>>,
}

/// Years, order and view chosen, and whether the list of checks stands in the place of any view.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Settings(Years, Sort, Way, bool);

/// A button that stays pressed, and what it shows.
struct Choice {
    facet: Facet,
    code: String,
    button: Element,
    count: Element,
    shown: Cell<Option<(bool, usize)>>,
}

impl Controls {
    /// Takes over the controls in `slot`; none where they are not complete.
    pub fn adopt(app: App, slot: &Element) -> Option<Self> {
        Some(Self {
            app,
            search: field(slot, "input[type=search]")?,
            years: years(slot),
            sort: field(slot, "[data-sort]")?,
            count: query::find(slot, "[data-result-count]")?,
            views: query::find(slot, ".views")?,
            chips: Part::find(slot, "chips")?,
            ways_out: Part::find(slot, "ways-out")?,
            choices: Facet::ALL
                .into_iter()
                .flat_map(|facet| choices(slot, facet))
                .collect(),
            settings: Cell::new(None),
        })
    }

    /// What the reader did to the controls before the page was live.
    pub fn carry(&self, selection: &mut Selection) {
        let typed = self.search.value();
        if !typed.is_empty() {
            selection.query = typed;
        }
        if let Some([from, to]) = &self.years {
            for (select, year) in [
                (from, &mut selection.years.from),
                (to, &mut selection.years.to),
            ] {
                if let Ok(chosen) = select.value().parse() {
                    *year = Some(chosen);
                }
            }
        }
        if let Some(sort) = Sort::from_code(&self.sort.value()).filter(|it| *it != Sort::default())
        {
            selection.sort = sort;
        }
    }

    /// Shows what is chosen, and what that leaves.
    pub fn show(&self) {
        let (selection, results) = (self.app.now(), self.app.results.get_untracked());
        let (selection, results) = (&selection, &*results);
        for choice in &self.choices {
            if choice.show(selection, results) && choice.facet == Facet::Chapter {
                let button = choice.button.clone();
                marks::on_screen(Box::new(move || reveal(&button)));
            }
        }
        if self.search.value() != selection.query {
            self.search.set_value(&selection.query);
        }
        let checks = selection.chapter == ChapterChoice::Checks;
        let settings = Settings(selection.years, selection.sort, selection.view, checks);
        if self.settings.replace(Some(settings)) != Some(settings) {
            self.show_settings(settings);
        }
        let page = self.app.page();
        self.chips.write(chips(page, selection));
        self.ways_out.write(ways_out(page, results));
        let shown = results.cards.len();
        let hook = shown.to_string();
        if self.count.get_attribute("data-result-count").as_ref() != Some(&hook) {
            dom::set(&self.count, "data-result-count", &hook);
            let total = self.app.report.statistics.len();
            let words = self.app.language.get_untracked().words();
            self.count
                .set_text_content(Some(&(words.result_count)(shown, total)));
        }
    }

    /// Shows what is no filter a key in the search field could change.
    fn show_settings(&self, Settings(years, sort, view, checks): Settings) {
        let year = |it: Option<i32>| it.map(|it| it.to_string()).unwrap_or_default();
        if let Some([from, to]) = &self.years {
            from.set_value(&year(years.from));
            to.set_value(&year(years.to));
        }
        self.sort.set_value(sort.code());
        for button in query::find_all(&self.views, "[data-view]") {
            let chosen = button.get_attribute("data-view").as_deref() == Some(view.code());
            press(&button, chosen);
        }
        let _ = self.views.toggle_attribute_with_force("hidden", checks);
    }
}

impl Choice {
    /// Shows whether it is chosen and what it would leave; whether it was chosen just now.
    fn show(&self, selection: &Selection, results: &Results) -> bool {
        let pressed = self.facet.is_chosen(selection, &self.code);
        let left = self.facet.count(&results.counts, &self.code);
        let before = self.shown.replace(Some((pressed, left)));
        if before == Some((pressed, left)) {
            return false;
        }
        let written = || self.button.get_attribute("aria-pressed").as_deref() == Some("true");
        let was_pressed = before.map_or_else(written, |it| it.0);
        press(&self.button, pressed);
        let _ = self
            .button
            .class_list()
            .toggle_with_force("none", left == 0 && !pressed);
        self.count.set_text_content(Some(&left.to_string()));
        pressed && !was_pressed
    }
}

/// Has the texts read that a search goes by: when the reader comes to the search field, or once
/// the page has been live for a while. Most readers look and choose first.
pub fn prepare_search(app: App, root: &Element) {
    let read = move || idle::work(Box::new(move || app.prepare_search()));
    let come = move |event: &Event| {
        let field = event.target().and_then(|it| it.dyn_into().ok());
        if field.is_some_and(|it: HtmlInputElement| it.type_() == "search") {
            read();
        }
    };
    dom::listen(root, "focusin", Box::new(come));
    Timeout::new(SEARCH_AFTER, read).forget();
}

/// Keeps the chapter in sight that a reader comes to by keys. One that is pressed with a pointer must
/// not move away under it.
pub fn follow_focus(root: &Element) {
    let come = move |event: &Event| {
        let button: Option<Element> = event.target().and_then(|it| it.dyn_into().ok());
        let by_key = "[data-chapter-filter]:focus-visible";
        if let Some(button) = button.filter(|it| it.matches(by_key).unwrap_or_default()) {
            reveal(&button);
        }
    };
    dom::listen(root, "focusin", Box::new(come));
}

/// Scrolls the row of chapters, and nothing else, so that one of them is in sight: a link may
/// choose one that lies beyond a phone's edge.
fn reveal(button: &Element) {
    let (Some(row), Some(button)) = (button.parent_element(), button.dyn_ref::<HtmlElement>())
    else {
        return;
    };
    let middle = button.offset_left() + (button.offset_width() - row.client_width()) / 2;
    row.set_scroll_left(middle);
}

fn press(button: &Element, pressed: bool) {
    let state = if pressed { "true" } else { "false" };
    dom::set(button, "aria-pressed", state);
}

fn choices(slot: &Element, facet: Facet) -> Vec<Choice> {
    let buttons = query::find_all(slot, &["[", facet.hook(), "]"].concat());
    let choice = |button: Element| {
        Some(Choice {
            facet,
            code: button.get_attribute(facet.hook())?,
            count: query::find(&button, ".count")?,
            button,
            shown: Cell::new(None),
        })
    };
    buttons.into_iter().filter_map(choice).collect()
}

fn years(slot: &Element) -> Option<[HtmlSelectElement; 2]> {
    Some([
        field(slot, "[data-year-from]")?,
        field(slot, "[data-year-to]")?,
    ])
}

fn field<T: JsCast>(slot: &Element, selector: &str) -> Option<T> {
    query::find(slot, selector)?.dyn_into().ok()
}
