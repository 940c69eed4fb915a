//! The program that starts browsers and speaks WebDriver.

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

/// A running driver; it ends when dropped, and with it every browser it has started.
pub struct Driver {
    /// Its port on 127.0.0.1.
    pub port: u16,
    /// The browser it shall start.
    pub browser: PathBuf,
    /// What it and its browsers have printed so far.
    lines: Arc<Mutex<Vec<String>>>,
    /// The shell around it, which lives as long as its standard input.
    shell: Child,
}

/// What the shell around a driver does. A test's process may end in any way, by Ctrl-C too, and
/// runs nothing afterwards; the shell notices by the end of its standard input, ends everything
/// that was started, and removes what was left. No bus is started: it would outlive the browser.
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
    /// A driver for one more browser: the same for all where it can serve several, else a new one.
    ///
    /// # Panics
    ///
    /// When it cannot be started; says what to install.
    pub fn for_session() -> Arc<Self> {
        static SHARED: OnceLock<Arc<Driver>> = OnceLock::new();
        match engine() {
            Engine::Chromium => SHARED.get_or_init(|| Arc::new(Self::start())).clone(),
            // One session at a time.
            Engine::Firefox | Engine::WebKit => Arc::new(Self::start()),
        }
    }

    /// What was printed so far.
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
            // Its browser would keep lines back until it ends.
            shell.args(["stdbuf", "-oL"]);
        }
        shell.arg(programs.driver).arg(format!("--port={port}"));
        if engine() == Engine::Firefox {
            // What its console tells of policies and the network is asked for as a privileged page.
            shell.arg("--allow-system-access");
        }
        shell.envs(environment());
        shell.stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut shell = shell.spawn().expect("sh starts");
        let output = shell.stdout.take().expect("standard output is piped");
        let lines: Arc<Mutex<Vec<String>>> = Arc::default();
        let kept = Arc::clone(&lines);
        // A pipe that nobody empties would stop it.
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
        // The next test must not meet what this one leaves.
        let _ = self.shell.wait();
    }
}

/// What an engine must find in its environment.
fn environment() -> Vec<(&'static str, &'static str)> {
    match engine() {
        Engine::Chromium | Engine::Firefox => Vec::new(),
        // Its own sandbox cannot be built by the administrator, nor inside most containers.
        Engine::WebKit => vec![("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1")],
    }
}

/// A port that nobody listens on; below those that systems hand out by themselves, so that no
/// server takes it before the driver does.
fn free_port() -> u16 {
    static TAKEN: AtomicU16 = AtomicU16::new(0);
    // Two runs on one machine begin at different places.
    let start = std::process::id().wrapping_mul(31) as u16;
    loop {
        let next = start.wrapping_add(TAKEN.fetch_add(1, Ordering::Relaxed));
        let port = 20_000 + next % 10_000;
        if TcpListener::bind((Ipv4Addr::LOCALHOST, port)).is_ok() {
            return port;
        }
    }
}
