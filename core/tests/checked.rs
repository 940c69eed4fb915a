//! Tests that all faults in a report's text are reported at once, each with path, line and column.
//! Otherwise an editor would have to correct and build once for each fault.

use statlas_core::report::{Report, ReportFaults, schema};

const SAMPLE: &str = include_str!("sample/report.json");

/// The result of a build's checks of a text.
fn checked(text: &str) -> Result<Report, ReportFaults> {
    Report::checked(text, |text| serde_json::from_str(text))
}

/// The faults of a text, one on each line.
fn told(text: &str) -> String {
    checked(text).expect_err("the text has faults").to_string()
}

/// A report with one fault of each kind, and some faults within or next to others.
const FAULTY: &str = r#"{
  "id": "a", "tittle": {"zh": "甲", "en": "A"},
  "summary": "Plain",
  "published": "2023-04", "published": "2023-05",
  "data_until": "2,023",
  "chapters": [{"id": "x", "title": {"zh": "乙"}}, {"id": 7}],
  "sections": {},
  "units": [{"id": "n", "dimension": "temperature", "singular": null}],
  "entities": [
    {"id": "US", "kind": "area", "name": {"zh": "美国", "en": "US"}, "colour": 300},
    {"id": "CN", "kind": "area", "name": {"zh": "中国", "en": "China"}, "colour": 1.0, "aliases": ["a", 1, null]}
  ],
  "sources": null,
  "statistics": [{
    "id": "s", "chapter": "x", "section": "1", "title": {"zh": "丙", "en": "C", "fr": "C"}, "sources": [],
    "paragraph": -1,
    "figures": [{
      "kind": "line", "subtitle": {"zh": "丁", "en": "D"}, "span": [1990],
      "series": [{"id": "w", "source": [], "status": "dataset", "plotted": "no", "points": [
        {"at": 1990.25, "value": 1e999}, {"at": [], "value": "12"}, {"at": "CN"}, {"at": 9999999999, "value": 1}
      ]}]
    }, 3]
  }]
}"#;

#[test]
fn every_kind_of_fault_is_told_at_once() {
    let known = "$schema, article, author, basis, chapters, checked,";
    let expected = [
        "1:1: the field `title` is missing; add it: The page's heading.",
        &format!(
            "2:14: tittle: unknown field `tittle`; mend its name or take it out; known are {known}"
        ),
        "3:14: summary: an object in braces with en, zh is expected, not the text “Plain”",
        "4:27: published: the field stands twice; take one out",
        "5:17: data_until: a whole number is expected, not the text “2,023”; write the number without quotation marks and thousands signs",
        "6:37: chapters[0].title: the field `en` is missing; add it: English.",
        "6:51: chapters[1]: the field `title` is missing; add it: Its name.",
        "6:58: chapters[1].id: a text in quotation marks is expected, not the number 7",
        "7:15: sections: a list in square brackets is expected, not an object",
        "8:38: units[0].dimension: unknown name `temperature`; take one of usd, count, percent, percentage-point, ratio, score, tonnes, flop, year",
        "8:65: units[0].singular: a text in quotation marks is expected, not null; leave the field out where there is no value",
        "10:78: entities[0].colour: a whole number from 0 to 255 is expected, not 300",
        "11:81: entities[1].colour: a whole number from 0 to 255 is expected, not 1.0",
        "11:103: entities[1].aliases[1]: a text in quotation marks is expected, not the number 1",
        "11:106: entities[1].aliases[2]: a text in quotation marks is expected, not null",
        "13:14: sources: a list in square brackets is expected, not null",
        "15:80: statistics[0].title.fr: unknown field `fr`; mend its name or take it out; known are en, zh",
        "16:18: statistics[0].paragraph: a whole number from 0 on is expected, not -1",
        "18:67: statistics[0].figures[0].span: exactly 2 values are expected, and this list has 1",
        "19:76: statistics[0].figures[0].series[0].plotted: true or false is expected, not the text “no”",
        "20:16: statistics[0].figures[0].series[0].points[0].at: a whole number, such as a year, is expected, not 1990.25",
        "20:34: statistics[0].figures[0].series[0].points[0].value: `1e999` is no number of at most 308 digits",
        "20:49: statistics[0].figures[0].series[0].points[1].at: a whole number or a text in quotation marks is expected, not a list",
        "20:62: statistics[0].figures[0].series[0].points[1].value: a number is expected, not the text “12”; write the number without quotation marks and thousands signs",
        "20:69: statistics[0].figures[0].series[0].points[2]: the field `value` is missing; add it: In the base unit.",
        "20:90: statistics[0].figures[0].series[0].points[3].at: a whole number, such as a year, is expected, not 9999999999",
        "22:8: statistics[0].figures[1]: an object in braces with kind, subtitle is expected, not the number 3",
    ];
    let told = told(FAULTY);
    let told: Vec<&str> = told.lines().collect();
    // A report has many fields; the expected message gives only the first ones.
    let begins = |(told, expected): (&&str, &&str)| told.starts_with(*expected);
    let differing = told.iter().zip(&expected).find(|it| !begins(*it));
    assert_eq!(differing, None);
    assert_eq!(told.len(), expected.len(), "{told:#?}");
}

