//! The generated report that every page of the benchmark shows. It has as many statistics as
//! requested, half of them with a chart, in both languages. It is the same on every machine.

mod plain;
mod report;

pub use plain::plain;
pub use report::report;

use super::random::Random;
use serde_json::{Value, json};

/// The seed of the random numbers. Another seed gives other numbers of the same sizes.
const SEED: u64 = 2024;

/// The word that is typed into the search box. It is one of [`TOPICS`] and is not the start of any
/// other word.
pub const SEARCHED: &str = "lithium";

/// Chapters: [id, Chinese, English].
pub const CHAPTERS: [[&str; 3]; 6] = [
    ["energy", "能源", "Energy"],
    ["water", "水务", "Water"],
    ["health", "卫生", "Health"],
    ["transport", "交通", "Transport"],
    ["housing", "住房", "Housing"],
    ["work", "就业", "Work"],
];

/// Topics of the statistics: [Chinese, English].
const TOPICS: [[&str; 2]; 12] = [
    ["锂矿", "lithium"],
    ["风机", "turbines"],
    ["渡轮", "ferries"],
    ["桥梁", "bridges"],
    ["诊所", "clinics"],
    ["果园", "orchards"],
    ["水库", "reservoirs"],
    ["纺织", "textiles"],
    ["水泥", "cement"],
    ["书店", "bookshops"],
    ["渔场", "fisheries"],
    ["苗圃", "nurseries"],
];

/// Areas: [id, Chinese, English].
const AREAS: [[&str; 3]; 8] = [
    ["arden", "阿登", "Arden"],
    ["belmar", "贝尔马", "Belmar"],
    ["corvo", "科尔沃", "Corvo"],
    ["dunmore", "邓莫尔", "Dunmore"],
    ["elland", "埃兰", "Elland"],
    ["fenwick", "芬威克", "Fenwick"],
    ["gorran", "戈兰", "Gorran"],
    ["halden", "哈尔登", "Halden"],
];

/// Verdicts: [id in the report, Chinese name, English name].
const VERDICTS: [[&str; 3]; 3] = [
    ["matches", "一致", "Matches"],
    ["rounded", "四舍五入", "Rounded"],
    ["may-mislead", "易误解", "May mislead"],
];

/// A chart of some areas with their values.
pub struct Chart {
    /// `bar` (one row per area), or `column` or `line` (years on the axis, one series per area).
    pub kind: &'static str,
    /// The years of the values of each series. Bars have one year.
    pub years: Vec<i32>,
    /// (index of the area, percentages in the order of `years`).
    pub series: Vec<(usize, Vec<f64>)>,
}

/// One statistic.
pub struct Statistic {
    id: String,
    chapter: usize,
    topic: usize,
    area: usize,
    verdict: usize,
    before: f64,
    now: f64,
    chart: Option<Chart>,
}

/// Creates `count` statistics, chapter by chapter. Every second statistic has a chart.
pub fn statistics(count: usize) -> Vec<Statistic> {
    let mut random = Random::new(SEED);
    (0..count)
        .map(|place| Statistic {
            id: format!("s{place:04}"),
            chapter: place * CHAPTERS.len() / count,
            // 5 and 12 have no common factor, so neighbours have different topics and all topics
            // are equally frequent.
            topic: place * 5 % TOPICS.len(),
            area: random.below(AREAS.len()),
            verdict: random.below(VERDICTS.len()),
            before: random.percent(5.0, 60.0),
            now: random.percent(10.0, 90.0),
            chart: (place % 2 == 0).then(|| chart(place / 2, &mut random)),
        })
        .collect()
}

/// Returns the number of statistics that the search finds.
pub fn found(statistics: &[Statistic]) -> usize {
    let is_it = |it: &&Statistic| TOPICS[it.topic][1] == SEARCHED;
    statistics.iter().filter(is_it).count()
}

