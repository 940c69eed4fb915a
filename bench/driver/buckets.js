// Where the main thread's time went, out of the events of a trace.

// What an event of Chromium's timeline belongs to; the first pattern that fits.
const BUCKETS = [
  ["the recording itself", /^(CpuProfiler|wasm\.Log|V8\.Log|ContextCreatedNotification)/],
  ["wasm, compile and start", /wasm/i],
  ["garbage collection", /^(MinorGC|MajorGC|V8\.GC|BlinkGC|CppGC)/],
  ["script, compile", /^(v8\.(compile|parse|produceCache)|V8\.(Compile|Parse|PreParse|Deserialize|Maglev)|V8Compile|FlushInstructionCache)/i],
  ["script and wasm, run", /^(EvaluateScript|FunctionCall|v8\.|V8\.|RunMicrotasks|BlinkScheduler_PerformMicrotask|EventDispatch|TimerFire|FireAnimationFrame|FireIdleCallback|HandlePostMessage|XHR|AsyncTask)/],
  ["parse HTML", /^(ParseHTML|HTML|TextResourceDecoder|Document::FinishedParsing)/],
  ["text shaping", /^InlineNode/],
  ["style", /^(UpdateLayoutTree|ParseAuthorStyleSheet|ScheduleStyle|StyleEngine|CSS|SlotAssignment)|recalcStyle|StyleInvalidation/],
  ["layout", /^(Layout$|LocalFrameView::|UpdateLayout|Document::UpdateStyleAndLayout|Blink\.(Layout|ForcedStyleAndLayout))/],
  ["intersection", /ntersection/],
  ["paint", /^(PrePaint|Paint|UpdateLayer|Layerize|Composite|RasterTask|Decode|CullRect|Blink\.)/],
  ["commit", /^(Commit|ProxyMain|BeginMainThreadFrame|Graphics|LayerTreeHost|WebFrameWidget|PageAnimator)/],
  ["navigation and history", /^(FrameLoader|DocumentLoader|Document::SetURL|LocalWindowProxy|ResourceFetcher)/],
];

const OTHER = "other";

const bucketOf = (name) => BUCKETS.find(([, pattern]) => pattern.test(name))?.[0] ?? OTHER;

// The events of the only renderer's main thread, in the order they began.
function mainThread(events) {
  const thread = events.find((it) => it.name === "thread_name" && it.args.name === "CrRendererMain");
  if (!thread) throw new Error("the trace has no renderer");
  const own = events.filter((it) => it.pid === thread.pid && it.tid === thread.tid);
  return own.sort((one, other) => one.ts - other.ts || (other.dur ?? 0) - (one.dur ?? 0));
}

// The thread's own clock at any time of the trace. Only some events carry it; between them it is
// taken to run evenly. So what other programs did meanwhile does not count.
function threadClock(events) {
  const known = events.filter((it) => it.tts !== undefined).flatMap((it) => [
    [it.ts, it.tts], ...(it.tdur === undefined ? [] : [[it.ts + it.dur, it.tts + it.tdur]]),
  ]);
  known.sort(([one], [other]) => one - other);
  return (time) => {
    let [low, high] = [0, known.length - 1];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (known[middle][0] <= time) low = middle;
      else high = middle;
    }
    const [[from, begin], [to, end]] = [known[low], known[high]];
    const part = to > from ? Math.min(Math.max((time - from) / (to - from), 0), 1) : 0;
    return begin + part * (end - begin);
  };
}

// Self times in milliseconds by bucket and by event name: each event's time without that of the
// events within it.
export function selfTimes(events) {
  const own = mainThread(events);
  const clock = threadClock(own);
  const stack = [];
  const names = new Map();
  const buckets = new Map();
  const close = ({ name, self }) => {
    add(names, name, self / 1000);
    add(buckets, bucketOf(name), self / 1000);
  };
  for (const { ph, name, ts, dur } of own) {
    if (ph !== "X" || dur === undefined) continue;
    while (stack.length && ts >= stack.at(-1).end) close(stack.pop());
    const time = clock(ts + dur) - clock(ts);
    if (stack.length) stack.at(-1).self -= time;
    stack.push({ name, end: ts + dur, self: time });
  }
  while (stack.length) close(stack.pop());
  return { buckets: ranked(buckets), names: ranked(names) };
}

// How many samples of the processor profile in a trace found each function at work.
export function functions(events) {
  const { pid } = mainThread(events)[0];
  const nodes = new Map();
  const counts = new Map();
  for (const { args, id } of events.filter((it) => it.name === "ProfileChunk" && it.pid === pid)) {
    const { nodes: made = [], samples = [] } = args.data.cpuProfile ?? {};
    for (const node of made) nodes.set(`${id} ${node.id}`, node.callFrame.functionName);
    for (const sample of samples) add(counts, nodes.get(`${id} ${sample}`) || "(anonymous)", 1);
  }
  for (const name of ["(idle)", "(root)"]) counts.delete(name);
  return ranked(counts);
}

function add(map, key, value) {
  map.set(key, (map.get(key) ?? 0) + value);
}

const ranked = (map) => [...map].sort(([, one], [, other]) => other - one);
