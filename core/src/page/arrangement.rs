//! Where the pieces of the deck stand in the document, and the fewest moves to another order: a
//! move takes a browser as long as making a card.

mod staying;

use super::deck::{Group, Piece};
use staying::staying;

/// The pieces in the order of the document. Cards stand behind the heading of the section they are
/// in, so that the list says for each of them in which.
#[derive(Clone, Debug)]
pub struct Arrangement {
    /// How many statistics the report has.
    cards: usize,
    /// The numbers of the pieces.
    order: Vec<usize>,
}

/// Where a card is put.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// Before a card, in the section that one stands in.
    Before(usize),
    /// Behind everything in a section, which is named by its heading.
    EndOf(Group),
    /// Behind the cards that stand in no section, before the first.
    BeforeSections,
    /// Behind everything, where there are no sections.
    End,
}

impl Arrangement {
    /// Nothing yet, of a report with so many statistics.
    pub fn new(cards: usize) -> Self {
        Self {
            cards,
            order: Vec::new(),
        }
    }

    /// One more piece, behind the others.
    pub fn push(&mut self, piece: Piece) {
        self.order.push(self.number(piece));
    }

    /// Pieces are numbered: cards by their position in the report, behind them the headings.
    pub fn number(&self, piece: Piece) -> usize {
        match piece {
            Piece::Card(position) => position,
            Piece::Heading(Group::Highlights) => self.cards,
            Piece::Heading(Group::Chapter(place)) => self.cards + 1 + place,
        }
    }

    /// How many cards each group has in its section, of those that `shown` says by their numbers.
    pub fn in_sections(&self, shown: &[bool]) -> Vec<usize> {
        let mut counts = vec![0; shown.len().saturating_sub(self.cards)];
        let mut section = None;
        for number in &self.order {
            if self.is_heading(*number) {
                section = Some(number - self.cards);
            } else if let Some(section) = section {
                counts[section] += usize::from(shown[*number]);
            }
        }
        counts
    }

    /// Brings the wanted pieces into their order and tells which cards have to be put where, one
    /// after the other. Without a heading among them, cards stay in whichever section they are.
    pub fn arrange(&mut self, wanted: &[Piece]) -> Vec<(usize, Place)> {
        let last = self.order.iter().copied().max().unwrap_or_default();
        let mut places = vec![None; last + 1];
        for (place, number) in self.order.iter().enumerate() {
            places[*number] = Some(place);
        }
        let known = |piece: &Piece| places.get(self.number(*piece)).copied().flatten();
        let wanted: Vec<(usize, usize)> = wanted
            .iter()
            .filter_map(|it| Some((self.number(*it), known(it)?)))
            .collect();
        let sequence = if wanted.iter().any(|it| self.is_heading(it.0)) {
            self.between_headings(&wanted)
        } else {
            let stays = staying(&wanted.iter().map(|it| it.1).collect::<Vec<_>>());
            wanted.iter().map(|it| it.0).zip(stays).collect()
        };
        if sequence.iter().all(|it| it.1) {
            return Vec::new();
        }
        let moves = self.moves(&sequence);
        self.order = moved(&self.order, &sequence);
        moves
    }

    /// All headings, each with the cards that are wanted behind it, and which of the pieces stay:
    /// the headings, and of the cards as many as can of those that are in their section.
    fn between_headings(&self, wanted: &[(usize, usize)]) -> Vec<(usize, bool)> {
        let mut sequence = Vec::with_capacity(wanted.len() + 8);
        let first = self.order.iter().position(|it| self.is_heading(*it));
        self.run(wanted, 0..first.unwrap_or(self.order.len()), &mut sequence);
        let Some(first) = first else { return sequence };
        for (at, heading) in self.order.iter().enumerate().skip(first) {
            if !self.is_heading(*heading) {
                continue;
            }
            sequence.push((*heading, true));
            let rest = &self.order[at + 1..];
            let length = rest.iter().position(|it| self.is_heading(*it));
            let section = at + 1..at + 1 + length.unwrap_or(rest.len());
            if let Some(found) = wanted.iter().position(|it| it.0 == *heading) {
                self.run(&wanted[found + 1..], section, &mut sequence);
            }
        }
        sequence
    }

