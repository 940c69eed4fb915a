//! Tests the settings of an opened chart, and reading a line with more values than pixels. Without
//! them a setting could lose or change values.

use browser_tests::{Folder, Page, Site, Test, tests, until};
use serde_json::{Value, json};
use std::fs;

/// The tests of this module.
pub const TESTS: &[Test] = tests! {
    years_trim_one_chart_and_are_taken_back;
    a_single_year_is_said_to_be_one;
    another_scale_and_another_order_are_drawn_and_read;
    a_choice_stays_while_the_card_is_open;
    the_box_of_the_first_and_the_last_value_is_not_cut;
    a_long_line_is_read_value_by_value;
};

fn open(card: &str) -> (Site, Page) {
    let site = Site::of_build();
    let page = Page::open(&site.url(&format!("en.html#card={card}"))).must_live();
    until("the card opens", || {
        page.shows("[data-dialog] svg.chart").then_some(())
    });
    (site, page)
}

/// The names of all values of the first visible chart, in document order.
fn values(page: &Page) -> Vec<String> {
    let names = "const svg = [...document.querySelectorAll('[data-dialog] svg.chart')] \
                 .find((it) => it.checkVisibility()); \
                 return [...svg.querySelectorAll('[data-p]')].map((it) => it.getAttribute('aria-label'))";
    let names = page.session.run(names, json!([]));
    let names = names.as_array().into_iter().flatten();
    names
        .map(|it| it.as_str().unwrap_or_default().to_owned())
        .collect()
}

/// The text about the changes to the first chart.
fn told(page: &Page) -> String {
    let text = "return document.querySelector('[data-view-told]').textContent";
    page.session
        .run(text, json!([]))
        .as_str()
        .unwrap_or_default()
        .to_owned()
}

fn focused(page: &Page, hook: &str) -> bool {
    let has = "return document.activeElement.hasAttribute(arguments[0])";
    page.session.run(has, json!([hook])) == json!(true)
}

/// The text of the box with the value under the pointer or focus.
fn tip(page: &Page) -> String {
    page.text(".tip:not([hidden])").unwrap_or_default()
}

fn years_trim_one_chart_and_are_taken_back() {
    let (_site, page) = open("robots-cn");
    let before = values(&page);
    assert!(!page.shows("[data-view-reset]"));
    // Sets the focus as a reader with a keyboard does; drivers differ in where the focus is after
    // choosing an option.
    let choose = "const it = document.querySelector('[data-view-from]'); it.focus(); \
                  it.value = '2018'; it.dispatchEvent(new Event('change', { bubbles: true }))";
    page.session.run(choose, json!([]));
    let after = until("the chart is drawn anew", || {
        let after = values(&page);
        (after.len() < before.len()).then_some(after)
    });
    assert!(after.iter().all(|it| before.contains(it)), "{after:?}");
    assert!(after.iter().any(|it| it.contains("2018")));
    assert!(!after.iter().any(|it| it.contains("2017")));
    assert!(focused(&page, "data-view-from"));
    assert!(told(&page).contains("2018"), "{}", told(&page));
    page.click("[data-view-reset]");
    until("all is back", || (values(&page) == before).then_some(()));
    assert_eq!(page.value("[data-view-from]").as_deref(), Some("2012"));
    assert!(focused(&page, "data-view-from"));
    assert!(!page.shows("[data-view-reset]"));
    assert_eq!(page.session.console_errors(), [""; 0]);
}

fn a_single_year_is_said_to_be_one() {
    let (_site, page) = open("robots-cn");
    assert!(!page.shows("[data-view-notice]"));
    page.choose("[data-view-from]", "2022");
    until("it is said", || {
        page.shows("[data-view-notice]").then_some(())
    });
    let notice = page.text("[data-view-notice]").unwrap_or_default();
    assert!(!notice.is_empty() && told(&page).starts_with(&notice));
    page.choose("[data-view-from]", "2021");
    until("it says what is shown", || {
        let said = page.text("[data-view-notice]")?;
        (said.contains("2021") && said.contains("2022")).then_some(())
    });
    page.click("[data-view-reset]");
    until("it is gone", || {
        (!page.shows("[data-view-notice]")).then_some(())
    });
}

fn another_scale_and_another_order_are_drawn_and_read() {
    let (_site, page) = open("train-cost");
    let before = values(&page);
    page.choose("[data-view-scale]", "linear");
    page.choose("[data-view-order]", "name");
    until("the rows are in another order", || {
        (values(&page) != before).then_some(())
    });
    let after = values(&page);
    let mut sorted = [before.clone(), after.clone()];
    sorted.iter_mut().for_each(|it| it.sort());
    assert_eq!(sorted[0], sorted[1]);
    // The box shows the value of the mark with the focus, also after sorting has moved that mark.
    let focus = "const svg = [...document.querySelectorAll('[data-dialog] svg.chart')] \
                 .find((it) => it.checkVisibility()); \
                 const mark = svg.querySelectorAll('[data-p]')[arguments[0]]; \
                 mark.setAttribute('tabindex', '-1'); mark.focus()";
    for place in [0, after.len() - 1] {
        page.session.run(focus, json!([place]));
        let name = after[place]
            .split(['(', ',', ':'])
            .next()
            .unwrap_or_default();
        until(&format!("the box tells {name}"), || {
            tip(&page).contains(name.trim()).then_some(())
        });
    }
}

