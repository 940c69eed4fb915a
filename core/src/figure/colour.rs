//! Chooses the colour of each series and category from the palette.
//!
//! - An entity with a colour in the registry has this colour in every chart, as a series or as a
//!   category.
//! - Several series without a colour of their own take the unused colours in turn.
//! - If two series show the same measure in two years, the later year has the colour of a single
//!   measure and the earlier year is neutral.
//! - A single measure has one calm colour. If at least half of a few categories are entities with
//!   colours, these categories have their colours and the others are neutral, so that nobody takes
//!   them for one of the entities. A longer list with such entities is neutral throughout.
//! - The world, the rest and the unknown are neutral.

use crate::chart::Kind;
use crate::report::{Category, Report, Series};

const NEUTRAL: u8 = 0;
/// The colour of a measure without others beside it.
const CALM: u8 = 1;
/// The last colour of the palette.
const LAST: u8 = 8;

/// Ids of series and categories that stand for the whole or for the rest.
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

/// The colours of series and categories, each in the given order.
pub(super) struct Colours {
    pub series: Vec<u8>,
    pub categories: Vec<u8>,
}

/// Chooses the colours of what is drawn.
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
    // A slope chart has a line for each category, so each category needs a colour.
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

/// Returns the later year of two series of different years. Returns `None` for anything else.
fn later_year(series: &[&Series]) -> Option<i32> {
    let [first, second] = series else {
        return None;
    };
    let (first, second) = (first.year?, second.year?);
    (first != second).then(|| first.max(second))
}

/// Returns the colour that an id has in every chart, or `None` if it has none.
fn own(report: &Report, id: &str) -> Option<u8> {
    if NEUTRAL_IDS
        .iter()
        .any(|neutral| neutral.eq_ignore_ascii_case(id))
    {
        return Some(NEUTRAL);
    }
    report.entity(id)?.colour.map(|colour| colour.min(LAST))
}

/// Returns the own colours. Items without a colour get the colours that no other item has, and are
/// neutral when these are used up.
fn in_turn(own: &[Option<u8>]) -> Vec<u8> {
    let mut free = (1..=LAST).filter(|colour| !own.contains(&Some(*colour)));
    own.iter()
        .map(|own| own.unwrap_or_else(|| free.next().unwrap_or(NEUTRAL)))
        .collect()
}
