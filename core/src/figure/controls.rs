//! What a reader may choose of a chart: years, a scale, an order of its rows. Only what makes sense
//! for it is offered.

use crate::chart::{At, Figure, Kind, ScaleKind};
use crate::code::Code;
use crate::selection::sort_key;
use crate::text::Language;
use crate::unit::Dimension;
use strum::{EnumString, IntoStaticStr, VariantArray};

/// From how many years on a time axis can be trimmed.
const LONG: usize = 6;

/// From how many rows on another order helps.
const MANY: usize = 4;

/// From how many times the least value on the largest asks for a logarithmic axis.
const DECADE: f64 = 10.0;

/// What a reader chose for a chart; the default is the chart as the report has it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct View {
    /// The first year shown.
    pub from: Option<i32>,
    /// The last year shown.
    pub to: Option<i32>,
    /// Another scale than the report's.
    pub scale: Option<ScaleKind>,
    /// The order of rows.
    pub order: Order,
}

/// An order of rows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, EnumString, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum Order {
    /// As the report has them.
    #[default]
    Given,
    /// The largest value first: of the last series where two times are compared, else of the
    /// first. Rows without a value come last.
    Value,
    /// By name; Chinese names by their pinyin.
    Name,
}

impl Order {
    /// What it is called.
    pub const fn label(self, language: Language) -> &'static str {
        let words = &language.words().reading;
        match self {
            Self::Given => words.as_given,
            Self::Value => words.by_value,
            Self::Name => words.by_name,
        }
    }
}

/// What a figure lets its reader choose. What makes no sense for it is empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Controls {
    /// The years with data, rising, for a first and a last one to be chosen from.
    pub years: Vec<i32>,
    /// Scales, the report's own first.
    pub scales: Vec<ScaleKind>,
    /// Orders of rows, that of the report first.
    pub orders: Vec<Order>,
}

impl Controls {
    /// Whether there is nothing to choose.
    pub const fn is_empty(&self) -> bool {
        self.years.is_empty() && self.scales.is_empty() && self.orders.is_empty()
    }

    /// The view that the codes in a form stand for. What is as the report has it, and what is
    /// not offered, is not in it.
    pub fn chosen(&self, from: &str, to: &str, scale: &str, order: &str) -> View {
        let year = |code: &str, own: Option<&i32>| {
            let year = code.parse().ok().filter(|it| self.years.contains(it));
            year.filter(|it| Some(it) != own)
        };
        let others = self.scales.get(1..).unwrap_or_default();
        let scale = ScaleKind::from_code(scale).filter(|it| others.contains(it));
        let order = Order::from_code(order).filter(|it| self.orders.contains(it));
        View {
            from: year(from, self.years.first()),
            to: year(to, self.years.last()),
            scale,
            order: order.unwrap_or_default(),
        }
    }
}

/// What a figure lets its reader choose.
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
    // Percentages are read as parts of 100.
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

fn orders(figure: &Figure) -> Vec<Order> {
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
    let mut orders = vec![Order::Given];
    for order in [Order::Value, Order::Name] {
        // An order that changes nothing is no choice.
        if !rows(figure, order).is_sorted() {
            orders.push(order);
        }
    }
    if orders.len() < 2 {
        orders.clear();
    }
    orders
}

/// The categories in an order.
pub(super) fn rows(figure: &Figure, order: Order) -> Vec<usize> {
    let mut rows: Vec<usize> = (0..figure.categories.len()).collect();
    match order {
        Order::Given => {}
        Order::Value => {
            let ranks = falling(figure);
            rows.sort_by(|one, other| ranks[*one].total_cmp(&ranks[*other]));
        }
        Order::Name => {
            let zh = figure.language == Language::Zh;
            let names = figure.categories.iter().map(|it| sort_key(&it.label, zh));
            let names: Vec<String> = names.collect();
            rows.sort_by(|one, other| names[*one].cmp(&names[*other]));
        }
    }
    rows
}

/// What ranks each category from the largest value down; the last where it has none.
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

/// The year a point stands at; none in a category without a time.
pub(super) fn year(at: At) -> Option<i32> {
    match at {
        At::Category(_) => None,
        At::Year(time) | At::Both(_, time) => Some(time.floor() as i32),
    }
}
