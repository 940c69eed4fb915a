//! Which colour of the palette stands for what.
//!
//! - An entity with a colour in the registry has it in every chart, as a series or a category.
//! - Series beside one another that have none take the free colours in turn.
//! - Of the same measure in two years the later has the calm colour of one alone, the earlier is
//!   neutral.
//! - One measure alone is one calm colour. Among few categories of which half are entities with
//!   colours, these have theirs and the others are neutral, lest they look like one of those;
//!   a longer list with such entities is neutral throughout.
//! - The world, the rest and the unknown are neutral.

use crate::chart::Kind;
use crate::report::{Category, Report, Series};

const NEUTRAL: u8 = 0;
/// The colour of a measure that stands alone.
const CALM: u8 = 1;
/// Colours of the palette.
const LAST: u8 = 8;

/// Ids of series and categories that stand for everything or for what is left.
const NEUTRAL_IDS: [&str; 8] = [
    "world",
    "rest",
    "rest-of-world",
    "other",
    "others",
    "unknown",
    "no-answer",
    "dont-know",
];

/// A colour for each of the series and categories asked about.
pub(super) struct Colours {
    pub series: Vec<u8>,
    pub categories: Vec<u8>,
}

/// The colours of what is drawn.
pub(super) fn of(
    report: &Report,
    kind: Kind,
    asked: &[&Series],
    categories: &[&Category],
) -> Colours {
    let series_ids: Vec<_> = asked.iter().map(|it| it.id.as_str()).collect();
    let category_ids: Vec<_> = categories.iter().map(|it| it.id.as_str()).collect();
    let own = |ids: &[&str]| -> Vec<_> { ids.iter().map(|id| own(report, id)).collect() };
    let of_categories = own(&category_ids);
    let has_colour = |own: &&Option<u8>| own.is_some_and(|colour| colour > NEUTRAL);
    let identified = of_categories.iter().filter(has_colour).count();
    let few = category_ids.len() <= usize::from(LAST);
    // A slope has a line for each category.
    let categories = if kind == Kind::Slope && few {
        in_turn(&of_categories)
    } else if few && identified * 2 >= category_ids.len() {
        of_categories
            .iter()
            .map(|own| own.unwrap_or(NEUTRAL))
            .collect()
    } else {
        vec![NEUTRAL; category_ids.len()]
    };
    let mut series = own(&series_ids);
    if let [alone] = &mut series[..] {
        let usual = if identified > 0 { NEUTRAL } else { CALM };
        *alone = Some(alone.unwrap_or(usual));
    }
    if let ([None, None], Some(later)) = (&series[..], later_year(asked)) {
        let colour = |year| if year == Some(later) { CALM } else { NEUTRAL };
        series = asked.iter().map(|it| Some(colour(it.year))).collect();
    }
    Colours {
        series: in_turn(&series),
        categories,
    }
}

/// The later year of two series of different years.
fn later_year(series: &[&Series]) -> Option<i32> {
    let [first, second] = series else {
        return None;
    };
    let (first, second) = (first.year?, second.year?);
    (first != second).then(|| first.max(second))
}

/// The colour something has wherever it is drawn.
fn own(report: &Report, id: &str) -> Option<u8> {
    if NEUTRAL_IDS
        .iter()
        .any(|neutral| neutral.eq_ignore_ascii_case(id))
    {
        return Some(NEUTRAL);
    }
    report.entity(id)?.colour.map(|colour| colour.min(LAST))
}

/// Own colours, and for the others those nobody here has; neutral when they run out.
fn in_turn(own: &[Option<u8>]) -> Vec<u8> {
    let mut free = (1..=LAST).filter(|colour| !own.contains(&Some(*colour)));
    own.iter()
        .map(|own| own.unwrap_or_else(|| free.next().unwrap_or(NEUTRAL)))
        .collect()
}