/// Returns the number of statistics in a chapter.
pub fn in_chapter(statistics: &[Statistic], chapter: usize) -> usize {
    statistics.iter().filter(|it| it.chapter == chapter).count()
}

fn chart(place: usize, random: &mut Random) -> Chart {
    let (kind, years, areas): (_, Vec<i32>, _) = match place % 3 {
        0 => ("bar", vec![2023], 6),
        1 => ("column", (2016..=2023).collect(), 2),
        _ => ("line", (2010..=2023).collect(), 3),
    };
    let first = random.below(AREAS.len());
    let series = (0..areas)
        .map(|offset| {
            let mut value = random.percent(20.0, 80.0);
            let values = years.iter().map(|_| {
                value = (value + random.percent(-9.0, 9.0)).clamp(2.0, 98.0);
                (value * 10.0).round() / 10.0
            });
            ((first + offset) % AREAS.len(), values.collect())
        })
        .collect();
    Chart {
        kind,
        years,
        series,
    }
}

impl Statistic {
    fn title(&self) -> Value {
        let ([topic_zh, topic], [_, area_zh, area]) = (TOPICS[self.topic], AREAS[self.area]);
        let (now, before) = (self.now, self.before);
        both(
            &format!("{area_zh}的{topic_zh}：2023年为{now}%，2018年为{before}%"),
            &format!("{area}: {topic} at {now}% in 2023, {before}% in 2018"),
        )
    }

    fn text(&self) -> Value {
        let ([topic_zh, topic], [_, area_zh, area]) = (TOPICS[self.topic], AREAS[self.area]);
        let now = self.now;
        both(
            &format!(
                "在{area_zh}受访的单位中，2023年有{now}%把{topic_zh}列在首位。\
                 调查在当年春季进行，未答复的不计入。"
            ),
            &format!(
                "Of the bodies asked in {area}, {now}% put {topic} first in 2023. The survey was \
                 held in spring of that year; those that gave no answer are not counted."
            ),
        )
    }
}

/// Returns the provider of all values, as the page shows it.
fn provider() -> Value {
    both("统计调查处", "Survey office")
}

fn subtitle(kind: &str) -> Value {
    match kind {
        "bar" => both(
            "2023年把它列在首位的比例，%",
            "Share that put it first in 2023, %",
        ),
        _ => both("把它列在首位的比例，%", "Share that put it first, %"),
    }
}

fn both(zh: &str, en: &str) -> Value {
    json!({ "zh": zh, "en": en })
}

fn named([_, zh, en]: [&str; 3]) -> Value {
    both(zh, en)
}

fn heading() -> Value {
    both("基准测试用的报告", "A report to measure with")
}

fn summary() -> Value {
    both(
        "这份报告是生成的，数字没有含义。",
        "This report is generated; its numbers mean nothing.",
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_count_gives_the_same_report() {
        let text = |count| report(&statistics(count)).to_string();
        assert_eq!(text(60), text(60));
        assert_ne!(text(60), text(72));
    }

    #[test]
    fn half_have_charts_and_every_chapter_and_topic_its_share() {
        for count in [60, 600, 3000] {
            let made = statistics(count);
            let charts = made.iter().filter(|it| it.chart.is_some()).count();
            assert_eq!(charts, count / 2);
            assert_eq!(found(&made), count / TOPICS.len());
            for chapter in 0..CHAPTERS.len() {
                assert_eq!(in_chapter(&made, chapter), count / CHAPTERS.len());
            }
        }
    }

    #[test]
    fn both_forms_hold_the_same_values() {
        let made = statistics(60);
        let (report, plain) = (report(&made), plain(&made));
        let line = 4;
        assert_eq!(plain["cards"][line]["chart"]["kind"], "line");
        let points = report["statistics"][line]["figures"][0]["series"][1]["points"].clone();
        let values = &plain["cards"][line]["chart"]["series"][1]["values"];
        for (place, point) in points.as_array().unwrap().iter().enumerate() {
            assert_eq!(point["value"], values[place]);
        }
    }
}