    /// The cards at the start of `wanted`, which are to stand in one section, and whether each
    /// stays.
    fn run(
        &self,
        wanted: &[(usize, usize)],
        section: std::ops::Range<usize>,
        sequence: &mut Vec<(usize, bool)>,
    ) {
        let end = wanted.iter().position(|it| self.is_heading(it.0));
        let run = &wanted[..end.unwrap_or(wanted.len())];
        let here: Vec<usize> = run
            .iter()
            .map(|it| it.1)
            .filter(|place| section.contains(place))
            .collect();
        let mut stays = staying(&here).into_iter();
        for (number, place) in run {
            let stays = section.contains(place) && stays.next() == Some(true);
            sequence.push((*number, stays));
        }
    }

    /// From the last to the first, so that what a card is put before has its place already.
    fn moves(&self, sequence: &[(usize, bool)]) -> Vec<(usize, Place)> {
        let headings = || self.order.iter().rev().filter(|it| self.is_heading(**it));
        let last = headings().next().copied();
        let mut place = self.end_of(last, Place::End);
        let mut moves = Vec::new();
        for (number, stays) in sequence.iter().rev() {
            if self.is_heading(*number) {
                let before = headings().skip_while(|it| *it != number).nth(1);
                place = self.end_of(before.copied(), Place::BeforeSections);
                continue;
            }
            if !stays {
                moves.push((*number, place));
            }
            place = Place::Before(*number);
        }
        moves
    }

    fn end_of(&self, heading: Option<usize>, otherwise: Place) -> Place {
        let Some(number) = heading else {
            return otherwise;
        };
        Place::EndOf(match number - self.cards {
            0 => Group::Highlights,
            next => Group::Chapter(next - 1),
        })
    }

    fn is_heading(&self, number: usize) -> bool {
        number >= self.cards
    }
}

/// The pieces as they stand once those of `sequence` that do not stay have been put before the
/// next of it that does, or to the end.
fn moved(order: &[usize], sequence: &[(usize, bool)]) -> Vec<usize> {
    // Whether a piece of the sequence stays; none for the others.
    let mut fate = vec![None; 1 + order.iter().copied().max().unwrap_or_default()];
    for (number, stays) in sequence {
        fate[*number] = Some(*stays);
    }
    let mut now = Vec::with_capacity(order.len());
    let mut rest = sequence.iter();
    for number in order {
        if fate[*number] == Some(false) {
            continue;
        }
        if fate[*number].is_some() {
            let before = rest.by_ref().take_while(|(_, stays)| !stays);
            now.extend(before.map(|it| it.0));
        }
        now.push(*number);
    }
    now.extend(rest.map(|it| it.0));
    now
}

#[cfg(test)]
mod tests {
    use super::{Arrangement, Group, Piece, Place};

    const CARDS: usize = 6;

    /// A document: cards without a section, then the sections with theirs.
    #[derive(Clone, Debug, PartialEq)]
    struct Document {
        loose: Vec<usize>,
        sections: Vec<(Group, Vec<usize>)>,
    }

    impl Document {
        fn of_two_chapters() -> Self {
            let sections = vec![
                (Group::Highlights, vec![]),
                (Group::Chapter(0), vec![0, 1, 2]),
                (Group::Chapter(1), vec![3, 4, 5]),
            ];
            Self {
                loose: vec![],
                sections,
            }
        }

        fn arrangement(&self) -> Arrangement {
            let mut arrangement = Arrangement::new(CARDS);
            for card in &self.loose {
                arrangement.push(Piece::Card(*card));
            }
            for (group, cards) in &self.sections {
                arrangement.push(Piece::Heading(*group));
                for card in cards {
                    arrangement.push(Piece::Card(*card));
                }
            }
            arrangement
        }

        /// Every list of cards, and the section it is in.
        fn lists(&mut self) -> Vec<(Option<Group>, &mut Vec<usize>)> {
            let mut lists = vec![(None, &mut self.loose)];
            for (group, cards) in &mut self.sections {
                lists.push((Some(*group), cards));
            }
            lists
        }

