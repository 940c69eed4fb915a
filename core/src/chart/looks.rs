//! The look that several marks share, and how the look is written to SVG.

use super::markup::{number, number_attribute};
use super::{Anchor, Geometry, Mark, Role, paint};

/// How a writer describes the look of a mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Looks {
    /// With classes, for a page that has the style sheet of Statlas. The marks follow the theme.
    Classes,
    /// With presentation attributes and literal values, in the colours of the light theme. This is
    /// for files, because many viewers ignore style sheets.
    Attributes,
}

/// The properties that marks must share to be in one group.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Style {
    role: Role,
    colour: u8,
    derived: bool,
    anchor: Option<Anchor>,
    pub(super) series: Option<usize>,
}

impl Style {
    /// Returns the style of a mark.
    pub(super) fn of(mark: &Mark) -> Self {
        let anchor = match mark.geometry {
            Geometry::Text { anchor, .. } => Some(anchor),
            _ => None,
        };
        let Mark {
            role,
            colour,
            derived,
            series,
            ..
        } = *mark;
        Self {
            role,
            colour,
            derived,
            anchor,
            series,
        }
    }

    /// Returns what decides how letters are written: `true` for bold, and the anchor.
    pub(super) fn letters(self) -> (bool, Option<Anchor>) {
        (self.role == Role::Heading, self.anchor)
    }

    /// Returns `true` for the style of a reference line.
    pub(super) fn is_rule(self) -> bool {
        self.role == Role::Rule
    }

    /// Writes the attributes that marks of this style share and, if they belong to a series, its
    /// index.
    pub(super) fn attributes(self, out: &mut String, looks: Looks) {
        match looks {
            Looks::Classes => self.class(out, class(self.role)),
            Looks::Attributes => {
                paint::mark(out, self.role, self.colour, self.derived);
                paint::letters(out, self.letters());
            }
        }
        self.belonging(out);
    }

    /// Writes the attributes of the light rim under a reference line.
    pub(super) fn rim(self, out: &mut String, looks: Looks) {
        match looks {
            Looks::Classes => self.class(out, RIM),
            Looks::Attributes => paint::rim(out),
        }
        self.belonging(out);
    }

    fn belonging(self, out: &mut String) {
        if let Some(series) = self.series {
            number_attribute(out, "data-s", series as f64);
        }
    }

    fn class(self, out: &mut String, class: char) {
        out.push_str(" class=\"");
        out.push(class);
        match self.anchor {
            Some(Anchor::Middle) => out.push_str(" m"),
            Some(Anchor::End) => out.push_str(" e"),
            _ => {}
        }
        let coloured = !matches!(
            self.role,
            Role::Grid | Role::Baseline | Role::Rule | Role::Tick | Role::Heading
        );
        let ink = self.colour == 0 && (self.role.is_text() || self.role == Role::Leader);
        if coloured && !ink {
            out.push_str(" c");
            number(out, f64::from(self.colour));
        }
        if self.derived {
            out.push_str(" d");
        }
        out.push('"');
    }
}

/// The class of the rim under a reference line.
const RIM: char = 's';

const fn class(role: Role) -> char {
    match role {
        Role::Bar => 'b',
        Role::Bound => 'u',
        Role::Cell => 'q',
        Role::Dot => 'o',
        Role::Line => 'n',
        Role::Span => 'p',
        Role::Baseline => 'x',
        Role::Rule => 'r',
        Role::Grid => 'g',
        Role::Leader => 'k',
        Role::Tick => 't',
        Role::Label => 'l',
        Role::Heading => 'h',
        Role::Value => 'v',
        Role::Inside => 'i',
    }
}
