//! Checks the content of a report: ids exist, units agree, texts are in both languages, and the
//! arithmetic of claims is correct.

mod categories;
mod claims;
mod figure;
mod identity;
mod points;
mod prose;
mod registries;
mod statistic;

use super::Report;
use std::fmt;

/// A fault of a report: where it is, what is wrong and what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The JSON path: `statistics[3].figures[0].series[1].points[2].at`.
    pub path: String,
    /// The id of the statistic that contains the fault; empty outside statistics.
    pub statistic: String,
    /// What is wrong and what to do, in plain English.
    pub message: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.path)?;
        if !self.statistic.is_empty() {
            write!(out, " ({})", self.statistic)?;
        }
        write!(out, ": {}", self.message)
    }
}

impl Report {
    /// Returns all faults, in the order of the JSON. The list is empty for a valid report.
    pub fn faults(&self) -> Vec<Fault> {
        let mut walk = Walk {
            report: self,
            path: String::new(),
            statistic: String::new(),
            faults: Vec::new(),
        };
        registries::check(&mut walk);
        statistic::check_all(&mut walk);
        walk.faults
    }
}

/// A traversal of the report that keeps the path of the current value.
struct Walk<'a> {
    report: &'a Report,
    path: String,
    statistic: String,
    faults: Vec<Fault>,
}

impl<'a> Walk<'a> {
    /// Adds a fault at the current path. The parts of the message are joined.
    fn fault(&mut self, message: &[&str]) {
        self.faults.push(Fault {
            path: self.path.clone(),
            statistic: self.statistic.clone(),
            message: message.concat(),
        });
    }

    /// Adds a fault at the current path unless `good`.
    fn expect(&mut self, good: bool, message: &[&str]) {
        if !good {
            self.fault(message);
        }
    }

    /// Goes into a field: adds `key` to the path while `look` runs.
    fn field(&mut self, key: &str, look: impl FnOnce(&mut Self)) {
        let end = self.path.len();
        if end > 0 {
            self.path.push('.');
        }
        self.path.push_str(key);
        look(self);
        self.path.truncate(end);
    }

    /// Goes into every element of a list.
    fn each<T: 'a>(
        &mut self,
        key: &str,
        list: impl IntoIterator<Item = &'a T>,
        mut look: impl FnMut(&mut Self, &'a T),
    ) {
        for (index, item) in list.into_iter().enumerate() {
            let key = [key, "[", &index.to_string(), "]"].concat();
            self.field(&key, |walk| look(walk, item));
        }
    }

    /// Adds a fault at the field `key` of the current path.
    fn fault_at(&mut self, key: &str, message: &[&str]) {
        self.field(key, |walk| walk.fault(message));
    }

    /// Adds a fault at the field `key` unless `good`.
    fn expect_at(&mut self, key: &str, good: bool, message: &[&str]) {
        if !good {
            self.fault_at(key, message);
        }
    }
}
