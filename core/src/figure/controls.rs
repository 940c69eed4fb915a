//! The choices that a reader has for a chart: years, a scale and an order of rows. Only choices
//! that make sense for the chart are offered.

use crate::chart::{At, Figure, Kind, ScaleKind};
use crate::code::Code;
use crate::selection::sort_key;
use crate::text::Language;
use crate::unit::Dimension;
use strum::{EnumString, IntoStaticStr, VariantArray};

/// A time axis with at least this many years can be trimmed.
const LONG: usize = 6;

/// Rows can be sorted if there are at least this many.
const MANY: usize = 4;

/// A logarithmic axis is offered if the largest value is at least this many times the smallest.
const DECADE: f64 = 10.0;

/// The choices of a reader for a chart. The default is the chart as the report defines it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ChartSettings {
    /// The first year shown. `None` means from the first year with data.
    pub from: Option<i32>,
    /// The last year shown. `None` means up to the last year with data.
    pub to: Option<i32>,
    /// The scale, if it differs from the report's.
    pub scale: Option<ScaleKind>,
    /// The order of rows.
    pub order: RowOrder,
}

/// An order of rows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, EnumString, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum RowOrder {
    /// The order of the report.
    #[default]
    Given,
    /// The largest value first. Rows are sorted by the last series in a dumbbell chart and by the
    /// first series in other charts. Rows without a value come last.
    Value,
    /// By name. Chinese names are sorted by their pinyin.
    Name,
}

impl RowOrder {
    /// Returns the name of the order.
    pub const fn label(self, language: Language) -> &'static str {
        let words = &language.words().reading;
        match self {
            Self::Given => words.as_given,
            Self::Value => words.by_value,
            Self::Name => words.by_name,
        }
    }
}

/// The choices that a figure offers. A list is empty if there is no choice.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Controls {
    /// The years with data, in rising order, from which the reader chooses the first and the last
    /// year.
    pub years: Vec<i32>,
    /// The scales, starting with the report's.
    pub scales: Vec<ScaleKind>,
    /// The orders of rows, starting with the report's.
    pub orders: Vec<RowOrder>,
}

impl Controls {
    /// Returns `true` if the reader has no choice.
    pub const fn is_empty(&self) -> bool {
        self.years.is_empty() && self.scales.is_empty() && self.orders.is_empty()
    }

    /// Returns the view for the codes in a form. A code is ignored if it is not offered or if it
    /// equals the report's own value.
    pub fn chosen(&self, from: &str, to: &str, scale: &str, order: &str) -> ChartSettings {
        let year = |code: &str, own: Option<&i32>| {
            let year = code.parse().ok().filter(|it| self.years.contains(it));
            year.filter(|it| Some(it) != own)
        };
        let others = self.scales.get(1..).unwrap_or_default();
        let scale = ScaleKind::from_code(scale).filter(|it| others.contains(it));
        let order = RowOrder::from_code(order).filter(|it| self.orders.contains(it));
        ChartSettings {
            from: year(from, self.years.first()),
            to: year(to, self.years.last()),
            scale,
            order: order.unwrap_or_default(),
        }
    }
}

/// Returns the choices that a figure offers.
pub fn controls(figure: &Figure) -> Controls {
    Controls {
        years: years(figure),
        scales: scales(figure),
        orders: orders(figure),
    }
}

fn years(figure: &Figure) -> Vec<i32> {
    let mut years: Vec<i32> = Vec::new();
    for point in figure.series.iter().flat_map(|series| &series.points) {
        let Some(year) = year(point.at) else {
            return Vec::new();
        };
        let place = years.partition_point(|other| *other < year);
        if years.get(place) != Some(&year) {
            years.insert(place, year);
        }
    }
    if years.len() < LONG {
        years.clear();
    }
    years
}

fn scales(figure: &Figure) -> Vec<ScaleKind> {
    let own = figure.scale;
    if own != ScaleKind::Linear {
        return vec![own, ScaleKind::Linear];
    }
    let dots = matches!(figure.kind, Kind::Line | Kind::DotPlot | Kind::Scatter);
    // A percentage is a part of 100, which a logarithmic axis would not show.
    let amounts = !matches!(
        figure.unit.dimension,
        Dimension::Percent | Dimension::PercentagePoint | Dimension::Year
    );
    let (mut least, mut most) = (f64::INFINITY, 0.0_f64);
    for point in figure.series.iter().flat_map(|series| &series.points) {
        least = least.min(point.low.unwrap_or(point.value));
        most = most.max(point.value);
    }
    for rule in &figure.rules {
        least = least.min(rule.value);
    }
    if dots && amounts && least > 0.0 && most >= least * DECADE {
        vec![own, ScaleKind::Log]
    } else {
        Vec::new()
    }
}

fn orders(figure: &Figure) -> Vec<RowOrder> {
    let ranked = matches!(
        figure.kind,
        Kind::Bar | Kind::DotPlot | Kind::Dumbbell | Kind::PairedDots
    );
    let grouped = figure
        .categories
        .iter()
        .any(|category| !category.group.is_empty());
    if !ranked || grouped || figure.categories.len() < MANY {
        return Vec::new();
    }
    let mut orders = vec![RowOrder::Given];
    for order in [RowOrder::Value, RowOrder::Name] {
        // An order that changes nothing is not offered.
        if !rows(figure, order).is_sorted() {
            orders.push(order);
        }
    }
    if orders.len() < 2 {
        orders.clear();
    }
    orders
}

/// Returns the indices of the categories in the given order.
pub(super) fn rows(figure: &Figure, order: RowOrder) -> Vec<usize> {
    let mut rows: Vec<usize> = (0..figure.categories.len()).collect();
    match order {
        RowOrder::Given => {}
        RowOrder::Value => {
            let ranks = falling(figure);
            rows.sort_by(|one, other| ranks[*one].total_cmp(&ranks[*other]));
        }
        RowOrder::Name => {
            let zh = figure.language == Language::Zh;
            let names = figure.categories.iter().map(|it| sort_key(&it.label, zh));
            let names: Vec<String> = names.collect();
            rows.sort_by(|one, other| names[*one].cmp(&names[*other]));
        }
    }
    rows
}

/// Returns a sort key for each category. Larger values have smaller keys; categories without a
/// value have the largest key.
fn falling(figure: &Figure) -> Vec<f64> {
    let mut keys = vec![f64::INFINITY; figure.categories.len()];
    let series = match figure.kind {
        Kind::Dumbbell => figure.series.last(),
        _ => figure.series.first(),
    };
    for point in series.map_or(&[][..], |series| &series.points) {
        if let At::Category(row) = point.at {
            keys[row] = -point.value;
        }
    }
    keys
}

/// Returns the year of a position, or `None` for a category without a time.
pub(super) fn year(at: At) -> Option<i32> {
    match at {
        At::Category(_) => None,
        At::Year(time) | At::Both(_, time) => Some(time.floor() as i32),
    }
}
