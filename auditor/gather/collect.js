// One pass over the page: every rendered element, every text that a customer can see, controls with their names,
// as ONE JSON string of columns with interned strings and styles. (Objects through the driver cost fifteen times as
// much; see columns.py for how the columns are read.) Needs names.js before it.

const STYLE = ["color", "background-color", "font-family", "font-size", "font-weight", "text-transform",
  "text-decoration-line", "line-height", "text-align", "background-image", "border-top-left-radius", "opacity", "cursor"];
const CONTROLS = new Set(["a", "button", "input", "select", "textarea", "summary", "area"]);
const PRESSED = new Set(["link", "button", "menuitem"]);
const TYPED = new Set(["textbox", "searchbox", "combobox", "listbox", "checkbox", "radio", "switch", "spinbutton", "slider"]);
const LANDMARKS = { banner: "header", navigation: "nav", main: "main", complementary: "aside", contentinfo: "footer",
  search: "search", form: "form", dialog: "dialog", alertdialog: "dialog" };
const SECTIONING = new Set(["article", "aside", "main", "nav", "section"]);
const LEAD = 1, TAIL = 2, BREAK = 4, STRUCK = 8, OPTION = 16, LOOSE = 32;
const NODE_TEXT = 20_000, ALL_TEXT = 2_000_000, MANY = 3_000;

// The element that a path of locate.js leads to.
function atPath(path) {
  let n = null;
  for (const part of path.split(" > ")) {
    const [, tag, k] = /^(.+):nth-child\((\d+)\)$/.exec(part) || [];
    const pick = list => [...(list || [])].find((c, at) => at === k - 1 && CSS.escape(c.localName) === tag);
    n = n ? pick(n.shadowRoot && kidsOf(n.shadowRoot)) || pick(kidsOf(n)) : document.documentElement;
    if (!n) return null;
  }
  return n;
}

