// What every edition does: choose the theme early, start the module on the page's root, and, when
// that fails, say so in the page's language while the static page stays.
// xtask puts `makeGlue` (what makes an instance of the module and its exports) before this and one of
// the sources after it. A source defines `chunk`, which brings a compiled chunk of the module by its
// name, `bringOwn`, which brings the bytes of the program's own report, and the function it gives to
// `run`.

// Something that went wrong and that we have words for.
class Failure extends Error {
  constructor(kind, where, detail = "") {
    super(`${kind}: ${where} ${detail}`);
    Object.assign(this, { kind, where, detail });
  }
}

// Per kind what happened and what to do; the place and the detail stand between them.
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

// The widgets of the page. The first has the address bar, and names the report of all.
const findRoots = () => [...document.querySelectorAll("[data-statlas]")];
const findRoot = () => findRoots()[0];

// The module's exports around an instance of it.
let glue = makeGlue();

// The address of another report than the one that comes with the program, which lies at `own`: the
// root's `data-report` names it, relative to the page.
function otherReport(own) {
  const named = findRoot()?.dataset.report;
  const address = named && new URL(named, document.baseURI).href;
  return own.includes(address) ? undefined : address;
}

// The bytes of a report whose JSON stands in the page.
function reportInPage() {
  const script = document.querySelector('script[type="application/json"][data-report]');
  return script && new TextEncoder().encode(script.textContent);
}

// The bytes of a report, by which the module knows its own, and what they say; nothing where they are
// no JSON: the module tells what is wrong with them.
function read(report) {
  const bytes = new Uint8Array(report);
  try {
    return [bytes, JSON.parse(new TextDecoder().decode(bytes))];
  } catch {
    return [bytes];
  }
}

// Where the report comes from that is shown instead of the program's own; empty for that one.
let other = "";

// Brings each thing once; what could not be brought is brought again when it is next asked for.
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

// Why something was not brought; the module only knows that it was not.
let missed;

// Tells the console why a chunk did not come. A page that is left by then, and cut it off, runs no
// timer any more.
function noteMissing(error) {
  setTimeout(() => console.error("statlas:", error), LEFT);
}

// What the reader chose last time; the module writes it, in JSON, and a sandbox may refuse it. A
// frame goes with the page around.
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

// The hash wins over the query, as with every other option. The module does the same later; this
// spares the reader a flash of the other theme, and a frame a change of its height.
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

// The element around all that is shown. Only a script defines it, and no copy of the page that a
// browser saves says so: a page that a script has marked while the element is not defined is a copy.
const SHEET = "statlas-sheet";

const define = () => {
  if (!customElements.get(SHEET)) customElements.define(SHEET, class extends HTMLElement {});
};

// Marks the page as one that a script looks after. In a copy it takes back what the script before
// said of the page; the style sheet shows the whole report until the module has written it anew.
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

// What the page around says before the code for frames is there is kept, and said again then.
function keepMessages() {
  const kept = [];
  const keep = (event) => kept.push(event);
  addEventListener("message", keep);
  addEventListener("statlas:framed", () => {
    removeEventListener("message", keep);
    // Once what the module has set out is done.
    setTimeout(() => {
      for (const { data, origin, source } of kept) {
        dispatchEvent(new MessageEvent("message", { data, origin, source }));
      }
    });
  }, { once: true });
}
if (framed) keepMessages();

// To the page around; the module tells more once it runs.
function tellHost(message) {
  if (framed) parent.postMessage({ source: "statlas", ...message }, "*");
}

