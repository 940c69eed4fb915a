// The part of the loader that every edition has: sets the theme early, starts the module on the page's
// root elements, and shows an error in the page's language if that fails, while the static page stays.
// xtask puts `makeGlue` (which makes an instance of the module with its exports) before this file and one
// source after it. A source defines `chunk`, which loads a compiled chunk of the module by its name;
// `bringOwn`, which loads the bytes of the program's own report; and the function that it passes to
// `run`.

// An error for which `WORDS` has a message.
class Failure extends Error {
  constructor(kind, where, detail = "") {
    super(`${kind}: ${where} ${detail}`);
    Object.assign(this, { kind, where, detail });
  }
}

// For each kind of failure: what happened, and what to do. The file concerned and the detail are shown
// between the two.
const WORDS = {
  zh: {
    old: ["浏览器版本太旧，互动功能无法运行。", "请用Chrome 107、Firefox 113、Safari 16.4或更新的版本打开。"],
    refused: ["网站的安全策略（CSP）不允许WebAssembly，互动功能无法运行。", "请网站管理员在script-src中加入'wasm-unsafe-eval'。"],
    missing: ["有一个文件没有取到，互动功能无法运行。", "请检查网络后刷新页面；如仍不行，请网站管理员确认文件存在。"],
    damaged: ["程序文件已损坏，互动功能无法运行。", "请刷新页面；如仍不行，请网站管理员重新上传整个文件夹。"],
    report: ["报告数据有误，互动功能无法运行。", "请把这段文字发给网站管理员。"],
    local: ["本页要显示另一份报告，但从文件打开的页面不能读取旁边的文件。", "请把报告的JSON写进页面里的<script type=\"application/json\" data-report>，或从网站服务器打开本页。"],
    remote: ["本页要显示另一份报告，但没有取到：网络不通，或对方服务器不允许（CORS）。", "请检查网络后刷新页面；如仍不行，请把这段文字发给网站管理员。"],
    crashed: ["程序意外停止。", "请刷新页面；如再次出现，请把这段文字发给网站管理员。"],
    copied: ["这是网页的保存副本，筛选、搜索等互动功能没有一起保存。", "需要互动功能时，请打开原网页。"],
    unstyled: ["样式表没有取到，页面没有排版，图表不显示。", "请刷新页面；如仍不行，请网站管理员确认样式表存在、以text/css发送，并且没有被安全策略（CSP）拦下。"],
    still: "页面内容仍可阅读。",
    other: "这里不用别的报告代替它。",
  },
  en: {
    old: ["This browser is too old for the interactive page.", "Open it in Chrome 107, Firefox 113, Safari 16.4 or later."],
    refused: ["This site’s security policy (CSP) refuses WebAssembly, so the page cannot become interactive.", "Ask the site’s administrator to add 'wasm-unsafe-eval' to script-src."],
    missing: ["A file could not be fetched, so the page cannot become interactive.", "Check the connection and reload; if that does not help, ask the site’s administrator whether the file is there."],
    damaged: ["The program’s file is damaged, so the page cannot become interactive.", "Reload; if that does not help, ask the site’s administrator to upload the whole folder again."],
    report: ["The report’s data are faulty, so the page cannot become interactive.", "Send these lines to the site’s administrator."],
    local: ["This page is to show another report, but a page opened from a file may not read the files beside it.", "Put the report’s JSON into the page, in <script type=\"application/json\" data-report>, or open the page from a web server."],
    remote: ["This page is to show another report, which could not be fetched: the connection failed, or its server does not allow it (CORS).", "Check the connection and reload; if that does not help, send these lines to the site’s administrator."],
    crashed: ["The program stopped unexpectedly.", "Reload; if it happens again, send these lines to the site’s administrator."],
    copied: ["This is a saved copy of the page. Search, filters and whatever else answers were not saved with it.", "To use them, open the page where it was published."],
    unstyled: ["The style sheet could not be used, so the page has no layout and no charts.", "Reload; if that does not help, ask the site’s administrator whether the style sheet is there, is sent as text/css and is not refused by the security policy (CSP)."],
    still: "The page itself can still be read.",
    other: "No other report is shown in its place.",
  },
};

