//! Tests the settings that a reader may choose for a chart: none of them may lose or change a
//! value.

use statlas_core::chart::{At, Datum, Figure, Kind, ScaleKind, Width, layout};
use statlas_core::code::Code;
use statlas_core::figure::{
    AdjustedFigure, ChartSettings, Left, RowOrder, adjust, build, controls, reading,
};
use statlas_core::report::Report;
use statlas_core::text::Language;

fn bundled() -> Report {
    Report::from_json(include_str!("../../data/ai-index-2024.json")).expect("the report is valid")
}

fn figure(report: &Report, id: &str, language: Language) -> Figure {
    let statistic = report.statistic(id).expect(id);
    build(report, statistic, 0, language).expect("drawn")
}

fn labels(figure: &Figure) -> Vec<&str> {
    figure
        .categories
        .iter()
        .map(|it| it.label.as_str())
        .collect()
}

/// Calls `check` with every chart of the report in both languages.
fn each_chart(mut check: impl FnMut(&str, &Figure)) {
    let report = bundled();
    for statistic in report.statistics.iter() {
        for index in 0..statistic.figures.len() {
            for language in Language::ALL {
                if let Some(figure) = build(&report, statistic, index, language) {
                    check(&statistic.id, &figure);
                }
            }
        }
    }
}

#[test]
fn only_what_makes_sense_is_offered() {
    let (mut trimmed, mut scaled, mut sorted) = (0, 0, 0);
    each_chart(|id, figure| {
        let offered = controls(figure);
        if !offered.years.is_empty() {
            trimmed += 1;
            assert!(offered.years.len() >= 6, "{id}");
            assert!(
                offered.years.windows(2).all(|pair| pair[0] < pair[1]),
                "{id}"
            );
        }
        if !offered.scales.is_empty() {
            scaled += 1;
            assert_eq!(offered.scales[0], figure.scale, "{id}");
            assert!(
                figure.kind.is_free_of_zero(),
                "{id}: a length needs its zero"
            );
        }
        if !offered.orders.is_empty() {
            sorted += 1;
            assert_eq!(offered.orders[0], RowOrder::Given, "{id}");
            assert!(offered.orders.len() > 1, "{id}: nothing to choose");
        }
    });
    assert!(
        trimmed > 10 && scaled >= 6 && sorted > 10,
        "{trimmed} {scaled} {sorted}"
    );
}

#[test]
fn the_default_is_the_chart_as_it_was() {
    each_chart(|id, figure| {
        let adjusted = adjust(figure, ChartSettings::default());
        assert_eq!(adjusted.figure, *figure, "{id}");
        assert_eq!(adjusted.left, Left::Enough, "{id}");
        assert_eq!(adjusted.notice(), "", "{id}");
    });
}

/// Checks that every value of the adjusted chart is one of the original values, at the same
/// position and with the same name.
fn check_origins(id: &str, original: &Figure, adjusted: &AdjustedFigure) {
    for (series, values) in adjusted.figure.series.iter().enumerate() {
        for (point, shown) in values.points.iter().enumerate() {
            let origin = adjusted.origin(Datum { series, point }).expect(id);
            let first = &original.series[origin.series].points[origin.point];
            assert_eq!((first.value, first.low), (shown.value, shown.low), "{id}");
            match (first.at, shown.at) {
                (At::Category(from), At::Category(to)) => {
                    assert_eq!(
                        original.categories[from], adjusted.figure.categories[to],
                        "{id}"
                    );
                }
                (from, to) => assert_eq!(from, to, "{id}"),
            }
        }
    }
}

#[test]
fn every_choice_keeps_each_value_at_its_place() {
    each_chart(|id, figure| {
        let offered = controls(figure);
        for order in offered.orders {
            let adjusted = adjust(
                figure,
                ChartSettings {
                    order,
                    ..ChartSettings::default()
                },
            );
            check_origins(id, figure, &adjusted);
            let count = |figure: &Figure| {
                figure
                    .series
                    .iter()
                    .map(|it| it.points.len())
                    .sum::<usize>()
            };
            assert_eq!(count(&adjusted.figure), count(figure), "{id}");
            let rows = |series: &statlas_core::chart::Series| {
                series
                    .points
                    .windows(2)
                    .all(|pair| match (pair[0].at, pair[1].at) {
                        (At::Category(first), At::Category(second)) => first < second,
                        _ => true,
                    })
            };
            assert!(
                adjusted.figure.series.iter().all(rows),
                "{id}: rows are walked from the top"
            );
        }
        if let [first, .., last] = offered.years[..] {
            let (from, to) = (first + 2, last - 1);
            let adjusted = adjust(
                figure,
                ChartSettings {
                    from: Some(from),
                    to: Some(to),
                    ..ChartSettings::default()
                },
            );
            check_origins(id, figure, &adjusted);
            let inside = |at: At| matches!(at, At::Year(time) | At::Both(_, time) if (f64::from(from)..f64::from(to + 1)).contains(&time));
            let points = || adjusted.figure.series.iter().flat_map(|it| &it.points);
            assert!(points().all(|point| inside(point.at)), "{id}");
            let all = figure.series.iter().flat_map(|it| &it.points);
            assert_eq!(
                points().count(),
                all.filter(|point| inside(point.at)).count(),
                "{id}"
            );
        }
        for scale in offered.scales {
            let adjusted = adjust(
                figure,
                ChartSettings {
                    scale: Some(scale),
                    ..ChartSettings::default()
                },
            );
            assert_eq!(adjusted.figure.scale, scale, "{id}");
            assert!(layout(&adjusted.figure, Width::Card).height > 0.0, "{id}");
        }
    });
}

