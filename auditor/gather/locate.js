// What a step means on this page: everything that fits the target in the best way, and what it may have meant.
// Needs names.js before it.

const PRESS = new Set(["link", "button", "menuitem", "menuitemcheckbox", "menuitemradio", "tab", "checkbox", "radio",
  "switch", "option", "treeitem", "summary", "combobox", "slider", "gridcell"]);
const ASK = new Set(["textbox", "searchbox", "combobox", "listbox", "spinbutton", "slider", "checkbox", "radio", "switch"]);
const TICK = new Set(["checkbox", "radio", "switch", "menuitemcheckbox", "menuitemradio", "option"]);
const GROUP = "fieldset,[role=radiogroup],[role=group]";
const ENOUGH = 60;

const bare = s => squash(s).replace(/^[*＊\s]+|[\s*＊:：]+$/g, "");
const fits = { exact: (a, b) => a === b, same: (a, b) => a.toLowerCase() === b.toLowerCase(), part: (a, b) => a.toLowerCase().includes(b.toLowerCase()) };

function* everything(root) {
  for (const n of root.querySelectorAll("*")) {
    yield n;
    if (n.shadowRoot) yield* everything(n.shadowRoot);
  }
}
const holds = (outer, inner) => { for (let n = inner; n; n = above(n)) if (n === outer) return true; return false; };

// From html down, child by child; through shadow roots as if their children were the host's own, as the driver reads it.
function pathOf(n) {
  const parts = [];
  for (; n; n = above(n)) {
    const k = [...(ownerOf(n) ? kidsOf(ownerOf(n)) : [n])].indexOf(n) + 1;
    parts.push(`${CSS.escape(n.localName)}:nth-child(${k})`);
  }
  return parts.reverse().join(" > ");
}

function whereOf(n) {
  const region = n.closest?.("header,nav,main,aside,footer,dialog,[role=dialog],[role=navigation],[role=search],[role=banner],[role=contentinfo]");
  let said = region ? `in ${region.getAttribute("role") || region.localName}` : "";
  for (let up = parentOf(n), k = 0; up && up !== document.body && k < 8; up = parentOf(up), k++) {
    const heading = [...up.querySelectorAll("h1,h2,h3,h4,h5,h6,legend,caption,dt,th")].find(h => !holds(n, h) && !holds(h, n) && squash(textIn(h)));
    if (heading) return `${said} near “${squash(textIn(heading)).slice(0, 60)}”`.trim();
    const row = up.localName === "tr" || up.localName === "li" ? squash(textIn(up)).slice(0, 60) : "";
    if (row && row !== squash(textIn(n))) return `${said} beside “${row}”`.trim();
  }
  return said;
}