// The root elements of the widgets. The first widget uses the address bar, and its `data-report` counts
// for all.
const findRoots = () => [...document.querySelectorAll("[data-statlas]")];
const findRoot = () => findRoots()[0];

// The module's exports, bound to one instance of the module.
let glue = makeGlue();

// Returns the address of another report, named by the root's `data-report` relative to the page.
// Undefined if there is none or if it is one of `own`, the addresses of the program's own report.
function otherReport(own) {
  const named = findRoot()?.dataset.report;
  const address = named && new URL(named, document.baseURI).href;
  return own.includes(address) ? undefined : address;
}

// Returns the bytes of a report whose JSON stands in the page.
function reportInPage() {
  const script = document.querySelector('script[type="application/json"][data-report]');
  return script && new TextEncoder().encode(script.textContent);
}

// Returns the bytes of a report and the parsed JSON. The module identifies its own report by the bytes.
// If the bytes are not JSON, only the bytes are returned: the module then says what is wrong with them.
function read(report) {
  const bytes = new Uint8Array(report);
  try {
    return [bytes, JSON.parse(new TextDecoder().decode(bytes))];
  } catch {
    return [bytes];
  }
}

// The address of the report that is shown instead of the program's own; empty if there is none.
let other = "";

// Makes a function that loads each thing only once. After a failure, the next call tries again.
function remembered(bring) {
  const kept = new Map();
  return (name) => {
    if (!kept.has(name)) {
      const coming = bring(name);
      kept.set(name, coming);
      coming.catch((error) => {
        missed = error;
        kept.delete(name);
      });
    }
    return kept.get(name);
  };
}

// The last error of `remembered`. The module only learns that something is missing; this says why.
let missed;

// Logs why a chunk did not load. The delay avoids an error when the reader leaves the page, which cancels
// requests: a page that was left runs no more timers.
function noteMissing(error) {
  setTimeout(() => console.error("statlas:", error), LEFT);
}

// Returns the theme of an earlier visit. The module stores it as JSON; a sandbox may refuse access. A
// frame follows the host page instead.
function rememberedTheme() {
  if (framed) return null;
  try {
    return JSON.parse(localStorage.getItem("statlas:theme"));
  } catch {
    return null;
  }
}

const told = (text, name) => new URLSearchParams(text).get(name);
const optionOf = (root, name) => told(location.search, name) ?? told(root.dataset.options ?? "", name);

// Sets theme and chrome from the options. The hash wins over the query, as with every other option. The
// module does the same later; doing it early avoids a flash of the wrong theme, and a change of height in
// a frame.
function chooseLooks(root) {
  const option = (name) => optionOf(root, name);
  const theme = told(location.hash.slice(1), "theme") ?? option("theme") ?? rememberedTheme();
  if (theme === "light" || theme === "dark") root.dataset.theme = theme;
  if (theme === "auto") delete root.dataset.theme;
  const chrome = option("chrome");
  if (["none", "filters", "full"].includes(chrome)) root.dataset.chrome = chrome;
  if (option("title") === "hide") root.dataset.title = "hide";
  if (framed) root.dataset.framed = "";
}

const framed = self !== parent;

// The custom element around all visible content. It detects saved copies: a copy does not save that a
// script defined the element. So a page that a script has marked, but whose element is not defined, is a
// copy.
const SHEET = "statlas-sheet";

const define = () => {
  if (!customElements.get(SHEET)) customElements.define(SHEET, class extends HTMLElement {});
};

// Marks the page as controlled by a script. In a saved copy this also removes the state that the earlier
// script wrote; the style sheet then shows the whole report until the module has written the page anew.
function mark(root, name) {
  if (root.dataset.booted === undefined || customElements.get(SHEET)) {
    define();
  } else {
    root.dataset.copy = "";
    root.dataset.state = "static";
    root.removeAttribute("style");
    for (const it of ["theme", "chrome", "title", "framed", "only", "heard"]) delete root.dataset[it];
    for (const it of document.querySelectorAll("[data-doctor]")) it.remove();
  }
  root.dataset.booted = name;
}

