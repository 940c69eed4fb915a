//! How a reader looks at a chart: trimmed to some years, on another scale, in another order.
//! Nothing of this changes what the report says; it is applied to a built figure before layout.

use crate::chart::{At, Datum, Figure, Kind, ScaleKind};
use crate::order;
use crate::selection::sort_key;
use crate::text::Language;
use crate::unit::Dimension;

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
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
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
    /// Every order.
    pub const ALL: [Self; 3] = [Self::Given, Self::Value, Self::Name];

    /// The name in forms.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Given => "given",
            Self::Value => "value",
            Self::Name => "name",
        }
    }

    /// The order of that name.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|order| order.code() == code)
    }

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

/// A figure as a reader looks at it.
#[derive(Clone, Debug, PartialEq)]
pub struct Viewed {
    /// To be laid out.
    pub figure: Figure,
    /// What is said beside or instead of the chart.
    pub left: Left,
    /// For each series the places its points had.
    origins: Vec<Vec<usize>>,
}

/// How much trimming left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Left {
    /// Enough to see how something changed, or all there is.
    Enough,
    /// One time only.
    OnePoint,
    /// No value.
    Nothing,
}

impl Viewed {
    /// The datum of the figure as it was built, which [`super::reading`] takes, for one of this.
    pub fn origin(&self, shown: Datum) -> Option<Datum> {
        let point = *self.origins.get(shown.series)?.get(shown.point)?;
        Some(Datum { point, ..shown })
    }

    /// What to say where trimming left a single point or none.
    pub const fn notice(&self) -> Option<&'static str> {
        let words = self.figure.language.words();
        match self.left {
            Left::Enough => None,
            Left::OnePoint => Some(words.empty.one_point),
            Left::Nothing => Some(words.empty.no_point),
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

/// The figure as a reader looks at it. What [`controls`] does not offer is not applied.
pub fn view(figure: &Figure, view: View) -> Viewed {
    let offered = controls(figure);
    let mut shown = figure.clone();
    if let Some(scale) = view.scale.filter(|it| offered.scales.contains(it)) {
        shown.scale = scale;
    }
    let span = span(&offered.years, view);
    if let Some((from, to)) = span {
        let (first, last) = figure.span.unwrap_or((from, to));
        shown.span = Some((from.max(first), to.min(last)));
    }
    let order = match view.order {
        order if offered.orders.contains(&order) => order,
        _ => Order::Given,
    };
    let rows = rows(figure, order);
    let places = order::ascending(&rows.iter().map(|row| *row as f64).collect::<Vec<_>>());
    shown.categories = rows
        .iter()
        .map(|row| figure.categories[*row].clone())
        .collect();
    let mut origins = Vec::with_capacity(figure.series.len());
    for series in &mut shown.series {
        let mut kept: Vec<usize> = Vec::with_capacity(series.points.len());
        let mut keys = Vec::with_capacity(series.points.len());
        for (index, point) in series.points.iter_mut().enumerate() {
            if let At::Category(row) = &mut point.at {
                *row = places[*row];
            }
            if is_within(point.at, span) {
                kept.push(index);
                keys.push(position(point.at));
            }
        }
        let kept: Vec<usize> = order::ascending(&keys).iter().map(|at| kept[*at]).collect();
        series.points = kept.iter().map(|index| series.points[*index]).collect();
        origins.push(kept);
    }
    let left = if span.is_some() {
        left(&shown)
    } else {
        Left::Enough
    };
    Viewed {
        figure: shown,
        left,
        origins,
    }
}

/// The years a chart is trimmed to; none where it is not.
fn span(years: &[i32], view: View) -> Option<(i32, i32)> {
    let (first, last) = (*years.first()?, *years.last()?);
    let (from, to) = (view.from.unwrap_or(first), view.to.unwrap_or(last));
    let (from, to) = (from.min(to), from.max(to));
    (from > first || to < last).then_some((from, to))
}

fn is_within(at: At, span: Option<(i32, i32)>) -> bool {
    match (span, year(at)) {
        (Some((from, to)), Some(year)) => (from..=to).contains(&year),
        _ => true,
    }
}

fn left(figure: &Figure) -> Left {
    let mut times = figure
        .series
        .iter()
        .flat_map(|series| &series.points)
        .map(|point| point.at);
    match times.next() {
        None => Left::Nothing,
        Some(first) if times.all(|at| at == first) => Left::OnePoint,
        Some(_) => Left::Enough,
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
fn rows(figure: &Figure, order: Order) -> Vec<usize> {
    order::ascending(&match order {
        Order::Given => vec![0.0; figure.categories.len()],
        Order::Value => falling(figure),
        Order::Name => {
            let zh = figure.language == Language::Zh;
            let names = figure.categories.iter().map(|it| sort_key(&it.label, zh));
            let names: Vec<String> = names.collect();
            // There are few rows, and counting those before needs no second sort.
            let before = |name: &String| names.iter().filter(|other| *other < name).count() as f64;
            names.iter().map(before).collect()
        }
    })
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

const fn position(at: At) -> f64 {
    match at {
        At::Category(index) => index as f64,
        At::Year(time) | At::Both(_, time) => time,
    }
}

fn year(at: At) -> Option<i32> {
    match at {
        At::Category(_) => None,
        At::Year(time) | At::Both(_, time) => Some(time.floor() as i32),
    }
}
