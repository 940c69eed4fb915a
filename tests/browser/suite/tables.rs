//! Tests tables on narrow screens and in frames: no cell may be squeezed, and a number must be on
//! one line with its unit.

use browser_tests::views::LANGUAGES;
use browser_tests::{Page, Site, Test, report, tests, until};
use serde_json::{Value, json};

/// The tests of this module.
pub const TESTS: &[Test] = tests! {
    no_cell_of_the_table_view_is_squeezed needs Emulation;
    no_cell_of_the_fact_checks_is_squeezed needs Emulation;
    no_cell_of_a_data_table_is_squeezed needs Emulation;
};

/// Widths of phones, frames and wider pages, in CSS pixels.
const WIDTHS: [u32; 13] = [
    300, 320, 360, 390, 414, 480, 560, 640, 768, 900, 1024, 1280, 1920,
];

/// Lists the faults of the cells that match, each with the cell's text.
///
/// A cell is squeezed if its text takes more than two lines, none of which has room for four
/// characters. It is parted if an amount of the table view or a value of a data table takes more
/// than one line. Cells that cover each other and pages wider than the screen are faults, too.
const FAULTS: &str = r"
    const seen = [...document.querySelectorAll(arguments[0])].filter((it) => it.checkVisibility());
    const faults = [];
    const told = (what, it) => faults.push(`${what}: ${it.textContent.trim().slice(0, 60)}`);
    const part = (it, start, end) => {
      const nodes = [];
      const walker = document.createTreeWalker(it, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) nodes.push(walker.currentNode);
      const place = (at) => {
        for (const node of nodes) {
          if (at <= node.length) return [node, at];
          at -= node.length;
        }
      };
      const range = document.createRange();
      range.setStart(...place(start));
      range.setEnd(...place(end));
      return [...range.getClientRects()].filter((box) => box.width);
    };
    const lines = (boxes) => {
      const found = [];
      for (const box of [...boxes].sort((a, b) => a.bottom - b.bottom)) {
        const last = found.at(-1);
        if (last && box.top < last.bottom - 3) {
          last.left = Math.min(last.left, box.left);
          last.right = Math.max(last.right, box.right);
        } else {
          found.push({ left: box.left, right: box.right, bottom: box.bottom });
        }
      }
      return found;
    };
    for (const it of seen) {
      const text = it.textContent;
      if (!text.trim()) continue;
      const style = getComputedStyle(it);
      const box = it.getBoundingClientRect();
      const room = it.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
      const broken = lines(part(it, 0, text.length));
      if (broken.length > 2 && room < 4 * parseFloat(style.fontSize)) told('squeezed', it);
      const own = it.matches('.overview *');
      if (own && broken.some((line) => line.right > box.right + 1)) told('leaves its cell', it);
      if (it.matches('.row-value')) {
        let start = 0;
        for (const value of text.split(/(?<=[;；])/)) {
          const label = value.search(/[：:][^：:]*$/) + 1;
          const end = start + value.replace(/[;；]\s*$/, '').length;
          if (lines(part(it, start + label, end)).length > 1) told('parted', it);
          start += value.length;
        }
        if (!/[;；：:]/.test(text) && broken.length > 1) told('not one line', it);
      }
      if (it.matches('.data-table td') && broken.length > 1) told('parted', it);
      for (const other of own ? it.parentElement.children : []) {
        const next = other.getBoundingClientRect();
        const covers = other !== it && next.width && broken.some((line) =>
          line.right > next.left + 1 && line.left < next.right - 1
            && line.bottom - 6 > next.top && line.bottom - 6 < next.bottom);
        if (covers && next.top >= box.top - 1) told('covers another', it);
      }
    }
    const page = document.scrollingElement;
    if (page.scrollWidth > page.clientWidth) faults.push(`page: ${page.scrollWidth} wide`);
    if (!seen.length) faults.push('nothing is there');
    return faults;";

/// Opens the page in a language with a hash, and waits until the selector `shown` matches a visible
/// element.
fn open(page: &Page, site: &Site, language: &str, hash: &str, shown: &str) {
    page.session.go("about:blank");
    let file = if language == "zh" {
        "index.html"
    } else {
        "en.html"
    };
    page.session.go(&site.url(&format!("{file}#{hash}")));
    page.wait_live();
    until(shown, || page.shows(shown).then_some(()));
}

/// The faults of the cells in one view at every width in both languages.
fn faults(hash: &str, cells: &str, shown: &str) -> Vec<String> {
    let site = Site::of_build();
    let page = Page::open("about:blank");
    let mut faults = Vec::new();
    for language in LANGUAGES {
        open(&page, &site, language, hash, shown);
        for width in WIDTHS {
            page.session.emulate_screen(width, 900);
            faults.extend(found(&page, cells, &format!("{language} at {width}")));
        }
    }
    faults
}

fn found(page: &Page, cells: &str, name: &str) -> Vec<String> {
    let told = page.session.run(FAULTS, json!([cells]));
    let told = told.as_array().into_iter().flatten();
    let told = told.filter_map(Value::as_str);
    told.map(|it| format!("{name}: {it}")).collect()
}

fn assert_none(faults: &[String]) {
    assert!(
        faults.is_empty(),
        "{} faults:\n{}",
        faults.len(),
        faults[..faults.len().min(60)].join("\n")
    );
}

fn no_cell_of_the_table_view_is_squeezed() {
    let cells = ".overview tr[data-card] > *, .overview-group h2";
    assert_none(&faults("view=table", cells, ".overview"));
}

fn no_cell_of_the_fact_checks_is_squeezed() {
    let cells = ".proof-row > *, .proof-card h3";
    assert_none(&faults("chapter=checks", cells, "[data-check]"));
}

fn no_cell_of_a_data_table_is_squeezed() {
    let report = report();
    let mut all = report["statistics"].as_array().into_iter().flatten();
    // The card with the most series, and the first one whose figure is a table.
    let series = |it: &Value| it["figures"][0]["series"].as_array().map_or(0, Vec::len);
    let widest = all.clone().max_by_key(|it| series(it));
    let table = all.find(|it| it["figures"][0]["kind"] == "table");
    let site = Site::of_build();
    let page = Page::open("about:blank");
    let mut faults = Vec::new();
    for card in widest.into_iter().chain(table).map(|it| &it["id"]) {
        let card = card.as_str().expect("a card has an id");
        for language in LANGUAGES {
            let hash = format!("card={card}&tab=table");
            open(&page, &site, language, &hash, "[data-dialog] .data-table");
            for width in WIDTHS {
                page.session.emulate_screen(width, 900);
                let cells = "[data-dialog] .data-table :is(td, th)";
                let name = format!("{card} {language} at {width}");
                faults.extend(found(&page, cells, &name));
            }
        }
    }
    assert_none(&faults);
}
