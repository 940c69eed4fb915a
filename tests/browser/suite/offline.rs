//! The offline edition, alone in a folder, and the repository's own page.

use crate::facts;
use browser_tests::{Folder, Page, pkg, workspace};
use std::fs;

#[test]
fn one_file_alone_becomes_live_and_makes_no_request() {
    for language in ["zh", "en"] {
        let id = browser_tests::report()["id"]
            .as_str()
            .expect("a report has an id")
            .to_owned();
        let folder = Folder::empty();
        let file = folder.path().join("copy.html");
        fs::copy(pkg().join(format!("{id}.{language}.html")), &file).expect("the offline edition");
        let page = Page::open_file(&file).must_live();
        assert_eq!(page.cards(), facts::all());
        assert_eq!(
            page.attribute("html", "lang")
                .map(|it| it[..2].to_owned())
                .as_deref(),
            Some(language)
        );
        let own = format!("file://{}", file.display());
        assert_eq!(page.session.requests(), [own]);
        assert_eq!(page.session.console_errors(), [""; 0]);
    }
}

#[test]
fn the_page_of_the_repository_opens_by_double_click_after_a_build() {
    let folder = Folder::copy_of_build_at("pkg");
    let index = folder.path().join("index.html");
    fs::copy(workspace().join("index.html"), &index).expect("the repository's page");
    let page = Page::open_file(&index).must_live();
    assert_eq!(page.cards(), facts::all());
    assert!(!page.shows("[data-unbuilt]"));
    assert_eq!(page.session.console_errors(), [""; 0]);
}

#[test]
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
