use super::{Options, Server};
use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::PathBuf;

/// A served folder, with a file outside that must not be sent.
struct Site {
    server: Server,
    folder: PathBuf,
}

impl Site {
    fn new(name: &str, options: Options) -> Self {
        let folder =
            std::env::temp_dir().join(format!("statlas-server-{name}-{}", std::process::id()));
        let root = folder.join("root");
        std::fs::create_dir_all(root.join("card")).unwrap();
        std::fs::write(folder.join("secret.txt"), "outside").unwrap();
        std::fs::write(root.join("index.html"), "<p>index</p>").unwrap();
        std::fs::write(root.join("a b.json"), "{}").unwrap();
        std::fs::write(root.join("x.wasm"), "wasm".repeat(99)).unwrap();
        std::fs::write(root.join("x.wasm.br"), "packed").unwrap();
        std::fs::write(root.join(".hidden"), "hidden").unwrap();
        let server = Server::start(Options { root, ..options }).unwrap();
        Self { server, folder }
    }

    /// Sends a request with these lines and returns the head and the body of the response.
    fn ask(&self, lines: &str) -> (String, Vec<u8>) {
        let mut stream = TcpStream::connect(self.server.address).unwrap();
        stream
            .write_all(format!("{}\r\n\r\n", lines.replace('\n', "\r\n")).as_bytes())
            .unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        let end = answer.windows(4).position(|it| it == b"\r\n\r\n").unwrap();
        (
            String::from_utf8(answer[..end].to_vec()).unwrap(),
            answer[end + 4..].to_vec(),
        )
    }

    fn get(&self, path: &str) -> (String, Vec<u8>) {
        self.ask(&format!("GET {path} HTTP/1.1\nHost: x"))
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        std::fs::remove_dir_all(&self.folder).ok();
    }
}

#[test]
fn serves_files_with_their_media_types() {
    let site = Site::new("types", Options::default());
    let (head, body) = site.get("/?card=x#y");
    assert!(
        head.starts_with("HTTP/1.1 200 OK") && head.contains("text/html; charset=utf-8"),
        "{head}"
    );
    assert_eq!(body, b"<p>index</p>");
    assert!(
        site.get("/a%20b.json")
            .0
            .contains("Content-Type: application/json")
    );
    let (head, body) = site.get("/x.wasm");
    assert!(
        head.contains("Content-Type: application/wasm") && head.contains("no-store"),
        "{head}"
    );
    assert_eq!(body.len(), 4 * 99);
    assert_eq!(
        site.server.requests(),
        ["/?card=x#y", "/a%20b.json", "/x.wasm"]
    );
}

#[test]
fn compresses_for_clients_that_take_it() {
    let site = Site::new("coding", Options::default());
    let (head, body) = site.ask("GET /x.wasm HTTP/1.1\naccept-encoding: gzip, br");
    assert!(head.contains("Content-Encoding: br"), "{head}");
    assert_eq!(body, b"packed");
    let (head, body) = site.ask("GET /x.wasm HTTP/1.1\nAccept-Encoding: br;q=0, gzip;q=0.5");
    assert!(head.contains("Content-Encoding: gzip"), "{head}");
    assert_eq!(body[..2], [0x1f, 0x8b]);
}

#[test]
fn nothing_outside_the_folder_and_nothing_hidden_is_sent() {
    let site = Site::new("outside", Options::default());
    for path in [
        "/../secret.txt",
        "/%2e%2e/secret.txt",
        "/card/..%2f..%2fsecret.txt",
        "/..\\secret.txt",
        "//etc/passwd",
        "/.hidden",
        "/nothing.html",
        "/%zz",
        "secret.txt",
    ] {
        let (head, body) = site.get(path);
        assert!(head.starts_with("HTTP/1.1 404"), "{path}: {head}");
        assert!(
            !String::from_utf8(body).unwrap().contains("outside"),
            "{path}"
        );
    }
}

#[test]
fn a_folder_is_its_index_and_ends_in_a_slash() {
    let site = Site::new("folder", Options::default());
    assert!(site.get("/card").0.contains("Location: /card/"));
    assert!(site.get("/card/").0.starts_with("HTTP/1.1 404"));
    assert!(site.ask("POST / HTTP/1.1").0.starts_with("HTTP/1.1 405"));
    let (head, body) = site.ask("HEAD / HTTP/1.1");
    assert!(head.contains("Content-Length: 12") && body.is_empty());
}

#[test]
fn options_change_headers_and_media_type() {
    let headers = vec![(
        "Content-Security-Policy".to_owned(),
        "default-src 'none'".to_owned(),
    )];
    let site = Site::new(
        "options",
        Options {
            headers,
            html_as_text: true,
            ..Options::default()
        },
    );
    let (head, _) = site.get("/index.html");
    assert!(
        head.contains("Content-Security-Policy: default-src 'none'"),
        "{head}"
    );
    assert!(head.contains("Content-Type: text/plain"), "{head}");
}
