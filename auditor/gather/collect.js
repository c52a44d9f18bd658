// One pass over the page: every rendered element, every text that a customer can see, controls with their names,
// as ONE JSON string of columns with interned strings and styles. (Objects through the driver cost fifteen times as
// much; see columns.py for how the columns are read.) Needs names.js, visible.js and fields.js before it.
//
// The code runs once on each page, cold: what counts is the number of calls into the browser, then of allocations.

// The fields of Style, in their order.
const styleOf = s => `${s.color}\n${s.backgroundColor}\n${s.fontFamily}\n${s.fontSize}\n${s.fontWeight}\n${s.textTransform}\n${s.textDecorationLine}\n${s.lineHeight}\n${s.textAlign}\n${s.backgroundImage}\n${s.borderTopLeftRadius}\n${s.opacity}\n${s.cursor}`;
const CONTROLS = new Set(["a", "button", "input", "select", "textarea", "summary", "area"]);
const BOXED = new Set([...CONTROLS, "img", "svg", "iframe", "frame", "header", "footer", "nav", "main", "aside", "form", "dialog", "search"]);
const LEAD = 1, TAIL = 2, BREAK = 4, STRUCK = 8, OPTION = 16, LOOSE = 32;
const NODE_TEXT = 20_000, ALL_TEXT = 2_000_000;
const r1 = v => Math.round(v * 10) / 10;
const boxOf = b => [r1(b.left), r1(b.top), r1(b.right - b.left), r1(b.bottom - b.top)];
const selectorParent = n => above(n) || n.ownerDocument.defaultView?.frameElement || null;

