//! Every view of the page: its address, the steps that lead to it, and an element that shows that
//! it is open.

use crate::page::Page;
use crate::site::report;
use crate::until;
use serde_json::Value;

/// The languages of the pages, by their codes.
pub const LANGUAGES: [&str; 2] = ["zh", "en"];

/// The themes that a reader can choose, by their codes.
pub const THEMES: [&str; 2] = ["light", "dark"];

/// The step from an address to a view.
#[derive(Clone, Copy, Debug)]
enum Step {
    /// A click on the first element that matches.
    Click(&'static str),
    /// A key press.
    Press(&'static str),
}

/// A view of the page.
#[derive(Clone, Debug)]
pub struct View {
    /// The name of the view in messages and file names.
    pub name: &'static str,
    /// The parameters in its hash; `None` for the page of a single card.
    hash: Option<String>,
    /// The step after loading the address, if any.
    step: Option<Step>,
    /// A selector that matches a displayed element once the view is open.
    shown: &'static str,
}

impl View {
    /// The address of the view, relative to the build.
    pub fn address(&self, language: &str, theme: &str) -> String {
        match (&self.hash, language) {
            (None, _) => format!("card/{}.{language}.html?theme={theme}", full_card()),
            (Some(hash), "zh") => format!("index.html#theme={theme}&{hash}"),
            (Some(hash), _) => format!("{language}.html#theme={theme}&{hash}"),
        }
    }

    /// Loads the view from its address after an empty page, so that nothing of an earlier view
    /// remains.
    ///
    /// # Panics
    ///
    /// If the view does not open.
    pub fn open(&self, page: &Page, url: &str) {
        page.session.go("about:blank");
        page.session.go(url);
        page.wait_live();
        match self.step {
            Some(Step::Click(button)) => page.click(button),
            Some(Step::Press(key)) => page.session.press(&[key]),
            None => {}
        }
        until(self.shown, || page.shows(self.shown).then_some(()));
    }
}

/// All views. The opened card is one with content under every tab.
pub fn views() -> Vec<View> {
    let card = full_card();
    let at = |name, hash: &str, shown| View {
        name,
        hash: Some(hash.to_owned()),
        step: None,
        shown,
    };
    let opened = |name, tab: &str| at(name, &format!("card={card}&tab={tab}"), "[data-dialog]");
    let after = |name, step, shown| View {
        step: Some(step),
        ..at(name, "", shown)
    };
    let alone = View {
        hash: None,
        ..at("card", "", "[data-card]")
    };
    let filters = Step::Click("details.facets > summary");
    let share = Step::Click("[data-card] [data-action=share]");
    vec![
        at("cards", "", "[data-card]"),
        at("table", "view=table", ".overview"),
        at("checks", "chapter=checks", "[data-check]"),
        at("entity", "entity=US", "[data-subject=US]"),
        at("found", "q=GPU", "[data-card]"),
        at("empty", "q=xyzzy", ".empty-result"),
        at(
            "filtered",
            "area=US&from=2015&chapter=economy",
            ".active-filters",
        ),
        after("filters", filters, ".facet-panel"),
        opened("opened-chart", "chart"),
        opened("opened-table", "table"),
        opened("opened-source", "source"),
        after("share", share, "[data-share]"),
        after("keys", Step::Press("?"), "[data-keys-dialog]"),
        alone,
    ]
}

/// The id of the first statistic with content under every tab.
fn full_card() -> String {
    let report = report();
    let mut statistics = report["statistics"].as_array().into_iter().flatten();
    let full = |it: &&Value| {
        let drawn = !it["figures"][0]["series"].is_null();
        drawn && !it["checks"][0].is_null()
    };
    let id = statistics.find(full).map(|it| &it["id"]);
    let id = id.and_then(Value::as_str);
    id.expect("a card with a chart, a table and a check")
        .to_owned()
}
