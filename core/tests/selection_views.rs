//! Tests related cards, the entities of a card, and the list of fact checks.
use statlas_core::export::{Offer, offer};
use statlas_core::report::{Report, Verdict};
use statlas_core::selection::{Index, Selection, url};

fn bundled() -> Report {
    let text = include_str!("../../data/ai-index-2024.json");
    Report::from_json(text).expect("the bundled report is a report")
}

fn place(report: &Report, id: &str) -> usize {
    let found = report.statistics.iter().position(|it| it.id == id);
    found.expect(id)
}

#[test]
fn related_statistics_share_a_thing_a_measure_or_a_section() {
    let report = bundled();
    let index = Index::new(&report);
    for position in 0..report.statistics.len() {
        let related = index.related(position);
        assert!((3..=6).contains(&related.len()), "{position}: {related:?}");
        assert!(!related.contains(&position));
        let mut once = related.clone();
        once.sort_unstable();
        once.dedup();
        assert_eq!(once.len(), related.len());
    }
    let leads = |from: &str, to: &str| {
        let related = index.related(place(&report, from));
        assert!(related.contains(&place(&report, to)), "{from} to {to}");
    };
    leads("models-country", "fm-country");
    leads("models-country", "models-sector");
    leads("patents-origin", "patents-total");
    leads("incidents", "incidents-history");
    leads("law-mentions", "laws-passed");
    leads("chatgpt", "chatgpt-daily");
    assert!(index.related(report.statistics.len()).is_empty());
}

#[test]
fn subjects_come_with_the_number_of_their_statistics() {
    let report = bundled();
    let index = Index::new(&report);
    let subjects = index.subjects(place(&report, "models-country"));
    assert_eq!(subjects.first().map(|it| it.id), Some("US"));
    assert!(subjects.is_sorted_by(|one, next| one.cards >= next.cards));
    for subject in subjects {
        let selection = Selection {
            entity: Some(subject.id.to_owned()),
            ..Selection::default()
        };
        assert_eq!(index.matching(&selection).len(), subject.cards);
    }
}

/// The number of listed statistics, of listed checks, and of checks with the verdict `differs`.
fn listed(report: &Report, hash: &str) -> (usize, usize, usize) {
    let index = Index::new(report);
    let selection = url::from_hash(hash, &Selection::default()).expect(hash);
    let fact_checks = index.fact_checks(report, &selection, &index.results(&selection));
    let differs = fact_checks.tally[Verdict::Differs as usize];
    assert_eq!(differs.0, Verdict::Differs);
    (
        fact_checks.statistics.len(),
        fact_checks.checks(),
        differs.1,
    )
}

#[test]
fn the_list_has_every_fact_check_and_narrows_with_the_filters() {
    let report = bundled();
    let checks = || report.statistics.iter().flat_map(|it| &it.checks);
    let differing = checks().filter(|it| it.verdict == Verdict::Differs).count();
    let of_card = |id: &str| report.statistics[place(&report, id)].checks.len();

    let (statistics, all, differs) = listed(&report, "#chapter=checks");
    assert_eq!((all, differs), (checks().count(), differing));
    assert_eq!(
        statistics,
        report
            .statistics
            .iter()
            .filter(|it| !it.checks.is_empty())
            .count()
    );
    let chosen = listed(&report, "#chapter=checks&verdict=differs");
    assert_eq!((chosen.1, chosen.2), (differing, differing));
    // The counts of verdicts ignore which verdicts are chosen, so that a reader can add another
    // one.
    assert_eq!(
        listed(&report, "#chapter=checks&verdict=matches").2,
        differing
    );
    let searched = listed(&report, "#chapter=checks&q=AlphaMissence");
    assert_eq!(searched, (1, of_card("alphamissense"), 0));
}

#[test]
fn a_statistic_says_how_much_of_it_may_be_handed_out() {
    let report = bundled();
    let of = |id: &str| offer(&report.statistics[place(&report, id)]);
    assert_eq!(of("train-cost"), Offer::Whole);
    assert_eq!(of("genai-usd"), Offer::Part);
    assert_eq!(of("pew"), Offer::SingleFigures);
    assert_eq!(of("copyright"), Offer::Nothing);
}

#[test]
fn countries_side_by_side_are_a_weak_link() {
    let report = bundled();
    let index = Index::new(&report);
    let related = index.related(place(&report, "models-country"));
    let investment = place(&report, "priv-country");
    let first: Vec<&str> = related
        .iter()
        .take(2)
        .map(|at| report.statistics[*at].id.as_str())
        .collect();
    assert!(
        first.contains(&"fm-country") || first.contains(&"models-sector"),
        "{first:?}"
    );
    assert!(!related.contains(&investment));
}