#[test]
fn what_a_report_says_is_checked_once_its_shape_is_sound() {
    assert!(checked(SAMPLE).is_ok());
    let wrong = SAMPLE
        .replacen("\"unit\": \"percent\"", "\"unit\": \"nope\"", 1)
        .replacen("\"published\": \"", "\"published\": \"in ", 1);
    let both = checked(&wrong).expect_err("two faults").0;
    let paths: Vec<&str> = both.iter().map(|it| it.path.as_str()).collect();
    let line = |part: &str| 1 + wrong.lines().position(|line| line.contains(part)).unwrap();
    assert_eq!(paths[0], "published");
    assert_eq!(both[0].line, line("\"published\""));
    assert!(
        paths[1..].iter().any(|it| it.ends_with("unit")),
        "{paths:?}"
    );
    assert!(
        both.iter().any(|it| it.line == line("\"nope\"")),
        "{both:?}"
    );
    // While the structure is wrong, only faults of the structure are reported.
    let misspelt = wrong.replacen("\"summary\"", "\"sumary\"", 1);
    let told = told(&misspelt);
    assert!(
        told.contains("`sumary`") && !told.contains("nope"),
        "{told}"
    );
}

#[test]
fn the_mark_of_an_encoding_is_no_column() {
    let text = ["\u{feff}", SAMPLE].concat();
    assert!(checked(&text).is_ok());
    let told = told("\u{feff}{\"id\": 1}");
    assert!(told.contains("1:8: id: "), "{told}");
}

#[test]
fn thousands_of_faults_in_one_line_are_told_in_a_moment() {
    let text = ["{\"chapters\": [", &"{\"id\": 1}, ".repeat(20_000), "0]}"].concat();
    let told = checked(&text).expect_err("faults").0;
    assert!(told.len() > 40_000);
    let last = told.last().map(|it| (it.line, it.column));
    assert_eq!(last, Some((1, 15 + 20_000 * 11)));
}

#[test]
fn depth_and_length_do_no_harm() {
    for open in ["[", "{\"id\":", "{\"statistics\":[{\"figures\":["] {
        let told = told(&open.repeat(1_000_000));
        assert!(told.contains("nested too deeply"), "{told}");
    }
    // The content of an unknown field is not read.
    let deep = ["{\"x\":", &"[".repeat(400), &"]".repeat(400), "}"].concat();
    assert!(told(&deep).contains("x: unknown field `x`"));
    let long = ["{\"", &"x".repeat(100_000), "\n\": 1}"].concat();
    assert!(told(&long).len() < 2_000);
    let shouting = told("{\"\\u0007\\u001b[31m\": 1, \"id\": \"\\u0007\"}");
    assert!(shouting.contains("\\u{1b}[31m"), "{shouting}");
}

#[test]
fn decimals_are_the_nearest_doubles() {
    // Inexact parsers read these numbers as a neighbour of the nearest double.
    for number in [
        "0.1",
        "2.225073858507201e-308",
        "123456789.12345678901234567890",
        "6929495644600919.5",
        "8.41e21",
    ] {
        let at = SAMPLE.find("\"value\": ").unwrap() + 9;
        let end = at + SAMPLE[at..].find([',', ' ', '}', '\n']).unwrap();
        let text = [&SAMPLE[..at], number, &SAMPLE[end..]].concat();
        let report = Report::from_json(&text).unwrap();
        let value = report.statistics[0]
            .headline
            .as_ref()
            .map(|it| it.values[0].value);
        assert_eq!(value, number.parse().ok(), "{number}");
    }
}

/// The schema and the Rust types require the same fields: each field that the schema requires is
/// reported when it is missing, and no others are.
#[test]
fn each_required_field_is_missed() {
    let schema: serde_json::Value = serde_json::from_str(&schema()).unwrap();
    let required = schema["required"].as_array().unwrap();
    let told = told("{}");
    for name in required {
        assert!(
            told.contains(&format!("field `{}`", name.as_str().unwrap())),
            "{name}"
        );
    }
    assert_eq!(told.lines().count(), required.len());
}
