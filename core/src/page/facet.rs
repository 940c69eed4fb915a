//! The filters that are rows of buttons: how each button is found, what it stands for, what a
//! press changes and how many cards it would leave.

use super::Page;
use super::names::format_name;
use crate::code::Code;
use crate::report::{Status, Verdict};
use crate::selection::{ChapterChoice, Counts, Format, Selection};

/// A filter whose choices are buttons that stay pressed. A choice is named by its code, the
/// value of the button's hook.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Facet {
    /// The chapters, of which one is chosen.
    Chapter,
    /// Countries and areas.
    Area,
    /// Chart, list, statement.
    Format,
    /// Outcomes of checks.
    Verdict,
    /// How the values were had.
    Evidence,
}

impl Facet {
    /// Every facet.
    pub const ALL: [Self; 5] = [
        Self::Chapter,
        Self::Area,
        Self::Format,
        Self::Verdict,
        Self::Evidence,
    ];

    /// The attribute by which others find the buttons.
    pub const fn hook(self) -> &'static str {
        match self {
            Self::Chapter => "data-chapter-filter",
            Self::Area => "data-area-filter",
            Self::Format => "data-format-filter",
            Self::Verdict => "data-verdict-filter",
            Self::Evidence => "data-evidence-filter",
        }
    }

    /// Whether a choice is chosen.
    pub fn is_chosen(self, selection: &Selection, code: &str) -> bool {
        match self {
            Self::Chapter => selection.chapter.code() == code,
            Self::Area => selection.areas.contains(code),
            Self::Format => selection.formats.iter().any(|it| it.code() == code),
            Self::Verdict => selection.verdicts.iter().any(|it| it.code() == code),
            Self::Evidence => selection.evidence.iter().any(|it| it.code() == code),
        }
    }

    /// Chooses a choice, or gives it up; a code that names none changes nothing.
    pub fn toggle(self, selection: &mut Selection, code: &str) {
        match self {
            Self::Chapter => selection.chapter = ChapterChoice::from_code(code),
            Self::Area => selection.areas.toggle(code.to_owned()),
            Self::Format => {
                if let Some(it) = Format::from_code(code) {
                    selection.formats.toggle(it);
                }
            }
            Self::Verdict => {
                if let Some(it) = Verdict::from_code(code) {
                    selection.verdicts.toggle(it);
                }
            }
            Self::Evidence => {
                if let Some(it) = Status::from_code(code) {
                    selection.evidence.toggle(it);
                }
            }
        }
    }

    /// What the choice of that code is called; empty for a code that names nothing.
    pub fn name<'a>(self, page: Page<'a>, code: &str) -> &'a str {
        let words = page.words();
        let name = match self {
            Self::Chapter => match ChapterChoice::from_code(code) {
                ChapterChoice::All => Some(words.all_chapters),
                ChapterChoice::Highlights => Some(words.highlights),
                ChapterChoice::Checks => Some(words.checks),
                ChapterChoice::Id(id) => page.report.chapter(&id).map(|it| page.text(&it.title)),
            },
            Self::Area => page.report.entity(code).map(|it| page.text(&it.name)),
            Self::Format => Format::from_code(code).map(|it| format_name(page, it)),
            Self::Verdict => Verdict::from_code(code).map(|it| words.verdict(it)),
            Self::Evidence => Status::from_code(code).map(|it| words.status(it)),
        };
        name.unwrap_or_default()
    }

    /// How many cards a choice would leave.
    pub fn count(self, counts: &Counts, code: &str) -> usize {
        let named = |list: &[(String, usize)]| {
            let found = list.iter().find(|(id, _)| id == code);
            found.map_or(0, |it| it.1)
        };
        match self {
            Self::Chapter => match code {
                "all" => counts.all,
                "highlights" => counts.highlights,
                "checks" => counts.checks,
                _ => named(&counts.chapters),
            },
            Self::Area => named(&counts.areas),
            Self::Format => Format::from_code(code).map_or(0, |it| counts.formats[it as usize].1),
            Self::Verdict => {
                Verdict::from_code(code).map_or(0, |it| counts.verdicts[it as usize].1)
            }
            Self::Evidence => {
                Status::from_code(code).map_or(0, |it| counts.evidence[it as usize].1)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Facet;
    use crate::selection::Selection;

    #[test]
    fn a_second_press_gives_a_choice_up_save_for_chapters() {
        let choices = [
            (Facet::Area, "US"),
            (Facet::Format, "list"),
            (Facet::Verdict, "differs"),
            (Facet::Evidence, "derived"),
        ];
        for (facet, code) in choices {
            let mut selection = Selection::default();
            facet.toggle(&mut selection, code);
            assert!(facet.is_chosen(&selection, code), "{facet:?}");
            facet.toggle(&mut selection, code);
            assert_eq!(selection, Selection::default(), "{facet:?}");
        }
        let mut selection = Selection::default();
        Facet::Chapter.toggle(&mut selection, "economy");
        Facet::Chapter.toggle(&mut selection, "economy");
        assert!(Facet::Chapter.is_chosen(&selection, "economy"));
        assert!(!Facet::Chapter.is_chosen(&selection, "all"));
    }

    #[test]
    fn a_code_that_names_nothing_changes_nothing() {
        for facet in [Facet::Format, Facet::Verdict, Facet::Evidence] {
            let mut selection = Selection::default();
            facet.toggle(&mut selection, "nothing");
            assert_eq!(selection, Selection::default());
        }
    }
}
