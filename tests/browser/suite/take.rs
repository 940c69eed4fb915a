//! Tests saving a card: files, texts for the clipboard, and what is possible in a sandboxed frame.

use crate::hosted::strict;
use browser_tests::{Folder, Page, Site, Test, pkg, report, tests, until};
use serde_json::{Value, json};
use std::fs;

/// The tests of this module.
pub const TESTS: &[Test] = tests! {
    a_chart_and_a_card_are_saved_as_pictures_under_a_strict_policy;
    pictures_are_saved_from_a_file_of_its_own;
    data_are_saved_as_they_are;
    a_page_is_saved_that_needs_nothing_beside_it;
    one_of_several_charts_is_chosen;
    a_sandboxed_frame_shows_what_it_may_not_save;
    a_refused_clipboard_leaves_a_table_to_copy;
    a_table_is_copied_for_spreadsheets_and_for_letters;
};

/// A script that keeps saved files where a test can read them.
const KEEP: &str = include_str!("take.js");

/// An opened card on a page whose saved files are kept.
fn open(card: &str) -> (Site, Page) {
    let folder = Folder::copy_of_build_at("");
    fs::write(folder.path().join("take.js"), KEEP).expect("a script");
    let site = Site::of_folder_with(folder, strict());
    let page = Page::open(&site.url(&format!("index.html#card={card}"))).must_live();
    let load = "const it = document.createElement('script'); it.src = 'take.js'; \
                it.onload = () => { document.documentElement.dataset.kept = '' }; \
                document.head.append(it)";
    page.session.run(load, json!([]));
    until("the script is there", || {
        page.attribute("html", "data-kept")
    });
    (site, page)
}

/// The file that a button saves.
fn saved(page: &Page, format: &str) -> Value {
    let forget = "delete document.documentElement.dataset.saved";
    page.session.run(forget, json!([]));
    page.click(&format!("[data-download={format}]"));
    let told = until("a file is saved", || page.attribute("html", "data-saved"));
    serde_json::from_str(&told).expect("JSON")
}

fn number(of: &Value, name: &str) -> f64 {
    of[name].as_f64().unwrap_or(f64::NAN)
}

/// A numeric attribute of the root element of an SVG.
fn size(svg: &str, name: &str) -> f64 {
    let value = svg.split(&format!(" {name}=\"")).nth(1);
    let value = value.and_then(|it| it.split('"').next());
    value.and_then(|it| it.parse().ok()).unwrap_or(f64::NAN)
}

fn is_painted(picture: &Value) {
    assert!(number(picture, "colours") > 8.0, "{picture}");
    assert_eq!(picture["opaque"], true, "{picture}");
}

fn a_chart_and_a_card_are_saved_as_pictures_under_a_strict_policy() {
    let (_site, page) = open("train-cost");
    let vector = saved(&page, "svg");
    let text = vector["text"].as_str().unwrap_or_default();
    let picture = saved(&page, "png");
    assert_eq!(picture["name"], "ai-index-2024-train-cost.zh.png");
    assert_eq!(number(&picture, "width"), 2.0 * size(text, "width"));
    let height = 2.0 * size(text, "height");
    assert!(
        (number(&picture, "height") - height).abs() <= 1.0,
        "{height} {picture}"
    );
    is_painted(&picture);
    let card = saved(&page, "card");
    assert_eq!(card["name"], "ai-index-2024-train-cost.zh.card.png");
    assert_eq!(number(&card, "width"), 1080.0);
    assert!(number(&card, "height") >= 1440.0, "{card}");
    is_painted(&card);
    assert!(!page.shows("[data-shown-file]"));
    assert_eq!(page.session.console_errors(), [""; 0]);
}

fn pictures_are_saved_from_a_file_of_its_own() {
    let folder = Folder::empty();
    let file = folder.path().join("copy.html");
    fs::copy(pkg().join("ai-index-2024.en.html"), &file).expect("the offline edition");
    let page = Page::open_file(&file).must_live();
    page.session.run_as_page(KEEP);
    page.click("[data-card=train-cost] [data-action=more]");
    for (format, name) in [("png", "png"), ("card", "card.png")] {
        let picture = saved(&page, format);
        let name = format!("ai-index-2024-train-cost.en.{name}");
        assert_eq!(picture["name"], json!(name));
        is_painted(&picture);
    }
    assert_eq!(page.session.console_errors(), [""; 0]);
}

fn data_are_saved_as_they_are() {
    let (_site, page) = open("models-country");
    let table = saved(&page, "csv");
    assert_eq!(table["name"], "ai-index-2024-models-country.zh.csv");
    assert_eq!(table["start"], json!([0xef, 0xbb, 0xbf]));
    let text = table["text"].as_str().unwrap_or_default();
    let data = saved(&page, "json");
    assert_eq!(data["name"], "ai-index-2024-models-country.zh.json");
    let file: Value =
        serde_json::from_str(data["text"].as_str().unwrap_or_default()).expect("a JSON file");
    let report = report();
    let all = report["statistics"].as_array().expect("statistics");
    let ours = all.iter().find(|it| it["id"] == "models-country");
    let points = ours.expect("the card")["figures"][0]["series"][0]["points"].clone();
    for point in points.as_array().expect("points") {
        let value = point["value"].to_string();
        assert!(text.contains(&format!(",{value},")), "{value} in {text}");
        assert!(
            file.to_string().contains(&format!(":{value}")),
            "{value} in {file}"
        );
    }
}

