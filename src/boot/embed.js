// Embeds a widget in a page, at the place of this script:
// <script src=".../embed.js" data-card="ID" data-lang="zh"></script>
// Options: data-card, -lang, -theme, -chapter, -chrome, -title="hide", -font, -accent, -min-height,
// -frame-title and -target. data-target is a CSS selector; the widget is put into that element. A script
// in the head needs it. Events of the widget are dispatched on the element around the frame, as
// "statlas:selection" and so on, with the message as `detail`.
(() => {
  "use strict";

  // Error messages. They are shown at the place of the widget and in the console.
  const WORDS = {
    zh: {
      title: "统计数据",
      report: (it) => `这里没有内容：embed.js目前只能显示所在文件夹自己的报告，不能显示data-report="${it}"。\n请用cargo xtask build --report FILE构建自己的报告，再嵌入那个文件夹的embed.js；或者用<iframe>嵌入同一文件夹中写有data-report的页面。`,
      target: (it) => `这里没有内容：页面上找不到data-target="${it}"所指的元素。\n请改正这个CSS选择器，或者把embed.js的<script>放到内容应当出现的位置。`,
      page: (it) => `这里没有内容：取不到${it}。\n请检查网络后刷新页面；如仍不行，请网站管理员确认文件存在。`,
    },
    en: {
      title: "Statistics",
      report: (it) => `Nothing is shown here: embed.js can show only the report of its own folder so far, not data-report="${it}".\nBuild your report with “cargo xtask build --report FILE” and embed that folder’s embed.js, or frame a page of this folder that has data-report with <iframe>.`,
      target: (it) => `Nothing is shown here: no element of this page fits data-target="${it}".\nCorrect that CSS selector, or put the <script> of embed.js where the widget shall stand.`,
      page: (it) => `Nothing is shown here: ${it} could not be fetched.\nCheck the connection and reload; if that does not help, ask the site’s administrator whether the file is there.`,
    },
  };
  const NO_SCRIPT = "Statlas: embed.js finds no <script> element of its own, so it cannot know what to show and where. "
    + "Do not import it, paste its text or put it into a shadow root; write "
    + '<script src="https://…/embed.js" data-card="…"></script> where the widget shall stand. '
    + "embed.js找不到自己的<script>元素；请把<script src=…></script>直接写在内容应当出现的位置。";
  const IN_HEAD = "Statlas: embed.js stands in the <head>, so the widget was put at the end of the page’s main part. "
    + 'Move the <script> to its place, or name the place: data-target="#id". '
    + 'embed.js写在<head>里，内容放到了正文末尾；请移动<script>，或者用data-target="#id"指定位置。';

  // State that all embeds of a page share: the answers of servers by address; `turn`, a promise that
  // resolves when the next embed may load; `begun`, the module script elements that have their widget
  // already; `made`, the boxes made since the page was opened.
  const known = (window[Symbol.for("statlas.embed")] ??= {});
  const made = (known.made ??= new WeakSet());

  // The content below an embed moves at most once: after the height has not changed for this many
  // milliseconds.
  const SETTLED = 1000;

  const languageOf = (asked, place) => (/^en/i.test(asked.lang ?? place.closest("[lang]")?.lang ?? "") ? "en" : "zh");

  // Shows at the place of the widget why it is not there.
  function refuse(box, lang, text) {
    const notice = document.createElement("p");
    notice.lang = lang;
    notice.dataset.statlasRefused = "";
    notice.textContent = text;
    Object.assign(notice.style, { margin: "0", padding: "12px 16px", border: "1px solid", whiteSpace: "pre-line", overflowWrap: "anywhere" });
    box.style.minHeight = "";
    box.replaceChildren(notice);
    console.error("Statlas:", text);
  }

  // Makes an empty element that takes the available width, even in containers that are as wide as their
  // content (flex items, table cells, inline blocks): its grid column asks for the width of the window
  // and may shrink to zero.
  function makeBox(asked) {
    const box = document.createElement("div");
    box.dataset.statlasEmbed = asked.card ?? "";
    const width = document.createElement("div");
    Object.assign(width.style, { display: "grid", gridTemplateColumns: "minmax(0, 100vw)" });
    box.append(width);
    return box;
  }

  // Finds the box in a copy of the page that a browser saved: the copy already contains the box with its
  // frame.
  const savedBox = (places, asked) =>
    [...places].find((it) => it?.dataset?.statlasEmbed === (asked.card ?? "") && !made.has(it));

  function addressOf(script, asked, lang) {
    const file = asked.card ? `card/${encodeURIComponent(asked.card)}.${lang}.html` : lang === "en" ? "en.html" : "index.html";
    const page = new URL(file, script.src);
    const query = new URLSearchParams();
    for (const name of ["theme", "chapter", "chrome", "title", "font", "accent"]) {
      if (asked[name]) query.set(name, asked[name]);
    }
    page.search = query;
    return page;
  }

  // Keeps the frame as high as its content. The box keeps the reserved height until the content below can
  // move up unseen; if the reader does not scroll, until the height has settled.
  function fit(box, frame, reserved) {
    box.style.minHeight = frame.style.height = `${reserved}px`;
    const anchored = CSS.supports("overflow-anchor: auto");
    let timer = 0;
    const release = () => {
      box.style.minHeight = "";
      removeEventListener("scroll", look);
    };
    const look = () => {
      const { bottom } = box.getBoundingClientRect();
      // Browsers with scroll anchoring keep the visible content in place when something above it shrinks.
      if (bottom >= innerHeight || (bottom <= 0 && anchored)) release();
    };
    const settle = () => {
      if (anchored || box.getBoundingClientRect().bottom > 0) release();
    };
    addEventListener("message", ({ source, data }) => {
      if (!source || source !== frame.contentWindow || data?.source !== "statlas") return;
      if (data.type !== "height") {
        box.dispatchEvent(new CustomEvent(`statlas:${data.type}`, { detail: data, bubbles: true }));
        return;
      }
      // Anything but a positive number would break the height of the frame. There is no upper limit: a
      // whole report is higher than 100,000 pixels on a phone, and browsers have their own limits.
      if (!(Number.isFinite(data.height) && data.height > 0)) return;
      frame.style.height = `${Math.ceil(data.height)}px`;
      if (!box.style.minHeight) return;
      clearTimeout(timer);
      timer = setTimeout(settle, SETTLED);
      addEventListener("scroll", look, { passive: true });
      look();
    });
  }

  // Asks the server for the media type of a file, without parameters. The answer is empty if the server
  // cannot be asked.
  const typeOf = (address) => (known[address] ??= (async () => {
    if (!/^http/.test(address)) return "";
    try {
      const answer = await fetch(address, { method: "HEAD" });
      return answer.ok ? (answer.headers.get("content-type") ?? "").split(";")[0].trim().toLowerCase() : "";
    } catch {
      return "";
    }
  })());

  async function textOf(address) {
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(`HTTP ${answer.status}`);
    return answer.text();
  }

  // Changes the links of a page that is shown as `srcdoc`, because no page of the folder can be shown
  // then. Links stay within the document, where the widget handles them; links that would open a window
  // lose their address.
  const bound = (text) => text
    .replace('<a href="#cards"', '<a href="about:srcdoc#cards"')
    .replace(/<a href="(?!http|about:)[^"]*"( target)?/g, (_, opens) => (opens ? "<a target" : '<a href="about:srcdoc#-"'));

  const inAttribute = (text) => text.replace(/&/g, "&amp;").replace(/"/g, "&quot;");

  // Browsers ignore a style sheet that is sent as plain text, so its text is put into the page.
  async function styled(text, page) {
    const link = text.match(/<link rel="stylesheet" href="([^"]+)">/);
    const sheet = link && new URL(link[1], page).href;
    const type = sheet && (await typeOf(sheet));
    if (!type || type === "text/css") return text;
    const style = (await textOf(sheet)).replace(/<\/style/gi, "<\\/style");
    return text.replace(link[0], () => `<style>${style}</style>`);
  }

  // Loads the page into the frame. Some servers send HTML as plain text; then the page is fetched and
  // shown as `srcdoc`. One answer about the media type is used for all embeds of a folder.
  async function show(frame, page, asked, folder) {
    if ((await (known[folder] ??= typeOf(page.href))) !== "text/plain") {
      frame.src = page;
      return;
    }
    const query = new URLSearchParams(page.search);
    if (asked.card) {
      query.set("card", asked.card);
      if (!asked.chrome) query.set("chrome", "none");
    }
    const text = await styled(await textOf(page), page);
    frame.sandbox = "allow-scripts allow-downloads allow-popups";
    frame.srcdoc = bound(text)
      .replace("<head>", () => `<head><base href="${inAttribute(page.href)}">`)
      .replace("<div data-statlas ", () => `<div data-statlas data-options="${inAttribute(`${query}`)}" `);
  }

  // Loads an embed when the reader scrolls near it and before the page is printed. In addition, all
  // embeds are loaded one after another once the host page has loaded and is idle, so that they are there
  // for printing; this is left out if the reader wants to save data.
  function loadInTime(box, load) {
    let loaded = null;
    const once = () => (loaded ??= load());
    if (!("IntersectionObserver" in window)) return once();
    const near = new IntersectionObserver((seen) => {
      if (!seen.some((it) => it.isIntersecting)) return;
      near.disconnect();
      once();
    }, { rootMargin: "100% 0px" });
    near.observe(box);
    addEventListener("beforeprint", once, { once: true });
    if (navigator.connection?.saveData) return;
    known.turn ??= new Promise((resolve) => {
      if (document.readyState === "complete") resolve();
      else addEventListener("load", resolve, { once: true });
    });
    const idle = () => new Promise((resolve) => (window.requestIdleCallback ?? setTimeout)(() => resolve()));
    known.turn = known.turn.then(idle).then(once);
  }

  // Makes one embed. `put` inserts a new box; `places` are the elements among which a saved copy has its
  // box.
  function embed(script, put, place, places) {
    const asked = script.dataset;
    const lang = languageOf(asked, place);
    const words = WORDS[lang];
    const saved = savedBox(places, asked);
    const box = saved ?? makeBox(asked);
    made.add(box);
    if (!saved) put(box);
    if (asked.report !== undefined) return refuse(box, lang, words.report(asked.report));
    const frame = box.querySelector("iframe") ?? document.createElement("iframe");
    frame.title = asked.frameTitle ?? words.title;
    frame.allow = "clipboard-write";
    Object.assign(frame.style, { display: "block", width: "100%", border: "0" });
    // Three quarters of all cards are no higher than this. The code from the share dialog contains the
    // height of the card.
    const usual = asked.card ? (box.clientWidth < 500 ? 840 : 740) : 900;
    fit(box, frame, parseInt(asked.minHeight, 10) || usual);
    const page = addressOf(script, asked, lang);
    const load = async () => {
      if (frame.isConnected) return;
      try {
        await show(frame, page, asked, new URL(".", script.src).href);
      } catch (error) {
        return refuse(box, lang, words.page(`${page} (${error.message})`));
      }
      return new Promise((resolve) => {
        // A frame that is no longer in the page never loads.
        if (!box.isConnected) resolve();
        frame.addEventListener("load", resolve, { once: true });
        box.append(frame);
      });
    };
    loadInTime(box, load);
  }

  // Finds the element of a selector; null if there is none or the selector is invalid.
  function find(selector) {
    try {
      return document.querySelector(selector);
    } catch {
      return null;
    }
  }

  function intoTarget(script) {
    const { target } = script.dataset;
    const place = target && find(target);
    const main = document.querySelector("main, [role=main], article") ?? document.body;
    if (place) return embed(script, (it) => place.append(it), place, place.children);
    if (!target) {
      console.warn(IN_HEAD);
      return embed(script, (it) => main.append(it), main, main.children);
    }
    const lang = languageOf(script.dataset, main);
    const box = makeBox(script.dataset);
    if (script.closest("head")) main.append(box);
    else script.after(box);
    refuse(box, lang, WORDS[lang].target(target));
  }

  function begin(script) {
    const elsewhere = script.dataset.target !== undefined || script.closest("head");
    // The box is put before the script: in a saved copy, elements after the script are not parsed yet
    // when it runs.
    if (!elsewhere) embed(script, (it) => script.before(it), script, [script.previousElementSibling]);
    else if (document.readyState !== "loading") intoTarget(script);
    else document.addEventListener("DOMContentLoaded", () => intoTarget(script), { once: true });
  }

  // Starts all embeds made by module scripts. A module runs once for all script elements with its address
  // and does not know its element. `load` fires for each element, including those added later.
  function beginModules() {
    const begun = (known.begun ??= new WeakSet());
    const own = new Error().stack?.match(/(?:https?|file):\S+?(?=:\d+:\d+)/)?.[0];
    const named = (it) => /\/embed(\.[0-9a-f]{8})?\.js$/.test(new URL(it.src).pathname);
    const beginNew = () => {
      const modules = [...document.querySelectorAll("script[type=module][src]")];
      const exact = modules.filter((it) => it.src === own);
      const ours = exact.length ? exact : modules.filter(named);
      for (const it of ours.filter((it) => !begun.has(it))) {
        begun.add(it);
        begin(it);
      }
      return ours.length;
    };
    if (!beginNew()) console.error(NO_SCRIPT);
    document.addEventListener("load", ({ target }) => target.type === "module" && beginNew(), true);
  }

  const script = document.currentScript;
  if (script?.src && script.isConnected) begin(script);
  else if (script) console.error(NO_SCRIPT);
  else beginModules();
})();
