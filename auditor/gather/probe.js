// What a probe asks of a page: its forms, what their fields hold, and with which words a form refused.
// Needs names.js, locate.js and fields.js before it.

const PROBE = Symbol.for("touchpoint-auditor-probe");
const WRONG = /(?:^|[-_ ]|\b)(?:err|errors?|errormessage|invalid|danger|alert|warn|warning|fault|failure|problem|validation|help-block|form-message|has-error|notice|flash|toast)(?:$|[-_ ]|\b)|error|invalid/i;
const LIVE = "[role=alert],[role=alertdialog],[role=status],[role=log],[aria-live=assertive],[aria-live=polite]";
const ELSEWHERE = "header,nav,footer,aside,[role=banner],[role=navigation],[role=contentinfo],[role=complementary],[role=search],search";
const PAYS = /(?:^|[./])(?:stripe|adyen|braintree\w*|paypal\w*|checkout\.com|worldpay|squareup|klarna|mollie|razorpay|alipay|unionpay)[./]/i;
const CHUNKS = 6_000, WORDS = 400, NEAR = 64, BESIDE = 360;
const UNNAMED = new Set(["hidden", "submit", "button", "reset", "image"]);

const shownField = n => seen(n) || [...(n.labels || [])].some(l => seen(l) && rendered(n));
const isNative = n => ["input", "select", "textarea"].includes(n.localName);
const isField = n => isNative(n) ? !UNNAMED.has(n.type) : TYPED.has(roleOf(n)) && !n.querySelector("input:not([type=hidden]),select,textarea");
const isPressed = n => (n.localName === "button" || (n.localName === "input" && ["submit", "button", "image"].includes(n.type)) || n.getAttribute("role") === "button") && seen(n);
const sends = n => (n.localName === "button" && n.type === "submit") || (n.localName === "input" && ["submit", "image"].includes(n.type));
const labelOf = n => { const [name] = nameOf(n); return squash(name || n.getAttribute("name") || n.getAttribute("id") || "").slice(0, 120); };
const rectOf = n => { const b = n.getBoundingClientRect(); return [b.left + scrollX, b.top + scrollY, b.width, b.height].map(v => Math.round(v * 10) / 10); };
const keyOf = n => {
  const name = n.getAttribute("name") || n.getAttribute("id") || pathOf(n);
  return n.type === "checkbox" && n.getAttribute("value") ? `${name}=${n.getAttribute("value")}` : name;
};

function heldBy(n, all) {
  if (n.localName === "select") return squash([...n.selectedOptions].map(o => o.value === "" ? "" : o.label).join(", "));
  if (n.type === "checkbox") return n.checked ? "on" : "";
  if (n.type === "radio") { const on = all.find(o => o.type === "radio" && o.name === n.name && o.form === n.form && o.checked); return on ? labelOf(on) || on.value : ""; }
  if (isNative(n)) return n.type === "password" || n.type === "file" ? "" : n.value.slice(0, 1000);
  return n.getAttribute("aria-checked") || squash(n.innerText || textIn(n) || "").slice(0, 1000);
}

// One row for each field, one for all radio buttons of a name.
function rowsOf(fields) {
  const met = new Set(), rows = [];
  for (const n of fields.slice(0, 300)) {
    const key = keyOf(n);
    if (n.type === "radio") { if (met.has(key)) continue; met.add(key); }
    const set = n.type === "radio" && n.closest("fieldset,[role=radiogroup]");
    rows.push({ key, label: set ? nameOf(set, "group")[0] || labelOf(n) : labelOf(n), type: n.localName === "select" ? "select" : isNative(n) ? n.type : roleOf(n),
      name: n.getAttribute("name") || "", id: n.getAttribute("id") || "", autocomplete: n.getAttribute("autocomplete") || "",
      placeholder: n.getAttribute("placeholder") || "", value: heldBy(n, fields), path: pathOf(n), box: rectOf(n) });
  }
  return rows;
}

