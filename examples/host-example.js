// A host page: puts two widgets into itself, tells them what to show, writes down what they tell.

// A widget is one script element; here it is made by hand because the ids come from the report.
function embed(place, options) {
  const script = document.createElement("script");
  script.src = "embed.js";
  Object.assign(script.dataset, options);
  document.getElementById(place).append(script);
}

// Commands go to the frame. The widget ignores whatever it does not know.
function command(place, message) {
  const frame = document.querySelector(`#${place} iframe`);
  frame?.contentWindow.postMessage({ target: "statlas", ...message }, "*");
}

function button(text, act) {
  const element = document.createElement("button");
  element.type = "button";
  element.textContent = text;
  element.addEventListener("click", act);
  document.getElementById("commands").append(element);
}

// Events come as messages; embed.js hands them on as events of the element around the frame:
// ready, selection, open-card, download, error.
for (const type of ["ready", "selection", "open-card", "download", "error"]) {
  addEventListener(`statlas:${type}`, ({ target, detail }) => {
    const line = document.createElement("li");
    line.dataset.event = type;
    line.textContent = `${target.parentElement.id}: ${JSON.stringify(detail)}`;
    document.getElementById("events").prepend(line);
  });
}

async function begin() {
  const report = await (await fetch("report.json")).json();
  const first = report.statistics.find((it) => it.figures?.length);
  const chapter = report.chapters[0];
  embed("page", { lang: "en", chrome: "filters", minHeight: "900" });
  embed("card", { lang: "en", card: first.id, theme: "light" });
  button(`Select: ${chapter.title.en}`, () => command("page", { type: "select", selection: { chapter: chapter.id } }));
  button("Select: everything", () => command("page", { type: "select", selection: {} }));
  button(`Open: ${first.id}`, () => command("page", { type: "select", selection: { card: first.id, tab: "table" } }));
  for (const place of ["page", "card"]) {
    button(`Dark ${place}`, () => command(place, { type: "theme", value: "dark" }));
    button(`Chinese ${place}`, () => command(place, { type: "lang", value: "zh" }));
  }
}

begin();
