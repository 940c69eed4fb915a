//! The performance goals of the project, and the values of the last run.

use super::plan::{HAND_WRITTEN, STATIC, STATLAS};
use super::results::Results;
use super::summary::{Group, Measure};
use super::table::aligned;

/// The time of one frame on the screen, in milliseconds.
const FRAME: f64 = 1000.0 / 60.0;

/// A goal for one measure of Statlas at one size.
struct Aim {
    size: usize,
    measure: Measure,
    most: Most,
}

/// The limit of a goal.
enum Most {
    /// A multiple of the same measure of another page.
    Times(f64, &'static str),
    /// Milliseconds more than the static page.
    More(f64),
    /// An absolute value.
    Plain(f64),
}

const fn times(size: usize, measure: Measure, most: f64, page: &'static str) -> Aim {
    Aim {
        size,
        measure,
        most: Most::Times(most, page),
    }
}

const fn aim(size: usize, measure: Measure, most: Most) -> Aim {
    Aim {
        size,
        measure,
        most,
    }
}

const AIMS: [Aim; 13] = [
    aim(60, Measure::FirstChart, Most::More(FRAME)),
    times(60, Measure::Live, 2.4, STATIC),
    times(60, Measure::Cpu, 2.0, STATIC),
    times(600, Measure::Cpu, 1.0, STATIC),
    times(3000, Measure::Cpu, 0.5, STATIC),
    times(60, Measure::Filter, 1.0, HAND_WRITTEN),
    times(600, Measure::Filter, 0.3, HAND_WRITTEN),
    times(3000, Measure::Filter, 0.2, HAND_WRITTEN),
    times(60, Measure::Redraw, 0.7, HAND_WRITTEN),
    times(600, Measure::Redraw, 0.3, HAND_WRITTEN),
    times(600, Measure::Memory, 1.0, HAND_WRITTEN),
    aim(60, Measure::Shift, Most::Plain(0.0)),
    aim(600, Measure::Shift, Most::Plain(0.0)),
];

/// Returns a table of the goals for which the run has measurements.
pub fn table(results: &Results) -> String {
    let heading = ["aim for Statlas", "at most", "measured", ""];
    let mut rows = vec![heading.map(str::to_owned).to_vec()];
    for group in Group::of(results).iter().filter(|it| !it.throttled) {
        let of_size = AIMS.iter().filter(|it| it.size == group.size);
        rows.extend(of_size.filter_map(|aim| aim.row(group)));
    }
    aligned(&rows)
}

impl Aim {
    /// Returns the measure of the other page for the comparison. A static page never becomes live;
    /// it is ready when its charts are visible.
    fn compared(&self) -> Measure {
        match self.measure {
            Measure::Live => Measure::AllCharts,
            other => other,
        }
    }

    /// Returns the cells of a goal: measure, limit, measured value and verdict. Returns `None` if
    /// the run has no measurement for the goal.
    fn row(&self, group: &Group) -> Option<Vec<String>> {
        let own = group.median(STATLAS, self.measure)?;
        let (value, most, versus) = match self.most {
            Most::Times(most, page) => {
                let baseline = group.median(page, self.compared())?;
                (own / baseline, most, format!("× {page}"))
            }
            Most::More(most) => {
                let baseline = group.median(STATIC, self.measure)?;
                (own - baseline, most, format!("ms more than {STATIC}"))
            }
            Most::Plain(most) => (own, most, String::new()),
        };
        let what = format!("{}, {} statistics", self.measure.name(), self.size);
        let verdict = if value <= most { "met" } else { "NOT MET" };
        let number = |it: f64| format!("{it:.2}");
        let limit = format!("{} {versus}", number(most)).trim_end().to_owned();
        Some(vec![what, limit, number(value), verdict.to_owned()])
    }
}
