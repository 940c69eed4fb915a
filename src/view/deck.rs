//! The cards under the headings of their groups.

use super::card::{Card, Extent};
use crate::context::Context;
use leptos::prelude::*;
use statlas_core::report::Report;
use statlas_core::selection::Order;
use statlas_core::text::Language;

/// The first group of the unfiltered page.
pub const HIGHLIGHTS: &str = "highlights";

/// A group of cards.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Group {
    /// The cards shown first.
    Highlights,
    /// A chapter, by its position in the report.
    Chapter(usize),
}

/// What stands in the deck.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
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

/// Cards with the headings of their groups between them; an order by relevance leaps between
/// chapters and has no headings.
pub fn pieces(report: &Report, cards: &[usize], order: Order) -> Vec<Piece> {
    let group = |position: usize| {
        let statistic = &report.statistics[position];
        match order {
            Order::Relevance => None,
            Order::Highlights if statistic.highlight.is_some() => Some(Group::Highlights),
            Order::Highlights | Order::Article => group_of(report, &statistic.chapter),
        }
    };
    let mut pieces = Vec::with_capacity(cards.len() + report.chapters.len() + 1);
    let mut last = None;
    for &position in cards {
        let group = group(position);
        if group != last {
            pieces.extend(group.map(Piece::Heading));
            last = group;
        }
        pieces.push(Piece::Card(position));
    }
    pieces
}

/// Every card and every heading, those not among `pieces` hidden behind the others, so that
/// the live page finds them.
#[component]
pub fn Deck(
    context: Context,
    pieces: Vec<Piece>,
    language: Language,
    extent: fn(usize) -> Extent,
    complete: bool,
) -> impl IntoView {
    let report = context.report;
    let mut place = 0;
    let mut views: Vec<AnyView> = pieces
        .iter()
        .map(|piece| match *piece {
            Piece::Heading(group) => heading(report, group, language, false),
            Piece::Card(position) => {
                place += 1;
                view! { <Card context position language extent=extent(place - 1)/> }.into_any()
            }
        })
        .collect();
    if complete {
        let chapters = (0..report.chapters.len()).map(Group::Chapter);
        let headings = std::iter::once(Group::Highlights).chain(chapters);
        let missing = headings.filter(|&group| !pieces.contains(&Piece::Heading(group)));
        views.extend(missing.map(|group| heading(report, group, language, true)));
    }
    views
}

fn heading(report: &'static Report, group: Group, language: Language, hidden: bool) -> AnyView {
    let (id, title) = match group {
        Group::Highlights => (HIGHLIGHTS, language.words().highlights),
        Group::Chapter(place) => {
            let chapter = &report.chapters[place];
            (chapter.id.as_str(), chapter.title.get(language))
        }
    };
    view! { <h2 class="group" data-group=id hidden=hidden>{title}</h2> }.into_any()
}
