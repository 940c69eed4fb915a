//! Tests pages that show another report than the build's own, named in `data-report` or written
//! into the page. If that report cannot be shown, the page must say so and must not show the
//! build's report instead.

use crate::facts;
use browser_tests::{Folder, Page, Site, Test, tests, until, workspace};
use serde_json::{Value, json};
use std::fs;
use std::path::Path;

/// The tests of this module.
pub const TESTS: &[Test] = tests! {
    another_report_is_fetched_and_checked;
    another_report_from_a_file_is_within_the_page;
};

/// A report without fact checks and without an article, with one long table.
fn other() -> Value {
    let file = workspace().join("tests/foreign/report.json");
    let text = fs::read_to_string(file).expect("the report");
    let mut report: Value = serde_json::from_str(&text).expect("JSON");
    let points = report.pointer_mut("/statistics/0/figures/0/series/0/points");
    let days = (0..600).map(|it| {
        let date = format!(
            "{}-{:02}-{:02}",
            2000 + it / 336,
            1 + it / 28 % 12,
            1 + it % 28
        );
        json!({"at": 2000 + it / 336, "value": 13, "date": date})
    });
    let points = points.and_then(Value::as_array_mut).expect("points");
    points.splice(0..0, days);
    report
}

/// A page with nothing but a root element and a script of the build.
fn bare(script: &str, root: &str, within: &str) -> String {
    format!(
        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Other</title>\
         <link rel=\"stylesheet\" href=\"style.css\">\
         <div data-statlas data-state=\"static\" data-lang=\"en\"{root}></div>{within}\
         <script src=\"{script}\" defer></script></html>"
    )
}

fn write(folder: &Path, name: &str, text: &str) {
    fs::write(folder.join(name), text).expect("written");
}

fn assert_says(message: &str, parts: &[&str]) {
    for part in parts {
        assert!(message.contains(part), "no {part:?} in {message:?}");
    }
}

/// Checks that the page shows the other report and nothing of the build's own.
fn assert_other(page: &Page) {
    let shown: Vec<String> = page.cards().into_iter().collect();
    assert_eq!(shown, ["depth", "shore"]);
    let text = page.text("body").expect("a body");
    for word in [
        "AI Index",
        "checked",
        "Highlights",
        "Corrections",
        "0 checks",
    ] {
        assert!(!text.contains(word), "{word} in {text}");
    }
    let none = "[data-verdict-filter], [data-chapter-filter=checks], \
        [data-chapter-filter=highlights]";
    assert_eq!(page.attribute(none, "class"), None);
    assert_eq!(page.error(), None);
}

