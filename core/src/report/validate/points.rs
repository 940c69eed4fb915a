//! Checks a series and its points.

use super::Walk;
use super::categories::{Categories, is_drawn, position};
use super::registries::is_date;
use crate::chart::{Kind, ScaleKind};
use crate::report::{FigureSpec, Point, Position, Report, Series, Status};
use crate::unit::Dimension;
use std::collections::HashSet;

/// Checks a series and all its points.
pub(super) fn check_series<'a>(walk: &mut Walk<'a>, figure: &'a FigureSpec, series: &'a Series) {
    walk.id("id", &series.id);
    walk.optional("name", &series.name);
    let named = !series.name.is_empty() || walk.report.entity(&series.id).is_some();
    walk.expect_at(
        "name",
        named,
        &[
            "“",
            &series.id,
            "” is no entity, so it needs a name in both languages",
        ],
    );
    if !series.unit.is_empty() {
        walk.unit("unit", &series.unit);
    }
    walk.expect_at(
        "unit",
        !(series.unit.is_empty() && figure.unit.is_empty()),
        &["neither the series nor its figure has a unit"],
    );
    let other_unit = !series.unit.is_empty() && series.unit != figure.unit;
    walk.expect_at(
        "unit",
        !(other_unit && is_drawn(figure, series)),
        &[
            "the axis measures ",
            &figure.unit,
            ", this series ",
            &series.unit,
            "; two units never share an axis: set plotted to false or make a second figure",
        ],
    );
    if let Some(year) = series.year {
        walk.year("year", year);
    }
    walk.optional("method", &series.method);
    walk.sources("source", &series.source, true);
    walk.expect_at(
        "points",
        !series.points.is_empty(),
        &["a series without points; leave it out"],
    );
    let rows = Categories::of(figure);
    let mut seen: HashSet<(&Position, &str)> = HashSet::new();
    walk.each("points", &series.points, |walk, point| {
        let place = (&point.at, point.date.as_str());
        walk.expect_at(
            "at",
            seen.insert(place),
            &[
                "there is a point at “",
                &position(&point.at),
                "” already; a series has one value for each place",
            ],
        );
        check_point(walk, (figure, &rows), series, point);
    });
}

fn check_point<'a>(
    walk: &mut Walk<'a>,
    (figure, rows): (&'a FigureSpec, &Categories),
    series: &Series,
    point: &'a Point,
) {
    place(walk, figure, rows, point);
    walk.number("value", point.value);
    if let Some(low) = point.low {
        walk.number("low", low);
        walk.expect_at(
            "low",
            low < point.value,
            &["the lower end of a range lies below its value; leave it out where there is no range"],
        );
    }
    walk.optional("note", &point.note);
    walk.sources("source", &point.source, false);
    let derived = point.status.unwrap_or(series.status) == Status::Derived;
    let formula = !point.formula.is_empty() || !series.formula.is_empty();
    let explained = formula || !series.method.is_empty();
    walk.expect_at(
        "formula",
        !derived || explained,
        &["the value was computed here; write the formula, or the method where it needs words"],
    );
    if !point.unit.is_empty() {
        walk.unit("unit", &point.unit);
    }
    let plotted = is_drawn(figure, series) && rows.is_plotted(&point.at);
    let other_unit = !point.unit.is_empty() && point.unit != figure.unit;
    walk.expect_at("unit", !(plotted && other_unit), &[
        "the axis measures ", &figure.unit, ", this value ", &point.unit,
        "; two units never share an axis: set plotted to false for its row or make a second figure",
    ]);
    let least = point.low.unwrap_or(point.value);
    walk.expect_at(
        "value",
        !(plotted && figure.scale == ScaleKind::Log && least <= 0.0),
        &["a log axis has no place for 0 or less; `symlog` has"],
    );
    let unit = [&point.unit, &series.unit, &figure.unit]
        .into_iter()
        .find(|unit| !unit.is_empty());
    if let Some(dimension) = unit.and_then(|unit| dimension(walk.report, unit)) {
        // Rows that are only in the table may be changes, which can be negative.
        let part = plotted && matches!(figure.kind, Kind::Share | Kind::LinkedBars);
        range(walk, figure, dimension, part, [least, point.value]);
    }
}

/// Checks that a point is in a category of the figure, or on its time axis.
fn place<'a>(walk: &mut Walk<'a>, figure: &'a FigureSpec, rows: &Categories, point: &'a Point) {
    let known = rows.find(&point.at).is_some();
    match point.at {
        Position::Category(ref id) => {
            let is_year = figure.categories.is_empty() && id.parse::<i32>().is_ok();
            let remedy = if is_year {
                "”; a year is written without quotation marks"
            } else {
                "”; add it or mend the id"
            };
            walk.expect_at("at", known, &["the figure has no category “", id, remedy]);
        }
        Position::Year(year) => {
            walk.year("at", year);
            let on_axis = figure.categories.is_empty() || known;
            walk.expect_at(
                "at",
                on_axis,
                &[
                    "the figure has categories and ",
                    &year.to_string(),
                    " is none of them; years and categories share no axis",
                ],
            );
        }
    }
    let dated =
        figure.kind == Kind::Scatter && point.date.is_empty() && !figure.categories.is_empty();
    walk.expect_at(
        "date",
        !dated,
        &["a scatter chart needs the date of each dot"],
    );
    walk.expect_at(
        "date",
        point.date.is_empty() || is_date(&point.date),
        &[
            "“",
            &point.date,
            "” is no date of the calendar from 1900 to 2100, of the form YYYY, YYYY-MM or YYYY-MM-DD",
        ],
    );
}

/// Checks that values are in the range that is possible for their dimension.
fn range(
    walk: &mut Walk,
    figure: &FigureSpec,
    dimension: Dimension,
    part: bool,
    [low, high]: [f64; 2],
) {
    let parts = matches!(
        figure.kind,
        Kind::Share | Kind::LinkedBars | Kind::Slope | Kind::Dumbbell | Kind::PairedDots
    );
    let (least, most, why) = match dimension {
        Dimension::Percent if parts => (0.0, 100.0, "a share lies between 0 and 100"),
        Dimension::Percent => (
            -100.0,
            10_000.0,
            "percent is written as 0 to 100, growth from -100",
        ),
        Dimension::PercentagePoint | Dimension::Ratio | Dimension::Score if part => (
            0.0,
            f64::MAX,
            "a part of a whole is never below 0; mend it or choose another kind of chart",
        ),
        Dimension::PercentagePoint => (
            -100.0,
            100.0,
            "two percentages are at most 100 points apart",
        ),
        Dimension::Usd | Dimension::Count | Dimension::Tonnes | Dimension::Flop => {
            (0.0, f64::MAX, "amounts and counts are never below 0")
        }
        Dimension::Year => (1900.0, 2100.0, "years lie between 1900 and 2100"),
        Dimension::Ratio | Dimension::Score => return,
    };
    walk.expect_at("value", least <= low && high <= most, &[why]);
}

/// Returns the dimension of a unit, or `None` if the unit does not exist.
pub(super) fn dimension(report: &Report, unit: &str) -> Option<Dimension> {
    report.unit(unit).map(|unit| unit.dimension)
}
