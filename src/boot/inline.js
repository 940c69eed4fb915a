// Source of the edition that makes no request: modules and data are in this script, gzipped and encoded
// as printable characters. xtask defines `PAYLOAD`, and `SIGNS`, the alphabet: two characters encode 13
// bits. A page that shows another report contains its JSON, or names its address, which is then fetched;
// a page opened from a file may not fetch.

const beside = ((here) => (name) => here && new URL(name, here).href)(document.currentScript.src);

// Decodes printable characters to bytes. Base64 would be a twelfth longer.
function bytes(text) {
  const values = new Uint8Array(128);
  for (let value = 0; value < SIGNS.length; value += 1) values[SIGNS.charCodeAt(value)] = value;
  const found = new Uint8Array(Math.floor((text.length * 13) / 16));
  let length = 0;
  let bits = 0;
  let count = 0;
  for (let at = 0; at < text.length; at += 2) {
    const pair = values[text.charCodeAt(at)] * SIGNS.length + values[text.charCodeAt(at + 1)];
    bits = (bits << 13) | pair;
    for (count += 13; count >= 8; count -= 8) found[length++] = bits >> (count - 8);
  }
  return found;
}

async function unpack([text, length]) {
  const packed = new Blob([bytes(text).subarray(0, length)]);
  return new Response(packed.stream().pipeThrough(new DecompressionStream("gzip")));
}

async function fetchOther() {
  if (location.protocol === "file:") throw new Failure("local", other);
  let response;
  try {
    response = await fetch(other);
  } catch (error) {
    throw new Failure("remote", other, error?.message);
  }
  if (!response.ok) throw new Failure("missing", other, `HTTP ${response.status}`);
  return response.arrayBuffer();
}

const bytesOf = (packed) => unpack(packed).then((it) => it.arrayBuffer());
const moduleOf = (packed) => bytesOf(packed).then((it) => WebAssembly.compile(it));

// Returns the compiled chunk with this name.
const chunk = remembered((name) => moduleOf(PAYLOAD.chunks[name]));

const bringOwn = () => bytesOf(PAYLOAD.report);

// Unpacks the module, and beside it the catalogue of the program's own report, or loads another report.
async function unpacked() {
  if (typeof DecompressionStream !== "function") throw new Failure("old", "");
  const module = moduleOf(PAYLOAD.module);
  module.catch(() => {});
  await parsed;
  const within = reportInPage();
  other = within ? "data-report" : otherReport([beside(PAYLOAD.name), beside("report.json")]) ?? "";
  const data = other
    ? Promise.resolve(within ?? fetchOther()).then((it) => ({ other: read(it) }))
    : unpack(PAYLOAD.catalogue).then((it) => it.json()).then((catalogue) => ({ catalogue }));
  return { module: await module, ...(await data) };
}

run(unpacked);
