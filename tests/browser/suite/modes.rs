//! Tests the modes of the scripts by which hosts learn heights: settings with which a library sends
//! other greetings, expects other answers or sets another height.

use crate::facts;
use crate::frame::{Host, cdn};
use crate::heights::OF_LIBRARIES;
use browser_tests::{Site, Test, host_library, tests};
use serde_json::json;
use std::path::PathBuf;

/// The tests of this module.
pub const TESTS: &[Test] = tests! {
    pym;
    iframe_resizer;
    open_iframe_resizer;
    datawrapper;
    wordpress;
};

/// The selector of a frame in a host page, and the height that the host gives it for a height of
/// the content.
type Frame<'a> = (&'a str, fn(f64) -> f64);

const AS_CONTENT: fn(f64) -> f64 = |height| height;

fn open(body: &str, libraries: &[(&str, PathBuf)]) -> Host {
    let card = facts::first();
    let body = body.replace("CARD", &format!("WIDGETS/card/{card}.zh.html"));
    Host::open(Site::with(cdn()), &body, libraries)
}

/// Opens or closes a fold of a card.
fn fold(host: &Host, css: &str) {
    let press = "document.querySelector('.verdict > summary').click()";
    host.within_frame(css, |page| page.session.run(press, json!([])));
}

/// Checks that each frame follows its content when it grows and shrinks, without errors in the
/// console.
fn follow(host: &Host, frames: &[Frame]) {
    for (css, made) in frames {
        host.scroll_to(css);
        let closed = host.wait_fitted_as(css, made);
        fold(host, css);
        let open = host.wait_fitted_as(css, made);
        assert!(open >= closed, "{css}: {open} after {closed}");
        fold(host, css);
        assert_eq!(host.wait_fitted_as(css, made), closed, "{css}");
    }
    let errors = host.page.session.console_errors();
    let ours = |it: &&String| !OF_LIBRARIES.iter().any(|theirs| it.contains(theirs));
    assert_eq!(errors.iter().filter(ours).collect::<Vec<_>>(), [""; 0]);
}

fn pym() {
    let body = "<div id=auto data-pym-src='CARD'></div>\
        <div id=options data-pym-src='CARD?theme=dark#theme=light' data-pym-optionalparams=false \
         data-pym-title=t data-pym-allowfullscreen=true data-pym-scrollwait=50 data-pym-trackscroll=true></div>\
        <div id=sandboxed data-pym-src='CARD' data-pym-sandbox=allow-scripts></div>\
        <div id='by hand'></div><script src=pym.js></script>\
        <script>new pym.Parent('by hand', 'CARD', { xdomain: '127.0.0.1:[0-9]+', parenturlparam: 'from' })</script>";
    let host = open(body, &[("pym.js", host_library("pym.js/dist/pym.v1.js"))]);
    follow(
        &host,
        &[
            ("#auto iframe", AS_CONTENT),
            ("#options iframe", AS_CONTENT),
            ("#sandboxed iframe", AS_CONTENT),
            ("[id='by hand'] iframe", AS_CONTENT),
        ],
    );
}

fn iframe_resizer() {
    let modes = [
        ("loose", "checkOrigin: false, log: true"),
        ("max", "heightCalculationMethod: 'max'"),
        ("polls", "interval: -32"),
        (
            "child",
            "resizeFrom: 'child', bodyMargin: 5, bodyPadding: '3px'",
        ),
        ("wide", "sizeWidth: true, scrolling: true"),
        ("limited", "minHeight: 200, maxHeight: 500"),
        ("quiet", "autoResize: false"),
    ];
    let mut body = "<script src=resizer.js></script>".to_owned();
    for (id, settings) in modes {
        body += &format!(
            "<iframe id={id} src='CARD'></iframe>\
             <script>iFrameResize({{ warningTimeout: 0, {settings} }}, '#{id}')</script>"
        );
    }
    let library = host_library("iframe-resizer/js/iframeResizer.js");
    let host = open(&body, &[("resizer.js", library)]);
    // With this setting the host learns of a change only when it asks.
    host.scroll_to("#quiet");
    let quiet = host.wait_fitted_as("#quiet", AS_CONTENT);
    fold(&host, "#quiet");
    // The library greets all frames again, as it does when another frame is added.
    host.get("postMessage('[iFrameResizerChild]Ready', '*')");
    follow(
        &host,
        &[
            ("#loose", AS_CONTENT),
            ("#max", AS_CONTENT),
            ("#polls", AS_CONTENT),
            ("#child", AS_CONTENT),
            ("#wide", AS_CONTENT),
            ("#limited", |height| height.clamp(200.0, 500.0)),
        ],
    );
    assert_eq!(
        host.number("document.querySelector('#quiet').offsetHeight"),
        quiet
    );
    host.get("document.querySelector('#quiet').iFrameResizer.resize()");
    assert!(host.wait_fitted_as("#quiet", AS_CONTENT) > quiet);
    // The messages of the library after the page in a frame with this method was loaded again.
    host.get(
        "(document.querySelector('#max').style.height = '0px', \
         document.querySelector('#max').contentWindow.postMessage('[iFrameSizer]reset', '*'))",
    );
    host.wait_fitted_as("#max", AS_CONTENT);
}

