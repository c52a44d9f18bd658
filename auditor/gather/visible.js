// What can be seen of a page, and which part of it is which. Needs names.js before it.

const FAR = 1e9;
const NOWHERE = { left: 0, top: 0, right: 0, bottom: 0 }, ANYWHERE = { left: -FAR, top: -FAR, right: FAR, bottom: FAR };

// What holds for all that stands inside an element; elements share it until something changes.
//   dx, dy    from the window's coordinates to the page's (frames)
//   bounds    where something must be to be reached by scrolling; frame: the window of the frame, or null
//   flowClip  what overflow leaves to be seen, for content in the flow; absClip: for absolutely placed content
//   dark      hidden from view or from everyone; struck: struck through
//   skip      inside a skip link, which is off the screen on purpose; stand: the box of what is drawn instead
class Context {
  constructor(from) {
    this.dx = from.dx; this.dy = from.dy; this.bounds = from.bounds; this.frame = from.frame;
    this.flowClip = from.flowClip; this.absClip = from.absClip;
    this.dark = from.dark; this.struck = from.struck; this.skip = from.skip; this.stand = from.stand;
  }
}

const outside = (b, bounds) => b.right <= bounds.left || b.bottom <= bounds.top || b.left >= bounds.right || b.top >= bounds.bottom;
const empty = b => b.right - b.left <= 1 || b.bottom - b.top <= 1;
const placed = (b, c) => ({ left: b.left + c.dx, top: b.top + c.dy, right: b.right + c.dx, bottom: b.bottom + c.dy });
const hiddenAt = (b, c) => outside(b, c.bounds) || (c.flowClip && (empty(c.flowClip) || outside(b, c.flowClip)));

// What of an element's inside can be seen: overflow that hides, or that scrolls and so hides nothing for good.
function clip(cs, c, rect, position, overflow, view) {
  if (position === "fixed") { c.flowClip = c.absClip = null; c.bounds = c.frame || view; } else if (position === "absolute") c.flowClip = c.absClip;
  if (overflow) {
    const base = c.flowClip, b = placed(rect, c), ox = cs.overflowX, oy = cs.overflowY;
    const box = { left: ox === "visible" ? -FAR : b.left, right: ox === "visible" ? FAR : b.right, top: oy === "visible" ? -FAR : b.top, bottom: oy === "visible" ? FAR : b.bottom };
    if (base && outside(b, base)) c.flowClip = NOWHERE;
    else if (empty(box)) c.flowClip = box;
    else {
      const sideways = ox === "auto" || ox === "scroll", down = oy === "auto" || oy === "scroll", around = base || ANYWHERE;
      c.flowClip = { left: sideways ? -FAR : Math.max(around.left, box.left), right: sideways ? FAR : Math.min(around.right, box.right),
        top: down ? -FAR : Math.max(around.top, box.top), bottom: down ? FAR : Math.min(around.bottom, box.bottom) };
      if (sideways || down) c.bounds = ANYWHERE;
    }
  }
  if (position === "absolute" && (/^rect\((0|1)/.test(cs.clip) || /^inset\((50|100)%/.test(cs.clipPath))) c.flowClip = NOWHERE;
  if (position !== "static") c.absClip = c.flowClip;
}

// A reading for screen readers beside a picture of the same words that is hidden from them: the customer sees those.
function standIn(n) {
  for (const side of [n.nextElementSibling, n.previousElementSibling]) {
    if (side && side.getAttribute("aria-hidden") === "true" && /[\p{L}\p{N}]/u.test(textIn(side))) {
      const b = side.getBoundingClientRect();
      if (b.width > 1 && b.height > 1) return b;
    }
  }
  return null;
}

const LANDMARKS = { banner: "header", navigation: "nav", main: "main", complementary: "aside", contentinfo: "footer",
  search: "search", form: "form", dialog: "dialog", alertdialog: "dialog" };
const REGIONS = new Set(["header", "footer", "nav", "main", "aside", "form", "dialog", "search"]);
const SECTIONING = new Set(["article", "aside", "main", "nav", "section"]);

// The role of a region, or "".
function landmarkOf(n, tag, role) {
  if (role) return role === "form" || role === "region" ? (nameOf(n, role)[0] ? LANDMARKS[role] || "" : "") : LANDMARKS[role] || "";
  if (!REGIONS.has(tag)) return "";
  if (tag === "form") return n.hasAttribute("aria-label") || n.hasAttribute("aria-labelledby") ? "form" : "";
  if (tag === "header" || tag === "footer") for (let p = parentOf(n); p; p = parentOf(p)) if (SECTIONING.has(p.localName)) return "";
  return tag;
}
