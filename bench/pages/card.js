// A page's HTML as text. The static page holds it, the hand-written page makes it in the browser,
// and the pages of the libraries make it with empty figures.

import { WORDS } from "./words.js";

export const escape = (text) =>
  text.replace(/[&<>"]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[sign]);

// `inside` writes what stands in a figure, `attributes` what stands in its tag.
export function card(it, language, chapters, inside, attributes = "") {
  const words = WORDS[language];
  const figure = it.chart && `<figure data-figure="${it.chart.kind}"${attributes}>
<figcaption data-text="subtitle">${escape(it.chart.subtitle[language])}</figcaption>
<div class="plot">${inside(it.chart, language)}</div></figure>`;
  return `<article class="card" data-card="${it.id}">
<p class="soft" data-text="chapter">${escape(chapters[it.chapter][language])}</p>
<h3 data-text="title">${escape(it.title[language])}</h3>
<p class="headline"><strong>${it.number}</strong> <span class="soft" data-text="when">${it.when[language]}</span></p>
<p data-text="text">${escape(it.text[language])}</p>
${figure ?? ""}
<p class="source soft" data-text="source">${words.source}${escape(it.source[language])}</p>
<p class="verdict" data-text="verdict">${escape(it.verdict[language])}</p>
</article>`;
}

// The title of each chapter by its id.
export const chaptersById = (data) =>
  Object.fromEntries(data.chapters.map((it) => [it.id, it.title]));

export function cards(data, language, inside, attributes) {
  const chapters = chaptersById(data);
  return data.cards.map((it) => card(it, language, chapters, inside, attributes)).join("");
}

// Heading, controls and, when given, the cards.
export function page(data, language, cardsText) {
  const words = WORDS[language];
  const filter = (id, title, pressed) =>
    `<button type="button" data-chapter-filter="${id}" aria-pressed="${pressed}">${escape(title)}</button>`;
  const chapters = data.chapters.map((it) => filter(it.id, it.title[language], false)).join("");
  return `<header>
<nav><button type="button" data-lang-switch="zh">中文</button> <button type="button" data-lang-switch="en">English</button></nav>
<h1 data-page="title">${escape(data.title[language])}</h1>
<p data-page="summary">${escape(data.summary[language])}</p>
<input type="search" placeholder="${words.search}" aria-label="${words.search}">
<p class="filters">${filter("all", words.all, true)}${chapters}</p>
<p class="soft" role="status" data-result-count="${data.cards.length}">${words.results(data.cards.length)}</p>
</header>
<main class="cards">${cardsText}</main>`;
}
