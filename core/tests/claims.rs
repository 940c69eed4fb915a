//! Tests the arithmetic of claims, computed from the points of a statistic.

mod sample;

use statlas_core::report::{Claim, Report, Statistic};
use statlas_core::text::{Language, Text};

/// A report and its statistic with points in several units.
fn mixed() -> (Report, Statistic) {
    let mut report = sample::report();
    let json = r#"{
      "id": "mixed", "chapter": "economy", "section": "3",
      "title": { "zh": "混合", "en": "Mixed" }, "sources": ["DATA"],
      "figures": [
        { "kind": "column", "subtitle": { "zh": "家", "en": "Companies" }, "unit": "companies", "series": [
          { "id": "world", "source": ["DATA"], "status": "dataset", "points": [{ "at": 2022, "value": 1289 }, { "at": 2023, "value": 1812 }] },
          { "id": "old", "source": ["DATA"], "status": "derived", "formula": "x", "points": [{ "at": 2022, "value": 93 }, { "at": 2021, "value": 90, "status": "dataset" }] }] },
        { "kind": "bar", "subtitle": { "zh": "美元", "en": "Dollars" }, "unit": "usd",
          "categories": [{ "id": "US" }, { "id": "CN" }], "series": [
          { "id": "invested", "source": ["DATA"], "status": "dataset", "points": [{ "at": "US", "value": 67220000000 }, { "at": "CN", "value": 7760000000 }] }] },
        { "kind": "line", "subtitle": { "zh": "%", "en": "%" }, "unit": "percent", "series": [
          { "id": "best", "source": ["DATA"], "status": "dataset", "points": [{ "at": 2022, "value": 67.6 }, { "at": 2023, "value": 90.2 }] },
          { "id": "gap", "unit": "pp", "source": ["DATA"], "status": "dataset", "points": [{ "at": 2023, "value": 22.6 }] }] },
        { "kind": "column", "subtitle": { "zh": "个", "en": "Models" }, "unit": "models", "series": [
          { "id": "released", "source": ["DATA"], "status": "dataset", "points": [{ "at": 2023, "value": 149 }, { "at": 2022, "value": 0 }] }] }
      ]
    }"#;
    let statistic: Statistic = serde_json::from_str(json).unwrap();
    report.statistics.push(statistic.clone());
    (report, statistic)
}

fn claim(expression: &str, stated: f64, unit: &str, decimals: u8) -> Claim {
    Claim {
        expression: expression.into(),
        stated,
        unit: unit.into(),
        decimals,
        text: Text::default(),
        holds: true,
    }
}

#[test]
fn arithmetic_is_shown_and_judged() {
    let (report, statistic) = mixed();
    let cases = [
        (
            "world[2023] / world[2022] - 1",
            40.6,
            "percent",
            1,
            true,
            "1,812 ÷ 1,289 − 1 = 40.6%",
            "1812 ÷ 1289 − 1 = 40.6%",
        ),
        (
            "world[2023] / world[2022] - 1",
            40.5,
            "percent",
            1,
            false,
            "1,812 ÷ 1,289 − 1 = 40.6%",
            "1812 ÷ 1289 − 1 = 40.6%",
        ),
        (
            "world[2023] - world[2022]",
            523.0,
            "companies",
            0,
            true,
            "1,812 − 1,289 = 523 companies",
            "1812 − 1289 = 523家",
        ),
        (
            "invested[US] / invested[CN]",
            8.7,
            "times",
            1,
            true,
            "$67.22 billion ÷ $7.76 billion = 8.7×",
            "672.2亿美元 ÷ 77.6亿美元 = 8.7倍",
        ),
        (
            "best[2023] - best[2022]",
            22.6,
            "pp",
            1,
            true,
            "90.2% − 67.6% = 22.6 pp",
            "90.2% − 67.6% = 22.6个百分点",
        ),
        (
            "best[2023] / best[2022] - 1",
            33.4,
            "percent",
            1,
            true,
            "90.2% ÷ 67.6% − 1 = 33.4%",
            "90.2% ÷ 67.6% − 1 = 33.4%",
        ),
        (
            "best[2023] * best[2022] / 100",
            61.0,
            "percent",
            0,
            true,
            "90.2% × 67.6% ÷ 100 = 61%",
            "90.2% × 67.6% ÷ 100 = 61%",
        ),
        (
            "(world[2023] + world[2022]) / 2",
            1550.5,
            "companies",
            1,
            true,
            "(1,812 + 1,289) ÷ 2 = 1,550.5 companies",
            "(1812 + 1289) ÷ 2 = 1550.5家",
        ),
        (
            "world[2023] - (world[2022] - world[2022])",
            1812.0,
            "companies",
            0,
            true,
            "1,812 − (1,289 − 1,289) = 1,812 companies",
            "1812 − (1289 − 1289) = 1812家",
        ),
        (
            "394 / 500",
            78.8,
            "percent",
            1,
            true,
            "394 ÷ 500 = 78.8%",
            "394 ÷ 500 = 78.8%",
        ),
        (
            "52 - 39",
            13.0,
            "pp",
            0,
            true,
            "52 − 39 = 13 pp",
            "52 − 39 = 13个百分点",
        ),
        (
            "gap[2023] / best[2022]",
            33.4,
            "percent",
            1,
            true,
            "22.6 pp ÷ 67.6% = 33.4%",
            "22.6个百分点 ÷ 67.6% = 33.4%",
        ),
    ];
    for (expression, stated, unit, decimals, holds, en, zh) in cases {
        let claim = claim(expression, stated, unit, decimals);
        let worked = report.work_out(&statistic, &claim).expect(expression);
        assert_eq!(worked.holds, holds, "{expression} = {}", worked.value);
        let plain = |language| worked.text(language).replace('\u{a0}', " ");
        assert_eq!(plain(Language::En), en);
        assert_eq!(plain(Language::Zh), zh);
    }
}

