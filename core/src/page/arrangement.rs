//! Tracks the order of the deck's headings and cards in the document, and computes the fewest moves
//! that bring them into another order. Moves are kept few because moving a card takes a browser as
//! long as creating one.

mod staying;

use super::deck::{Group, Piece};
use staying::staying;

/// The headings and cards in document order. A card belongs to the section of the last heading
/// before it, so this one list also tells the section of every card.
#[derive(Clone, Debug)]
pub struct Arrangement {
    /// How many statistics the report has.
    cards: usize,
    /// The headings and cards in document order, as numbers from [`Arrangement::number`].
    order: Vec<usize>,
}

/// The place a card is moved to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// Before the card with this position in the report, in the section of that card.
    Before(usize),
    /// At the end of the section of this group.
    EndOf(Group),
    /// After the cards that are in no section, before the first section.
    BeforeSections,
    /// At the end of the document, which has no sections.
    End,
}

impl Arrangement {
    /// An empty arrangement. `cards` is the number of statistics in the report.
    pub fn new(cards: usize) -> Self {
        Self {
            cards,
            order: Vec::new(),
        }
    }

    /// Adds a heading or card at the end.
    pub fn push(&mut self, piece: Piece) {
        self.order.push(self.number(piece));
    }

    /// The number of a heading or card: a card has its position in the report; headings follow,
    /// highlights first, then the chapters.
    pub fn number(&self, piece: Piece) -> usize {
        match piece {
            Piece::Card(position) => position,
            Piece::Heading(Group::Highlights) => self.cards,
            Piece::Heading(Group::Chapter(place)) => self.cards + 1 + place,
        }
    }

    /// Counts the shown cards in the section of each group. `shown` is indexed by
    /// [`Arrangement::number`].
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

    /// Brings the wanted headings and cards into the given order. Returns the cards to move, by
    /// their positions in the report, each with its new place; the moves must be made in this
    /// order. When `wanted` contains no heading, cards that need not move stay in the section they
    /// are in.
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

    /// Lists all headings, each followed by the cards wanted after it, and says for each of them
    /// whether it stays. Headings always stay. Of the cards that already are in the right section,
    /// as many as possible stay.
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

    /// Appends the cards at the start of `wanted`, up to the next heading, each with whether it
    /// stays. `section` is the range of `order` where they belong.
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

    /// The moves that `sequence` needs, from its last card to its first: a card that another one is
    /// put before is then already in its place.
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

/// The new document order: each element of `sequence` that does not stay is put before the next one
/// that stays, or at the end.
fn moved(order: &[usize], sequence: &[(usize, bool)]) -> Vec<usize> {
    // For each number, whether that element stays; `None` if it is not in `sequence`.
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

    /// A model of the document: cards outside any section, then the sections with their cards.
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

        /// Every list of cards with the group of its section; `None` for the cards outside any
        /// section.
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

        /// The headings and cards of `wanted` in the order in which a reader sees them.
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
