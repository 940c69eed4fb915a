//! Tests sharing a card, and the page's self-diagnosis.

use crate::facts;
use browser_tests::{Page, Site, Test, tests, until};
use serde_json::json;

/// The tests of this module.
pub const TESTS: &[Test] = tests! {
    link_and_code_follow_the_choices;
    a_refused_clipboard_leaves_the_text_selected;
    the_doctor_says_where_it_runs;
};

fn text(page: &Page, name: &str) -> String {
    page.value(&format!("[data-share-text={name}]"))
        .expect("the dialog is open")
}

fn open() -> (Site, Page, String) {
    let site = Site::of_build();
    let page = Page::open(&site.url("index.html#theme=light")).must_live();
    let card = facts::first();
    page.click(&format!("[data-card='{card}'] [data-action=share]"));
    until("the dialog shows", || {
        page.shows(&format!("[data-share='{card}']")).then_some(())
    });
    (site, page, card)
}

fn link_and_code_follow_the_choices() {
    let (site, page, card) = open();
    let link = text(&page, "link");
    assert!(link.starts_with(&site.url("index.html#")) && link.contains(&format!("card={card}")));
    let code = text(&page, "code");
    assert!(
        code.contains(&format!("src=\"{}\"", site.url("embed.js"))),
        "{code}"
    );
    assert!(code.contains(&format!("data-card=\"{card}\"")) && code.contains("data-version="));
    // The height in the code is that of the preview.
    let height = until("the preview tells its height", || {
        let script = "return document.querySelector('.preview iframe').offsetHeight";
        let height = page.session.run(script, json!([])).as_i64()?;
        text(&page, "code")
            .contains(&format!("data-min-height=\"{height}\""))
            .then_some(height)
    });
    assert!(height > 200, "{height}");
    page.choose("[data-share-field=kind]", "1");
    page.choose("[data-share-field=lang]", "1");
    page.choose("[data-share-field=theme]", "2");
    let address = site.url(&format!("card/{card}.en.html?theme=dark"));
    until("the code follows", || {
        let code = text(&page, "code");
        (code.starts_with("<iframe ") && code.contains(&address)).then_some(())
    });
    page.choose("[data-share-field=width]", "0");
    until("the preview is as wide as a phone's column", || {
        let script = "return document.querySelector('.preview iframe').offsetWidth";
        (page.session.run(script, json!([])) == json!(320)).then_some(())
    });
    page.choose("[data-share-field=what]", "1");
    until("the whole page", || {
        text(&page, "code")
            .contains(&site.url("en.html?theme=dark"))
            .then_some(())
    });
    assert_eq!(page.session.console_errors(), [""; 0]);
}

fn a_refused_clipboard_leaves_the_text_selected() {
    let (_site, page, _) = open();
    let refuse = "navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));\
                  document.execCommand = () => false";
    page.session.run_as_page(refuse);
    page.click("[data-copy=code]");
    until("words say what to do", || {
        page.text(".share")?.contains("手动复制").then_some(())
    });
    let selected = "const it = document.activeElement; \
                    return it.value.slice(it.selectionStart, it.selectionEnd)";
    until("the text is selected", || {
        let now = page.session.run(selected, json!([]));
        (now == json!(text(&page, "code"))).then_some(())
    });
}

fn the_doctor_says_where_it_runs() {
    let site = Site::of_build();
    let page = Page::open(&site.url("en.html?doctor")).must_live();
    let found = until("the diagnosis", || page.value("[data-doctor]"));
    for part in [
        "Statlas 0.",
        "state: live",
        "on its own",
        "WebAssembly: yes",
        "storage: yes",
    ] {
        assert!(found.contains(part), "no {part:?} in {found}");
    }
    let page = Page::open(&site.url("en.html")).must_live();
    assert_eq!(page.value("[data-doctor]"), None);
}