#[test]
fn what_cannot_be_worked_out_says_why() {
    let (report, statistic) = mixed();
    let cases = [
        (
            "best[2023] + gap[2023]",
            "percent",
            "percent cannot be added to percentage points",
        ),
        (
            "best[2023] - gap[2023]",
            "percent",
            "percent cannot be compared by subtraction with percentage points",
        ),
        (
            "world[2023] + released[2023]",
            "models",
            "the unit companies cannot be added to the unit models",
        ),
        (
            "world[2023] + 1",
            "companies",
            "the unit companies cannot be added to a plain number",
        ),
        (
            "world[2023] / invested[US]",
            "times",
            "the unit companies cannot be divided by the unit usd",
        ),
        (
            "world[2023] * invested[US]",
            "usd",
            "the unit companies cannot be multiplied by the unit usd",
        ),
        (
            "best[2023] - best[2022]",
            "percent",
            "it gives percentage points, the claim states percent",
        ),
        (
            "best[2023]",
            "pp",
            "it gives percent, the claim states percentage points",
        ),
        (
            "world[2023] / world[2022]",
            "pp",
            "it gives a plain number, the claim states percentage points",
        ),
        (
            "world[2023]",
            "times",
            "it gives the unit companies, the claim states a plain number",
        ),
        (
            "best[2023] * best[2022]",
            "percent",
            "it gives a product with percent (divide it by 100), the claim states percent",
        ),
        (
            "world[2023] / released[2022]",
            "times",
            "the unit companies cannot be divided by the unit models",
        ),
        (
            "released[2023] / released[2022]",
            "times",
            "it divides by zero",
        ),
        (
            "mars[2023]",
            "companies",
            "there is no series mars in this statistic",
        ),
        ("world[1999]", "companies", "there is no point world[1999]"),
        ("world[2023]", "furlongs", "there is no unit furlongs"),
        (
            "world[2023] /",
            "times",
            "expected an operator between spaces at character 13, found “/”",
        ),
    ];
    for (expression, unit, expected) in cases {
        let claim = claim(expression, 1.0, unit, 1);
        let error = report.work_out(&statistic, &claim).expect_err(expression);
        assert_eq!(error.to_string(), expected, "{expression}");
    }
}

#[test]
fn a_claim_knows_whether_it_rests_on_derived_values() {
    let (report, statistic) = mixed();
    let rests = |expression: &str| {
        let claim = claim(expression, 1.0, "times", 1);
        report
            .work_out(&statistic, &claim)
            .expect(expression)
            .rests_on_derived()
    };
    assert!(rests("world[2023] / old[2022]"));
    assert!(!rests("world[2023] / old[2021]"));
    assert!(!rests("world[2023] / world[2022]"));
}

#[test]
fn the_amounts_of_an_equation_are_written_alike() {
    let (report, statistic) = amounts();
    let cases = [
        (
            "later[2022] / later[2021] - 1",
            "1130.1亿美元 ÷ 1454亿美元 − 1 = −22.3%",
            "$113.01 billion ÷ $145.4 billion − 1 = −22.3%",
        ),
        (
            "cost[2023] / cost[2022]",
            "191,400,000美元 ÷ 78,352,034美元 = 2.4倍",
            "$191,400,000 ÷ $78,352,034 = 2.4×",
        ),
    ];
    for (expression, zh, en) in cases {
        let unit = if expression.ends_with("- 1") {
            "percent"
        } else {
            "times"
        };
        let claim = claim(expression, 1.0, unit, 1);
        let worked = report.work_out(&statistic, &claim).expect(expression);
        let plain = |language| worked.text(language).replace('\u{a0}', " ");
        assert_eq!(plain(Language::Zh), zh);
        assert_eq!(plain(Language::En), en);
    }
}

/// A report and its statistic with amounts that have more digits than are shown.
fn amounts() -> (Report, Statistic) {
    let mut report = sample::report();
    let json = r#"{
      "id": "amounts", "chapter": "economy", "section": "3",
      "title": { "zh": "金额", "en": "Amounts" }, "sources": ["DATA"],
      "figures": [
        { "kind": "column", "subtitle": { "zh": "美元", "en": "Dollars" }, "unit": "usd", "series": [
          { "id": "later", "source": ["DATA"], "status": "dataset", "points": [{ "at": 2021, "value": 145400000000 }, { "at": 2022, "value": 113010000000 }] },
          { "id": "cost", "source": ["DATA"], "status": "dataset", "points": [{ "at": 2022, "value": 78352034 }, { "at": 2023, "value": 191400000 }] }] }
      ]
    }"#;
    let statistic: Statistic = serde_json::from_str(json).unwrap();
    report.statistics.push(statistic.clone());
    (report, statistic)
}
