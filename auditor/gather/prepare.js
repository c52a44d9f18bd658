// Brings the page to rest before it is read and photographed, and puts everything back afterwards.
// Needs names.js before it.

const KEPT = Symbol.for("touchpoint-auditor"); // not enumerable by the page's own loops
const REST = "*,*::before,*::after{animation-duration:1ms!important;animation-delay:0s!important;" +
  "animation-iteration-count:1!important;transition-duration:0s!important;transition-delay:0s!important}";
const FONTS = 1000, PICTURES = 1500, CURTAIN = 3000, QUIET = 50, RESTLESS = 150, SCREENS = 20;

const within = (ms, promise) => Promise.race([promise, new Promise(done => setTimeout(done, ms))]);
const frame = () => within(100, new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))));
const windows = () => [window, ...[...document.querySelectorAll("iframe")].flatMap(f => {
  try { return f.contentDocument?.documentElement ? [f.contentWindow] : []; } catch { return []; }
})];

function* roots(root) {
  yield root;
  for (const n of root.querySelectorAll("*")) if (n.shadowRoot) yield* roots(n.shadowRoot);
}

// Every text and every field that holds a secret shows bullets of the same length until `restore`.
function blank(secrets, undo) {
  const hide = s => { for (const secret of secrets) s = s.replaceAll(secret, "•".repeat(secret.length)); return s; };
  const holds = s => secrets.some(secret => s.includes(secret));
  for (const w of windows()) for (const root of roots(w.document)) {
    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let n = texts.nextNode(); n; n = texts.nextNode()) {
      if (!holds(n.data)) continue;
      const was = n.data, shown = hide(was);
      n.data = shown;
      undo.push(() => { if (n.data === shown) n.data = was; });
    }
    // a secret split over several elements: the smallest element whose text holds it loses all of its text
    if (holds(textIn(root.documentElement || root))) for (const n of root.querySelectorAll("*")) {
      if (n.localName === "script" || n.localName === "style" || !holds(textIn(n)) || [...kidsOf(n)].some(c => holds(textIn(c)))) continue;
      const inner = document.createTreeWalker(n, NodeFilter.SHOW_TEXT);
      for (let t = inner.nextNode(); t; t = inner.nextNode()) {
        const was = t.data, shown = was.replace(/\S/g, "•");
        t.data = shown;
        undo.push(() => { if (t.data === shown) t.data = was; });
      }
    }
    for (const n of root.querySelectorAll("input,textarea")) {
      if (n.type !== "file" && holds(n.value)) {
        const was = n.value, shown = hide(was);
        n.value = shown;
        undo.push(() => { if (n.value === shown) n.value = was; });
      }
      if (holds(n.placeholder || "")) { const was = n.placeholder; n.placeholder = hide(was); undo.push(() => { n.placeholder = was; }); }
    }
    for (const n of root.querySelectorAll("option")) {
      if (holds(n.label) && n.hasAttribute("label")) { const was = n.label; n.label = hide(was); undo.push(() => { n.label = was; }); }
    }
  }
}

// Pictures and paragraphs that appear only when scrolled to: a customer who reads on sees them.
async function reveal(undo) {
  const tall = document.documentElement.scrollHeight > innerHeight * 1.2;
  if (!tall) return;
  const lazy = [...document.querySelectorAll('img[loading="lazy"]')].filter(i => !i.complete);
  for (const i of lazy) i.loading = "eager";
  const waiting = document.querySelector("img[data-src]:not([src]),img[data-lazy-src]") || [...document.body.getElementsByTagName("*")].slice(0, 5000).some(n => {
    return getComputedStyle(n).opacity === "0" && n.getBoundingClientRect().top > innerHeight && /\S/.test(textIn(n));
  });
  if (waiting) {
    for (let y = 0, k = 0; y < document.documentElement.scrollHeight && k < SCREENS; y += innerHeight, k++) { scrollTo({ top: y, behavior: "instant" }); await frame(); }
    scrollTo({ top: 0, behavior: "instant" });
    await new Promise(done => setTimeout(done, 100));
  }
  const loading = [...document.images].filter(i => !i.complete && i.currentSrc);
  await within(PICTURES, Promise.all(loading.map(i => new Promise(done => { i.addEventListener("load", done); i.addEventListener("error", done); }))));
}

// What is kept on the page between the calls: `back` undoes everything, `restless` says whether it has changed.
async function prepare({ capture, secrets, scripted = true }) {
  const undo = [];
  window[KEPT]?.back();
  const kept = { largest: 0, changes: 0, back() { watch.disconnect(); for (const one of undo.reverse()) try { one(); } catch { /* the page took it away */ } delete window[KEPT]; } };
  const watch = kept.watch = new MutationObserver(() => { kept.changes++; });
  Object.defineProperty(window, KEPT, { configurable: true, enumerable: false, value: kept });
  try { new PerformanceObserver(list => { for (const e of list.getEntries()) kept.largest = e.startTime; }).observe({ type: "largest-contentful-paint", buffered: true }); } catch { /* another engine */ }
  if (document.fonts.status === "loading") await within(FONTS, document.fonts.ready);
  if (document.body && scripted) {
    const started = performance.now(); // a curtain before the page: some wait for their fonts or tests behind it
    while (performance.now() - started < CURTAIN && [document.body, document.documentElement].some(n => { const s = getComputedStyle(n); return s.opacity === "0" || s.visibility === "hidden"; }))
      await new Promise(done => setTimeout(done, 50));
  }
  const [x, y] = [scrollX, scrollY];
  if (x || y) { scrollTo({ left: 0, top: 0, behavior: "instant" }); undo.push(() => scrollTo({ left: x, top: y, behavior: "instant" })); }
  if (capture === "full" && document.body) await reveal(undo);
  if (document.getAnimations().length) await freeze(undo);
  const focus = document.activeElement;
  if (focus?.style && focus !== document.body) {
    const was = focus.style.caretColor;
    focus.style.caretColor = "transparent";
    undo.push(() => { focus.style.caretColor = was; if (!focus.getAttribute("style")) focus.removeAttribute("style"); });
  }
  if (secrets.length) { blank(secrets, undo); await frame(); }
  watch.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
  const page = document.documentElement;
  return pack([innerWidth, innerHeight, Math.max(page.scrollHeight, document.body?.scrollHeight || 0), devicePixelRatio]);
}

// Animations jump to where they end; endless ones stand still.
async function freeze(undo) {
  for (const w of windows()) {
    const sheet = new w.CSSStyleSheet();
    sheet.replaceSync(REST);
    for (const root of roots(w.document)) {
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
      undo.push(() => { root.adoptedStyleSheets = root.adoptedStyleSheets.filter(s => s !== sheet); });
    }
  }
  for (const a of document.getAnimations()) try { if (a.effect?.getComputedTiming().endTime !== Infinity) a.finish(); } catch { /* endless */ }
  await frame();
}

// Whether the page changed anything in the next two frames; then it is given a moment to become quiet.
async function still() {
  const kept = window[KEPT];
  if (!kept) return [true, 0];
  await frame();
  const restless = kept.changes > 0;
  for (const started = performance.now(); kept.changes && performance.now() - started < RESTLESS;) { kept.changes = 0; await new Promise(done => setTimeout(done, QUIET)); }
  return [restless, kept.largest];
}
