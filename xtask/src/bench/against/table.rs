//! Writes a comparison as Markdown tables, with aligned columns for the terminal.

use super::comparison::{Comparison, Row, besides};
use super::interval::{LEAST_ROUNDS, Ratio};
use super::rule::{self, Limit};
use crate::bench::plan::STATLAS;
use crate::bench::summary::{Group, Measure};
use crate::bench::table::{aligned, sizes};

/// Returns what was compared, the rule, and a table for each size.
pub fn all(comparison: &Comparison, rows: &[Row]) -> String {
    let Comparison { this, against, .. } = comparison;
    let results = comparison.whole_rounds();
    let mut text = format!(
        "This build, {this}, against that of {against}; {}.\n\nRule: {}\n\n",
        results.machine,
        rule::text()
    );
    for group in &Group::of(&results) {
        let rounds = counted(group.runs(STATLAS));
        text.push_str(&format!("**{} statistics, {rounds}**\n\n", group.size));
        let heads = [against.short(), this.short()];
        text.push_str(&of_size(rows, group, heads));
        text.push('\n');
        text.push_str(&sizes(group));
        text.push('\n');
    }
    text
}

/// Returns the number of rounds, with a note if there are too few for an interval.
fn counted(rounds: usize) -> String {
    match rounds {
        1 => "1 round, too few for an interval".to_owned(),
        few if few < LEAST_ROUNDS => format!("{few} rounds, too few for an interval"),
        enough => format!("{enough} rounds"),
    }
}

fn of_size(rows: &[Row], group: &Group, [against, this]: [String; 2]) -> String {
    let of_builds = [
        &format!("against {against}"),
        &format!("this {this}"),
        "this ÷ against",
        "95% of it",
        "at most",
        "verdict",
    ];
    let heads = [vec!["median"], besides(group), of_builds.to_vec()].concat();
    let mut cells = vec![heads.into_iter().map(str::to_owned).collect()];
    let of_size = rows.iter().filter(|it| it.size == group.size);
    cells.extend(of_size.map(|it| it.cells()));
    aligned(&cells)
}

impl Row {
    fn cells(&self) -> Vec<String> {
        let none = || "–".to_owned();
        let number = |value: f64| number(self.measure, value);
        let name = match self.measure {
            Measure::Shift => "shift, the largest".to_owned(),
            other => other.name().to_owned(),
        };
        let mut cells = vec![name];
        cells.extend(self.besides.iter().map(|it| it.map_or_else(none, number)));
        let ratio = self.ratio.map(|it| format!("{:.3}", it.value));
        cells.extend([
            number(self.against),
            number(self.this),
            ratio.unwrap_or_else(none),
            self.ratio.and_then(interval).unwrap_or_else(none),
            self.at_most(),
            self.verdict.to_string(),
        ]);
        cells
    }

    /// Returns the limit. If the limit is a multiple of the static page, the measured ratio is
    /// added.
    fn at_most(&self) -> String {
        match self.limit {
            Limit::TimesOther(most) => format!("{most:.2}"),
            Limit::Zero => "0".to_owned(),
            Limit::None => "not judged".to_owned(),
            Limit::TimesStatic(most) => {
                let found = self.to_static.map(|it| {
                    let range = interval(it).map(|it| format!(", {it}")).unwrap_or_default();
                    format!(" (is {:.3}{range})", it.value)
                });
                format!("{most} × static{}", found.unwrap_or_default())
            }
        }
    }
}

fn interval(ratio: Ratio) -> Option<String> {
    let (low, high) = ratio.interval?;
    Some(format!("{low:.3}–{high:.3}"))
}

/// Formats a number with its unit and about three digits, so that a change of a few percent is
/// visible.
fn number(measure: Measure, value: f64) -> String {
    let unit = match measure {
        Measure::Shift => return format!("{value:.3}"),
        Measure::Memory => "MB",
        _ => "ms",
    };
    let places = match value {
        it if it < 10.0 => 2,
        it if it < 100.0 => 1,
        _ => 0,
    };
    format!("{value:.places$} {unit}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn too_few_rounds_are_said_to_be_too_few() {
        assert_eq!(counted(1), "1 round, too few for an interval");
        assert_eq!(counted(5), "5 rounds, too few for an interval");
        assert_eq!(counted(6), "6 rounds");
    }

    #[test]
    fn numbers_have_three_digits_and_their_unit() {
        assert_eq!(number(Measure::Cpu, 7.812), "7.81 ms");
        assert_eq!(number(Measure::Cpu, 67.04), "67.0 ms");
        assert_eq!(number(Measure::Live, 116.4), "116 ms");
        assert_eq!(number(Measure::Memory, 28.04), "28.0 MB");
        assert_eq!(number(Measure::Shift, 0.0), "0.000");
    }
}
