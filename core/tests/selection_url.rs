//! Tests the selection in the URL and the options of an embed. Without them a link could open
//! another view than the one it was made from.

use statlas_core::selection::options::{Chrome, Options};
use statlas_core::selection::url::{from_hash, to_hash};
use statlas_core::selection::{
    ChapterChoice, Facet, PerFacet, Selection, Sort, Tab, Theme, View, Years,
};
use statlas_core::text::Language;

fn base() -> Selection {
    Selection::default()
}

fn full() -> Selection {
    Selection {
        language: Language::En,
        theme: Theme::Dark,
        chapter: ChapterChoice::Id("economy".into()),
        query: "专利 & 50%+1 #a=b,c".into(),
        years: Years {
            from: Some(2015),
            to: Some(2023),
        },
        facets: PerFacet::new(|facet| {
            let chosen: &[&str] = match facet {
                Facet::Area => &["US", "CN"],
                Facet::Format => &["statement", "chart"],
                Facet::Verdict => &["may-mislead"],
                Facet::Evidence => &["derived"],
            };
            chosen.iter().map(|it| (*it).to_owned()).collect()
        }),
        entity: Some("gpt-4".into()),
        sort: Sort::Article,
        view: View::Table,
        card: Some("train-cost".into()),
        tab: Tab::Table,
    }
}

#[test]
fn a_whole_selection_comes_back() {
    let hash = to_hash(&full(), &base());
    assert_eq!(
        hash,
        "#chapter=economy&entity=gpt-4\
         &q=%E4%B8%93%E5%88%A9%20%26%2050%25%2B1%20%23a%3Db%2Cc&from=2015&to=2023\
         &area=CN,US&format=chart,statement&verdict=may-mislead&evidence=derived&sort=article&view=table\
         &card=train-cost&tab=table&lang=en&theme=dark"
    );
    assert_eq!(from_hash(&hash, &base()), Some(full()));
}

#[test]
fn every_part_comes_back_alone() {
    let empty = base();
    let parts: [fn(&mut Selection); 14] = [
        |s| s.language = Language::En,
        |s| s.theme = Theme::Light,
        |s| s.chapter = ChapterChoice::Checks,
        |s| s.query = "大模型".into(),
        |s| s.facets[Facet::Area].toggle("EU-UK".into()),
        |s| s.years.from = Some(1990),
        |s| s.years.to = Some(2022),
        |s| s.facets[Facet::Format].toggle("list".into()),
        |s| s.facets[Facet::Verdict].toggle("report-disagrees".into()),
        |s| s.facets[Facet::Evidence].toggle("quoted".into()),
        |s| s.entity = Some("OpenAI".into()),
        |s| s.sort = Sort::Relevance,
        |s| s.view = View::Table,
        |s| s.tab = Tab::Source,
    ];
    for part in parts {
        let mut selection = base();
        part(&mut selection);
        let hash = to_hash(&selection, &empty);
        assert!(hash.starts_with('#') && !hash.contains('&'), "{hash}");
        assert_eq!(from_hash(&hash, &empty), Some(selection), "{hash}");
    }
    assert_eq!(to_hash(&empty, &empty), "");
}

#[test]
fn what_equals_the_page_is_not_written_and_what_undoes_it_is() {
    let own = Options::from_query("?lang=en&theme=dark&chapter=economy").apply(&base());
    assert_eq!(to_hash(&own, &own), "");
    let hash = to_hash(&base(), &own);
    assert_eq!(hash, "#chapter=all&lang=zh&theme=auto");
    assert_eq!(from_hash(&hash, &own), Some(base()));
}

#[test]
fn somebody_elses_hash_is_left_alone() {
    for hash in [
        "#?secret=abc123",
        "#top",
        "#card",
        "#/route/x",
        "#=",
        "#&&&",
        "#%%%",
        "#!q=1",
        "#utm_source=x",
        "#:~:text=q",
        "#Q=1",
        "#\u{0}",
        "#专利",
    ] {
        assert_eq!(from_hash(hash, &base()), None, "{hash}");
    }
    for hash in ["", "#"] {
        assert_eq!(from_hash(hash, &base()), Some(base()), "{hash}");
    }
}

#[test]
fn unknown_values_change_nothing() {
    for hash in [
        "#theme=blue",
        "#tab=",
        "#lang=xx",
        "#sort=random",
        "#view=map",
        "#from=20x5",
        "#to=99999",
        "#from=-1",
        "#format=hologram",
        "#verdict=confirmed,",
        "#evidence=,",
        "#area=",
        "#card=",
        "#q=",
        "#chapter=",
        "#entity=",
        "#from=&utm=1",
        "#to=+2020",
    ] {
        assert_eq!(from_hash(hash, &base()), Some(base()), "{hash}");
    }
}

#[test]
fn what_people_and_mailers_do_to_links_is_understood() {
    let query = |hash: &str| from_hash(hash, &base()).expect(hash).query;
    assert_eq!(query("#q=专利"), "专利");
    assert_eq!(query("q=%E4%B8%93%E5%88%A9"), "专利");
    assert_eq!(query("#q=gpt+4"), "gpt 4");
    assert_eq!(query("#q=50%"), "50%");
    assert_eq!(query("#q=%zz%4"), "%zz%4");
    assert_eq!(query("#q=%FF%FE"), "\u{fffd}\u{fffd}");
    assert_eq!(query("#q=a%00%0Ab"), "ab");
    assert_eq!(query("#q=a=b"), "a=b");
    assert_eq!(query("#q=%3Cimg%20src%3E"), "<img src>");
    assert_eq!(query(&["#q=", &"x".repeat(5000)].concat()).len(), 200);
    let years = |hash: &str| from_hash(hash, &base()).expect(hash).years;
    assert_eq!(
        years("#from=2023&to=2015"),
        Years {
            from: Some(2015),
            to: Some(2023)
        }
    );
}

#[test]
fn options_of_an_embed() {
    let read = Options::from_query;
    assert_eq!(read(""), Options::default());
    assert_eq!(
        read("?utm=1&lang=fr&theme=&chrome=all&card="),
        Options::default()
    );
    let options = read("?card=train-cost&lang=zh-CN&theme=light");
    assert_eq!(options.card.as_deref(), Some("train-cost"));
    assert_eq!(options.chrome(), Chrome::None);
    let own = Selection {
        language: Language::En,
        ..base()
    };
    assert_eq!(
        options.apply(&own),
        Selection {
            theme: Theme::Light,
            ..base()
        }
    );
    assert_eq!(read("?chrome=filters").chrome(), Chrome::Filters);
    assert_eq!(read("?card=a&chrome=full").chrome(), Chrome::Full);
    assert_eq!(
        read("?chapter=highlights").chapter,
        Some(ChapterChoice::Highlights)
    );
}
