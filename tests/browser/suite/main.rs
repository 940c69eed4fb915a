//! Tests the built pages in a real browser. The tests use only what others may rely on, too: files, `data-`
//! hooks, addresses and messages.

mod chart_settings;
mod charts;
mod chunks;
mod commands;
mod copies;
mod dialog;
mod early;
mod embed;
mod everyone;
mod facts;
mod failing;
mod filters;
mod frame;
mod heights;
mod hosted;
mod in_place;
mod language;
mod modes;
mod numbers;
mod offline;
mod other_report;
mod other_views;
mod paper;
mod pictures;
mod placed;
mod reach;
mod search;
mod settings;
mod share;
mod shortcuts;
mod sizes;
mod strict;
mod tables;
mod take;
mod taking_over;
mod url;

use std::process::ExitCode;

fn main() -> ExitCode {
    browser_tests::run(&[
        charts::TESTS,
        chunks::TESTS,
        commands::TESTS,
        copies::TESTS,
        dialog::TESTS,
        early::TESTS,
        embed::TESTS,
        everyone::TESTS,
        failing::TESTS,
        filters::TESTS,
        heights::TESTS,
        hosted::TESTS,
        in_place::TESTS,
        shortcuts::TESTS,
        language::TESTS,
        offline::TESTS,
        other_report::TESTS,
        paper::TESTS,
        modes::TESTS,
        numbers::TESTS,
        pictures::TESTS,
        placed::TESTS,
        reach::TESTS,
        search::TESTS,
        settings::TESTS,
        share::TESTS,
        sizes::TESTS,
        strict::TESTS,
        tables::TESTS,
        take::TESTS,
        taking_over::TESTS,
        url::TESTS,
        chart_settings::TESTS,
        other_views::TESTS,
    ])
}
