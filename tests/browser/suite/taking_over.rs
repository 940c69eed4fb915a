//! Tests how the app takes over a page that is as it was built, damaged in many ways, or empty, and
//! pages with two widgets.

use crate::facts;
use browser_tests::{Folder, Page, Site, Test, tests, until};
use serde_json::json;
use statlas_core::page::shape;
use std::fs;

/// The tests of this module.
pub const TESTS: &[Test] = tests! {
    what_was_prerendered_stays_the_same_elements;
    a_damaged_page_is_neither_dead_nor_wrong;
    a_page_that_was_saved_while_a_card_was_open_starts_anew;
    a_trap_on_the_way_is_made_good;
    a_widget_starts_from_an_empty_element;
    two_widgets_live_on_one_page;
};

/// Marks all elements of the page before the app starts.
const MARKED: &str = "<script>addEventListener('DOMContentLoaded', () => {\
    for (const it of document.querySelectorAll('[data-statlas] *')) it.before_ = true; });</script>";

fn what_was_prerendered_stays_the_same_elements() {
    let folder = Folder::copy_of_build_at("");
    let file = folder.path().join("en.html");
    let html = fs::read_to_string(&file).expect("a page");
    let marked = html.replacen("<script ", &format!("{MARKED}<script "), 1);
    fs::write(&file, marked).expect("written");
    let site = Site::of_folder(folder);
    let page = Page::open(&site.url("en.html")).must_live();
    let waiting = "return document.querySelectorAll('[data-shape]').length";
    until("every slot is taken over", || {
        (page.session.run(waiting, json!([])) == 0).then_some(())
    });
    // Elements of charts are excluded, because charts may be drawn again for the window's width.
    let new = "return [...document.querySelectorAll('[data-statlas] *')]\
        .filter((it) => !it.before_ && !it.closest('.plot') && !it.matches('.tip, .tip *'))\
        .map((it) => it.outerHTML.slice(0, 200))";
    assert_eq!(page.session.run(new, json!([])), json!([]));
}

/// A way to damage a page of the build.
struct Damage {
    name: &'static str,
    done: fn(String) -> String,
}

/// Replaces the first `what` after `after` by `with`.
fn behind(html: String, after: &str, what: &str, with: &str) -> String {
    let start = html.find(after).expect("a part of the page");
    let at = start + html[start..].find(what).expect("something in it");
    format!("{}{with}{}", &html[..at], &html[at + what.len()..])
}

/// Removes everything from `start` up to `end`.
fn without(html: String, start: &str, end: &str) -> String {
    let from = html.find(start).expect("a part of the page");
    let to = from + html[from..].find(end).expect("its end");
    format!("{}{}", &html[..from], &html[to..])
}

const DAMAGES: &[Damage] = &[
    Damage {
        name: "a-stray-space",
        done: |html| behind(html, "data-slot=\"masthead\"", "<h1>", " <h1>"),
    },
    Damage {
        name: "a-removed-comment",
        done: |html| behind(html, "class=\"chapters\"", "<!>", ""),
    },
    Damage {
        name: "no-comments",
        done: |html| html.replace("<!>", ""),
    },
    Damage {
        name: "a-foreign-element",
        done: |html| {
            let icon = "<grammar-icon><b>1</b></grammar-icon><input type=\"search\"";
            behind(html, "data-slot=\"search\"", "<input type=\"search\"", icon)
        },
    },
    Damage {
        name: "foreign-attributes",
        done: |html| {
            let field = "<input data-gramm=\"false\" style=\"color: red\" type=\"search\"";
            behind(
                html,
                "data-slot=\"search\"",
                "<input type=\"search\"",
                field,
            )
        },
    },
    Damage {
        name: "translated",
        done: |html| {
            let html = behind(html, "<h1>", "The AI", "<font><font>Der AI</font></font>");
            let html = behind(
                html,
                "class=\"chapters\"",
                "Investment",
                "<font>Geld</font>",
            );
            behind(
                html,
                "<summary>",
                "Filters",
                "<font><font>Filter!</font></font>",
            )
        },
    },
    Damage {
        name: "translated-in-place",
        done: |html| behind(html, "class=\"chapters\"", "Business and jobs", "Geld"),
    },
    Damage {
        name: "a-removed-button",
        done: |html| {
            without(
                html,
                "<button type=\"button\" data-action=\"theme\"",
                "</nav>",
            )
        },
    },
    Damage {
        name: "another-element",
        done: |html| html.replace("<summary>Filters</summary>", "<p>Filters</p>"),
    },
    Damage {
        name: "a-removed-slot",
        done: |html| without(html, "<header ", "<div data-error"),
    },
    Damage {
        name: "emptied-slots",
        done: |html| {
            let html = without(html, "<div class=\"masthead-top\">", "</header>");
            without(
                html,
                "<div data-part=\"chips\"",
                "<div data-slot=\"dialog\"",
            )
        },
    },
    Damage {
        name: "a-removed-card",
        done: |html| {
            let first = format!("data-card=\"{}\"", facts::first());
            behind(html, "class=\"cards\"", &first, "data-was=\"\"")
        },
    },
    Damage {
        name: "elements-moved",
        done: |html| {
            behind(
                html,
                "<p class=\"masthead-facts\">",
                "<span>",
                "<b>!</b><span>",
            )
        },
    },
];

