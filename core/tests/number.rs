//! Tests that numbers are written as a newspaper in that language prints them, and read as people
//! type them.

use statlas_core::language::Qualifier;
use statlas_core::language::number::{
    Places, beside, exact, parse_query, qualified, rounded, short, signed, tick,
};
use statlas_core::text::{Language, Text};
use statlas_core::unit::{Dimension, Unit};

fn unit(dimension: Dimension) -> Unit {
    Unit {
        dimension,
        ..Unit::default()
    }
}

fn counted(zh: &str, en: &str, singular: &str) -> Unit {
    Unit {
        suffix: Text {
            zh: zh.into(),
            en: en.into(),
        },
        singular: singular.into(),
        ..Unit::default()
    }
}

/// Writes the no-break space as `_`, as in the tables below.
fn shown(text: &str) -> String {
    text.replace('\u{a0}', "_")
}

#[test]
fn short_numbers() {
    use Dimension::{Count, Flop, Percent, PercentagePoint, Ratio, Score, Tonnes, Usd, Year};
    let cases = [
        (Usd, 191_400_000.0, "1.91亿美元", "$191_million"),
        (Usd, 78_352_034.0, "7835万美元", "$78.35_million"),
        (Usd, 25_200_000_000.0, "252亿美元", "$25.2_billion"),
        (Usd, 95_990_000_000.0, "959.9亿美元", "$95.99_billion"),
        (Usd, 145_400_000_000.0, "1454亿美元", "$145.4_billion"),
        (Usd, 7_760_000_000.0, "77.6亿美元", "$7.76_billion"),
        (Usd, 1_200_000_000_000.0, "1.2万亿美元", "$1.2_trillion"),
        (Usd, 930.0, "930美元", "$930"),
        (Usd, 160_018.0, "16万美元", "$160,018"),
        (Usd, -2_800_000_000.0, "−28亿美元", "−$2.8_billion"),
        (Count, 1_812.0, "1812", "1,812"),
        (Count, 62_264.0, "62,264", "62,264"),
        (Count, 88_000.0, "8.8万", "88,000"),
        (Count, 10_000.0, "1万", "10,000"),
        (Count, 240_000.0, "24万", "240,000"),
        (Count, 1_810_000.0, "181万", "1.81_million"),
        (Count, 12_210_000.0, "1221万", "12.21_million"),
        (Count, 99_999_999.0, "1亿", "100_million"),
        (Count, 999_999_999.0, "10亿", "1_billion"),
        (Count, 0.0, "0", "0"),
        (Count, 10.26, "10.26", "10.26"),
        (Percent, 65.7, "65.7%", "65.7%"),
        (Percent, 52.036_03, "52%", "52%"),
        (Percent, 61.13, "61.1%", "61.1%"),
        (Percent, 1.62, "1.6%", "1.6%"),
        (Percent, 0.31, "0.31%", "0.31%"),
        (Percent, 100.0, "100%", "100%"),
        (Percent, 3_801.0, "3801%", "3,801%"),
        (Percent, -7.2, "−7.2%", "−7.2%"),
        (PercentagePoint, 21.3, "21.3个百分点", "21.3_pp"),
        (PercentagePoint, 0.24, "0.24个百分点", "0.24_pp"),
        (Ratio, 67.22 / 7.76, "8.7倍", "8.7×"),
        (Ratio, 3.05, "3.05倍", "3.05×"),
        (Ratio, 15.3, "15.3倍", "15.3×"),
        (Score, 4.01, "4.01", "4.01"),
        (Score, 84.52, "84.52", "84.52"),
        (Score, 1_252.4, "1252", "1,252"),
        (Tonnes, 502.0, "502吨", "502_t"),
        (Tonnes, 24.7, "24.7吨", "24.7_t"),
        (Flop, 5e25, "5×10²⁵_FLOP", "5×10²⁵_FLOP"),
        (Flop, 7.424_524_8e18, "7.42×10¹⁸_FLOP", "7.42×10¹⁸_FLOP"),
        (Flop, 9.999e20, "10²¹_FLOP", "10²¹_FLOP"),
        (Year, 2023.0, "2023", "2023"),
        (Count, f64::NAN, "–", "–"),
    ];
    for (dimension, value, zh, en) in cases {
        let unit = unit(dimension);
        assert_eq!(shown(&short(value, &unit, Language::Zh)), zh, "{value}");
        assert_eq!(shown(&short(value, &unit, Language::En)), en, "{value}");
    }
}