        fn put(&mut self, card: usize, place: Place) {
            for (_, cards) in self.lists() {
                cards.retain(|it| *it != card);
            }
            for (group, cards) in self.lists() {
                match place {
                    Place::Before(next) => {
                        if let Some(at) = cards.iter().position(|it| *it == next) {
                            return cards.insert(at, card);
                        }
                    }
                    Place::EndOf(wanted) if group == Some(wanted) => return cards.push(card),
                    Place::BeforeSections | Place::End if group.is_none() => {
                        return cards.push(card);
                    }
                    _ => {}
                }
            }
            panic!("no place for {card}: {place:?}");
        }

        /// What the reader sees of the wanted pieces.
        fn shown(&mut self, wanted: &[Piece]) -> Vec<Piece> {
            let mut shown = Vec::new();
            for (group, cards) in self.lists() {
                let heading = group.map(Piece::Heading);
                shown.extend(heading.filter(|it| wanted.contains(it)));
                let cards = cards.iter().map(|it| Piece::Card(*it));
                shown.extend(cards.filter(|it| wanted.contains(it)));
            }
            shown
        }
    }

    fn cards(cards: &[usize]) -> Vec<Piece> {
        cards.iter().map(|it| Piece::Card(*it)).collect()
    }

    fn chapters(groups: &[(Group, &[usize])]) -> Vec<Piece> {
        let group = |(group, these): &(Group, &[usize])| {
            [vec![Piece::Heading(*group)], cards(these)].concat()
        };
        groups.iter().flat_map(group).collect()
    }

    #[test]
    fn every_order_is_reached_from_every_other() {
        let (first, second) = (Group::Chapter(0), Group::Chapter(1));
        let views = [
            chapters(&[(first, &[0, 1, 2]), (second, &[3, 4, 5])]),
            chapters(&[
                (Group::Highlights, &[4, 1]),
                (first, &[0, 2]),
                (second, &[3, 5]),
            ]),
            chapters(&[(second, &[3, 4, 5])]),
            chapters(&[(first, &[1]), (second, &[5])]),
            cards(&[5, 0, 4, 1]),
            cards(&[2]),
            cards(&[1, 2, 3, 4, 5, 0]),
            cards(&[]),
        ];
        let mut document = Document::of_two_chapters();
        let mut arrangement = document.arrangement();
        for one in &views {
            for next in &views {
                for wanted in [one, next] {
                    for (card, place) in arrangement.arrange(wanted) {
                        document.put(card, place);
                    }
                    assert_eq!(&document.shown(wanted), wanted);
                    assert_eq!(arrangement.order, document.arrangement().order);
                }
            }
        }
    }

    #[test]
    fn a_choice_of_what_stands_in_order_moves_nothing() {
        let mut arrangement = Document::of_two_chapters().arrangement();
        let (first, second) = (Group::Chapter(0), Group::Chapter(1));
        let some = chapters(&[(first, &[0, 2]), (second, &[4])]);
        assert_eq!(arrangement.arrange(&some), []);
        assert_eq!(arrangement.arrange(&cards(&[1, 4, 5])), []);
    }

    #[test]
    fn one_card_out_of_order_is_one_move() {
        let mut arrangement = Document::of_two_chapters().arrangement();
        let moves = arrangement.arrange(&cards(&[5, 0, 1, 2, 3, 4]));
        assert_eq!(moves, [(5, Place::Before(0))]);
        let first = chapters(&[(Group::Chapter(1), &[3, 4, 5])]);
        let moves = arrangement.arrange(&first);
        assert_eq!(moves, [(5, Place::EndOf(Group::Chapter(1)))]);
    }

    #[test]
    fn the_shown_cards_of_each_section_are_counted() {
        let arrangement = Document::of_two_chapters().arrangement();
        let mut shown = vec![false; CARDS + 3];
        for card in [0, 2, 5] {
            shown[card] = true;
        }
        assert_eq!(arrangement.in_sections(&shown), [0, 2, 1]);
    }

    #[test]
    fn a_card_by_itself_needs_no_section() {
        let mut arrangement = Arrangement::new(CARDS);
        arrangement.push(Piece::Card(3));
        assert_eq!(arrangement.arrange(&cards(&[3, 4])), []);
    }
}
