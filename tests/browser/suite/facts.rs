//! Expected results computed from the report's JSON, without the code under test.

use browser_tests::report;
use serde_json::Value;
use std::collections::BTreeSet;

/// A set of card ids.
pub type Ids = BTreeSet<String>;

/// The ids of the statistics for which `fits` is true.
pub fn statistics_with(fits: impl Fn(&Value) -> bool) -> Ids {
    let report = report();
    let statistics = report["statistics"]
        .as_array()
        .expect("a report has statistics");
    statistics
        .iter()
        .filter(|it| fits(it))
        .map(|it| text(&it["id"]))
        .collect()
}

/// The ids of all statistics.
pub fn all() -> Ids {
    statistics_with(|_| true)
}

/// The id of the first statistic.
pub fn first() -> String {
    text(&report()["statistics"][0]["id"])
}

/// The ids in one of the report's lists, such as its chapters or entities.
pub fn ids_of(list: &str) -> Vec<String> {
    ids(&report()[list])
}

/// Whether a statistic names the entity in its own list or in a figure.
pub fn names(statistic: &Value, entity: &str) -> bool {
    let strings = |list: &Value, key: &str| -> Vec<String> {
        list.as_array()
            .into_iter()
            .flatten()
            .map(|it| text(&it[key]))
            .collect()
    };
    let own = statistic["entities"]
        .as_array()
        .into_iter()
        .flatten()
        .any(|it| it == entity);
    let mut in_figures = Vec::new();
    for figure in statistic["figures"].as_array().into_iter().flatten() {
        in_figures.extend(strings(&figure["series"], "id"));
        in_figures.extend(strings(&figure["categories"], "id"));
        in_figures.extend(strings(&figure["items"], "entity"));
    }
    own || in_figures.iter().any(|it| it == entity)
}

/// The years in which a statistic has data.
pub fn years(statistic: &Value) -> BTreeSet<i64> {
    let mut years = BTreeSet::new();
    years.extend(
        statistic["years"]
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(Value::as_i64),
    );
    for figure in statistic["figures"].as_array().into_iter().flatten() {
        for series in figure["series"].as_array().into_iter().flatten() {
            years.extend(series["year"].as_i64());
            for point in series["points"].as_array().into_iter().flatten() {
                years.extend(point["at"].as_i64());
                years.extend(
                    point["date"]
                        .as_str()
                        .and_then(|it| it.get(..4)?.parse::<i64>().ok()),
                );
            }
        }
    }
    years
}

fn ids(list: &Value) -> Vec<String> {
    list.as_array()
        .into_iter()
        .flatten()
        .map(|it| text(&it["id"]))
        .collect()
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}