function* pools(all) {
  for (const form of all) if (form.localName === "form") {
    const inside = all.filter(n => n.form === form || holds(form, n));
    yield [form, inside];
  }
  const loose = new Set();
  for (const button of all) if (isPressed(button) && !button.form && !button.closest("form")) {
    for (let up = above(button), k = 0; up && up !== document.body && k < 8; up = above(up), k++) {
      const inside = [...everything(up)];
      if (inside.some(n => isField(n) && shownField(n) && !n.form)) { loose.add(up); break; }
    }
  }
  for (const box of loose) if (![...loose].some(other => other !== box && holds(box, other))) yield [box, [...everything(box)]];
}

// Every form, drawn by <form> or only by what stands together, with its names and its button.
function probeForms({ name }) {
  const all = [...everything(document)], found = [];
  for (const [box, inside] of pools(all)) {
    const fields = inside.filter(n => isField(n) && shownField(n) && !n.matches(":disabled"));
    const pressed = inside.filter(isPressed), senders = pressed.filter(sends);
    if (!fields.length || !seen(box)) continue;
    const buttons = senders.length ? senders : pressed.slice(-1);
    const heads = inside.filter(n => /^(h[1-6]|legend)$/.test(n.localName)).map(n => squash(textIn(n)).slice(0, 120));
    const own = ["aria-label", "aria-labelledby"].some(a => box.hasAttribute(a)) ? nameOf(box, "form")[0] : "";
    const near = /“(.*)”/.exec(whereOf(box));
    const names = [own, ...heads, near ? near[1] : "", box.getAttribute("name") || "", box.getAttribute("id") || ""].filter(Boolean);
    found.push({ box, fields, buttons, names, elsewhere: !!box.closest(ELSEWHERE) });
  }
  const wanted = bare(name);
  let fitting = [];
  if (!wanted) {
    const main = found.filter(f => !f.elsewhere);
    fitting = main.length ? main : found;
  } else for (const how of ["exact", "same", "part"]) {
    for (const one of found) one.chosen = one.buttons.find(b => fits[how](bare(nameOf(b)[0]), wanted));
    fitting = found.filter(f => f.chosen);
    if (!fitting.length) fitting = found.filter(f => f.names.some(n => fits[how](bare(n), wanted)));
    if (fitting.length) break;
  }
  const told = one => {
    const button = one.chosen || one.buttons[0] || null, form = one.box.localName === "form" ? one.box : null;
    const action = button?.hasAttribute("formaction") ? button.formAction : form ? actionOf(form) : "";
    const said = button ? nameOf(button)[0] : "";
    return { path: pathOf(one.box), button: button ? pathOf(button) : "", said, names: [...new Set([said, ...one.names])].filter(Boolean).slice(0, 3), action,
      dead: !!button && button.matches(":disabled"), grey: !!button && button.getAttribute("aria-disabled") === "true",
      pays: [...one.box.querySelectorAll("iframe")].some(f => PAYS.test(f.src)), fields: rowsOf(one.fields) };
  };
  return { fitting: fitting.slice(0, 9).map(told), all: found.slice(0, 9).map(told) };
}

// What every field of the page holds, secrets too: for a second window, never to be written.
function probeHeld() {
  const list = [...everything(document)].filter(n => isNative(n) && isField(n) && n.type !== "file");
  return list.slice(0, 500).map(n => [keyOf(n), n.type, n.type === "checkbox" || n.type === "radio" ? (n.checked ? n.value : null) : n.value]);
}

