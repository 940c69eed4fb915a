// The hosted edition: modules and data lie beside this script, wherever that is. xtask defines
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

// The compiled chunk of that name.
const chunk = remembered((name) => bring(beside(FILES.chunks[name]), compile));

const bytesOf = (response) => response.arrayBuffer();
const bringOwn = () => bring(beside(FILES.report), bytesOf);

// The module, and with it the catalogue of the program's own report, or another report.
async function fetchFirst() {
  const module = bring(beside(FILES.module), compile);
  module.catch(() => {});
  const ahead = (name) => FILES.chunks[name] && chunk(name).catch(() => {});
  // A frame needs it as soon as it is live.
  if (framed) ahead("frames");
  // The link asks for something else than what was prerendered.
  if (/^#[^?]*(=|%3D)/i.test(location.hash)) ahead("cards");
  await parsed;
  const within = reportInPage();
  other = within ? "data-report" : otherReport([beside(FILES.report), beside("report.json")]) ?? "";
  const data = other
    ? Promise.resolve(within ?? bring(other, bytesOf)).then((it) => ({ other: read(it) }))
    : bring(beside(FILES.catalogue), (it) => it.json()).then((catalogue) => ({ catalogue }));
  return { module: await module, ...(await data) };
}

// Scripts load where fetching does not: on file://, and in a frame without an origin. This one
// holds everything and takes over from here; cut short, it loads, too, but does nothing.
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
    return await fetchFirst();
  } catch (error) {
    if (error instanceof Unreachable) return loadInline();
    throw error;
  }
}

run(fetched);
