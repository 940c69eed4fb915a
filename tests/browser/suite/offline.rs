//! Tests the offline edition alone in a folder, and the page at the top of the repository.

use crate::facts;
use browser_tests::{Folder, Page, Test, pkg, tests, workspace};
use std::fs;
use std::path::PathBuf;

/// The tests of this module.
pub const TESTS: &[Test] = tests! {
    one_file_alone_becomes_live;
    one_file_alone_makes_no_request needs RequestLog;
    the_page_of_the_repository_opens_by_double_click_after_a_build;
    the_page_of_the_repository_says_what_to_run_before_a_build;
};

/// A folder with nothing but the offline edition in this language.
fn alone(language: &str) -> (Folder, PathBuf) {
    let report = browser_tests::report();
    let id = report["id"].as_str().expect("a report has an id");
    let folder = Folder::empty();
    let file = folder.path().join("copy.html");
    fs::copy(pkg().join(format!("{id}.{language}.html")), &file).expect("the offline edition");
    (folder, file)
}

fn one_file_alone_becomes_live() {
    for language in ["zh", "en"] {
        let (_folder, file) = alone(language);
        let page = Page::open_file(&file).must_live();
        assert_eq!(page.cards(), facts::all());
        let spoken = page.attribute("html", "lang").unwrap_or_default();
        assert_eq!(spoken.get(..2), Some(language));
        assert_eq!(page.session.console_errors(), [""; 0]);
    }
}

fn one_file_alone_makes_no_request() {
    for language in ["zh", "en"] {
        let (_folder, file) = alone(language);
        let page = Page::open_file(&file).must_live();
        let own = format!("file://{}", file.display());
        assert_eq!(page.session.requests(), [own]);
    }
}

fn the_page_of_the_repository_opens_by_double_click_after_a_build() {
    let folder = Folder::copy_of_build_at("pkg");
    let index = folder.path().join("index.html");
    fs::copy(workspace().join("index.html"), &index).expect("the repository's page");
    let page = Page::open_file(&index).must_live();
    assert_eq!(page.cards(), facts::all());
    assert!(!page.shows("[data-unbuilt]"));
    assert_eq!(page.session.console_errors(), [""; 0]);
}

fn the_page_of_the_repository_says_what_to_run_before_a_build() {
    let folder = Folder::empty();
    let index = folder.path().join("index.html");
    fs::copy(workspace().join("index.html"), &index).expect("the repository's page");
    let page = Page::open_file(&index);
    let text = page.text("[data-unbuilt]").expect("a notice");
    assert!(page.shows("[data-unbuilt]"));
    assert!(text.contains("cargo xtask build"), "{text}");
    assert!(text.contains("构建") && text.contains("built"), "{text}");
}
