//! Types that are objects in JSON, and those that are one name of several.

use super::{Fault, Reader};

/// The name of a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Named {
    /// As in the JSON.
    pub name: &'static str,
    /// Whether it may not be left out.
    pub required: bool,
}

/// A type that is an object in JSON, with at most 32 fields.
pub trait Record {
    /// The names of its fields.
    fn names(&self) -> &'static [Named];

    /// Reads the field of that place among its names.
    ///
    /// # Errors
    /// The value is not of the field's shape.
    fn read_field(&mut self, at: usize, reader: &mut Reader) -> Result<(), Fault>;
}

/// Makes a type a [`Record`]: `record!(Point { at, value } { low, note })`, required fields
/// first, those that may be left out behind them. A name that differs in the JSON is given as
/// `field = "name"`.
macro_rules! record {
    ($type:ident { $($required:ident),* } { $($optional:ident $(= $name:literal)?),* }) => {
        impl $crate::json::Record for $type {
            fn names(&self) -> &'static [$crate::json::Named] {
                &[
                    $($crate::json::Named { name: stringify!($required), required: true },)*
                    $($crate::json::Named {
                        name: $crate::json::record!(@name $optional $($name)?),
                        required: false,
                    },)*
                ]
            }

            fn read_field(
                &mut self,
                at: usize,
                reader: &mut $crate::json::Reader,
            ) -> Result<(), $crate::json::Fault> {
                let fields: &mut [&mut dyn $crate::json::Field] =
                    &mut [$(&mut self.$required,)* $(&mut self.$optional),*];
                fields[at].read(reader)
            }
        }

        impl $crate::json::Field for $type {
            fn read(&mut self, reader: &mut $crate::json::Reader) -> Result<(), $crate::json::Fault> {
                reader.record(self)
            }
        }
    };
    (@name $field:ident $name:literal) => { $name };
    (@name $field:ident) => { stringify!($field) };
}

/// Gives an enum without fields its names, in the JSON, in URLs and in hooks of the page.
macro_rules! codes {
    ($type:ident { $($variant:ident = $code:literal),+ $(,)? }) => {
        impl $type {
            /// Every value, in the order it is offered.
            pub const ALL: [Self; [$($code),+].len()] = [$(Self::$variant),+];

            /// Its name in the JSON, in URLs and in hooks.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code),+ }
            }

            /// The value of that name.
            pub fn from_code(code: &str) -> Option<Self> {
                Self::ALL.into_iter().find(|value| value.code() == code)
            }
        }

        impl $crate::json::Field for $type {
            fn read(&mut self, reader: &mut $crate::json::Reader) -> Result<(), $crate::json::Fault> {
                *self = Self::ALL[reader.one_of(&[$($code),+])?];
                Ok(())
            }
        }
    };
}

pub(crate) use {codes, record};
