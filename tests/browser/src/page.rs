//! A page of the build in a browser, with questions about its documented interface.

use crate::engine::Setup;
use crate::session::Session;
use crate::until;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::path::Path;

/// A page in a browser of its own.
pub struct Page {
    /// The browser session.
    pub session: Session,
}

impl Page {
    /// Opens an address.
    pub fn open(url: &str) -> Self {
        Self::open_in(Setup::default(), url)
    }

    /// Opens an address in a browser with these settings.
    pub fn open_in(setup: Setup, url: &str) -> Self {
        let session = Session::start(setup);
        session.go(url);
        Self { session }
    }

    /// Opens a file with `file://`.
    pub fn open_file(file: &Path) -> Self {
        let session = Session::start(Setup::default());
        session.go_to_file(file);
        Self { session }
    }

    /// Waits until the page is live.
    ///
    /// # Panics
    ///
    /// If the page fails; the message says why.
    pub fn must_live(self) -> Self {
        self.wait_live();
        self
    }

    /// Waits until the page is live, also after it was loaded again.
    ///
    /// # Panics
    ///
    /// If the page fails; the message says why.
    pub fn wait_live(&self) {
        let state = self.settled();
        assert_eq!(
            state,
            "live",
            "{:?} {:?}",
            self.error(),
            self.session.console_errors()
        );
    }

    /// Waits until the page has failed, and returns its message to the reader. The page may have
    /// been live before.
    pub fn must_fail(&self) -> String {
        until("data-state is failed", || {
            (self.attribute("[data-statlas]", "data-state")? == "failed").then_some(())
        });
        self.error().expect("a failed page says what happened")
    }

    /// Waits until the page is `live` or `failed`.
    fn settled(&self) -> String {
        until("data-state is live or failed", || {
            self.attribute("[data-statlas]", "data-state")
                .filter(|it| it != "static")
        })
    }

    /// The visible error message of the page, if there is one.
    pub fn error(&self) -> Option<String> {
        let text = self.text("[data-error]")?;
        (!text.is_empty()).then_some(text)
    }

    /// The rendered text of the first element that matches.
    pub fn text(&self, css: &str) -> Option<String> {
        let script = "return document.querySelector(arguments[0])?.innerText ?? null";
        self.session
            .run(script, json!([css]))
            .as_str()
            .map(str::to_owned)
    }

    /// An attribute of the first element that matches.
    pub fn attribute(&self, css: &str, name: &str) -> Option<String> {
        let script =
            "return document.querySelector(arguments[0])?.getAttribute(arguments[1]) ?? null";
        self.session
            .run(script, json!([css, name]))
            .as_str()
            .map(str::to_owned)
    }

    /// The value of a form control.
    pub fn value(&self, css: &str) -> Option<String> {
        let script = "return document.querySelector(arguments[0])?.value ?? null";
        self.session
            .run(script, json!([css]))
            .as_str()
            .map(str::to_owned)
    }

    /// Whether any element that matches is displayed.
    pub fn shows(&self, css: &str) -> bool {
        let script = "return [...document.querySelectorAll(arguments[0])]\
                      .some((it) => it.checkVisibility())";
        self.session
            .run(script, json!([css]))
            .as_bool()
            .unwrap_or_default()
    }

    /// The ids of the displayed cards.
    pub fn cards(&self) -> BTreeSet<String> {
        let script = "return [...document.querySelectorAll('[data-card]')]\
                      .filter((it) => it.checkVisibility()).map((it) => it.dataset.card)";
        let ids = self.session.run(script, json!([]));
        ids.as_array()
            .into_iter()
            .flatten()
            .filter_map(Value::as_str)
            .map(str::to_owned)
            .collect()
    }

    /// The headings of the groups and the ids of the cards that are displayed, in document order.
    pub fn listed(&self) -> Vec<String> {
        let script = "return [...document.querySelectorAll('[data-group] > h2, [data-card]')]\
                      .filter((it) => it.checkVisibility())\
                      .map((it) => it.dataset.card ?? it.textContent)";
        let listed = self.session.run(script, json!([]));
        let listed = listed.as_array().into_iter().flatten();
        listed
            .filter_map(Value::as_str)
            .map(str::to_owned)
            .collect()
    }

    /// The number of shown cards that the page states.
    pub fn result_count(&self) -> Option<usize> {
        self.attribute("[data-result-count]", "data-result-count")?
            .parse()
            .ok()
    }

    /// Waits until the page states this number of shown cards.
    pub fn wait_count(&self, count: usize) {
        until(&format!("{count} results"), || {
            (self.result_count() == Some(count)).then_some(())
        });
    }

    /// Clicks as soon as the element can be clicked. After a refused click this scrolls to the
    /// element, because WebKit's driver does not scroll to content skipped by `content-visibility`.
    pub fn click(&self, css: &str) {
        let mut last = String::new();
        until(&format!("{css} can be clicked"), || {
            match self.session.click(css) {
                Ok(()) => Some(()),
                Err(refusal) => {
                    if last != refusal.code {
                        eprintln!("{css}: {refusal}");
                        last = refusal.code;
                    }
                    let scroll =
                        "document.querySelector(arguments[0])?.scrollIntoView({ block: 'center' })";
                    self.session.run(scroll, json!([css]));
                    None
                }
            }
        });
    }

    /// Types as soon as the element accepts text.
    pub fn type_into(&self, css: &str, text: &str) {
        until(&format!("{css} can be typed into"), || {
            self.session.type_into(css, text).ok()
        });
    }

    /// Replaces the text of a form control as soon as it accepts text.
    pub fn type_over(&self, css: &str, text: &str) {
        self.click(css);
        // Control and A select all of the text.
        self.session.press(&["\u{E009}", "a"]);
        self.type_into(css, text);
    }

    /// Chooses the option with this value in a `<select>`.
    pub fn choose(&self, css: &str, value: &str) {
        self.click(&format!("{css} option[value=\"{value}\"]"));
    }

    /// The part of the address after `#`, decoded.
    pub fn hash(&self) -> String {
        let script = "return decodeURIComponent(location.hash.slice(1))";
        self.session
            .run(script, json!([]))
            .as_str()
            .unwrap_or_default()
            .to_owned()
    }

    /// Waits until the address contains, or no longer contains, a part such as `chapter=economy`.
    pub fn wait_hash(&self, part: &str, there: bool) {
        until(&format!("{part} in the hash: {there}"), || {
            (self.hash().split('&').any(|it| it == part) == there).then_some(())
        });
    }
}
