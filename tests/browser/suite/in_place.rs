//! Tests cards opened in a frame: they open in the flow of the page where the reader pressed, and
//! the host page does not scroll.

use crate::dialog::pin_first_value;
use crate::facts;
use crate::frame::{Host, cdn};
use browser_tests::{Page, Site, Test, tests, until};
use serde_json::{Value, json};

/// The tests of this module.
pub const TESTS: &[Test] = tests! {
    what_opens_opens_in_place_and_the_host_stays_where_it_is;
    a_row_and_a_check_open_where_they_stand;
    a_card_opened_from_another_takes_its_place;
    the_list_of_keys_opens_at_its_button;
    escape_lets_go_of_a_value_before_it_closes_a_card needs KeysInFrames;
    code_to_embed_is_offered_in_a_frame_without_a_preview;
};

fn embed(options: &str) -> String {
    format!("<script src=WIDGETS/embed.js data-lang=zh {options}></script>")
}

/// A host page with the whole report in a frame that starts with this hash.
fn host_with(hash: &str) -> Host {
    let body = format!(
        "<p style='height:300px'>text</p><iframe src='WIDGETS/index.html{hash}'></iframe>
         <p style='height:2000px'>text</p><script>addEventListener('message', ({{ data }}) => {{
           if (data?.type === 'height') document.querySelector('iframe').style.height = `${{data.height}}px`;
         }})</script>"
    );
    let host = Host::open(Site::with(cdn()), &body, &[]);
    host.wait_fitted();
    host
}

/// The id of the card, row or fact check directly after the opened card.
fn before(page: &Page) -> Value {
    let next = "let it = document.querySelector('[data-dialog]'); \
                it = it.closest('tr') ?? it.closest('[data-slot]'); \
                do it = it.nextElementSibling; while (it && !it.dataset.card); \
                return it?.dataset.card ?? null";
    page.session.run(next, json!([]))
}

fn what_opens_opens_in_place_and_the_host_stays_where_it_is() {
    let card = facts::first();
    let body = format!(
        "<p style='height:300px'>text</p>{}<input id=own><p style='height:2000px'>text</p>",
        embed(&format!("data-card='{card}'"))
    );
    let host = Host::open(Site::with(cdn()), &body, &[]);
    host.wait_fitted();
    host.get("document.getElementById('own').focus({ preventScroll: true })");
    host.get("scrollTo(0, 120)");
    let entries = host.number("history.length");
    host.send(&json!({ "target": "statlas", "type": "select", "selection": { "card": card } }));
    host.wait("heard.some((it) => it.type === 'open-card')");
    host.wait_fitted();
    assert_eq!(host.number("scrollY"), 120.0);
    assert_eq!(host.number("history.length"), entries);
    assert_eq!(host.get("document.activeElement.id"), json!("own"));
    host.within(|page| {
        assert!(page.shows(&format!("[data-dialog='{card}']")));
        let modal = "return document.querySelectorAll(':modal').length";
        assert_eq!(page.session.run(modal, json!([])), json!(0));
        assert_eq!(before(page), json!(card));
        page.click("[data-dialog] .close");
        until("it closes, with focus back", || {
            let focused =
                "return document.activeElement.closest('[data-card]')?.dataset.card ?? null";
            let back = page.session.run(focused, json!([])) == json!(card);
            (back && !page.shows("[data-dialog]")).then_some(())
        });
    });
    host.wait_fitted();
}

/// Clicks a link in the frame and checks that nothing moved: the opened card is at the height where
/// the link was, and has the focus.
fn opens_at(host: &Host, link: &str, card: &str) {
    let top = "return document.querySelector(arguments[0])?.getBoundingClientRect().top ?? null";
    let place = format!("[data-card='{card}']:not([data-off])");
    let wanted = host.within(|page| page.session.run(top, json!([place])).as_f64());
    let wanted = wanted.expect("the place is there");
    // Scrolls so that the link is away from the edges of the screen.
    host.get(&format!("scrollTo(0, {wanted})"));
    let scrolled = host.number("scrollY");
    host.within(|page| {
        page.click(link);
        until("the card opens", || {
            page.shows(&format!("[data-dialog='{card}']")).then_some(())
        });
        let opened = page.session.run(top, json!(["[data-dialog]"])).as_f64();
        // The opened card may begin with a rule over the gap before it, so a small difference is
        // allowed.
        let apart = opened.map_or(f64::NAN, |it| (it - wanted).abs());
        assert!(apart < 20.0, "{opened:?} instead of {wanted}");
        assert_eq!(before(page), json!(card));
        let focused = "return document.activeElement.className";
        assert_eq!(page.session.run(focused, json!([])), json!("close"));
    });
    host.wait_fitted();
    assert_eq!(host.number("scrollY"), scrolled);
}

