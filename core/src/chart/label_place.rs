//! Places the names of dots so that no name covers another name or a dot.

mod attempt;

use super::Anchor;
use super::rect::Rect;
use attempt::{Found, attempt};

/// A point in CSS pixels.
type At = (f64, f64);

/// A possible position of a label, and the rectangle that the label takes there.
type Place<'a> = (Placed<'a>, Rect);

/// A label with its position.
#[derive(Clone, Copy)]
pub(super) struct Placed<'a> {
    /// Index of the label, in the order of the calls of [`Labels::add`].
    pub(super) index: usize,
    /// The text of the label.
    pub(super) text: &'a str,
    /// Position of the anchor, at half the height of the text.
    pub(super) at: (f64, f64),
    /// Which end of the text is at that position.
    pub(super) anchor: Anchor,
    /// Start and end of a line from the dot to a label that is not directly beside the dot.
    pub(super) leader: Option<(At, At)>,
}

/// Labels that wait for their positions.
pub(super) struct Labels<'a> {
    bounds: Rect,
    height: f64,
    dots: Vec<Rect>,
    wanted: Vec<((f64, f64), f64, &'a str)>,
}

/// Distances from the dot, in CSS pixels, that are tried. From the second distance on, a line joins
/// the dot and the label.
static DISTANCES: [f64; 9] = [8.0, 15.0, 24.0, 36.0, 50.0, 66.0, 84.0, 104.0, 126.0];

/// Directions from the dot that are tried, in order of preference: right, left, above, below, then
/// directions between these.
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

/// Smallest horizontal distance, in CSS pixels, between a label with a line and other dots.
const APART: f64 = 8.0;

/// How many orders of placing the labels are tried.
const ROUNDS: usize = 100;

impl<'a> Labels<'a> {
    /// Creates an empty set of labels. Each label is one line of text, `height` pixels high, within
    /// `bounds`.
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

    /// Keeps labels off a rectangle, if there is one.
    pub(super) fn keep_off(&mut self, room: Option<Rect>) {
        self.dots.extend(room);
    }

    /// Adds a label: `text`, `width` pixels wide, near `dot`.
    pub(super) fn add(&mut self, dot: (f64, f64), width: f64, text: &'a str) {
        self.wanted.push((dot, width, text));
    }

    /// Places the labels. Labels that fit beside their dots come first, those with the fewest
    /// possible positions before the others. The remaining labels are placed as near as possible,
    /// with a line to the dot.
    ///
    /// Several orders are tried. The result has the most labels and, among equal numbers, the
    /// shortest lines. A label without a free position is left out; the dot keeps its accessible
    /// name.
    pub(super) fn place(self) -> Vec<Placed<'a>> {
        let options: Vec<Vec<Place<'a>>> = (0..self.wanted.len())
            .map(|index| self.options(index))
            .collect();
        let mut best = Found::default();
        // How often each label was left out. In some rounds these labels are placed first.
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

    /// Returns the positions of a label that are clear of every dot, nearest first.
    fn options(&self, index: usize) -> Vec<Place<'a>> {
        let places = DISTANCES.iter().flat_map(|distance| {
            DIRECTIONS.map(|direction| self.candidate(index, direction, *distance))
        });
        places.filter(|place| self.is_clear(place)).collect()
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
        // The point of the label that is nearest to the dot.
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

    fn is_clear(&self, (label, extent): &Place<'a>) -> bool {
        // A line that passes another dot could be read as the line of that dot.
        let crossed = |(from, to): (At, At)| {
            let own = |dot: &&Rect| {
                (dot.left + dot.right - from.0 * 2.0).abs() < 0.1
                    && (dot.top + dot.bottom - from.1 * 2.0).abs() < 0.1
            };
            let radius = self
                .dots
                .iter()
                .find(own)
                .map_or(0.0, |dot| from.0 - dot.left);
            let share = radius / (to.0 - from.0).hypot(to.1 - from.1).max(radius);
            let edge = (
                from.0 + (to.0 - from.0) * share,
                from.1 + (to.1 - from.1) * share,
            );
            let mut others = self.dots.iter().filter(|dot| !own(dot));
            others.any(|dot| dot.crosses(edge, to))
        };
        // A label with a line, if close to another dot, could be read as the name of that dot.
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

#[cfg(test)]
mod tests {
    use super::*;

    fn labels(bottom: f64) -> Labels<'static> {
        let bounds = Rect {
            left: 0.0,
            top: 0.0,
            right: 300.0,
            bottom,
        };
        Labels::new(bounds, 16.0)
    }

    #[test]
    fn labels_of_neighbours_keep_apart() {
        let mut labels = labels(100.0);
        for x in [100.0, 108.0, 116.0] {
            labels.avoid((x, 50.0), 4.0);
            labels.add((x, 50.0), 60.0, "name");
        }
        let placed = labels.place();
        assert_eq!(placed.len(), 3);
        let mut middles: Vec<f64> = placed.iter().map(|label| label.at.1).collect();
        middles.sort_unstable_by(f64::total_cmp);
        assert!(middles[0] < 50.0 || middles[2] > 50.0 || placed[0].at.0 != placed[1].at.0);
    }

    #[test]
    fn a_line_reaches_its_dot_under_no_other() {
        let mut labels = labels(200.0);
        let dots = [
            (100.0, 100.0),
            (104.0, 104.0),
            (108.0, 101.0),
            (112.0, 99.0),
        ];
        for dot in dots {
            labels.avoid(dot, 5.5);
            labels.add(dot, 60.0, "name");
        }
        let placed = labels.place();
        assert!(placed.len() > 1);
        for (from, to) in placed.iter().filter_map(|label| label.leader) {
            let away = |dot: &(f64, f64), at: (f64, f64)| (dot.0 - at.0).hypot(dot.1 - at.1);
            let along = 6.0 / (to.0 - from.0).hypot(to.1 - from.1);
            let edge = (
                from.0 + (to.0 - from.0) * along,
                from.1 + (to.1 - from.1) * along,
            );
            let mut others = dots.iter().filter(|dot| **dot != from);
            assert!(
                others.all(|dot| away(dot, edge) > 5.0),
                "{from:?} to {to:?}"
            );
        }
    }

    #[test]
    fn labels_keep_off_room_that_is_taken() {
        let bounds = Rect {
            left: 0.0,
            top: 0.0,
            right: 300.0,
            bottom: 100.0,
        };
        let taken = Rect {
            left: 104.0,
            ..bounds
        };
        let mut labels = Labels::new(bounds, 16.0);
        labels.keep_off(Some(taken));
        labels.avoid((100.0, 50.0), 4.0);
        labels.add((100.0, 50.0), 60.0, "name");
        let placed = labels.place();
        assert!(matches!(placed[0].anchor, Anchor::End), "left of its dot");
    }
}
