// Runs in every measured page before anything else of it: says when a condition holds on the
// screen, by the same outside means for every page. It knows the hooks of Statlas's contract,
// which the other pages have, too, and `data-drawn`, the language a figure of theirs is drawn in.

(() => {
  const HAN = /\p{Script=Han}/u;
  const find = (css) => document.querySelector(css);
  const frame = () => new Promise(requestAnimationFrame);
  const idle = () => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 2000 }));
  const marks = {};
  let shift = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) shift += entry.value;
  }).observe({ type: "layout-shift", buffered: true });

  // Whether a figure shows its chart in a language. Statlas says nothing of the kind, so the
  // chart's own words are looked at.
  function drawnIn(figure, language) {
    const { drawn } = figure.dataset;
    if (drawn) return drawn === language;
    const chart = figure.querySelector("svg");
    if (!chart?.childElementCount) return false;
    return HAN.test(chart.textContent) === (language === "zh");
  }

  const language = () => document.documentElement.lang.slice(0, 2);

  // Every figure in the viewport is drawn. Cards are asked for their place, not figures: asking
  // within a card that `content-visibility` skips would have it laid out.
  function visibleDrawn() {
    for (const card of document.querySelectorAll("[data-card]")) {
      const { top, bottom, height } = card.getBoundingClientRect();
      if (height === 0 || bottom <= 0) continue;
      if (top >= innerHeight) return true;
      const figure = card.querySelector("[data-figure]");
      if (figure && isVisible(figure) && !drawnIn(figure, language())) return false;
    }
    // Fewer cards than fill the viewport: those that are still to come may belong in it.
    return document.readyState !== "loading" && find("[data-card]") !== null;
  }

  function isVisible(element) {
    const { top, bottom } = element.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  }

  function firstDrawn() {
    const figure = find("[data-figure]");
    return figure !== null && drawnIn(figure, language());
  }

  // Statlas and the pages with a script say when they answer; a static page has loaded.
  function isLive() {
    if (find("[data-state='failed']")) throw new Error("the page has failed");
    const scripted = find("[data-statlas]") || document.body?.dataset.data;
    return scripted ? find("[data-state='live']") !== null : document.readyState === "complete";
  }

  // In the second animation frame after a condition came to hold: what the first drew is there.
  async function painted(condition) {
    do await frame(); while (!condition());
    await frame();
    return performance.now();
  }

  async function load() {
    while (!document.body) await frame();
    const note = async (name, condition) => { marks[name] = await painted(condition); };
    await Promise.all([
      note("firstChart", firstDrawn), note("allCharts", visibleDrawn), note("live", isLive),
    ]);
  }

  const count = () => Number(find("[data-result-count]")?.dataset.resultCount);

  // Waits until an action is done and nothing of it was put off.
  async function settled(condition) {
    await painted(condition);
    await idle();
  }

  window.__bench = {
    marks,
    shift: () => shift,
    idle,
    filter(id, shown) {
      find(`[data-chapter-filter="${id}"]`).click();
      return settled(() => count() === shown && visibleDrawn());
    },
    speak(code) {
      find(`[data-lang-switch="${code}"]`).click();
      return settled(() => language() === code && visibleDrawn());
    },
    focus() { find("input[type=search]").focus(); },
    key: () => painted(() => true),
    found: (shown) => settled(() => count() === shown && visibleDrawn()),
    clear(shown) {
      const input = find("input[type=search]");
      input.value = "";
      input.dispatchEvent(new Event("input", { bubbles: true }));
      return settled(() => count() === shown);
    },
    loaded: () => [location.href, ...performance.getEntriesByType("resource").map((it) => it.name)],
  };

  // The blank page only warms the renderer up.
  if (location.pathname.endsWith("/blank.html")) return;
  load().then(() => benchDone("{}"), (error) => benchDone(JSON.stringify({ error: String(error) })));
})();
