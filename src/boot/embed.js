// Puts a widget where this script stands:
// <script src=".../embed.js" data-card="ID" data-lang="zh"></script>
// Options: data-card, -lang, -theme, -chapter, -chrome, -title="hide", -font, -accent,
// -min-height, -frame-title, and -target, a CSS selector: the widget is put into that element, which
// a script in the head needs. Events of the widget arrive on the element around the frame, as
// "statlas:selection" and so on, with the message as `detail`.
(() => {
  "use strict";

  // Said where the widget would stand, and in the console.
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

  // What all embeds of a page share: answers of servers by address, `turn`, when the next may load,
  // `begun`, the elements of modules that have their widget, and `made`, the boxes since the page was
  // opened.
  const known = (window[Symbol.for("statlas.embed")] ??= {});
  const made = (known.made ??= new WeakSet());

  // What follows an embed moves at most once: when its height has been the same for so many
  // milliseconds.
  const SETTLED = 1000;

  const languageOf = (asked, place) => (/^en/i.test(asked.lang ?? place.closest("[lang]")?.lang ?? "") ? "en" : "zh");

  // Says in the widget's place why it is not there.
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

  // An empty element that takes the width there is, also where elements are as wide as what is in
  // them (flex items, table cells, inline blocks): it wants the window's, and does with none.
  function makeBox(asked) {
    const box = document.createElement("div");
    box.dataset.statlasEmbed = asked.card ?? "";
    const width = document.createElement("div");
    Object.assign(width.style, { display: "grid", gridTemplateColumns: "minmax(0, 100vw)" });
    box.append(width);
    return box;
  }

  // In a copy of the page that a browser saved the box stands there already, with its frame.
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

  // Keeps the frame as high as what is in it. The box keeps the height that was reserved until what
  // follows can move up unseen, and if the reader does not move on, until the height has settled.
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
      // Browsers that hold what the reader sees in place do so when something above it shrinks.
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
      // A number, or the frame would lose its height. No limit: a whole report on a phone is higher
      // than 100,000 pixels, and browsers have limits of their own.
      if (!(Number.isFinite(data.height) && data.height > 0)) return;
      frame.style.height = `${Math.ceil(data.height)}px`;
      if (!box.style.minHeight) return;
      clearTimeout(timer);
      timer = setTimeout(settle, SETTLED);
      addEventListener("scroll", look, { passive: true });
      look();
    });
  }

  // What a server says of a file: its media type without parameters; empty when it cannot be asked.
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

  // No page of the folder can be shown then: links stay within the text, where the widget answers
  // them, and what would open a window is no link.
  const bound = (text) => text
    .replace('<a href="#cards"', '<a href="about:srcdoc#cards"')
    .replace(/<a href="(?!http|about:)[^"]*"( target)?/g, (_, opens) => (opens ? "<a target" : '<a href="about:srcdoc#-"'));

  const inAttribute = (text) => text.replace(/&/g, "&amp;").replace(/"/g, "&quot;");

  // A style sheet that comes as text is none to a browser; it is put into the page.
  async function styled(text, page) {
    const link = text.match(/<link rel="stylesheet" href="([^"]+)">/);
    const sheet = link && new URL(link[1], page).href;
    const type = sheet && (await typeOf(sheet));
    if (!type || type === "text/css") return text;
    const style = (await textOf(sheet)).replace(/<\/style/gi, "<\\/style");
    return text.replace(link[0], () => `<style>${style}</style>`);
  }

  // Some servers send pages as plain text. One answer holds for all embeds of a folder.
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

  // Loads when the reader comes near, before the page is printed, and one embed after another once
  // the page around has loaded and is idle, so that it is there when the page is printed. Where the
  // reader wants to save data that last one is left out.
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

  // `put` places a new box, `places` are the elements among which a saved copy has it.
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
    // Three cards of four are no higher; the code from the share dialog knows the card's own height.
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
        // A frame that is no longer in the page would never load.
        if (!box.isConnected) resolve();
        frame.addEventListener("load", resolve, { once: true });
        box.append(frame);
      });
    };
    loadInTime(box, load);
  }

  // The element that a selector names; none, too, where it is no selector.
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
    // The box stands before the script: in a saved copy, what is behind a script has not been parsed
    // yet when it runs.
    if (!elsewhere) embed(script, (it) => script.before(it), script, [script.previousElementSibling]);
    else if (document.readyState !== "loading") intoTarget(script);
    else document.addEventListener("DOMContentLoaded", () => intoTarget(script), { once: true });
  }

  // A module runs once for all elements of its address and is not told which. `load` is heard of
  // every element, also of those that come later.
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
