//! A rectangle that labels or dots take.

/// A rectangle with horizontal and vertical edges, in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Rect {
    /// Left edge.
    pub(super) left: f64,
    /// Top edge.
    pub(super) top: f64,
    /// Right edge.
    pub(super) right: f64,
    /// Bottom edge.
    pub(super) bottom: f64,
}

impl Rect {
    /// Returns `true` if the two rectangles overlap.
    pub(super) fn meets(&self, other: &Self) -> bool {
        self.left < other.right
            && other.left < self.right
            && self.top < other.bottom
            && other.top < self.bottom
    }

    /// Returns `true` if `other` lies inside this rectangle.
    pub(super) fn holds(&self, other: &Self) -> bool {
        self.left <= other.left
            && self.right >= other.right
            && self.top <= other.top
            && self.bottom >= other.bottom
    }

    /// Returns `true` if a straight line passes through. This is tested at points every two pixels.
    pub(super) fn crosses(&self, from: (f64, f64), to: (f64, f64)) -> bool {
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

#[cfg(test)]
mod tests {
    use super::*;

    const SQUARE: Rect = Rect {
        left: 10.0,
        top: 10.0,
        right: 20.0,
        bottom: 20.0,
    };

    #[test]
    fn neighbours_do_not_meet() {
        assert!(!SQUARE.meets(&Rect {
            left: 20.0,
            right: 30.0,
            ..SQUARE
        }));
        assert!(SQUARE.meets(&Rect {
            left: 19.0,
            right: 30.0,
            ..SQUARE
        }));
    }

    #[test]
    fn a_line_through_a_corner_crosses() {
        assert!(SQUARE.crosses((0.0, 0.0), (30.0, 30.0)));
        assert!(!SQUARE.crosses((0.0, 0.0), (30.0, 0.0)));
    }
}