// Stores the messages of the host page that arrive before the code for frames is loaded, and dispatches
// them again then.
function keepMessages() {
  const kept = [];
  const keep = (event) => kept.push(event);
  addEventListener("message", keep);
  addEventListener("statlas:framed", () => {
    removeEventListener("message", keep);
    // After the tasks that the module has queued.
    setTimeout(() => {
      for (const { data, origin, source } of kept) {
        dispatchEvent(new MessageEvent("message", { data, origin, source }));
      }
    });
  }, { once: true });
}
if (framed) keepMessages();

// Sends a message to the host page. The module sends more once it runs.
function tellHost(message) {
  if (framed) parent.postMessage({ source: "statlas", ...message }, "*");
}

// Whether the module will show the page as it is now: same card or chapter, same language and font,
// nothing opened. Theme and chrome from the query are already applied.
function staysAsItIs(root) {
  if (/^#[^?]*(=|%3D)/i.test(location.hash) || optionOf(root, "font")) return false;
  if ((optionOf(root, "lang") ?? root.dataset.lang) !== root.dataset.lang) return false;
  if (root.dataset.edition !== "card") return !optionOf(root, "card") && !optionOf(root, "chapter");
  return optionOf(root, "card") === root.querySelector("[data-card]")?.dataset.card;
}

// Sends the height of a widget to the host page.
function tellHeight(root) {
  // Reading the height forces a layout of the whole page before its first paint.
  if (!framed) return;
  const height = Math.ceil(root.getBoundingClientRect().height);
  if (height) tellHost({ type: "height", height });
}

const parsed = new Promise((resolve) => {
  if (document.readyState !== "loading") resolve();
  else document.addEventListener("DOMContentLoaded", resolve, { once: true });
});

// The page is painted before the module is loaded, because both need the processor. There is no wait
// where nothing is painted (a hidden tab, a frame) or where the browser does not report paints, and never
// a wait longer than this, in milliseconds.
const FIRST_PAINT = 500;

const painted = () => new Promise((resolve) => {
  const tells = self.PerformanceObserver?.supportedEntryTypes?.includes("paint");
  if (framed || document.hidden || !tells) return resolve();
  setTimeout(resolve, FIRST_PAINT);
  new PerformanceObserver((list, observer) => {
    if (!list.getEntriesByName("first-contentful-paint").length) return;
    observer.disconnect();
    resolve();
  }).observe({ type: "paint", buffered: true });
});

// Notes when the prerendered charts were on the screen: two animation frames after they were in the page.
// The module notes all other times, and this one if nothing was prerendered.
function noteFirstChart(root) {
  if (!root.querySelector(".chart [data-s]")) return;
  requestAnimationFrame(() => requestAnimationFrame(() => {
    window.__marks = { firstChart: performance.now(), ...window.__marks };
  }));
}

// Turns an exception into a `Failure`. A report that cannot be used is thrown as a string that explains
// why.
function understand(error) {
  if (error instanceof Failure) return error;
  if (typeof error === "string") return new Failure("report", other, error);
  const text = String(error?.message ?? error);
  if (error?.name === "CompileError") {
    // The three engines use different messages, and no property tells the cause.
    return new Failure(/content security|csp|unsafe-eval/i.test(text) ? "refused" : "damaged", "", text);
  }
  return new Failure("crashed", "", text);
}

// Shows the content that the cards of a large report contain only in <noscript>. It is for readers
// without scripts, and also for readers whose script failed. A Trusted Types policy may refuse this.
function unfold(root) {
  try {
    for (const it of root.querySelectorAll(".card noscript")) {
      delete it.parentElement.dataset.later;
      it.outerHTML = it.textContent;
    }
  } catch (error) {
    console.warn("statlas:", error);
  }
}

// Shows an error at the top of a widget, disables its controls, and tells the host page. Without a root the
// error is only logged.
function fail(root, error) {
  const failure = understand(error);
  // A saved copy lacks the files that the browser had not loaded when it was saved.
  const copied = failure.kind === "missing" && root?.dataset.copy !== undefined;
  console[copied ? "warn" : "error"]("statlas:", failure.where, failure.detail, error);
  if (!root) return;
  if (copied) Object.assign(failure, { kind: "copied", where: "", detail: "" });
  const words = WORDS[root.dataset.lang] ?? WORDS.zh;
  const [what, remedy] = words[failure.kind];
  let message = root.querySelector("[data-error]");
  if (!message) {
    message = document.createElement("p");
    message.dataset.error = "";
    message.setAttribute("role", "alert");
    root.prepend(message);
  }
  message.hidden = false;
  // Controls without a handler are disabled, and the style sheet hides them. Dialogs would cover the page
  // and are removed. Links that do not lead to another page lose their address (`embed.js` makes such
  // links, too). Charts lose their tab stops, as keys no longer work in them.
  root.querySelector('[data-slot="controls"]')?.setAttribute("inert", "");
  for (const it of root.querySelectorAll("button, input, select")) it.disabled = true;
  for (const it of root.querySelectorAll("dialog")) it.remove();
  for (const it of root.querySelectorAll('[href^="#card="], [href$="#-"], svg')) {
    it.removeAttribute("href");
    it.removeAttribute("tabindex");
  }
  const left = other ? words.other : words.still;
  message.textContent = [what, failure.where, failure.detail, remedy, left].filter(Boolean).join("\n");
  root.dataset.state = "failed";
  // The page contains a different report than the one asked for; the style sheet hides it.
  if (other) root.dataset.refused = "";
  tellHost({ type: "error", kind: failure.kind, message: message.textContent });
  unfold(root);
  // The module would do this; folds in the static page still change its height.
  if (framed) new ResizeObserver(() => tellHeight(root)).observe(root);
}

const loadedWhole = () => new Promise((resolve) => {
  if (document.readyState === "complete") resolve();
  else addEventListener("load", resolve, { once: true });
});

// Every style sheet of the widget defines this colour.
const hasStyle = (root) => getComputedStyle(root).getPropertyValue("--line") !== "";

// Firefox returns no styles in a frame that has no box, for example in a closed tab of the host page.
const tellsStyles = (root) => getComputedStyle(root).display !== "";

const stylesAreTold = (root) => new Promise((resolve) => {
  if (tellsStyles(root)) return resolve();
  new ResizeObserver((entries, observer) => {
    if (!tellsStyles(root)) return;
    observer.disconnect();
    resolve();
  }).observe(root);
});

const sheetOf = () => document.querySelector('link[rel="stylesheet"]')?.href ?? "";

const adopt = (text) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
};

