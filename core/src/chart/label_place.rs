//! Placing the names of dots in a plane so that none covers another or a dot.

use super::Anchor;

/// An upright rectangle in pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Box {
    /// Left edge.
    pub(super) left: f64,
    /// Top edge.
    pub(super) top: f64,
    /// Right edge.
    pub(super) right: f64,
    /// Bottom edge.
    pub(super) bottom: f64,
}

impl Box {
    fn meets(&self, other: &Self) -> bool {
        self.left < other.right
            && other.left < self.right
            && self.top < other.bottom
            && other.top < self.bottom
    }

    fn holds(&self, other: &Self) -> bool {
        self.left <= other.left
            && self.right >= other.right
            && self.top <= other.top
            && self.bottom >= other.bottom
    }

    /// Whether a straight line passes through: some point of it, taken every few pixels, is inside.
    fn crosses(&self, from: (f64, f64), to: (f64, f64)) -> bool {
        let steps = ((to.0 - from.0).abs().max((to.1 - from.1).abs()) / 2.0)
            .ceil()
            .max(1.0);
        (0..=steps as usize).any(|step| {
            let share = step as f64 / steps;
            let x = from.0 + (to.0 - from.0) * share;
            let y = from.1 + (to.1 - from.1) * share;
            x > self.left && x < self.right && y > self.top && y < self.bottom
        })
    }
}

/// A label that found its place.
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
    pub(super) leader: Option<((f64, f64), (f64, f64))>,
}

/// Labels to be placed.
pub(super) struct Labels<'a> {
    bounds: Box,
    height: f64,
    dots: Vec<Box>,
    wanted: Vec<((f64, f64), f64, &'a str)>,
}

/// Distances from the dot at which places are tried; from the second on a line leads there.
const DISTANCES: [f64; 6] = [8.0, 16.0, 26.0, 38.0, 52.0, 68.0];

/// Directions that are tried, in order of preference: right, left, above, below, between.
const DIRECTIONS: [(f64, f64); 8] = [
    (1.0, 0.0),
    (-1.0, 0.0),
    (0.0, -1.0),
    (0.0, 1.0),
    (0.7, -0.7),
    (-0.7, -0.7),
    (0.7, 0.7),
    (-0.7, 0.7),
];

impl<'a> Labels<'a> {
    /// Labels of one line `height` high within `bounds`.
    pub(super) fn new(bounds: Box, height: f64) -> Self {
        Self {
            bounds,
            height,
            dots: Vec::new(),
            wanted: Vec::new(),
        }
    }

    /// Keeps labels off a dot.
    pub(super) fn avoid(&mut self, centre: (f64, f64), radius: f64) {
        self.dots.push(Box {
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

    /// Places the labels, those with the fewest free places first. One that finds none
    /// is left out: its dot still has its name.
    pub(super) fn place(self) -> Vec<Placed<'a>> {
        let mut taken: Vec<Box> = Vec::new();
        let mut leaders: Vec<((f64, f64), (f64, f64))> = Vec::new();
        let mut placed = Vec::new();
        let mut waiting: Vec<usize> = (0..self.wanted.len()).collect();
        while !waiting.is_empty() {
            let free = |index: usize| {
                let near = self.places(index).into_iter().take(DIRECTIONS.len());
                near.filter(|place| self.is_free(index, place, &taken, &leaders))
                    .count()
            };
            let next = (0..waiting.len())
                .min_by_key(|slot| free(waiting[*slot]))
                .unwrap_or(0);
            let index = waiting.remove(next);
            let found = self
                .places(index)
                .into_iter()
                .find(|place| self.is_free(index, place, &taken, &leaders));
            if let Some(place) = found {
                taken.push(place.1);
                leaders.extend(place.0.leader);
                placed.push(place.0);
            }
        }
        placed
    }

    fn places(&self, index: usize) -> Vec<(Placed<'a>, Box)> {
        let mut places = Vec::new();
        for (ring, distance) in DISTANCES.into_iter().enumerate() {
            for direction in DIRECTIONS {
                places.push(self.candidate(index, direction, distance, ring > 0));
            }
        }
        places
    }

    fn candidate(
        &self,
        index: usize,
        direction: (f64, f64),
        distance: f64,
        far: bool,
    ) -> (Placed<'a>, Box) {
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
        let extent = Box {
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
        let leader = far.then_some((dot, end));
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

    fn is_free(
        &self,
        index: usize,
        place: &(Placed<'a>, Box),
        taken: &[Box],
        leaders: &[((f64, f64), (f64, f64))],
    ) -> bool {
        let (label, extent) = place;
        let clear = self.bounds.holds(extent)
            && !taken.iter().any(|other| other.meets(extent))
            && !self.dots.iter().any(|dot| dot.meets(extent))
            && !leaders
                .iter()
                .any(|leader| extent.crosses(leader.0, leader.1));
        let own = |dot: &Box| dot.crosses(self.wanted[index].0, self.wanted[index].0);
        clear
            && label.leader.is_none_or(|(from, to)| {
                !taken.iter().any(|other| other.crosses(from, to))
                    && !self
                        .dots
                        .iter()
                        .any(|dot| !own(dot) && dot.crosses(from, to))
            })
    }
}