#[test]
fn values_are_rounded_by_the_digits_that_are_written() {
    let cases = [
        (1.005, 2, 1.01),
        (-1.005, 2, -1.01),
        (40.65, 1, 40.7),
        (0.4, 0, 0.0),
        (9.96, 1, 10.0),
        (1e300, 255, 1e300),
        (f64::INFINITY, 1, f64::INFINITY),
    ];
    for (value, decimals, expected) in cases {
        assert_eq!(rounded(value, decimals), expected, "{value} to {decimals}");
    }
    assert!(rounded(f64::NAN, 1).is_nan());
}

#[test]
fn units_in_words() {
    let companies = counted("家", "companies", "company");
    assert_eq!(short(1_812.0, &companies, Language::Zh), "1812家");
    assert_eq!(
        shown(&short(1_812.0, &companies, Language::En)),
        "1,812_companies"
    );
    assert_eq!(shown(&short(1.0, &companies, Language::En)), "1_company");
    assert_eq!(
        shown(&short(1.5, &companies, Language::En)),
        "1.5_companies"
    );
    let projects = counted("个", "projects", "project");
    assert_eq!(short(1_810_000.0, &projects, Language::Zh), "181万个");
    assert_eq!(
        shown(&short(1_000_000.0, &projects, Language::En)),
        "1_million_projects"
    );
    let carbon = Unit {
        suffix: Text {
            zh: "吨二氧化碳当量".into(),
            en: "t CO₂e".into(),
        },
        ..unit(Dimension::Tonnes)
    };
    assert_eq!(short(502.0, &carbon, Language::Zh), "502吨二氧化碳当量");
    assert_eq!(shown(&short(502.0, &carbon, Language::En)), "502_t CO₂e");
}

#[test]
fn years_and_operations_take_words_where_the_unit_has_some() {
    let edition = Unit {
        dimension: Dimension::Year,
        ..counted("版", "edition", "")
    };
    assert_eq!(short(2024.0, &edition, Language::Zh), "2024版");
    assert_eq!(
        shown(&short(2024.0, &edition, Language::En)),
        "2024_edition"
    );
    let flop = Unit {
        dimension: Dimension::Flop,
        ..counted("次浮点运算", "FLOP", "")
    };
    assert_eq!(short(5e25, &flop, Language::Zh), "5×10²⁵次浮点运算");
    assert_eq!(
        shown(&tick(&[1e18, 1e24], &flop, Language::En).join(" ")),
        "10¹⁸ 10²⁴_FLOP"
    );
}

#[test]
fn exact_numbers_show_every_digit() {
    let cases = [
        (
            Dimension::Usd,
            191_400_000.0,
            "191,400,000美元",
            "$191,400,000",
        ),
        (
            Dimension::Usd,
            78_352_034.0,
            "78,352,034美元",
            "$78,352,034",
        ),
        (Dimension::Percent, 61.13, "61.13%", "61.13%"),
        (Dimension::Percent, 52.036_03, "52.03603%", "52.03603%"),
        (Dimension::Count, 1_812.0, "1812", "1,812"),
        (
            Dimension::Flop,
            7.424_524_8e18,
            "7.4245248×10¹⁸_FLOP",
            "7.4245248×10¹⁸_FLOP",
        ),
        (Dimension::Year, 2023.0, "2023", "2023"),
    ];
    for (dimension, value, zh, en) in cases {
        let unit = unit(dimension);
        assert_eq!(shown(&exact(value, &unit, Language::Zh)), zh);
        assert_eq!(shown(&exact(value, &unit, Language::En)), en);
    }
}