// Browsers ignore a style sheet that is sent as plain text, but its text can be fetched and applied.
// Returns the media type or the error with which the server answered; empty if the server cannot be
// asked.
async function mendStyle() {
  const sheet = sheetOf();
  // Without an origin the request would be refused and logged in the console of the host page.
  if (self.origin === "null" || !/^http/.test(sheet)) return "";
  try {
    const answer = await fetch(sheet);
    if (!answer.ok) return `HTTP ${answer.status}`;
    const type = answer.headers.get("content-type") ?? "";
    if (/^text\/(plain|css)/i.test(type)) adopt(await answer.text());
    return type;
  } catch (error) {
    return error.message;
  }
}

// Shows a message if the style sheet is missing. The page is then plain text, which can be read, but
// charts would be black shapes: they are hidden, and the tables below them replace them.
async function tellUnstyled(root) {
  await loadedWhole();
  await stylesAreTold(root);
  if (!hasStyle(root)) root.dataset.styleSent ??= await mendStyle();
  if (hasStyle(root) || root.querySelector("[data-unstyled]")) return;
  const [what, remedy] = (WORDS[root.dataset.lang] ?? WORDS.zh).unstyled;
  const message = document.createElement("pre");
  message.dataset.unstyled = "";
  message.setAttribute("role", "alert");
  message.style.whiteSpace = "pre-wrap";
  message.textContent = [what, sheetOf(), root.dataset.styleSent, remedy].filter(Boolean).join("\n");
  root.prepend(message);
  console.error("statlas:", message.textContent);
  tellHost({ type: "error", kind: "unstyled", message: message.textContent });
  adopt("[data-statlas] :is(svg, [data-plot]) { display: none }");
}