fn a_choice_stays_while_the_card_is_open() {
    let (_site, page) = open("robots-cn");
    let whole = values(&page).len();
    page.choose("[data-view-to]", "2016");
    until("the chart is drawn anew", || {
        (values(&page).len() < whole).then_some(())
    });
    page.click("[data-dialog] [data-tab=table]");
    until("the chart is gone", || {
        (!page.shows("[data-dialog] svg.chart")).then_some(())
    });
    page.click("[data-dialog] [data-tab=chart]");
    until("the chart is back", || {
        page.shows("[data-dialog] svg.chart").then_some(())
    });
    assert_eq!(page.value("[data-view-to]").as_deref(), Some("2016"));
    assert!(values(&page).len() < whole);
    page.click("[data-dialog] [data-action=close]");
    until("the card is closed", || {
        (!page.shows("[data-dialog]")).then_some(())
    });
    page.session
        .run("location.hash = 'card=robots-cn'", json!([]));
    until("the whole chart is back", || {
        (page.value("[data-view-to]")? == "2022" && values(&page).len() == whole).then_some(())
    });
}

/// The build with a line of 60,000 values, one for each day of a calendar of 28-day months.
fn with_a_long_line() -> Site {
    let folder = Folder::copy_of_build_at("");
    for file in folder.asset("report.json") {
        let text = fs::read_to_string(&file).expect("a report");
        let mut report: Value = serde_json::from_str(&text).expect("JSON");
        let all = report["statistics"].as_array_mut().expect("statistics");
        let ours = all.iter_mut().find(|it| it["id"] == "priv-history");
        let ours = ours.expect("the card");
        ours["claims"] = json!([]);
        let figure = &mut ours["figures"][0];
        let mut series = figure["series"][0].clone();
        let point = |day: i64| {
            let (year, month) = (1900 + day / 336, day % 336 / 28 + 1);
            let date = format!("{year}-{month:02}-{:02}", day % 28 + 1);
            json!({ "at": year, "date": date, "value": 1000 + (day * 7919) % 100_003 })
        };
        series["points"] = (0..60_000).map(point).collect();
        figure["series"] = json!([series]);
        fs::write(&file, report.to_string()).expect("written");
    }
    Site::of_folder(folder)
}

fn a_long_line_is_read_value_by_value() {
    let site = with_a_long_line();
    let page = Page::open(&site.url("en.html#card=priv-history")).must_live();
    until("the card opens", || {
        page.shows("[data-dialog] svg.chart[tabindex]")
            .then_some(())
    });
    assert_eq!(values(&page), [""; 0]);
    let focus = "[...document.querySelectorAll('[data-dialog] svg.chart')] \
                 .find((it) => it.checkVisibility()).focus()";
    page.session.run(focus, json!([]));
    let read = |keys: &str| {
        page.session.press(&[keys]);
        until(&format!("one value has the focus after {keys:?}"), || {
            let now = "const it = document.activeElement; \
                       return it.dataset.p ? [+it.dataset.p, it.getAttribute('aria-label')] : null";
            let now = page.session.run(now, json!([]));
            now[0].as_u64().map(|it| (it, now[1].clone()))
        })
    };
    let steps = [
        ("\u{E011}", 0),
        ("\u{E014}", 1),
        ("\u{E014}", 2),
        ("\u{E00F}", 3002),
        ("\u{E010}", 59_999),
        ("\u{E012}", 59_998),
    ];
    for (key, expected) in steps {
        let (point, name) = read(key);
        assert_eq!(point, expected);
        let value = 1000 + (expected * 7919) % 100_003;
        let digits = format!("{},{:03}", value / 1000, value % 1000);
        until(&format!("the box tells ${digits}"), || {
            tip(&page).contains(&digits).then_some(())
        });
        assert!(name.as_str().is_some_and(|it| !it.is_empty()));
        assert_eq!(
            values(&page).len(),
            1,
            "only the value that is read has a mark"
        );
    }
    // The first Escape closes the box of the value, the second moves the focus to the chart.
    page.session.press(&["\u{E00C}"]);
    page.session.press(&["\u{E00C}"]);
    until("the mark is gone and the chart has the focus", || {
        let left = "return document.activeElement.matches('svg.chart')";
        let left = page.session.run(left, json!([])) == json!(true);
        (left && values(&page).is_empty()).then_some(())
    });
    let hover = "const svg = document.activeElement; \
                 const { x, y, width, height } = svg.getBoundingClientRect(); \
                 svg.dispatchEvent(new PointerEvent('pointermove', { bubbles: true, \
                 pointerType: 'mouse', clientX: x + width / 2, clientY: y + height / 2 }))";
    page.session.run(hover, json!([]));
    until("the nearest value is told", || {
        (tip(&page).contains('$') && values(&page).len() == 1).then_some(())
    });
    assert_eq!(page.session.console_errors(), [""; 0]);
}

fn the_box_of_the_first_and_the_last_value_is_not_cut() {
    let (_site, page) = open("newly-funded-us");
    let focus = "[...document.querySelectorAll('[data-dialog] svg.chart')] \
                 .find((it) => it.checkVisibility()).focus()";
    page.session.run(focus, json!([]));
    // The keys End and Home.
    for (key, year) in [("\u{E011}", "2013"), ("\u{E010}", "2023")] {
        page.session.press(&[key]);
        until(&format!("the box tells of {year}"), || {
            tip(&page).starts_with(year).then_some(())
        });
        let cut = "const [tip, card] = ['.tip:not([hidden])', 'dialog[open]']
                     .map((it) => document.querySelector(it).getBoundingClientRect());
                   return tip.left < card.left || tip.right > card.right
                     || tip.top < card.top || tip.bottom > card.bottom;";
        assert_eq!(page.session.run(cut, json!([])), json!(false), "{year}");
    }
}