fn a_damaged_page_is_neither_dead_nor_wrong() {
    let folder = Folder::copy_of_build_at("");
    let html = fs::read_to_string(folder.path().join("en.html")).expect("a page");
    for Damage { name, done } in DAMAGES {
        let damaged = done(html.clone());
        assert_ne!(damaged, html, "{name}");
        fs::write(folder.path().join(format!("{name}.html")), damaged).expect("written");
    }
    let site = Site::of_folder(folder);
    for Damage { name, .. } in DAMAGES {
        let page = Page::open(&site.url(&format!("{name}.html"))).must_live();
        assert_is_sound(&page, name);
        assert_eq!(page.session.console_errors(), [""; 0], "{name}");
    }
}

/// Checks that every card is there, that texts are those of the report, and that controls work.
fn assert_is_sound(page: &Page, name: &str) {
    assert_eq!(page.cards(), facts::all(), "{name}");
    until(&format!("{name}: the title is there"), || {
        let title = page.text("h1")?;
        title.starts_with("The AI Index 2024").then_some(())
    });
    page.click("[data-chapter-filter=economy]");
    page.wait_hash("chapter=economy", true);
    let chapter = page
        .text("[data-chapter-filter=economy]")
        .unwrap_or_default();
    assert!(
        chapter.starts_with("Business and jobs"),
        "{name}: {chapter}"
    );
    let pressed = "[data-chapter-filter=economy][aria-pressed=true]";
    until("the chapter is pressed", || {
        page.shows(pressed).then_some(())
    });
    page.type_into("input[type=search]", "fund");
    page.wait_hash("q=fund", true);
    page.click("[data-remove=query]");
    page.wait_hash("q=fund", false);
    page.click("summary");
    page.click("[data-format-filter=list]");
    page.wait_hash("format=list", true);
    page.click("[data-action=theme]");
    until("the theme has changed", || {
        page.hash().contains("theme=").then_some(())
    });
}

fn a_page_that_was_saved_while_a_card_was_open_starts_anew() {
    let folder = Folder::copy_of_build_at("");
    let path = folder.path().to_owned();
    let site = Site::of_folder(folder);
    let card = facts::first();
    let page = Page::open(&site.url(&format!("en.html#card={card}&q=model"))).must_live();
    until("the card is open", || {
        page.shows("[data-dialog]").then_some(())
    });
    let saved = page
        .session
        .run("return document.documentElement.outerHTML", json!([]));
    let saved = saved.as_str().expect("HTML");
    fs::write(path.join("saved.html"), format!("<!doctype html>{saved}")).expect("written");
    let page = Page::open(&site.url("saved.html")).must_live();
    assert!(!page.shows("[data-dialog]"));
    assert_is_sound(&page, "saved");
}

