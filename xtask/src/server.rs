//! A small static server for loopback: `cargo xtask serve` and the browser suite use it.
//!
//! One thread and one connection a request, nothing cached, nothing but GET and HEAD.

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

/// What to serve and how.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// The folder; nothing outside it is ever sent.
    pub root: PathBuf,
    /// The port on 127.0.0.1; 0 takes a free one.
    pub port: u16,
    /// Headers added to every answer, such as a Content-Security-Policy.
    pub headers: Vec<(String, String)>,
    /// Sends `.html` as `text/plain`, as some CDNs do.
    pub html_as_text: bool,
    /// Sends `.css` as `text/plain`, too.
    pub css_as_text: bool,
    /// Answers for the files whose path contains this come late or not whole.
    pub poor: Option<(&'static str, Poor)>,
}

/// How a poor connection brings a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Poor {
    /// It breaks off half-way.
    Half,
    /// Nothing comes until [`Server::release`].
    Held,
}

/// A running server; it stops when dropped.
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
    /// Begins to listen.
    ///
    /// # Errors
    ///
    /// When the port is taken or the folder does not exist.
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

    /// The address of a path: `http://127.0.0.1:8000/en.html` for `en.html`.
    pub fn url(&self, path: &str) -> String {
        format!("http://{}/{path}", self.address)
    }

    /// Lets go what is [`Poor::Held`], and holds nothing from now on.
    pub fn release(&self) {
        self.shared.released.store(true, Ordering::Relaxed);
    }

    /// The targets asked for so far, query included, in the order they came.
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
        // Wakes the thread that waits for a connection; if that fails, it is gone already.
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
            // A client that hangs up half-way is its own affair.
            thread::spawn(move || serve(&stream, &shared).ok());
        }
    }
}

fn serve(stream: &TcpStream, shared: &Shared) -> io::Result<()> {
    stream.set_read_timeout(Some(Duration::from_secs(10)))?;
    let Some(request) = Request::read(stream)? else {
        // A browser opens connections ahead and may close them unused.
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
