//! Describes a chart in one or two sentences, for screen readers.

use super::rows::{by_category, point_in};
use super::value_label::{self, Alike};
use super::{At, Evidence, Figure, Kind, words};
use crate::language::SummaryWords;

/// Up to this many points are described one by one.
const FEW: usize = 4;

/// What all sentences about a figure need: the words of its language and the properties of its
/// values.
struct SummaryContext {
    words: &'static SummaryWords,
    alike: Alike,
}

impl SummaryContext {
    fn text(&self, figure: &Figure, series: usize, point: usize) -> String {
        let point = &figure.series[series].points[point];
        value_label::spoken(figure, point, &self.alike)
    }
}

/// Returns a description of the figure: `从2017年的20%升至2023年的55%，其中2021年最高，为56%。`
///
/// The description is empty for tables, lists and figures without values.
pub fn summary(figure: &Figure) -> String {
    let context = &SummaryContext {
        words: &figure.language.words().summary,
        alike: Alike::of(figure),
    };
    if !figure.kind.is_drawn() || value_label::points(figure).next().is_none() {
        return String::new();
    }
    let sentences = match figure.kind {
        Kind::Column | Kind::Line | Kind::Scatter if is_ordered(figure) => {
            each_series(figure, context, |series| course(figure, context, series))
        }
        kind => {
            let rows = &by_category(figure);
            match kind {
                Kind::Share | Kind::LinkedBars => each_row(rows, context),
                Kind::Dumbbell | Kind::Slope if rows.series.len() == 2 => {
                    differences(rows, context)
                }
                _ => each_series(rows, context, |series| ranking(rows, context, series)),
            }
        }
    };
    let mut text = sentences.join(context.words.between);
    let derived = value_label::points(figure)
        .filter(|point| point.evidence == Evidence::Derived)
        .count();
    if derived > 0 && derived == value_label::points(figure).count() {
        text.push_str(context.words.between);
        text.push_str(context.words.all_calculated);
    }
    text.push_str(context.words.stop);
    capitalised(&text)
}

/// Returns `true` if the points follow each other in time or in a meaningful order.
fn is_ordered(figure: &Figure) -> bool {
    let timed = |point: &super::Point| !matches!(point.at, At::Category(_));
    figure.kind == Kind::Line || value_label::points(figure).all(timed)
}

/// Returns one sentence about each series that has points. If there are several series, the
/// sentence starts with the name of the series.
fn each_series(
    figure: &Figure,
    context: &SummaryContext,
    sentence: impl Fn(usize) -> String,
) -> Vec<String> {
    let named = figure.series.len() > 1;
    let known = (0..figure.series.len()).filter(|series| !figure.series[*series].points.is_empty());
    known
        .map(|series| match named {
            true => (context.words.about)(&figure.series[series].label, &sentence(series)),
            false => sentence(series),
        })
        .collect()
}

/// Describes the first and the last value of a series, and the highest and the lowest value if they
/// are between these two.
fn course(figure: &Figure, context: &SummaryContext, series: usize) -> String {
    let points = &figure.series[series].points;
    let when = |index: usize| place(figure, series, index);
    let value = |index: usize| context.text(figure, series, index);
    let last = points.len() - 1;
    if last == 0 {
        return (context.words.value)(&when(0), &value(0));
    }
    let change = points[last].value.total_cmp(&points[0].value);
    let ends = ((when(0), value(0)), (when(last), value(last)));
    let mut said = (context.words.course)((&ends.0.0, &ends.0.1), (&ends.1.0, &ends.1.1), change);
    let (low, high) = extremes(figure, series);
    let between = |index: usize| {
        index > 0
            && index < last
            && [0, last]
                .iter()
                .all(|end| points[*end].value != points[index].value)
    };
    let extreme = |index: usize| between(index).then(|| (when(index), value(index)));
    let (peak, trough) = (extreme(high), extreme(low));
    if peak.is_some() || trough.is_some() {
        let (peak, trough) = (peak.as_ref(), trough.as_ref());
        said.push_str(&(context.words.on_the_way)(
            peak.map(pair),
            trough.map(pair),
        ));
    }
    said
}

