// Shared by the page scripts: how a thing on the page is called (accessible name, abridged from accname-1.2) and
// whether a customer can see it. Every function takes elements of any same-origin document or open shadow root.

const SILENT = new Set(["script", "style", "noscript", "template", "head", "title", "desc", "metadata", "defs", "rt",
  "rp", "canvas", "video", "audio", "object", "progress", "meter", "datalist", "iframe"]);
const NAMED_BY_CONTENT = new Set(["link", "button", "heading", "cell", "columnheader", "rowheader", "option", "tab",
  "menuitem", "menuitemcheckbox", "menuitemradio", "checkbox", "radio", "switch", "treeitem", "tooltip", "row", "summary"]);
const INPUT_ROLES = { button: "button", submit: "button", reset: "button", image: "button", checkbox: "checkbox",
  radio: "radio", range: "slider", number: "spinbutton", search: "searchbox", hidden: "" };

// A form's fields hide its properties (`<input name=id>`), so these are read from where the browser defines them.
const own = (kind, name) => { const read = Object.getOwnPropertyDescriptor(kind.prototype, name).get; return n => read.call(n); };
const parentOf = own(Node, "parentElement"), ownerOf = own(Node, "parentNode"), nodesOf = own(Node, "childNodes"),
  firstOf = own(Node, "firstChild"), textIn = own(Node, "textContent"), children = own(Element, "children");
const kidsOf = n => n.nodeType === 1 ? children(n) : n.children;
const above = n => parentOf(n) || ownerOf(n)?.host || null; // out of a shadow root as well

// JSON, even where an old library has given arrays or strings a way of their own to write themselves.
function pack(value) {
  const spoiled = [Array, String, Number, Object].map(k => k.prototype).filter(p => Object.hasOwn(p, "toJSON")).map(p => [p, p.toJSON]);
  for (const [p] of spoiled) delete p.toJSON;
  try { return JSON.stringify(value); } finally { for (const [p, was] of spoiled) p.toJSON = was; }
}

const squash = s => s.replace(/\u00ad/g, "").replace(/\s+/g, " ").trim();
const childrenOf = n => n.localName === "slot" && n.assignedNodes().length ? n.assignedNodes() : nodesOf(n.shadowRoot || n);
const rendered = el => el.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: false });

function roleOf(el) {
  const said = (el.getAttribute("role") || "").trim().split(/\s+/)[0].toLowerCase();
  if (said) return said;
  switch (el.localName) {
    case "a": case "area": return el.hasAttribute("href") ? "link" : "";
    case "button": return "button";
    case "summary": return "summary";
    case "input": return INPUT_ROLES[el.type] ?? "textbox";
    case "textarea": return "textbox";
    case "select": return el.multiple || el.size > 1 ? "listbox" : "combobox";
    case "option": return "option";
    case "img": return "img";
    case "h1": case "h2": case "h3": case "h4": case "h5": case "h6": return "heading";
  }
  return el.isContentEditable && !parentOf(el)?.isContentEditable ? "textbox" : "";
}

// Text inside `node` as a screen reader joins it; `hidden` also reads what is not rendered (targets of labelledby).
function wordsIn(node, hidden, skip, depth = 0) {
  if (depth > 40) return "";
  let out = "";
  for (const child of childrenOf(node)) {
    if (child.nodeType === 3) { out += child.data.slice(0, 2000); continue; }
    if (child.nodeType !== 1 || child === skip || (child.localName !== "title" && SILENT.has(child.localName))) continue;
    if (child.localName === "title" && !child.ownerSVGElement) continue;
    if (child.getAttribute("aria-hidden") === "true") continue;
    if (child.localName === "br") { out += " "; continue; }
    const svgTitle = child.localName === "title";
    if (!hidden && !svgTitle && !rendered(child) && !["slot", "svg"].includes(child.localName)) continue;
    const label = child.getAttribute("aria-label");
    if (label && label.trim()) { out += " " + label + " "; continue; }
    if (child.localName === "img" || child.localName === "area") { out += " " + (child.getAttribute("alt") || "") + " "; continue; }
    if (["input", "select", "textarea"].includes(child.localName)) continue;
    const inner = wordsIn(child, hidden, skip, depth + 1);
    if (!inner) continue;
    const inline = svgTitle || getComputedStyle(child).display === "inline";
    out += inline ? inner : " " + inner + " ";
    if (out.length > 4000) break;
  }
  return out;
}

function byIds(el, attribute) {
  const ids = (el.getAttribute(attribute) || "").trim();
  if (!ids) return "";
  const root = el.getRootNode();
  return squash(ids.split(/\s+/).slice(0, 20).map(id => {
    const target = root.getElementById?.(id);
    if (!target) return "";
    return target.getAttribute("aria-label") || target.getAttribute("alt") || wordsIn(target, true, el);
  }).join(" "));
}

// [name, where it comes from]
function nameOf(el, role = roleOf(el)) {
  let name = byIds(el, "aria-labelledby");
  if (name) return [name, "labelledby"];
  name = squash(el.getAttribute("aria-label") || "");
  if (name) return [name, "aria-label"];
  const tag = el.localName, type = tag === "input" ? el.type : "";
  if (type === "submit" || type === "reset" || type === "button") {
    name = squash(el.value || { submit: "Submit", reset: "Reset" }[type] || "");
    if (name) return [name, "value"];
  }
  if (type === "image" || tag === "img" || tag === "area") {
    name = squash(el.getAttribute("alt") || "");
    if (name) return [name, "alt"];
  }
  if (el.labels && el.labels.length) {
    name = squash([...el.labels].filter(l => rendered(l)).map(l => wordsIn(l, false, el)).join(" "));
    if (name) return [name, "label"];
  }
  if (tag === "fieldset" || tag === "table" || tag === "figure") {
    const part = { fieldset: "legend", table: "caption", figure: "figcaption" }[tag];
    const first = [...kidsOf(el)].find(c => c.localName === part);
    if (first && (name = squash(wordsIn(first, false, null)))) return [name, "label"];
  }
  if (tag === "svg" && (name = squash([...kidsOf(el)].find(c => c.localName === "title")?.textContent || ""))) return [name, "title"];
  const sole = NAMED_BY_CONTENT.has(role) && firstOf(el);
  if (sole && sole.nodeType === 3 && !sole.nextSibling && !el.shadowRoot && (name = squash(sole.data))) return [name, "content"];
  if (NAMED_BY_CONTENT.has(role) && tag !== "input" && (name = squash(wordsIn(el, false, null)))) return [name, "content"];
  name = squash(el.getAttribute("title") || "");
  if (name) return [name, "title"];
  name = squash(el.getAttribute("placeholder") || el.getAttribute("aria-placeholder") || "");
  return name ? [name, "placeholder"] : ["", ""];
}

// Whether a person could point at it: rendered, not faded out, with a size of its own or of something inside.
function seen(el) {
  if (!el.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false;
  const sized = e => { const b = e.getBoundingClientRect(); return b.width > 1 && b.height > 1 ? b : null; };
  let box = sized(el);
  if (!box) for (const inner of el.querySelectorAll("*")) if ((box = sized(inner))) break;
  if (!box) return false;
  return box.right + el.ownerDocument.defaultView.scrollX > 0 && box.bottom + el.ownerDocument.defaultView.scrollY > 0;
}
