//! Tests embeds in the places where editors put them: their width and height, and their messages if
//! they cannot be shown.

use crate::frame::{Host, cdn};
use browser_tests::{Site, Test, tests, until};
use serde_json::json;

/// The tests of this module.
pub const TESTS: &[Test] = tests! {
    fits_in_the_end_wherever_it_stands;
    follows_every_height_a_frame_can_have;
    the_code_of_the_share_dialog_shifts_nothing_in_sight needs LayoutShift;
    says_why_it_is_not_there;
    no_height_is_told_of_a_page_that_will_not_be_shown;
    a_frame_is_no_higher_on_paper needs Emulation;
};

/// Cards of different heights; the first is the lowest one of the report.
const CARDS: [&str; 3] = ["patents-origin", "train-cost", "new-benchmarks"];

/// Records the heights that each frame has sent to the host page.
const TOLD: &str =
    "<script>window.told = new Map(); addEventListener('message', ({ source, data }) => {
    if (data?.source !== 'statlas' || data.type !== 'height') return;
    told.set(source, [...told.get(source) ?? [], data.height]);
})</script>";

/// Counts the embeds whose box is as high as the frame and as the last height that the frame sent.
const FITTED: &str = "[...document.querySelectorAll('[data-statlas-embed]')].filter((box) => {
    const frame = box.querySelector('iframe');
    return frame && box.offsetHeight === frame.offsetHeight
      && told.get(frame.contentWindow)?.at(-1) === frame.offsetHeight;
}).length";

fn tag(card: &str, more: &str) -> String {
    format!("<script src=WIDGETS/embed.js data-lang=en data-card={card} {more}></script>")
}

fn fits_in_the_end_wherever_it_stands() {
    let [low, other, high] = CARDS;
    let written = tag(low, "").replace('<', "\\x3c");
    let places = [
        tag(low, ""),
        format!(
            "<div style='display:flex'><div class=place>{}</div></div>",
            tag(low, "")
        ),
        format!(
            "<div class=place style='display:inline-block'>{}</div>",
            tag(low, "async")
        ),
        format!("<table><tr><td class=place>{}</table>", tag(low, "")),
        format!(
            "<div style='display:grid;justify-items:start'><div class=place>{}</div></div>",
            tag(low, "")
        ),
        format!(
            "<div class=place style='float:left'>{}</div><br style='clear:both'>",
            tag(low, "")
        ),
        format!("<div id=tab style='display:none'>{}</div>", tag(low, "")),
        tag(other, "type=module") + &tag(low, "type=module"),
        format!("<script>document.write(`{written}`)</script>"),
        // An embed far down must load without scrolling, so that it is there when the page is
        // printed.
        format!("<p style='height:5000px'>text</p>{}", tag(high, "")),
    ];
    let in_head = tag(low, "") + &tag(other, "data-target=#aimed type=module");
    let later = "<script>addEventListener('load', () => {
        const late = Object.assign(document.createElement('script'), { src: 'WIDGETS/embed.js', type: 'module' });
        late.dataset.card = 'patents-origin';
        document.body.append(late);
    })</script>";
    let body = format!(
        "{TOLD}{in_head}<body><main id=main><p>text</p></main><p id=aimed></p>{}{later}",
        places.join("<p>text</p>")
    );
    let host = Host::open(Site::with(cdn()), &body, &[]);
    // All embeds except the one in the hidden tab.
    let shown = places.len() + 3;
    host.wait(&format!("{FITTED} === {shown}"));
    host.get(
        "(document.querySelector('#tab').style.display = 'block', \
         document.querySelector('#tab').scrollIntoView())",
    );
    host.wait(&format!("{FITTED} === {}", shown + 1));
    let embeds = "document.querySelectorAll('[data-statlas-embed]').length";
    assert_eq!(host.number(embeds), (shown + 1) as f64);
    for place in ["#main", "#aimed"] {
        let there = format!("document.querySelectorAll('{place} > [data-statlas-embed]').length");
        assert_eq!(host.number(&there), 1.0, "{place}");
    }
    let narrow = "[...document.querySelectorAll('.place iframe')]\
                  .filter((it) => it.offsetWidth < document.body.clientWidth - 20).length";
    assert_eq!(host.number(narrow), 0.0);
    assert!(host.number("document.documentElement.scrollWidth - innerWidth") <= 0.0);
    assert_eq!(host.page.session.console_errors(), [""; 0]);
}

fn follows_every_height_a_frame_can_have() {
    let body = format!("{TOLD}<body>{}<p>text</p>", tag(CARDS[0], ""));
    let host = Host::open(Site::with(cdn()), &body, &[]);
    host.wait(&format!("{FITTED} === 1"));
    let tell =
        "parent.postMessage({ source: 'statlas', type: 'height', height: arguments[0] }, '*')";
    let tell = |height: serde_json::Value| {
        host.within(|page| page.session.run(tell, json!([height])));
    };
    let height = "document.querySelector('[data-statlas-embed]').offsetHeight";
    for it in [200, 415, 2000, 100_000, 120_000, 613] {
        tell(json!(it));
        host.wait(&format!("{height} === {it}"));
    }
    for garbage in [json!(-5), json!(0), json!("900"), json!(null), json!([900])] {
        tell(garbage);
    }
    host.wait("[...told.values()][0].length >= 11");
    assert_eq!(host.number(height), 613.0);
}

