//! Writes the generated statistics as a report for Statlas; see `data/report.schema.json`.

use super::{
    AREAS, CHAPTERS, Chart, Statistic, VERDICTS, both, heading, named, provider, subtitle, summary,
};
use serde_json::{Value, json};

/// Returns the JSON of the report.
pub fn report(statistics: &[Statistic]) -> Value {
    let chapters = CHAPTERS.map(|it| json!({ "id": it[0], "title": named(it) }));
    let sections =
        CHAPTERS.map(|it| json!({ "id": it[0], "label": named(it), "title": named(it) }));
    let mut entities = Vec::new();
    for (place, area) in AREAS.into_iter().enumerate() {
        entities.push(json!({
            "id": area[0], "kind": "area", "name": named(area), "colour": place + 1,
        }));
    }
    let source = json!({
        "key": "S1", "title": both("年度调查", "Yearly survey"), "publisher": provider(),
        "edition": "2023", "licence": both("公有领域", "Public domain"),
        "find": both("这份资料是生成的。", "This source is generated."), "reading": "dataset",
    });
    json!({
        "id": "bench", "title": heading(), "summary": summary(), "published": "2024-01",
        "data_until": 2023, "checked": "2024-01-31",
        "article": {
            "title": "A report to measure with", "publisher": provider(),
            "author": both("生成", "Generated"), "date": "2024-01-31",
        },
        "chapters": chapters, "sections": sections,
        "units": [{ "id": "percent", "dimension": "percent" }],
        "entities": entities, "sources": [source],
        "statistics": statistics.iter().map(reported).collect::<Vec<_>>(),
    })
}

fn reported(it: &Statistic) -> Value {
    let chapter = CHAPTERS[it.chapter][0];
    let figures: Vec<_> = it.chart.iter().map(figure).collect();
    json!({
        "id": it.id, "chapter": chapter, "section": chapter, "title": it.title(),
        "headline": {
            "values": [{ "value": it.now, "unit": "percent" }],
            "when": both("2023年", "2023"),
        },
        "text": it.text(), "provider": provider(), "sources": ["S1"],
        "entities": [AREAS[it.area][0]], "years": [2018, 2023], "figures": figures,
        "checks": [{
            "verdict": VERDICTS[it.verdict][0], "article": it.title(), "source": it.title(),
            "reason": both("两处的数字相同。", "Both give the same number."), "read": ["S1"],
        }],
    })
}

fn figure(chart: &Chart) -> Value {
    let mut figure = json!({
        "kind": chart.kind, "subtitle": subtitle(chart.kind), "unit": "percent",
    });
    let series = |id: &str, points: Vec<Value>| json!({ "id": id, "source": ["S1"], "status": "dataset", "points": points });
    if chart.kind == "bar" {
        let points = chart
            .series
            .iter()
            .map(|(area, values)| json!({ "at": AREAS[*area][0], "value": values[0] }));
        let mut only = series("share", points.collect());
        only["name"] = both("比例", "Share");
        only["year"] = json!(chart.years[0]);
        let areas = chart.series.iter().map(|(area, _)| AREAS[*area][0]);
        figure["categories"] = areas.map(|id| json!({ "id": id })).collect();
        figure["series"] = json!([only]);
        return figure;
    }
    let rows = chart.series.iter().map(|(area, values)| {
        let points = chart.years.iter().zip(values);
        let points = points.map(|(year, value)| json!({ "at": year, "value": value }));
        series(AREAS[*area][0], points.collect())
    });
    figure["series"] = rows.collect();
    figure
}
