//! Sample figures, one for each kind of chart and each of its forms, with numbers from the bundled
//! report.

use statlas_core::chart::{At, Category, Evidence, Figure, Kind, Point, Rule, ScaleKind, Series};
use statlas_core::language::Qualifier;
use statlas_core::text::{Language, Text};
use statlas_core::unit::{Dimension, Unit};

/// A text in both languages.
pub type Both = (&'static str, &'static str);

/// The name of a sample's files, its title and other surroundings, and the function that builds the
/// figure.
pub struct Sample {
    pub name: &'static str,
    pub title: Both,
    pub subtitle: Both,
    pub source: &'static str,
    pub figure: fn(Language) -> Figure,
}

pub const PERCENT: (Dimension, Both) = (Dimension::Percent, ("", ""));

pub fn pick(language: Language, text: Both) -> String {
    match language {
        Language::Zh => text.0.into(),
        Language::En => text.1.into(),
    }
}

/// An empty figure.
pub fn figure(language: Language, kind: Kind, unit: (Dimension, Both), name: Both) -> Figure {
    Figure {
        kind,
        language,
        name: pick(language, name),
        unit: Unit {
            id: "unit".into(),
            dimension: unit.0,
            suffix: Text {
                zh: unit.1.0.into(),
                en: unit.1.1.into(),
            },
            singular: String::new(),
        },
        scale: ScaleKind::Linear,
        baseline: 0.0,
        span: None,
        categories: Vec::new(),
        series: Vec::new(),
        rules: Vec::new(),
    }
}

/// Adds parts to a figure, one call each.
pub trait Build: Sized {
    fn rows(self, rows: &[(&'static str, &'static str, u8)]) -> Self;
    fn group(self, group: Both, from: usize) -> Self;
    fn values(self, label: Both, colour: u8, values: &[f64]) -> Self;
    fn years(self, label: Both, colour: u8, values: &[(i32, f64)]) -> Self;
    fn rule(self, value: f64, label: Both) -> Self;
    fn scale(self, scale: ScaleKind) -> Self;
    fn change(self, series: usize, point: usize, change: fn(&mut Point)) -> Self;
}

impl Build for Figure {
    fn rows(mut self, rows: &[(&'static str, &'static str, u8)]) -> Self {
        let language = self.language;
        self.categories = rows
            .iter()
            .map(|(zh, en, colour)| Category {
                label: pick(language, (zh, en)),
                group: String::new(),
                colour: *colour,
            })
            .collect();
        self
    }

    fn group(mut self, group: Both, from: usize) -> Self {
        let group = pick(self.language, group);
        for category in &mut self.categories[from..] {
            category.group.clone_from(&group);
        }
        self
    }

    /// Adds a series with one value for each category, in their order. NaN stands for an unknown
    /// value.
    fn values(mut self, label: Both, colour: u8, values: &[f64]) -> Self {
        let points = values
            .iter()
            .enumerate()
            .filter(|(_, value)| value.is_finite())
            .map(|(index, value)| point(At::Category(index), *value))
            .collect();
        let label = pick(self.language, label);
        self.series.push(Series {
            label,
            when: String::new(),
            colour,
            points,
        });
        self
    }

    fn years(mut self, label: Both, colour: u8, values: &[(i32, f64)]) -> Self {
        let points = values
            .iter()
            .map(|(year, value)| point(At::Year(f64::from(*year)), *value))
            .collect();
        let label = pick(self.language, label);
        self.series.push(Series {
            label,
            when: String::new(),
            colour,
            points,
        });
        self
    }

    fn rule(mut self, value: f64, label: Both) -> Self {
        self.rules.push(Rule {
            value,
            label: pick(self.language, label),
        });
        self
    }

    fn scale(mut self, scale: ScaleKind) -> Self {
        self.scale = scale;
        self
    }

    fn change(mut self, series: usize, index: usize, change: fn(&mut Point)) -> Self {
        change(&mut self.series[series].points[index]);
        self
    }
}

/// A point with an exact, observed value.
pub fn point(at: At, value: f64) -> Point {
    Point {
        at,
        value,
        low: None,
        qualifier: Qualifier::Exact,
        evidence: Evidence::Observed,
    }
}

/// Marks a point as computed.
pub fn derived(point: &mut Point) {
    point.evidence = Evidence::Derived;
}
