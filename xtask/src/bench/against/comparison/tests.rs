use super::*;
use crate::bench::against::{failures, judge, verdict};
use crate::bench::results::{Bytes, Measured, Sample};

/// Returns a loading in which every measure is `cost` milliseconds or MB.
fn sample(page: &str, size: usize, cost: f64) -> Sample {
    let has_actions = page != STATIC;
    let of_action = has_actions.then_some(cost);
    Sample {
        page: page.to_owned(),
        size,
        throttled: false,
        measured: Some(Measured {
            first_chart: cost,
            all_charts: cost,
            live: cost,
            cpu: cost,
            cpu_idle: cost,
            shift: 0.0,
            files: Vec::new(),
            memory: has_actions.then_some(cost * f64::from(1 << 20)),
            filter: of_action,
            keystroke: of_action,
            redraw: of_action,
        }),
        failed: None,
        bytes: Bytes::default(),
    }
}

/// Returns nine rounds of both sizes. The other build takes twice as long as the static page; this
/// build takes `times` as long as the other build.
fn comparison(times: f64) -> Comparison {
    let commit = || Commit::of(&std::env::temp_dir());
    let mut samples = Vec::new();
    for round in 0..9 {
        let load = 10.0 + f64::from(round % 4);
        for size in [60, 600] {
            samples.push(sample(STATIC, size, load));
            samples.push(sample(AGAINST, size, load * 2.0));
            samples.push(sample(STATLAS, size, load * 2.0 * times));
        }
    }
    Comparison {
        this: commit(),
        against: commit(),
        results: Results {
            complete: false,
            machine: "a machine".to_owned(),
            samples,
        },
    }
}

fn broken(comparison: &Comparison) -> Vec<String> {
    verdict::broken(&comparison.rows())
}

#[test]
fn equal_builds_keep_the_rule_in_every_measure() {
    let comparison = comparison(1.0);
    let rows = comparison.rows();
    assert_eq!(rows.len(), 2 * MEASURES.len());
    assert!(rows.iter().all(|it| it.verdict == Verdict::Same));
    let summary = verdict::summary(&rows, true);
    assert!(summary.starts_with("The rule is kept: of 18 judged, 0 better, 18 same"));
    assert!(judge(&comparison).is_ok());
    let first = &rows[0];
    assert_eq!(
        (&first.besides[..], first.against, first.this),
        (&[Some(11.0)][..], 22.0, 22.0)
    );
}

#[test]
fn each_limit_is_broken_by_as_much_as_the_rule_says() {
    // 2.08 × static is within the limit of loading at 60. This build is 4% slower than the other
    // build.
    assert!(broken(&comparison(1.04)).is_empty());
    // 2.16 × static and 8%: CPU and memory are over their limits at both sizes, but no wall time
    // is.
    let eight = [
        "CPU until live at 60",
        "filter CPU at 60",
        "keystroke CPU at 60",
        "redraw CPU at 60",
        "memory at 60",
        "CPU until live at 600",
        "filter CPU at 600",
        "keystroke CPU at 600",
        "redraw CPU at 600",
        "memory at 600",
    ];
    let eight = eight.map(|it| format!("{it} statistics"));
    assert_eq!(broken(&comparison(1.08)), eight);
    // 2.28 and 2.32 × static: the limit of live at 60 is between these. The limits of the other
    // wall times are between 14% and 16%.
    let of_live = |times| {
        let broken = broken(&comparison(times));
        let live: Vec<_> = broken
            .into_iter()
            .filter(|it| it.starts_with("live"))
            .collect();
        live
    };
    assert!(of_live(1.14).is_empty());
    assert_eq!(
        of_live(1.16),
        ["live at 60 statistics", "live at 600 statistics"]
    );
    let error = judge(&comparison(1.16)).unwrap_err().to_string();
    assert!(
        error.contains("the rule is broken: first chart at 60"),
        "{error}"
    );
}

#[test]
fn a_shift_in_a_single_round_is_too_much() {
    let mut shifted = comparison(1.0);
    let last = shifted.results.samples.last_mut().unwrap();
    last.measured.as_mut().unwrap().shift = 0.004;
    assert_eq!(broken(&shifted), ["shift at 600 statistics"]);
}

#[test]
fn other_load_in_some_rounds_is_not_held_against_a_build() {
    // The last rounds take three times as long for the static page and for both builds.
    let mut loaded = comparison(1.0);
    for it in loaded.results.samples.iter_mut().skip(30) {
        it.measured.as_mut().unwrap().cpu *= 3.0;
    }
    assert!(loaded.rows().iter().all(|it| it.verdict == Verdict::Same));
}

#[test]
fn rounds_with_a_failure_are_left_out_and_the_run_fails() {
    assert_eq!(failures(&comparison(1.0).results), None);
    let mut failed = comparison(1.0);
    // Different pages fail in the third and in the fifth round, at 600 statistics.
    for place in [2 * 6 + 4, 4 * 6 + 5] {
        let it = &mut failed.results.samples[place];
        assert_eq!(it.size, 600);
        it.measured = None;
        it.failed = Some("not done in 90 s".to_owned());
    }
    let whole = failed.whole_rounds();
    let left = |size| whole.samples.iter().filter(|it| it.size == size).count();
    assert_eq!((left(60), left(600)), (9 * 3, 7 * 3));
    assert_eq!(failed.rows().len(), 2 * MEASURES.len());
    let summary = verdict::summary(&failed.rows(), false);
    assert!(
        summary.starts_with("NOT KEPT, since a page failed"),
        "{summary}"
    );
    let error = judge(&failed).unwrap_err().to_string();
    assert!(error.starts_with("2 of 54 loadings failed"), "{error}");
    for page in [AGAINST, STATLAS] {
        let line = format!("{page} at 600 statistics: not done in 90 s");
        assert_eq!(error.matches(&line).count(), 1, "{error}");
    }
}

#[test]
fn pages_measured_besides_have_a_column_each() {
    let mut comparison = comparison(1.0);
    let samples = &mut comparison.results.samples;
    for place in (0..samples.len()).step_by(3).rev() {
        let (size, load) = (samples[place].size, 10.0);
        samples.insert(place, sample("d3", size, load));
    }
    let rows = comparison.rows();
    assert_eq!(rows[0].besides, [Some(10.0), Some(11.0)]);
    let text = super::super::table::all(&comparison, &rows);
    let head = text.lines().find(|it| it.starts_with("| median")).unwrap();
    let heads: Vec<_> = head.split('|').map(str::trim).collect();
    assert_eq!(heads[2..5], ["d3", "static", "against unknown"]);
    assert!(text.contains("10.0 ms |"), "{text}");
}

#[test]
fn the_printed_table_says_what_is_compared_and_by_which_rule() {
    let comparison = comparison(1.1);
    let text = super::super::table::all(&comparison, &comparison.rows());
    for part in [
        "against that of a folder that Git does not know; a machine.",
        &rule::text(),
        "**60 statistics, 9 rounds**",
        "**600 statistics, 9 rounds**",
        "2.1 × static (is 2.200, 2.200–2.200) | WORSE BEYOND LIMIT |",
        "2.3 × static (is 2.200, 2.200–2.200) | ",
        "| 1.100 | 1.100–1.100 |",
        "worse within limit |",
        "not judged |",
    ] {
        let squeezed = text.split(' ').filter(|it| !it.is_empty());
        let squeezed = squeezed.collect::<Vec<_>>().join(" ");
        assert!(squeezed.contains(part), "{part}\n{text}");
    }
}