function collect({ elements: cap, only, mark }) {
  const strings = [], strOf = new Map(), styles = [], styleOf = new Map();
  const str = s => { let i = strOf.get(s); if (i === undefined) { strOf.set(s, i = strings.length); strings.push(s); } return i; };
  const el = { tag: [], parent: [], nth: [], box: [], style: [], flow: [] };
  const ids = {}, roles = {}, langs = {}, levels = {}, via = {};
  const text = { el: [], s: [], flags: [], box: [] };
  const hosts = [], links = [], fields = [], landmarks = [], images = [], foreign = [];
  const index = new Map(), range = document.createRange();
  const sx = scrollX, sy = scrollY, page = document.documentElement;
  const view = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
  const rtl = getComputedStyle(page).direction === "rtl";
  const whole = { left: rtl ? Math.min(0, innerWidth - page.scrollWidth) : 0, top: 0,
    right: Math.max(page.scrollWidth, innerWidth), bottom: Math.max(page.scrollHeight, innerHeight) };
  const r1 = v => Math.round(v * 10) / 10;
  let truncated = "", chars = 0, pending = 0, skips = 0;

  const counters = new Map(); // parent node -> tag -> how many so far, for nth-of-type
  const count = n => {
    const parent = ownerOf(n); let c = counters.get(parent);
    if (!c) counters.set(parent, c = new Map());
    const k = (c.get(n.localName) || 0) + 1; c.set(n.localName, k); return k;
  };
  const selectorParent = n => above(n) || n.ownerDocument.defaultView?.frameElement || null;
  const add = (n, parent, nth, box, style, flow) => {
    const i = el.tag.length;
    index.set(n, i);
    el.tag.push(str(n.localName)); el.parent.push(parent); el.nth.push(nth);
    el.box.push(r1(box.left), r1(box.top), r1(box.right - box.left), r1(box.bottom - box.top));
    el.style.push(style); el.flow.push(flow);
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
  const ensure = n => {
    if (!n) return -1;
    const known = index.get(n);
    if (known !== undefined) return known;
    const parent = ensure(selectorParent(n));
    let nth = 1;
    for (let p = n.previousElementSibling; p; p = p.previousElementSibling) if (p.localName === n.localName) nth++;
    return add(n, parent, nth, { left: 0, top: 0, right: 0, bottom: 0 }, -1, 2);
  };
  const intern = cs => {
    let key = "";
    for (const p of STYLE) key += cs.getPropertyValue(p) + "\n";
    let i = styleOf.get(key);
    if (i === undefined) { styleOf.set(key, i = styles.length); styles.push(key.split("\n").slice(0, -1)); }
    return i;
  };
  const outside = (b, bounds) => b.right <= bounds.left || b.bottom <= bounds.top || b.left >= bounds.right || b.top >= bounds.bottom;
  const meet = (a, b) => a ? { left: Math.max(a.left, b.left), top: Math.max(a.top, b.top), right: Math.min(a.right, b.right), bottom: Math.min(a.bottom, b.bottom) } : b;
  const empty = c => c.right - c.left <= 1 || c.bottom - c.top <= 1;
  const placed = (b, c) => ({ left: b.left + c.dx, top: b.top + c.dy, right: b.right + c.dx, bottom: b.bottom + c.dy });

  const say = (i, s, flags, b) => {
    if (chars > ALL_TEXT) { truncated ||= `only the first ${ALL_TEXT / 1e6} million characters of text were read`; return; }
    chars += s.length;
    text.el.push(i); text.s.push(str(s)); text.flags.push(flags | pending);
    text.box.push(r1(b.left), r1(b.top), r1(b.right - b.left), r1(b.bottom - b.top));
    pending = 0;
  };

  // A text node, if a customer can see it. `c` is what holds for the inside of its parent.
  const read = (n, i, c) => {
    const raw = n.data.length > NODE_TEXT ? n.data.slice(0, NODE_TEXT) : n.data;
    if (n.data.length > NODE_TEXT) truncated ||= "a text of more than 20,000 characters was cut";
    if (!/\S/.test(raw)) { if (raw.length) { pending |= LEAD; if (c.pre && raw.includes("\n")) pending |= BREAK; } return; }
    if (c.unseen) return;
    range.selectNodeContents(n);
    const own = range.getBoundingClientRect();
    if (!(own.width > 0 && own.height > 0)) return;
    let b = placed(own, c);
    if (c.stand) b = c.stand;
    else if (c.skip) b = { left: 0, top: 0, right: 0, bottom: 0 };
    else if (outside(b, c.bounds) || (c.flowClip && (empty(c.flowClip) || outside(b, c.flowClip)))) return;
    const clean = raw.replace(/\u00ad/g, "");
    const words = c.pre
      ? clean.split("\n").map(l => l.replace(/\s+/g, " ").trim()).join("\n").trim()
      : clean.replace(/\s+/g, " ").trim();
    if (!words) return;
    if (c.pre && /^\s*\n/.test(clean)) pending |= BREAK;
    say(i, words, (/^\s/.test(clean) ? LEAD : 0) | (/\s$/.test(clean) ? TAIL : 0) | (c.struck ? STRUCK : 0) | (c.skip ? LOOSE : 0), b);
    if (c.pre && /\n\s*$/.test(clean)) pending |= BREAK;
  };

  // Words that the style sheet adds: only those that say something (letters, digits, currency), not icons and bullets.
  const generated = (n, i, c, which) => {
    if (c.unseen || c.skip) return;
    const content = getComputedStyle(n, which).content;
    if (content.length < 3 || content[0] !== '"') return;
    const s = content.slice(1, -1).replace(/\\(.)/g, "$1");
    if (!/[\p{L}\p{N}\p{Sc}]/u.test(s) || /[\ue000-\uf8ff]/.test(s)) return;
    const b = placed(n.getBoundingClientRect(), c);
    if (outside(b, c.bounds) || (c.flowClip && outside(b, c.flowClip)) || squash(s) === "") return;
    const edge = { left: which === "::before" ? b.left : b.right, top: b.top, right: which === "::before" ? b.left : b.right, bottom: b.bottom };
    say(i, squash(s), (/^\s/.test(s) ? LEAD : 0) | (/\s$/.test(s) ? TAIL : 0) | (c.struck ? STRUCK : 0), edge);
  };

  // A reading for screen readers beside a picture of the same words that is hidden from them: the customer sees those.
  const standIn = n => {
    for (const side of [n.nextElementSibling, n.previousElementSibling]) {
      if (side && side.getAttribute("aria-hidden") === "true" && /[\p{L}\p{N}]/u.test(textIn(side))) {
        const b = side.getBoundingClientRect();
        if (b.width > 1 && b.height > 1) return b;
      }
    }
    return null;
  };
  const skipLink = n => n.localName === "a" && /^#./.test(n.getAttribute("href") || "") && skips < 5;

  const landmarkOf = (n, role) => {
    if (role) return role === "form" || role === "region" ? (nameOf(n, role)[0] ? LANDMARKS[role] || "" : "") : LANDMARKS[role] || "";
    switch (n.localName) {
      case "nav": case "main": case "aside": case "dialog": case "search": return n.localName;
      case "form": return n.hasAttribute("aria-label") || n.hasAttribute("aria-labelledby") ? "form" : "";
      case "header": case "footer": {
        for (let p = parentOf(n); p; p = parentOf(p)) if (SECTIONING.has(p.localName)) return "";
        return n.localName;
      }
    }
    return "";
  };

  const control = (n, i, c, cs) => {
    const role = roleOf(n), tag = n.localName;
    if (tag === "input" || tag === "textarea" || tag === "select") {
      if (PRESSED.has(role) && !c.unseen) press(n, i, c, role);
      else if (tag === "select" && !c.unseen) choice(n, i, c);
      return;
    }
    if (PRESSED.has(role)) press(n, i, c, role);
  };
  const press = (n, i, c, role) => {
    if (links.length >= MANY) { truncated ||= `only the first ${MANY} links were read`; return; }
    if (!c.skip && (c.unseen || (c.flowClip && empty(c.flowClip)) || !seen(n))) return;
    const b = placed(n.getBoundingClientRect(), c);
    if (!c.skip && b.right - b.left > 0 && (outside(b, c.bounds) || (c.flowClip && outside(b, c.flowClip)))) return;
    const [name] = nameOf(n, role);
    const href = tagHref(n), bare = n.localName !== "input" && !squash(textIn(n) || "");
    const image = n.type === "image" || (bare && !!n.querySelector("img,svg,picture,[role=img]"));
    const off = n.disabled === true || n.getAttribute("aria-disabled") === "true";
    links.push([i, str(name), str(href), str((n.getAttribute("href") || "").slice(0, 2000)), role === "link" ? 0 : 1, (image ? 1 : 0) | (off ? 2 : 0) | (c.skip ? 4 : 0)]);
    if (n.localName === "input" && n.type !== "image" && name) say(i, name, LEAD | TAIL, b);
  };
  const tagHref = n => {
    const href = typeof n.href === "string" ? n.href : n.href?.baseVal || "";
    return href.slice(0, 2000);
  };
  const choice = (n, i, c) => {
    const b = placed(n.getBoundingClientRect(), c);
    if (!(b.right - b.left > 1) || outside(b, c.bounds) || (c.flowClip && outside(b, c.flowClip))) return;
    const shown = n.multiple || n.size > 1 ? [...n.options] : [...n.selectedOptions];
    for (const o of shown.slice(0, 50)) if (squash(o.label)) say(i, squash(o.label), LEAD | TAIL | OPTION | BREAK, b);
  };

  const walk = (nodes, parent, context) => {
    const stack = [{ nodes, at: 0, i: parent, c: context, end: null }];
    while (stack.length) {
      const top = stack[stack.length - 1];
      if (top.at >= top.nodes.length) { if (top.end) top.end(); stack.pop(); continue; }
      const n = top.nodes[top.at++];
      if (n.nodeType === 3) { if (top.i >= 0 && !top.closed && !top.shut) read(n, top.i, top.c); continue; }
      if (n.nodeType !== 1) continue;
      const next = enter(n, top);
      if (next) stack.push(next);
      if (truncated && index.size >= cap) return;
    }
  };

  const enter = (n, top) => {
    const tag = n.localName, nth = count(n);
    if (tag === "br") { pending |= BREAK; return null; }
    if (index.size >= cap) { truncated = `only the first ${cap.toLocaleString("en")} elements were read`; return null; }
    if (SILENT.has(tag) && tag !== "iframe") return null;
    const cs = getComputedStyle(n), display = cs.display;
    if (display === "none" || (top.closed && tag !== "summary") || tag === "wbr") return null;
    if (top.closed && tag === "summary") top.closed = false, top.shut = true;
    else if (top.shut) return null;
    const up = top.c, rect = n.getBoundingClientRect(), b = placed(rect, up), role = n.getAttribute("role") || "";
    const c = { ...up };
    const position = cs.position;
    if (position === "fixed") { c.flowClip = c.absClip = null; c.bounds = up.frame || view; } else if (position === "absolute") c.flowClip = up.absClip;
    const base = c.flowClip;
    const ox = cs.overflowX, oy = cs.overflowY;
    if (n !== page && n !== document.body && (ox !== "visible" || oy !== "visible")) {
      if (base && outside(b, base)) c.flowClip = { left: 0, top: 0, right: 0, bottom: 0 };
      else {
        const box = { left: ox === "visible" ? -1e9 : b.left, right: ox === "visible" ? 1e9 : b.right, top: oy === "visible" ? -1e9 : b.top, bottom: oy === "visible" ? 1e9 : b.bottom };
        const shown = meet(base, box);
        if (empty(box)) c.flowClip = box;
        else {
          const sideways = ox === "auto" || ox === "scroll", down = oy === "auto" || oy === "scroll";
          c.flowClip = { left: sideways ? -1e9 : shown.left, right: sideways ? 1e9 : shown.right, top: down ? -1e9 : shown.top, bottom: down ? 1e9 : shown.bottom };
          if (sideways || down) c.bounds = { left: -1e9, top: -1e9, right: 1e9, bottom: 1e9 };
        }
      }
    }
    if (position !== "static" || cs.transform !== "none") c.absClip = c.flowClip;
    const hidden = n.getAttribute("aria-hidden") === "true" || cs.opacity === "0";
    if (hidden) c.dark = true;
    const clipped = position === "absolute" && (/^rect\((0|1)/.test(cs.clip) || (cs.clipPath.startsWith("inset(") && /inset\((50|100)%/.test(cs.clipPath)));
    const away = !c.dark && n !== page && n !== document.body && (clipped || (c.flowClip !== base && empty(c.flowClip)) || (rect.width > 0 && outside(b, c.bounds)));
    if (away && skipLink(n)) { c.skip = true; skips++; c.flowClip = null; }
    else if (away && !c.stand) { const s = standIn(n); if (s) { c.stand = placed(s, up); c.flowClip = null; } }
    if (clipped && !c.skip && !c.stand) c.flowClip = c.absClip = { left: 0, top: 0, right: 0, bottom: 0 };
    c.unseen = c.dark || cs.visibility !== "visible";
    c.struck = up.struck || tag === "s" || tag === "del" || tag === "strike" || cs.textDecorationLine.includes("line-through");
    c.pre = /^(pre|break)/.test(cs.whiteSpace);
    let owns = CONTROLS.has(tag) || role !== "", inner = 0;
    for (let k = firstOf(n); k; k = k.nextSibling) { if (k.nodeType === 3) owns ||= /\S/.test(k.data); else if (k.nodeType === 1) inner++; }
    const flow = display === "inline" || display === "contents" || display.startsWith("ruby") ? 0 : display.startsWith("inline") ? 1 : display.includes("flex") ? 3 : 2;
    const i = add(n, top.i, nth, b, owns || !inner ? intern(cs) : -1, display === "inline-flex" ? 4 : flow);
    if (n.shadowRoot) hosts.push(i);
    const above = selectorParent(n);
    if (above && index.get(above) !== top.i && index.has(above)) via[i] = index.get(above);
    if (!c.dark) {
      const landmark = landmarkOf(n, role.toLowerCase());
      if (landmark) landmarks.push([i, str(landmark), str(nameOf(n, landmark)[0]), c.unseen || !(rect.width > 1 && rect.height > 1) ? 0 : 1]);
    }
    if ((tag === "img" || tag === "svg" && role === "img") && !c.unseen && rect.width > 1 && rect.height > 1 && !outside(b, c.bounds) && images.length < MANY) {
      const alt = n.getAttribute("alt");
      images.push([i, str(tag === "img" ? squash(alt || "") : nameOf(n, "img")[0]), str((n.currentSrc || n.src || "").slice(0, 300)), alt !== null || (tag === "svg" && nameOf(n, "img")[0] !== "") ? 1 : 0]);
    }
    if (CONTROLS.has(tag) || role) control(n, i, c, cs);
    if (tag === "input" || tag === "select" || tag === "textarea") { pending |= LEAD; return null; }
    if (tag === "img") { pending |= LEAD; return null; }
    if (tag === "iframe" || tag === "frame") { frame(n, i, c, rect); return null; }
    if (owns || !inner) generated(n, i, c, "::before");
    const next = { nodes: childrenOf(n), at: 0, i, c, closed: tag === "details" && !n.open, shut: false,
      end: owns || !inner ? () => generated(n, i, c, "::after") : null };
    return next;
  };

  const frame = (n, i, c, rect) => {
    let inside = null;
    try { inside = n.contentDocument; } catch { inside = null; }
    if (!inside?.documentElement) { if (rect.width > 60 && rect.height > 30 && !c.unseen && n.src) foreign.push(n.src.slice(0, 300)); return; }
    if (c.unseen || !(rect.width > 1 && rect.height > 1)) return;
    const cs = getComputedStyle(n), dx = rect.left + c.dx + n.clientLeft + parseFloat(cs.paddingLeft), dy = rect.top + c.dy + n.clientTop + parseFloat(cs.paddingTop);
    const w = inside.documentElement;
    const bounds = { left: dx, top: dy, right: dx + Math.max(w.scrollWidth, n.clientWidth), bottom: dy + Math.max(w.scrollHeight, n.clientHeight) };
    pending |= BREAK;
    roots.push(inside);
    const context = { ...c, dx, dy, bounds, frame: { left: dx, top: dy, right: dx + n.clientWidth, bottom: dy + n.clientHeight }, flowClip: null, absClip: null, struck: false, pre: false };
    walk([w], i, context);
  };

  const roots = [document];
  const wanted = mark ? atPath(mark) : null;
  let marked = -1;
  const fieldsOf = root => {
    for (const n of root.querySelectorAll("input,select,textarea,[role],[contenteditable]")) {
      if (fields.length >= MANY) { truncated ||= `only the first ${MANY} fields were read`; return; }
      const role = roleOf(n), tag = n.localName, native = tag === "input" || tag === "select" || tag === "textarea";
      if (native ? n.type === "hidden" || PRESSED.has(role) : !TYPED.has(role)) continue;
      if (!native && n.querySelector("input:not([type=hidden]),select,textarea")) continue;
      if (n === wanted) marked = fields.length;
      fields.push(fieldOf(n, role, tag, native));
    }
  };
  const actionOf = form => { // a field named "action" hides the property
    try { return new URL(form.getAttribute("action") || "", form.ownerDocument.baseURI).href.slice(0, 2000); } catch { return ""; }
  };
  const fieldOf = (n, role, tag, native) => {
    const [name, by] = nameOf(n, role), type = tag === "select" ? "select" : native ? n.type : role;
    const ticked = type === "checkbox" || type === "radio" || type === "switch";
    let value = "", filled = false, options = [];
    if (tag === "select") {
      const o = n.selectedOptions[0];
      options = [...n.options].slice(0, 300).map(o => squash(o.label).slice(0, 200));
      filled = !!o && o.value !== "" && (n.selectedIndex > 0 || o.hasAttribute("selected"));
      value = filled ? squash(o.label) : "";
    } else if (ticked) {
      filled = native ? n.checked : n.getAttribute("aria-checked") === "true";
      value = native && filled ? n.value : "";
    } else if (type === "range" || type === "color") { filled = n.hasAttribute("value"); value = filled ? n.value : ""; }
    else if (native) { filled = n.value !== ""; value = type === "password" || type === "file" ? "" : n.value.slice(0, 1000); }
    else { value = squash(textIn(n) || "").slice(0, 1000); filled = value !== ""; }
    const set = n.closest("fieldset"), aria = n.closest("[role=group],[role=radiogroup]");
    const group = set ? nameOf(set, "group")[0] : aria ? nameOf(aria, "group")[0] : "";
    const shown = seen(n) || [...(n.labels || [])].some(l => seen(l) && rendered(n));
    const flags = (n.required || n.getAttribute("aria-required") === "true" ? 1 : 0) | (n.disabled || n.getAttribute("aria-disabled") === "true" || n.matches(":disabled") ? 2 : 0)
      | (n.readOnly || n.getAttribute("aria-readonly") === "true" ? 4 : 0) | (shown ? 8 : 0) | (filled ? 16 : 0);
    const at = ensure(n);
    const b = n.getBoundingClientRect();
    if (only) el.box.splice(at * 4, 4, r1(b.left + sx), r1(b.top + sy), r1(b.width), r1(b.height));
    return [at, type, n.getAttribute("name") || "", n.getAttribute("id") || "", n.getAttribute("autocomplete") || "", squash(n.getAttribute("placeholder") || ""), name, by, flags, value, options, group, n.form ? ensure(n.form) : -1, n.form ? actionOf(n.form) : ""];
  };

  if (only !== "fields") {
    const context = { dx: sx, dy: sy, bounds: whole, frame: null, flowClip: null, absClip: null, dark: false, unseen: false, struck: false, pre: false, skip: false, stand: null };
    walk([page], -1, context);
  }
  for (const [n] of [...index]) if (n.shadowRoot) roots.push(n.shadowRoot);
  if (only === "fields") for (const n of document.querySelectorAll("*")) if (n.shadowRoot) roots.push(n.shadowRoot);
  for (const root of roots) fieldsOf(root);
  const nav = performance.getEntriesByType("navigation")[0];
  const out = { url: location.href, title: squash(document.title).slice(0, 1000), lang: page.lang || "", born: performance.timeOrigin, marked, fields, ids, roles, langs, levels, via, hosts, el, strings, styles, truncated };
  if (only !== "fields") {
    Object.assign(out, { text, links, landmarks, images, foreign: foreign.slice(0, 20),
      size: [innerWidth, innerHeight, Math.max(page.scrollWidth, innerWidth), Math.max(page.scrollHeight, document.body?.scrollHeight || 0)], scale: devicePixelRatio,
      data: [...document.querySelectorAll('script[type="application/ld+json"]')].slice(0, 50).map(s => s.textContent.slice(0, 200_000)),
      nav: nav ? [nav.responseStart, nav.domContentLoadedEventEnd, nav.loadEventEnd, nav.responseStatus || 0, nav.transferSize].map(Math.round) : [0, 0, 0, 0, 0],
      net: performance.getEntriesByType("resource").slice(0, 1000).map(r => [str(r.name.slice(0, 2000)), str(r.initiatorType), r.responseStatus || 0, r.transferSize || r.encodedBodySize || 0]) });
  }
  return pack(out);
}
