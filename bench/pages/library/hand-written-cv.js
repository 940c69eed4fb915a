// The same with `content-visibility: auto` on the cards, and charts drawn when they come near:
// what a careful author writes by hand.

import { svg } from "../chart.js";
import { start } from "../shell.js";

start({
  begin(shell) {
    document.documentElement.classList.add("lazy");
    const byFigure = new Map(shell.cards.map((card) => [card.figure, card]));
    const draw = (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting || target.dataset.drawn === shell.language) continue;
        target.lastElementChild.innerHTML = svg(byFigure.get(target).it.chart, shell.language);
        target.dataset.drawn = shell.language;
      }
    };
    this.observer = new IntersectionObserver(draw, { rootMargin: "600px" });
    this.speak(shell);
  },
  // Observed anew, every figure reports whether it is near.
  speak(shell) {
    this.observer.disconnect();
    for (const { figure } of shell.cards) if (figure) this.observer.observe(figure);
  },
});
