//! Tests that the browser writes numbers as the host does; otherwise live and prerendered pages
//! would differ.

use browser_tests::{Folder, Page, Site, Test, tests, until};
use number_tests::CHUNKS;
use serde_json::json;
use std::fs;
use std::thread;

/// The tests of this module.
pub const TESTS: &[Test] = tests! {
    a_million_numbers_are_written_as_on_the_host;
};

const PAGE: &str = "<!doctype html><title>Numbers</title><script type=module src=run.js></script>";

/// Computes the chunks one by one and appends their hashes to `hashes`.
const SCRIPT: &str = "
    import init, * as numbers from './numbers.js';
    window.hashes = [];
    await init();
    window.numbers = numbers;
    for (let chunk = 0; chunk < CHUNKS; chunk++) {
      hashes.push(numbers.hash(chunk));
      await new Promise((done) => setTimeout(done));
    }";

fn a_million_numbers_are_written_as_on_the_host() {
    let folder = Folder::empty();
    xtask::test_module("number-tests", "numbers", folder.path()).expect("a module");
    let script = SCRIPT.replace("CHUNKS", &CHUNKS.to_string());
    for (file, text) in [("index.html", PAGE), ("run.js", &script)] {
        fs::write(folder.path().join(file), text).expect("a page");
    }
    let site = Site::of_folder(folder);
    let page = Page::open(&site.url("index.html"));
    thread::scope(|scope| {
        // The host computes in two threads at the same time as the browser.
        let (even, odd): (Vec<u32>, Vec<u32>) = (0..CHUNKS).partition(|it| it % 2 == 0);
        let hosts = [even, odd].map(|chunks| {
            let hashed = move || chunks.into_iter().map(|it| (it, number_tests::hash(it)));
            scope.spawn(move || hashed().collect::<Vec<_>>())
        });
        for host in hosts {
            for (chunk, expected) in host.join().expect("the host's numbers") {
                compare(&page, chunk, &expected);
            }
        }
    });
}

fn compare(page: &Page, chunk: u32, expected: &str) {
    let hash = until(&format!("the browser's chunk {chunk} of numbers"), || {
        let hash = page
            .session
            .run("return window.hashes?.[arguments[0]]", json!([chunk]));
        hash.as_str().map(str::to_owned)
    });
    if hash == expected {
        return;
    }
    let lines = page
        .session
        .run("return numbers.lines(arguments[0])", json!([chunk]));
    let lines = lines.as_str().unwrap_or_default();
    let host = number_tests::lines(chunk);
    let differing = lines
        .lines()
        .zip(host.lines())
        .filter(|(one, other)| one != other);
    let shown = differing
        .clone()
        .take(5)
        .map(|(one, other)| format!("{one}\n{other}"));
    panic!(
        "{} numbers of chunk {chunk} differ; the browser's and the host's first:\n{}",
        differing.count(),
        shown.collect::<Vec<_>>().join("\n")
    );
}
