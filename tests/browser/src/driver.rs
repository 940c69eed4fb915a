//! One ChromeDriver for the whole run.

use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;
use std::thread;
use xtask::chromium::Chromium;

/// A running ChromeDriver.
pub struct Driver {
    /// Its port on 127.0.0.1.
    pub port: u16,
    /// The browser it shall start.
    pub browser: PathBuf,
    /// Its standard input ends with this process, and the shell around ChromeDriver with it.
    _shell: Child,
}

/// The driver, started when first asked for.
///
/// # Panics
///
/// When it cannot be started; says what to install.
pub fn driver() -> &'static Driver {
    static DRIVER: OnceLock<Driver> = OnceLock::new();
    DRIVER.get_or_init(|| {
        let chromium = Chromium::find().unwrap_or_else(|error| panic!("{error}"));
        start(chromium)
    })
}

/// What the shell around ChromeDriver does. A test's process may end in any way, by Ctrl-C too, and
/// runs nothing afterwards; the shell notices by the end of its standard input, ends the driver and
/// the browsers it started, and removes what they left.
const SHELL: &str = r#"
trap '' INT
export TMPDIR="$(mktemp -d)"
"$0" --port=0 &
driver=$!
cat > /dev/null
browsers="$(cat /proc/$driver/task/*/children 2> /dev/null)"
kill -KILL $driver $browsers
wait
rm -rf "$TMPDIR"
"#;

fn start(chromium: Chromium) -> Driver {
    let mut shell = Command::new("sh")
        .arg("-c")
        .arg(SHELL)
        .arg(&chromium.driver)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("sh starts");
    let output = shell.stdout.take().expect("standard output is piped");
    let mut lines = BufReader::new(output).lines().map_while(Result::ok);
    let port = lines
        .find_map(|line| {
            line.split("started successfully on port ")
                .nth(1)
                .map(str::to_owned)
        })
        .and_then(|rest| rest.trim_end_matches('.').parse().ok())
        .expect("ChromeDriver says its port");
    // A pipe that nobody empties would stop it.
    thread::spawn(move || lines.for_each(drop));
    Driver {
        port,
        browser: chromium.browser,
        _shell: shell,
    }
}
