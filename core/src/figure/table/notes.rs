//! The notes below a table.

use super::{Rows, TableBuilder};
use crate::figure::value;

impl TableBuilder<'_> {
    /// Returns the figure's note, its reference lines, the notes and formulas of single values, and
    /// the formulas of series.
    pub(super) fn notes(&self, values: &Rows) -> Vec<String> {
        let language = self.language;
        let mut notes = vec![self.spec.note.get(language).to_owned()];
        let rules = self.spec.rules.iter();
        notes.extend(rules.map(|rule| rule.label.get(language).to_owned()));
        notes.extend(self.remarks(values));
        notes.extend(self.formulas());
        notes.retain(|note| !note.is_empty());
        notes
    }

    /// Returns the formulas and notes of the values that are shown.
    fn remarks(&self, values: &Rows) -> Vec<String> {
        let chart = &self.words.chart;
        let mut remarks = Vec::new();
        for (series, column) in self.spec.series.iter().zip(&values.columns) {
            let name = self.column(series);
            for (key, point) in values.keys.iter().zip(column) {
                let Some(point) = point else {
                    continue;
                };
                let place = [&self.header(*key), " · ", &name].concat();
                if !point.formula.is_empty() {
                    remarks.push((chart.remark)(&place, &(chart.formula)(&point.formula)));
                }
                if !point.note.is_empty() {
                    remarks.push((chart.remark)(&place, point.note.get(self.language)));
                }
            }
        }
        remarks
    }

    /// Returns how derived series were computed. Series with the same formula or method share one
    /// note.
    fn formulas(&self) -> Vec<String> {
        let mut alike: Vec<(String, Vec<String>)> = Vec::new();
        for series in &self.spec.series {
            let Some(how) = value::method(series, self.language) else {
                continue;
            };
            let name = self.column(series);
            match alike.iter_mut().find(|(known, _)| *known == how) {
                Some((_, names)) => names.push(name),
                None => alike.push((how, vec![name])),
            }
        }
        let note = |(how, names): (String, Vec<String>)| {
            let names = names.join(self.words.list_separator);
            (self.words.chart.remark)(&names, &how)
        };
        alike.into_iter().map(note).collect()
    }
}
