//! Tests which cards a selection leaves, in which order, and the counts of further choices.

mod sample;

use statlas_core::report::Statistics;
use statlas_core::selection::{
    ChapterChoice, Facet, Filter, Index, Loosening, Selection, Sort, Years,
};

/// The ids of the cards left by the selection in this hash.
fn left(hash: &str) -> Vec<String> {
    let report = sample::report();
    let ids = |at: usize| report.statistics[at].id.clone();
    Index::new(&report)
        .matching(&selection(hash))
        .into_iter()
        .map(ids)
        .collect()
}

fn selection(hash: &str) -> Selection {
    statlas_core::selection::url::from_hash(hash, &Selection::default()).expect(hash)
}

fn check(hash: &str, expected: &[&str]) {
    assert_eq!(left(hash), expected, "{hash}");
}

#[test]
fn highlights_come_first_until_something_is_chosen() {
    check(
        "",
        &[
            "train-cost",
            "models-country",
            "newly-funded",
            "patents-origin",
            "big-rounds",
            "copyright",
        ],
    );
    let article = [
        "train-cost",
        "models-country",
        "patents-origin",
        "newly-funded",
        "big-rounds",
        "copyright",
    ];
    check("sort=article", &article);
    check("from=2010", &article);
    check(
        "chapter=highlights",
        &["train-cost", "models-country", "newly-funded"],
    );
}

#[test]
fn each_filter_leaves_what_has_data_there() {
    check("chapter=economy", &["newly-funded", "big-rounds"]);
    check(
        "chapter=checks",
        &[
            "train-cost",
            "models-country",
            "patents-origin",
            "newly-funded",
            "copyright",
        ],
    );
    check("area=CN", &["models-country", "patents-origin"]);
    check(
        "area=US",
        &["models-country", "patents-origin", "newly-funded"],
    );
    check("area=EU", &["models-country"]);
    check("area=EU-UK", &["copyright"]);
    check("area=EU,EU-UK", &["models-country", "copyright"]);
    check("to=2021", &["patents-origin"]);
    check("from=2011&to=2021", &[]);
    check("from=2024", &["copyright"]);
    check("format=list", &["newly-funded", "big-rounds"]);
    check("format=statement", &["copyright"]);
    check("verdict=differs", &["models-country"]);
    check("verdict=differs,rounded", &["train-cost", "models-country"]);
    check("evidence=derived", &["newly-funded"]);
    check("evidence=dataset", &["train-cost", "newly-funded"]);
    check(
        "evidence=quoted",
        &[
            "models-country",
            "patents-origin",
            "big-rounds",
            "copyright",
        ],
    );
    check("entity=openai", &["train-cost", "big-rounds"]);
    check("area=US&chapter=research&to=2010", &["patents-origin"]);
}

#[test]
fn an_unknown_id_leaves_nothing_until_it_is_dropped() {
    let report = sample::report();
    let index = Index::new(&report);
    let linked = selection("area=XX&chapter=nowhere&card=none&entity=nobody");
    assert!(index.matching(&linked).is_empty());
    let shown = Selection {
        card: Some("none".to_owned()),
        ..Selection::default()
    };
    assert_eq!(linked.known_to(&report), shown, "the page says which card");
    let own = selection("area=CN,openai&chapter=economy&card=copyright&entity=openai");
    assert_eq!(
        own.known_to(&report),
        selection("area=CN&chapter=economy&card=copyright&entity=openai")
    );
}

#[test]
fn counts_leave_out_their_own_filter() {
    let index = Index::new(&sample::report());
    let counts = index.counts(&selection("chapter=research&area=CN"));
    let chapters = [("research", 2), ("economy", 0), ("policy", 0)];
    assert_eq!(
        counts.chapters,
        chapters.map(|(id, count)| (id.to_owned(), count))
    );
    assert_eq!((counts.all, counts.highlights, counts.checks), (2, 1, 2));
    let areas = [("US", 2), ("CN", 2), ("EU", 1), ("EU-UK", 0)];
    assert_eq!(
        counts.facets[Facet::Area],
        areas.map(|(id, count)| (id.to_owned(), count))
    );
    let formats = [("chart", 2), ("list", 0), ("statement", 0)];
    assert_eq!(
        counts.facets[Facet::Format],
        formats.map(|(code, count)| (code.to_owned(), count))
    );
    assert_eq!(counts.of(Facet::Verdict, "differs"), 1);
    assert_eq!(counts.of(Facet::Evidence, "dataset"), 0);
    assert_eq!(counts.of_chapter("economy"), 0);
}

#[test]
fn an_empty_result_says_what_to_loosen() {
    let index = Index::new(&sample::report());
    let suggestions = |hash: &str| index.suggest_loosening(&selection(hash));
    let loosening = |filter, cards| Loosening {
        filter: Some(filter),
        cards,
    };
    assert_eq!(suggestions("area=CN"), []);
    assert_eq!(
        suggestions("area=CN&chapter=economy"),
        [
            loosening(Filter::Chapter, 2),
            loosening(Filter::Facet(Facet::Area), 2)
        ]
    );
    assert_eq!(
        suggestions("area=EU-UK&from=2023&to=2023"),
        [
            loosening(Filter::Facet(Facet::Area), 4),
            loosening(Filter::Years, 1)
        ]
    );
    assert_eq!(
        suggestions("area=EU-UK&from=2011&to=2021&format=list"),
        [Loosening {
            filter: None,
            cards: 6
        }]
    );
    let asked = selection("area=CN&chapter=economy&lang=en");
    assert_eq!(
        asked.without(Filter::Facet(Facet::Area)),
        selection("chapter=economy&lang=en")
    );
    assert_eq!(asked.cleared(), selection("lang=en"));
}

#[test]
fn areas_and_years_of_the_filter_are_those_with_data() {
    let index = Index::new(&sample::report());
    let counts = index.counts(&Selection::default());
    let areas = counts.facets[Facet::Area].iter();
    let areas: Vec<&str> = areas.map(|it| it.0.as_str()).collect();
    assert_eq!(areas, ["US", "CN", "EU", "EU-UK"]);
    assert_eq!(index.years(), Some((2010, 2024)));
}

#[test]
fn an_empty_report_has_nothing_to_say() {
    let mut report = sample::report();
    report.statistics = Statistics::default();
    let index = Index::new(&report);
    let selection = Selection {
        chapter: ChapterChoice::Checks,
        sort: Sort::Relevance,
        years: Years {
            from: Some(2020),
            to: None,
        },
        query: "专利".into(),
        ..Selection::default()
    };
    let results = index.results(&selection);
    assert!(results.cards.is_empty() && results.loosenings.is_empty());
    assert_eq!(index.years(), None);
}
