// Puts a widget where this script stands:
// <script src=".../embed.js" data-card="ID" data-lang="zh"></script>
// Options: data-card, -lang, -theme, -chapter, -chrome, -title="hide", -font, -accent,
// -min-height, -frame-title. Events of the widget arrive on the element around the frame, as
// "statlas:selection" and so on, with the message as `detail`.
(() => {
  "use strict";
  const script = document.currentScript;
  if (!script) return;
  const asked = script.dataset;
  const spoken = asked.lang ?? script.closest("[lang]")?.lang ?? "";
  const lang = /^en/i.test(spoken) ? "en" : "zh";
  const file = asked.card ? `card/${encodeURIComponent(asked.card)}.${lang}.html` : lang === "en" ? "en.html" : "index.html";
  const page = new URL(file, script.src);
  const query = new URLSearchParams();
  for (const name of ["theme", "chapter", "chrome", "title", "font", "accent"]) {
    if (asked[name]) query.set(name, asked[name]);
  }
  page.search = query;

  // In a copy of the page that a browser saved both stand here already: before the script, as what
  // is behind it has not been parsed yet.
  const before = script.previousElementSibling;
  const saved = before?.dataset.statlasEmbed === undefined ? null : before;
  const box = saved ?? document.createElement("div");
  box.dataset.statlasEmbed = asked.card ?? "";
  const frame = box.querySelector("iframe") ?? document.createElement("iframe");
  frame.title = asked.frameTitle ?? (lang === "en" ? "Statistics" : "统计数据");
  frame.allow = "clipboard-write";
  Object.assign(frame.style, { display: "block", width: "100%", border: "0" });
  if (!saved) script.before(box);
  // Three cards of four are no higher; the code from the share dialog knows the card's own height.
  const usual = asked.card ? (box.clientWidth < 500 ? 840 : 740) : 900;
  const reserved = parseInt(asked.minHeight, 10) || usual;
  box.style.minHeight = frame.style.height = `${reserved}px`;

  let fitted = false;
  addEventListener("message", ({ source, data }) => {
    if (!source || source !== frame.contentWindow || data?.source !== "statlas") return;
    if (data.type !== "height") {
      box.dispatchEvent(new CustomEvent(`statlas:${data.type}`, { detail: data, bubbles: true }));
      return;
    }
    if (!(data.height > 0 && data.height < 1e5)) return;
    frame.style.height = `${Math.ceil(data.height)}px`;
    // What a reader already sees below must not jump up: the place shrinks only out of sight.
    if (!fitted && !asked.minHeight && box.getBoundingClientRect().top > innerHeight) box.style.minHeight = "";
    fitted = true;
  });

  // Some servers send pages as plain text. One answer holds for all embeds of a folder.
  const folder = new URL(".", script.src).href;
  const known = (window[Symbol.for("statlas.embed")] ??= {});
  const isText = async () => {
    if (!/^http/.test(page.protocol)) return false;
    try {
      const answer = await fetch(page, { method: "HEAD" });
      return answer.ok && /^text\/plain/i.test(answer.headers.get("content-type") ?? "");
    } catch {
      return false;
    }
  };

  // No page of the folder can be shown then: links stay within the text, where the widget answers
  // them, and what would open a window is no link.
  const bound = (text) => text
    .replace('class="skip-link" href="', (it) => `${it}about:srcdoc`)
    .replace(/<a href="(?!http)[^"]*"( target)?/g, (_, opens) => (opens ? "<a target" : '<a href="about:srcdoc#-"'));

  const inAttribute = (text) => text.replace(/&/g, "&amp;").replace(/"/g, "&quot;");

  async function load() {
    if (frame.isConnected) return;
    if (await (known[folder] ??= isText())) {
      if (asked.card) {
        query.set("card", asked.card);
        if (!asked.chrome) query.set("chrome", "none");
      }
      const text = await (await fetch(page)).text();
      frame.sandbox = "allow-scripts allow-downloads allow-popups";
      frame.srcdoc = bound(text)
        .replace("<head>", () => `<head><base href="${inAttribute(page.href)}">`)
        .replace("<div data-statlas ", () => `<div data-statlas data-options="${inAttribute(`${query}`)}" `);
    } else {
      frame.src = page;
    }
    box.append(frame);
  }

  if (!("IntersectionObserver" in window)) {
    load();
    return;
  }
  const near = new IntersectionObserver((seen) => {
    if (!seen.some((it) => it.isIntersecting)) return;
    near.disconnect();
    load();
  }, { rootMargin: "100% 0px" });
  near.observe(box);
})();
