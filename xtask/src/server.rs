//! A small static server for 127.0.0.1, used by `cargo xtask serve` and the browser suite.
//!
//! Each request has its own thread and connection. Nothing is cached. Only GET and HEAD are
//! supported.

mod answer;
mod request;

use answer::Answer;
use request::Request;
use std::io::{self, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

/// The options of a server.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// The folder to serve. Files outside this folder are never sent.
    pub root: PathBuf,
    /// The port on 127.0.0.1. With 0 the system chooses a free port.
    pub port: u16,
    /// Headers added to every response, such as a Content-Security-Policy: (name, value).
    pub headers: Vec<(String, String)>,
    /// `true` to send `.html` files as `text/plain`, as some CDNs do.
    pub html_as_text: bool,
    /// `true` to send `.css` files as `text/plain`.
    pub css_as_text: bool,
    /// A part of a path, and the poor connection to simulate for files whose path contains it.
    pub poor: Option<(&'static str, Poor)>,
}

/// A poor connection to simulate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Poor {
    /// The connection ends after half of the file.
    Half,
    /// The response is not sent until [`Server::release`] is called.
    Held,
}

/// A running server. It stops when this value is dropped.
pub struct Server {
    address: SocketAddr,
    shared: Arc<Shared>,
}

struct Shared {
    options: Options,
    stopped: AtomicBool,
    released: AtomicBool,
    requests: Mutex<Vec<String>>,
}

impl Server {
    /// Starts the server.
    ///
    /// # Errors
    ///
    /// Returns an error if the port is in use or the folder does not exist.
    pub fn start(mut options: Options) -> io::Result<Self> {
        options.root = options.root.canonicalize()?;
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, options.port))?;
        let address = listener.local_addr()?;
        let shared = Arc::new(Shared {
            options,
            stopped: AtomicBool::new(false),
            released: AtomicBool::new(false),
            requests: Mutex::default(),
        });
        let accepting = Arc::clone(&shared);
        thread::spawn(move || accept(&listener, &accepting));
        Ok(Self { address, shared })
    }

    /// Returns the URL of a path: `http://127.0.0.1:8000/en.html` for `en.html`.
    pub fn url(&self, path: &str) -> String {
        format!("http://{}/{path}", self.address)
    }

    /// Sends the responses that are held because of [`Poor::Held`]. Later responses are not held.
    pub fn release(&self) {
        self.shared.released.store(true, Ordering::Relaxed);
    }

    /// Returns the request targets so far, with queries, in the order of arrival.
    pub fn requests(&self) -> Vec<String> {
        self.shared
            .requests
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.shared.stopped.store(true, Ordering::Relaxed);
        // Wakes the thread that waits for a connection. If this fails, the thread has ended
        // already.
        let _ = TcpStream::connect(self.address);
    }
}

fn accept(listener: &TcpListener, shared: &Arc<Shared>) {
    for stream in listener.incoming() {
        if shared.stopped.load(Ordering::Relaxed) {
            return;
        }
        if let Ok(stream) = stream {
            let shared = Arc::clone(shared);
            // Errors are ignored, because clients may close a connection at any time.
            thread::spawn(move || serve(&stream, &shared).ok());
        }
    }
}

fn serve(stream: &TcpStream, shared: &Shared) -> io::Result<()> {
    stream.set_read_timeout(Some(Duration::from_secs(10)))?;
    let Some(request) = Request::read(stream)? else {
        // Browsers open connections in advance and may close them without a request.
        return Ok(());
    };
    let mut requests = shared
        .requests
        .lock()
        .unwrap_or_else(PoisonError::into_inner);
    requests.push(request.target.clone());
    drop(requests);
    let poor = shared.options.poor;
    let poor = poor.filter(|(part, _)| request.path().contains(part));
    let poor = poor.map(|(_, how)| how);
    let flags = [&shared.stopped, &shared.released];
    while poor == Some(Poor::Held) && !flags.iter().any(|it| it.load(Ordering::Relaxed)) {
        thread::sleep(Duration::from_millis(15));
    }
    let mut answer = Answer::to(&request, &shared.options);
    let mut stream = stream;
    stream.write_all(answer.head(&shared.options).as_bytes())?;
    if poor == Some(Poor::Half) {
        answer.body.truncate(answer.body.len() / 2);
    }
    if request.method != "HEAD" {
        stream.write_all(&answer.body)?;
    }
    stream.flush()
}

#[cfg(test)]
mod tests;