function probePut({ held, inside }) {
  const box = inside ? atPath(inside) : document;
  if (!box) return 0;
  const fields = [...everything(box)].filter(n => isNative(n) && isField(n) && !n.matches(":disabled"));
  let put = 0;
  for (const [key, type, value] of held) {
    for (const n of fields) {
      if (keyOf(n) !== key || n.type !== type) continue;
      if (type === "checkbox" || type === "radio") {
        const on = value !== null && (type === "checkbox" || n.value === value);
        if (n.checked === on || (type === "radio" && !on)) continue;
        n.click();
      } else {
        if (n.value === value || value === null) continue;
        const kind = { input: HTMLInputElement, select: HTMLSelectElement, textarea: HTMLTextAreaElement }[n.localName];
        Object.getOwnPropertyDescriptor(kind.prototype, "value").set.call(n, value);
        n.dispatchEvent(new Event("input", { bubbles: true }));
        n.dispatchEvent(new Event("change", { bubbles: true }));
      }
      put++;
      if (type !== "radio") break;
    }
  }
  return put;
}

const TEXTED = new Set(["text", "email", "tel", "url", "search", "number", "password", "date", "time", "month", "week", "datetime-local", "textarea"]);
function probeEmpty({ inside }) {
  const box = atPath(inside);
  const filled = [...everything(box || document)].filter(n => isNative(n) && isField(n) && TEXTED.has(n.type) && n.value && !n.readOnly && !n.matches(":disabled") && shownField(n));
  return probePut({ held: filled.map(n => [keyOf(n), n.type, ""]), inside });
}

// The pieces of text that can be seen, each with the element that holds it.
function chunksOf() {
  const owners = new Map();
  for (const n of everything(document)) {
    if (owners.size >= CHUNKS) break;
    if (SILENT.has(n.localName) || n.localName === "option" || n.localName === "textarea") continue;
    if (![...nodesOf(n)].some(c => c.nodeType === 3 && /\S/.test(c.data)) || !seen(n)) continue;
    let owner = n;
    if (!WRONG.test(`${n.getAttribute("class") || ""} ${n.getAttribute("id") || ""}`) && !n.matches(LIVE))
      while (owner !== document.body && getComputedStyle(owner).display === "inline" && owner.localName !== "a" && parentOf(owner)
        && !parentOf(owner).querySelector("input:not([type=hidden]),select,textarea")) owner = parentOf(owner);
    if (owners.has(owner)) continue;
    const text = squash(owner.innerText || "").slice(0, WORDS);
    if (/[\p{L}\p{N}]/u.test(text)) owners.set(owner, text);
  }
  return owners;
}

function probeWatch() {
  const kept = window[PROBE] = { invalid: [] };
  addEventListener("invalid", event => { if (kept.invalid.length < 100) kept.invalid.push(event); }, true);
  return { texts: [...chunksOf().values()] };
}

const reddish = n => { const [r, g, b] = (getComputedStyle(n).color.match(/[\d.]+/g) || []).map(Number); return r > 130 && r > g * 1.7 && r > b * 1.5; };
const refs = (n, a) => (n.getAttribute(a) || "").split(/\s+/).filter(Boolean);
const apart = (a, b) => [Math.max(0, a.top - b.bottom, b.top - a.bottom), Math.max(0, a.left - b.right, b.left - a.right)];

// A text above a field that no markup ties to it may speak of the whole form.
const follows = (n, field) => n.getBoundingClientRect().top >= field.getBoundingClientRect().top - 4;

// The field that a text belongs to: [field, tied by markup]
function ownerField(n, fields, form) {
  for (let up = n, k = 0; up && k < 4; up = above(up), k++) {
    const id = up.getAttribute?.("id");
    const by = id && fields.find(f => refs(f, "aria-describedby").includes(id) || refs(f, "aria-errormessage").includes(id) || refs(f, "aria-labelledby").includes(id));
    if (by) return [by, true];
  }
  const label = n.closest("label");
  if (label?.control && fields.includes(label.control)) return [label.control, true];
  const link = n.closest("a[href*='#']") || n.querySelector("a[href*='#']");
  const target = link && document.getElementById(decodeURIComponent(link.hash.slice(1)));
  if (target) {
    const to = fields.find(f => f === target || holds(target, f));
    if (to) return [to, true];
  }
  for (let up = above(n); up && up !== form && up !== document.body && !(form && holds(up, form)); up = above(up)) {
    const inside = fields.filter(f => holds(up, f));
    if (!inside.length) continue;
    return new Set(inside.map(keyOf)).size === 1 || inside.every(f => f.type === "radio" && f.name === inside[0].name) ? [inside[0], true] : [null, false];
  }
  return [null, false];
}

