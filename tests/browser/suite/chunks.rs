//! Tests chunks of the module that are late, cut off or missing: the page must say so where the
//! chunk was needed, and everything else must keep working.

use crate::facts;
use browser_tests::{Folder, Page, Site, Test, tests, until};
use serde_json::json;
use std::fs;
use std::path::PathBuf;
use xtask::server::{Options, Poor};

/// The tests of this module.
pub const TESTS: &[Test] = tests! {
    a_late_chunk_is_waited_for_where_it_was_asked_for;
    a_missing_chunk_is_told_and_comes_when_it_is_asked_for_again;
    a_chunk_that_is_cut_is_told;
    a_search_without_its_chunk_is_told_and_answered_later;
    a_file_that_cannot_be_made_is_told_in_the_card;
    who_saves_data_loads_nothing_ahead needs Emulation;
};

/// A build without one of its chunks, which can be put back later.
struct Without {
    site: Site,
    files: Vec<(PathBuf, Vec<u8>)>,
}

impl Without {
    fn chunk(name: &str) -> Self {
        let folder = Folder::copy_of_build_at("");
        let files = folder.asset(&format!("chunk/{name}.wasm"));
        assert_eq!(files.len(), 2, "{files:?}");
        let files = files.into_iter().map(|file| {
            let content = fs::read(&file).expect("a chunk");
            fs::remove_file(&file).expect("removed");
            (file, content)
        });
        let files = files.collect();
        Self {
            site: Site::of_folder(folder),
            files,
        }
    }

    fn put_back(&self) {
        for (file, content) in &self.files {
            fs::write(file, content).expect("written");
        }
    }
}

/// Checks that a reader can choose a chapter.
fn assert_alive(page: &Page) {
    let some = facts::statistics_with(|it| it["chapter"] == "economy");
    page.click("[data-chapter-filter=economy]");
    page.wait_count(some.len());
    page.click("[data-chapter-filter=all]");
    page.wait_count(facts::all().len());
}

/// Opens the first card and returns the text shown instead of its content.
fn open_in_vain(page: &Page, failed: bool) -> String {
    page.click("[data-card] [data-open]");
    let css = if failed {
        ".open-card .waiting.failed"
    } else {
        ".open-card .waiting"
    };
    until(css, || page.text(css).filter(|it| !it.is_empty()))
}

fn until_open(page: &Page) {
    until("the card is open", || {
        page.shows("[data-dialog] [data-tab]").then_some(())
    });
}

fn a_late_chunk_is_waited_for_where_it_was_asked_for() {
    let site = Site::with(Options {
        poor: Some(("/chunk/cards", Poor::Held)),
        ..Options::default()
    });
    let page = Page::open(&site.url("en.html")).must_live();
    assert_alive(&page);
    assert!(open_in_vain(&page, false).contains("Loading"));
    page.click(".open-card .close");
    until("it is closed", || (!page.shows(".open-card")).then_some(()));
    assert_alive(&page);
    open_in_vain(&page, false);
    site.release();
    until_open(&page);
    assert_eq!(page.session.console_errors(), [""; 0]);
}

fn a_missing_chunk_is_told_and_comes_when_it_is_asked_for_again() {
    let without = Without::chunk("cards");
    let page = Page::open(&without.site.url("en.html")).must_live();
    let said = open_in_vain(&page, true);
    assert!(said.contains("could not be loaded"), "{said}");
    page.click(".open-card .close");
    until("it is closed", || (!page.shows(".open-card")).then_some(()));
    assert_alive(&page);
    page.click("[data-view=table]");
    until("the table's place says so", || {
        page.shows("[data-slot=ways] .waiting.failed").then_some(())
    });
    without.put_back();
    // A card that comes near the viewport may have asked for the chunk already; the button then is
    // gone.
    page.session
        .click("[data-slot=ways] [data-action=try-again]")
        .ok();
    until("the table is there", || {
        page.shows("table.overview").then_some(())
    });
    page.click("[data-view=cards]");
    page.click("[data-card]:not([data-off]) [data-open]");
    until_open(&page);
}

fn a_chunk_that_is_cut_is_told() {
    let site = Site::with(Options {
        poor: Some(("/chunk/cards", Poor::Half)),
        ..Options::default()
    });
    let page = Page::open(&site.url("index.html")).must_live();
    assert!(open_in_vain(&page, true).contains("没有加载成功"));
    page.click(".open-card .close");
    assert_alive(&page);
}

fn a_search_without_its_chunk_is_told_and_answered_later() {
    let without = Without::chunk("search");
    let page = Page::open(&without.site.url("en.html")).must_live();
    page.type_into("input[type=search]", "OpenAI");
    until("it is told", || {
        page.text(".waiting.failed")
            .filter(|it| it.contains("could not be loaded"))
    });
    assert_eq!(
        page.result_count(),
        None,
        "nobody knows how many cards answer"
    );
    without.put_back();
    page.click(".controls [data-action=try-again]");
    let found = until("some cards are found", || {
        page.result_count()
            .filter(|it| (1..facts::all().len()).contains(it))
    });
    until("they are shown", || {
        (page.cards().len() == found).then_some(())
    });
    assert!(!page.shows(".controls [data-action=try-again]"));
}

fn a_file_that_cannot_be_made_is_told_in_the_card() {
    let without = Without::chunk("take");
    let page = Page::open(&without.site.url("en.html#card=train-cost")).must_live();
    until_open(&page);
    page.click("[data-dialog] [data-download=json]");
    until("it is told", || {
        page.shows(".downloads .waiting.failed").then_some(())
    });
    page.click("[data-dialog] [data-tab=source]");
    until("the card goes on", || {
        page.shows("[data-dialog] .panel-text").then_some(())
    });
    without.put_back();
    page.click(".downloads [data-copy-cite=sentence]");
    until("it is no longer told", || {
        (!page.shows(".downloads .waiting.failed")).then_some(())
    });
}

fn who_saves_data_loads_nothing_ahead() {
    let site = Site::of_build();
    let page = Page::open("about:blank");
    page.session.run_before_pages(
        "Object.defineProperty(navigator, 'connection', { value: { saveData: true } })",
    );
    page.session.go(&site.url("en.html"));
    page.wait_live();
    let idle = "return new Promise((done) => requestIdleCallback(() => requestIdleCallback(done)))";
    page.session.run(idle, json!([]));
    let asked = site.requests();
    assert!(!asked.iter().any(|it| it.contains("/chunk/")), "{asked:?}");
    page.click("[data-card] [data-open]");
    until_open(&page);
}
