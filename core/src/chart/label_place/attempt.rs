//! One attempt to place all labels. The attempts differ a little from each other.

use super::{At, Place, Placed};
use crate::chart::rect::Rect;

/// The labels placed so far.
#[derive(Default)]
pub(super) struct Found<'a> {
    pub(super) placed: Vec<Placed<'a>>,
    taken: Vec<Rect>,
    pub(super) leaders: Vec<(At, At)>,
}

impl<'a> Found<'a> {
    /// Returns `true` if `self` has more labels than `other`, or as many labels with shorter lines.
    pub(super) fn is_better(&self, other: &Self) -> bool {
        let length = |found: &Self| -> f64 {
            found
                .leaders
                .iter()
                .map(|(from, to)| (from.0 - to.0).hypot(from.1 - to.1) + 10.0)
                .sum()
        };
        let (own, others) = (self.placed.len(), other.placed.len());
        own > others || own == others && length(self) < length(other)
    }

    fn has_room(&self, (label, extent): &Place<'a>) -> bool {
        let crossed = |(from, to): (At, At)| self.taken.iter().any(|other| other.crosses(from, to));
        !self.taken.iter().any(|other| other.meets(extent))
            && !self
                .leaders
                .iter()
                .any(|(from, to)| extent.crosses(*from, *to))
            && !label.leader.is_some_and(crossed)
    }

    /// Places a label at its first free position. Does nothing if no position is free.
    fn take_first(&mut self, options: &[Place<'a>]) {
        if let Some(option) = options.iter().find(|option| self.has_room(option)) {
            self.take(*option);
        }
    }

    fn take(&mut self, (label, extent): Place<'a>) {
        self.taken.push(extent);
        self.leaders.extend(label.leader);
        self.placed.push(label);
    }
}

/// Makes one attempt and returns the labels placed.
///
/// Round 0 gives each label the best position that is free. Every other round holds back some
/// labels and starts some at another side of their dots. Odd rounds first place some of the labels
/// that were left out before; `missed` holds how often, for each label.
pub(super) fn attempt<'a>(options: &[Vec<Place<'a>>], round: usize, missed: &[f64]) -> Found<'a> {
    let mut found = Found::default();
    let mut dice = Dice(round as u32);
    let near = |index: usize| {
        options[index]
            .iter()
            .take_while(|option| option.0.leader.is_none())
    };
    let (mut urgent, others): (Vec<usize>, Vec<usize>) = (0..options.len())
        .partition(|index| round % 2 == 1 && missed[*index] > 0.0 && dice.roll(2) == 0);
    urgent.sort_by(|one, other| missed[*other].total_cmp(&missed[*one]));
    for index in urgent {
        found.take_first(&options[index]);
    }
    let held = |_: &usize| round > 0 && dice.roll(5) == 0;
    let (mut crowded, mut waiting): (Vec<usize>, Vec<usize>) = others.into_iter().partition(held);
    waiting.sort_by_key(|index| near(*index).count());
    for index in waiting {
        let skipped = if round > 0 && dice.roll(3) == 0 {
            dice.roll(6)
        } else {
            0
        };
        let mut places = near(index).skip(skipped).chain(near(index).take(skipped));
        match places.find(|option| found.has_room(option)) {
            Some(option) => found.take(*option),
            None => crowded.push(index),
        }
    }
    let from = if crowded.is_empty() {
        0
    } else {
        dice.roll(crowded.len())
    };
    crowded.rotate_left(from);
    for index in crowded {
        found.take_first(&options[index]);
    }
    found
}

/// A linear congruential generator of pseudo-random numbers, with the constants of *Numerical
/// Recipes*. It gives the same numbers on every machine.
struct Dice(u32);

impl Dice {
    /// Returns a number below `sides`. `sides` must not be 0.
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (self.0 >> 16) as usize % sides
    }
}