fn a_page_is_saved_that_needs_nothing_beside_it() {
    let (site, page) = open("train-cost");
    let saved = saved(&page, "html");
    assert_eq!(saved["name"], "ai-index-2024-train-cost.zh.html");
    let folder = Folder::empty();
    let file = folder.path().join("saved.html");
    let text = saved["text"].as_str().unwrap_or_default();
    fs::write(&file, text).expect("written");
    let alone = Page::open_file(&file);
    assert!(alone.shows("[data-card=train-cost] svg.chart"));
    assert!(alone.shows("[data-card=train-cost] details.data"));
    assert!(!alone.shows("[data-action]"));
    let address = site.url("card/train-cost.zh.html");
    assert!(alone.shows(&format!("a[href='{address}']")));
    let fill = "const bar = document.querySelector('svg.chart .o'); \
                return getComputedStyle(bar).fill";
    let fill = alone.session.run(fill, json!([]));
    assert_ne!(fill, "rgb(0, 0, 0)", "the chart has its colours");
    assert_eq!(alone.session.console_errors(), [""; 0]);
}

fn one_of_several_charts_is_chosen() {
    let (_site, page) = open("robots-cn");
    let first = saved(&page, "svg");
    assert_eq!(first["name"], "ai-index-2024-robots-cn.zh.svg");
    page.choose("[data-download-figure]", "2");
    let third = saved(&page, "svg");
    assert_eq!(third["name"], "ai-index-2024-robots-cn.zh.3.svg");
    assert_ne!(first["text"], third["text"]);
    let picture = saved(&page, "png");
    assert_eq!(picture["name"], "ai-index-2024-robots-cn.zh.3.png");
    let text = third["text"].as_str().unwrap_or_default();
    assert_eq!(number(&picture, "width"), 2.0 * size(text, "width"));
}

fn a_sandboxed_frame_shows_what_it_may_not_save() {
    let folder = Folder::copy_of_build_at("");
    let host = "<!doctype html><title>host</title><link rel=icon href=data:,>\
                <iframe sandbox=allow-scripts width=900 height=800 src='en.html#card=train-cost'></iframe>";
    fs::write(folder.path().join("host.html"), host).expect("a host page");
    let site = Site::of_folder(folder);
    let page = Page::open(&site.url("host.html"));
    until("the frame is there", || {
        page.session.enter_frame("iframe").ok()
    });
    page.wait_live();
    page.click("[data-download=csv]");
    let text = until("the file is shown", || {
        page.value("textarea[data-shown-file]")
    });
    assert!(
        text.starts_with("Statistic,") && text.contains("191400000"),
        "{text}"
    );
    page.click("[data-download=card]");
    let size = "const it = document.querySelector('img[data-shown-file]'); \
                return it?.naturalWidth ? [it.naturalWidth, it.alt] : null";
    let size = until("the picture is shown", || {
        let size = page.session.run(size, json!([]));
        (!size.is_null()).then_some(size)
    });
    assert_eq!(size, json!([1080, "ai-index-2024-train-cost.en.card.png"]));
    assert!(!page.shows("textarea[data-shown-file]"));
}

fn a_refused_clipboard_leaves_a_table_to_copy() {
    let site = Site::of_build();
    let page = Page::open(&site.url("en.html#card=models-country")).must_live();
    let refuse = "const no = () => Promise.reject(new Error('refused')); \
                  navigator.clipboard.writeText = no; navigator.clipboard.write = no; \
                  document.execCommand = () => false";
    page.session.run_as_page(refuse);
    page.click("[data-copy-table]");
    let text = until("the table is shown", || {
        page.value("textarea[data-shown-file]")
    });
    let lines: Vec<&str> = text.lines().collect();
    assert!(
        lines.len() > 3 && lines.iter().all(|it| it.contains('\t')),
        "{text}"
    );
    let selected = "const it = document.activeElement; \
                    return it.value?.slice(it.selectionStart, it.selectionEnd) ?? null";
    until("it is selected", || {
        (page.session.run(selected, json!([])) == json!(text)).then_some(())
    });
    page.click(".take [data-copy-cite=sentence]");
    until("the sentence is shown", || {
        let text = page.value("textarea[data-shown-file]")?;
        (!text.contains('\t') && text.contains("2023")).then_some(())
    });
}

fn a_table_is_copied_for_spreadsheets_and_for_letters() {
    let site = Site::of_build();
    let page = Page::open(&site.url("en.html#card=models-country")).must_live();
    let listen = "navigator.clipboard.write = async ([item]) => { \
                    const told = {}; \
                    for (const kind of item.types) told[kind] = await (await item.getType(kind)).text(); \
                    document.documentElement.dataset.copied = JSON.stringify(told) }";
    page.session.run_as_page(listen);
    let label = "[data-copy-table] [aria-live]";
    let before = page.text(label);
    page.click("[data-copy-table]");
    let told = until("it is copied", || page.attribute("html", "data-copied"));
    let told: Value = serde_json::from_str(&told).expect("JSON");
    let (plain, rich) = (&told["text/plain"], &told["text/html"]);
    let plain = plain.as_str().unwrap_or_default();
    let rich = rich.as_str().unwrap_or_default();
    assert!(rich.starts_with("<table>"), "{rich}");
    assert_eq!(plain.lines().count(), rich.matches("<tr>").count());
    until("the button says so", || {
        (page.text(label)? == "Copied").then_some(())
    });
    until("and then what it does", || {
        (page.text(label) == before).then_some(())
    });
    assert!(!page.shows("[data-shown-file]"));
}
