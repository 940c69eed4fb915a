// Source of the hosted edition: modules and data are files beside this script, wherever that is. xtask
// defines `FILES`, their names. A page that shows another report names its address in `data-report` or
// contains its JSON.

const here = document.currentScript.src;
const beside = (name) => new URL(name, here).href;

// Nothing can be fetched at all, for example from file://. An answer such as "not found" is a `Failure`
// instead.
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
    // A download that broke off counts as missing, too. If all bytes came but are not a module, the error
    // is passed on.
    throw error?.name === "CompileError" ? error : new Failure("missing", address, error?.message);
  }
}

// Compiles while the bytes arrive. That needs the media type application/wasm, which some servers do not
// send.
async function compile(response) {
  const type = response.headers.get("content-type") ?? "";
  return type.startsWith("application/wasm")
    ? WebAssembly.compileStreaming(response)
    : WebAssembly.compile(await response.arrayBuffer());
}

// Returns the compiled chunk with this name.
const chunk = remembered((name) => bring(beside(FILES.chunks[name]), compile));

const bytesOf = (response) => response.arrayBuffer();
const bringOwn = () => bring(beside(FILES.report), bytesOf);

// Fetches the module, and beside it the catalogue of the program's own report, or another report.
async function fetchFirst() {
  const module = bring(beside(FILES.module), compile);
  module.catch(() => {});
  const ahead = (name) => FILES.chunks[name] && chunk(name).catch(() => {});
  // A frame needs this chunk as soon as it is live.
  if (framed) ahead("frames");
  // The link asks for a view that was not prerendered.
  if (/^#[^?]*(=|%3D)/i.test(location.hash)) ahead("cards");
  await parsed;
  const within = reportInPage();
  other = within ? "data-report" : otherReport([beside(FILES.report), beside("report.json")]) ?? "";
  const data = other
    ? Promise.resolve(within ?? bring(other, bytesOf)).then((it) => ({ other: read(it) }))
    : bring(beside(FILES.catalogue), (it) => it.json()).then((catalogue) => ({ catalogue }));
  return { module: await module, ...(await data) };
}

// Loads the inline script, which contains everything and does the rest. A script loads where fetch does
// not: on file:// and in a frame without an origin. A truncated script loads as well, but does nothing.
async function loadInline() {
  await parsed;
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = beside(FILES.inline);
    // Removed, so that a copy saved by the reader does not contain it: there it would run in addition to
    // this script.
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
  // Without an origin, fetching needs permission (CORS), which few servers give, and the browser would
  // log an error in the console of the host page.
  if (self.origin === "null") return loadInline();
  try {
    return await fetchFirst();
  } catch (error) {
    if (error instanceof Unreachable) return loadInline();
    throw error;
  }
}

run(fetched);
