// The form fields of a page, rendered or not, as rows (see columns.py). Needs names.js before it.

const PRESSED = new Set(["link", "button", "menuitem"]);
const TYPED = new Set(["textbox", "searchbox", "combobox", "listbox", "checkbox", "radio", "switch", "spinbutton", "slider"]);
const MANY = 3_000;

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

function actionOf(form) { // a field named "action" hides the property
  try { return new URL(form.getAttribute("action") || "", form.ownerDocument.baseURI).href.slice(0, 2000); } catch { return ""; }
}

// [is there something in it, what]; never the value of a password
function valueOf(n, type, native) {
  if (type === "select") {
    const o = n.selectedOptions[0], filled = !!o && o.value !== "" && (n.selectedIndex > 0 || o.hasAttribute("selected"));
    return [filled, filled ? squash(o.label) : ""];
  }
  if (type === "checkbox" || type === "radio" || type === "switch") {
    const on = native ? n.checked : n.getAttribute("aria-checked") === "true";
    return [on, native && on ? n.value : ""];
  }
  if (type === "range" || type === "color") return n.hasAttribute("value") ? [true, n.value] : [false, ""];
  if (native) return [n.value !== "", type === "password" || type === "file" ? "" : n.value.slice(0, 1000)];
  const words = squash(textIn(n) || "").slice(0, 1000);
  return [words !== "", words];
}

function fieldOf(n, role, tag, native, ensure) {
  const [name, by] = nameOf(n, role), type = tag === "select" ? "select" : native ? n.type : role, [filled, value] = valueOf(n, type, native);
  const options = tag === "select" ? [...n.options].slice(0, 300).map(o => squash(o.label).slice(0, 200)) : [];
  const set = n.closest("fieldset") || n.closest("[role=group],[role=radiogroup]"), group = set ? nameOf(set, "group")[0] : "";
  const shown = seen(n) || [...(n.labels || [])].some(l => seen(l) && rendered(n));
  const flags = (n.required || n.getAttribute("aria-required") === "true" ? 1 : 0) | (n.matches(":disabled") || n.getAttribute("aria-disabled") === "true" ? 2 : 0)
    | (n.readOnly || n.getAttribute("aria-readonly") === "true" ? 4 : 0) | (shown ? 8 : 0) | (filled ? 16 : 0);
  const b = n.getBoundingClientRect(), at = ensure(n, { left: b.left + scrollX, top: b.top + scrollY, right: b.right + scrollX, bottom: b.bottom + scrollY });
  const said = attribute => n.getAttribute(attribute) || "";
  return [at, type, said("name"), said("id"), said("autocomplete"), squash(said("placeholder")), name, by, flags, value, options, group,
    n.form ? ensure(n.form) : -1, n.form ? actionOf(n.form) : ""];
}

// [rows, the row of the field that `mark` leads to or -1]
function fieldsIn(roots, mark, ensure, cut) {
  const rows = [], wanted = mark ? atPath(mark) : null;
  let marked = -1;
  for (const root of roots) for (const n of root.querySelectorAll("input,select,textarea,[role],[contenteditable]")) {
    if (rows.length >= MANY) { cut(`only the first ${MANY} fields were read`); return [rows, marked]; }
    const role = roleOf(n), tag = n.localName, native = tag === "input" || tag === "select" || tag === "textarea";
    if (native ? n.type === "hidden" || PRESSED.has(role) : !TYPED.has(role)) continue;
    if (!native && n.querySelector("input:not([type=hidden]),select,textarea")) continue;
    if (n === wanted) marked = rows.length;
    rows.push(fieldOf(n, role, tag, native, ensure));
  }
  return [rows, marked];
}
