//! Writes the results as Markdown tables, with aligned columns for the terminal.

use super::results::{Bytes, Results};
use super::summary::{Group, Measure};

const LOADING: [Measure; 4] = [
    Measure::FirstChart,
    Measure::AllCharts,
    Measure::Live,
    Measure::Cpu,
];

const ACTING: [Measure; 5] = [
    Measure::Filter,
    Measure::Keystroke,
    Measure::Redraw,
    Measure::Memory,
    Measure::Shift,
];

/// Returns all tables of a run.
pub fn tables(results: &Results) -> String {
    let mut text = String::new();
    for group in Group::of(results) {
        let slow = if group.throttled {
            ", 4G and a processor four times slower"
        } else {
            ""
        };
        text.push_str(&format!("**{} statistics{slow}**\n\n", group.size));
        text.push_str(&times(&group));
        text.push('\n');
        if !group.throttled {
            text.push_str(&sizes(&group));
            text.push('\n');
        }
    }
    text
}

fn times(group: &Group) -> String {
    let mut columns = LOADING.to_vec();
    if !group.throttled {
        columns.extend(ACTING);
    }
    let mut rows = vec![vec!["page".to_owned()]];
    rows[0].extend(columns.iter().map(|it| it.name().to_owned()));
    for page in group.pages() {
        let mut row = vec![format!("{page} ({})", group.runs(page))];
        row.extend(columns.iter().map(|it| cell(group, page, *it)));
        rows.push(row);
    }
    aligned(&rows)
}

/// Returns a cell: the ratios to the baselines, then the value.
fn cell(group: &Group, page: &str, measure: Measure) -> String {
    let Some(median) = group.median(page, measure) else {
        let fails = group.median(page, Measure::Cpu).is_none();
        return if fails { "fails" } else { "–" }.to_owned();
    };
    let number = match measure {
        Measure::Memory => format!("{median:.0} MB"),
        Measure::Shift => return format!("{median:.3}"),
        _ if median < 10.0 => format!("{median:.1} ms"),
        _ => format!("{median:.0} ms"),
    };
    let ratios: Vec<String> = measure
        .baselines()
        .iter()
        .filter_map(|it| group.ratio(page, measure, it))
        .map(|it| format!("{it:.2}"))
        .collect();
    if ratios.is_empty() {
        return number;
    }
    format!("{} ({number})", ratios.join(" / "))
}

/// Returns a table of the sizes of the files that each page loads.
pub fn sizes(group: &Group) -> String {
    let heading = ["page", "raw", "gzip", "brotli", "code, brotli"];
    let mut rows = vec![heading.map(str::to_owned).to_vec()];
    for page in group.pages() {
        let Some(bytes) = group.bytes(page) else {
            continue;
        };
        let Bytes {
            raw,
            gzip,
            brotli,
            code,
        } = bytes;
        let mut row = vec![page.to_owned()];
        row.extend([raw, gzip, brotli, code].map(|it| format!("{:.1} KB", it as f64 / 1000.0)));
        rows.push(row);
    }
    aligned(&rows)
}

/// Returns a Markdown table with aligned columns. The first row is the head.
pub fn aligned(rows: &[Vec<String>]) -> String {
    let width = |column: usize| rows.iter().map(|it| it[column].chars().count()).max();
    let widths: Vec<usize> = (0..rows[0].len()).filter_map(width).collect();
    let line = |cells: &[String]| {
        let cells = cells.iter().zip(&widths).enumerate();
        let padded = cells.map(|(place, (cell, width))| match place {
            0 => format!(" {cell:<width$} |"),
            _ => format!(" {cell:>width$} |"),
        });
        format!("|{}\n", padded.collect::<String>())
    };
    let rule = widths.iter().enumerate().map(|(place, width)| {
        let dashes = "-".repeat(width + 1);
        if place == 0 {
            format!("{dashes}-|")
        } else {
            format!("{dashes}:|")
        }
    });
    let mut text = line(&rows[0]);
    text.push_str(&format!("|{}\n", rule.collect::<String>()));
    text.extend(rows[1..].iter().map(|it| line(it)));
    text
}

#[cfg(test)]
mod tests {
    use super::aligned;

    #[test]
    fn columns_line_up_whatever_the_script() {
        let rows = [["page", "×"], ["a", "12"]].map(|it| it.map(str::to_owned).to_vec());
        assert_eq!(
            aligned(&rows),
            "| page |  × |\n|------|---:|\n| a    | 12 |\n"
        );
    }
}
