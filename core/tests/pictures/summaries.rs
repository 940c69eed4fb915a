//! Tests the summaries of charts in words, which screen readers use.

use super::all;
use statlas_core::chart::summary;
use statlas_core::text::Language;

/// Checks the summary of a sample in both languages.
fn check_summary(name: &str, zh: &str, en: &str) {
    let sample = all().find(|sample| sample.name == name).unwrap();
    assert_eq!(summary(&(sample.figure)(Language::Zh)), zh);
    assert_eq!(summary(&(sample.figure)(Language::En)), en);
}

#[test]
fn a_course_in_words() {
    check_summary(
        "line-gaps",
        "从2017年的20%升至2023年的55%，其中2021年最高，为56%。",
        "Rose from 20% in 2017 to 55% in 2023, with a peak of 56% in 2021.",
    );
}

#[test]
fn a_ranking_in_words() {
    check_summary(
        "bar",
        "共6项，美国最高，为61个，其次是欧盟27国，为21个，加拿大、以色列、英国最低，为4个。",
        "United States is the highest of 6, with 61\u{a0}models, followed by European Union (27) with \
         21\u{a0}models; Canada, Israel and United Kingdom are the lowest, with 4\u{a0}models.",
    );
    check_summary(
        "bar-diverging",
        "美国+22.1%，欧盟与英国−14.1%，中国−44.2%。",
        "United States +22.1%, EU and UK −14.1%, China −44.2%.",
    );
}

#[test]
fn differences_in_words() {
    check_summary(
        "dumbbell",
        "7项中有6项“2023年”高于“上一次调查”。差距最大的是“让我紧张”：上一次调查39%，2023年52%。",
        "“2023” is higher than “Previous survey” in 6 of 7. The gap is widest for “Makes me \
         nervous”: Previous survey 39%, 2023 52%.",
    );
}

#[test]
fn parts_in_words() {
    check_summary(
        "share",
        "中国61.1%，美国20.9%，其他地区15.7%，欧盟与英国2.0%，印度0.23%。",
        "China 61.1%, United States 20.9%, Rest of world 15.7%, EU and UK 2.0%, India 0.23%.",
    );
}

#[test]
fn bounds_are_words() {
    check_summary(
        "dot-plot-symlog",
        "共7项，GitHub星标最高，为+205.0%，其次是生成式AI公司，为+76.8%，通过的AI法案最低，为−28.2%。",
        "GitHub stars is the highest of 7, with +205.0%, followed by Generative AI companies with +76.8%; \
         AI bills passed is the lowest, with −28.2%.",
    );
    let sample = all().find(|sample| sample.name == "bar-bounds").unwrap();
    let said = |language| summary(&(sample.figure)(language));
    assert!(
        said(Language::Zh).ends_with("最低，为至多2家。"),
        "{}",
        said(Language::Zh)
    );
    assert!(
        said(Language::En).ends_with("are the lowest, with at most 2\u{a0}developers."),
        "{}",
        said(Language::En)
    );
}
