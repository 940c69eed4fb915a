//! Links as they arrive from mailers, messengers, word processors and content systems.

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

/// What was done to a link, and how it arrived.
const OF_A_CARD: &[(&str, &str)] = &[
    ("its = was encoded", "#card%3Dtrain-cost"),
    ("the same in small letters", "#card%3dtrain-cost"),
    ("all of it was encoded", "#%63ard%3Dtrain%2Dcost"),
    ("it was encoded twice", "#card%253Dtrain-cost"),
    ("its # was encoded, too", "#%23card%3Dtrain-cost"),
    ("the same twice", "#%2523card%253Dtrain-cost"),
    ("# was added to it", "##card=train-cost"),
    ("a router", "#/card=train-cost"),
    ("a crawler's sign", "#!card=train-cost"),
    ("the same", "#!/card=train-cost"),
    ("a query", "#?card=train-cost"),
    ("a sentence ended behind it", "#card=train-cost."),
    ("a comma", "#card=train-cost,"),
    ("a bracket", "#card=train-cost)"),
    ("a bracket and a full stop", "#card=train-cost)."),
    ("an angle bracket", "#card=train-cost>"),
    ("the same encoded", "#card=train-cost%3E"),
    ("quotation marks", "#card=train-cost\""),
    ("the same encoded", "#card=train-cost%22"),
    ("an apostrophe", "#card=train-cost'"),
    ("the same curled", "#card=train-cost%E2%80%99"),
    ("a colon", "#card=train-cost:"),
    ("an exclamation mark", "#card=train-cost!"),
    ("stars for bold", "#card=train-cost**"),
    ("the next sentence", "#card=train-cost.See"),
    ("a Chinese full stop", "#card=train-cost。"),
    ("the same encoded", "#card=train-cost%E3%80%82"),
    ("a Chinese comma and words", "#card=train-cost，请看"),
    ("words with nothing between", "#card=train-cost这张卡片"),
    ("a Chinese bracket", "#card=train-cost）"),
    ("a book title's mark", "#card=train-cost》"),
    ("a closing quotation mark", "#card=train-cost”"),
    ("a space", "#card=train-cost%20"),
    ("a plus", "#card=train-cost+"),
    ("a space before it", "#card=%20train-cost"),
    ("a line's end", "#card=train-cost%0A"),
    ("a line's end within", "#card=train-%0D%0Acost"),
    ("a line's end as a space", "#card=train-%20cost"),
    ("a soft end of line in a mail", "#card=train-=cost"),
    ("a mail's =", "#card=3Dtrain-cost"),
    ("both", "#card=3Dtrain-cos=t"),
    ("a space of no width", "#card=train-cost%E2%80%8B"),
    ("the same within", "#card=train-%E2%80%8Bcost"),
    ("the same in the key", "#%E2%80%8Bcard=train-cost"),
    ("a byte order mark", "#card=%EF%BB%BFtrain-cost"),
    ("a soft hyphen", "#card=train-%C2%ADcost"),
    ("a mark of direction", "#card=train-cost%E2%80%8E"),
    ("a full-width =", "#card＝train-cost"),
    ("the same encoded", "#card%EF%BC%9Dtrain-cost"),
    ("full-width letters", "#ｃａｒｄ＝ｔｒａｉｎ－ｃｏｓｔ"),
    ("a word processor's dash", "#card=train–cost"),
    ("the same encoded", "#card=train%E2%80%93cost"),
    ("a hyphen that does not break", "#card=train%E2%80%91cost"),
    ("an underscore", "#card=train_cost"),
    ("capitals", "#CARD=TRAIN-COST"),
    ("a capital", "#Card=Train-cost"),
    ("a number for =", "#card&#61;train-cost"),
    ("the same in hex", "#card&#x3D;train-cost"),
    ("a name for =", "#card&equals;train-cost"),
    (
        "a tracker behind ?",
        "#card=train-cost?utm_source=mail&utm_medium=x",
    ),
    (
        "a tracker behind &",
        "#card=train-cost&utm_source=mail&fbclid=IwAR0",
    ),
    ("a tracker before it", "#utm_source=mail&card=train-cost"),
    (
        "a tracker, all encoded",
        "#card%3Dtrain-cost%26utm_source%3Dmail",
    ),
    (
        "what Safe Links add",
        "#card=train-cost&data=05%7C02&reserved=0",
    ),
    ("WeChat's redirect", "#card=train-cost#wechat_redirect"),
    ("the same encoded", "#card=train-cost%23wechat_redirect"),
    ("WeChat's reader", "#card=train-cost#rd"),
    (
        "WeChat's share",
        "#card=train-cost&from=timeline&isappinstalled=0",
    ),
    ("a fragment of text", "#card=train-cost:~:text=191"),
    ("the same behind #", "#card=train-cost#:~:text=191"),
    ("Slack's brackets", "#card=train-cost|Training%20cost>"),
    ("Markdown's title", "#card=train-cost%20%22Cost%22)"),
    ("an address's own encoding in it", "#card=train%252Dcost"),
];

const OF_ITS_TABLE: &[(&str, &str)] = &[
    ("as it was", "#card=train-cost&tab=table"),
    ("HTML's &", "#card=train-cost&amp;tab=table"),
    ("HTML's & twice", "#card=train-cost&amp;amp;tab=table"),
    ("a number for &", "#card=train-cost&#38;tab=table"),
    ("HTML's & encoded", "#card=train-cost%26amp%3Btab=table"),
    ("its & was encoded", "#card=train-cost%26tab=table"),
    ("all of it", "#card%3Dtrain-cost%26tab%3Dtable"),
    ("all of it twice", "#card%253Dtrain-cost%2526tab%253Dtable"),
    (
        "HTML's &, all encoded",
        "#card%3Dtrain-cost%26amp%3Btab%3Dtable",
    ),
    ("a semicolon", "#card=train-cost;tab=table"),
    ("a full-width &", "#card=train-cost＆tab＝table"),
    (
        "the same encoded",
        "#card=train-cost%EF%BC%86tab%EF%BC%9Dtable",
    ),
    ("a mail's =", "#card=3Dtrain-cost&tab=3Dtable"),
    ("a sentence's end", "#card=train-cost&tab=table."),
    ("a Chinese one", "#card=train-cost&tab=table。"),
    (
        "a sentence's end after the first",
        "#tab=table&card=train-cost)",
    ),
    (
        "a semicolon, the other way round",
        "#tab=table;card=train-cost",
    ),
];

#[test]
fn a_link_changed_on_its_way_still_opens_the_card() {
    let report = report();
    for (links, expected) in [(OF_A_CARD, card()), (OF_ITS_TABLE, table())] {
        for (what, hash) in links {
            let found = arrived(hash, &base(), &report);
            let selection = found.map(|it| it.selection);
            assert_eq!(selection.as_ref(), Some(&expected), "{what}: {hash}");
        }
    }
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
    assert_eq!(read("#area=CN%2CUS。").areas, read("#area=CN,US").areas);
    assert_eq!(read("#from=2015&to=2023。").years.to, Some(2023));
    // What was searched for is anybody's words.
    assert_eq!(read("#q=R&D;x.").query, "R");
    assert_eq!(read("#q=a.)").query, "a.)");
    // A card the report lacks is told, by its name as it came.
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

/// A generator of numbers, the same in every run.
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
        // What was understood is written so that it is read as it stands.
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
