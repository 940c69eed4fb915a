//! Tests the selection in the address: links, reload, back and forward.

use crate::facts;
use browser_tests::{Page, Site, Test, tests, until};
use serde_json::json;

/// The tests of this module.
pub const TESTS: &[Test] = tests! {
    a_choice_is_in_the_address_and_survives_a_reload;
    back_and_forward_follow_what_was_chosen;
    typing_replaces_the_entry_of_the_history;
    a_link_restores_a_whole_selection;
    a_hash_of_somebody_else_is_left_alone;
    what_a_link_names_and_the_report_lacks_is_said;
    a_link_changed_on_its_way_opens_its_card_and_gets_its_own_address;
};

fn chapter(id: &str) -> String {
    format!("[data-chapter-filter=\"{id}\"]")
}

fn count_of(id: &str) -> usize {
    facts::statistics_with(|it| it["chapter"] == *id).len()
}

fn a_choice_is_in_the_address_and_survives_a_reload() {
    let site = Site::of_build();
    let page = Page::open(&site.url("index.html")).must_live();
    page.click(&chapter("economy"));
    page.wait_hash("chapter=economy", true);
    page.session.reload();
    page.wait_live();
    page.wait_count(count_of("economy"));
    assert_eq!(
        page.attribute(&chapter("economy"), "aria-pressed")
            .as_deref(),
        Some("true")
    );
}

fn back_and_forward_follow_what_was_chosen() {
    let site = Site::of_build();
    let page = Page::open(&site.url("index.html")).must_live();
    page.click(&chapter("economy"));
    page.wait_count(count_of("economy"));
    page.click(&chapter("opinion"));
    page.wait_count(count_of("opinion"));
    page.session.back();
    page.wait_count(count_of("economy"));
    page.session.back();
    page.wait_count(facts::all().len());
    page.session.forward();
    page.wait_count(count_of("economy"));
}

fn typing_replaces_the_entry_of_the_history() {
    let site = Site::of_build();
    let page = Page::open(&site.url("index.html")).must_live();
    page.click(&chapter("research"));
    page.wait_hash("chapter=research", true);
    page.type_into("input[type=search]", "中国");
    page.wait_hash("q=中国", true);
    page.session.back();
    page.wait_count(facts::all().len());
    until("the field follows", || {
        (page.value("input[type=search]")?.is_empty()).then_some(())
    });
}

fn a_link_restores_a_whole_selection() {
    let site = Site::of_build();
    let page = Page::open(
        &site.url("index.html#chapter=investment&area=US&from=2010&to=2023&lang=en&theme=dark"),
    );
    page.wait_live();
    let fits = |it: &serde_json::Value| {
        let years = facts::years(it);
        it["chapter"] == "investment"
            && facts::names(it, "US")
            && years.iter().any(|it| (2010..=2023).contains(it))
    };
    page.wait_count(facts::statistics_with(fits).len());
    assert_eq!(
        page.attribute("[data-statlas]", "data-theme").as_deref(),
        Some("dark")
    );
    assert_eq!(
        page.attribute("[data-statlas]", "data-lang").as_deref(),
        Some("en")
    );
}

fn a_hash_of_somebody_else_is_left_alone() {
    let site = Site::of_build();
    for hash in [
        "?secret=a1b2",
        "section-3",
        "%E0%A4%A",
        "=&&=<img src=x>",
        "!card=nothing",
    ] {
        let page = Page::open(&site.url(&format!("index.html#{hash}"))).must_live();
        let before = page.session.url();
        assert_eq!(page.cards(), facts::all(), "{hash}");
        page.click(&chapter("economy"));
        page.wait_count(count_of("economy"));
        assert_eq!(page.session.url(), before, "{hash}");
        assert_eq!(page.session.console_errors(), [""; 0], "{hash}");
    }
}

fn what_a_link_names_and_the_report_lacks_is_said() {
    let site = Site::of_build();
    let page = Page::open(&site.url("en.html#chapter=nowhere")).must_live();
    page.wait_count(facts::all().len());
    let says = |part: &str| {
        until(part, || {
            let error = page.error().unwrap_or_default();
            error.contains(part).then_some(())
        });
    };
    says("no chapter “nowhere”");
    let go = "location.hash = arguments[0]";
    page.session.run(go, json!(["#card=nothing"]));
    says("no statistic “nothing”");
    page.session.run(go, json!(["#card=nothing&lang=zh"]));
    says("没有编号为“nothing”的内容");
    page.session.run(go, json!(["#chapter=economy"]));
    until("nothing is said any more", || {
        page.error().unwrap_or_default().is_empty().then_some(())
    });
}

/// The changed links of `links.tsv`, each with its original hash.
fn links() -> Vec<(&'static str, &'static str)> {
    let lines = include_str!("../../links.tsv").lines();
    let columns = lines.filter_map(|line| {
        let (hash, told) = line.split_once('\t')?;
        Some((hash, told.split_once('\t')?.1))
    });
    columns.collect()
}

/// Opens each link in the page, and returns the links that did not open their card or did not get
/// the right address.
const FOLLOW: &str = "
const shown = (hash) => {
  const dialog = document.querySelector('[data-dialog]');
  const tab = hash.includes('tab=table') ? 'table' : 'chart';
  return location.hash === hash && dialog?.dataset.dialog === 'train-cost' && dialog.open
    && dialog.querySelector(`[data-tab=${tab}]`)?.getAttribute('aria-selected') === 'true';
};
const comes = async (what) => {
  for (const end = performance.now() + 3000; performance.now() < end;) {
    if (what()) return true;
    await new Promise(requestAnimationFrame);
  }
  return false;
};
const failed = [];
for (const [link, hash] of arguments[0]) {
  location.hash = '#chapter=economy';
  await comes(() => !document.querySelector('dialog[open]'));
  const length = history.length;
  location.hash = link;
  if (failed.length === 3) break;
  if (!(await comes(() => shown(hash))) || history.length > length + 1) failed.push(`${link} ${location.hash}`);
}
return failed";

fn a_link_changed_on_its_way_opens_its_card_and_gets_its_own_address() {
    let site = Site::of_build();
    let page = Page::open(&site.url("en.html")).must_live();
    let follow = format!("return (async (...arguments) => {{ {FOLLOW} }})(...arguments)");
    // Chromium allows a page two hundred changes of its address in ten seconds; each link takes
    // three.
    for (at, links) in links().chunks(48).enumerate() {
        page.session
            .go(&site.url(["index.html", "en.html"][at % 2]));
        page.wait_live();
        // A driver allows a script to run for half a minute.
        for links in links.chunks(12) {
            let failed = page.session.run(&follow, json!([links]));
            assert_eq!(failed, json!([]));
        }
    }
    // Opens some links of each kind as the first address of a page.
    let fresh = links().into_iter().step_by(8);
    let queries = [
        ("?%23card%3Dtrain-cost", "#card=train-cost"),
        (
            "?theme=dark%23card=train-cost%26tab=table.",
            "?theme=dark#card=train-cost&tab=table",
        ),
    ];
    for (at, (link, hash)) in fresh.chain(queries).enumerate() {
        // A different path makes the browser load the page again.
        let file = ["en.html", "index.html"][at % 2];
        page.session.go(&site.url(&format!("{file}{link}")));
        page.wait_live();
        assert!(
            page.session.url().ends_with(&format!("{file}{hash}")),
            "{link}"
        );
        until("the card is open", || {
            (page.attribute("dialog[open]", "data-dialog")? == "train-cost").then_some(())
        });
    }
    assert_eq!(page.session.console_errors(), [""; 0]);
}