function nearest(n, fields) {
  const own = n.getBoundingClientRect();
  let best = null, least = Infinity;
  for (const f of fields) {
    const [down, along] = apart(own, (f.labels?.[0] && !seen(f) ? f.labels[0] : f).getBoundingClientRect());
    if (!((down <= NEAR && along === 0) || (down === 0 && along <= BESIDE))) continue;
    if (down + along / 4 < least) { least = down + along / 4; best = f; }
  }
  return best;
}

function probeAfter({ keys, before }) {
  const all = [...everything(document)], fields = all.filter(n => isField(n) && shownField(n) && keys.includes(keyOf(n)));
  const form = fields[0]?.form || fields[0]?.closest("form") || null, left = new Map();
  for (const text of before) left.set(text, (left.get(text) || 0) + 1);
  const complaints = [], bottom = Math.max(0, ...fields.map(f => f.getBoundingClientRect().bottom), form ? form.getBoundingClientRect().bottom : 0);
  const chunks = chunksOf(), fresh = [...chunks].filter(([, text]) => { const had = left.get(text) || 0; if (had) left.set(text, had - 1); return !had; });
  for (const [n, text] of fresh) {
    if (complaints.length >= 60) break;
    if (n.closest("button,select,option,textarea,output,[role=progressbar]") || fresh.some(([other]) => other !== n && holds(n, other) && WRONG.test(other.getAttribute("class") || ""))) continue;
    let classed = false;
    for (let up = n, k = 0; up && up !== form && up !== document.body && k < 4; up = above(up), k++) classed ||= WRONG.test(`${up.getAttribute?.("class") || ""} ${up.getAttribute?.("id") || ""}`);
    const [owner, tied] = ownerField(n, fields, form), at = nearest(n, fields), close = at && follows(n, at) ? at : null, live = !!n.closest(LIVE);
    const beside = owner ? fields.filter(f => keyOf(f) === keyOf(owner)).some(f => nearest(n, [f])) : !!close;
    const sign = live || (tied && !n.matches("label,legend")) || classed || reddish(n);
    if (!sign && (n.closest(ELSEWHERE) || n.matches("label,legend,a") || !(form && (holds(form, n) || n.closest("main")) && n.getBoundingClientRect().top <= bottom))) continue;
    if (n.closest(ELSEWHERE) && !live && !tied) continue;
    const field = owner || close;
    complaints.push({ text, field: field ? labelFor(field, fields) : "", key: field ? keyOf(field) : "", tied, near: beside, sign, path: pathOf(n), box: rectOf(n) });
  }
  const state = window[PROBE], native = [];
  for (const event of state?.invalid || []) {
    const n = event.target;
    if (!event.defaultPrevented && n.validationMessage && !native.some(one => one.key === keyOf(n)))
      native.push({ text: squash(n.validationMessage).slice(0, WORDS), field: labelFor(n, fields), key: keyOf(n), path: pathOf(n), box: rectOf(n) });
  }
  return { stayed: !!state, there: fields.length ? new Set(fields.map(keyOf)).size : 0, complaints, native,
    marked: fields.filter(f => f.getAttribute("aria-invalid") === "true" || f.matches(":user-invalid")).length, values: rowsOf(fields) };
}
const labelFor = (n, fields) => rowsOf(fields.filter(f => keyOf(f) === keyOf(n)).concat(fields.includes(n) ? [] : [n]))[0]?.label || labelOf(n);

function probe({ ask, ...given }) {
  return pack({ forms: probeForms, held: probeHeld, put: probePut, empty: probeEmpty, watch: probeWatch, after: probeAfter }[ask](given));
}
