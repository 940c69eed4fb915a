//! Tests the figures and tables built from a statistic. Without them a chart could show what
//! belongs only in the table, or a table could lose values.

mod figures_sample;

use figures_sample::report;
use statlas_core::chart::{At, Evidence};
use statlas_core::figure::{build, table};
use statlas_core::report::Status;
use statlas_core::text::Language;

#[test]
fn a_line_has_its_series_at_years() {
    let report = report();
    let statistic = report.statistic("newly-funded").expect("in the sample");
    let figure = build(&report, statistic, 0, Language::Zh).expect("drawn");
    let labels: Vec<_> = figure
        .series
        .iter()
        .map(|series| series.label.as_str())
        .collect();
    assert_eq!(
        labels,
        ["全球", "美国", "日本", "其他"],
        "another unit is only in the table"
    );
    let world: Vec<_> = figure.series[0]
        .points
        .iter()
        .map(|point| (point.at, point.value))
        .collect();
    assert_eq!(
        world,
        [(At::Year(2022.0), 1289.0), (At::Year(2023.0), 1812.0)],
        "years rise"
    );
    assert_eq!(figure.series[3].points[0].evidence, Evidence::Derived);
    assert_eq!(figure.series[0].points[0].evidence, Evidence::Observed);
    assert_eq!((figure.span, figure.baseline), (Some((2013, 2023)), 0.0));
    assert!(figure.name.starts_with("2023年全球1812家"));
}

#[test]
fn an_entity_keeps_its_colour() {
    let report = report();
    let statistic = report.statistic("newly-funded").expect("in the sample");
    let line = build(&report, statistic, 0, Language::En).expect("drawn");
    let colours: Vec<_> = line.series.iter().map(|series| series.colour).collect();
    assert_eq!(
        colours,
        [0, 2, 1, 0],
        "world, own, the first free, the rest"
    );
    let bar = build(&report, statistic, 1, Language::En).expect("drawn");
    let colours: Vec<_> = bar
        .categories
        .iter()
        .map(|category| category.colour)
        .collect();
    assert_eq!(colours, [2, 0, 1]);
    assert_eq!(
        bar.series[0].colour, 0,
        "neutral beside entities with a colour"
    );
    let column = report.statistic("genai-usd").expect("in the sample");
    let column = build(&report, column, 0, Language::En).expect("drawn");
    assert_eq!(column.series[0].colour, 1, "one measure, one calm colour");
    let pairs = report.statistic("nervous").expect("in the sample");
    let pairs = build(&report, pairs, 0, Language::En).expect("drawn");
    let colours: Vec<_> = pairs.series.iter().map(|series| series.colour).collect();
    assert_eq!(colours, [1, 2]);
}

#[test]
fn rows_leave_out_what_is_not_plotted() {
    let report = report();
    let statistic = report.statistic("newly-funded").expect("in the sample");
    let figure = build(&report, statistic, 1, Language::En).expect("drawn");
    let labels: Vec<_> = figure
        .categories
        .iter()
        .map(|category| category.label.as_str())
        .collect();
    assert_eq!(labels, ["United States", "Japan", "China"]);
    assert_eq!(figure.categories[2].group, "Asia");
    let points: Vec<_> = figure.series[0]
        .points
        .iter()
        .map(|point| (point.at, point.value))
        .collect();
    assert_eq!(points, [(At::Category(0), 897.0), (At::Category(2), 122.0)]);
    assert_eq!(figure.rules[0].label, "100 companies");
    assert_eq!(figure.name, "Newly funded AI companies in 2023");
}

#[test]
fn a_scatter_stands_at_dates() {
    let report = report();
    let statistic = report.statistic("compute").expect("in the sample");
    let figure = build(&report, statistic, 0, Language::En).expect("drawn");
    let At::Both(1, first) = figure.series[0].points[0].at else {
        panic!("AlexNet comes first: {:?}", figure.series[0].points);
    };
    assert!((first - 2012.7486).abs() < 1e-3, "{first}");
    assert!(
        build(&report, statistic, 1, Language::En).is_none(),
        "a list is not drawn"
    );
    assert!(build(&report, statistic, 9, Language::En).is_none());
}

