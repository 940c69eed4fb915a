//! Values as a spreadsheet: UTF-8 with a byte order mark, so that spreadsheet programs show
//! Chinese, and quoted as RFC 4180 says.

mod cell;

use super::publication::{handed_out, is_whole};
use crate::figure::{self, category_label, dated_series_label, value};
use crate::language::{Qualifier, Words, number};
use crate::report::{FigureSpec, Item, Point, Position, Report, Series, Statistic};
use crate::text::Language;
use cell::{one_line, text};

const BYTE_ORDER_MARK: char = '\u{feff}';

/// One row for each value of the statistics, exact in its base unit.
///
/// Statements have a row for each value printed large.
pub fn csv(report: &Report, statistics: &[&Statistic], language: Language) -> String {
    let words = language.words();
    let mut file = Writer {
        report,
        language,
        words,
        text: String::from(BYTE_ORDER_MARK),
    };
    file.head();
    for statistic in statistics {
        let figures = &statistic.figures;
        figures.iter().for_each(|spec| file.figure(statistic, spec));
        if figures
            .iter()
            .all(|spec| spec.series.is_empty() && spec.items.is_empty())
        {
            file.headline(statistic);
        }
    }
    file.text
}

/// The table of a figure, for the clipboard: cells between tabs, rows on lines. None where a
/// series of it may not be handed out whole.
pub fn tab_separated(
    report: &Report,
    statistic: &Statistic,
    index: usize,
    language: Language,
) -> Option<String> {
    let spec = statistic.figures.get(index)?;
    if !spec.series.iter().all(is_whole) {
        return None;
    }
    let table = figure::table(report, statistic, index, language);
    let mut lines = vec![
        table
            .columns
            .iter()
            .map(|cell| one_line(cell))
            .collect::<Vec<_>>(),
    ];
    lines.extend(table.rows.iter().map(|row| {
        let cells = row.cells.iter().map(|cell| one_line(&cell.exact));
        std::iter::once(one_line(&row.header))
            .chain(cells)
            .collect()
    }));
    let lines: Vec<_> = lines.iter().map(|cells| cells.join("\t")).collect();
    Some(lines.join("\n"))
}

/// A row, in the order of the columns.
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

struct Writer<'a> {
    report: &'a Report,
    language: Language,
    words: &'static Words,
    text: String,
}

impl<'a> Writer<'a> {
    fn head(&mut self) {
        let c = &self.words.columns;
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
        self.line(heads.into_iter().map(text));
    }

    fn figure(&mut self, statistic: &'a Statistic, spec: &'a FigureSpec) {
        for series in &spec.series {
            for point in handed_out(statistic, spec, series) {
                let record = self.value(statistic, spec, series, point);
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

    fn value(
        &self,
        statistic: &'a Statistic,
        spec: &'a FigureSpec,
        series: &'a Series,
        point: &'a Point,
    ) -> Record<'a> {
        let language = self.language;
        let formula = if point.formula.is_empty() {
            &series.formula
        } else {
            &point.formula
        };
        let mut notes = vec![point.note.get(language).to_owned()];
        if !formula.is_empty() {
            notes.push((self.words.chart.formula)(formula));
        }
        notes.retain(|note| !note.is_empty());
        let unit = self.report.unit_or_plain(value::unit(spec, series, point));
        Record {
            series: dated_series_label(self.report, series, self.language),
            position: self.position(spec, &point.at),
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

    fn headline(&mut self, statistic: &'a Statistic) {
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

    fn position(&self, spec: &FigureSpec, position: &Position) -> String {
        let id = match position {
            Position::Year(year) => year.to_string(),
            Position::Category(id) => id.clone(),
        };
        match spec.categories.iter().find(|category| category.id == id) {
            Some(category) => category_label(self.report, category, self.language),
            None => id,
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

    /// The sources by name, each with its key.
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
        let cells = [
            text(record.statistic),
            text(record.figure),
            text(&record.series),
            text(&record.position),
            text(record.date),
            record.low.map(number::digits).unwrap_or_default(),
            record.value.map(number::digits).unwrap_or_default(),
            text(record.unit),
            text(record.precision),
            text(record.status),
            text(&record.source),
            text(&record.note),
        ];
        self.line(cells.into_iter());
    }

    fn line(&mut self, cells: impl Iterator<Item = String>) {
        for (index, cell) in cells.enumerate() {
            if index > 0 {
                self.text.push(',');
            }
            self.text.push_str(&cell);
        }
        self.text.push_str("\r\n");
    }
}
