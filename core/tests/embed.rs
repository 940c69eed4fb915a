//! Tests the commands that a host may send to an embedded page. Without them a host could bring a
//! page into a state that no reader can reach.

use statlas_core::embed::command::{Command, follow};
use statlas_core::embed::host;
use statlas_core::report::Report;
use statlas_core::selection::{ChapterChoice, Facet, Selection, Theme, url};
use statlas_core::text::Language;

fn report() -> Report {
    let text = include_str!("../../data/ai-index-2024.json");
    Report::from_json(text).expect("the bundled report is valid")
}

fn params(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
    pairs
        .iter()
        .map(|(key, value)| ((*key).to_owned(), (*value).to_owned()))
        .collect()
}

#[test]
fn a_host_selects_what_a_reader_could() {
    let report = report();
    let card = report.statistics[0].id.clone();
    let now = Selection {
        language: Language::En,
        theme: Theme::Dark,
        query: "old".into(),
        ..Selection::default()
    };
    let wanted = params(&[
        ("chapter", "economy"),
        ("area", "CN,US"),
        ("from", "2023"),
        ("to", "2015"),
        ("card", &card),
        ("tab", "table"),
    ]);
    let base = Selection::default();
    let then = follow(&Command::Select(&wanted), &report, &base, &now).expect("all is known");
    assert_eq!(then.chapter, ChapterChoice::Id("economy".into()));
    assert_eq!(then.facets[Facet::Area].len(), 2);
    assert_eq!((then.years.from, then.years.to), (Some(2015), Some(2023)));
    assert_eq!(then.card.as_deref(), Some(card.as_str()));
    assert_eq!(then.query, "");
    assert_eq!((then.language, then.theme), (Language::En, Theme::Dark));
    // The parameters that the page sends lead back to the same selection.
    let sent = url::params(&then, &base);
    assert_eq!(
        follow(&Command::Select(&sent), &report, &base, &base),
        Some(then)
    );
}

#[test]
fn theme_and_language_are_known_or_nothing() {
    let (report, base) = (report(), Selection::default());
    let theme = |code| follow(&Command::Theme(code), &report, &base, &base).map(|it| it.theme);
    let language =
        |code| follow(&Command::Language(code), &report, &base, &base).map(|it| it.language);
    assert_eq!(theme("dark"), Some(Theme::Dark));
    assert_eq!(language("en"), Some(Language::En));
    for other in ["", "DARK", "blue", "<img src=x>", "javascript:alert(1)"] {
        assert_eq!((theme(other), language(other)), (None, None), "{other}");
    }
}

#[test]
fn one_unknown_part_makes_a_command_void() {
    let (report, base) = (report(), Selection::default());
    for (key, value) in [
        ("chapter", "nowhere"),
        ("card", "<img src=x onerror=alert(1)>"),
        ("entity", "nobody"),
        ("area", "CN,nowhere"),
        ("from", "20x5"),
        ("to", "99999"),
        ("sort", ""),
        ("tab", "script"),
        ("format", "chart,hologram"),
        ("verdict", "confirmed"),
        ("evidence", ","),
        ("theme", "blue"),
        ("lang", "xx"),
        ("q", "a\u{0}b"),
        ("q", &"x".repeat(201)),
        ("__proto__", "x"),
        ("href", "javascript:alert(1)"),
        ("", ""),
    ] {
        let command = params(&[("chapter", "economy"), (key, value)]);
        assert_eq!(
            follow(&Command::Select(&command), &report, &base, &base),
            None,
            "{key}={value}"
        );
    }
}

/// A xorshift64* generator, which returns the same numbers in every run.
struct Dice(u64);

impl Dice {
    fn throw(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        let high = self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33;
        usize::try_from(high).unwrap_or(0) % sides
    }

    fn text(&mut self) -> String {
        const BITS: [&str; 24] = [
            "economy",
            "CN",
            "all",
            "2015",
            "chart",
            "<script>",
            "\"",
            "'",
            "&",
            "#",
            "=",
            ",",
            "javascript:",
            "\u{0}",
            "\u{202e}",
            "专利",
            "xPYMx",
            "[iFrameSizer]",
            ":",
            "8",
            "true",
            "pym",
            "../",
            "%3C",
        ];
        let count = self.throw(12);
        (0..count).map(|_| BITS[self.throw(BITS.len())]).collect()
    }
}

#[test]
fn ten_thousand_hostile_messages_leave_only_what_the_report_knows() {
    const KEYS: [&str; 16] = [
        "chapter",
        "entity",
        "q",
        "area",
        "from",
        "to",
        "format",
        "verdict",
        "evidence",
        "sort",
        "card",
        "tab",
        "lang",
        "theme",
        "__proto__",
        "onerror",
    ];
    let (report, base) = (report(), Selection::default());
    let mut dice = Dice(0x5EED);
    let mut obeyed = 0;
    for _ in 0..10_000 {
        let count = 1 + dice.throw(3);
        let command: Vec<_> = (0..count)
            .map(|_| (KEYS[dice.throw(KEYS.len())].to_owned(), dice.text()))
            .collect();
        if let Some(then) = follow(&Command::Select(&command), &report, &base, &base) {
            obeyed += 1;
            assert!(then.card.iter().all(|id| report.statistic(id).is_some()));
            assert!(then.entity.iter().all(|id| report.entity(id).is_some()));
            assert!(
                then.facets[Facet::Area]
                    .iter()
                    .all(|id| report.entity(id).is_some())
            );
            if let ChapterChoice::Id(id) = &then.chapter {
                assert!(report.chapter(id).is_some(), "{id}");
            }
            // Text from the host is encoded in the address, so that none of it acts as a parameter.
            let hash = url::to_hash(&then, &base);
            assert!(!hash.contains(['<', '>', '"', '\'', ' ', ':']), "{hash}");
        }
        let text = dice.text();
        assert!(host::pym_id(&text).is_none_or(|id| !id.contains("xPYMx")));
        if let Some(secret) = host::wordpress_secret(&text) {
            assert!(secret.bytes().all(|it| it.is_ascii_alphanumeric()));
        }
        let _ = host::resizer(&text);
    }
    assert!(obeyed > 100, "{obeyed} of them were harmless");
}
