//! Tests what a search finds, in which order, and what it highlights.

mod sample;

use statlas_core::selection::search::highlights;
use statlas_core::selection::{Index, Selection, Sort};

fn selection(query: &str) -> Selection {
    Selection {
        query: query.into(),
        ..Selection::default()
    }
}

/// The ids of the cards found, best match first.
fn found(query: &str) -> Vec<String> {
    let report = sample::report();
    let cards = Index::new(&report).matching(&selection(query));
    cards
        .into_iter()
        .map(|at| report.statistics[at].id.clone())
        .collect()
}

fn check(query: &str, expected: &[&str]) {
    assert_eq!(found(query), expected, "{query}");
}

#[test]
fn chinese_needs_no_spaces() {
    check("知名模型", &["models-country"]);
    check("模型", &["models-country", "copyright", "train-cost"]);
    check("新融资", &["newly-funded"]);
    check("中国专利", &["patents-origin"]);
    check("中国专利授权", &["patents-origin"]);
    check("巴西", &[]);
    check("中国的专利", &["patents-origin"]);
    check("gpt训练", &["train-cost"]);
    check("中国巴西", &[]);
}

#[test]
fn latin_in_any_case_and_both_languages() {
    check("gemini ULTRA", &["train-cost"]);
    check("ＧＰＴ－４", &["train-cost"]);
    check("gpt4", &["train-cost"]);
    check("patent", &["patents-origin"]);
    check("专利 china", &["patents-origin"]);
    // A term matches at the start of a word, not inside it; `rant` is found only because no word
    // starts with it.
    check("gra", &["patents-origin"]);
    check("rant", &["patents-origin"]);
    // A term of two letters must be a whole word, unless no statistic matches it so.
    check(
        "us",
        &[
            "models-country",
            "patents-origin",
            "newly-funded",
            "train-cost",
        ],
    );
    check("fu", &["newly-funded"]);
}

#[test]
fn pinyin_in_full_begun_or_by_initials() {
    check("zhuanli", &["patents-origin"]);
    check("zhuanl", &["patents-origin"]);
    check("zl", &["patents-origin"]);
    check("ZL", &["patents-origin"]);
    check("zhongguo", &["models-country", "patents-origin"]);
    check("rongzi", &["newly-funded", "big-rounds"]);
    check("zhongguo zl", &["patents-origin"]);
    // A match in the written text is preferred to one by pinyin.
    check("ai", &["patents-origin", "newly-funded"]);
    let report = sample::report();
    let results = Index::new(&report).results(&selection("zhuanli"));
    let title = &report.statistics[2].title.zh;
    let marked: Vec<_> = results
        .query
        .highlights(title)
        .into_iter()
        .map(|range| &title[range])
        .collect();
    assert_eq!(marked, ["专利"]);
}

/// There are more ways to split such a word into syllables than could be tried one by one, so a
/// simple search would not end.
#[test]
fn a_long_word_of_short_syllables_is_answered() {
    check("anananananananananananananananananananav", &[]);
}

#[test]
fn entities_answer_to_all_their_names() {
    check("USA", &["models-country", "patents-origin", "newly-funded"]);
    check("中国大陆", &["models-country", "patents-origin"]);
    check("EU", &["models-country", "copyright"]);
    check("openai", &["train-cost", "big-rounds"]);
}

#[test]
fn numbers_as_written() {
    for query in [
        "1.91亿",
        "1.91亿美元",
        "191 million",
        "$191m",
        "１．９１亿",
        "191,400,000",
    ] {
        check(query, &["train-cost"]);
    }
    for query in ["1812", "1,812", "1812家", "40.6%", "40.6", "１８１２"] {
        check(query, &["newly-funded"]);
    }
    check("61.1%", &["patents-origin"]);
    check("61", &["models-country"]);
    check("15个", &["models-country"]);
    check("7835万", &["train-cost"]);
    check("2010", &["patents-origin"]);
    // A number never matches inside another number.
    check("81", &[]);
    check("912", &[]);
    // If no number is equal, a number that starts with these digits matches: the reader may still
    // be typing.
    check("191", &["train-cost"]);
    check("61个 中国", &["models-country"]);
}

#[test]
fn all_terms_must_match() {
    check("openai gpt", &["train-cost"]);
    check("美国 1812", &["newly-funded"]);
    check("巴西 1812", &[]);
}

#[test]
fn the_title_comes_first_then_entity_then_number_then_text() {
    // A card with the term in its title comes before one that has it as an entity or in another
    // text.
    check("中国", &["models-country", "patents-origin"]);
    check("欧盟", &["models-country", "copyright"]);
    // The whole id or title of a card is the best possible match.
    assert_eq!(found("copyright")[0], "copyright");
    assert_eq!(found("公布大额融资的公司")[0], "big-rounds");
    // If the selection asks for the article's order, the results are in that order.
    let report = sample::report();
    let article = Selection {
        sort: Sort::Article,
        ..selection("模型")
    };
    assert_eq!(Index::new(&report).matching(&article), [0, 1, 5]);
}

#[test]
fn a_query_of_signs_or_spaces_asks_for_nothing() {
    for query in ["", "  ", "\u{3000}"] {
        assert_eq!(found(query).len(), 6, "{query:?}");
    }
    for query in ["，。", "???", "《》"] {
        assert_eq!(found(query).len(), 6, "{query:?}");
    }
}

#[test]
fn odd_queries_do_no_harm() {
    let long = "中国专利".repeat(60);
    for query in [
        "%", "1e999", ".", "-", "1.2.3", "٣", "👍🏽", "a\u{301}", "'; --", &long,
    ] {
        found(query);
    }
}

/// The text with its search highlights in brackets.
fn marked(text: &str, query: &str) -> String {
    let mut out = String::new();
    let mut at = 0;
    for range in highlights(text, query) {
        out += &text[at..range.start];
        out += &format!("[{}]", &text[range.clone()]);
        at = range.end;
    }
    out + &text[at..]
}

#[test]
fn matches_are_marked_where_they_stand() {
    let cases = [
        (
            "2023年的知名模型，美国61个",
            "模型 美国",
            "2023年的知名[模型]，[美国]61个",
        ),
        ("美国的GPT-4和gpt-3", "ＧＰＴ４", "美国的[GPT-4]和gpt-3"),
        ("Türkiye and Turkish", "turk", "[Türk]iye and [Turk]ish"),
        (
            "1,812 companies in 1812",
            "1812",
            "[1,812] companies in [1812]",
        ),
        ("约1.91亿美元", "191 million", "约[1.91亿美元]"),
        (
            "about $191 million, 19 times",
            "1.91亿",
            "about [$191 million], 19 times",
        ),
        ("business in the US", "us", "business in the [US]"),
        ("15 of 2015 and 1.15", "15", "[15] of 2015 and 1.15"),
        ("中国中国", "中国", "[中国中国]"),
        ("nothing here", "别的", "nothing here"),
        ("nothing here", "", "nothing here"),
    ];
    for (text, query, expected) in cases {
        assert_eq!(marked(text, query), expected, "{query}");
    }
}

#[test]
fn pieces_of_a_split_query_are_marked() {
    let report = sample::report();
    let results = Index::new(&report).results(&selection("中国专利"));
    let title = "61.1%的AI专利来自中国";
    let marked: Vec<_> = results
        .query
        .highlights(title)
        .into_iter()
        .map(|range| &title[range])
        .collect();
    assert_eq!(marked, ["专利", "中国"]);
}