#[test]
fn a_reading_of_a_trimmed_chart_is_of_the_value_shown() {
    let report = bundled();
    let statistic = report
        .statistic("incidents-history")
        .expect("in the report");
    let figure = build(&report, statistic, 0, Language::En).expect("drawn");
    let years = controls(&figure).years;
    let from = Some(years[3]);
    let adjusted = adjust(
        &figure,
        ChartSettings {
            from,
            ..ChartSettings::default()
        },
    );
    let origin = adjusted
        .origin(Datum {
            series: 0,
            point: 0,
        })
        .expect("a value");
    let read = reading(&report, statistic, 0, origin, Language::En).expect("a reading");
    assert!(read.place.contains(&years[3].to_string()), "{read:?}");
    assert_eq!(
        adjusted.origin(Datum {
            series: 0,
            point: 500
        }),
        None
    );
}

#[test]
fn a_trimmed_axis_covers_the_years_chosen() {
    let report = bundled();
    let figure = figure(&report, "incidents-history", Language::En);
    let years = controls(&figure).years;
    let (first, last) = (years[0], years[years.len() - 1]);
    let trimmed = |from, to| {
        adjust(
            &figure,
            ChartSettings {
                from,
                to,
                ..ChartSettings::default()
            },
        )
    };
    assert_eq!(
        trimmed(Some(first + 1), None).figure.span,
        Some((first + 1, last))
    );
    // A range with its years in the wrong order is put in order.
    assert_eq!(
        trimmed(Some(last), Some(last - 1)).figure.span,
        Some((last - 1, last))
    );
    let one = trimmed(Some(last), Some(last));
    assert_eq!(
        (one.left, one.figure.series[0].points.len()),
        (Left::OnePoint, 1)
    );
    assert!(one.notice().contains("one year"), "{}", one.notice());
    let none = trimmed(Some(1900), Some(1901));
    assert_eq!(
        (none.left, layout(&none.figure, Width::Card).height),
        (Left::Nothing, 0.0)
    );
    assert!(none.notice().contains("No data point"), "{}", none.notice());
}

#[test]
fn rows_are_sorted_by_value_and_by_name() {
    let report = bundled();
    let mut figure = figure(&report, "models-country", Language::En);
    assert_eq!(figure.kind, Kind::Bar);
    let by = |figure: &Figure, order| {
        adjust(
            figure,
            ChartSettings {
                order,
                ..ChartSettings::default()
            },
        )
        .figure
    };
    let ranked = labels(&figure).join("|");
    let named = by(&figure, RowOrder::Name);
    let mut sorted = labels(&figure);
    sorted.sort_by_key(|label| label.to_lowercase());
    assert_eq!(labels(&named), sorted);
    // The report's rows are already sorted by value, so that order is not offered a second time.
    assert_eq!(controls(&figure).orders, [RowOrder::Given, RowOrder::Name]);
    // From any other order, sorting by value is offered and gives the original order.
    figure = named;
    assert_eq!(controls(&figure).orders, [RowOrder::Given, RowOrder::Value]);
    assert_eq!(labels(&by(&figure, RowOrder::Value)).join("|"), ranked);
}

#[test]
fn chinese_names_are_sorted_by_their_sounds() {
    let report = bundled();
    let figure = figure(&report, "models-country", Language::Zh);
    let by = adjust(
        &figure,
        ChartSettings {
            order: RowOrder::Name,
            ..ChartSettings::default()
        },
    );
    let named = labels(&by.figure);
    let place = |name: &str| {
        named
            .iter()
            .position(|it| it.starts_with(name))
            .expect(name)
    };
    // The pinyin of these names is in ascending order: Jianada, Meiguo, Yingguo, Zhongguo.
    let rising = ["加拿大", "美国", "英国", "中国"].map(place);
    assert!(rising.windows(2).all(|pair| pair[0] < pair[1]), "{named:?}");
}

#[test]
fn bars_never_get_a_log_axis() {
    let report = bundled();
    let figure = figure(&report, "models-country", Language::En);
    let asked = ChartSettings {
        scale: Some(ScaleKind::Log),
        ..ChartSettings::default()
    };
    assert_eq!(adjust(&figure, asked).figure.scale, ScaleKind::Linear);
}

#[test]
fn codes_lead_back() {
    for order in RowOrder::ALL {
        assert_eq!(RowOrder::from_code(order.code()), Some(*order));
    }
    for scale in ScaleKind::ALL {
        assert_eq!(ScaleKind::from_code(scale.code()), Some(*scale));
    }
    assert_eq!(
        (RowOrder::from_code("?"), ScaleKind::from_code("?")),
        (None, None)
    );
    assert_eq!(RowOrder::Name.label(Language::Zh), "按名称");
    assert_eq!(ScaleKind::Log.label(Language::En), "log scale");
}

#[test]
fn codes_in_a_form_stand_for_a_view() {
    let report = bundled();
    let compute = controls(&figure(&report, "train-compute", Language::En));
    assert!(!compute.years.is_empty() && !compute.scales.is_empty());
    let (first, last) = (compute.years[0], compute.years[compute.years.len() - 1]);
    let (first_code, last_code) = (first.to_string(), last.to_string());
    let own = compute.scales[0].code();
    let as_given = compute.chosen(&first_code, &last_code, own, "given");
    assert_eq!(as_given, ChartSettings::default());
    let other = compute.scales[1];
    assert_eq!(
        compute.chosen(&last_code, &first_code, other.code(), "value"),
        ChartSettings {
            from: Some(last),
            to: Some(first),
            scale: Some(other),
            order: RowOrder::Given,
        },
        "an order that is not offered is not taken"
    );
    for nothing in ["", "1492", "Infinity", "-"] {
        let taken = compute.chosen(nothing, nothing, nothing, nothing);
        assert_eq!(taken, ChartSettings::default());
    }
}
