//! Reads the requests of clients.

use std::io::{self, BufRead, BufReader, Read};
use std::net::TcpStream;
use std::path::PathBuf;

/// The largest size of a request line with its headers, in bytes.
const LIMIT: u64 = 32 * 1024;

/// A request without its body.
#[derive(Debug, Default)]
pub struct Request {
    /// The method: `GET`, `HEAD` …
    pub method: String,
    /// The path and the query, as sent.
    pub target: String,
    /// The value of `Accept-Encoding`.
    pub accepts: String,
}

impl Request {
    /// Reads a request up to the empty line. Returns `None` if the client closes the connection
    /// without sending anything.
    pub fn read(stream: &TcpStream) -> io::Result<Option<Self>> {
        let mut lines = BufReader::new(stream).take(LIMIT).lines();
        let Some(first) = lines.next().transpose()? else {
            return Ok(None);
        };
        let mut words = first.split(' ').map(str::to_owned);
        let mut request = Self {
            method: words.next().unwrap_or_default(),
            target: words.next().unwrap_or_default(),
            accepts: String::new(),
        };
        for line in lines {
            let line = line?;
            match line.split_once(':') {
                Some((name, value)) if name.eq_ignore_ascii_case("accept-encoding") => {
                    request.accepts = value.to_ascii_lowercase();
                }
                _ if line.is_empty() => return Ok(Some(request)),
                _ => {}
            }
        }
        Err(io::ErrorKind::UnexpectedEof.into())
    }

    /// Returns `true` if the client accepts a content coding (`br`, `gzip`).
    pub fn accepts(&self, coding: &str) -> bool {
        self.accepts.split(',').any(|it| {
            let mut parts = it.split(';').map(str::trim);
            parts.next() == Some(coding) && parts.next() != Some("q=0")
        })
    }

    /// Returns the path without the query, as sent.
    pub fn path(&self) -> &str {
        self.target.split(['?', '#']).next().unwrap_or_default()
    }

    /// Returns the decoded path below the served folder. Returns `None` if the path is not valid,
    /// or if a part of it is hidden or has unsafe characters.
    pub fn file(&self) -> Option<PathBuf> {
        let path = percent_decoded(self.path().strip_prefix('/')?)?;
        let mut file = PathBuf::new();
        for part in path.split('/') {
            let hidden = part.starts_with('.');
            if hidden || part.contains(['\\', ':', '\0']) {
                return None;
            }
            file.push(part);
        }
        Some(file)
    }
}

fn percent_decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&byte, tail)) = rest.split_first() {
        if byte == b'%' {
            let digits = std::str::from_utf8(tail.get(..2)?).ok()?;
            bytes.push(u8::from_str_radix(digits, 16).ok()?);
            rest = &tail[2..];
        } else {
            bytes.push(byte);
            rest = tail;
        }
    }
    String::from_utf8(bytes).ok()
}
