//! Plans a comparison: which pages are measured, and in which order.

use crate::arguments::Arguments;
use crate::bench::plan::{AGAINST, Plan, SIZES, STATIC, STATLAS, Task, list, other_page};
use anyhow::{Context, Result, bail};

/// The default number of rounds.
const ROUNDS: usize = 15;

/// The default sizes.
const USUAL: [usize; 2] = [60, 600];

/// Reads `--rounds`, `--sizes` and `--pages`. `--pages` adds pages: both builds and the static page
/// are always measured.
///
/// # Errors
///
/// Returns an error if a number or a page is not valid, or if an option cannot be combined with
/// `--against`.
pub fn plan(arguments: &mut Arguments) -> Result<Plan> {
    for option in ["--quick", "--trace"] {
        if arguments.flag(option) {
            bail!("{option} does not go with --against; fewer rounds are had by --rounds N");
        }
    }
    let rounds = match arguments.value("--rounds")? {
        None => ROUNDS,
        Some(number) => rounds(&number)?,
    };
    let sizes = match list(arguments.value("--sizes")?) {
        None => USUAL.to_vec(),
        Some(sizes) => sizes.iter().map(|it| size(it)).collect::<Result<_>>()?,
    };
    let mut pages = Vec::new();
    for name in list(arguments.value("--pages")?).unwrap_or_default() {
        if ![STATLAS, STATIC].contains(&name.as_str()) {
            pages.push(further_page(&name)?);
        }
    }
    pages.extend([STATIC, AGAINST, STATLAS]);
    Ok(Plan {
        tasks: tasks(&pages, &sizes, rounds),
        traced: false,
        complete: false,
    })
}

fn rounds(number: &str) -> Result<usize> {
    let rounds = number.parse().ok().filter(|it| *it > 0);
    rounds.with_context(|| format!("--rounds takes a number from 1 up, not “{number}”"))
}

fn size(number: &str) -> Result<usize> {
    let size = SIZES.into_iter().find(|it| it.to_string() == number);
    size.with_context(|| format!("--sizes takes some of {SIZES:?}, not “{number}”"))
}

fn further_page(name: &str) -> Result<&'static str> {
    other_page(name).with_context(|| {
        format!("there is no page “{name}” to measure; `bench/README.md` lists them")
    })
}

/// Returns the loadings: in each round, every page once at every size. Every second round has the
/// opposite order of pages (ABBA). Therefore neither build is always first, and a steady change
/// during the run affects both equally.
fn tasks(pages: &[&'static str], sizes: &[usize], rounds: usize) -> Vec<Task> {
    let mut tasks = Vec::new();
    for round in 0..rounds {
        for size in sizes {
            let first = tasks.len();
            tasks.extend(pages.iter().map(|page| Task {
                page,
                size: *size,
                throttled: false,
            }));
            if round % 2 == 1 {
                tasks[first..].reverse();
            }
        }
    }
    tasks
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(words: &[&str]) -> Result<Plan> {
        let words: Vec<String> = words.iter().map(|it| (*it).to_owned()).collect();
        plan(&mut Arguments::new(&words))
    }

    fn order(tasks: &[Task]) -> Vec<(usize, &str)> {
        tasks.iter().map(|it| (it.size, it.page)).collect()
    }

    #[test]
    fn every_round_has_every_page_at_every_size_and_each_second_one_backwards() {
        let plan = read(&["--rounds", "2"]).unwrap();
        let expected = [
            (60, [STATIC, AGAINST, STATLAS]),
            (600, [STATIC, AGAINST, STATLAS]),
            (60, [STATLAS, AGAINST, STATIC]),
            (600, [STATLAS, AGAINST, STATIC]),
        ];
        let expected: Vec<_> = expected
            .iter()
            .flat_map(|(size, pages)| pages.map(|it| (*size, it)))
            .collect();
        assert_eq!(order(&plan.tasks), expected);
        assert!(!plan.complete);
    }

    #[test]
    fn a_steady_drift_weighs_the_same_on_both_builds() {
        let plan = read(&["--rounds", "4", "--sizes", "600"]).unwrap();
        let places = |page: &str| {
            let tasks = plan.tasks.iter().enumerate();
            let of_page = tasks.filter(|(_, it)| it.page == page);
            of_page.map(|(place, _)| place).sum::<usize>()
        };
        assert_eq!(places(STATLAS), places(AGAINST));
        assert_eq!(places(STATLAS), places(STATIC));
    }

    #[test]
    fn fifteen_rounds_of_sixty_and_six_hundred_unless_told_otherwise() {
        assert_eq!(read(&[]).unwrap().tasks.len(), 15 * 2 * 3);
        assert_eq!(read(&[]).unwrap().sizes(), [60, 600]);
        let plan = read(&["--rounds=1", "--sizes=3000", "--pages=statlas,d3,static"]).unwrap();
        let expected = ["d3", STATIC, AGAINST, STATLAS].map(|page| (3000, page));
        assert_eq!(order(&plan.tasks), expected);
    }

    #[test]
    fn what_there_is_not_is_refused_with_what_there_is() {
        let told = |words: &[&str]| read(words).err().unwrap().to_string();
        assert!(told(&["--rounds", "0"]).contains("from 1 up, not “0”"));
        assert!(told(&["--rounds", "many"]).contains("not “many”"));
        assert!(told(&["--sizes", "60,61"]).contains("[60, 600, 3000], not “61”"));
        assert!(told(&["--pages", "d3,d4"]).contains("no page “d4”"));
        assert!(told(&["--quick"]).contains("--rounds N"));
        assert!(told(&["--trace"]).contains("does not go with --against"));
    }
}
