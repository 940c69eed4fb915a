//! Every listener that hosts use gets the right height, growing and shrinking.

use crate::facts;
use crate::frame::{Host, cdn};
use browser_tests::{Site, Test, host_library, tests};
use std::path::PathBuf;

/// What is tested here.
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

/// Opens a host page whose one frame listens in its own way, and follows the frame through a
/// change there and back.
fn follow(body: &str, libraries: &[(&str, PathBuf)]) {
    let card = facts::first();
    let body = body.replace("CARD", &format!("WIDGETS/card/{card}.zh.html"));
    let host = Host::open(Site::with(cdn()), &body, libraries);
    let closed = host.wait_fitted();
    host.within(|page| page.click(".verdict > summary"));
    let open = host.wait_fitted();
    assert!(open > closed, "{open} > {closed}");
    host.within(|page| page.click(".verdict > summary"));
    assert_eq!(host.wait_fitted(), closed);
    assert_eq!(host.page.session.console_errors(), [""; 0]);
}

/// A listener that hears the messages of its one frame.
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
    // Its published snippets find the frame by its window or by a part of its address.
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
    follow(
        &listener(
            "if (typeof data !== 'string' || data[0] !== '{') return;
             const { src, context, height } = JSON.parse(data);
             if (context === 'iframe.resize' && src === frame.src) frame.height = height;",
        ),
        &[],
    );
}

fn wordpress() {
    // As in wp-embed.js, without its limits of 200 and 1000 pixels.
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
    // One screen after another, each of them painted.
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
