//! Plans a run: which pages are measured, at which sizes, how often and in which order.

use super::data;
use crate::arguments::Arguments;
use anyhow::{Result, bail};
use serde_json::{Value, json};

/// All cards and charts as static HTML. This is the least work for a browser, unless a page defers
/// work.
pub const STATIC: &str = "static";

/// JavaScript without a library, which creates all cards and charts at once.
pub const HAND_WRITTEN: &str = "hand-written";

/// The same with `content-visibility`, and with charts drawn when they come near the viewport.
pub const FLOOR: &str = "hand-written-cv";

/// Statlas.
pub const STATLAS: &str = "statlas";

/// Statlas, built by another checkout.
pub const AGAINST: &str = "statlas-against";

/// The sizes of pages, in statistics.
pub const SIZES: [usize; 3] = [60, 600, 3000];

/// The pages of every run.
const CORE: [&str; 4] = [STATIC, HAND_WRITTEN, FLOOR, STATLAS];

/// The pages made with a library. Each has a file of the same name in `bench/pages/library/`.
const LIBRARIES: [&str; 8] = [
    "uplot",
    "d3",
    "chartjs",
    "plot",
    "highcharts",
    "echarts",
    "vega-lite",
    "plotly",
];

/// How often pages of a size are measured.
struct Repeat {
    size: usize,
    /// `true` to slow down network and processor. Only loading is measured then.
    throttled: bool,
    core: usize,
    libraries: usize,
}

const fn repeat(size: usize, core: usize, libraries: usize) -> Repeat {
    Repeat {
        size,
        throttled: false,
        core,
        libraries,
    }
}

/// The pages and sizes that are traced by default.
const TRACED: ([&str; 1], [usize; 2]) = ([STATLAS], [60, 600]);

const QUICK: [Repeat; 3] = [repeat(60, 5, 0), repeat(600, 2, 0), repeat(3000, 1, 0)];

const FULL: [Repeat; 4] = [
    repeat(60, 15, 5),
    Repeat {
        throttled: true,
        ..repeat(60, 5, 2)
    },
    repeat(600, 5, 2),
    repeat(3000, 2, 1),
];

/// The plan of a run.
pub struct Plan {
    /// The loadings, in order.
    pub tasks: Vec<Task>,
    /// `true` if traces are recorded instead of measurements.
    pub traced: bool,
    /// `true` if every page is measured at every size, as often as needed for publication.
    pub complete: bool,
}

/// The kind of run.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Mode {
    /// All pages are measured often enough for publication.
    Full,
    /// A few runs, without the libraries.
    Quick,
    /// A trace of each page is recorded once.
    Trace,
}

/// One loading of one page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Task {
    /// The name of the page.
    pub page: &'static str,
    /// The number of statistics.
    pub size: usize,
    /// `true` if network and processor are slowed down.
    pub throttled: bool,
}

impl Plan {
    /// Reads `--quick`, `--trace`, `--pages` and `--sizes`.
    ///
    /// # Errors
    ///
    /// Returns an error if no task is left.
    pub fn read(arguments: &mut Arguments) -> Result<Self> {
        let mode = match (arguments.flag("--trace"), arguments.flag("--quick")) {
            (true, _) => Mode::Trace,
            (false, true) => Mode::Quick,
            (false, false) => Mode::Full,
        };
        let pages = list(arguments.value("--pages")?);
        let sizes = list(arguments.value("--sizes")?);
        let mut tasks = mode.tasks();
        let wanted = |task: &Task| {
            let page = pages.as_ref().map(|it| it.iter().any(|it| it == task.page));
            let size = sizes.as_ref().map(|it| it.contains(&task.size.to_string()));
            let traced = mode == Mode::Trace;
            page.unwrap_or(!traced || TRACED.0.contains(&task.page))
                && size.unwrap_or(!traced || TRACED.1.contains(&task.size))
        };
        tasks.retain(wanted);
        if tasks.is_empty() {
            bail!("there is no such page or size; `bench/README.md` lists them");
        }
        Ok(Self {
            tasks,
            traced: mode == Mode::Trace,
            complete: mode == Mode::Full && pages.is_none() && sizes.is_none(),
        })
    }

    /// Returns the sizes for which pages are needed.
    pub fn sizes(&self) -> Vec<usize> {
        let mut sizes: Vec<usize> = self.tasks.iter().map(|it| it.size).collect();
        sizes.sort_unstable();
        sizes.dedup();
        sizes
    }
}

/// Returns the page with this name, unless it is Statlas.
pub fn other_page(name: &str) -> Option<&'static str> {
    let mut pages = CORE.into_iter().chain(LIBRARIES);
    pages.find(|it| *it == name && name != STATLAS)
}

/// Splits a comma-separated value of an option.
pub fn list(value: Option<String>) -> Option<Vec<String>> {
    value.map(|it| it.split(',').map(str::to_owned).collect())
}

impl Mode {
    /// Returns all tasks of this kind of run, in order.
    fn tasks(self) -> Vec<Task> {
        match self {
            Self::Full => FULL.iter().flat_map(interleaved).collect(),
            Self::Quick => QUICK.iter().flat_map(interleaved).collect(),
            Self::Trace => SIZES
                .map(|size| repeat(size, 1, 1))
                .iter()
                .flat_map(interleaved)
                .collect(),
        }
    }
}

/// Returns the runs of a size. Each run has every page once, so that other load on the machine
/// affects all pages equally.
fn interleaved(repeat: &Repeat) -> Vec<Task> {
    let mut tasks = Vec::new();
    for run in 0..repeat.core.max(repeat.libraries) {
        let core = CORE.iter().filter(|_| run < repeat.core);
        let libraries = LIBRARIES.iter().filter(|_| run < repeat.libraries);
        tasks.extend(core.chain(libraries).map(|page| Task {
            page,
            size: repeat.size,
            throttled: repeat.throttled,
        }));
    }
    tasks
}

impl Task {
    /// Returns the task as JSON for the driver.
    pub fn for_driver(&self) -> Value {
        let Self {
            page,
            size,
            throttled,
        } = self;
        let path = match *page {
            STATLAS | AGAINST => format!("{size}/{page}/en.html"),
            other => format!("{size}/{other}.html"),
        };
        let mut task = json!({ "page": page, "size": size, "throttled": throttled, "path": path });
        if !throttled && *page != STATIC {
            task["actions"] = actions(*size);
        }
        task
    }
}

/// Returns the actions on a page, and the number of cards that it must show after each.
fn actions(size: usize) -> Value {
    let statistics = data::statistics(size);
    let chapters = [1, 2].map(|place| {
        (
            data::CHAPTERS[place][0],
            data::in_chapter(&statistics, place),
        )
    });
    json!({
        "chapters": chapters, "all": size,
        "search": data::SEARCHED, "found": data::found(&statistics),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_run_has_every_page_once_while_it_is_due() {
        let tasks = interleaved(&repeat(60, 2, 1));
        let pages: Vec<_> = tasks.iter().map(|it| it.page).collect();
        let first = CORE.len() + LIBRARIES.len();
        assert_eq!(pages[..CORE.len()], CORE);
        assert_eq!(pages[CORE.len()..first], LIBRARIES);
        assert_eq!(pages[first..], CORE);
    }
}
