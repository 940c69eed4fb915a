//! Tests the faults of reports. Each test changes one thing in a valid report and expects one
//! fault, with its path.

mod sample;

use serde_json::{Value, json};
use statlas_core::chart::{Kind, Width, layout, svg};
use statlas_core::figure::build;
use statlas_core::report::Report;
use statlas_core::text::Language;
use statlas_core::unit::{Dimension, Unit};

/// The faults of the sample after `change`, each as `path: message`.
fn faults(change: impl FnOnce(&mut Value)) -> Vec<String> {
    let mut json: Value = serde_json::from_str(include_str!("sample/report.json")).unwrap();
    change(&mut json);
    let report = Report::from_json(&json.to_string()).expect("the change keeps the shape");
    let faults = report.faults();
    faults
        .iter()
        .map(|fault| [&fault.path, ": ", &fault.message].concat())
        .collect()
}

/// Inserts `value` at a JSON pointer into a list, or replaces the value there.
fn put(json: &mut Value, pointer: &str, value: Value) {
    let (parent, key) = pointer.rsplit_once('/').unwrap();
    match json.pointer_mut(parent).expect(pointer) {
        Value::Array(list) if key == "-" => list.push(value),
        Value::Array(list) => list[key.parse::<usize>().unwrap()] = value,
        parent => parent[key] = value,
    }
}

#[test]
fn the_sample_is_good() {
    assert_eq!(faults(|_| {}), Vec::<String>::new());
    assert_eq!(sample::report().faults(), []);
}

/// Each row has a JSON pointer, the value put there, the path of the expected fault, and a part of
/// its message.
fn check(rows: &[(&str, Value, &str, &str)]) {
    for (pointer, value, path, message) in rows {
        let found = faults(|json| put(json, pointer, value.clone()));
        let expected = [*path, ": "].concat();
        let hit = found
            .iter()
            .any(|it| it.starts_with(&expected) && it.contains(message));
        assert!(
            hit,
            "{pointer} = {value}: expected {path} … {message}, found {found:#?}"
        );
        let others: Vec<_> = found
            .iter()
            .filter(|it| !it.starts_with(&expected))
            .collect();
        assert!(others.is_empty(), "{pointer} = {value}: also {others:#?}");
    }
}

#[test]
fn ids_lead_somewhere_and_stand_once() {
    check(&[
        (
            "/statistics/0/chapter",
            json!("nowhere"),
            "statistics[0].chapter",
            "no chapter “nowhere”",
        ),
        (
            "/statistics/0/section",
            json!("9.9"),
            "statistics[0].section",
            "no section “9.9”",
        ),
        (
            "/statistics/0/sources",
            json!(["XX"]),
            "statistics[0].sources[0]",
            "no source “XX”",
        ),
        (
            "/statistics/0/sources",
            json!([]),
            "statistics[0].sources",
            "at least one source",
        ),
        (
            "/statistics/0/sources",
            json!(["DATA", "DATA"]),
            "statistics[0].sources[1]",
            "named twice",
        ),
        (
            "/statistics/0/entities/0",
            json!("acme"),
            "statistics[0].entities[0]",
            "no entity “acme”",
        ),
        (
            "/statistics/0/headline/values/0/unit",
            json!("euro"),
            "statistics[0].headline.values[0].unit",
            "no unit “euro”",
        ),
        (
            "/statistics/1/figures/0/series/0/points/0/at",
            json!("FR"),
            "statistics[1].figures[0].series[0].points[0].at",
            "no category “FR”",
        ),
        (
            "/statistics/2/figures/0/series/0/points/0/at",
            json!("2010"),
            "statistics[2].figures[0].series[0].points[0].at",
            "a year is written without quotation marks",
        ),
        (
            "/statistics/1/figures/0/series/0/points/0/at",
            json!(2023),
            "statistics[1].figures[0].series[0].points[0].at",
            "none of them",
        ),
        (
            "/statistics/1/figures/0/series/0/points/0/at",
            json!("CN"),
            "statistics[1].figures[0].series[0].points[2].at",
            "already",
        ),
        (
            "/statistics/1/figures/0/series/0/source",
            json!(["XX"]),
            "statistics[1].figures[0].series[0].source[0]",
            "no source",
        ),
        (
            "/statistics/4/figures/0/items/0/entity",
            json!("acme"),
            "statistics[4].figures[0].items[0].entity",
            "no entity",
        ),
        (
            "/statistics/3/figures/1/series/0/id",
            json!("world"),
            "statistics[3].figures[1].series[0].id",
            "taken already",
        ),
        (
            "/statistics/1/id",
            json!("train-cost"),
            "statistics[1].id",
            "taken already",
        ),
        (
            "/statistics/5/id",
            json!("copy right"),
            "statistics[5].id",
            "cannot be an id",
        ),
        (
            "/statistics/1/highlight",
            json!(0),
            "statistics[1].highlight",
            "counted from 1",
        ),
        (
            "/entities/4/id",
            json!("EU"),
            "entities[4].id",
            "taken already",
        ),
        (
            "/entities/0/colour",
            json!(9),
            "entities[0].colour",
            "1 to 8",
        ),
        (
            "/statistics/1/checks/0/read",
            json!(["XX"]),
            "statistics[1].checks[0].read[0]",
            "no source",
        ),
        (
            "/statistics/1/checks/0/read",
            json!([]),
            "statistics[1].checks[0].read",
            "at least one source",
        ),
        (
            "/corrections",
            json!([{"date": "2024-06-01", "statistic": "gone", "text": {"zh": "改", "en": "Mended."}}]),
            "corrections[0].statistic",
            "no statistic “gone”",
        ),
        (
            "/corrections",
            json!([{"date": "2024-06-01", "statistic": "train-cost", "also": ["gone"],
                "text": {"zh": "改", "en": "Mended."}}]),
            "corrections[0].also[0]",
            "no statistic “gone”",
        ),
    ]);
}