#[test]
fn changes_carry_their_sign() {
    let cases = [
        (Dimension::Percent, 40.6, "+40.6%", "+40.6%"),
        (Dimension::Percent, -7.2, "−7.2%", "−7.2%"),
        (Dimension::Percent, 0.0, "0%", "0%"),
        (Dimension::PercentagePoint, 13.0, "+13个百分点", "+13_pp"),
        (Dimension::PercentagePoint, -0.4, "−0.4个百分点", "−0.4_pp"),
        (Dimension::Ratio, 2.7, "2.7倍", "2.7×"),
        (Dimension::Usd, 1e9, "+10亿美元", "+$1_billion"),
    ];
    for (dimension, value, zh, en) in cases {
        let unit = unit(dimension);
        assert_eq!(shown(&signed(value, &unit, Language::Zh)), zh);
        assert_eq!(shown(&signed(value, &unit, Language::En)), en);
    }
}

#[test]
fn qualified_numbers() {
    let (usd, percent) = (unit(Dimension::Usd), unit(Dimension::Percent));
    let papers = counted("篇", "", "");
    let cases = [
        (
            &counted("条", "", ""),
            2_300.0,
            None,
            Qualifier::About,
            "约2300条",
            "about_2,300",
        ),
        (
            &papers,
            240_000.0,
            None,
            Qualifier::Over,
            "24万多篇",
            "over_240,000",
        ),
        (
            &papers,
            2_175.0,
            None,
            Qualifier::Over,
            "超过2175篇",
            "over_2,175",
        ),
        (
            &unit(Dimension::Ratio),
            20.0,
            None,
            Qualifier::Over,
            "20多倍",
            "over_20×",
        ),
        (
            &unit(Dimension::Ratio),
            31.0,
            None,
            Qualifier::Over,
            "超过31倍",
            "over_31×",
        ),
        (&percent, 60.0, None, Qualifier::Over, "超过60%", "over_60%"),
        (
            &usd,
            1.5e8,
            None,
            Qualifier::Over,
            "超过1.5亿美元",
            "over_$150_million",
        ),
        (
            &usd,
            191_400_000.0,
            None,
            Qualifier::Estimate,
            "估计1.91亿美元",
            "an estimated $191_million",
        ),
        (
            &counted("", "", ""),
            2.0,
            None,
            Qualifier::AtMost,
            "≤2",
            "≤2",
        ),
        (
            &percent,
            45.0,
            Some(71.0),
            Qualifier::Exact,
            "45%–71%",
            "45%–71%",
        ),
        (
            &usd,
            2.8e9,
            Some(3.15e9),
            Qualifier::Exact,
            "28亿–31.5亿美元",
            "$2.8–3.15_billion",
        ),
        (
            &usd,
            9e7,
            Some(1.2e9),
            Qualifier::About,
            "约9000万–12亿美元",
            "about_$90_million–$1.2_billion",
        ),
        (
            &unit(Dimension::PercentagePoint),
            5.2,
            Some(24.6),
            Qualifier::Exact,
            "5.2–24.6个百分点",
            "5.2–24.6_pp",
        ),
        (
            &percent,
            -7.2,
            Some(-4.0),
            Qualifier::Exact,
            "−7.2%至−4%",
            "−7.2% to −4%",
        ),
        (&percent, 45.0, None, Qualifier::Exact, "45%", "45%"),
    ];
    for (unit, value, high, qualifier, zh, en) in cases {
        assert_eq!(
            shown(&qualified(value, high, qualifier, unit, Language::Zh)),
            zh
        );
        assert_eq!(
            shown(&qualified(value, high, qualifier, unit, Language::En)),
            en
        );
    }
}