#[test]
fn a_table_has_every_value_and_every_gap() {
    let report = report();
    let statistic = report.statistic("newly-funded").expect("in the sample");
    let table = table(&report, statistic, 0, Language::Zh);
    assert_eq!(table.caption, "获得新融资的AI公司数");
    assert_eq!(
        table.columns,
        ["年份", "全球", "美国", "日本", "其他", "美国占比"]
    );
    let rows: Vec<Vec<&str>> = table
        .rows
        .iter()
        .map(|row| {
            let cells = row.cells.iter().map(|cell| cell.exact.as_str());
            std::iter::once(row.header.as_str()).chain(cells).collect()
        })
        .collect();
    assert_eq!(
        rows[0],
        ["2022", "1289家", "无数据", "30家", "无数据", "无数据"]
    );
    assert_eq!(
        rows[1],
        [
            "2023",
            "1812家",
            "897家",
            "无数据",
            "793家（推算）",
            "49.503%（推算）"
        ]
    );
    let us = &table.rows[1].cells[1];
    assert_eq!(
        (us.status, us.source_keys.len()),
        (Some(Status::Dataset), 2)
    );
    assert_eq!(table.rows[0].cells[1].text, "–");
    assert_eq!(
        table.notes,
        [
            "“获得新融资”不等于“新成立”。",
            "其他：按“world - US - CN”推算"
        ]
    );
}

#[test]
fn a_table_shows_rows_the_chart_leaves_out() {
    let report = report();
    let statistic = report.statistic("newly-funded").expect("in the sample");
    let table = table(&report, statistic, 1, Language::En);
    assert_eq!(table.columns, ["Item", "Companies (2023)"]);
    let rows: Vec<_> = table
        .rows
        .iter()
        .map(|row| (row.header.as_str(), row.cells[0].exact.as_str()))
        .collect();
    assert_eq!(
        rows,
        [
            ("United States", "about\u{a0}897\u{a0}companies"),
            ("Japan", "no data"),
            ("France", "60\u{a0}companies"),
            ("Asia · China", "122\u{a0}companies"),
        ]
    );
    assert!(
        table
            .notes
            .contains(&"Asia · China · Companies (2023): Mainland only".to_owned())
    );
}

#[test]
fn ranges_dates_and_lists_are_tables_too() {
    let report = report();
    let statistic = report.statistic("genai-usd").expect("in the sample");
    let range = table(&report, statistic, 0, Language::En);
    assert_eq!(range.rows[0].cells[0].text, "$2.8–3.15\u{a0}billion");
    assert_eq!(
        range.rows[0].cells[0].exact,
        "$2,800,000,000–$3,150,000,000 (calculated)"
    );
    let statistic = report.statistic("compute").expect("in the sample");
    let dated = table(&report, statistic, 0, Language::Zh);
    assert_eq!(dated.columns, ["项目", "日期", "数值"]);
    assert_eq!(dated.rows[0].header, "GPT-4");
    assert_eq!(dated.rows[0].cells[0].exact, "2023年3月15日");
    assert_eq!(dated.rows[0].cells[1].exact, "2.1×10²⁵\u{a0}FLOP");
    let list = table(&report, statistic, 1, Language::Zh);
    assert_eq!(list.columns, ["项目", "数值", "备注"]);
    assert_eq!(
        (
            list.rows[0].header.as_str(),
            list.rows[0].cells[0].exact.as_str()
        ),
        ("GPT-4", "2.4倍")
    );
    assert_eq!(list.rows[1].cells[0].exact, "–");
    assert!(table(&report, statistic, 9, Language::Zh).rows.is_empty());
}