#[test]
fn texts_are_in_both_languages_and_well_set() {
    let title = |zh: &str, en: &str| json!({ "zh": zh, "en": en });
    let at = "/statistics/5/title";
    let (zh, en) = ("statistics[5].title.zh", "statistics[5].title.en");
    check(&[
        (at, title("", ""), "statistics[5].title", "missing"),
        (at, title("题目", ""), en, "in this language only"),
        (at, title("", "A title"), zh, "in this language only"),
        (at, title("使用 AI的人", "x"), zh, "“用 A”"),
        (at, title("GPT-4 的分数", "x"), zh, "“4 的”"),
        (at, title("共 3家", "x"), zh, "take out the space"),
        (at, title("法院, 还有", "x"), zh, ""),
        (at, title("法院(美国)", "x"), zh, "“院(”"),
        (at, title("模型:输出", "x"), zh, "half-width"),
        (at, title("末尾.", "x"), zh, "half-width"),
        (at, title("题目", "A title。"), en, "“。” is Chinese"),
        (at, title("题目", " A title"), en, "both ends"),
        (at, title("题目", "A  title"), en, "single spaces"),
        (at, title("去年的题目", "x"), zh, "“去年” ages"),
        (at, title("题目", "Since last year"), en, "“last year” ages"),
        (
            "/statistics/5/notes",
            json!([title("注 A", "x")]),
            "statistics[5].notes[0].zh",
            "space",
        ),
        (
            "/statistics/5/notes",
            json!([title("注", "")]),
            "statistics[5].notes[0].en",
            "only",
        ),
        (
            "/units/4/suffix",
            title(" 个", "models"),
            "units[4].suffix.zh",
            "space",
        ),
    ]);
    let good = title(
        "Gemini Ultra的“分数”为3.5%（2023年），GPT-4、PaLM-E: x",
        "The “基金会模型” one，",
    );
    assert_eq!(faults(|json| put(json, at, good)), Vec::<String>::new());
}

#[test]
fn units_share_an_axis_only_with_themselves() {
    let dollars = json!({ "id": "usd-too", "name": { "zh": "美元", "en": "Dollars" }, "unit": "usd", "year": 2023,
        "source": ["DATA"], "status": "dataset", "points": [{ "at": "US", "value": 5 }] });
    let at = "/statistics/1/figures/0/series/-";
    check(&[
        (
            at,
            dollars.clone(),
            "statistics[1].figures[0].series[1].unit",
            "two units never share an axis",
        ),
        (
            "/statistics/1/figures/0/series/0/points/0/unit",
            json!("usd"),
            "statistics[1].figures[0].series[0].points[0].unit",
            "two units never share an axis",
        ),
        (
            "/statistics/3/headline/change/unit",
            json!("companies"),
            "statistics[3].headline.change.unit",
            "percent, percentage points or times",
        ),
    ]);
    let without = faults(|json| put(json, "/statistics/1/figures/0/unit", json!("")));
    assert!(
        without[0].contains("needs the unit of its axis"),
        "{without:?}"
    );
    let mut table_only = dollars;
    table_only["plotted"] = json!(false);
    assert_eq!(
        faults(|json| put(json, at, table_only)),
        Vec::<String>::new()
    );
}

