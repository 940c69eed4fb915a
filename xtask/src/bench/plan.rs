//! Which pages are measured, in which sizes, how often and in which order.

use super::data;
use crate::arguments::Arguments;
use anyhow::{Result, bail};
use serde_json::{Value, json};

/// Every card and chart as HTML: what a browser needs for it at least, unless it puts work off.
pub const STATIC: &str = "static";

/// JavaScript without a library that makes all cards and charts at once.
pub const HAND_WRITTEN: &str = "hand-written";

/// The same with `content-visibility` and charts drawn when they come near.
pub const FLOOR: &str = "hand-written-cv";

/// Ours.
pub const STATLAS: &str = "statlas";

/// Ours as another checkout builds it.
pub const AGAINST: &str = "statlas-against";

/// The numbers of statistics there are pages of.
pub const SIZES: [usize; 3] = [60, 600, 3000];

/// The pages every run has.
const CORE: [&str; 4] = [STATIC, HAND_WRITTEN, FLOOR, STATLAS];

/// The pages made with a library; a file of that name lies in `bench/pages/library/`.
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

/// How often a size is measured.
struct Repeat {
    size: usize,
    /// With a slow network and processor; then only loading is measured.
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

/// What is recorded where nothing else is asked for.
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

/// What is measured.
pub struct Plan {
    /// The measurements in the order they are made.
    pub tasks: Vec<Task>,
    /// Whether the pages are recorded to see what takes the time, and not measured.
    pub traced: bool,
    /// Whether every page is measured in every size, as often as for publication.
    pub complete: bool,
}

/// What is done with the pages.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Mode {
    /// All of them are measured often enough to publish.
    Full,
    /// A few runs without the libraries.
    Quick,
    /// What takes the time is recorded, once.
    Trace,
}

/// One loading of one page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Task {
    /// The competitor's name.
    pub page: &'static str,
    /// The number of statistics.
    pub size: usize,
    /// Whether network and processor are slowed down.
    pub throttled: bool,
}

impl Plan {
    /// Reads `--quick`, `--trace`, `--pages` and `--sizes`.
    ///
    /// # Errors
    ///
    /// When nothing is left to do.
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

    /// The sizes to make pages of.
    pub fn sizes(&self) -> Vec<usize> {
        let mut sizes: Vec<usize> = self.tasks.iter().map(|it| it.size).collect();
        sizes.sort_unstable();
        sizes.dedup();
        sizes
    }
}

/// The page of a name, unless it is Statlas itself.
pub fn other_page(name: &str) -> Option<&'static str> {
    let mut pages = CORE.into_iter().chain(LIBRARIES);
    pages.find(|it| *it == name && name != STATLAS)
}

/// What an option names, with commas between.
pub fn list(value: Option<String>) -> Option<Vec<String>> {
    value.map(|it| it.split(',').map(str::to_owned).collect())
}

impl Mode {
    /// All there is to do in it, in order.
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

/// The runs of a size, each with every page once, so that whatever else the machine does is
/// shared by all.
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
    /// The task as the driver reads it.
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

/// What is done with a page, and how many cards it must then show.
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