fn a_trap_on_the_way_is_made_good() {
    let folder = Folder::copy_of_build_at("");
    let file = folder.path().join("en.html");
    let html = fs::read_to_string(&file).expect("a page");
    // A slot without half of its elements, with the shape of that half, so that the damage is not
    // noticed before the slot is adopted.
    let start = html.find("data-slot=\"masthead\"").expect("a slot");
    let start = start + html[start..].find('>').expect("its end") + 1;
    let end = start + html[start..].find("</header>").expect("its end");
    let (whole, half) = (&html[start..end], "<div class=\"masthead-top\"></div>");
    let lying = html
        .replace(whole, half)
        .replace(&shape(whole), &shape(half));
    fs::write(&file, lying).expect("written");
    let site = Site::of_folder(folder);
    let page = Page::open(&site.url("en.html")).must_live();
    assert_is_sound(&page, "trapped");
}

fn a_widget_starts_from_an_empty_element() {
    let folder = Folder::copy_of_build_at("");
    let html = fs::read_to_string(folder.path().join("en.html")).expect("a page");
    let start = html.find("<div data-statlas").expect("the root");
    let tag = start + html[start..].find('>').expect("its end") + 1;
    let end = html.rfind("</div>").expect("the end of the root");
    let head = &html[..start];
    for (file, root) in [
        ("empty.html", "<div data-statlas data-lang=\"en\">"),
        ("bare.html", "<div data-statlas data-options=\"lang=en\">"),
        ("kept.html", &html[start..tag]),
    ] {
        let text = format!("{head}{root}{}", &html[end..]);
        fs::write(folder.path().join(file), text).expect("written");
    }
    let site = Site::of_folder(folder);
    for file in ["empty.html", "bare.html", "kept.html"] {
        let page = Page::open(&site.url(file)).must_live();
        assert_is_sound(&page, file);
        assert_eq!(page.session.console_errors(), [""; 0], "{file}");
    }
}

fn two_widgets_live_on_one_page() {
    let folder = Folder::copy_of_build_at("");
    let html = fs::read_to_string(folder.path().join("en.html")).expect("a page");
    let end = html.rfind("</div>").expect("the end of the root") + "</div>".len();
    let second = "<div data-statlas id=\"second\" data-options=\"lang=zh\"></div>";
    let text = format!("{}{second}{}", &html[..end], &html[end..]);
    fs::write(folder.path().join("two.html"), text).expect("written");
    let site = Site::of_folder(folder);
    let page = Page::open(&site.url("two.html")).must_live();
    until("the second one is live", || {
        let state = page.attribute("#second", "data-state")?;
        (state == "live").then_some(())
    });
    let count =
        |of: &str| page.attribute(&format!("{of} [data-result-count]"), "data-result-count");
    let (first, both) = ("[data-statlas]:not(#second)", count("#second"));
    assert_eq!(count(first), both);
    // Clicks by script: the second widget is far below the first one, whose cards change their
    // height while a driver scrolls.
    let press = "document.querySelector('#second [data-chapter-filter=economy]').click()";
    page.session.run(press, json!([]));
    until("the second one follows", || {
        (count("#second") != both).then_some(())
    });
    assert_eq!(count(first), both, "the first one does not");
    assert_eq!(page.hash(), "", "the address is that of the first");
    page.click(&format!("{first} [data-chapter-filter=research]"));
    page.wait_hash("chapter=research", true);
    let text = page.text("#second h1").unwrap_or_default();
    assert!(text.contains("AI指数"), "{text}");
    assert_eq!(page.attribute("html", "lang").as_deref(), Some("en"));
    let ids = "const ids = [...document.querySelectorAll('[id]')].map((it) => it.id)\
        .filter((it) => !/^(title|share|more|verdict|table|notes)-|-(phone|card|wide)|-\\d+$/.test(it));\
        return ids.filter((it, at) => ids.indexOf(it) !== at)";
    assert_eq!(page.session.run(ids, json!([])), json!([]));
    assert_eq!(page.session.console_errors(), [""; 0]);
}
