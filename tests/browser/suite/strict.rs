//! Tests frames with fewer rights than usual, and pages with several frames.

use crate::facts;
use crate::frame::{Host, cdn};
use browser_tests::{Folder, Site, Test, tests, until};
use serde_json::json;
use std::fs;

/// The tests of this module.
pub const TESTS: &[Test] = tests! {
    selects_where_a_policy_refuses_the_clipboard needs PermissionsPolicy;
    works_where_nothing_can_be_stored needs StorageBlocking;
    versions_side_by_side_keep_to_their_own_files;
    what_loads_takes_no_focus_and_scrolls_nothing;
};

fn selects_where_a_policy_refuses_the_clipboard() {
    let mut options = cdn();
    let header = ("Permissions-Policy", "clipboard-write=()");
    options
        .headers
        .push((header.0.to_owned(), header.1.to_owned()));
    let card = facts::first();
    let body = format!("<iframe src='WIDGETS/card/{card}.zh.html' height=2000></iframe>");
    let host = Host::open(Site::with(options), &body, &[]);
    host.within(|page| {
        page.click("[data-action=share]");
        page.click("[data-copy=link]");
        // The older method of copying may be allowed where the policy forbids the newer one, so
        // either message is right.
        until("words say what came of it", || {
            let said = page.text(".share")?;
            (said.contains("手动复制") || said.contains("已复制")).then_some(())
        });
        let selected = "const it = document.activeElement; \
                        return it.value.slice(it.selectionStart, it.selectionEnd)";
        let selected = page.session.run(selected, json!([]));
        let link = page.value("[data-share-text=link]");
        assert_eq!(selected.as_str(), link.as_deref());
    });
    let errors = host.page.session.console_errors();
    let ours = |it: &&String| !it.contains("permissions policy");
    assert_eq!(errors.iter().filter(ours).collect::<Vec<_>>(), [""; 0]);
}

fn works_where_nothing_can_be_stored() {
    let body = "<script src=WIDGETS/embed.js data-lang=zh></script>";
    let host = Host::open_among_strangers(Site::with(cdn()), body);
    host.within(|page| {
        let store = "try { localStorage.setItem('a', '1'); return 'stored' } catch (error) { return error.name }";
        assert_eq!(page.session.run(store, json!([])), "SecurityError");
        assert_eq!(page.cards(), facts::all());
        assert_eq!(page.error(), None);
    });
    host.send(&json!({ "target": "statlas", "type": "theme", "value": "dark" }));
    host.within(|page| {
        until("the theme follows", || {
            (page.attribute("[data-statlas]", "data-theme")? == "dark").then_some(())
        });
    });
    assert_eq!(host.page.session.console_errors(), [""; 0]);
}

/// Adds a build at a path. The version is put into the titles of its pages, to tell the builds
/// apart.
fn edition(folder: &Folder, path: &str, version: &str) {
    let place = folder.path().join(path);
    folder.add_build_at(path);
    let package = place.join("package.json");
    let text = fs::read_to_string(&package).expect("a package.json");
    let mut told: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    told["version"] = json!(version);
    fs::write(&package, told.to_string()).expect("written");
    let card = place.join(format!("card/{}.en.html", facts::first()));
    let text = fs::read_to_string(&card).expect("a card");
    let marked = text.replacen("<title>", &format!("<title>{version} "), 1);
    assert_ne!(text, marked);
    fs::write(&card, marked).expect("written");
}

fn versions_side_by_side_keep_to_their_own_files() {
    let versions = ["1.0.0", "2.0.0"];
    let folder = Folder::empty();
    for version in versions {
        edition(&folder, &format!("npm/statlas@{version}"), version);
    }
    let site = Site::of_folder_with(folder, cdn());
    let card = facts::first();
    let embed = |version: &str, theme: &str| {
        format!(
            "<script src=WIDGETS/npm/statlas@{version}/embed.js data-card='{card}' data-lang=en data-theme={theme}></script>"
        )
    };
    let body = [
        embed(versions[0], "light"),
        embed(versions[1], "dark"),
        embed(versions[0], "dark"),
    ];
    let host = Host::open(site, &body.concat(), &[]);
    // The third embed is far down and gets its frame once it is near.
    host.wait("(scrollBy(0, 500), settled.ready.size === 3)");
    for (place, (version, theme)) in [(0, "light"), (1, "dark"), (0, "dark")].iter().enumerate() {
        let frame = format!("[data-statlas-embed]:nth-of-type({}) iframe", place + 1);
        let own = format!("/npm/statlas@{}/", versions[*version]);
        host.page.session.enter_frame(&frame).expect("the frame");
        let assets = "return performance.getEntriesByType('resource').map((it) => new URL(it.name).pathname)";
        let assets = host.page.session.run(assets, json!([]));
        let assets = assets.as_array().expect("a list");
        assert!(!assets.is_empty(), "{assets:?}");
        for asset in assets {
            assert!(
                asset.as_str().is_some_and(|it| it.starts_with(&own)),
                "{asset}"
            );
        }
        let title = host.page.session.run("return document.title", json!([]));
        assert!(
            title
                .as_str()
                .is_some_and(|it| it.starts_with(versions[*version])),
            "{title}"
        );
        let spoken = host.page.attribute("[data-statlas]", "data-theme");
        assert_eq!(spoken.as_deref(), Some(*theme));
        host.page.session.leave_frame();
    }
    assert_eq!(host.page.session.console_errors(), [""; 0]);
}

fn what_loads_takes_no_focus_and_scrolls_nothing() {
    let card = facts::first();
    let far = "<p style='height:1500px'>text</p>";
    let body = format!(
        "{far}<input id=own><script>
         window.disturbed = [];
         const own = document.getElementById('own');
         own.focus();
         scrollTo(0, 1000);
         requestAnimationFrame(() => requestAnimationFrame(() => {{
           window.place = scrollY;
           own.addEventListener('blur', () => disturbed.push('blur'));
           addEventListener('scroll', () => disturbed.push('scroll'), true);
         }}));
         </script>
         <iframe src='WIDGETS/index.html#card={card}&tab=table' height=300></iframe>
         <iframe src='WIDGETS/en.html#entity=US' height=300></iframe>
         <script src=WIDGETS/embed.js data-card='{card}' data-lang=zh></script>{far}"
    );
    let host = Host::open(Site::with(cdn()), &body, &[]);
    host.wait("settled.ready.size === 3");
    host.within(|page| {
        until("the card is open", || {
            page.shows("[data-dialog]").then_some(())
        });
    });
    assert_eq!(host.get("disturbed"), json!([]));
    assert_eq!(host.get("document.activeElement.id"), json!("own"));
    assert!(host.number("place") > 0.0);
    assert_eq!(host.number("scrollY"), host.number("place"));
}
