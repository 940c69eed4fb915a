//! The rule by which a build is judged.

use crate::bench::summary::Measure;

/// How much the median of CPU time or memory may increase, as a share.
const CPU_OR_MEMORY: f64 = 0.05;

/// How much the median of wall time may increase, as a share.
const WALL_TIME: f64 = 0.15;

/// The size at which loading is compared with the static page.
const SMALL: usize = 60;

/// The limit of CPU until live at this size, as a multiple of the static page.
const SMALL_CPU: f64 = 2.1;

/// The limit of live at this size, as a multiple of the static page.
const SMALL_LIVE: f64 = 2.3;

/// The limit of a measure.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Limit {
    /// A multiple of the other build.
    TimesOther(f64),
    /// A multiple of the static page.
    TimesStatic(f64),
    /// The value must be 0 in every round.
    Zero,
    /// The measure is shown, but not judged.
    None,
}

/// Returns the rule in words.
pub fn text() -> String {
    let percent = |part: f64| format!("{:.0}%", part * 100.0);
    format!(
        "no median of CPU or memory worse by more than {}, no wall time by more than {}, but for \
         CPU until live and live at {SMALL} statistics, which may reach {SMALL_CPU} and \
         {SMALL_LIVE} × static until the split brings them down; layout shift 0.",
        percent(CPU_OR_MEMORY),
        percent(WALL_TIME),
    )
}

/// Returns the limit of a measure at a size.
pub fn limit(measure: Measure, size: usize) -> Limit {
    match measure {
        Measure::Cpu if size == SMALL => Limit::TimesStatic(SMALL_CPU),
        Measure::Live if size == SMALL => Limit::TimesStatic(SMALL_LIVE),
        // CPU until idle includes CPU until live, so it could exceed a limit although CPU until
        // live keeps its own limit.
        Measure::Idle => Limit::None,
        Measure::Shift => Limit::Zero,
        other => Limit::TimesOther(1.0 + tolerance(other)),
    }
}

/// Returns the share by which two builds may differ in a measure and still count as equal.
pub const fn tolerance(measure: Measure) -> f64 {
    match measure {
        Measure::FirstChart | Measure::AllCharts | Measure::Live => WALL_TIME,
        Measure::Cpu
        | Measure::Idle
        | Measure::Filter
        | Measure::Keystroke
        | Measure::Redraw
        | Measure::Memory => CPU_OR_MEMORY,
        Measure::Shift => 0.0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_say_what_was_agreed() {
        assert_eq!(
            text(),
            "no median of CPU or memory worse by more than 5%, no wall time by more than 15%, but \
             for CPU until live and live at 60 statistics, which may reach 2.1 and 2.3 × static \
             until the split brings them down; layout shift 0."
        );
    }

    #[test]
    fn the_limits_are_those_of_the_words() {
        use Measure::*;
        for size in [60, 600, 3000] {
            for cpu_or_memory in [Filter, Keystroke, Redraw, Memory] {
                assert_eq!(limit(cpu_or_memory, size), Limit::TimesOther(1.05));
            }
            for wall_time in [FirstChart, AllCharts] {
                assert_eq!(limit(wall_time, size), Limit::TimesOther(1.15));
            }
            assert_eq!(limit(Shift, size), Limit::Zero);
            assert_eq!(limit(Idle, size), Limit::None);
        }
        assert_eq!(limit(Cpu, 60), Limit::TimesStatic(2.1));
        assert_eq!(limit(Live, 60), Limit::TimesStatic(2.3));
        assert_eq!(limit(Cpu, 600), Limit::TimesOther(1.05));
        assert_eq!(limit(Live, 600), Limit::TimesOther(1.15));
    }
}