#[test]
fn values_are_possible() {
    let value = "/statistics/1/figures/0/series/0/points/0/value";
    let fault = "statistics[1].figures[0].series[0].points[0].value";
    check(&[
        (value, json!(-1), fault, "never below 0"),
        (
            "/statistics/0/figures/0/series/0/points/0/low",
            json!(9e9),
            "statistics[0].figures[0].series[0].points[0].low",
            "below its value",
        ),
        (
            "/statistics/2/figures/0/series/0/points/0/value",
            json!(-130),
            "statistics[2].figures[0].series[0].points[0].value",
            "0 to 100",
        ),
        (
            "/statistics/2/figures/0/series/0/points/0/at",
            json!(20100),
            "statistics[2].figures[0].series[0].points[0].at",
            "no year",
        ),
        (
            "/statistics/2/figures/0/series/0/points/0/at",
            json!(2022),
            "statistics[2].figures[0].series[0].points[1].at",
            "already",
        ),
        (
            "/statistics/2/figures/0/span",
            json!([2015, 2022]),
            "statistics[2].figures[0].span",
            "widen",
        ),
        (
            "/statistics/3/figures/1/series/0/points/1/formula",
            json!(""),
            "statistics[3].figures[1].series[0].points[1].formula",
            "computed here",
        ),
        (
            "/statistics/2/headline/when",
            json!({ "zh": "2021年", "en": "2021" }),
            "statistics[2].headline.when",
            "year filter",
        ),
        (
            "/statistics/0/headline/values/0/high",
            json!(5),
            "statistics[0].headline.values[0].high",
            "above",
        ),
    ]);
    let infinite = {
        let mut report = sample::report();
        report.statistics[2].figures[0].series[0].points[0].value = f64::NAN;
        report.faults()
    };
    assert!(infinite[0].message.contains("finite"));
    assert_eq!(infinite[0].statistic, "patents-origin");
    assert!(
        infinite[0]
            .to_string()
            .starts_with("statistics[2].figures[0].series[0].points[0].value (patents-origin): ")
    );
}

/// A reference line at `value`.
fn rule(value: f64) -> Value {
    json!([{ "value": value, "label": { "zh": "界线", "en": "A line" } }])
}

#[test]
fn each_kind_of_chart_gets_what_it_needs() {
    let kind = |kind: &'static str| {
        faults(move |json| put(json, "/statistics/1/figures/0/kind", json!(kind)))
    };
    for pair in ["dumbbell", "slope", "paired-dots"] {
        assert!(
            kind(pair)[0].contains("exactly two plotted series, here are 1"),
            "{pair}"
        );
    }
    assert!(kind("list")[0].contains("needs entries"));
    assert!(kind("scatter")[0].contains("date of each dot"));
    check(&[
        (
            "/statistics/0/figures/0/kind",
            json!("bar"),
            "statistics[0].figures[0].scale",
            "use a dot plot",
        ),
        (
            "/statistics/0/figures/0/series/0/points/0/low",
            json!(0),
            "statistics[0].figures[0].series[0].points[0].value",
            "log axis",
        ),
        (
            "/statistics/0/figures/0/rules",
            rule(0.0),
            "statistics[0].figures[0].rules[0].value",
            "no place for a line at 0 or less",
        ),
        (
            "/statistics/0/figures/0/rules",
            rule(-2.5),
            "statistics[0].figures[0].rules[0].value",
            "use `symlog`",
        ),
        (
            "/statistics/1/figures/0/series/0/plotted",
            json!(false),
            "statistics[1].figures[0].series",
            "nothing of this chart",
        ),
        (
            "/statistics/5/text",
            json!({ "zh": "", "en": "" }),
            "statistics[5].text",
            "statement",
        ),
        (
            "/statistics/2/checks",
            json!([]),
            "statistics[2].checks",
            "what was checked",
        ),
        (
            "/statistics/1/checks/1/source",
            json!({ "zh": "", "en": "" }),
            "statistics[1].checks[1].source",
            "two values",
        ),
    ]);
}

