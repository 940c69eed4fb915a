//! The aims of the project, and how the last run stands to them.

use super::plan::{HAND_WRITTEN, STATIC, STATLAS};
use super::results::Results;
use super::summary::{Group, Measure};
use super::table::aligned;

/// A frame of the screen in milliseconds.
const FRAME: f64 = 1000.0 / 60.0;

/// A limit for one measure of Statlas at one size.
struct Aim {
    size: usize,
    measure: Measure,
    most: Most,
}

/// The limit.
enum Most {
    /// Times the same measure of another page.
    Times(f64, &'static str),
    /// Milliseconds more than the same measure of the static page.
    More(f64),
    /// Itself.
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

/// A table of the aims that the run says something about.
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
    /// What of the other page it is compared with. A static page never answers; it is ready when
    /// its charts are seen.
    fn compared(&self) -> Measure {
        match self.measure {
            Measure::Live => Measure::AllCharts,
            other => other,
        }
    }

    /// What it is about, the limit, what was measured, and whether that is within.
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
