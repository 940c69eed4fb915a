//! Tests exported files and texts. Each must name its source, and a spreadsheet must read the same
//! values back.

mod figures_sample;

use figures_sample::report;
use statlas_core::export::{Citation, csv, file_name, html_table, json, tab_separated};
use statlas_core::report::Report;
use statlas_core::text::Language;

const ADDRESS: &str = "https://example.org/#card=newly-funded";

fn lines(report: &Report, id: &str, language: Language) -> Vec<String> {
    let statistic = report.statistic(id).expect("in the sample");
    let text = csv(report, &[statistic], language);
    let text = text
        .strip_prefix('\u{feff}')
        .expect("begins with a byte order mark");
    assert!(text.ends_with("\r\n"));
    text.trim_end().split("\r\n").map(str::to_owned).collect()
}

#[test]
fn csv_has_a_row_for_every_value() {
    let report = report();
    let lines = lines(&report, "newly-funded", Language::Zh);
    assert_eq!(
        lines[0],
        "编号,图表,系列,年份或类别,日期,下限,数值,单位,精确程度,取得方式,来源,备注"
    );
    assert_eq!(
        lines[1],
        "newly-funded,获得新融资的AI公司数,全球,2023,,,1812,家,,原始数据,\
         数据看世界《新获融资的公司》，2024 [DATA],"
    );
    let derived = lines
        .iter()
        .find(|line| line.contains("其他"))
        .expect("the derived row");
    assert!(derived.contains(",793,家,,推算,") && derived.ends_with("按“world - US - CN”推算"));
    assert!(
        lines.iter().any(|line| line.contains("法国,,,60,")),
        "rows the chart leaves out"
    );
    assert!(
        lines
            .iter()
            .any(|line| line.contains("美国,,,897,家,约数,转引,"))
    );
    assert!(
        lines
            .iter()
            .any(|line| line.contains("美国占比,2023,,,49.503,%,,推算,"))
    );
    assert!(lines.iter().any(|line| line.contains("2023,,,897,家,,原始数据,数据看世界《新获融资的公司》，2024 [DATA]; 读者《转述》，2024-05 [READ],")));
    assert_eq!(lines.len(), 1 + 6 + 3);
}

#[test]
fn csv_keeps_ranges_dates_and_every_digit() {
    let report = report();
    let range = lines(&report, "genai-usd", Language::En);
    assert!(range[2].contains(",2022,,2800000000,3150000000,US dollars,,Calculated,"));
    let dated = lines(&report, "compute", Language::En);
    assert!(dated[1].contains(",GPT-4,2023-03-15,,21000000000000000000000000,FLOP,,Data set,"));
    assert!(
        dated[3].ends_with(",\"'=2+2, a line\""),
        "never a formula: {}",
        dated[3]
    );
    assert!(dated[3].contains(",GPT-4,,,2.4,times,"));
}

#[test]
fn a_survey_under_licence_is_quoted_and_not_handed_out() {
    let report = report();
    let lines = lines(&report, "nervous", Language::Zh);
    let values: Vec<_> = lines.iter().filter(|line| line.contains(",%,")).collect();
    assert_eq!(values.len(), 1, "the headline's 52 and nothing else");
    assert!(values[0].contains("紧张（2023年）,全球,,,52,%,"));
    assert_eq!(
        lines
            .iter()
            .filter(|line| line.contains("专有许可"))
            .count(),
        2
    );
    let statistic = report.statistic("nervous").expect("in the sample");
    assert_eq!(tab_separated(&report, statistic, 0, Language::Zh), None);
    let read: serde_json::Value = serde_json::from_str(&json(&report, statistic)).expect("JSON");
    let series = &read["figures"][0]["series"];
    assert_eq!(series[0]["points"], serde_json::Value::Null);
    assert_eq!(series[1]["points"][0]["value"].as_f64(), Some(52.0));
    assert!(
        series[0]["withheld"]["en"]
            .as_str()
            .is_some_and(|text| text.contains("licence"))
    );
}

#[test]
fn a_table_goes_to_the_clipboard() {
    let report = report();
    let statistic = report.statistic("genai-usd").expect("in the sample");
    let text = tab_separated(&report, statistic, 0, Language::Zh).expect("may be handed out");
    assert_eq!(
        text,
        "年份或类别\t下限\t数值\t单位\t取得方式\t来源\t备注\n\
         2023\t\t25200000000\t美元\t转引\t读者《转述》，2024-05 [READ]\t\n\
         2022\t2800000000\t3150000000\t美元\t推算\t读者《转述》，2024-05 [READ]\t\
         按“25.2 / 9, 25.2 / 8”推算"
    );
}