fn the_code_of_the_share_dialog_shifts_nothing_in_sight() {
    let body = format!("{TOLD}<body>{}", tag(CARDS[0], ""));
    let host = Host::open(Site::with(cdn()), &body, &[]);
    host.wait(&format!("{FITTED} === 1"));
    host.get(
        "(() => {
          const text = Object.assign(document.createElement('p'), { textContent: 'text' });
          const first = document.querySelector('script[data-card]');
          const next = Object.assign(document.createElement('script'), { src: first.src });
          next.dataset.card = first.dataset.card;
          next.dataset.lang = 'en';
          next.dataset.minHeight = first.previousElementSibling.offsetHeight;
          document.body.append(next);
          text.style.marginBottom = '50px';
          next.onload = () => {
            document.body.append(text);
            scrollTo(0, document.documentElement.scrollHeight);
          };
          window.shift = 0;
        })()",
    );
    host.wait(&format!("{FITTED} === 2"));
    // Waits until no height is reserved any more.
    host.wait(
        "[...document.querySelectorAll('[data-statlas-embed]')].every((it) => !it.style.minHeight)",
    );
    host.wait(
        "scrollY > 0 && document.querySelector('p').getBoundingClientRect().bottom < innerHeight",
    );
    assert_eq!(host.number("shift"), 0.0);
}

fn says_why_it_is_not_there() {
    let body = format!(
        "<script type=module>import 'WIDGETS/embed.js'</script><body><section lang=zh>{}</section>\
         <section>{}{}</section>",
        tag(CARDS[0], "data-report=mine.json").replace("data-lang=en", ""),
        tag(CARDS[0], "data-report=mine.json"),
        tag(CARDS[0], "data-target=#nowhere"),
    );
    let host = Host::open(Site::with(cdn()), &body, &[]);
    let told = until("all three say why", || {
        let texts = host.get(
            "[...document.querySelectorAll('[data-statlas-refused]')]\
             .filter((it) => it.checkVisibility()).map((it) => `${it.lang} ${it.innerText}`)",
        );
        let texts: Vec<String> = serde_json::from_value(texts).ok()?;
        (texts.len() == 3).then_some(texts)
    });
    for (text, parts) in told.iter().zip([
        ["zh ", "data-report=\"mine.json\"", "--report FILE"],
        ["en ", "data-report=\"mine.json\"", "--report FILE"],
        ["en ", "data-target=\"#nowhere\"", "CSS selector"],
    ]) {
        for part in parts {
            assert!(text.contains(part), "no {part:?} in {text:?}");
        }
    }
    let reserved = "Math.max(...[...document.querySelectorAll('[data-statlas-embed]')].map((it) => it.offsetHeight))";
    assert!(host.number(reserved) < 200.0);
    assert_eq!(
        host.number("document.querySelectorAll('iframe').length"),
        0.0
    );
    // Messages without a place in the page are only in the console.
    let errors = host.page.session.console_errors();
    assert_eq!(errors.len(), 4, "{errors:?}");
    assert!(
        errors.iter().any(|it| it.contains("finds no")),
        "{errors:?}"
    );
}

fn no_height_is_told_of_a_page_that_will_not_be_shown() {
    let pages = [
        "index.html?card=train-cost",
        "en.html?lang=zh&card=train-cost",
        "en.html?chapter=economy",
        "en.html#card=train-cost",
        "en.html#view=table",
        "card/train-cost.en.html?card=patents-origin",
        "card/train-cost.en.html",
    ];
    let frames: String = pages
        .iter()
        .map(|it| format!("<iframe src='WIDGETS/{it}'></iframe>"))
        .collect();
    let host = Host::open(Site::with(cdn()), &format!("{TOLD}<body>{frames}"), &[]);
    host.wait(&format!(
        "settled.ready.size === {0} && told.size === {0}",
        pages.len()
    ));
    for (nth, page) in pages.iter().enumerate() {
        let told = host.get(&format!(
            "told.get(document.querySelectorAll('iframe')[{nth}].contentWindow)"
        ));
        let content = host.content_height_of(&format!("iframe:nth-of-type({})", nth + 1));
        let told: Vec<f64> = serde_json::from_value(told).expect("heights");
        assert!(
            told.iter().all(|it| *it == content),
            "{page}: {told:?}, not {content}"
        );
    }
}

fn a_frame_is_no_higher_on_paper() {
    let frames: String = CARDS
        .iter()
        .map(|it| format!("<iframe src='WIDGETS/card/{it}.en.html' style='width:700px'></iframe>"))
        .collect();
    let host = Host::open(Site::with(cdn()), &frames, &[]);
    let frame = |nth: usize| format!("iframe:nth-of-type({})", nth + 1);
    let prepare = "dispatchEvent(new Event('beforeprint'))";
    let on_screen: Vec<f64> = (0..CARDS.len())
        .map(|nth| {
            host.within_frame(&frame(nth), |page| page.session.run(prepare, json!([])));
            host.content_height_of(&frame(nth))
        })
        .collect();
    host.page.session.emulate_paper();
    for (nth, height) in on_screen.into_iter().enumerate() {
        let on_paper = host.content_height_of(&frame(nth));
        assert!(
            on_paper <= height,
            "{}: {on_paper} on paper, {height} on the screen",
            CARDS[nth]
        );
    }
}
