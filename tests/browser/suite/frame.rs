//! A host page on another origin with a widget in a frame, for tests of embedding.

use browser_tests::{Folder, Page, Setup, Site, until};
use serde_json::{Value, json};
use std::path::PathBuf;
use xtask::server::Options;

/// A script of every host page that records messages, layout shifts and errors.
const NOTES: &str = "<script>
window.heard = [];
window.settled = { ready: new Set(), height: new Set(), since: 0 };
addEventListener('message', (event) => {
  heard.push(event.data);
  settled.since = performance.now();
  if (event.data?.source === 'statlas') settled[event.data.type]?.add?.(event.source);
});
window.shift = 0;
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) if (!entry.hadRecentInput) shift += entry.value;
}).observe({ type: 'layout-shift', buffered: true });
</script>";

/// A host page and the widgets it contains.
pub struct Host {
    /// The host page in a browser.
    pub page: Page,
    sites: [Site; 2],
}

/// The headers that a public CDN sends.
pub fn cdn() -> Options {
    let header = ("Access-Control-Allow-Origin", "*");
    Options {
        headers: vec![(header.0.to_owned(), header.1.to_owned())],
        ..Options::default()
    }
}

impl Host {
    /// Opens a host page with this body. `WIDGETS/` stands for the address of the widgets, and the
    /// libraries are copied beside the page. Anything before a `<body>` tag in `body` goes into the
    /// head.
    pub fn open(widgets: Site, body: &str, libraries: &[(&str, PathBuf)]) -> Self {
        Self::open_at("127.0.0.1", Setup::default(), widgets, body, libraries)
    }

    /// Opens a host page on another site, in a browser that blocks the storage of such frames.
    pub fn open_among_strangers(widgets: Site, body: &str) -> Self {
        let setup = Setup {
            storage_blocked: true,
        };
        Self::open_at("localhost", setup, widgets, body, &[])
    }

    fn open_at(
        name: &str,
        setup: Setup,
        widgets: Site,
        body: &str,
        libraries: &[(&str, PathBuf)],
    ) -> Self {
        let folder = Folder::empty();
        for (name, file) in libraries {
            std::fs::copy(file, folder.path().join(name)).expect("the library");
        }
        let body = body.replace("WIDGETS/", &widgets.url(""));
        let (head, body) = body.split_once("<body>").unwrap_or(("", &body));
        let html = format!(
            "<!doctype html><html lang=en><meta charset=utf-8><title>host</title>\
             <link rel=icon href=data:,><style>iframe{{border:0;width:100%}}</style>{NOTES}{head}\
             <body>{body}"
        );
        std::fs::write(folder.path().join("host.html"), html).expect("a host page");
        let site = Site::of_folder(folder);
        let url = site.url("host.html").replace("127.0.0.1", name);
        let page = Page::open_in(setup, &url);
        Self {
            page,
            sites: [widgets, site],
        }
    }

    /// Calls `act` in the first frame as soon as its page's script has started, whatever the
    /// widget's state.
    pub fn within_early<T>(&self, act: impl FnOnce(&Page) -> T) -> T {
        until("the frame is there", || {
            self.page.session.enter_frame("iframe").ok()
        });
        until("its page is there", || {
            self.page.attribute("[data-statlas]", "data-booted")
        });
        let answer = act(&self.page);
        self.page.session.leave_frame();
        answer
    }

    /// The paths requested from the server of the widgets.
    pub fn widget_requests(&self) -> Vec<String> {
        self.sites[0].requests()
    }

    /// Sends the responses that the server of the widgets has been holding back.
    pub fn release(&self) {
        self.sites[0].release();
    }

    /// Calls `act` in the first frame once its widget is live.
    pub fn within<T>(&self, act: impl FnOnce(&Page) -> T) -> T {
        self.within_frame("iframe", act)
    }

    /// Calls `act` in the first frame that matches once its widget is live.
    pub fn within_frame<T>(&self, css: &str, act: impl FnOnce(&Page) -> T) -> T {
        until("the frame is there", || {
            self.page.session.enter_frame(css).ok()
        });
        self.page.wait_live();
        let answer = act(&self.page);
        self.page.session.leave_frame();
        answer
    }

    /// The value of an expression in the host page.
    pub fn get(&self, expression: &str) -> Value {
        self.page
            .session
            .run(&format!("return {expression}"), json!([]))
    }

    /// The numeric value of an expression in the host page.
    pub fn number(&self, expression: &str) -> f64 {
        self.get(expression).as_f64().unwrap_or(f64::NAN)
    }

    /// Waits until an expression in the host page is true.
    pub fn wait(&self, expression: &str) {
        until(expression, || {
            (self.get(expression) == json!(true)).then_some(())
        });
    }

    /// Sends a message to the first frame.
    pub fn send(&self, message: &Value) {
        let script =
            "document.querySelector('iframe').contentWindow.postMessage(arguments[0], '*')";
        self.page.session.run(script, json!([message]));
    }

    /// The height of the content in the first frame that matches, in CSS pixels.
    pub fn content_height_of(&self, css: &str) -> f64 {
        let script = "return Math.ceil(document.querySelector('[data-statlas]').getBoundingClientRect().height)";
        let height = self.within_frame(css, |page| page.session.run(script, json!([])));
        height.as_f64().unwrap_or_default()
    }

    /// Waits until the first frame is as high as its content, and returns this height.
    pub fn wait_fitted(&self) -> f64 {
        self.wait_fitted_as("iframe", |height| height)
    }

    /// Scrolls to the first frame that matches, because browsers delay observers in frames that are
    /// not visible.
    pub fn scroll_to(&self, css: &str) {
        self.get(&format!(
            "document.querySelector(\"{css}\").scrollIntoView()"
        ));
    }

    /// Waits until the first frame that matches has the height that the host gives to content of
    /// its height (`made`), and returns it.
    pub fn wait_fitted_as(&self, css: &str, made: impl Fn(f64) -> f64) -> f64 {
        until(&format!("{css} is as high as its content"), || {
            let height = made(self.content_height_of(css));
            let frame = format!("document.querySelector(\"{css}\").offsetHeight");
            (self.number(&frame) == height).then_some(height)
        })
    }
}
