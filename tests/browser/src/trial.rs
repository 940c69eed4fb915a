//! The list of tests, with the features that each needs.

use crate::engine::{Need, engine, lack};
use libtest_mimic::{Arguments, Completion, Trial};
use std::process::ExitCode;

/// A test, as [`tests!`](crate::tests) lists it.
#[derive(Clone, Copy, Debug)]
pub struct Test {
    /// The names of its module and function.
    pub name: &'static str,
    /// Features without which the test is skipped; the report names the test and the reason.
    pub needs: &'static [Need],
    /// The test; it panics if it fails.
    pub run: fn(),
}

/// Lists the tests of a module: `first; second needs RequestLog, LayoutShift;`.
///
/// A test that is missing in the list is dead code, which the lints reject.
#[macro_export]
macro_rules! tests {
    ($($name:ident $(needs $($need:ident),+)?;)*) => {
        &[$($crate::Test {
            name: concat!(module_path!(), "::", stringify!($name)),
            needs: &[$($($crate::Need::$need),+)?],
            run: $name,
        }),*]
    };
}

/// Runs the tests chosen on the command line in the engine chosen by the environment. The options
/// are those of every Rust test program.
pub fn run(modules: &[&[Test]]) -> ExitCode {
    let arguments = Arguments::from_args();
    let trials = modules.iter().copied().flatten().map(|it| trial(*it));
    libtest_mimic::run(&arguments, trials.collect()).exit_code()
}

fn trial(test: Test) -> Trial {
    let name = test.name.strip_prefix("suite::").unwrap_or(test.name);
    let lacking = test.needs.iter().find_map(|it| Some((*it, lack(*it)?)));
    Trial::ignorable_test(name, move || match lacking {
        Some((need, reason)) => {
            let engine = engine().name();
            Ok(Completion::ignored_with(format!(
                "{engine} lacks {need:?}: {reason}"
            )))
        }
        None => {
            (test.run)();
            Ok(Completion::Completed)
        }
    })
}