fn open_iframe_resizer() {
    let modes = [
        ("plain", "checkOrigin: false"),
        ("legacy", "enableLegacyLibSupport: true"),
        (
            "listed",
            "enableLegacyLibSupport: true, checkOrigin: [new URL('CARD').origin]",
        ),
        ("offset", "offsetSize: 20"),
        (
            "scrolls",
            "onIframeResize: updateParentScrollOnResize, onBeforeIframeResize: () => true",
        ),
        (
            "inner",
            "targetElementSelector: 'main', bodyPadding: '5px', bodyMargin: '5px'",
        ),
    ];
    let frames: String = modes
        .map(|(id, _)| format!("<iframe id={id} src='CARD'></iframe>"))
        .concat();
    let calls: String = modes
        .map(|(id, settings)| format!("await initialize({{ {settings} }}, '#{id}');"))
        .concat();
    // Records pending greetings and how often one was scheduled. Timers of the driver are excluded.
    let count = "<script>window.greetings = new Set();
        window.planned = 0;
        const [set, clear] = [setTimeout, clearTimeout];
        setTimeout = (act, delay) => {
          const id = set(() => { greetings.delete(id); act(); }, delay);
          if (new Error().stack.includes('/resizer.js')) {
            greetings.add(id);
            planned += 1;
          }
          return id;
        };
        clearTimeout = (id) => { greetings.delete(id); clear(id); };</script>";
    let body = format!(
        "{count}{frames}<script type=module>\
         import {{ initialize, updateParentScrollOnResize }} from './resizer.js'; {calls}</script>"
    );
    let library = host_library("@open-iframe-resizer/core/dist/index.js");
    let host = open(&body, &[("resizer.js", library)]);
    follow(
        &host,
        &[
            ("#plain", AS_CONTENT),
            ("#legacy", AS_CONTENT),
            ("#listed", AS_CONTENT),
            ("#offset", |height| height + 20.0),
            ("#scrolls", AS_CONTENT),
            ("#inner", AS_CONTENT),
        ],
    );
    assert!(host.number("planned") >= modes.len() as f64);
    assert_eq!(host.number("greetings.size"), 0.0);
}

/// Finds frames by their window, by their address, and by a selector with a part of the address.
fn datawrapper() {
    let body = "<iframe id=window src='CARD?1'></iframe><iframe id=address src='CARD?2'></iframe>\
        <iframe id=selector src='CARD?3'></iframe><script>
        addEventListener('message', ({ data, source }) => {
          for (const [key, height] of Object.entries(data['datawrapper-height'] ?? {})) {
            const set = (frame) => frame && (frame.style.height = `${height}px`);
            const by = (id, fits) => set([document.getElementById(id)].find(fits));
            by('window', (it) => it.contentWindow === source);
            by('address', (it) => it.src.includes(key));
            set(document.querySelector(`#selector[src*='${key}']`));
          }
        })</script>";
    let host = open(body, &[]);
    follow(
        &host,
        &[
            ("#window", AS_CONTENT),
            ("#address", AS_CONTENT),
            ("#selector", AS_CONTENT),
        ],
    );
}

/// A sandboxed frame with a height of at least 200 and at most 1000 pixels.
fn wordpress() {
    let frame = |id: &str, page: &str| {
        format!(
            "<iframe id={id} sandbox=allow-scripts data-secret={id}Secret9 src='{page}#?secret={id}Secret9'></iframe>"
        )
    };
    let body = frame("low", "CARD")
        + &frame("high", "WIDGETS/en.html")
        + "<script>addEventListener('message', ({ data, source }) => {
             if (!data?.secret || !data.message || /[^a-zA-Z0-9]/.test(data.secret)) return;
             const frame = document.querySelector(`iframe[data-secret='${data.secret}']`);
             if (frame?.contentWindow !== source) return;
             if (data.message === 'ready') source.postMessage({ message: 'ready', secret: data.secret }, '*');
             if (data.message === 'height') frame.height = Math.min(1000, Math.max(200, parseInt(data.value, 10)));
           })</script>";
    let host = open(&body, &[]);
    let limited: fn(f64) -> f64 = |height| height.clamp(200.0, 1000.0);
    follow(&host, &[("#low", limited)]);
    host.scroll_to("#high");
    assert_eq!(host.wait_fitted_as("#high", limited), 1000.0);
}