#[test]
fn shares_add_up_or_say_why_not() {
    let share = |value: f64, note: &'static str| {
        faults(move |json| {
            let figure = &mut json["statistics"][2]["figures"][0];
            let part = |id: &str, value: f64| json!({ "id": id, "source": ["READ"], "status": "quoted", "year": 2022, "points": [{ "at": "all", "value": value }] });
            figure["kind"] = json!("share");
            figure["categories"] = json!([{ "id": "all", "name": { "zh": "全部", "en": "All" } }]);
            figure["series"] = json!([part("CN", 61.1), part("US", value)]);
            figure["note"] = json!({ "zh": note, "en": note });
        })
    };
    assert_eq!(share(38.9, ""), Vec::<String>::new());
    assert_eq!(share(37.5, ""), Vec::<String>::new());
    assert_eq!(share(20.9, "x"), Vec::<String>::new());
    let short = share(20.9, "");
    assert!(
        short[0].starts_with("statistics[2].figures[0]: the parts of “all” add up to 82,"),
        "{short:?}"
    );
    assert!(share(138.9, "x")[0].contains("between 0 and 100"));
}

#[test]
fn claims_come_out_and_do_not_test_themselves() {
    let at = "statistics[3].claims[0]";
    let expression = "/statistics/3/claims/0/expression";
    let place = |key: &str| [at, ".", key].concat();
    check(&[
        // Changing a digit in the data makes the claim false.
        (
            "/statistics/3/figures/0/series/0/points/1/value",
            json!(1912),
            &place("stated"),
            "1,912 ÷ 1,289 − 1 = 48.3%",
        ),
        (
            "/statistics/3/claims/0/stated",
            json!(40.5),
            &place("stated"),
            "stated is 40.5",
        ),
        (
            "/statistics/3/claims/0/stated",
            json!(40.57),
            &place("stated"),
            "more decimals",
        ),
        (
            "/statistics/3/claims/0/holds",
            json!(false),
            &place("holds"),
            "holds is true",
        ),
        (
            "/statistics/3/claims/0/unit",
            json!("pp"),
            &place("expression"),
            "percentage points",
        ),
        (
            "/statistics/3/claims/0/unit",
            json!("euro"),
            &place("unit"),
            "no unit",
        ),
        (
            expression,
            json!("world[2023] /"),
            &place("expression"),
            "expected an operator",
        ),
        (
            expression,
            json!("world[2021] - 1"),
            &place("expression"),
            "no point world[2021]",
        ),
        (
            expression,
            json!("mars[2021] - 1"),
            &place("expression"),
            "no series mars",
        ),
        (
            expression,
            json!(["1", &" + 1".repeat(250)].concat()),
            &place("expression"),
            "1001 characters",
        ),
        (
            expression,
            json!(["1", &" + 1".repeat(100_000)].concat()),
            &place("expression"),
            "more than 1,000",
        ),
        // A number too large for floating point is rejected, too.
        (
            expression,
            json!("9".repeat(400)),
            &place("expression"),
            "beyond what can be counted",
        ),
        (
            expression,
            json!([&"9".repeat(300), " * ", &"9".repeat(300)].concat()),
            &place("expression"),
            "beyond what can be counted",
        ),
        (
            "/statistics/3/figures/0/series/0/points/0",
            json!({ "at": 2022, "value": 1289, "status": "derived", "formula": "1812 / 1.406" }),
            &place("expression"),
            "test itself",
        ),
    ]);
    let known_wrong = faults(|json| {
        put(json, "/statistics/3/claims/0/stated", json!(45.0));
        put(json, "/statistics/3/claims/0/holds", json!(false));
    });
    assert!(
        known_wrong[0].contains("no check of this statistic says"),
        "{known_wrong:?}"
    );
    let said = faults(|json| {
        put(json, "/statistics/3/claims/0/stated", json!(45.0));
        put(json, "/statistics/3/claims/0/holds", json!(false));
        put(json, "/statistics/3/checks/0/verdict", json!("may-mislead"));
    });
    assert_eq!(said, Vec::<String>::new());
}

