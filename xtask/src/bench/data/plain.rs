//! Writes the generated statistics as plain JSON, for the pages that are not Statlas.

use super::{
    AREAS, CHAPTERS, Statistic, VERDICTS, both, heading, named, provider, subtitle, summary,
};
use serde_json::{Value, json};

/// Returns the JSON: texts in both languages, numbers as text, and charts as lists of values.
pub fn plain(statistics: &[Statistic]) -> Value {
    json!({
        "title": heading(), "summary": summary(),
        "chapters": CHAPTERS.map(|it| json!({ "id": it[0], "title": named(it) })),
        "cards": statistics.iter().map(card).collect::<Vec<_>>(),
    })
}

fn card(it: &Statistic) -> Value {
    let chart = it.chart.as_ref().map(|chart| {
        let series = chart.series.iter().map(|(area, values)| {
            json!({ "name": named(AREAS[*area]), "colour": area, "values": values })
        });
        json!({
            "kind": chart.kind, "subtitle": subtitle(chart.kind), "years": chart.years,
            "series": series.collect::<Vec<_>>(),
        })
    });
    json!({
        "id": it.id, "chapter": CHAPTERS[it.chapter][0], "title": it.title(),
        "number": format!("{}%", it.now), "when": both("2023年", "2023"), "text": it.text(),
        "source": provider(), "verdict": named(VERDICTS[it.verdict]), "chart": chart,
    })
}
