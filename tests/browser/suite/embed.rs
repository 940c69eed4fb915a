//! Tests `embed.js` in pages of others: on strict servers, without layout shifts, and without
//! changing their focus or scroll position.

use crate::facts;
use crate::frame::{Host, cdn};
use browser_tests::{Folder, Page, Site, Test, tests, until};
use serde_json::json;
use xtask::server::Options;

/// The tests of this module.
pub const TESTS: &[Test] = tests! {
    builds_the_frame_itself_where_pages_come_as_plain_text;
    works_below_any_path_and_under_a_strict_policy;
    three_lazy_embeds_shift_nothing needs LayoutShift;
    a_single_card_says_how_far_its_data_go;
    a_hosts_font_and_colour_are_taken_and_nothing_else;
    a_public_cdn_serves_a_working_embed_with_hashes_that_match;
    a_widget_that_cannot_run_says_so_and_still_fits;
};

/// The content security policy documented for hosted pages.
const STRICT: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
                      img-src 'self' data: blob:; connect-src 'self'; worker-src 'self'; \
                      manifest-src 'self'; frame-src 'self'";

/// Whether the style sheet applies to the page.
fn has_style(page: &Page) -> bool {
    let script = "return getComputedStyle(document.querySelector('.card')).borderTopStyle";
    page.session.run(script, json!([])) == json!("solid")
}

fn snippet(card: &str, more: &str) -> String {
    format!("<script src=WIDGETS/embed.js data-card='{card}' data-lang=zh {more}></script>")
}

fn builds_the_frame_itself_where_pages_come_as_plain_text() {
    let options = Options {
        html_as_text: true,
        css_as_text: true,
        ..cdn()
    };
    let card = facts::first();
    let host = Host::open(
        Site::with(options),
        &snippet(&card, "data-theme=dark data-title=hide"),
        &[],
    );
    host.wait_fitted();
    host.within(|page| {
        assert_eq!(page.session.run("return self.origin", json!([])), "null");
        assert!(has_style(page));
        assert_eq!(page.cards(), facts::Ids::from([card.clone()]));
        let theme = page.attribute("[data-statlas]", "data-theme");
        assert_eq!(theme.as_deref(), Some("dark"));
        let title = page.attribute("[data-statlas]", "data-title");
        assert_eq!(title.as_deref(), Some("hide"));
        // The page has no address of its own, so the selection is kept in memory.
        page.click("[data-action=more]");
        until("the card opens", || {
            page.shows("[data-dialog]").then_some(())
        });
    });
    // Once the height fits, the next press hits its target.
    host.wait_fitted();
    host.within(|page| {
        page.click("[data-action=share]");
        let link = until("the link", || page.value("[data-share-text=link]"));
        let expected = format!("/card/{card}.zh.html?theme=dark");
        assert!(
            link.starts_with("http") && link.contains(&expected),
            "{link}"
        );
    });
    host.wait_fitted();
    assert_eq!(host.page.session.console_errors(), [""; 0]);
}

fn works_below_any_path_and_under_a_strict_policy() {
    let policy = ("Content-Security-Policy".to_owned(), STRICT.to_owned());
    let mut options = cdn();
    options.headers.push(policy);
    let body = "<script src=WIDGETS/embed.js data-lang=en data-chrome=filters data-chapter=economy></script>";
    let host = Host::open(Site::with(options), body, &[]);
    host.wait_fitted();
    let economy = facts::statistics_with(|it| it["chapter"] == "economy");
    host.within(|page| page.wait_count(economy.len()));
    assert_eq!(host.page.session.console_errors(), [""; 0]);

    let below = Site::of_folder_with(Folder::copy_of_build_at("some/where"), cdn());
    let body = snippet(&facts::first(), "").replace("WIDGETS/", "WIDGETS/some/where/");
    let host = Host::open(below, &body, &[]);
    host.wait_fitted();
    assert_eq!(host.page.session.console_errors(), [""; 0]);
}

