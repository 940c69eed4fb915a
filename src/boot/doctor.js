// `?doctor` in the address: shows a diagnosis as a few lines to copy into a bug report. xtask defines
// `VERSION`.

// The requests and code that the Content-Security-Policy has refused, as reported by the browser.
const refusals = [];
addEventListener("securitypolicyviolation", (event) => {
  refusals.push(`${event.effectiveDirective} ${event.blockedURI || "inline"}`);
});

const asksDoctor = () => new URLSearchParams(location.search).has("doctor") || /[#&]doctor\b/.test(location.hash);

function canStore() {
  try {
    localStorage.setItem("statlas:doctor", "1");
    localStorage.removeItem("statlas:doctor");
    return "yes";
  } catch (error) {
    return `no (${error.name})`;
  }
}

// Compiles an empty WebAssembly module.
async function canCompile() {
  if (typeof WebAssembly !== "object") return "no WebAssembly";
  try {
    await WebAssembly.compile(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0));
    return "yes";
  } catch (error) {
    return `no (${error.message})`;
  }
}

function styleState(root) {
  const sent = root.dataset.styleSent;
  if (!hasStyle(root)) return `not in use: ${sheetOf() || "in the page"} ${sent ?? ""}`;
  return sent === undefined ? "in use" : `in use, though it is sent as ${sent}: ${sheetOf()}`;
}

async function findings(root) {
  const height = Math.ceil(root.getBoundingClientRect().height);
  const place = framed ? `in a frame ${innerWidth}×${innerHeight}, content ${height} high` : "on its own";
  return [
    `Statlas ${VERSION}`,
    `state: ${root.dataset.state}, edition ${root.dataset.edition}, language ${root.dataset.lang}`,
    `address: ${location.protocol}//${location.host}${location.pathname}`,
    `place: ${place}, origin ${self.origin}`,
    `WebAssembly: ${await canCompile()}; DecompressionStream: ${typeof DecompressionStream === "function" ? "yes" : "no"}`,
    `style sheet: ${styleState(root)}`,
    `policy refused: ${refusals.join(", ") || "nothing"}`,
    `storage: ${canStore()}`,
    `hosts that spoke: ${root.dataset.heard || "none"}`,
    `error: ${root.querySelector("[data-error]")?.textContent.replace(/\n/g, " | ") || "none"}`,
    `browser: ${navigator.userAgent}`,
  ].join("\n");
}

async function examine(root) {
  if (!root || !asksDoctor()) return;
  const field = document.createElement("textarea");
  field.className = "doctor";
  field.dataset.doctor = "";
  field.readOnly = true;
  field.rows = 12;
  field.setAttribute("aria-label", "Diagnosis");
  const write = async () => {
    field.value = await findings(root);
  };
  await write();
  root.before(field);
  // Written again later: the host page may send its first message late, and the frame gets its height
  // after that.
  new MutationObserver(write).observe(root, { attributes: true });
  addEventListener("resize", write);
}
