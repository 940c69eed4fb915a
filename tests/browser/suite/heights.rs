//! Tests that each script by which hosts learn heights gets the right height when the content grows
//! and shrinks.

use crate::facts;
use crate::frame::{Host, cdn};
use browser_tests::{Site, Test, host_library, tests};
use serde_json::json;
use std::path::PathBuf;

/// The tests of this module.
pub const TESTS: &[Test] = tests! {
    embed_js;
    a_bare_frame_with_our_own_message;
    pym;
    iframe_resizer;
    open_iframe_resizer;
    datawrapper;
    amp;
    medium_and_embedly;
    wordpress;
    scrolling_sends_no_message;
};

/// Errors that WebKit and Firefox report about the libraries themselves, which access a frame of
/// another origin or send it messages too early. The widget sends messages to any origin, so the
/// last two errors cannot be its own.
pub const OF_LIBRARIES: [&str; 3] = [
    "/resizer.js:",
    "Unable to post message to",
    "does not match the recipient window",
];

/// Records the height of the host's frame in every animation frame.
const NOTE: &str = "window.noted = []; (function note() { \
    noted.push([performance.timeOrigin + performance.now(), document.querySelector('iframe').offsetHeight]); \
    requestAnimationFrame(note) })()";

/// Opens or closes a fold, and returns the time when the change is on the screen: the start of the
/// next animation frame.
const FOLD: &str = "return new Promise((done) => requestAnimationFrame(() => { \
    document.querySelector('.verdict > summary').click(); \
    requestAnimationFrame(() => done(performance.timeOrigin + performance.now())) }))";

/// Opens a host page with one frame, and opens and closes a fold in it twice. Each time the frame
/// must have the right height within two animation frames.
fn follow(body: &str, libraries: &[(&str, PathBuf)]) {
    let card = facts::first();
    let body = body.replace("CARD", &format!("WIDGETS/card/{card}.zh.html"));
    let host = Host::open(Site::with(cdn()), &body, libraries);
    let closed = host.wait_fitted();
    host.page.session.run(NOTE, json!([]));
    for _ in 0..2 {
        let open = fold(&host);
        assert!(open > closed, "{open} > {closed}");
        assert_eq!(fold(&host), closed);
    }
    let errors = host.page.session.console_errors();
    let ours = |it: &&String| !OF_LIBRARIES.iter().any(|theirs| it.contains(theirs));
    assert_eq!(errors.iter().filter(ours).collect::<Vec<_>>(), [""; 0]);
}

/// Opens or closes a fold of the card, and returns the frame's new height.
fn fold(host: &Host) -> f64 {
    let since = host.within(|page| page.session.run(FOLD, json!([])));
    let height = host.wait_fitted();
    let late =
        format!("noted.filter(([at, height]) => at > {since} && height !== {height}).length");
    let late = host.number(&late);
    assert!(late <= 2.0, "{late} animation frames until {height} pixels");
    height
}

/// A host page with one frame and a script that handles its messages.
fn listener(script: &str) -> String {
    format!(
        "<iframe src='CARD'></iframe><script>
        const frame = document.querySelector('iframe');
        addEventListener('message', ({{ data, source }}) => {{
          if (source !== frame.contentWindow) return;
          {script}
        }});
        </script>"
    )
}

fn embed_js() {
    let card = facts::first();
    follow(
        &format!("<script src=WIDGETS/embed.js data-card='{card}' data-lang=zh></script>"),
        &[],
    );
}

fn a_bare_frame_with_our_own_message() {
    follow(
        &listener(
            "if (data.source === 'statlas' && data.type === 'height') frame.style.height = `${data.height}px`;",
        ),
        &[],
    );
}

fn pym() {
    follow(
        "<div id=chart></div><script src=pym.js></script><script>new pym.Parent('chart', 'CARD', {})</script>",
        &[("pym.js", host_library("pym.js/dist/pym.v1.js"))],
    );
}

fn iframe_resizer() {
    follow(
        "<script src=resizer.js></script><iframe id=chart src='CARD'></iframe>\
         <script>iFrameResize({ warningTimeout: 0 }, '#chart')</script>",
        &[(
            "resizer.js",
            host_library("iframe-resizer/js/iframeResizer.js"),
        )],
    );
}

fn open_iframe_resizer() {
    follow(
        "<iframe id=chart src='CARD'></iframe>\
         <script type=module>import { initialize } from './resizer.js'; initialize({}, '#chart')</script>",
        &[(
            "resizer.js",
            host_library("@open-iframe-resizer/core/dist/index.js"),
        )],
    );
}

fn datawrapper() {
    // Datawrapper's published scripts find the frame by its window or by a part of its address.
    follow(
        &listener(
            "const heights = data['datawrapper-height'];
             if (heights === undefined) return;
             for (const key in heights) if (frame.src.indexOf(key) > -1) frame.style.height = heights[key] + 'px';",
        ),
        &[],
    );
}

fn amp() {
    follow(
        &listener(
            "if (data.sentinel === 'amp' && data.type === 'embed-size') frame.height = data.height;",
        ),
        &[],
    );
}

fn medium_and_embedly() {
    // The host finds the frame by the address in its page, also after another theme has changed the
    // frame's own address.
    follow(
        &listener(
            "if (typeof data !== 'string' || data[0] !== '{') return;
             const { src, context, height } = JSON.parse(data);
             if (context === 'iframe.resize' && src === frame.src) frame.height = height;
             frame.contentWindow.postMessage({ target: 'statlas', type: 'theme', value: 'dark' }, '*');",
        ),
        &[],
    );
}

fn wordpress() {
    // Like wp-embed.js, without its limits of 200 and 1000 pixels.
    let handshake = "if (!data.secret || /[^a-zA-Z0-9]/.test(data.secret)) return;
         if (data.secret !== 'aB3dE6gH9j') return;
         if (data.message === 'height') frame.height = parseInt(data.value, 10);
         if (data.message === 'ready') source.postMessage({ message: 'ready', secret: data.secret }, '*');";
    follow(
        &listener(handshake).replace("CARD", "CARD#?secret=aB3dE6gH9j"),
        &[],
    );
}

fn scrolling_sends_no_message() {
    let body = "<script src=WIDGETS/embed.js data-lang=zh></script>";
    let host = Host::open(Site::with(cdn()), body, &[]);
    host.wait_fitted();
    let before = host.number("heard.length");
    // Scrolls by one screen at a time, and waits until each has been painted.
    let steps = host.number("Math.ceil(document.documentElement.scrollHeight / innerHeight)");
    for step in 0..steps as usize {
        host.get(&format!(
            "new Promise((done) => {{ scrollTo(0, innerHeight * {step}); \
             requestAnimationFrame(() => requestAnimationFrame(() => done(true))) }})"
        ));
    }
    assert!(host.number("scrollY") > 1000.0);
    assert_eq!(host.number("heard.length"), before);
    host.within(|page| assert_eq!(page.error(), None));
}