#[test]
fn a_symlog_axis_takes_zero() {
    let figure = "/statistics/0/figures/0";
    let changed = |scale: &str| {
        faults(|json| {
            put(json, &[figure, "/scale"].concat(), json!(scale));
            put(json, &[figure, "/series/0/points/0/low"].concat(), json!(0));
            put(json, &[figure, "/rules"].concat(), rule(0.0));
        })
    };
    assert_eq!(changed("symlog"), [""; 0]);
    assert_eq!(changed("log").len(), 2);
}

#[test]
fn ids_are_fit_for_file_names() {
    let (report, statistic) = ("/id", "/statistics/5/id");
    let series = "/statistics/1/figures/0/series/0/id";
    let of_series = "statistics[1].figures[0].series[0].id";
    let bad = "cannot be an id";
    check(&[
        (report, json!(""), "id", bad),
        (report, json!("/evil"), "id", bad),
        (report, json!("../evil"), "id", bad),
        (report, json!("a/b"), "id", bad),
        (report, json!("a\\b"), "id", bad),
        (report, json!("报告"), "id", bad),
        (report, json!("x\0y"), "id", "“x\\u{0}y” cannot be an id"),
        (report, json!("x".repeat(300)), "id", "300 characters"),
        (
            statistic,
            json!("x".repeat(101)),
            "statistics[5].id",
            "at most 100",
        ),
        (series, json!("x".repeat(101)), of_series, "at most 100"),
        (series, json!("a b"), of_series, bad),
        (
            statistic,
            json!("Train-Cost"),
            "statistics[5].id",
            "differs from “train-cost” in capitals only",
        ),
    ]);
    let longest = json!("x".repeat(100));
    assert_eq!(faults(|json| put(json, report, longest)), [""; 0]);
    assert_eq!(faults(|json| put(json, report, json!("A.b-2024"))), [""; 0]);
}

#[test]
fn numbers_have_a_size_that_can_be_drawn() {
    let figure = "/statistics/1/figures/0";
    let value = [figure, "/series/0/points/0/value"].concat();
    let path = "statistics[1].figures[0].series[0].points[0].value";
    let size = "between 1e-36 and 1e36";
    let rule = |value: f64| json!([{ "value": value, "label": { "zh": "线", "en": "Line" } }]);
    check(&[
        (&value, json!(1.7e308), path, size),
        (&value, json!(1.1e36), path, size),
        (&value, json!(5e-324), path, size),
        (
            "/statistics/0/figures/0/series/0/points/0/low",
            json!(5e-324),
            "statistics[0].figures[0].series[0].points[0].low",
            size,
        ),
        (
            "/statistics/0/headline/values/0/value",
            json!(-1.7e308),
            "statistics[0].headline.values[0].value",
            size,
        ),
        (
            "/statistics/0/headline/values/0/high",
            json!(1e300),
            "statistics[0].headline.values[0].high",
            size,
        ),
        (
            "/statistics/3/headline/change/value",
            json!(1e37),
            "statistics[3].headline.change.value",
            size,
        ),
        (
            "/statistics/1/figures/0/rules",
            rule(-1e300),
            "statistics[1].figures[0].rules[0].value",
            size,
        ),
        (
            "/statistics/1/figures/0/baseline",
            json!(1e308),
            "statistics[1].figures[0].baseline",
            size,
        ),
        (
            "/statistics/4/figures/0/items/0",
            json!({ "name": { "zh": "名", "en": "Name" }, "value": 1e40, "unit": "usd" }),
            "statistics[4].figures[0].items[0].value",
            size,
        ),
    ]);
    for good in [0.0, 1e-36, 5e26, 1e36] {
        assert_eq!(faults(|json| put(json, &value, json!(good))), [""; 0]);
    }
}

#[test]
fn numbers_of_the_last_sizes_that_pass_are_drawn() {
    for values in [[-1e36, 1e36], [1e-36, 1e36], [-1e-36, 1e-36], [0.0, 1e-36]] {
        for kind in [Kind::Line, Kind::Column] {
            let mut report = sample::report();
            report.units.push(Unit {
                id: "points".into(),
                dimension: Dimension::Score,
                ..Unit::default()
            });
            let figure = &mut report.statistics[2].figures[0];
            figure.unit = "points".into();
            figure.kind = kind;
            for (point, value) in figure.series[0].points.iter_mut().zip(values) {
                point.value = value;
            }
            assert_eq!(report.faults(), []);
            let figure = build(&report, &report.statistics[2], 0, Language::En);
            let scene = layout(&figure.expect("it is drawn"), Width::Card);
            assert!(svg(&scene, "it").len() < 10_000, "{values:?}");
        }
    }
}

