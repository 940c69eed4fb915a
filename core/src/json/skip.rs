//! Walking over values nobody asks for.

use super::{Fault, Reader};

impl Reader<'_> {
    /// Walks over a value of any shape.
    ///
    /// # Errors
    /// It is not JSON.
    pub fn skip(&mut self) -> Result<(), Fault> {
        if self.trusted && matches!(self.starts_with(), Some(b'{' | b'[')) {
            return self.skip_nested();
        }
        match self.starts_with() {
            Some(b'{') => self.object(&mut |_, reader| reader.skip()),
            Some(b'[') => self.list(&mut Self::skip),
            Some(b'"') => self.skip_string(),
            Some(b'-' | b'0'..=b'9') => self.skip_number(),
            _ if self.null() => Ok(()),
            _ => match self.boolean() {
                Ok(_) => Ok(()),
                Err(_) => Err(self.fault("a value was expected")),
            },
        }
    }

    /// Over an object or a list of a text that is JSON: only texts and brackets matter.
    pub(super) fn skip_nested(&mut self) -> Result<(), Fault> {
        let mut depth = 0_usize;
        loop {
            match self.peek() {
                Some(b'{' | b'[') => depth += 1,
                Some(b'}' | b']') => depth -= 1,
                Some(b'"') => {
                    self.skip_string()?;
                    continue;
                }
                Some(_) => {}
                None => return Err(self.fault("the end was not expected")),
            }
            self.at += 1;
            if depth == 0 {
                return Ok(());
            }
        }
    }

    /// From the opening quotation mark to behind the closing one.
    pub(super) fn skip_string(&mut self) -> Result<(), Fault> {
        let bytes = self.text.as_bytes();
        self.at += 1;
        loop {
            match bytes.get(self.at) {
                Some(b'"') => {
                    self.at += 1;
                    return Ok(());
                }
                Some(b'\\') => self.skip_escape()?,
                Some(0..=0x1f) => {
                    return Err(self.fault("a line break or control character inside a text"));
                }
                Some(_) => self.at += 1,
                None => return Err(self.fault("the text is not closed by a quotation mark")),
            }
        }
    }

    pub(super) fn skip_escape(&mut self) -> Result<(), Fault> {
        let bytes = self.text.as_bytes();
        let width = match bytes.get(self.at + 1) {
            Some(b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't') => 2,
            Some(b'u') => {
                let digits = bytes.get(self.at + 2..self.at + 6).unwrap_or_default();
                if digits.len() < 4 || !digits.iter().all(u8::is_ascii_hexdigit) {
                    return Err(self.fault("four hexadecimal digits were expected"));
                }
                6
            }
            _ => return Err(self.fault("an unknown sign after the backslash")),
        };
        self.at += width;
        Ok(())
    }

    pub(super) fn skip_number(&mut self) -> Result<(), Fault> {
        let start = self.at;
        self.optional(b"-");
        let zero = self.peek() == Some(b'0');
        let digits = self.digits();
        if digits == 0 || (zero && digits > 1) {
            self.at = start;
            return Err(self.fault("a number was expected"));
        }
        if self.optional(b".") && self.digits() == 0 {
            return Err(self.fault("a digit was expected"));
        }
        if self.optional(b"eE") {
            self.optional(b"+-");
            if self.digits() == 0 {
                return Err(self.fault("a digit was expected"));
            }
        }
        Ok(())
    }

    pub(super) fn digits(&mut self) -> usize {
        let start = self.at;
        while self.peek().is_some_and(|byte| byte.is_ascii_digit()) {
            self.at += 1;
        }
        self.at - start
    }
}
