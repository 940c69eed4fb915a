//! Tests that links still open the right card after mail programs, messengers, word processors and
//! content systems have changed them.

use statlas_core::code::Code;
use statlas_core::report::Report;
use statlas_core::selection::link::{Arrived, arrived, in_query};
use statlas_core::selection::url::{from_hash, to_hash};
use statlas_core::selection::{ChapterChoice, Selection, Tab};
use statlas_core::text::Language;

fn report() -> Report {
    let text = include_str!("../../data/ai-index-2024.json");
    Report::from_json(text).expect("the bundled report is sound")
}

fn base() -> Selection {
    Selection::default()
}

fn card() -> Selection {
    Selection {
        card: Some("train-cost".into()),
        ..base()
    }
}

fn table() -> Selection {
    Selection {
        tab: Tab::Table,
        ..card()
    }
}

#[test]
fn a_link_changed_on_its_way_still_opens_the_card() {
    let report = report();
    let mut count = 0;
    for line in include_str!("../../tests/links.tsv").lines() {
        let Some((hash, told)) = line.split_once('\t') else {
            continue;
        };
        let (what, expected) = told.split_once('\t').expect("three columns");
        let mended = expected != hash;
        let selection = if expected.contains("tab") {
            table()
        } else {
            card()
        };
        let expected = Some(Arrived { selection, mended });
        assert_eq!(arrived(hash, &base(), &report), expected, "{what}: {hash}");
        count += 1;
    }
    assert!(count > 80, "{count} links");
}

#[test]
fn what_is_read_as_it_stands_keeps_its_address() {
    let report = report();
    let mended = |hash: &str| arrived(hash, &base(), &report).expect(hash).mended;
    assert!(mended("#card%3Dtrain-cost"));
    assert!(mended("#card=train-cost."));
    for hash in [
        "#card=train-cost",
        "#card=nothing",
        "#chapter=nowhere",
        "#lang=zh&card=train-cost",
        "#card=train-cost&utm_source=mail",
        "#area=CN,US&from=2010",
        "#q=a%26amp%3Bb",
        "",
        "#",
    ] {
        assert!(!mended(hash), "{hash}");
    }
}

#[test]
fn other_parts_are_mended_too() {
    let report = report();
    let read = |hash: &str| arrived(hash, &base(), &report).expect(hash).selection;
    assert_eq!(read("#q%3D专利%26lang%3Den").query, "专利");
    assert_eq!(read("#q%3D专利%26lang%3Den").language, Language::En);
    assert_eq!(read("#chapter=Economy。").chapter.code(), "economy");
    assert_eq!(read("#/chapter=checks").chapter, ChapterChoice::Checks);
    assert_eq!(read("#entity=us)").entity.as_deref(), Some("US"));
    assert_eq!(read("#area=CN%2CUS。").facets, read("#area=CN,US").facets);
    assert_eq!(read("#from=2015&to=2023。").years.to, Some(2023));
    // The text of a query is not repaired, because readers may search for anything.
    assert_eq!(read("#q=R&D;x.").query, "R");
    assert_eq!(read("#q=a.)").query, "a.)");
    // The id of a card that the report does not have is kept, so that the page can report it.
    assert_eq!(read("#card%3Dnothing").card.as_deref(), Some("nothing"));
}

#[test]
fn somebody_elses_hash_is_left_alone() {
    let report = report();
    for hash in [
        "#?secret=abc123",
        "#top",
        "#card",
        "#train-cost",
        "#/route/x",
        "#/route/card=train-cost",
        "#?card=nothing",
        "#!card=nothing",
        "#card:train-cost",
        "#=",
        "#&&&",
        "#%%%",
        "#%25%32%35",
        "#!q=1",
        "#Q=1",
        "#LANG=en",
        "#/lang=en",
        "#utm_source=x",
        "#:~:text=card=train-cost",
        "#\u{0}",
        "#专利",
        "#%E4%B8%93%E5%88%A9",
        "#&amp;&#61;&#x3D;",
    ] {
        assert_eq!(arrived(hash, &base(), &report), None, "{hash}");
    }
}

#[test]
fn a_hash_that_came_in_the_query_is_found_there() {
    let report = report();
    let found = |query: &str| in_query(query, &report);
    assert_eq!(found("?%23card%3Dtrain-cost"), Some((1, card())));
    assert_eq!(found("?theme=dark%23card=train-cost."), Some((11, card())));
    assert_eq!(found("?a=1&%2523card%253Dtrain-cost"), Some((5, card())));
    for query in [
        "",
        "?card=train-cost",
        "?accent=%23b5002a",
        "?next=%23card=nothing-we-have&x=%23",
        "?color=%23fff&lang=en",
    ] {
        assert_eq!(found(query), None, "{query}");
    }
}

/// A generator that returns the same numbers in every run.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        (self.0 >> 33) as usize % end
    }
}

#[test]
fn any_text_is_read_without_a_panic() {
    const PIECES: &[&str] = &[
        "card",
        "train-cost",
        "tab",
        "q",
        "area",
        "CN",
        "=",
        "&",
        "&amp;",
        "&#",
        "&#x",
        "&#0;",
        ";",
        "%",
        "%2",
        "%23",
        "%25",
        "%E4%B8",
        "＝",
        "。",
        "\u{200B}",
        "\u{FFFF}",
        "#",
        "?",
        "!",
        "/",
        "3D",
        ".",
        "-",
        ",",
        "&#x110000;",
        "é",
        "𝒜",
        " ",
        "\0",
    ];
    let (report, mut numbers) = (report(), Numbers(1));
    for _ in 0..5000 {
        let length = numbers.below(12);
        let text: String = (0..length)
            .map(|_| PIECES[numbers.below(PIECES.len())])
            .collect();
        let read = arrived(&text, &base(), &report);
        in_query(&text, &report);
        // The address written for a repaired link is read without any repair.
        if let Some(Arrived { selection, .. }) = read {
            let hash = to_hash(&selection, &base());
            let again = arrived(&hash, &base(), &report).expect(&hash);
            assert_eq!(again.selection, selection, "{text}");
            assert!(!again.mended, "{text} {hash}");
        }
    }
}

#[test]
fn clean_links_are_read_as_before() {
    const QUERIES: &[&str] = &[
        "",
        "gpt-4",
        "专利。",
        "a & b;c",
        "50%+1",
        "&amp;",
        "#card=x",
        "３Ｄ",
    ];
    let (report, mut numbers) = (report(), Numbers(7));
    let statistics = report.statistics.len();
    for _ in 0..2000 {
        let selection = Selection {
            query: QUERIES[numbers.below(QUERIES.len())].into(),
            card: report
                .statistics
                .id(numbers.below(statistics))
                .map(str::to_owned),
            entity: Some(
                report.entities[numbers.below(report.entities.len())]
                    .id
                    .clone(),
            ),
            chapter: ChapterChoice::Id(
                report.chapters[numbers.below(report.chapters.len())]
                    .id
                    .clone(),
            ),
            tab: Tab::ALL[numbers.below(Tab::ALL.len())],
            language: Language::ALL[numbers.below(Language::ALL.len())],
            ..base()
        };
        let hash = to_hash(&selection, &base());
        let expected = Arrived {
            selection: from_hash(&hash, &base()).expect(&hash),
            mended: false,
        };
        assert_eq!(arrived(&hash, &base(), &report), Some(expected), "{hash}");
    }
}