#[test]
fn numbers_beside_each_other_have_the_same_decimals() {
    use Dimension::{Percent, Ratio, Score, Tonnes, Usd};
    let cases: [(Dimension, &[f64], &[&str]); 8] = [
        (Percent, &[2.0, 1.62], &["2.0%", "1.6%"]),
        (Percent, &[36.0, 4.0], &["36%", "4%"]),
        (Percent, &[100.0, 99.46, 0.0], &["100.0%", "99.5%", "0.0%"]),
        (Percent, &[2.03, 0.23, 61.13], &["2.0%", "0.23%", "61.1%"]),
        (Score, &[10.26, 2.5, 40.0], &["10.26", "2.50", "40.00"]),
        // Ratios are not padded with zeros: 8.7 has one decimal beside 1.27.
        (Ratio, &[8.66, 1.27, 3.0], &["8.7×", "1.27×", "3.0×"]),
        (Tonnes, &[502.0, 291.4], &["502_t", "291.4_t"]),
        // Only values with the same scale word have the same number of decimals.
        (
            Usd,
            &[4e6, 1.25e7, 3e9],
            &["$4.0_million", "$12.5_million", "$3_billion"],
        ),
    ];
    for (dimension, values, expected) in cases {
        let unit = unit(dimension);
        let places = Places::of(values.iter().copied(), &unit, Language::En);
        let written = |value: &f64| shown(&beside(*value, &unit, Language::En, &places));
        let written: Vec<String> = values.iter().map(written).collect();
        assert_eq!(written, expected);
    }
}

#[test]
fn ticks_share_a_scale_and_name_the_unit_once() {
    let usd = unit(Dimension::Usd);
    let count = counted("个", "models", "model");
    let cases: [(&Unit, &[f64], &str, &str); 11] = [
        (
            &usd,
            &[0.0, 5e9, 1e10, 1.5e10],
            "0 50 100 150亿美元",
            "0 5 10 $15_billion",
        ),
        (
            &usd,
            &[0.0, 5e7, 1e8, 1.5e8],
            "0 0.5 1.0 1.5亿美元",
            "0 50 100 $150_million",
        ),
        (&count, &[0.0, 20.0, 40.0], "0 20 40个", "0 20 40_models"),
        (
            &count,
            &[0.0, 500.0, 1000.0],
            "0 500 1000个",
            "0 500 1,000_models",
        ),
        (
            &count,
            &[0.0, 2500.0, 5000.0, 7500.0, 10_000.0],
            "0 2500 5000 7500 10,000个",
            "0 2,500 5,000 7,500 10,000_models",
        ),
        (
            &count,
            &[0.0, 20_000.0, 40_000.0],
            "0 2 4万个",
            "0 20,000 40,000_models",
        ),
        (
            &usd,
            &[1e3, 1e5, 1e7, 1e9],
            "1000 10万 1000万 10亿美元",
            "1,000 100,000 10_million $1_billion",
        ),
        (
            &unit(Dimension::Percent),
            &[-20.0, 0.0, 20.0, 40.0],
            "−20 0 20 40%",
            "−20 0 20 40%",
        ),
        (
            &unit(Dimension::Percent),
            &[0.0, 0.1, 0.2, 0.1 + 0.2],
            "0 0.1 0.2 0.3%",
            "0 0.1 0.2 0.3%",
        ),
        (
            &unit(Dimension::Flop),
            &[1e18, 1e21, 1e24],
            "10¹⁸ 10²¹ 10²⁴_FLOP",
            "10¹⁸ 10²¹ 10²⁴_FLOP",
        ),
        (
            &unit(Dimension::Year),
            &[2010.0, 2020.0],
            "2010 2020",
            "2010 2020",
        ),
    ];
    for (unit, values, zh, en) in cases {
        assert_eq!(shown(&tick(values, unit, Language::Zh).join(" ")), zh);
        assert_eq!(shown(&tick(values, unit, Language::En).join(" ")), en);
    }
    assert!(tick(&[], &usd, Language::Zh).is_empty());
}

