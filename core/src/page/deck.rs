//! The cards under the headings of their groups.

use super::Page;
use super::card::{Extent, card};
use crate::markup::put;
use crate::report::Report;
use crate::selection::Order;

/// The first group of the unfiltered page.
const HIGHLIGHTS: &str = "highlights";

/// A group of cards.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    /// The cards shown first.
    Highlights,
    /// A chapter, by its position in the report.
    Chapter(usize),
}

/// What stands in the deck.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece {
    /// A group's heading.
    Heading(Group),
    /// A statistic, by its position in the report.
    Card(usize),
}

/// The group a `data-group` names.
pub fn group_of(report: &Report, id: &str) -> Option<Group> {
    if id == HIGHLIGHTS {
        return Some(Group::Highlights);
    }
    let place = report
        .chapters
        .iter()
        .position(|chapter| chapter.id == id)?;
    Some(Group::Chapter(place))
}

/// Cards with the headings of their groups between them; `group` says to which each belongs. An
/// order by relevance leaps between chapters and has no headings.
pub fn pieces(
    cards: &[usize],
    order: Order,
    group: &dyn Fn(usize) -> (bool, Option<usize>),
) -> Vec<Piece> {
    let mut pieces = Vec::with_capacity(cards.len() + 8);
    let mut last = None;
    for &position in cards {
        let (highlighted, chapter) = group(position);
        let group = match order {
            Order::Relevance => None,
            Order::Highlights if highlighted => Some(Group::Highlights),
            Order::Highlights | Order::Article => chapter.map(Group::Chapter),
        };
        if group != last {
            pieces.extend(group.map(Piece::Heading));
            last = group;
        }
        pieces.push(Piece::Card(position));
    }
    pieces
}

/// The pieces in their order; `extent` says how much of the card in the nth place is written.
/// With `complete`, every heading that is not among them follows hidden, so that the live page
/// finds them all.
pub fn deck(
    out: &mut String,
    page: Page,
    pieces: &[Piece],
    extent: fn(usize) -> Extent,
    complete: bool,
) {
    let mut place = 0;
    for piece in pieces {
        match *piece {
            Piece::Heading(group) => heading(out, page, group, false),
            Piece::Card(position) => {
                card(out, page, position, extent(place));
                place += 1;
            }
        }
    }
    if complete {
        let chapters = (0..page.report.chapters.len()).map(Group::Chapter);
        for group in std::iter::once(Group::Highlights).chain(chapters) {
            if !pieces.contains(&Piece::Heading(group)) {
                heading(out, page, group, true);
            }
        }
    }
}

fn heading(out: &mut String, page: Page, group: Group, hidden: bool) {
    let (id, title) = named(page, group);
    put!(out, "<h2 class=\"group\" data-group=\"", { id }, "\"");
    if hidden {
        out.push_str(" hidden");
    }
    put!(out, ">", { title }, "</h2>");
}

/// The id and the title of a group.
pub fn named(page: Page<'_>, group: Group) -> (&str, &str) {
    match group {
        Group::Highlights => (HIGHLIGHTS, page.words().highlights),
        Group::Chapter(place) => {
            let chapter = &page.report.chapters[place];
            (&chapter.id, page.text(&chapter.title))
        }
    }
}
