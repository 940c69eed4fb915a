//! Writes the deck: the cards under the headings of their groups.

use super::Page;
use super::card::card;
use super::extent::Extent;
use crate::markup::put;
use crate::report::Report;
use crate::selection::{CardOrder, Grouping, Index, Selection};

/// The id of the group of highlights, the first one of the unfiltered page.
const HIGHLIGHTS: &str = "highlights";

/// A report with more statistics than this is large.
const MANY: usize = 150;

/// Whether the report is large. In a large report the `<details>` of a card are made only when the
/// card comes near the viewport, because a browser visits every `<details>` of a page whenever any
/// style changes; and the browser may skip the layout of whole chapters until then.
pub fn is_large(report: &Report) -> bool {
    report.statistics.len() > MANY
}

/// A group of cards.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    /// The highlights: the cards shown first.
    Highlights,
    /// A chapter, by its index in `report.chapters`.
    Chapter(usize),
}

/// An element of the deck: a heading or a card.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece {
    /// A group's heading.
    Heading(Group),
    /// The card of a statistic, by its index in `report.statistics`.
    Card(usize),
}

/// The group with this id, as written in `data-group`.
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

/// Puts the headings of their groups between the cards. `group` returns for the position of a card
/// whether it is a highlight, and the index of its chapter. Sorting by relevance mixes the
/// chapters, so that order has no headings.
pub fn pieces(
    cards: &[usize],
    order: CardOrder,
    group: &dyn Fn(usize) -> (bool, Option<usize>),
) -> Vec<Piece> {
    let mut pieces = Vec::with_capacity(cards.len() + 8);
    let mut last = None;
    for &position in cards {
        let (highlighted, chapter) = group(position);
        let group = match order.grouping() {
            Grouping::None => None,
            Grouping::HighlightsAndChapters if highlighted => Some(Group::Highlights),
            Grouping::HighlightsAndChapters | Grouping::Chapters => chapter.map(Group::Chapter),
        };
        if group != last {
            pieces.extend(group.map(Piece::Heading));
            last = group;
        }
        pieces.push(Piece::Card(position));
    }
    pieces
}

/// Every group of a report, in the order of the page.
pub fn groups(report: &Report) -> impl Iterator<Item = Group> {
    let chapters = (0..report.chapters.len()).map(Group::Chapter);
    std::iter::once(Group::Highlights).chain(chapters)
}

/// Writes the cards in the order of `pieces`, each group in a section of its own. `extent(n)` says
/// how much of the nth card is written. Groups without cards are written, too, but hidden, because
/// the live page needs the section of every group.
fn deck(out: &mut String, page: Page, pieces: &[Piece], extent: fn(usize) -> Extent) {
    let mut place = 0;
    let mut put_cards = |out: &mut String, pieces: &[Piece]| {
        for piece in pieces {
            if let Piece::Card(position) = *piece {
                card(out, page, position, extent(place));
                place += 1;
            }
        }
    };
    put_cards(out, run(pieces));
    for group in groups(page.report) {
        let found = pieces.iter().position(|it| *it == Piece::Heading(group));
        let (id, title) = named(page, group);
        put!(out, "<section class=\"group\" data-group=\"", { id }, "\"");
        if found.is_none() {
            out.push_str(" data-off=\"\"");
        }
        // A report without highlights has no heading for them.
        let title = match group {
            Group::Highlights if found.is_none() && !page.report.has_highlights() => "",
            _ => title,
        };
        put!(out, "><h2>", { title }, "</h2>");
        if let Some(found) = found {
            put_cards(out, run(&pieces[found + 1..]));
        }
        out.push_str("</section>");
    }
}

/// All cards of a report in the order of the unfiltered page, as HTML. `extent(n)` says how much of
/// the nth card is written.
pub fn all_cards(page: Page, index: &Index, extent: fn(usize) -> Extent) -> String {
    let selection = Selection::default();
    let cards = index.matching(&selection);
    let shown = pieces(&cards, selection.order(), &|at| index.group(at));
    let mut out = String::new();
    deck(&mut out, page, &shown, extent);
    out
}

/// The only card of a page with a single card, as HTML.
pub fn only_card(page: Page, position: usize, extent: fn(usize) -> Extent) -> String {
    let alone = Extent {
        alone: true,
        ..extent(0)
    };
    let mut out = String::new();
    card(&mut out, page, position, alone);
    out
}

/// The cards up to the next heading.
fn run(pieces: &[Piece]) -> &[Piece] {
    let heading = |it: &Piece| matches!(it, Piece::Heading(_));
    let end = pieces.iter().position(heading).unwrap_or(pieces.len());
    &pieces[..end]
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
