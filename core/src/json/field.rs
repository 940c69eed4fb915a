//! Values of every shape a report has.

use super::{Fault, Reader};

/// A value that can be filled from JSON.
pub trait Field {
    /// Reads the next value.
    ///
    /// # Errors
    /// It is of another shape.
    fn read(&mut self, reader: &mut Reader) -> Result<(), Fault>;
}

impl Field for String {
    fn read(&mut self, reader: &mut Reader) -> Result<(), Fault> {
        *self = reader.string()?;
        Ok(())
    }
}

impl Field for bool {
    fn read(&mut self, reader: &mut Reader) -> Result<(), Fault> {
        *self = reader.boolean()?;
        Ok(())
    }
}

impl Field for f64 {
    fn read(&mut self, reader: &mut Reader) -> Result<(), Fault> {
        *self = reader.number()?;
        Ok(())
    }
}

impl Field for i32 {
    fn read(&mut self, reader: &mut Reader) -> Result<(), Fault> {
        *self = reader.whole(i32::MIN, i32::MAX)?;
        Ok(())
    }
}

impl Field for u32 {
    fn read(&mut self, reader: &mut Reader) -> Result<(), Fault> {
        *self = reader.whole(0, i32::MAX)?.unsigned_abs();
        Ok(())
    }
}

impl Field for u8 {
    fn read(&mut self, reader: &mut Reader) -> Result<(), Fault> {
        // The range makes the cast exact.
        *self = reader.whole(0, 255)? as u8;
        Ok(())
    }
}

impl<T: Field + Default> Field for Option<T> {
    fn read(&mut self, reader: &mut Reader) -> Result<(), Fault> {
        *self = None;
        if reader.null() {
            return Ok(());
        }
        self.insert(T::default()).read(reader)
    }
}

impl<T: Field + Default> Field for Vec<T> {
    fn read(&mut self, reader: &mut Reader) -> Result<(), Fault> {
        self.clear();
        reader.list(&mut |reader| {
            let mut element = T::default();
            element.read(reader)?;
            self.push(element);
            Ok(())
        })
    }
}

impl<T: Field, const N: usize> Field for [T; N] {
    fn read(&mut self, reader: &mut Reader) -> Result<(), Fault> {
        let mut at = 0;
        reader.list(&mut |reader| {
            let Some(element) = self.get_mut(at) else {
                return Err(reader.fault("too many values"));
            };
            at += 1;
            element.read(reader)
        })?;
        if at < N {
            return Err(reader.fault("too few values"));
        }
        Ok(())
    }
}

impl Reader<'_> {
    /// Reads a whole number within a range, its ends included.
    fn whole(&mut self, least: i32, most: i32) -> Result<i32, Fault> {
        self.place();
        let start = self.clone();
        let number = self.number()?;
        if number.trunc() == number && (f64::from(least)..=f64::from(most)).contains(&number) {
            // The range makes the cast exact.
            return Ok(number as i32);
        }
        let mut message = String::from("a whole number from ");
        message.push_str(&least.to_string());
        message.push_str(" to ");
        message.push_str(&most.to_string());
        Err(start.fault(&message))
    }

    /// Reads a text that is one of several names, and tells its place among them.
    pub(crate) fn one_of(&mut self, names: &[&str]) -> Result<usize, Fault> {
        self.place();
        let start = self.clone();
        let text = self.string()?;
        match names.iter().position(|name| *name == text) {
            Some(at) => Ok(at),
            None => {
                let names = names.join(", ");
                Err(start.fault(&["unknown name `", &text, "`, expected one of ", &names].concat()))
            }
        }
    }
}
