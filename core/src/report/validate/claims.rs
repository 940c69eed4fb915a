//! Checks claims: the arithmetic gives the stated number, and the values do not depend on that
//! number.

use super::Walk;
use crate::language::number::digits;
use crate::report::{Claim, Statistic, Verdict};
use crate::text::Language;

/// The largest number of characters of an expression. Nested operations are evaluated recursively,
/// which would need too much stack for thousands of them.
const LONGEST: usize = 1_000;

/// Checks all claims of a statistic.
pub(super) fn check_all<'a>(walk: &mut Walk<'a>, statistic: &'a Statistic) {
    walk.each("claims", &statistic.claims, |walk, claim| {
        check(walk, statistic, claim)
    });
}

fn check<'a>(walk: &mut Walk<'a>, statistic: &'a Statistic, claim: &'a Claim) {
    walk.required("text", &claim.text);
    walk.unit("unit", &claim.unit);
    walk.number("stated", claim.stated);
    walk.expect_at(
        "decimals",
        claim.decimals <= 6,
        &["six decimals are enough"],
    );
    let factor = 10_f64.powi(i32::from(claim.decimals));
    let printed = (claim.stated * factor).round() / factor;
    walk.expect_at(
        "stated",
        (printed - claim.stated).abs() < 1e-9 * claim.stated.abs().max(1.0),
        &["the figure has more decimals than it must hold to; mend decimals"],
    );
    if walk.report.unit(&claim.unit).is_none() {
        return;
    }
    let length = claim.expression.chars().count();
    if length > LONGEST {
        let length = length.to_string();
        return walk.fault_at(
            "expression",
            &[
                "the expression has ",
                &length,
                " characters, more than 1,000; add the values up in a point with a formula",
            ],
        );
    }
    let worked = match walk.report.work_out(statistic, claim) {
        Ok(worked) => worked,
        Err(error) => return walk.fault_at("expression", &[&error.to_string()]),
    };
    // Without this check, an infinite result would count as equal to every stated number.
    if !worked.value.is_finite() {
        return walk.fault_at(
            "expression",
            &["it leads beyond what can be counted with; mend its numbers"],
        );
    }
    if worked.rests_on_derived() {
        walk.fault_at("expression", &[
            "it rests on a value that was computed here, so it would test itself; use values from sources, or give the verdict cannot-be-checked and leave the claim out",
        ]);
    }
    let text = worked.text(Language::En);
    let stated = digits(claim.stated);
    if worked.holds && !claim.holds {
        walk.fault_at(
            "holds",
            &["the arithmetic comes out (", &text, "), so holds is true"],
        );
    } else if !worked.holds && claim.holds {
        walk.fault_at(
            "stated",
            &[
                "the arithmetic does not come out: ",
                &text,
                ", stated is ",
                &stated,
                "; mend the value, or set holds to false and say so in a check",
            ],
        );
    } else if !claim.holds
        && !statistic
            .checks
            .iter()
            .any(|check| disagrees(check.verdict))
    {
        walk.fault_at(
            "holds",
            &["no check of this statistic says that the figure does not come out; add one"],
        );
    }
}

/// Returns `true` if a verdict says that a number is not correct as stated.
const fn disagrees(verdict: Verdict) -> bool {
    !matches!(verdict, Verdict::Matches | Verdict::ArticleOnly)
}
