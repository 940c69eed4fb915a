//! A scanner that walks over JSON without keeping any of it.

/// How deep lists and objects may be nested.
const DEEPEST: usize = 128;

type Step = Result<(), &'static str>;

/// Walks over a text; after an error its place is that of the error.
pub(super) struct Scanner<'a> {
    bytes: &'a [u8],
    at: usize,
    depth: usize,
}

impl<'a> Scanner<'a> {
    pub fn new(text: &'a str) -> Self {
        Self {
            bytes: text.as_bytes(),
            at: 0,
            depth: 0,
        }
    }

    /// The byte it stands at.
    pub const fn place(&self) -> usize {
        self.at
    }

    pub fn skip_blanks(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            self.at += 1;
        }
    }

    /// Walks over the whole text.
    pub fn document(&mut self) -> Step {
        self.value()?;
        self.skip_blanks();
        if self.at < self.bytes.len() {
            return Err("something stands behind the end");
        }
        Ok(())
    }

    /// From the start of an object to its value of that key; false, where there is none.
    pub fn enter_key(&mut self, key: &str) -> Result<bool, &'static str> {
        if !self.take(b'{') {
            return Ok(false);
        }
        loop {
            self.skip_blanks();
            let start = self.at;
            if self.peek() != Some(b'"') {
                return Ok(false);
            }
            self.string()?;
            let found = &self.bytes[start + 1..self.at - 1] == key.as_bytes();
            self.colon()?;
            self.skip_blanks();
            if found {
                return Ok(true);
            }
            self.value()?;
            self.skip_blanks();
            if !self.take(b',') {
                return Ok(false);
            }
        }
    }

    /// From the start of a list to its element of that index; false, where there is none.
    pub fn enter_index(&mut self, index: usize) -> Result<bool, &'static str> {
        if !self.take(b'[') {
            return Ok(false);
        }
        for _ in 0..index {
            self.skip_blanks();
            if self.peek() == Some(b']') {
                return Ok(false);
            }
            self.value()?;
            self.skip_blanks();
            if !self.take(b',') {
                return Ok(false);
            }
        }
        self.skip_blanks();
        Ok(self.peek() != Some(b']'))
    }

    fn value(&mut self) -> Step {
        self.skip_blanks();
        match self.peek() {
            Some(b'{') => self.nested(Self::object),
            Some(b'[') => self.nested(Self::list),
            Some(b'"') => self.string(),
            Some(b'-' | b'0'..=b'9') => self.number(),
            _ => self.word(),
        }
    }

    fn nested(&mut self, inside: fn(&mut Self) -> Step) -> Step {
        if self.depth == DEEPEST {
            return Err("it is nested too deeply");
        }
        self.at += 1;
        self.depth += 1;
        inside(self)?;
        self.depth -= 1;
        Ok(())
    }

    fn object(&mut self) -> Step {
        self.skip_blanks();
        if self.take(b'}') {
            return Ok(());
        }
        let mut missing = "a key in quotation marks or } was expected";
        loop {
            self.skip_blanks();
            if self.peek() != Some(b'"') {
                return Err(missing);
            }
            self.string()?;
            self.colon()?;
            self.value()?;
            self.skip_blanks();
            if self.take(b'}') {
                return Ok(());
            }
            if !self.take(b',') {
                return Err("a comma or } was expected");
            }
            missing = "a key in quotation marks was expected";
        }
    }

    fn list(&mut self) -> Step {
        self.skip_blanks();
        if self.take(b']') {
            return Ok(());
        }
        loop {
            self.value()?;
            self.skip_blanks();
            if self.take(b']') {
                return Ok(());
            }
            if !self.take(b',') {
                return Err("a comma or ] was expected");
            }
        }
    }

    fn colon(&mut self) -> Step {
        self.skip_blanks();
        if self.take(b':') {
            Ok(())
        } else {
            Err("a colon was expected")
        }
    }

    fn string(&mut self) -> Step {
        self.at += 1;
        loop {
            match self.peek() {
                Some(b'"') => {
                    self.at += 1;
                    return Ok(());
                }
                Some(b'\\') => self.escape()?,
                Some(b'\n' | b'\r') => {
                    return Err("a line break inside a text must be written \\n");
                }
                Some(0..=0x1f) => return Err("a control character inside a text"),
                Some(_) => self.at += 1,
                None => return Err("the text is not closed by a quotation mark"),
            }
        }
    }

    fn escape(&mut self) -> Step {
        self.at += 1;
        match self.peek() {
            Some(b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't') => self.at += 1,
            Some(b'u') => {
                let digits = self.bytes.get(self.at + 1..self.at + 5);
                if !digits.is_some_and(|digits| digits.iter().all(u8::is_ascii_hexdigit)) {
                    self.at += 1;
                    return Err("four hexadecimal digits were expected");
                }
                self.at += 5;
            }
            _ => return Err("an unknown sign after the backslash"),
        }
        Ok(())
    }

    fn number(&mut self) -> Step {
        self.take(b'-');
        if !self.take(b'0') {
            self.digits()?;
        }
        if self.take(b'.') {
            self.digits()?;
        }
        if matches!(self.peek(), Some(b'e' | b'E')) {
            self.at += 1;
            if matches!(self.peek(), Some(b'+' | b'-')) {
                self.at += 1;
            }
            self.digits()?;
        }
        Ok(())
    }

    fn digits(&mut self) -> Step {
        let start = self.at;
        while self.peek().is_some_and(|byte| byte.is_ascii_digit()) {
            self.at += 1;
        }
        if self.at > start {
            Ok(())
        } else {
            Err("a digit was expected")
        }
    }

    fn word(&mut self) -> Step {
        let rest = &self.bytes[self.at..];
        let word = ["true", "false", "null"]
            .into_iter()
            .find(|word| rest.starts_with(word.as_bytes()));
        self.at += word.map_or(0, str::len);
        word.map(drop).ok_or("a value was expected")
    }

    fn take(&mut self, byte: u8) -> bool {
        let taken = self.peek() == Some(byte);
        self.at += usize::from(taken);
        taken
    }

    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }
}
