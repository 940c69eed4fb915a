//! Checks a figure for what its kind of chart needs.

use super::categories::{Categories, is_drawn, position};
use super::{Walk, points};
use crate::chart::{Kind, ScaleKind};
use crate::report::{FigureSpec, Item, Position, Statistic};
use crate::unit::Dimension;
use std::collections::{HashMap, HashSet};

/// Checks all figures of a statistic, and that the ids of their series are unique.
pub(super) fn check_all<'a>(walk: &mut Walk<'a>, statistic: &'a Statistic) {
    let mut seen: HashSet<&str> = HashSet::new();
    walk.each("figures", &statistic.figures, |walk, figure| {
        for (index, series) in figure.series.iter().enumerate() {
            let path = ["series[", &index.to_string(), "].id"].concat();
            walk.expect_at(
                &path,
                seen.insert(&series.id),
                &[
                    "the series id “",
                    &series.id,
                    "” is taken already in this statistic; give each its own",
                ],
            );
        }
        check(walk, figure);
    });
}

fn check<'a>(walk: &mut Walk<'a>, figure: &'a FigureSpec) {
    walk.required("subtitle", &figure.subtitle);
    walk.absolute("subtitle", &figure.subtitle);
    walk.optional("note", &figure.note);
    if !figure.unit.is_empty() {
        walk.unit("unit", &figure.unit);
    } else if figure.kind.is_drawn() {
        walk.fault_at("unit", &["a chart needs the unit of its axis"]);
    }
    if let Some(baseline) = figure.baseline {
        walk.number("baseline", baseline);
    }
    walk.each("rules", &figure.rules, |walk, rule| {
        walk.number("value", rule.value);
        let placed = !figure.kind.is_drawn() || figure.scale != ScaleKind::Log || rule.value > 0.0;
        walk.expect_at(
            "value",
            placed,
            &["a log axis has no place for a line at 0 or less; move it, leave it out or use `symlog`"],
        );
        walk.required("label", &rule.label);
    });
    walk.each("items", &figure.items, check_item);
    if figure.kind == Kind::List {
        walk.expect_at("items", !figure.items.is_empty(), &["a list needs entries"]);
        walk.expect_at(
            "series",
            figure.series.is_empty(),
            &["a list has no series; use a table"],
        );
        return;
    }
    walk.expect_at(
        "items",
        figure.items.is_empty(),
        &["only a list has entries"],
    );
    walk.expect_at(
        "series",
        !figure.series.is_empty(),
        &["a chart or table needs a series"],
    );
    categories(walk, figure);
    span(walk, figure);
    shape(walk, figure);
    walk.each("series", &figure.series, |walk, series| {
        points::check_series(walk, figure, series)
    });
}

fn check_item<'a>(walk: &mut Walk<'a>, item: &'a Item) {
    walk.optional("name", &item.name);
    walk.optional("text", &item.text);
    if !item.entity.is_empty() {
        walk.entity("entity", &item.entity);
    } else if item.name.is_empty() {
        walk.fault_at("name", &["an entry needs a name or the id of an entity"]);
    }
    if let Some(value) = item.value {
        walk.number("value", value);
        walk.unit("unit", &item.unit);
    }
}

fn categories<'a>(walk: &mut Walk<'a>, figure: &'a FigureSpec) {
    walk.ids(
        "categories",
        &figure.categories,
        ("id", |category| &category.id),
    );
    walk.each("categories", &figure.categories, |walk, category| {
        walk.optional("name", &category.name);
        walk.optional("group", &category.group);
        let named = !category.name.is_empty() || walk.report.entity(&category.id).is_some();
        walk.expect_at(
            "name",
            named,
            &[
                "“",
                &category.id,
                "” is no entity, so it needs a name in both languages",
            ],
        );
    });
}

fn span<'a>(walk: &mut Walk<'a>, figure: &'a FigureSpec) {
    let Some([first, last]) = figure.span else {
        return;
    };
    walk.year("span[0]", first);
    walk.year("span[1]", last);
    walk.expect_at(
        "span",
        first < last,
        &["the first year of the axis comes before the last"],
    );
    walk.expect_at(
        "span",
        figure.categories.is_empty(),
        &["only a time axis has a span"],
    );
    let outside = figure
        .series
        .iter()
        .flat_map(|series| &series.points)
        .any(|point| matches!(point.at, Position::Year(year) if year < first || year > last));
    walk.expect_at(
        "span",
        !outside,
        &["a point lies outside the axis; widen the span"],
    );
}

/// Checks the number of series, the scale of the axis and, for shares, the sums of the rows.
fn shape<'a>(walk: &mut Walk<'a>, figure: &'a FigureSpec) {
    if !figure.kind.is_drawn() {
        return;
    }
    let series = figure
        .series
        .iter()
        .filter(|series| is_drawn(figure, series))
        .count();
    walk.expect_at(
        "series",
        series > 0,
        &["nothing of this chart is plotted; use a table"],
    );
    let pairs = matches!(figure.kind, Kind::Dumbbell | Kind::Slope | Kind::PairedDots);
    walk.expect_at(
        "series",
        !pairs || series == 2,
        &[
            "this kind of chart compares exactly two plotted series, here are ",
            &series.to_string(),
            "; set plotted to false for the others or choose another kind",
        ],
    );
    walk.expect_at(
        "scale",
        figure.scale.is_linear() || figure.kind.is_free_of_zero(),
        &["lengths that start at a baseline need a linear axis; use a dot plot for a log axis"],
    );
    if figure.kind == Kind::Share {
        shares(walk, figure);
    }
}

/// Checks that the percentages of each row add up to 100, unless the figure has a note about them.
fn shares<'a>(walk: &mut Walk<'a>, figure: &'a FigureSpec) {
    if points::dimension(walk.report, &figure.unit) != Some(Dimension::Percent)
        || !figure.note.is_empty()
    {
        return;
    }
    let categories = Categories::of(figure);
    // The rows, in the order in which they first occur.
    let mut rows: Vec<(&Position, f64)> = Vec::new();
    let mut places: HashMap<&Position, usize> = HashMap::new();
    let series = figure
        .series
        .iter()
        .filter(|series| is_drawn(figure, series));
    for point in series
        .flat_map(|series| &series.points)
        .filter(|point| categories.is_plotted(&point.at))
    {
        let place = *places.entry(&point.at).or_insert(rows.len());
        match rows.get_mut(place) {
            Some((_, sum)) => *sum += point.value,
            None => rows.push((&point.at, point.value)),
        }
    }
    for (at, sum) in rows {
        let sum_text = ((sum * 100.0).round() / 100.0).to_string();
        walk.expect(
            (sum - 100.0).abs() <= 1.5,
            &[
                "the parts of “",
                &position(at),
                "” add up to ",
                &sum_text,
                ", not 100; mend them or say in the figure's note what is missing",
            ],
        );
    }
}