fn three_lazy_embeds_shift_nothing() {
    let text = "<p style='height:700px'>text</p>";
    let cards: Vec<String> = facts::all().into_iter().take(3).collect();
    let embeds: Vec<String> = cards.iter().map(|id| snippet(id, "")).collect();
    let never_near = snippet(&cards[0], "");
    // Embeds far away load when the page is idle, except for readers who save data.
    let body = format!(
        "<script>Object.defineProperty(navigator, 'connection', {{ value: {{ saveData: true }} }})</script>\
         {text}{text}{text}{}{text}<div hidden>{never_near}</div>",
        embeds.join(text)
    );
    let host = Host::open(Site::with(cdn()), &body, &[]);
    assert_eq!(
        host.number("document.querySelectorAll('iframe').length"),
        0.0
    );
    // A widget is settled when it is live, has sent its height, and has sent nothing for 300 ms.
    let settled = |count: usize| {
        format!(
            "settled.ready.size >= {count} && settled.height.size >= {count} \
             && performance.now() - settled.since > 300"
        )
    };
    for place in 1..=3 {
        // Scrolls to a point just before the next embed becomes visible.
        let target = format!(
            "scrollTo(0, document.querySelectorAll('[data-statlas-embed]')[{}].offsetTop - innerHeight - 300)",
            place - 1
        );
        host.get(&target);
        host.wait(&settled(place));
    }
    host.get("scrollTo(0, document.documentElement.scrollHeight)");
    host.wait("scrollY + innerHeight >= document.documentElement.scrollHeight - 1");
    assert_eq!(host.number("shift"), 0.0);
    assert_eq!(
        host.number("document.querySelectorAll('iframe').length"),
        3.0
    );
    host.get("dispatchEvent(new Event('beforeprint'))");
    host.wait("document.querySelectorAll('iframe').length === 4");
    assert_eq!(host.page.session.console_errors(), [""; 0]);
}

fn a_single_card_says_how_far_its_data_go() {
    let site = Site::of_build();
    let card = facts::first();
    let page = Page::open(&site.url(&format!("card/{card}.en.html"))).must_live();
    let line = page.text(".imprint").expect("an imprint");
    assert!(line.contains("2023") && line.contains("checked"), "{line}");
    let page = Page::open(&site.url("index.html")).must_live();
    assert!(!page.shows(".imprint"));
}

fn a_hosts_font_and_colour_are_taken_and_nothing_else() {
    let site = Site::of_build();
    let style = "const it = document.querySelector('[data-statlas]').style; \
                 return [it.getPropertyValue('--font'), it.getPropertyValue('--house-light')]";
    for (query, font, colour) in [
        (
            "font=Georgia,serif&accent=b5002a",
            "\"Georgia\", serif, var(--han), sans-serif",
            "#b5002a",
        ),
        ("font=a;b&accent=url(x)", "", ""),
        ("font=%22%3E%3Cimg%20src%3Dx%3E&accent=red", "", ""),
    ] {
        let page = Page::open(&site.url(&format!("en.html?{query}"))).must_live();
        assert_eq!(
            page.session.run(style, json!([])),
            json!([font, colour]),
            "{query}"
        );
    }
}

fn a_public_cdn_serves_a_working_embed_with_hashes_that_match() {
    let path = "npm/statlas@0.2.0/";
    let folder = Folder::packed_build_at(path);
    // Package servers have several versions side by side.
    let other = "npm/statlas@0.1.0/";
    folder.add_build_at(other);
    let options = Options {
        html_as_text: true,
        ..cdn()
    };
    let site = Site::of_folder_with(folder, options);
    let body = snippet(&facts::first(), "").replace("WIDGETS/", &format!("WIDGETS/{path}"));
    let host = Host::open(site, &body, &[]);
    host.wait_fitted();
    let asked = host.widget_requests();
    assert!(asked.iter().any(|it| it.contains(path)), "{asked:?}");
    assert!(!asked.iter().any(|it| it.contains(other)), "{asked:?}");
    let check = "const folder = new URL('.', document.querySelector('script[data-card]').src);
        const hashes = await (await fetch(new URL('integrity.json', folder))).json();
        const files = Object.entries(hashes).filter(([name]) => !/[.](br|gz)$/.test(name));
        for (const [name, integrity] of files) await fetch(new URL(name, folder), { integrity });
        return files.length";
    let checked = host
        .page
        .session
        .run(&format!("return (async () => {{ {check} }})()"), json!([]));
    assert!(checked.as_u64() > Some(100), "{checked}");
    assert_eq!(host.page.session.console_errors(), [""; 0]);
}

fn a_widget_that_cannot_run_says_so_and_still_fits() {
    let policy = "default-src 'self'; img-src data:; style-src 'self'";
    let mut options = cdn();
    let header = ("Content-Security-Policy".to_owned(), policy.to_owned());
    options.headers.push(header);
    let host = Host::open(Site::with(options), &snippet(&facts::first(), ""), &[]);
    host.wait("heard.some((it) => it.type === 'error' && it.kind === 'refused')");
    let height =
        "return Math.ceil(document.querySelector('[data-statlas]').getBoundingClientRect().height)";
    until("the frame is as high as its content", || {
        host.page.session.enter_frame("iframe").ok()?;
        let content = host.page.session.run(height, json!([])).as_f64();
        host.page.session.leave_frame();
        (content == Some(host.number("document.querySelector('iframe').offsetHeight")))
            .then_some(())
    });
}