/// Closes the opened card and checks that the focus is back at the link that opened it.
fn closes(page: &Page, card: &str) {
    page.click("[data-dialog] .close");
    until("it closes, with the focus back", || {
        let focused = "return document.activeElement.dataset.open ?? null";
        let back = page.session.run(focused, json!([])) == json!(card);
        (back && !page.shows("[data-dialog]")).then_some(())
    });
}

fn a_row_and_a_check_open_where_they_stand() {
    for (hash, place) in [("#view=table", "tr"), ("#chapter=checks", ".proof-card")] {
        let host = host_with(hash);
        let card = "github-projects";
        opens_at(
            &host,
            &format!("{place}[data-card={card}] [data-open]"),
            card,
        );
        // The list is written again in English; the card stays open at its place.
        host.send(&json!({ "target": "statlas", "type": "lang", "value": "en" }));
        host.within(|page| {
            until("the list is in English", || {
                page.text(&format!("{place}[data-card={card}]"))?
                    .contains("projects")
                    .then_some(())
            });
            assert_eq!(before(page), json!(card));
            closes(page, card);
            let height = "return document.querySelector('.row-opened')?.offsetHeight ?? 0";
            assert_eq!(page.session.run(height, json!([])), json!(0));
        });
        host.wait_fitted();
        assert_eq!(host.page.session.console_errors(), [""; 0]);
    }
}

fn a_card_opened_from_another_takes_its_place() {
    let host = host_with("#view=table");
    let card = "models-country";
    opens_at(&host, &format!("tr[data-card={card}] [data-open]"), card);
    let scrolled = host.number("scrollY");
    host.within(|page| {
        let next = "[data-dialog] li [data-open]";
        let id = until("there are related cards", || {
            page.attribute(next, "data-open")
        });
        // Clicks by script, because a driver would scroll to the link.
        page.session.run(
            "document.querySelector(arguments[0]).click()",
            json!([next]),
        );
        until("the related card opens, with the focus", || {
            let focused = page
                .session
                .run("return document.activeElement.id", json!([]));
            let open = page.shows(&format!("[data-dialog='{id}']"));
            (open && focused == json!("open-title")).then_some(())
        });
        assert_eq!(before(page), json!(card));
    });
    host.wait_fitted();
    assert_eq!(host.number("scrollY"), scrolled);
    // Closing returns to the link from which the reader started.
    host.within(|page| closes(page, card));
}

fn the_list_of_keys_opens_at_its_button() {
    let host = host_with("");
    host.within(|page| {
        page.click("[data-action=keys]");
        until("the list opens", || page.shows("[data-keys-dialog]").then_some(()));
        let next = "return document.querySelector('[data-keys-dialog]').closest('[data-slot]').nextElementSibling.className";
        assert_eq!(page.session.run(next, json!([])), json!("colophon"));
        page.click("[data-keys-dialog] .close");
        until("it closes, with the focus back", || {
            let focused = "return document.activeElement.dataset.action ?? null";
            (page.session.run(focused, json!([])) == json!("keys")).then_some(())
        });
    });
}

fn code_to_embed_is_offered_in_a_frame_without_a_preview() {
    let card = facts::first();
    let host = Host::open(
        Site::with(cdn()),
        &embed(&format!("data-card='{card}'")),
        &[],
    );
    host.wait_fitted();
    host.within(|page| {
        page.click("[data-action=share]");
        until("the dialog shows", || {
            page.shows("[data-share]").then_some(())
        });
        assert!(!page.shows(".preview"));
        page.choose("[data-share-field=theme]", "2");
        until("the code follows", || {
            let code = page.value("[data-share-text=code]")?;
            code.contains("data-theme=\"dark\"").then_some(())
        });
    });
    host.wait_fitted();
}

fn escape_lets_go_of_a_value_before_it_closes_a_card() {
    const ESCAPE: &str = "\u{E00C}";
    let host = host_with("#card=train-cost");
    host.within(|page| {
        pin_first_value(page);
        page.session.press(&[ESCAPE]);
        assert!(page.shows("[data-dialog]"), "the pin is let go of first");
        page.session.press(&[ESCAPE]);
        assert!(page.shows("[data-dialog]"), "then the chart has the focus");
        page.session.press(&[ESCAPE]);
        until("the card closes", || {
            (!page.shows("[data-dialog]")).then_some(())
        });
    });
}