#[test]
fn numbers_as_people_type_them() {
    let cases = [
        ("1.91亿", 191_000_000.0, 6, None),
        ("1.91亿美元", 191_000_000.0, 6, Some(Dimension::Usd)),
        ("191 million", 191_000_000.0, 6, None),
        ("191m", 191_000_000.0, 6, None),
        ("65.7%", 65.7, -1, Some(Dimension::Percent)),
        ("百分之65.7", 65.7, -1, Some(Dimension::Percent)),
        ("1,812", 1_812.0, 0, None),
        ("1812", 1_812.0, 0, None),
        ("1812家", 1_812.0, 0, None),
        ("181万", 1_810_000.0, 4, None),
        ("$25.2bn", 25_200_000_000.0, 8, Some(Dimension::Usd)),
        ("US$25.2 billion", 25_200_000_000.0, 8, Some(Dimension::Usd)),
        ("８．７", 8.7, -1, None),
        ("８．７倍", 8.7, -1, Some(Dimension::Ratio)),
        ("21.3个百分点", 21.3, -1, Some(Dimension::PercentagePoint)),
        ("21.3百分点", 21.3, -1, Some(Dimension::PercentagePoint)),
        ("−7.2%", -7.2, -1, Some(Dimension::Percent)),
        ("-7.2 %", -7.2, -1, Some(Dimension::Percent)),
        ("24万多篇", 240_000.0, 4, None),
        ("约2300条", 2_300.0, 0, None),
        ("about 2,300", 2_300.0, 0, None),
        ("5×10²⁵", 5e25, 25, None),
        ("5e25", 5e25, 25, None),
        ("62，264", 62_264.0, 0, None),
    ];
    for (query, value, place, dimension) in cases {
        let wanted = parse_query(query).unwrap_or_else(|| panic!("{query} is a number"));
        assert!(
            (wanted.value - value).abs() <= value.abs() * 1e-15,
            "{query}: {wanted:?}"
        );
        assert_eq!(
            (wanted.place, wanted.dimension),
            (place, dimension),
            "{query}"
        );
    }
    for query in [
        "",
        "AI",
        "GPT-4",
        "1,2",
        "1.2.3",
        "美国",
        "%",
        "2023年美国",
        "12,34,567",
        ".",
        "1812 foo",
    ] {
        assert_eq!(parse_query(query), None, "{query}");
    }
}

#[test]
fn a_typed_number_finds_values_that_round_to_it() {
    let cases = [
        ("1.91亿", 191_400_000.0, true),
        ("1.91亿", 191_500_000.0, false),
        ("1.9亿", 191_400_000.0, true),
        ("65.7%", 65.7, true),
        ("65.7", 65.71, true),
        ("65.7", 65.75, false),
        ("65.8", 65.75, true),
        ("2.5", 2.45, true),
        ("2.4", 2.45, false),
        ("1,812", 1_812.0, true),
        ("1812", 1_813.0, false),
        ("8.7", 67.22 / 7.76, true),
        ("7.2%", -7.2, true),
        ("-7.2%", -7.2, true),
        ("-7.2%", 7.2, false),
        ("5e25", 5e25, true),
        ("0", 0.0, true),
        ("0", 0.31, true),
    ];
    for (query, value, expected) in cases {
        let found = parse_query(query).is_some_and(|wanted| wanted.matches(value));
        assert_eq!(found, expected, "{query} against {value}");
    }
    let percent = parse_query("20%").expect("a number");
    assert!(
        percent.may_measure(Dimension::PercentagePoint) && !percent.may_measure(Dimension::Count)
    );
}

#[test]
fn printed_numbers_are_found_again() {
    let dimensions = [
        Dimension::Usd,
        Dimension::Count,
        Dimension::Percent,
        Dimension::Ratio,
    ];
    let values = [
        0.31,
        8.66,
        65.7,
        1_812.0,
        62_264.0,
        160_018.0,
        78_352_034.0,
        191_400_000.0,
        9.599e10,
    ];
    for dimension in dimensions {
        for value in values {
            for language in Language::ALL {
                let text = short(value, &unit(dimension), language);
                let wanted = parse_query(&text).unwrap_or_else(|| panic!("{text} is a number"));
                assert!(wanted.matches(value), "{text} against {value}: {wanted:?}");
            }
        }
    }
    let flop = parse_query(&short(5e25, &unit(Dimension::Flop), Language::Zh));
    assert!(flop.is_some_and(|wanted| wanted.matches(5e25)));
}
