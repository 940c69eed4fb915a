// The hosted edition: module and report lie beside this script, wherever that is. xtask defines
// `FILES`, their names. A page that shows another report names it in `data-report`, or has it within.

const here = document.currentScript.src;
const beside = (name) => new URL(name, here).href;

// Nothing can be fetched from here at all; a server's "not found" is a `Failure` instead.
class Unreachable extends Error {}

async function bring(address, read) {
  let response;
  try {
    response = await fetch(address);
  } catch (cause) {
    throw new Unreachable(address, { cause });
  }
  if (!response.ok) throw new Failure("missing", address, `HTTP ${response.status}`);
  try {
    return await read(response);
  } catch (error) {
    // So is what broke off on its way told; bytes that came but are no module are another matter.
    throw error?.name === "CompileError" ? error : new Failure("missing", address, error?.message);
  }
}

// Compiling while the bytes come in takes the right media type, which not every server sends.
async function compile(response) {
  const type = response.headers.get("content-type") ?? "";
  return type.startsWith("application/wasm")
    ? WebAssembly.compileStreaming(response)
    : WebAssembly.compile(await response.arrayBuffer());
}

async function bringReport() {
  await parsed;
  const within = reportInPage();
  other = within ? "data-report" : otherReport([beside(FILES.report), beside("report.json")]) ?? "";
  return within ?? bring(other || beside(FILES.report), (it) => it.arrayBuffer());
}

function fetchBoth() {
  return Promise.all([bring(beside(FILES.module), compile), bringReport().then(read)]);
}

// Scripts load where fetching does not: on file://, and in a frame without an origin. This one
// holds module and report and takes over from here; cut short, it loads, too, but does nothing.
async function loadInline() {
  await parsed;
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = beside(FILES.inline);
    // It stays in no copy that the reader saves: there it would run besides this one.
    script.onload = () => {
      script.remove();
      if (findRoot()?.dataset.booted === "fetched") reject(new Failure("damaged", script.src));
      resolve(null);
    };
    script.onerror = () => reject(new Failure("missing", script.src));
    document.head.append(script);
  });
}

async function fetched() {
  // Fetching without an origin needs permission (CORS) that few servers give, and the browser
  // would write an error to the console of someone else's page.
  if (self.origin === "null") return loadInline();
  try {
    return await fetchBoth();
  } catch (error) {
    if (error instanceof Unreachable) return loadInline();
    throw error;
  }
}

run(fetched);
