//! Placing the names of dots in a plane so that none covers another or a dot.

use super::Anchor;
use super::rect::Rect;
use crate::order;

/// A place in pixels.
type At = (f64, f64);

/// A label where it could stand, and the room it takes there.
type Place<'a> = (Placed<'a>, Rect);

/// A label that found its place.
#[derive(Clone, Copy)]
pub(super) struct Placed<'a> {
    /// In the order of [`Labels::add`].
    pub(super) index: usize,
    /// What it says.
    pub(super) text: &'a str,
    /// Where, vertically the middle.
    pub(super) at: (f64, f64),
    /// Which end of the text lies there.
    pub(super) anchor: Anchor,
    /// A line from the dot, for labels that are not beside it.
    pub(super) leader: Option<(At, At)>,
}

/// What has been placed so far.
#[derive(Default)]
struct Found<'a> {
    placed: Vec<Placed<'a>>,
    taken: Vec<Rect>,
    leaders: Vec<(At, At)>,
}

impl<'a> Found<'a> {
    /// Whether it has more labels than another, or as many with shorter lines.
    fn is_better(&self, other: &Self) -> bool {
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

    /// Places a label where there is room first, if anywhere.
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

/// Labels to be placed.
pub(super) struct Labels<'a> {
    bounds: Rect,
    height: f64,
    dots: Vec<Rect>,
    wanted: Vec<((f64, f64), f64, &'a str)>,
}

/// Distances from the dot at which places are tried; from the second on a line leads there.
static DISTANCES: [f64; 9] = [8.0, 15.0, 24.0, 36.0, 50.0, 66.0, 84.0, 104.0, 126.0];

/// Directions that are tried, in order of preference: right, left, above, below, between.
const DIRECTIONS: [(f64, f64); 16] = [
    (1.0, 0.0),
    (-1.0, 0.0),
    (0.0, -1.0),
    (0.0, 1.0),
    (0.7, -0.7),
    (-0.7, -0.7),
    (0.7, 0.7),
    (-0.7, 0.7),
    (0.4, 0.9),
    (-0.4, 0.9),
    (-0.9, 0.4),
    (-0.4, -0.9),
    (-0.9, -0.4),
    (0.9, 0.4),
    (0.9, -0.4),
    (0.4, -0.9),
];

/// Between a label with a line and the dots left and right of it.
const APART: f64 = 8.0;

/// How many orders of placing are tried.
const ROUNDS: usize = 64;

impl<'a> Labels<'a> {
    /// Labels of one line `height` high within `bounds`.
    pub(super) fn new(bounds: Rect, height: f64) -> Self {
        Self {
            bounds,
            height,
            dots: Vec::new(),
            wanted: Vec::new(),
        }
    }

    /// Keeps labels off a dot.
    pub(super) fn avoid(&mut self, centre: (f64, f64), radius: f64) {
        self.dots.push(Rect {
            left: centre.0 - radius,
            top: centre.1 - radius,
            right: centre.0 + radius,
            bottom: centre.1 + radius,
        });
    }

    /// Asks for a place for `text`, `width` wide, near `dot`.
    pub(super) fn add(&mut self, dot: (f64, f64), width: f64, text: &'a str) {
        self.wanted.push((dot, width, text));
    }

    /// Places the labels: first those that fit beside their dots, the most cramped first, then
    /// the others as near as they get, with a line. Several orders are tried and the one with
    /// the most labels, then the shortest lines, is kept. A label that finds no place is left
    /// out: its dot still has its name.
    pub(super) fn place(self) -> Vec<Placed<'a>> {
        let options: Vec<Vec<Place<'a>>> = (0..self.wanted.len())
            .map(|index| self.options(index))
            .collect();
        let mut best = Found::default();
        // How often each label was left out; such labels choose first in some of the rounds.
        let mut missed = vec![0.0; options.len()];
        for round in 0..ROUNDS {
            let found = attempt(&options, round, &missed);
            for (index, missed) in missed.iter_mut().enumerate() {
                if !found.placed.iter().any(|label| label.index == index) {
                    *missed += 1.0;
                }
            }
            if round == 0 || found.is_better(&best) {
                best = found;
            }
            if best.placed.len() == options.len() && best.leaders.is_empty() {
                break;
            }
        }
        best.placed
    }

    /// The places of a label that are clear of every dot, nearest first.
    fn options(&self, index: usize) -> Vec<Place<'a>> {
        let places = DISTANCES.iter().flat_map(|distance| {
            DIRECTIONS.map(|direction| self.candidate(index, direction, *distance))
        });
        places.filter(|place| self.is_clear(index, place)).collect()
    }