function collect({ elements: cap, only, mark }) {
  const strings = [], strOf = new Map(), styles = [], known = new Map();
  const str = s => { let i = strOf.get(s); if (i === undefined) { strOf.set(s, i = strings.length); strings.push(s); } return i; };
  const el = { tag: [], parent: [], nth: [], style: [], flow: [] };
  const boxes = {}, ids = {}, roles = {}, langs = {}, levels = {}, via = {}, hosts = [];
  const text = { el: [], s: [], flags: [], box: [] };
  const links = [], landmarks = [], images = [], foreign = [], roots = [document];
  const index = new Map(), range = document.createRange(), page = document.documentElement;
  const view = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
  let truncated = "", chars = 0, pending = 0, skips = 0;
  const cut = why => { truncated ||= why; };

  const counters = new Map(); // parent node -> tag -> how many so far, for nth-of-type
  const count = (n, tag) => {
    const parent = ownerOf(n); let c = counters.get(parent);
    if (c === undefined) counters.set(parent, c = new Map());
    const k = (c.get(tag) || 0) + 1; c.set(tag, k); return k;
  };
  const add = (n, tag, parent, nth, box, style, flow) => {
    const i = el.tag.length;
    index.set(n, i);
    el.tag.push(str(tag)); el.parent.push(parent); el.nth.push(nth); el.style.push(style); el.flow.push(flow);
    if (box) boxes[i] = boxOf(box);
    if (n.hasAttributes()) {
      const id = n.getAttribute("id"), role = n.getAttribute("role"), level = n.getAttribute("aria-level");
      const lang = n.getAttribute("lang") || n.getAttribute("xml:lang");
      if (id) ids[i] = id.slice(0, 200);
      if (role) roles[i] = role.trim().split(/\s+/)[0].toLowerCase();
      if (lang) langs[i] = lang.slice(0, 40);
      if (level) levels[i] = +level || 0;
    }
    return i;
  };
  // An element that the walk left out (not rendered), and those above it: for selectors of hidden fields.
  const ensure = (n, box = null) => {
    if (!n) return -1;
    let i = index.get(n);
    if (i === undefined) {
      const parent = ensure(selectorParent(n));
      let nth = 1;
      for (let p = n.previousElementSibling; p; p = p.previousElementSibling) if (p.localName === n.localName) nth++;
      i = add(n, n.localName, parent, nth, null, -1, 2);
    }
    if (box) boxes[i] ||= boxOf(box);
    return i;
  };
  const intern = cs => {
    const key = styleOf(cs);
    let i = known.get(key);
    if (i === undefined) { known.set(key, i = styles.length); styles.push(key.split("\n")); }
    return i;
  };
  const say = (i, s, flags, b) => {
    if (chars > ALL_TEXT) { cut(`only the first ${ALL_TEXT / 1e6} million characters of text were read`); return; }
    chars += s.length;
    text.el.push(i); text.s.push(str(s)); text.flags.push(flags | pending);
    text.box.push(r1(b.left), r1(b.top), r1(b.right - b.left), r1(b.bottom - b.top));
    pending = 0;
  };

  // A text node, if a customer can see it; `top` is the element that it stands in.
  const read = (n, top) => {
    let raw = n.data;
    const c = top.c;
    if (raw.length > NODE_TEXT) { raw = raw.slice(0, NODE_TEXT); cut("a text of more than 20,000 characters was cut"); }
    if (!/\S/.test(raw)) { if (raw) pending |= top.pre && raw.includes("\n") ? LEAD | BREAK : LEAD; return; }
    if (top.unseen) return;
    if (!top.sole) range.selectNodeContents(n);
    const own = top.sole || range.getBoundingClientRect(); // an inline element with nothing else in it has the same box
    if (!(own.width > 0 && own.height > 0)) return;
    const b = c.stand || (c.skip ? NOWHERE : c.dx || c.dy ? placed(own, c) : own);
    if (!c.stand && !c.skip && hiddenAt(b, c)) return;
    const clean = raw.includes("\u00ad") ? raw.replace(/\u00ad/g, "") : raw;
    const words = top.pre
      ? clean.split("\n").map(l => l.replace(/\s+/g, " ").trim()).join("\n").trim()
      : clean.replace(/\s+/g, " ").trim();
    if (!words) return;
    if (top.pre && /^\s*\n/.test(clean)) pending |= BREAK;
    say(top.i, words, (/^\s/.test(clean) ? LEAD : 0) | (/\s$/.test(clean) ? TAIL : 0) | (c.struck ? STRUCK : 0) | (c.skip ? LOOSE : 0), b);
    if (top.pre && /\n\s*$/.test(clean)) pending |= BREAK;
  };

  // Words that the style sheet adds: only those that say something (letters, digits, currency), not icons and bullets.
  // Elements of one kind (tag, classes, parent's classes) are taken to have none if the first of them has none.
  const plain = new Set();
  const pseudo = n => {
    const kind = `${n.localName}.${n.getAttribute("class")} ${parentOf(n)?.getAttribute("class")}`;
    if (plain.has(kind)) return null;
    const both = [getComputedStyle(n, "::before").content, getComputedStyle(n, "::after").content];
    if (both.some(s => s[0] === '"')) return both;
    plain.add(kind);
    return null;
  };
  const generated = (n, top, after) => {
    const c = top.c, content = top.added[after];
    if (top.unseen || c.skip || content.length < 3 || content[0] !== '"') return;
    const s = content.slice(1, -1).replace(/\\(.)/g, "$1");
    if (!/[\p{L}\p{N}\p{Sc}]/u.test(s) || /[\ue000-\uf8ff]/.test(s) || !squash(s)) return;
    const b = placed(n.getBoundingClientRect(), c);
    if (hiddenAt(b, c)) return;
    const x = after ? b.right : b.left;
    say(top.i, squash(s), (/^\s/.test(s) ? LEAD : 0) | (/\s$/.test(s) ? TAIL : 0) | (c.struck ? STRUCK : 0), { left: x, top: b.top, right: x, bottom: b.bottom });
  };

  const skipLink = n => n.localName === "a" && /^#./.test(n.getAttribute("href") || "") && skips < 5;

  const press = (n, i, c, role, unseen, rect) => {
    if (links.length >= MANY) { cut(`only the first ${MANY} links were read`); return; }
    if (!c.skip && (unseen || (c.flowClip && empty(c.flowClip)) || !(rect.width > 1 && rect.height > 1 || seen(n)))) return;
    const b = placed(rect, c);
    if (!c.skip && rect.width > 0 && hiddenAt(b, c)) return;
    const tag = n.localName, [name] = nameOf(n, role);
    const href = (typeof n.href === "string" ? n.href : n.href?.baseVal || "").slice(0, 2000);
    const image = n.type === "image" || (tag !== "input" && !/\S/.test(textIn(n)) && !!n.querySelector("img,svg,picture,[role=img]"));
    const off = n.disabled === true || n.getAttribute("aria-disabled") === "true";
    links.push([i, str(name), str(href), str((n.getAttribute("href") || "").slice(0, 2000)), role === "link" ? 0 : 1, (image ? 1 : 0) | (off ? 2 : 0) | (c.skip ? 4 : 0)]);
    if (tag === "input" && n.type !== "image" && name) say(i, name, LEAD | TAIL, b);
  };
  // What a select shows: its chosen option, or all that a list box holds.
  const choice = (n, i, c, rect) => {
    const b = placed(rect, c);
    if (!(rect.width > 1) || hiddenAt(b, c)) return;
    const shown = n.multiple || n.size > 1 ? [...n.options] : [...n.selectedOptions];
    for (const o of shown.slice(0, 50)) if (squash(o.label)) say(i, squash(o.label), LEAD | TAIL | OPTION | BREAK, b);
  };

  const walk = (root, parent, context) => {
    const stack = [{ next: root, list: null, at: 0, i: parent, c: context, n: null, unseen: false, pre: false, sole: null, closed: false, shut: false, added: null }];
    while (stack.length) {
      const top = stack[stack.length - 1], n = top.next;
      if (!n) { if (top.added) generated(top.n, top, 1); stack.pop(); continue; }
      top.next = top.list ? top.list[++top.at] : n === root ? null : n.nextSibling;
      const kind = n.nodeType;
      if (kind === 3) { if (!top.closed && !top.shut) read(n, top); } else if (kind === 1) {
        const inside = enter(n, top);
        if (inside) stack.push(inside);
        else if (index.size >= cap) { truncated = `only the first ${cap.toLocaleString("en")} elements were read`; return; }
      }
    }
  };

  // Notes an element; gives the entry for the walk through its inside, or null when there is nothing to read in there.
  const enter = (n, top) => {
    const tag = n.localName, nth = count(n, tag);
    if (tag === "br") { pending |= BREAK; return null; }
    if (index.size >= cap || (SILENT.has(tag) && tag !== "iframe")) return null;
    const cs = getComputedStyle(n), display = cs.display;
    if (display === "none" || tag === "wbr") return null;
    if (top.closed || top.shut) { // of a closed <details> only its first summary
      if (tag !== "summary" || top.shut) return null;
      top.closed = false; top.shut = true;
    }
    const up = top.c, inline = display === "inline", position = inline ? "static" : cs.position;
    const role = n.getAttribute("role") || "", control = CONTROLS.has(tag);
    let owns = control || role !== "", inner = 0;
    for (let k = firstOf(n); k; k = k.nextSibling) { const kind = k.nodeType; if (kind === 3) owns ||= /\S/.test(k.data); else if (kind === 1) inner++; }
    const leaf = owns || !inner;
    const overflow = !inline && (cs.overflowX !== "visible" || cs.overflowY !== "visible") && n !== page && n !== document.body;
    const rect = leaf || overflow || position !== "static" || BOXED.has(tag) ? n.getBoundingClientRect() : null;
    const dark = cs.opacity === "0" || n.getAttribute("aria-hidden") === "true";
    const struck = !up.struck && (tag === "s" || tag === "del" || tag === "strike" || cs.textDecorationLine.includes("line-through"));
    let c = up;
    if (dark || struck || overflow || position !== "static") {
      c = new Context(up);
      if (dark) c.dark = true;
      if (struck) c.struck = true;
      if (overflow || position !== "static") clip(cs, c, rect, position, overflow, view);
    }
    if (rect && !c.dark && !c.stand && !c.skip && n !== page && n !== document.body) c = farAway(n, c, up, rect);
    const unseen = c.dark || (leaf || BOXED.has(tag) ? cs.visibility !== "visible" : false);
    const flow = inline || display === "contents" || display.startsWith("ruby") ? 0 : display === "inline-flex" ? 4 : display.startsWith("inline") ? 1 : display.includes("flex") ? 3 : 2;
    const i = add(n, tag, top.i, nth, rect && (BOXED.has(tag) || role) ? placed(rect, up) : null, leaf ? intern(cs) : -1, flow);
    if (n.shadowRoot) hosts.push(i), roots.push(n.shadowRoot);
    const parent = selectorParent(n), pi = parent ? index.get(parent) : undefined;
    if (pi !== undefined && pi !== top.i) via[i] = pi;
    if (!c.dark && (role || REGIONS.has(tag))) {
      const landmark = landmarkOf(n, tag, role.toLowerCase());
      if (landmark) landmarks.push([i, str(landmark), str(nameOf(n, landmark)[0]), unseen || empty(rect) ? 0 : 1]);
    }
    if ((tag === "img" || (tag === "svg" && role === "img")) && !unseen && !empty(rect) && !outside(placed(rect, c), c.bounds) && images.length < MANY) {
      const alt = n.getAttribute("alt"), name = tag === "img" ? squash(alt || "") : nameOf(n, "img")[0];
      images.push([i, str(name), str((n.currentSrc || n.src || "").slice(0, 300)), alt !== null || (tag === "svg" && name) ? 1 : 0]);
    }
    if (control || role) {
      const kind = roleOf(n);
      if (PRESSED.has(kind)) { if (!(tag === "input" && unseen)) press(n, i, c, kind, unseen, rect); } else if (tag === "select" && !unseen) choice(n, i, c, rect);
    }
    if (tag === "input" || tag === "select" || tag === "textarea" || tag === "img") { pending |= LEAD; return null; }
    if (tag === "iframe" || tag === "frame") { frame(n, i, c, rect, unseen); return null; }
    if (tag === "svg" && !n.querySelector("text,foreignObject")) return null; // a drawing without words
    const list = tag === "slot" && n.assignedNodes().length ? n.assignedNodes() : null;
    const added = leaf ? pseudo(n) : null;
    const inside = { next: list ? list[0] : firstOf(n.shadowRoot || n), list, at: 0, i, c, n, unseen, pre: owns && /^(pre|break)/.test(cs.whiteSpace),
      sole: inline && !inner && firstOf(n) && !firstOf(n).nextSibling && !added ? rect : null, closed: tag === "details" && !n.open, shut: false, added };
    if (added) generated(n, inside, 0);
    return inside;
  };

  // Something off the screen or clipped away: a skip link is kept, a reading for screen readers may stand for a picture.
  const farAway = (n, c, up, rect) => {
    const clipped = c.flowClip !== up.flowClip && c.flowClip && empty(c.flowClip);
    if (!clipped && !(rect.width > 0 && outside(placed(rect, c), c.bounds))) return c;
    const skip = skipLink(n), stand = skip ? null : standIn(n);
    if (!skip && !stand) return c;
    const own = new Context(c);
    own.flowClip = own.absClip = null;
    if (skip) { own.skip = true; skips++; } else own.stand = placed(stand, up);
    return own;
  };

  const frame = (n, i, c, rect, unseen) => {
    let inside = null;
    try { inside = n.contentDocument; } catch { inside = null; }
    if (unseen || empty(rect)) return;
    if (!inside?.documentElement) { if (rect.width > 60 && rect.height > 30 && n.src) foreign.push(n.src.slice(0, 300)); return; }
    const cs = getComputedStyle(n), w = inside.documentElement, own = new Context(c);
    const dx = own.dx = rect.left + c.dx + n.clientLeft + parseFloat(cs.paddingLeft), dy = own.dy = rect.top + c.dy + n.clientTop + parseFloat(cs.paddingTop);
    own.bounds = { left: dx, top: dy, right: dx + Math.max(w.scrollWidth, n.clientWidth), bottom: dy + Math.max(w.scrollHeight, n.clientHeight) };
    own.frame = { left: dx, top: dy, right: dx + n.clientWidth, bottom: dy + n.clientHeight };
    own.flowClip = own.absClip = null; own.struck = false;
    pending |= BREAK;
    roots.push(inside);
    walk(w, i, own);
  };

  // Bookings, events and places that are marked up as microdata, in the form of JSON-LD.
  const item = (n, depth) => {
    const said = { "@type": (n.getAttribute("itemtype") || "").split(/[/#]/).pop() };
    for (const e of [...n.querySelectorAll("[itemprop]")].slice(0, 200)) {
      if (e.parentElement?.closest("[itemscope]") !== n) continue;
      const value = e.hasAttribute("itemscope") ? (depth < 4 ? item(e, depth + 1) : {}) : e.getAttribute("content") ?? e.getAttribute("datetime") ?? squash(e.textContent).slice(0, 500);
      for (const name of e.getAttribute("itemprop").split(/\s+/)) if (name && !(name in said)) said[name] = value;
    }
    return said;
  };
  const microdata = () => [...document.querySelectorAll("[itemscope][itemtype]:not([itemprop])")].slice(0, 200)
    .filter(n => /(?:Reservation|Event|Festival|LodgingBusiness|Hotel|Hostel|Restaurant|LocalBusiness|EventVenue)$/.test(n.getAttribute("itemtype").trim())).slice(0, 20)
    .map(n => JSON.stringify(item(n, 0)).slice(0, 200_000));

  if (only !== "fields") {
    const left = getComputedStyle(page).direction === "rtl" ? Math.min(0, innerWidth - page.scrollWidth) : 0;
    const bounds = { left, top: 0, right: Math.max(page.scrollWidth, innerWidth), bottom: Math.max(page.scrollHeight, innerHeight) };
    walk(page, -1, new Context({ dx: scrollX, dy: scrollY, bounds, frame: null, flowClip: null, absClip: null, dark: false, struck: false, skip: false, stand: null }));
  } else for (const n of document.querySelectorAll("*")) if (n.shadowRoot) roots.push(n.shadowRoot);
  const [fields, marked] = fieldsIn(roots, mark, ensure, cut);
  const out = { url: location.href, title: squash(document.title).slice(0, 1000), lang: page.lang || "", born: performance.timeOrigin,
    marked, fields, ids, roles, langs, levels, via, hosts, boxes, el, strings, styles, truncated };
  if (only === "fields") return pack(out);
  const nav = performance.getEntriesByType("navigation")[0];
  return pack(Object.assign(out, { text, links, landmarks, images, foreign: foreign.slice(0, 20),
    size: [innerWidth, innerHeight, Math.max(page.scrollWidth, innerWidth), Math.max(page.scrollHeight, document.body?.scrollHeight || 0)],
    data: [...document.querySelectorAll('script[type="application/ld+json"]')].slice(0, 50).map(s => s.textContent.slice(0, 200_000)).concat(microdata()),
    nav: nav ? [nav.responseStart, nav.domContentLoadedEventEnd, nav.loadEventEnd, nav.responseStatus || 0, nav.transferSize].map(Math.round) : [0, 0, 0, 0, 0],
    net: performance.getEntriesByType("resource").slice(0, 1000).map(r => [str(r.name.slice(0, 2000)), str(r.initiatorType), r.responseStatus || 0, r.transferSize || r.encodedBodySize || 0]) }));
}
