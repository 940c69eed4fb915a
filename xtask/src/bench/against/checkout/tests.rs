use super::*;
use std::process;

/// A temporary folder of a test, removed at the end.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("statlas-{name}-{}", process::id()));
        fs::create_dir_all(&folder).unwrap();
        Self(folder)
    }

    fn write(&self, name: &str, text: &str) {
        let file = self.0.join(name);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, text).unwrap();
    }

    fn git(&self, arguments: &[&str]) {
        let identity = ["-c", "user.name=a", "-c", "user.email=a@example.org"];
        let arguments = [&identity, arguments].concat();
        assert!(git(&self.0, &arguments).is_some(), "{arguments:?}");
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        fs::remove_dir_all(&self.0).ok();
    }
}

/// Returns the error message for a folder, with all causes.
fn told(folder: &str) -> String {
    let own = Project::load().unwrap().root;
    let error = Checkout::open(folder, &own).err().unwrap();
    format!("{error:#}")
}

#[test]
fn only_another_checkout_can_be_compared_with() {
    let folder = Folder::new("no-checkout");
    let shown = folder.0.display().to_string();
    assert!(told(&shown).contains("is no checkout of this project"));
    folder.write("Cargo.toml", "[package]\nname = \"other\"\n");
    folder.write("src/lib.rs", "");
    let other = told(&shown);
    assert!(other.contains("has no package `statlas`"), "{other}");
    assert!(told("").contains("--against needs a folder"));
    assert!(told("../nowhere").contains("there is no folder ../nowhere"));
    assert!(told("Cargo.toml").contains("there is no folder"));
    for own in [".", "..", "src/bench"] {
        assert!(told(own).contains("belongs to this checkout itself"));
    }
    for text in [&shown, "", "../nowhere", "."].map(told) {
        assert!(text.contains("git worktree add"), "{text}");
    }
}

#[test]
fn a_commit_is_named_with_whether_something_differs_from_it() {
    let folder = Folder::new("commit");
    let commit = Commit::of(&folder.0);
    assert_eq!(commit.to_string(), "a folder that Git does not know");
    assert_eq!(commit.short(), "unknown");
    folder.write("a", "1");
    folder.git(&["init", "--quiet"]);
    folder.git(&["add", "a"]);
    folder.git(&["commit", "--quiet", "--message", "a"]);
    let clean = Commit::of(&folder.0);
    let hash = clean.hash.clone().unwrap();
    assert_eq!(clean.to_string(), format!("commit {hash}"));
    assert_eq!(clean.short(), hash);
    folder.write("b", "new");
    let changed = Commit::of(&folder.0);
    let expected = format!("commit {hash} with uncommitted changes");
    assert_eq!(changed.to_string(), expected);
    assert_eq!(changed.short(), format!("{hash}-dirty"));
    folder.write("unpacked/c", "");
    assert_eq!(Commit::of(&folder.0.join("unpacked")).hash, None);
}

#[test]
fn only_what_the_measured_page_may_load_is_copied() {
    let folder = Folder::new("copy");
    for name in [
        "pkg/en.html",
        "pkg/statlas.1f2e3d4c.js",
        "pkg/statlas.1f2e3d4c.js.br",
        "pkg/index.html",
        "pkg/report.en.html",
        "pkg/card/s0001.en.html",
        "pkg/parts/more.wasm",
        "pkg/parts/more.wasm.gz",
    ] {
        folder.write(name, name);
    }
    let to = folder.0.join("site");
    copy(&folder.0.join("pkg"), &to).unwrap();
    let copied: Vec<_> = publish::files_in(&to)
        .unwrap()
        .iter()
        .map(|it| it.strip_prefix(&to).unwrap().to_owned())
        .collect();
    let expected = ["en.html", "parts/more.wasm", "statlas.1f2e3d4c.js"];
    assert_eq!(copied, expected.map(PathBuf::from));
}