// A panic traps. After a trap the state of the module cannot be trusted.
function watchForPanics(source) {
  const look = (error) => {
    if (!(error instanceof WebAssembly.RuntimeError)) return;
    const roots = findRoots();
    const number = roots.findIndex((root) => root.dataset.adopting !== undefined);
    if (number < 0) return roots.forEach((root) => fail(root, error));
    const part = roots[number].dataset.adopting;
    console.warn(`statlas: a part of the page (${part}) could not be taken over; the widget is made anew`, error);
    renew(roots[number], source, number);
  };
  addEventListener("error", (event) => look(event.error));
  addEventListener("unhandledrejection", (event) => look(event.reason));
}

// Clicks before the module is live are stored and repeated once it is. A link is followed after one
// second without the module: its page can be read without the module.
const early = [];

// Returns a selector made of the element's data attributes. It finds the element again after the module
// has written it anew, possibly in another language.
function place(pressed) {
  const hooks = [...pressed.attributes].filter(({ name }) => name.startsWith("data-"));
  const own = hooks.map(({ name, value }) => `[${name}="${CSS.escape(value)}"]`).join("");
  const card = pressed.closest("[data-card]")?.dataset.card;
  return (card ? `[data-card="${CSS.escape(card)}"] ` : "") + pressed.localName + own;
}

