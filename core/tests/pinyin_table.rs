//! Tests that the table of the pinyin search covers the bundled report. `UPDATE_PINYIN=1` writes
//! the table instead.

use pinyin::ToPinyin;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// Characters with two readings in common words, such as 效率 and 率先, or 银行 and 行业. All others have
/// the one reading that the dictionary gives.
const READINGS: [(char, [&str; 2]); 7] = [
    ('乐', ["le", "yue"]),
    ('率', ["lv", "shuai"]),
    ('行', ["hang", "xing"]),
    ('调', ["diao", "tiao"]),
    ('都', ["dou", "du"]),
    ('重', ["chong", "zhong"]),
    ('长', ["chang", "zhang"]),
];

/// The Chinese characters in titles and names.
fn characters() -> BTreeSet<char> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../data/ai-index-2024.json");
    let text = std::fs::read_to_string(path).expect("the bundled report");
    let report: Value = serde_json::from_str(&text).expect("JSON");
    let list = |key: &str| report[key].as_array().cloned().unwrap_or_default();
    let mut texts = Vec::new();
    for key in ["statistics", "sections", "chapters"] {
        texts.extend(list(key).iter().map(|it| it["title"]["zh"].to_string()));
    }
    for entity in list("entities") {
        texts.push(entity["name"]["zh"].to_string());
        texts.push(entity["aliases"].to_string());
    }
    let is_han = |letter: &char| matches!(letter, '\u{4e00}'..='\u{9fff}');
    texts
        .iter()
        .flat_map(|text| text.chars().filter(is_han))
        .collect()
}

fn table() -> String {
    let mut syllables: BTreeMap<String, BTreeSet<char>> = BTreeMap::new();
    for character in characters() {
        let reading = character.to_pinyin().expect("a reading").plain();
        let both = READINGS.iter().find(|(other, _)| *other == character);
        for syllable in both.map_or(vec![reading], |(_, both)| both.to_vec()) {
            let letters = syllable.replace('ü', "v");
            syllables.entry(letters).or_default().insert(character);
        }
    }
    let line = |(syllable, characters): (&String, &BTreeSet<char>)| {
        format!("{syllable}{}\n", characters.iter().collect::<String>())
    };
    syllables.iter().map(line).collect()
}

#[test]
fn the_table_covers_titles_and_names() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/selection/pinyin.txt");
    if std::env::var_os("UPDATE_PINYIN").is_some_and(|value| value == "1") {
        std::fs::write(&path, table()).expect("the table can be written");
    }
    let found = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        found.len() < 4096,
        "the table has {} bytes, 4096 are its limit",
        found.len()
    );
    let missing: String = characters()
        .into_iter()
        .filter(|it| !found.contains(*it))
        .collect();
    assert!(
        missing.is_empty(),
        "run this test with UPDATE_PINYIN=1; no reading for {missing}"
    );
}
