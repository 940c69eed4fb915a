//! Tests the sentences that are composed of words: they must read as a speaker of the language
//! would write them.

use statlas_core::code::Code;
use statlas_core::report::{Status, Verdict};
use statlas_core::text::Language;

#[test]
fn changes_are_worded() {
    let (zh, en) = (Language::Zh.words(), Language::En.words());
    assert_eq!((zh.compared)("+40.6%", "2022"), "较2022年+40.6%");
    assert_eq!((en.compared)("+40.6%", "2022"), "+40.6% vs 2022");
    assert_eq!((zh.fell_by)("7.2%", "2022年"), "比2022年低7.2%");
    assert_eq!((en.fell_by)("7.2%", "2022"), "7.2% lower than in 2022");
    assert_eq!(
        (en.rose_by)("13\u{a0}pp", "the previous survey"),
        "13\u{a0}percentage points higher than the previous survey"
    );
    assert_eq!((zh.multiple_of)("约2.7倍", "2010"), "约为2010年的2.7倍");
    assert_eq!((zh.multiple_of)("8.7倍", "中国"), "是中国的8.7倍");
    assert_eq!((zh.multiple_of)("超过31倍", "2010"), "超过2010年的31倍");
    assert_eq!(
        (en.multiple_of)("about\u{a0}2.7×", "2010"),
        "about\u{a0}2.7 times 2010"
    );
}

#[test]
fn places_and_dates_are_worded() {
    let (zh, en) = (Language::Zh.words(), Language::En.words());
    assert_eq!(
        (zh.in_article)("第一章第4节", Some(5)),
        "原文第一章第4节第5段"
    );
    assert_eq!((zh.in_article)("结语", None), "原文结语");
    assert_eq!(
        (en.in_article)("Chapter 1, section 4", Some(5)),
        "article, chapter\u{a0}1, section\u{a0}4, paragraph\u{a0}5"
    );
    assert_eq!(
        (zh.checked_on)("2026-05-01"),
        "最近一次核对：2026年5月1日。"
    );
    assert_eq!(
        (en.checked_on)("2026-05-01"),
        "Last checked on 1\u{a0}May 2026."
    );
    assert_eq!((zh.result_count)(12, 75), "找到12项，共75项");
    assert_eq!((en.result_count)(75, 75), "75 statistics");
    assert_eq!((en.differing_numbers)(1), "1 differs from the report");
}

#[test]
fn every_verdict_and_status_has_a_name_of_its_own() {
    for language in Language::ALL {
        let words = language.words();
        let mut names: Vec<_> = Verdict::ALL.iter().map(|it| words.verdict(*it)).collect();
        let statuses = [Status::Dataset, Status::Quoted, Status::Derived];
        names.extend(statuses.map(|it| words.status(it)));
        let count = names.len();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), count);
        assert!(
            Verdict::ALL
                .iter()
                .all(|it| !words.verdict_meaning(*it).is_empty())
        );
        assert!(
            statuses
                .iter()
                .all(|it| !words.status_meaning(*it).is_empty())
        );
    }
    let zh = Language::Zh.words();
    assert_eq!(zh.verdict(Verdict::ReportDisagrees), "报告自相矛盾");
    assert_eq!(zh.status(Status::Quoted), "转引");
}
