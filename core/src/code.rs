//! Names for the values of fieldless enums, as used in JSON, in URLs and in HTML attributes.

use std::str::FromStr;
use strum::VariantArray;

/// A value with a name. Every enum that derives strum's `EnumString`, `IntoStaticStr` and
/// `VariantArray` implements this trait.
pub trait Code: Copy + FromStr + Into<&'static str> + VariantArray {
    /// Every value, in the order of declaration.
    const ALL: &'static [Self] = Self::VARIANTS;

    /// Returns the name of the value.
    fn code(self) -> &'static str {
        self.into()
    }

    /// Returns the value with this name, or `None` if there is none.
    fn from_code(code: &str) -> Option<Self> {
        code.parse().ok()
    }
}

impl<T: Copy + FromStr + Into<&'static str> + VariantArray> Code for T {}

#[cfg(test)]
mod tests {
    use super::Code;
    use crate::chart::{Kind, ScaleKind};
    use crate::figure::RowOrder;
    use crate::language::Qualifier;
    use crate::report::{EntityKind, Publication, Reading, Status, Verdict};
    use crate::selection::{Facet, Format, Sort, Tab, Theme, View};
    use crate::unit::Dimension;
    use serde::Serialize;
    use serde::de::DeserializeOwned;

    fn codes<T: Code + PartialEq>() -> Vec<&'static str> {
        let back = |it: &T| T::from_code(it.code()) == Some(*it);
        assert!(T::ALL.iter().all(back));
        assert!(T::from_code("?").is_none());
        T::ALL.iter().map(|it| it.code()).collect()
    }

    /// Checks that a value has the same name in JSON as in URLs.
    fn told_in_json<T: Code + PartialEq + Serialize + DeserializeOwned>() {
        for (value, code) in T::ALL.iter().zip(codes::<T>()) {
            let written = serde_json::to_value(value).expect("a name");
            assert_eq!(written, code);
            assert!(serde_json::from_value::<T>(written).is_ok_and(|it| it == *value));
        }
    }

    #[test]
    fn names_lead_back_to_their_values() {
        assert_eq!(codes::<Theme>(), ["auto", "light", "dark"]);
        assert_eq!(codes::<Format>(), ["chart", "list", "statement"]);
        assert_eq!(codes::<Sort>(), ["suggested", "article", "relevance"]);
        assert_eq!(codes::<View>(), ["cards", "table"]);
        assert_eq!(codes::<Tab>(), ["chart", "table", "source"]);
        assert_eq!(codes::<RowOrder>(), ["given", "value", "name"]);
        assert_eq!(codes::<Facet>(), ["area", "format", "verdict", "evidence"]);
    }

    #[test]
    fn names_in_the_json_are_those_of_urls() {
        told_in_json::<Verdict>();
        told_in_json::<Status>();
        told_in_json::<Kind>();
        told_in_json::<ScaleKind>();
        told_in_json::<Qualifier>();
        told_in_json::<EntityKind>();
        told_in_json::<Publication>();
        told_in_json::<Reading>();
        told_in_json::<Dimension>();
    }
}
