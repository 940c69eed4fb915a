//! The responses of the server.

use super::Options;
use super::request::Request;
use crate::compress;
use std::fs;
use std::path::{Path, PathBuf};

/// The quality of Brotli for files that are compressed while the client waits.
const FAST: u32 = 4;

/// A response: status, headers and body.
pub struct Answer {
    status: &'static str,
    media_type: String,
    headers: Vec<(&'static str, String)>,
    /// The body. It is compressed if the headers say so.
    pub body: Vec<u8>,
}

impl Answer {
    /// Returns the response to a request.
    pub fn to(request: &Request, options: &Options) -> Self {
        if !matches!(request.method.as_str(), "GET" | "HEAD") {
            return Self::message(
                "405 Method Not Allowed",
                "Only GET and HEAD are served here.",
            );
        }
        let Some(file) = request.file().and_then(|it| inside(&options.root, &it)) else {
            return Self::not_found(request.path());
        };
        if file.is_dir() {
            return Self::folder(request, &file, options);
        }
        Self::file(request, &file, options)
    }

    /// Returns the status line and the headers, including the empty line.
    pub fn head(&self, options: &Options) -> String {
        let mut head = format!(
            "HTTP/1.1 {}\r\nContent-Type: {}\r\nContent-Length: {}\r\nCache-Control: no-store\r\n\
             Connection: close\r\n",
            self.status,
            self.media_type,
            self.body.len()
        );
        let added = options
            .headers
            .iter()
            .map(|(name, value)| (name.as_str(), value));
        for (name, value) in self
            .headers
            .iter()
            .map(|(name, value)| (*name, value))
            .chain(added)
        {
            head.push_str(&format!("{name}: {value}\r\n"));
        }
        head + "\r\n"
    }

    fn folder(request: &Request, folder: &Path, options: &Options) -> Self {
        let path = request.path();
        if path.ends_with('/') {
            let index = folder.join("index.html");
            return if index.is_file() {
                Self::file(request, &index, options)
            } else {
                Self::not_found(path)
            };
        }
        let mut answer = Self::message("301 Moved Permanently", "The folder ends in a slash.");
        // A second slash at the start would make the first part of the path a host name.
        answer
            .headers
            .push(("Location", format!("/{}/", path.trim_start_matches('/'))));
        answer
    }

    fn file(request: &Request, file: &Path, options: &Options) -> Self {
        let Ok(bytes) = fs::read(file) else {
            return Self::not_found(request.path());
        };
        let mut answer = Self {
            status: "200 OK",
            media_type: media_type(file, options).to_owned(),
            headers: Vec::new(),
            body: bytes,
        };
        if compress::shrinks(file) {
            answer.headers.push(("Vary", "Accept-Encoding".to_owned()));
            answer.encode(request, file);
        }
        answer
    }

    /// Compresses the body if the client accepts it. Uses the compressed copy beside the file if
    /// there is one.
    fn encode(&mut self, request: &Request, file: &Path) {
        for (coding, suffix) in [("br", ".br"), ("gzip", ".gz")] {
            if !request.accepts(coding) {
                continue;
            }
            let mut copy = file.as_os_str().to_owned();
            copy.push(suffix);
            let packed = fs::read(copy).ok().or_else(|| match coding {
                "br" => compress::brotli(&self.body, FAST).ok(),
                _ => compress::gzip(&self.body).ok(),
            });
            if let Some(packed) = packed {
                self.body = packed;
                self.headers.push(("Content-Encoding", coding.to_owned()));
                return;
            }
        }
    }

    fn not_found(path: &str) -> Self {
        let path = path.replace('&', "&amp;").replace('<', "&lt;");
        Self::message(
            "404 Not Found",
            &format!("There is no <code>{path}</code> in this build."),
        )
    }

    fn message(status: &'static str, text: &str) -> Self {
        let body = format!(
            "<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n<title>{status}</title>\n\
             <link rel=\"icon\" href=\"data:,\">\n<h1>{status}</h1>\n<p>{text}</p>\n\
             <p><a href=\"/\">Statlas</a></p>\n</html>\n"
        );
        Self {
            status,
            media_type: "text/html; charset=utf-8".to_owned(),
            headers: Vec::new(),
            body: body.into_bytes(),
        }
    }
}

/// Returns the canonical path of a file if the file exists and is inside the folder. Symbolic links
/// are resolved first.
fn inside(root: &Path, file: &Path) -> Option<PathBuf> {
    let file = root.join(file).canonicalize().ok()?;
    file.starts_with(root).then_some(file)
}

fn media_type(file: &Path, options: &Options) -> &'static str {
    match file
        .extension()
        .and_then(|it| it.to_str())
        .unwrap_or_default()
    {
        "html" if options.html_as_text => "text/plain; charset=utf-8",
        "css" if options.css_as_text => "text/plain; charset=utf-8",
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "json" => "application/json; charset=utf-8",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "txt" | "md" | "ts" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}