#[test]
fn a_table_goes_into_a_document() {
    let report = report();
    let statistic = report.statistic("newly-funded").expect("in the sample");
    let html = html_table(&report, statistic, 0, Language::En).expect("may be handed out");
    assert!(
        html.starts_with("<table><caption>Newly funded AI companies</caption><tr><th>Series</th>")
    );
    let text = tab_separated(&report, statistic, 0, Language::En).expect("may be handed out");
    let cells = text.split(['\t', '\n']).count();
    assert_eq!(html.matches("<t").count(), 1 + cells + text.lines().count());
    assert!(html.contains("<td>1812</td><td>companies</td><td>Data set</td>"));
    assert_eq!(html_table(&report, statistic, 9, Language::En), None);
    let licensed = report.statistic("nervous").expect("in the sample");
    assert_eq!(html_table(&report, licensed, 0, Language::En), None);
}

#[test]
fn json_stands_alone() {
    let report = report();
    let statistic = report.statistic("newly-funded").expect("in the sample");
    let text = json(&report, statistic);
    let read: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    assert_eq!(read["report"]["published"], "2024-04");
    assert_eq!(read["title"]["en"], statistic.title.en.as_str());
    assert_eq!(read["headline"]["change"]["value"].as_f64(), Some(40.6));
    let fields = text.lines().filter_map(|line| line.strip_prefix("  \""));
    let fields: Vec<_> = fields.filter_map(|line| line.split('"').next()).collect();
    let expected = [
        "report",
        "id",
        "chapter",
        "section",
        "paragraph",
        "title",
        "headline",
        "provider",
        "figures",
        "sources",
    ];
    assert_eq!(fields, expected, "in this order, without what is empty");
    assert!(text.contains("\"value\": 1812,\n"), "digits as on the page");
    let world = &read["figures"][0]["series"][0];
    assert_eq!(world["name"]["zh"], "全球", "names are written out");
    assert_eq!(world["points"][0]["at"].as_f64(), Some(2023.0));
    assert_eq!(world["points"][0]["status"], "dataset");
    assert_eq!(read["figures"][1]["categories"][0]["name"]["zh"], "美国");
    let keys: Vec<_> = read["sources"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|it| &it["key"])
        .collect();
    assert_eq!(keys, ["DATA", "READ"]);
}

fn citation<'a>(report: &'a Report, language: Language, address: &'a str) -> Citation<'a> {
    Citation {
        report,
        statistic: report.statistic("newly-funded").expect("in the sample"),
        language,
        accessed: "2026-07-15",
        address,
    }
}

#[test]
fn citations_in_chinese() {
    let report = report();
    let cited = citation(&report, Language::Zh, ADDRESS);
    assert_eq!(
        cited.gbt(),
        "Statlas. 2023年全球1812家AI公司获得新融资，比2022年多40.6%[DS/OL]//2024年样本报告. \
         (2024-04)[2026-07-15]. https://example.org/#card=newly-funded. \
         数据来源：Quid；数据看世界《新获融资的公司》，2024。"
    );
    assert_eq!(
        cited.sentence(),
        "2023年全球1812家AI公司获得新融资，比2022年多40.6%（数值：1812家，2023年；\
         来源：Quid；数据看世界《新获融资的公司》，2024；见《2024年样本报告》）。"
    );
    let offline = citation(&report, Language::Zh, "").gbt();
    assert!(offline.contains("40.6%[DS]//") && !offline.contains("http"));
}

#[test]
fn citations_in_english() {
    let report = report();
    let cited = citation(&report, Language::En, ADDRESS);
    assert_eq!(
        cited.apa(),
        "Statlas. (2024, April). 1,812 AI companies were newly funded worldwide in 2023, 40.6% \
         more than in 2022 [Data set]. Sample Report 2024. Retrieved July 15, 2026, from \
         https://example.org/#card=newly-funded (Data: Quid; Our World in Data, “Newly funded \
         companies”, 2024)"
    );
    assert_eq!(
        cited.sentence(),
        "1,812 AI companies were newly funded worldwide in 2023, 40.6% more than in 2022 (value: \
         1,812\u{a0}companies, 2023; source: Quid; Our World in Data, “Newly funded companies”, \
         2024; in “Sample Report 2024”)."
    );
    let bibtex = cited.bibtex();
    assert!(bibtex.starts_with("@misc{sample-newly-funded,\n  author = {{Statlas}},\n"));
    assert!(bibtex.contains("title = {{1,812 AI companies were newly funded worldwide in 2023, 40.6\\% more than in 2022}}"));
    assert!(bibtex.contains("year = {2024},\n  month = {4},\n  url = {https://example.org/#card=newly-funded},\n  urldate = {2026-07-15},"));
    assert!(bibtex.ends_with("}\n}\n"));
}

#[test]
fn files_say_what_they_are() {
    let report = report();
    let statistic = report.statistic("newly-funded");
    assert_eq!(
        file_name(&report, statistic, Some(Language::Zh), "csv"),
        "sample-newly-funded.zh.csv"
    );
    assert_eq!(
        file_name(&report, statistic, Some(Language::En), "card.png"),
        "sample-newly-funded.en.card.png"
    );
    assert_eq!(
        file_name(&report, statistic, None, "json"),
        "sample-newly-funded.json"
    );
    assert_eq!(
        file_name(&report, None, Some(Language::En), "html"),
        "sample.en.html"
    );
}
