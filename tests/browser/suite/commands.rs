//! Tests the messages between a host and a widget, and that hostile messages change nothing.

use crate::facts;
use crate::frame::{Host, cdn};
use browser_tests::{Page, Site, Test, tests, until};
use serde_json::json;

/// The tests of this module.
pub const TESTS: &[Test] = tests! {
    commands_are_followed_and_events_told;
    a_theme_in_a_frame_is_neither_kept_nor_brought_along;
    hostile_messages_change_nothing;
    the_example_page_drives_two_widgets;
};

const WHOLE: &str = "<script src=WIDGETS/embed.js data-lang=zh></script>";

fn commands_are_followed_and_events_told() {
    let host = Host::open(Site::with(cdn()), WHOLE, &[]);
    host.wait("heard.some((it) => it.type === 'ready' && it.lang === 'zh')");
    let economy = facts::statistics_with(|it| it["chapter"] == "economy");
    let selection = json!({ "chapter": "economy", "area": ["US", "CN"] });
    host.send(&json!({ "target": "statlas", "type": "select", "selection": selection }));
    host.wait("heard.some((it) => it.type === 'selection' && it.selection.area === 'CN,US')");
    host.send(
        &json!({ "target": "statlas", "type": "select", "selection": { "chapter": "economy" } }),
    );
    host.within(|page| page.wait_count(economy.len()));
    host.send(&json!({ "target": "statlas", "type": "theme", "value": "dark" }));
    host.send(&json!({ "target": "statlas", "type": "lang", "value": "en" }));
    host.within(|page| {
        until("the language follows", || {
            (page.attribute("[data-statlas]", "data-lang")? == "en").then_some(())
        });
        let theme = page.attribute("[data-statlas]", "data-theme");
        assert_eq!(theme.as_deref(), Some("dark"));
        page.wait_count(economy.len());
        page.click("[data-card]:not([data-off]) [data-action=more]");
        page.click("[data-download=json]");
    });
    host.wait("heard.some((it) => it.type === 'open-card' && it.card)");
    host.wait("heard.some((it) => it.type === 'download' && it.format === 'json' && it.card)");
    assert_eq!(host.page.session.console_errors(), [""; 0]);
}

fn a_theme_in_a_frame_is_neither_kept_nor_brought_along() {
    let host = Host::open(Site::with(cdn()), WHOLE, &[]);
    host.within(|page| {
        page.session.run(
            "localStorage.setItem('statlas:theme', '\"light\"')",
            json!([]),
        );
    });
    host.get("document.querySelector('iframe').src += '?again'");
    host.wait("heard.filter((it) => it.type === 'ready').length === 2");
    let theme = |page: &Page| page.attribute("[data-statlas]", "data-theme");
    host.within(|page| assert_eq!(theme(page).as_deref(), Some("auto")));
    host.send(&json!({ "target": "statlas", "type": "theme", "value": "dark" }));
    host.within(|page| {
        until("the theme follows", || {
            (theme(page)? == "dark").then_some(())
        });
        let kept = "return localStorage.getItem('statlas:theme')";
        assert_eq!(page.session.run(kept, json!([])), "\"light\"");
    });
}

/// Sends ten thousand random messages, valid and invalid, from the host page, from a frame of the
/// same origin and from one without an origin.
const STORM: &str = r#"
let seed = 12345;
const dice = (sides) => (seed = (seed * 1103515245 + 12345) % 2147483648) % sides;
const pick = (list) => list[dice(list.length)];
const odd = ["", "economy!", "<img src=x onerror=alert(1)>", "javascript:alert(1)", "\u0000", "a".repeat(9999),
  "../../x", -1, 1e99, NaN, null, undefined, true, [], {}, [[]], [null], { toString: 1 }, new Date(), new Map([[1, 2]]), 10n];