#[test]
fn a_range_has_two_ends() {
    let low = "/statistics/0/figures/0/series/0/points/0/low";
    let report = sample::report();
    let point = &report.statistics[0].figures[0].series[0].points[0];
    check(&[(
        low,
        json!(point.value),
        "statistics[0].figures[0].series[0].points[0].low",
        "leave it out",
    )]);
}

#[test]
fn parts_of_a_whole_are_never_negative() {
    for kind in ["share", "linked-bars"] {
        let found = |value: f64, plotted: bool| {
            faults(|json| {
                put(json, "/units/0/dimension", json!("score"));
                let unit = json["units"][0]["id"].clone();
                let figure = &mut json["statistics"][2]["figures"][0];
                let part = |id: &str, value: f64, plotted: bool| json!({ "id": id, "source": ["READ"], "status": "quoted", "year": 2022, "plotted": plotted, "points": [{ "at": "all", "value": value }] });
                figure["kind"] = json!(kind);
                figure["unit"] = unit;
                figure["categories"] =
                    json!([{ "id": "all", "name": { "zh": "全部", "en": "All" } }]);
                figure["series"] = json!([part("CN", 61.1, true), part("US", value, plotted)]);
            })
        };
        let [below] = &found(-5.0, true)[..] else {
            panic!("{kind}: {:?}", found(-5.0, true));
        };
        assert!(
            below.starts_with("statistics[2].figures[0].series[1].points[0].value: a part"),
            "{below}"
        );
        assert_eq!(found(-5.0, false), [""; 0], "only in the table");
        assert_eq!(found(0.0, true), [""; 0]);
    }
}

#[test]
fn years_and_days_are_those_of_a_calendar() {
    let span = "/statistics/2/figures/0/span";
    let at = |end: &str| ["statistics[2].figures[0].span", end].concat();
    let date = "/statistics/1/figures/0/series/0/points/0/date";
    let of_point = "statistics[1].figures[0].series[0].points[0].date";
    check(&[
        (span, json!([1, 2100]), &at("[0]"), "no year between"),
        (
            span,
            json!([2000, 999_999_999]),
            &at("[1]"),
            "no year between",
        ),
        (
            "/data_until",
            json!(20_024),
            "data_until",
            "no year between 1900 and 2100",
        ),
        ("/checked", json!("2025-02-31"), "checked", "“2025-02-31”"),
        ("/checked", json!("2023-02-29"), "checked", "no date"),
        ("/checked", json!("2025-+5-01"), "checked", "no date"),
        ("/checked", json!("0025-05-01"), "checked", "1900 to 2100"),
        ("/published", json!("2024-00"), "published", "YYYY-MM"),
        ("/published", json!("2024"), "published", "YYYY-MM"),
        (
            "/article/date",
            json!("2024-04-31"),
            "article.date",
            "no date",
        ),
        (date, json!("2023-06-31"), of_point, "no date"),
        (date, json!("2023-13"), of_point, "no date"),
    ]);
    let ends = faults(|json| put(json, span, json!([i32::MIN, i32::MAX])));
    assert_eq!(ends.len(), 2, "{ends:?}");
    let turned = faults(|json| put(json, span, json!([2050, 1950])));
    assert!(turned[0].contains("comes before the last"), "{turned:?}");
    assert_eq!(
        faults(|json| put(json, "/checked", json!("2024-02-29"))),
        [""; 0]
    );
}

#[test]
fn the_article_is_named() {
    let none = json!({ "zh": "", "en": "" });
    check(&[
        (
            "/article/title",
            json!(""),
            "article.title",
            "title is missing",
        ),
        (
            "/article/title",
            json!("  "),
            "article.title",
            "title is missing",
        ),
        ("/article/author", none, "article.author", "missing"),
        (
            "/article/author",
            json!({ "zh": "张三", "en": "" }),
            "article.author.en",
            "this language only",
        ),
    ]);
}
