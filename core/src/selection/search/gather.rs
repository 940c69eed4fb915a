//! Collects what the search looks at in a statistic: its texts and its values.

use crate::report::{FigureSpec, Report, Statistic};
use crate::text::Text;
use crate::unit::Dimension;

/// Calls `see` with every searched text of a statistic except the names of its entities. The
/// chapter's title is not searched: it would match all cards of the chapter, and there is a filter
/// for that.
pub(super) fn texts(report: &Report, statistic: &Statistic, mut see: impl FnMut(&Text)) {
    let section = report
        .sections
        .iter()
        .find(|section| section.id == statistic.section);
    if let Some(section) = section {
        see(&section.label);
        see(&section.title);
    }
    [&statistic.title, &statistic.text, &statistic.provider]
        .into_iter()
        .for_each(&mut see);
    if let Some(headline) = &statistic.headline {
        see(&headline.when);
        headline.values.iter().for_each(|value| see(&value.label));
        headline.change.iter().for_each(|change| see(&change.than));
    }
    statistic
        .figures
        .iter()
        .for_each(|figure| texts_of_figure(figure, &mut see));
    statistic.notes.iter().for_each(&mut see);
    for check in &statistic.checks {
        [&check.article, &check.source, &check.reason]
            .into_iter()
            .for_each(&mut see);
    }
    statistic.claims.iter().for_each(|claim| see(&claim.text));
}

fn texts_of_figure(figure: &FigureSpec, see: &mut impl FnMut(&Text)) {
    see(&figure.subtitle);
    see(&figure.note);
    for category in &figure.categories {
        see(&category.name);
        see(&category.group);
    }
    for series in &figure.series {
        see(&series.name);
        series.points.iter().for_each(|point| see(&point.note));
    }
    figure.rules.iter().for_each(|rule| see(&rule.label));
    for item in &figure.items {
        see(&item.name);
        see(&item.text);
    }
}

/// Calls `see` with every value of a statistic, its dimension, and whether it is part of the
/// headline.
pub(super) fn values(
    report: &Report,
    statistic: &Statistic,
    mut see: impl FnMut(f64, Dimension, bool),
) {
    let dimension = |ids: &[&str]| {
        let id = ids.iter().find(|id| !id.is_empty());
        let unit = id.and_then(|id| report.units.iter().find(|unit| unit.id == **id));
        unit.map_or(Dimension::default(), |unit| unit.dimension)
    };
    if let Some(headline) = &statistic.headline {
        for value in &headline.values {
            let of = dimension(&[&value.unit]);
            see(value.value, of, true);
            value.high.into_iter().for_each(|high| see(high, of, true));
        }
        headline
            .change
            .iter()
            .for_each(|it| see(it.value, dimension(&[&it.unit]), true));
    }
    for figure in &statistic.figures {
        for series in &figure.series {
            for point in &series.points {
                let of = dimension(&[&point.unit, &series.unit, &figure.unit]);
                see(point.value, of, false);
                point.low.into_iter().for_each(|low| see(low, of, false));
            }
        }
        figure
            .rules
            .iter()
            .for_each(|rule| see(rule.value, dimension(&[&figure.unit]), false));
        for item in &figure.items {
            item.value
                .into_iter()
                .for_each(|value| see(value, dimension(&[&item.unit]), false));
        }
    }
    statistic
        .claims
        .iter()
        .for_each(|it| see(it.stated, dimension(&[&it.unit]), false));
}