fn another_report_is_fetched_and_checked() {
    let folder = Folder::copy_of_build_at("");
    let path = folder.path();
    let named = |name: &str| format!(" data-report=\"{name}\"");
    // Some editors write a byte order mark at the start of a file.
    write(path, "other.json", &format!("\u{feff}{}", other()));
    let mut faulty = other();
    faulty["statistics"][0]["figures"][0]["unit"] = json!("nope");
    faulty["statistics"][1]["figures"][0]["series"][0]["points"][0]["at"] = json!(1850);
    faulty["title"]["zh"] = json!("");
    write(path, "faulty.json", &format!("{faulty:#}"));
    faulty["statistics"][0]["figures"][0]["kind"] = json!("pie");
    faulty["statistics"][1]["tittle"] = json!("");
    faulty["data_until"] = json!("2023");
    write(path, "misshapen.json", &format!("{faulty:#}"));
    write(path, "cut.json", "{\"id\": \"a\",\n\"title\": NaN}");
    for (page, report) in [
        ("good", "other.json"),
        ("gone", "gone.json"),
        ("bad", "faulty.json"),
        ("misshapen", "misshapen.json"),
        ("cut", "cut.json"),
        ("html", "en.html"),
        ("unreachable", "http://127.0.0.1:9/report.json"),
    ] {
        let text = bare("statlas.js", &named(report), "");
        write(path, &format!("{page}.html"), &text);
    }
    // A page of the build, changed to name another report.
    let built = fs::read_to_string(path.join("en.html")).expect("a page");
    let at = built.find("data-report=\"").expect("its report") + "data-report=\"".len();
    let end = at + built[at..].find('"').expect("an end");
    for (page, report) in [("built", "other.json"), ("built-gone", "gone.json")] {
        let text = [&built[..at], report, &built[end..]].concat();
        write(path, &format!("{page}.html"), &text);
    }
    let site = Site::of_folder(folder);

    let page = Page::open(&site.url("good.html")).must_live();
    assert_other(&page);
    page.session.go(&site.url("built.html"));
    page.wait_live();
    assert_other(&page);

    // The long table shows its first and last rows, and a button for all rows.
    page.session.go(&site.url("good.html#card=depth&tab=table"));
    page.wait_live();
    let button = "[data-dialog] .left-out [data-download=csv]";
    until("the table is open", || page.shows(button).then_some(()));
    let row = page.text("[data-dialog] .left-out").expect("a row");
    assert_says(&row, &["502 rows are left out here", "All of them: "]);
    assert!(!row.contains("scripts"), "{row}");
    page.session.run_as_page(
        "URL.createObjectURL = (blob) => (blob.text().then((it) => (window.__csv = it)), 'blob:x')",
    );
    page.click(button);
    let rows = until("the file is made", || {
        let lines = "return window.__csv?.trim().split('\\n').length ?? null";
        page.session.run(lines, json!([])).as_u64()
    });
    assert_eq!(rows, 1 + 602);

    let failing: [(&str, &[&str]); 6] = [
        (
            "gone.html",
            &[
                "could not be fetched",
                "/gone.json",
                "HTTP 404",
                "No other report is shown",
            ],
        ),
        (
            "html.html",
            &[
                "/en.html",
                "a page in HTML or XML",
                "No other report is shown",
            ],
        ),
        (
            "unreachable.html",
            &["another report", ":9/report.json", "CORS"],
        ),
        (
            "bad.html",
            &[
                "/faulty.json",
                "title.zh",
                "statistics[0].figures[0].unit",
                "“nope”",
                "statistics[1].figures[0].series[0].points[0].at",
                "1850",
                "line ",
            ],
        ),
        (
            "misshapen.html",
            &[
                "data_until line ",
                "write the number without quotation marks",
                "statistics[0].figures[0].kind line ",
                "unknown name `pie`",
                "statistics[1].tittle line ",
                "unknown field `tittle`",
            ],
        ),
        ("cut.html", &["line 2, character 10", "JSON has no `NaN`"]),
    ];
    for (file, parts) in failing {
        page.session.go(&site.url(file));
        assert_says(&page.must_fail(), parts);
        assert_eq!(page.cards().len(), 0, "{file}");
    }
    page.session.go(&site.url("built-gone.html"));
    assert_says(
        &page.must_fail(),
        &["/gone.json", "No other report is shown"],
    );
    assert!(page.cards().is_empty(), "nothing is shown in its place");
    assert!(!page.shows("h1"), "nor named");
}

fn another_report_from_a_file_is_within_the_page() {
    let folder = Folder::copy_of_build_at("");
    let path = folder.path();
    let report = other().to_string();
    write(path, "other.json", &report);
    let within =
        |report: &str| format!("<script type=\"application/json\" data-report>{report}</script>");
    let named = " data-report=\"other.json\"";
    for script in ["statlas.js", "statlas-inline.js"] {
        write(
            path,
            &format!("named-{script}.html"),
            &bare(script, named, ""),
        );
        let text = bare(script, "", &within(&report));
        write(path, &format!("within-{script}.html"), &text);
    }
    let text = bare("statlas-inline.js", "", &within("{\"id\": 1}"));
    write(path, "faulty.html", &text);

    let page = Page::open_file(&path.join("within-statlas.js.html")).must_live();
    assert_other(&page);
    page.session
        .go_to_file(&path.join("within-statlas-inline.js.html"));
    page.wait_live();
    assert_other(&page);
    for script in ["statlas.js", "statlas-inline.js"] {
        page.session
            .go_to_file(&path.join(format!("named-{script}.html")));
        let told = page.must_fail();
        assert_says(
            &told,
            &["another report", "/other.json", "application/json"],
        );
        assert_eq!(page.cards().len(), 0);
    }
    page.session.go_to_file(&path.join("faulty.html"));
    assert_says(
        &page.must_fail(),
        &[
            "data are faulty",
            "data-report",
            "id line 1",
            "the field `title` is missing",
            "the field `statistics` is missing",
        ],
    );
    // A page that names no other report shows the build's own.
    page.session.go_to_file(&path.join("en.html"));
    page.wait_live();
    assert_eq!(page.cards(), facts::all());
}