const keys = ["target", "type", "selection", "value", "message", "secret", "sentinel", "source", "__proto__", "constructor", "then"];
const words = ["statlas", "select", "theme", "lang", "ready", "height", "iframe-child-initial", "error", "eval"];
const texts = ["[iFrameSizer]", "[iFrameSizer]message:{\"a\":1}", "pymxPYMxxPYMxnavigateToxPYMxjavascript:alert(1)", "{", "{\"context\":\"iframe.resize\"}"];
const message = () => {
  if (dice(6) === 0) return pick([...odd, ...texts]);
  const it = {};
  for (let count = dice(5); count >= 0; count--) it[pick(keys)] = dice(2) ? pick(words) : pick(odd);
  if (dice(3) === 0) return { target: "statlas", type: "select", selection: { [pick(["chapter", "card", "area", "tab", "from", "theme", "href"])]: pick(odd.filter((it) => it !== "" && !(Array.isArray(it) && !it.length))) } };
  if (dice(5) === 0) return { target: "statlas", type: pick(["theme", "lang"]), value: pick(odd) };
  return it;
};
const frame = document.querySelector("[data-statlas-embed] iframe").contentWindow;
const beside = document.getElementById("beside").contentWindow;
for (let count = 0; count < 10000; count++) frame.postMessage(message(), "*");
beside.eval("(target) => { for (let it = 0; it < 500; it++) target.postMessage({ target: 'statlas', type: 'theme', value: 'dark' }, '*') }")(frame);
document.getElementById("opaque").contentWindow.postMessage("storm", "*");
"#;

/// A frame without an origin that sends commands to all its siblings when it receives a message.
const OPAQUE: &str = "<iframe id=opaque sandbox=allow-scripts srcdoc=\"<script>
addEventListener('message', () => {
  for (let it = 0; it < 500; it++) for (let at = 0; at < parent.length; at++) {
    parent[at].postMessage({ target: 'statlas', type: 'theme', value: 'dark' }, '*');
  }
  parent.postMessage('spent', '*');
}, { once: true });
</script>\"></iframe>";

fn hostile_messages_change_nothing() {
    let body = format!("{WHOLE}<iframe id=beside src=about:blank></iframe>{OPAQUE}");
    let host = Host::open(Site::with(cdn()), &body, &[]);
    host.wait("heard.some((it) => it.type === 'ready')");
    let state = "const root = document.querySelector('[data-statlas]'); \
                 const titles = [...document.querySelectorAll('title, h1, h2, h3')]; \
                 return [root.dataset.lang, root.dataset.theme, location.href, \
                 titles.map((it) => it.textContent).join(), \
                 document.querySelectorAll('script, img, iframe, a[href^=javascript]').length]";
    let before = host.within(|page| page.session.run(state, json!([])));
    host.page.session.run(STORM, json!([]));
    host.wait("heard.includes('spent')");
    // A valid command after all others. Once it has taken effect, all earlier messages have been
    // processed.
    host.send(
        &json!({ "target": "statlas", "type": "select", "selection": { "chapter": "economy" } }),
    );
    host.wait("heard.some((it) => it.type === 'selection')");
    host.send(&json!({ "target": "statlas", "type": "select", "selection": {} }));
    host.wait("heard.filter((it) => it.type === 'selection').length === 2");
    assert_eq!(
        host.get("heard.filter((it) => it.type === 'error')"),
        json!([])
    );
    let after = host.within(|page| {
        page.wait_count(facts::all().len());
        page.session.run(state, json!([]))
    });
    assert_eq!(before, after);
    assert_eq!(host.page.session.console_errors(), [""; 0]);
}

fn the_example_page_drives_two_widgets() {
    let site = Site::of_build();
    let page = Page::open(&site.url("host-example.html"));
    until("both are ready", || {
        let ready = "return document.querySelectorAll('[data-event=ready]').length";
        (page.session.run(ready, json!([])) == json!(2)).then_some(())
    });
    page.click("#commands button");
    until("the selection is told", || {
        page.shows("[data-event=selection]").then_some(())
    });
    assert_eq!(page.session.console_errors(), [""; 0]);
}
