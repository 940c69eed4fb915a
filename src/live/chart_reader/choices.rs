//! What a reader chooses beside an opened chart: years, scale, order. The chart alone is drawn
//! anew; the choice keeps the focus, and what became of the chart is said.

use super::{Reader, highlight, query, target};
use crate::dom;
use leptos::prelude::*;
use statlas_core::figure::View;
use statlas_core::page::{self, Drawing};
use statlas_core::{chart, figure};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, HtmlSelectElement};

impl Reader {
    /// Follows a choice.
    pub(super) fn choose(&self, event: &Event) {
        if let Some(target) = target(event) {
            self.look(&target, false);
        }
    }

    /// Takes all choices of a chart back, if that is what was pressed.
    pub(super) fn reset(&self, pressed: &Element) -> bool {
        let button = pressed.closest("[data-view-reset]").ok().flatten();
        button.is_some_and(|it| self.look(&it, true).is_some())
    }

    fn look(&self, control: &Element, reset: bool) -> Option<()> {
        let form = control.closest("[data-view]").ok()??;
        let around = form.parent_element()?;
        let plot = query::find(&around, "[data-plot]")?;
        let index = plot.get_attribute("data-plot")?.parse().ok()?;
        let page = self.app.page();
        let position = untrack(|| self.app.open())?;
        let statistic = page.statistic(position);
        let built = figure::build(page.report, statistic, index, page.language)?;
        let view = if reset {
            View::default()
        } else {
            let code = |hook: &str| chosen(&form, hook);
            let offered = figure::controls(&built);
            offered.chosen(&code("from"), &code("to"), &code("scale"), &code("order"))
        };
        self.app.look(position, index, view);
        self.let_go();
        plot.set_inner_html(&page::drawn(page, statistic, index, Drawing::Opened(view)));
        if reset {
            form.set_inner_html(&page::choices(page, statistic, index, view));
            let first = query::find(&form, "select")?;
            dom::focus_on(first.dyn_ref::<HtmlElement>()?);
        } else {
            show(
                &query::find(&form, "[data-view-reset]")?,
                view != View::default(),
            );
        }
        let viewed = figure::view(&built, view);
        let notice = viewed.notice();
        let line = query::find(&around, "[data-view-notice]")?;
        line.set_text_content(Some(&notice));
        show(&line, !notice.is_empty());
        let said = [&notice, " ", &chart::summary(&viewed.figure)].concat();
        query::find(&around, "[data-view-told]")?.set_text_content(Some(said.trim()));
        Some(())
    }

    /// Lets go of a chart that is about to be drawn anew.
    fn let_go(&self) {
        self.unpin();
        let alone = self.state.borrow_mut().alone.take();
        if let Some((svg, _)) = alone {
            highlight::isolate(&svg, None);
        }
    }
}

/// What is chosen in the field of that hook; empty where there is none.
fn chosen(form: &Element, hook: &str) -> String {
    let field = query::find(form, &["[data-view-", hook, "]"].concat());
    let field = field.and_then(|it| it.dyn_into::<HtmlSelectElement>().ok());
    field.map_or_else(String::new, |it| it.value())
}

fn show(element: &Element, shown: bool) {
    if shown {
        let _ = element.remove_attribute("hidden");
    } else {
        dom::set(element, "hidden", "");
    }
}
