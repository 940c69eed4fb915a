//! Values as rows of a spreadsheet, with all information about each value.

use super::publication::{handed_out, is_whole};
use crate::figure::places::Places;
use crate::figure::{category_label, dated_series_label, value};
use crate::language::{Qualifier, Words, number};
use crate::report::{Category, FigureSpec, Item, Point, Position, Report, Series, Statistic};
use crate::text::Language;

/// Number of columns.
pub(super) const COLUMNS: usize = 12;

/// Number of columns at the left that name the statistic and the figure.
pub(super) const OWNERS: usize = 2;

/// Returns `true` if the cells of a column are numbers.
pub(super) const fn is_number(column: usize) -> bool {
    matches!(column, 5 | 6)
}

/// A row. The fields are in the order of the columns.
#[derive(Default)]
struct Record<'a> {
    statistic: &'a str,
    figure: &'a str,
    series: String,
    position: String,
    date: &'a str,
    low: Option<f64>,
    value: Option<f64>,
    unit: &'a str,
    precision: &'a str,
    status: &'a str,
    source: String,
    note: String,
}

/// Collects rows.
pub(super) struct Rows<'a> {
    report: &'a Report,
    language: Language,
    words: &'static Words,
    /// The rows, with the headings first. Cells are plain text. Below the headings, columns with
    /// [`is_number`] have numbers.
    pub(super) rows: Vec<[String; COLUMNS]>,
}

impl<'a> Rows<'a> {
    /// Creates the row of headings.
    pub(super) fn new(report: &'a Report, language: Language) -> Self {
        let words = language.words();
        let c = &words.columns;
        let heads = [
            c.statistic,
            c.figure,
            c.series,
            c.position,
            c.date,
            c.low,
            c.value,
            c.unit,
            c.precision,
            c.status,
            c.source,
            c.note,
        ];
        Self {
            report,
            language,
            words,
            rows: vec![heads.map(str::to_owned)],
        }
    }

    /// Adds a row for each value of a figure that may be downloaded, and a row for each series that
    /// may not be downloaded as a whole.
    pub(super) fn figure(&mut self, statistic: &'a Statistic, spec: &'a FigureSpec) {
        let places = Places::of(&spec.categories);
        for series in &spec.series {
            for point in handed_out(statistic, spec, series) {
                let category = places.category(&point.at).map(|it| &spec.categories[it]);
                let position = self.position(category, &point.at);
                let record = Record {
                    position,
                    ..self.value(statistic, spec, series, point)
                };
                self.record(&record);
            }
            if !is_whole(series) {
                self.record(&Record {
                    series: dated_series_label(self.report, series, self.language),
                    source: self.sources(&series.source),
                    note: self.words.chart.single_figures.to_owned(),
                    ..self.of(statistic, spec)
                });
            }
        }
        for item in &spec.items {
            let record = self.item(statistic, spec, item);
            self.record(&record);
        }
    }

    fn of(&self, statistic: &'a Statistic, spec: &'a FigureSpec) -> Record<'a> {
        Record {
            statistic: &statistic.id,
            figure: spec.subtitle.get(self.language),
            ..Record::default()
        }
    }

    /// Returns the row of a value without its position.
    fn value(
        &self,
        statistic: &'a Statistic,
        spec: &'a FigureSpec,
        series: &'a Series,
        point: &'a Point,
    ) -> Record<'a> {
        let language = self.language;
        let mut notes = vec![point.note.get(language).to_owned()];
        notes.extend(value::computed(series, point, language));
        notes.retain(|note| !note.is_empty());
        let unit = self.report.unit_or_plain(value::unit(spec, series, point));
        Record {
            series: dated_series_label(self.report, series, self.language),
            date: &point.date,
            low: point.low,
            value: Some(point.value),
            unit: number::unit_name(unit, language),
            precision: self.precision(point.qualifier),
            status: self.words.status(value::status(series, point)),
            source: self.sources(value::sources(series, point)),
            note: notes.join(self.words.clause_separator),
            ..self.of(statistic, spec)
        }
    }

    fn item(&self, statistic: &'a Statistic, spec: &'a FigureSpec, item: &'a Item) -> Record<'a> {
        let entity = self
            .report
            .entity(&item.entity)
            .filter(|_| item.name.is_empty());
        let name = entity.map_or(&item.name, |entity| &entity.name);
        let unit = item.value.map(|_| self.report.unit_or_plain(&item.unit));
        Record {
            position: name.get(self.language).to_owned(),
            value: item.value,
            unit: unit.map_or("", |unit| number::unit_name(unit, self.language)),
            source: self.sources(&statistic.sources),
            note: item.text.get(self.language).to_owned(),
            ..self.of(statistic, spec)
        }
    }

    /// Adds a row for each headline value.
    pub(super) fn headline(&mut self, statistic: &'a Statistic) {
        let Some(headline) = &statistic.headline else {
            return;
        };
        for value in &headline.values {
            let unit = self.report.unit_or_plain(&value.unit);
            self.record(&Record {
                statistic: &statistic.id,
                figure: statistic.title.get(self.language),
                series: value.label.get(self.language).to_owned(),
                position: headline.when.get(self.language).to_owned(),
                low: value.high.map(|_| value.value),
                value: value.high.or(Some(value.value)),
                unit: number::unit_name(unit, self.language),
                precision: self.precision(value.qualifier),
                source: self.sources(&statistic.sources),
                ..Record::default()
            });
        }
    }

    /// Returns the name of a category, or the position of a point without a category.
    fn position(&self, category: Option<&Category>, position: &Position) -> String {
        match (category, position) {
            (Some(category), _) => category_label(self.report, category, self.language),
            (None, Position::Year(year)) => year.to_string(),
            (None, Position::Category(id)) => id.clone(),
        }
    }

    const fn precision(&self, qualifier: Qualifier) -> &'static str {
        let chart = &self.words.chart;
        match qualifier {
            Qualifier::Exact => "",
            Qualifier::About => chart.about,
            Qualifier::Over => chart.over,
            Qualifier::Estimate => chart.estimate,
            Qualifier::AtMost => chart.at_most,
        }
    }

    /// Returns the citations of the sources, each with its key in brackets.
    fn sources(&self, keys: &[String]) -> String {
        let name = |key: &String| {
            let source = self.report.source(key)?.cited(self.language);
            Some([&source, " [", key, "]"].concat())
        };
        let names: Vec<_> = keys
            .iter()
            .map(|key| name(key).unwrap_or_else(|| key.clone()))
            .collect();
        names.join("; ")
    }

    fn record(&mut self, record: &Record<'_>) {
        self.rows.push([
            record.statistic.to_owned(),
            record.figure.to_owned(),
            record.series.clone(),
            record.position.clone(),
            record.date.to_owned(),
            record.low.map(number::digits).unwrap_or_default(),
            record.value.map(number::digits).unwrap_or_default(),
            record.unit.to_owned(),
            record.precision.to_owned(),
            record.status.to_owned(),
            record.source.clone(),
            record.note.clone(),
        ]);
    }
}
