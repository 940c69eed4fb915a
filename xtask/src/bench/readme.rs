//! Writes the tables of the last complete run to `README.md` and `bench/RESULTS.md`.

use super::plan::{HAND_WRITTEN, STATIC};
use super::results::Results;
use super::summary::{Group, Measure};
use super::table::{self, aligned};
use crate::console;
use crate::project::Project;
use anyhow::{Context, Result, bail};
use std::fs;

/// The marks before and after the table in the README.
const MARKERS: [&str; 2] = ["<!-- bench -->", "<!-- /bench -->"];

/// A column of the README's table: (heading, measure, page to compare with, sizes). A size is
/// (number of statistics, `true` if throttled).
type Column = (
    &'static str,
    Measure,
    &'static str,
    &'static [(usize, bool)],
);

const ALL: &[(usize, bool)] = &[(60, false), (600, false), (3000, false)];

const COLUMNS: [Column; 6] = [
    ("CPU until live × static", Measure::Cpu, STATIC, ALL),
    (
        "filter CPU × hand-written",
        Measure::Filter,
        HAND_WRITTEN,
        ALL,
    ),
    (
        "keystroke CPU × hand-written",
        Measure::Keystroke,
        HAND_WRITTEN,
        ALL,
    ),
    (
        "redraw CPU × hand-written",
        Measure::Redraw,
        HAND_WRITTEN,
        ALL,
    ),
    ("memory × hand-written", Measure::Memory, HAND_WRITTEN, ALL),
    (
        "live on a slow phone × static",
        Measure::Live,
        STATIC,
        &[(60, true)],
    ),
];

/// Writes both files.
///
/// # Errors
///
/// Returns an error if the README has no place for the table or a file cannot be written.
pub fn write(project: &Project, results: &Results) -> Result<()> {
    let file = project.root.join("README.md");
    let text = fs::read_to_string(&file).context("cannot read README.md")?;
    fs::write(&file, inserted(&text, &compact(results))?)?;
    let all = format!(
        "# What the benchmark measured\n\nWritten by `cargo xtask bench --readme` out of one run \
         of `cargo xtask bench`, on {}. [README.md](README.md) says what the columns are. Behind \
         a page stands the number of its runs, in a cell the ratio to static, or to hand-written \
         / hand-written with `content-visibility`, and the median itself.\n\n{}",
        results.machine,
        table::tables(results)
    );
    fs::write(project.root.join("bench").join("RESULTS.md"), all)?;
    console::note("README.md and bench/RESULTS.md are written");
    Ok(())
}

/// Returns the text with `table` between the marks.
fn inserted(text: &str, table: &str) -> Result<String> {
    let [begin, end] = MARKERS;
    let found = text.split_once(begin).and_then(|(before, rest)| {
        let (_, after) = rest.split_once(end)?;
        Some((before, after))
    });
    let Some((before, after)) = found else {
        bail!("README.md has no {begin} followed by {end} to write the table between");
    };
    Ok(format!("{before}{begin}\n{table}{end}{after}"))
}

/// Returns one table for all sizes.
fn compact(results: &Results) -> String {
    let groups = Group::of(results);
    let at = |size: usize, throttled: bool| {
        groups
            .iter()
            .find(|it| it.size == size && it.throttled == throttled)
    };
    let mut rows = vec![vec!["page".to_owned(), "code, KB brotli".to_owned()]];
    rows[0].extend(COLUMNS.iter().map(|it| it.0.to_owned()));
    let first = groups.iter().find(|it| !it.throttled);
    for page in first.map(Group::pages).unwrap_or_default() {
        let code = first.and_then(|it| it.bytes(page)).map_or(0, |it| it.code);
        let mut row = vec![page.to_owned(), format!("{:.0}", code as f64 / 1000.0)];
        row.extend(COLUMNS.iter().map(|(_, measure, baseline, places)| {
            let ratios: Vec<String> = places
                .iter()
                .filter_map(|(size, throttled)| at(*size, *throttled))
                .map(|group| ratio(group, page, *measure, baseline))
                .collect();
            ratios.join(" · ")
        }));
        rows.push(row);
    }
    aligned(&rows)
}

fn ratio(group: &Group, page: &str, measure: Measure, baseline: &str) -> String {
    match group.ratio(page, measure, baseline) {
        Some(ratio) => format!("{ratio:.2}"),
        None if group.median(page, Measure::Cpu).is_none() => "fails".to_owned(),
        None => "–".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::inserted;

    #[test]
    fn only_what_stands_between_the_markers_changes() {
        let text = "a\n<!-- bench -->\nold\n<!-- /bench -->\nb\n";
        let new = "a\n<!-- bench -->\nnew\n<!-- /bench -->\nb\n";
        assert_eq!(inserted(text, "new\n").unwrap(), new);
        assert_eq!(inserted(new, "new\n").unwrap(), new);
        assert!(inserted("no markers", "new\n").is_err());
    }
}
