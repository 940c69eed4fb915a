//! Starts the WebDriver programs that start and control browsers.

use crate::engine::{engine, programs};
use crate::{http, until};
use std::io::{BufRead, BufReader};
use std::net::{Ipv4Addr, TcpListener};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU16, Ordering};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::thread;
use xtask::engine::Engine;

/// A running driver. When it is dropped, the driver and every browser it started end.
pub struct Driver {
    /// The port on 127.0.0.1 where it listens.
    pub port: u16,
    /// The browser that it starts.
    pub browser: PathBuf,
    /// The lines that the driver and its browsers have printed so far.
    lines: Arc<Mutex<Vec<String>>>,
    /// The shell that runs the driver; it ends when its standard input is closed.
    shell: Child,
}

/// The script of the shell around a driver. The test's process may end in any way, also by Ctrl-C,
/// and then cannot clean up. The shell notices that its standard input is closed, ends everything
/// that was started, and removes temporary files. No D-Bus daemon is started, because it would
/// continue to run after the browser.
const SHELL: &str = r#"
trap '' INT
export TMPDIR="$(mktemp -d)"
export HOME="$TMPDIR" XDG_RUNTIME_DIR="$TMPDIR"
export DBUS_SESSION_BUS_ADDRESS=disabled: NO_AT_BRIDGE=1 GSETTINGS_BACKEND=memory
if [ "$1" = display ]; then
  mkfifo "$TMPDIR/display"
  Xvfb -displayfd 3 -screen 0 1280x1024x24 -nolisten tcp 3<> "$TMPDIR/display" 2> /dev/null &
  read -r number < "$TMPDIR/display"
  export DISPLAY=":$number"
fi
shift
"$@" 2>&1 &
cat > /dev/null
descendants() {
  for child in $(cat /proc/$1/task/*/children 2> /dev/null); do
    echo $child
    descendants $child
  done
}
kill -KILL $(descendants $$) 2> /dev/null
wait
rm -rf "$TMPDIR"
"#;

impl Driver {
    /// A driver for one more browser: a shared one if the engine's driver can control several
    /// browsers, else a new one.
    ///
    /// # Panics
    ///
    /// If the driver cannot be started; the message says what to install.
    pub fn for_session() -> Arc<Self> {
        static SHARED: OnceLock<Arc<Driver>> = OnceLock::new();
        match engine() {
            Engine::Chromium => SHARED.get_or_init(|| Arc::new(Self::start())).clone(),
            // These drivers allow one session at a time.
            Engine::Firefox | Engine::WebKit => Arc::new(Self::start()),
        }
    }

    /// The lines printed so far.
    pub fn lines(&self) -> Vec<String> {
        let lines = self.lines.lock();
        lines.unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn start() -> Self {
        let programs = programs();
        let port = free_port();
        let mut shell = Command::new("sh");
        shell.args(["-c", SHELL, "sh"]);
        shell.arg(match engine() {
            Engine::WebKit => "display",
            Engine::Chromium | Engine::Firefox => "no-display",
        });
        if engine() == Engine::WebKit {
            // Without `stdbuf` the lines of its browser would be buffered until the browser ends.
            shell.args(["stdbuf", "-oL"]);
        }
        shell.arg(programs.driver).arg(format!("--port={port}"));
        if engine() == Engine::Firefox {
            // Messages about policies and the network can only be read with the rights of a
            // privileged page.
            shell.arg("--allow-system-access");
        }
        shell.envs(environment());
        shell.stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut shell = shell.spawn().expect("sh starts");
        let output = shell.stdout.take().expect("standard output is piped");
        let lines: Arc<Mutex<Vec<String>>> = Arc::default();
        let kept = Arc::clone(&lines);
        // The driver would block if its output were not read.
        thread::spawn(move || {
            for line in BufReader::new(output).split(b'\n').map_while(Result::ok) {
                let line = String::from_utf8_lossy(&line).into_owned();
                kept.lock()
                    .unwrap_or_else(PoisonError::into_inner)
                    .push(line);
            }
        });
        let driver = Self {
            port,
            browser: programs.browser,
            lines,
            shell,
        };
        until("the driver answers", || {
            http::request(port, "GET", "/status", "").ok()
        });
        driver
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        drop(self.shell.stdin.take());
        // Waits, so that the next test does not meet processes of this one.
        let _ = self.shell.wait();
    }
}

/// The environment variables that an engine needs.
fn environment() -> Vec<(&'static str, &'static str)> {
    match engine() {
        Engine::Chromium | Engine::Firefox => Vec::new(),
        // WebKit's own sandbox cannot be set up by root or in most containers.
        Engine::WebKit => vec![("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1")],
    }
}

/// A free port from 20,000 to 29,999. Systems assign only higher ports by themselves, so no other
/// program should take it before the driver does.
fn free_port() -> u16 {
    static TAKEN: AtomicU16 = AtomicU16::new(0);
    // Two test runs on one machine begin with different ports.
    let start = std::process::id().wrapping_mul(31) as u16;
    loop {
        let next = start.wrapping_add(TAKEN.fetch_add(1, Ordering::Relaxed));
        let port = 20_000 + next % 10_000;
        if TcpListener::bind((Ipv4Addr::LOCALHOST, port)).is_ok() {
            return port;
        }
    }
}