// Handles a click before the module is live.
function keep(event) {
  const root = event.target.closest("[data-statlas]");
  // A module that has stopped would still prevent links from working.
  if (root?.dataset.state === "failed") event.stopPropagation();
  if (root?.dataset.state !== "static") return;
  const pressed = event.target.closest("button, a[data-open], a[data-lang-switch]");
  if (!pressed || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  const press = [pressed, place(pressed)];
  early.push(press);
  if (pressed.href) setTimeout(() => early.includes(press) && follow(pressed), 1000);
}

// Follows a link, and keeps the options of the address that the link does not set itself, and the text in
// the search field. In a frame the history entry is replaced, because the Back button belongs to the host
// page.
function follow({ href, dataset }) {
  const own = dataset.open ? /\bcard=[^&]*&?/ : /\blang=[^&]*&?/;
  const rest = (text) => text.replace(own, "").replace(/[?#&]$/, "");
  const typed = findRoot().querySelector("input[type=search]")?.value;
  const to = new URL(href);
  to.search = rest(location.search);
  to.hash ||= rest(location.hash) || (typed ? `q=${encodeURIComponent(typed)}` : "");
  location[framed ? "replace" : "assign"](to);
}

// Repeats the stored clicks once the module is live.
function pressAgain() {
  for (const [pressed, place] of early.splice(0)) {
    (pressed.isConnected ? pressed : document.querySelector(place))?.click();
  }
}

// When a page is left, pending requests are cancelled; that is not a failure. If the page is still there
// after this many milliseconds, it was not left, or the reader came back to it, and the failure is shown.
const LEFT = 3000;

// Leaving also drops the stored clicks. `beforeunload`, where browsers send it, comes before requests are
// cancelled. Its listener is removed once the page is live, because a browser may refuse to keep a page
// with such a listener in its back/forward cache.
let leaving = false;
const leave = () => {
  leaving = true;
  early.length = 0;
};

// Starts the module on a root element, and waits until the page is live.
async function begin(root, { catalogue, other }, number, source) {
  const bring = () => {
    const coming = bringData(root, catalogue, number, source);
    // The module notices a failure when it waits for the data, which it may have stopped doing.
    coming.catch(() => {});
    return coming;
  };
  // If the report is not JSON, there are only bytes.
  const [bytes, parsed] = other ?? [];
  const live = other
    ? glue.startOther(root, bytes, parsed, number)
    : glue.start(root, catalogue, bring, number);
  if (live) {
    await live.catch((error) => {
      // A string says what is wrong with the report.
      throw typeof error === "string" ? error : missed ?? error;
    });
  }
  delete root.dataset.copy;
}

// Loads the report for a live page. If the file is missing or unusable, the page shows an error. If it is
// no longer the report that the page was built with, the page starts anew with the new report, after
// checking it. If there is no connection, the next use of the data tries again.
async function bringData(root, { fingerprint }, number, source) {
  let report;
  try {
    report = await bringOwn().then(read);
  } catch (error) {
    missed = error;
    if (error instanceof Failure && !leaving) fail(root, error);
    throw error;
  }
  const [bytes, parsed] = report;
  if (glue.isSame(bytes, fingerprint)) return parsed;
  renew(root, async () => ({ ...(await source()), other: report }), number);
  throw new Failure("damaged", "", "another report than the page's");
}

// Replaces a widget after taking over a part of the page has trapped. The instance cannot be used any
// more, and its listeners go with the old root element. A new instance makes every part anew and keeps
// what the reader typed and chose.
async function renew(root, source, number) {
  const again = root.cloneNode(true);
  delete again.dataset.adopting;
  again.dataset.state = "static";
  for (const slot of again.querySelectorAll("[data-shape]")) delete slot.dataset.shape;
  root.replaceWith(again);
  try {
    const loaded = await source();
    glue = makeGlue();
    await glue.init({ module_or_path: loaded.module });
    await begin(again, loaded, number, source);
    pressAgain();
  } catch (error) {
    fail(again, error);
  }
}

// Runs what `source` resolves to: the compiled module with the catalogue of the program's own report, or
// with another report as returned by `read`; null if another script does the work.
async function run(source) {
  addEventListener("beforeunload", leave);
  addEventListener("pagehide", leave);
  findRoots().forEach(chooseLooks);
  addEventListener("click", keep, true);
  let roots = [];
  const kept = new Map();
  try {
    if (typeof WebAssembly !== "object") throw new Failure("old", "");
    const coming = painted().then(source);
    // The error is handled below. Without this line, a failure before the page is parsed would count as
    // unhandled.
    coming.catch(() => {});
    await parsed;
    roots = findRoots();
    if (!roots.length) throw new Failure("crashed", "", "no element with data-statlas");
    for (const root of roots) {
      // For the style sheet, and for the script that fetched this one.
      mark(root, source.name);
      chooseLooks(root);
    }
    const [root] = roots;
    // The style sheet has loaded or failed by now, because this script waits for it.
    if (tellsStyles(root) && !hasStyle(root)) root.dataset.styleSent = await mendStyle();
    if (staysAsItIs(root)) tellHeight(root);
    noteFirstChart(root);
    const loaded = await coming;
    if (!loaded) {
      // The other script handles clicks from now on.
      removeEventListener("click", keep, true);
      return pressAgain();
    }
    await glue.init({ module_or_path: loaded.module });
    watchForPanics(source);
    for (const [number, root] of roots.entries()) {
      kept.set(root, [...root.childNodes]);
      await begin(root, loaded, number, source);
    }
    // Continues after the tasks that the module has queued.
    await null;
    define();
    pressAgain();
    examine(root);
    for (const notice of document.querySelectorAll("[data-unbuilt]")) notice.remove();
  } catch (error) {
    if (leaving) await new Promise((resolve) => setTimeout(resolve, LEFT));
    await parsed;
    if (!roots.length) roots = findRoots();
    if (!roots.length) fail(undefined, error);
    for (const root of roots) {
      if (kept.has(root)) root.replaceChildren(...kept.get(root));
      fail(root, error);
    }
    examine(roots[0]);
  } finally {
    removeEventListener("beforeunload", leave);
    // Not earlier, because the module may write the whole root anew.
    if (roots.length) tellUnstyled(roots[0]);
  }
}