function locate({ target, purpose, names }) {
  const scopes = target.within ? [...everything(document)].filter(n => { try { return n.matches(target.within); } catch { return false; } }) : [];
  if (target.within && !scopes.length) return pack({ found: [], all: 0, loose: false, hidden: 0, nowhere: true, near: [] });
  const inScope = n => !scopes.length || scopes.some(s => s !== n && holds(s, n));
  const pool = [...everything(document)].filter(inScope);
  const shown = n => purpose === "upload" || seen(n) || (n.labels && [...n.labels].some(seen));
  const asks = n => ["input", "select", "textarea"].includes(n.localName) ? n.type !== "hidden" && roleOf(n) !== "button" : ASK.has(roleOf(n));
  const nameCache = new Map();
  const name = n => { let v = nameCache.get(n); if (v === undefined) nameCache.set(n, v = nameOf(n)); return v; };
  const wantedRole = { fill: asks, upload: n => n.type === "file", choose: asks, tick: n => TICK.has(roleOf(n)) }[purpose];
  let hidden = 0;

  const keep = list => { // visible only, innermost only, and in the open dialog where there is one
    const visible = list.filter(shown);
    hidden ||= list.length - visible.length;
    const outer = new Set();
    for (const n of visible) for (let up = above(n); up && !outer.has(up); up = above(up)) outer.add(up);
    const inner = visible.filter(n => !outer.has(n));
    const modal = [...document.querySelectorAll("dialog[open],[aria-modal=true]")].filter(d => (d.localName !== "dialog" || d.matches(":modal")) && seen(d)).pop();
    const front = modal ? inner.filter(n => holds(modal, n)) : [];
    return front.length ? front : inner;
  };

  const wanted = bare(target.text || target.name || target.label);
  const ways = [];
  if (target.css) ways.push(["exact", () => pool.filter(n => n.matches(target.css))]);
  else if (target.test_id) ways.push(["exact", () => pool.filter(n => ["data-testid", "data-test-id", "data-test", "data-cy", "data-qa"].some(a => n.getAttribute(a) === target.test_id))]);
  else if (target.role) {
    const role = target.role.toLowerCase(), of = n => roleOf(n) === role || (role === "field" && asks(n)) || (role === "button" && n.localName === "summary");
    if (!wanted) ways.push(["exact", () => pool.filter(of)]);
    else for (const how of ["exact", "same", "part"]) ways.push([how, () => pool.filter(n => of(n) && fits[how](bare(name(n)[0]), wanted))]);
  } else {
    const fields = () => pool.filter(wantedRole || asks);
    const labelled = how => fields().filter(n => { const [v, by] = name(n); return by && by !== "placeholder" && fits[how](bare(v), wanted); });
    const hinted = how => fields().filter(n => fits[how](bare(n.getAttribute("placeholder") || n.getAttribute("aria-placeholder") || ""), wanted));
    const pressed = how => pool.filter(n => PRESS.has(roleOf(n)) && n.localName !== "option" && fits[how](bare(name(n)[0]), wanted));
    const grouped = how => pool.filter(n => n.matches(GROUP) && fits[how](bare(nameOf(n)[0]), wanted));
    const written = how => pool.filter(n => !SILENT.has(n.localName) && n.localName !== "option" && n !== document.body && n !== document.documentElement
      && textIn(n).length < 4000 + wanted.length && fits[how](bare(textIn(n)), wanted) && fits[how](bare(n.innerText || textIn(n)), wanted));
    for (const how of ["exact", "same", "part"]) {
      const order = target.label ? [labelled] : purpose === "choose" ? [labelled, grouped, hinted] : wantedRole ? [labelled, hinted] : [pressed, labelled, written];
      for (const way of order) ways.push([how, () => way(how)]);
    }
    const said = target.text || target.label;
    if (wantedRole) ways.push(["exact", () => fields().filter(n => n.getAttribute("name") === said || n.getAttribute("id") === said)]);
    if (purpose === "tick") ways.push(["exact", () => fields().filter(n => n.value === said)]);
  }

  let found = [], loose = false;
  for (const [how, way] of ways) { found = keep(way()); loose = how === "part"; if (found.length) break; }
  const all = found.length;
  const told = n => {
    const role = roleOf(n), label = !seen(n) && n.labels ? [...n.labels].find(seen) : null;
    return { path: pathOf(n), label: label ? pathOf(label) : "", role: n.matches(GROUP) && !ASK.has(role) ? "group" : role, tag: n.localName, type: typeof n.type === "string" ? n.type : "",
      name: (name(n)[0] || squash(n.innerText || textIn(n) || "")).slice(0, 120), href: (typeof n.href === "string" ? n.href : "").slice(0, 2000),
      editable: asks(n) || n.localName === "label", where: found.length > 1 && found.length < ENOUGH ? whereOf(n) : "" };
  };
  const near = [];
  if (names && !found.length) {
    const said = new Set();
    for (const n of pool) {
      const role = roleOf(n);
      if (!(wantedRole ? wantedRole(n) : PRESS.has(role) || ASK.has(role)) || n.localName === "option" || !shown(n)) continue;
      const v = name(n)[0] || n.getAttribute("name") || "";
      const line = `${role} ${v.slice(0, 120)}`;
      if (v && !said.has(line)) { said.add(line); near.push([role, v.slice(0, 120)]); }
      if (near.length >= 400) break;
    }
  }
  return pack({ all, loose, found: found.slice(0, ENOUGH).map(told), hidden, nowhere: false, near });
}
