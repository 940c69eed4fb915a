// The edition that makes no request: module and report lie in this script, gzipped and in base64.
// xtask defines `PAYLOAD`.

async function unpack(base64) {
  const bytes = Uint8Array.from(atob(base64), (it) => it.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip")));
}

async function unpacked() {
  if (typeof DecompressionStream !== "function") throw new Failure("old", "");
  const module = unpack(PAYLOAD.module)
    .then((it) => it.arrayBuffer())
    .then((it) => WebAssembly.compile(it));
  const report = unpack(PAYLOAD.report).then((it) => it.arrayBuffer());
  return Promise.all([module, report]);
}

run(unpacked);