    fn candidate(&self, index: usize, direction: (f64, f64), distance: f64) -> Place<'a> {
        let (dot, width, text) = self.wanted[index];
        let half = self.height / 2.0;
        let x = dot.0 + direction.0 * distance;
        let y = dot.1 + direction.1 * (distance + half - 3.0);
        let (anchor, left) = if direction.0 > 0.0 {
            (Anchor::Start, x)
        } else if direction.0 < 0.0 {
            (Anchor::End, x - width)
        } else {
            let left = (x - width / 2.0)
                .max(self.bounds.left)
                .min(self.bounds.right - width);
            (Anchor::Start, left)
        };
        let at = match anchor {
            Anchor::End => (left + width, y),
            _ => (left, y),
        };
        let extent = Rect {
            left,
            top: y - half + 1.0,
            right: left + width,
            bottom: y + half - 1.0,
        };
        // The point of the label nearest to the dot.
        let end = (
            dot.0.max(left - 2.0).min(left + width + 2.0),
            dot.1.max(extent.top).min(extent.bottom),
        );
        let leader = (distance > DISTANCES[0]).then_some((dot, end));
        (
            Placed {
                index,
                text,
                at,
                anchor,
                leader,
            },
            extent,
        )
    }

    fn is_clear(&self, index: usize, (label, extent): &Place<'a>) -> bool {
        let own = |dot: &Rect| dot.crosses(self.wanted[index].0, self.wanted[index].0);
        let crossed = |(from, to): (At, At)| {
            self.dots
                .iter()
                .any(|dot| !own(dot) && dot.crosses(from, to))
        };
        // Close beside another dot a label with a line would be taken for the name of that one.
        let apart = if label.leader.is_some() { APART } else { 0.0 };
        let room = Rect {
            left: extent.left - apart,
            right: extent.right + apart,
            ..*extent
        };
        self.bounds.holds(extent)
            && !self.dots.iter().any(|dot| dot.meets(&room))
            && !label.leader.is_some_and(crossed)
    }
}

/// One way to go about it. The first takes for each label the best place that is left; every
/// other holds some labels back and lets some begin with another side of their dots, every second
/// one begins with some that were left out before.
fn attempt<'a>(options: &[Vec<Place<'a>>], round: usize, missed: &[f64]) -> Found<'a> {
    let mut found = Found::default();
    let mut dice = Dice(round as u32);
    let near = |index: usize| {
        options[index]
            .iter()
            .take_while(|option| option.0.leader.is_none())
    };
    let (mut urgent, others): (Vec<usize>, Vec<usize>) = (0..options.len())
        .partition(|index| round % 2 == 1 && missed[*index] > 0.0 && dice.roll(2) == 0);
    order::by(&mut urgent, |index| -missed[*index]);
    for index in urgent {
        found.take_first(&options[index]);
    }
    let held = |_: &usize| round > 0 && dice.roll(5) == 0;
    let (mut crowded, mut waiting): (Vec<usize>, Vec<usize>) = others.into_iter().partition(held);
    order::by(&mut waiting, |index| near(*index).count() as f64);
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

/// Numbers that look random and are the same on every machine.
struct Dice(u32);

impl Dice {
    /// A number below `sides`, which must not be 0.
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (self.0 >> 16) as usize % sides
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_of_neighbours_keep_apart() {
        let bounds = Rect {
            left: 0.0,
            top: 0.0,
            right: 300.0,
            bottom: 100.0,
        };
        let mut labels = Labels::new(bounds, 16.0);
        for x in [100.0, 108.0, 116.0] {
            labels.avoid((x, 50.0), 4.0);
            labels.add((x, 50.0), 60.0, "name");
        }
        let placed = labels.place();
        assert_eq!(placed.len(), 3);
        let mut middles: Vec<f64> = placed.iter().map(|label| label.at.1).collect();
        order::by(&mut middles, |middle| *middle);
        assert!(middles[0] < 50.0 || middles[2] > 50.0 || placed[0].at.0 != placed[1].at.0);
    }
}