// Whether the module will show what stands here, in the same words and letters: no other card or
// chapter, nothing opened. What the query says of theme and chrome counts already.
function staysAsItIs(root) {
  if (/^#[^?]*(=|%3D)/i.test(location.hash) || optionOf(root, "font")) return false;
  if ((optionOf(root, "lang") ?? root.dataset.lang) !== root.dataset.lang) return false;
  if (root.dataset.edition !== "card") return !optionOf(root, "card") && !optionOf(root, "chapter");
  return optionOf(root, "card") === root.querySelector("[data-card]")?.dataset.card;
}

function tellHeight(root) {
  // Reading it lays the whole page out, before anything of it has been painted.
  if (!framed) return;
  const height = Math.ceil(root.getBoundingClientRect().height);
  if (height) tellHost({ type: "height", height });
}

const parsed = new Promise((resolve) => {
  if (document.readyState !== "loading") resolve();
  else document.addEventListener("DOMContentLoaded", resolve, { once: true });
});

// The page is painted before the module is asked for: both want the processor. Where nothing is
// painted, in a hidden tab or a frame out of sight, or the browser tells nothing of it, nobody waits
// for it, and nowhere for more than this many milliseconds.
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

// When the prerendered charts were on the screen: in the second frame after they were there. The
// module notes the rest, and this where nothing was prerendered.
function noteFirstChart(root) {
  if (!root.querySelector(".chart [data-s]")) return;
  requestAnimationFrame(() => requestAnimationFrame(() => {
    window.__marks = { firstChart: performance.now(), ...window.__marks };
  }));
}

// What an exception means. A report that cannot be used comes as the text that explains it.
function understand(error) {
  if (error instanceof Failure) return error;
  if (typeof error === "string") return new Failure("report", other, error);
  const text = String(error?.message ?? error);
  if (error?.name === "CompileError") {
    // The three engines word it differently and no property tells.
    return new Failure(/content security|csp|unsafe-eval/i.test(text) ? "refused" : "damaged", "", text);
  }
  return new Failure("crashed", "", text);
}

// What folds out of the cards of a large report stands there for readers without scripts; whoever
// has a script that failed reads it, too. A policy of trusted types may refuse it.
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

function fail(root, error) {
  const failure = understand(error);
  // With a copy the browser saves only what it had loaded.
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
  // What nothing answers takes no input, and the style sheet hides it. What would stand over the page
  // goes, and links that lead to no other page (`embed.js` makes such, too) are none; nor are charts
  // read by keys.
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
  // The report that was written here is not shown as if it were the other one; the style sheet hides it.
  if (other) root.dataset.refused = "";
  tellHost({ type: "error", kind: failure.kind, message: message.textContent });
  unfold(root);
  // The module would do this; what folds out of the static page still changes its height.
  if (framed) new ResizeObserver(() => tellHeight(root)).observe(root);
}

const loadedWhole = () => new Promise((resolve) => {
  if (document.readyState === "complete") resolve();
  else addEventListener("load", resolve, { once: true });
});

// Every sheet of ours defines the colours that all parts use.
const hasStyle = (root) => getComputedStyle(root).getPropertyValue("--line") !== "";

// Firefox tells no style at all in a frame that has no box, as in a closed tab of the page around.
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

// A style sheet that is sent as text is none to the browser, but its text can be fetched and taken.
// Returns how the server sends it; empty where it cannot be asked.
async function mendStyle() {
  const sheet = sheetOf();
  // Without an origin the browser would note a refused question in the console of the page around.
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

// Says so where there is no style sheet. The page is plain text then, which can be read, but charts
// would be black shapes: their place is taken by the tables under them.
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

// A panic traps, and after a trap the module's state cannot be trusted.
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

// What is pressed before the module answers is kept, and pressed again once it does. A link is
// followed after a second: the page it leads to can be read without the module.
const early = [];

// How it is found again where the module has written it anew, in another language: by its hooks.
function place(pressed) {
  const hooks = [...pressed.attributes].filter(({ name }) => name.startsWith("data-"));
  const own = hooks.map(({ name, value }) => `[${name}="${CSS.escape(value)}"]`).join("");
  const card = pressed.closest("[data-card]")?.dataset.card;
  return (card ? `[data-card="${CSS.escape(card)}"] ` : "") + pressed.localName + own;
}

function keep(event) {
  const root = event.target.closest("[data-statlas]");
  // A module that has stopped would still hold back links.
  if (root?.dataset.state === "failed") event.stopPropagation();
  if (root?.dataset.state !== "static") return;
  const pressed = event.target.closest("button, a[data-open], a[data-lang-switch]");
  if (!pressed || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  const press = [pressed, place(pressed)];
  early.push(press);
  if (pressed.href) setTimeout(() => early.includes(press) && follow(pressed), 1000);
}

// What the address asks for goes along, save what the link itself says; so does what was typed. Back
// belongs to the page around a frame.
function follow({ href, dataset }) {
  const own = dataset.open ? /\bcard=[^&]*&?/ : /\blang=[^&]*&?/;
  const rest = (text) => text.replace(own, "").replace(/[?#&]$/, "");
  const typed = findRoot().querySelector("input[type=search]")?.value;
  const to = new URL(href);
  to.search = rest(location.search);
  to.hash ||= rest(location.hash) || (typed ? `q=${encodeURIComponent(typed)}` : "");
  location[framed ? "replace" : "assign"](to);
}

function pressAgain() {
  for (const [pressed, place] of early.splice(0)) {
    (pressed.isConnected ? pressed : document.querySelector(place))?.click();
  }
}

// Once a page is being left, what still loads is cut off, and that is no failure, unless the reader
// still sees the page after this many milliseconds: it was not left after all, or Back led to it.
const LEFT = 3000;

// What was pressed before is done with then. `beforeunload` comes before anything is cut off, where
// it comes; it is listened for only until the page is live: a browser may refuse to keep a page for
// Back that listens longer.
let leaving = false;
const leave = () => {
  leaving = true;
  early.length = 0;
};

// Starts the module on a root, and waits until the page is live.
async function begin(root, { catalogue, other }, number, source) {
  const bring = () => {
    const coming = bringData(root, catalogue, number, source);
    // The module notices a failure when it asks; it may have given up before.
    coming.catch(() => {});
    return coming;
  };
  // What is no JSON has bytes only.
  const [bytes, parsed] = other ?? [];
  const live = other
    ? glue.startOther(root, bytes, parsed, number)
    : glue.start(root, catalogue, bring, number);
  if (live) {
    await live.catch((error) => {
      // A text says what is wrong with a report.
      throw typeof error === "string" ? error : missed ?? error;
    });
  }
  delete root.dataset.copy;
}

// Brings the report for a page that is live. Where there is no such file, or it cannot be used, the
// page has failed. Where it is no longer the one the page was built with, the page starts anew and
// shows that one, once it has been checked. Where there is no connection, it is asked for again when
// it is next needed.
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

// Should taking over a part of the page trap, the instance is done for, and what it listens to goes with
// the element: a fresh one makes every part anew, with what the reader typed and chose in it.
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

// Runs what `source` resolves to: the compiled module and the catalogue of the program's own report,
// or another report as read; null when another script does the work.
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
    // Noticed below; without this a failure before the page is parsed counts as unhandled.
    coming.catch(() => {});
    await parsed;
    roots = findRoots();
    if (!roots.length) throw new Failure("crashed", "", "no element with data-statlas");
    for (const root of roots) {
      // For the style sheet and the script that fetched this one.
      mark(root, source.name);
      chooseLooks(root);
    }
    const [root] = roots;
    // By now the style sheet has come or failed: this script waits for it.
    if (tellsStyles(root) && !hasStyle(root)) root.dataset.styleSent = await mendStyle();
    if (staysAsItIs(root)) tellHeight(root);
    noteFirstChart(root);
    const loaded = await coming;
    if (!loaded) {
      // The other script hears of presses by now.
      removeEventListener("click", keep, true);
      return pressAgain();
    }
    await glue.init({ module_or_path: loaded.module });
    watchForPanics(source);
    for (const [number, root] of roots.entries()) {
      kept.set(root, [...root.childNodes]);
      await begin(root, loaded, number, source);
    }
    // What starts later than the module has set out is done by the time this goes on.
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
    // Not sooner: a module may write the whole root anew.
    if (roots.length) tellUnstyled(roots[0]);
  }
}
