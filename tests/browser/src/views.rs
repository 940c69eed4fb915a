//! Every view of the page: where it is, how one comes to it, and what shows that it is there.

use crate::page::Page;
use crate::site::report;
use crate::until;
use serde_json::Value;

/// The languages of the pages.
pub const LANGUAGES: [&str; 2] = ["zh", "en"];

/// The themes a reader can choose.
pub const THEMES: [&str; 2] = ["light", "dark"];

/// How one comes from an address to a view.
#[derive(Clone, Copy, Debug)]
enum Step {
    /// A click on what fits.
    Click(&'static str),
    /// A key.
    Press(&'static str),
}

/// A view of the page.
#[derive(Clone, Debug)]
pub struct View {
    /// Its name among the others.
    pub name: &'static str,
    /// What of the selection stands in its address; none for the page of a single card.
    hash: Option<String>,
    /// What is done to come to it from there.
    step: Option<Step>,
    /// What is displayed once it is there.
    shown: &'static str,
}

impl View {
    /// Where it is, relative to the build.
    pub fn address(&self, language: &str, theme: &str) -> String {
        match (&self.hash, language) {
            (None, _) => format!("card/{}.{language}.html?theme={theme}", full_card()),
            (Some(hash), "zh") => format!("index.html#theme={theme}&{hash}"),
            (Some(hash), _) => format!("{language}.html#theme={theme}&{hash}"),
        }
    }

    /// Loads it anew from its address, so that nothing is left of the view before.
    ///
    /// # Panics
    ///
    /// When it does not come up.
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

/// Every view there is; the opened card is one that has all tabs.
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

/// The first statistic that has something to show under every tab.
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
