// What every page with a script does: makes the cards, filters, searches, changes the language.
// A library brings `draw(plot, chart, language)`, which returns what `redraw(drawn, chart,
// language)` takes, or a promise of it; `inside(chart, language)` writes a figure as text instead.

import { cards, chaptersById, page } from "./card.js";
import { WORDS } from "./words.js";

export async function start(library) {
  const answer = await fetch(document.body.dataset.data);
  const data = await answer.json();
  new Shell(library, data).begin();
}

class Shell {
  constructor(library, data) {
    Object.assign(this, { library, data, language: "en", chapter: "all", query: "" });
    this.chapters = chaptersById(data);
  }

  async begin() {
    const { library, data, language } = this;
    const inside = library.inside ?? (() => "");
    const attributes = library.inside ? ` data-drawn="${language}"` : "";
    document.body.innerHTML = page(data, language, cards(data, language, inside, attributes));
    const elements = document.querySelectorAll("[data-card]");
    this.cards = data.cards.map((it, place) => ({
      it,
      element: elements[place],
      figure: it.chart && elements[place].querySelector("figure"),
      words: haystack(it),
    }));
    this.listen();
    library.begin?.(this);
    if (library.draw) await Promise.all(this.drawAll());
    document.documentElement.dataset.state = "live";
  }

  drawAll() {
    return this.cards.filter((card) => card.figure).map((card) => this.draw(card));
  }

  async draw(card) {
    const { library, language } = this;
    const { it: { chart }, figure } = card;
    if (card.drawn === undefined) {
      const drawn = library.draw(figure.lastElementChild, chart, language);
      card.drawn = drawn instanceof Promise ? await drawn : drawn;
    } else {
      const redrawn = library.redraw(card.drawn, chart, language);
      if (redrawn instanceof Promise) await redrawn;
    }
    figure.dataset.drawn = language;
  }

  listen() {
    document.addEventListener("click", (event) => {
      const { chapterFilter, langSwitch } = event.target.dataset;
      if (chapterFilter) this.choose(chapterFilter);
      if (langSwitch) this.speak(langSwitch);
    });
    document.querySelector("input").addEventListener("input", (event) => {
      this.query = event.target.value.trim().toLowerCase();
      this.filter();
    });
  }

  choose(chapter) {
    this.chapter = chapter;
    for (const button of document.querySelectorAll("[data-chapter-filter]")) {
      button.setAttribute("aria-pressed", button.dataset.chapterFilter === chapter);
    }
    this.filter();
  }

  filter() {
    let shown = 0;
    for (const { it, element, words } of this.cards) {
      const fits = (this.chapter === "all" || it.chapter === this.chapter) && words.includes(this.query);
      if (element.hidden === fits) element.hidden = !fits;
      shown += fits;
    }
    const status = document.querySelector("[data-result-count]");
    status.dataset.resultCount = shown;
    status.textContent = WORDS[this.language].results(shown);
  }

  // Texts are replaced where they stand; the library redraws what it has drawn.
  speak(language) {
    this.language = language;
    document.documentElement.lang = language;
    for (const key of ["title", "summary"]) {
      document.querySelector(`[data-page="${key}"]`).textContent = this.data[key][language];
    }
    for (const button of document.querySelectorAll("[data-chapter-filter]")) {
      const title = this.chapters[button.dataset.chapterFilter];
      button.textContent = title ? title[language] : WORDS[language].all;
    }
    for (const { it, element } of this.cards) {
      for (const place of element.querySelectorAll("[data-text]")) {
        place.textContent = this.text(it, place.dataset.text);
      }
    }
    this.filter();
    if (this.library.speak) this.library.speak(this);
    else this.drawAll();
  }

  text(it, key) {
    const { language } = this;
    if (key === "chapter") return this.chapters[it.chapter][language];
    if (key === "subtitle") return it.chart.subtitle[language];
    if (key === "source") return WORDS[language].source + it.source[language];
    return it[key][language];
  }
}

// What a card is searched by.
const haystack = (it) =>
  ["title", "text", "source"].flatMap((key) => [it[key].zh, it[key].en]).join("\n").toLowerCase();