/// Describes all values of a series if they are few. Otherwise, describes the highest, the second
/// highest and the lowest value.
fn ranking(figure: &Figure, context: &SummaryContext, series: usize) -> String {
    let points = &figure.series[series].points;
    let name = |index: usize| place(figure, series, index);
    let value = |index: usize| context.text(figure, series, index);
    if points.len() <= FEW {
        let all: Vec<String> = (0..points.len())
            .map(|index| (context.words.value)(&name(index), &value(index)))
            .collect();
        return all.join(words::comma(figure.language));
    }
    let mut order: Vec<usize> = (0..points.len()).collect();
    order.sort_by(|one, other| points[*other].value.total_cmp(&points[*one].value));
    let last = order[order.len() - 1];
    let sharing = |place: usize| -> Vec<String> {
        let same = order
            .iter()
            .filter(|index| points[**index].value == points[place].value);
        same.map(|index| name(*index)).collect()
    };
    let first = order[0];
    let mut said = (context.words.highest)(&sharing(first), &value(first), points.len());
    if points[order[1]].value < points[first].value {
        said.push_str(&(context.words.second)(&name(order[1]), &value(order[1])));
    }
    if points[last].value < points[first].value {
        said.push_str(&(context.words.lowest)(&sharing(last), &value(last)));
    }
    said
}

/// Returns the parts of each row, one text per row.
fn each_row(figure: &Figure, context: &SummaryContext) -> Vec<String> {
    let row = |category: usize| {
        let parts: Vec<String> = (0..figure.series.len())
            .filter_map(|series| {
                let point = point_in(figure, series, category)?;
                Some((context.words.value)(
                    &figure.series[series].label,
                    &context.text(figure, series, point),
                ))
            })
            .collect();
        let parts = parts.join(words::comma(figure.language));
        let label = &figure.categories[category].label;
        if label.is_empty() {
            parts
        } else {
            (context.words.about)(label, &parts)
        }
    };
    (0..figure.categories.len()).map(row).collect()
}

/// Returns two sentences about two series: in how many rows one value is higher, and in which row
/// the difference is largest. With two rows or fewer, describes each row instead.
fn differences(figure: &Figure, context: &SummaryContext) -> Vec<String> {
    let pairs: Vec<(usize, usize, usize)> = (0..figure.categories.len())
        .filter_map(|row| Some((row, point_in(figure, 0, row)?, point_in(figure, 1, row)?)))
        .collect();
    if pairs.len() <= 2 {
        return each_row(figure, context);
    }
    let gap = |pair: &(usize, usize, usize)| {
        figure.series[1].points[pair.2].value - figure.series[0].points[pair.1].value
    };
    let labels = (&figure.series[0].label, &figure.series[1].label);
    let count = |sign: f64| pairs.iter().filter(|pair| gap(pair) * sign > 0.0).count();
    let mut said = vec![if count(1.0) >= count(-1.0) {
        (context.words.higher)(labels.0, labels.1, count(1.0), pairs.len())
    } else {
        (context.words.higher)(labels.1, labels.0, count(-1.0), pairs.len())
    }];
    if let Some(widest) = pairs
        .iter()
        .max_by(|a, b| gap(a).abs().total_cmp(&gap(b).abs()))
    {
        let first = (context.words.value)(labels.0, &context.text(figure, 0, widest.1));
        let second = (context.words.value)(labels.1, &context.text(figure, 1, widest.2));
        said.push((context.words.widest)(
            &figure.categories[widest.0].label,
            &first,
            &second,
        ));
    }
    said
}

fn pair((when, value): &(String, String)) -> (&str, &str) {
    (when, value)
}

/// Returns the indices of the lowest and the highest point, in this order.
fn extremes(figure: &Figure, series: usize) -> (usize, usize) {
    let points = &figure.series[series].points;
    let (mut low, mut high) = (0, 0);
    for (index, point) in points.iter().enumerate() {
        if point.value < points[low].value {
            low = index;
        }
        if point.value > points[high].value {
            high = index;
        }
    }
    (low, high)
}

/// Returns the time or the category of a point as text.
fn place(figure: &Figure, series: usize, point: usize) -> String {
    let category = |index: usize| {
        figure
            .categories
            .get(index)
            .map(|category| category.label.clone())
            .unwrap_or_default()
    };
    match figure.series[series].points[point].at {
        At::Category(index) => category(index),
        At::Year(year) => words::time(year, figure.language),
        At::Both(index, year) => {
            let time = words::time(year, figure.language);
            (words::of(figure.language).marked)(&time, &category(index))
        }
    }
}

/// Returns the text with a capital first letter, as English sentences need it.
fn capitalised(text: &str) -> String {
    let mut rest = text.chars();
    rest.next().map_or_else(String::new, |first| {
        // Labels begin with an ASCII letter. Unicode case tables would add 6 KB.
        [first.to_ascii_uppercase()]
            .into_iter()
            .chain(rest)
            .collect()
    })
}
