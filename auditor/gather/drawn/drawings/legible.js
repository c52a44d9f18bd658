// Takes from sight (not from its place) whatever a reader cannot make out: text that has the colour of its ground, or
// is a speck. Alternative texts of missing pictures likewise. Gives [width of all that stands there, [texts that had a
// picture for their ground, …]].
// `bare`: pictures are refused, and what was drawn on one stands on the colour under it.
({ bare }) => {
  const LEAST = 1.25, SPECK = 3, MANY = 20_000, ASKED = 300;
  const SKIPPED = new Set(["STYLE", "SCRIPT", "TEMPLATE", "NOSCRIPT", "TITLE", "OPTION", "TEXTAREA"]);
  for (const cover of document.querySelectorAll("auditor-unseen")) cover.replaceWith(...cover.childNodes);
  for (const image of document.querySelectorAll("[data-auditor-alt]")) {
    image.alt = image.dataset.auditorAlt;
    delete image.dataset.auditorAlt;
  }
  const known = new Map();
  const colour = css => {
    let c = known.get(css);
    if (c === undefined) {
      const m = /^rgba?\(([\d.]+), ([\d.]+), ([\d.]+)(?:, ([\d.]+))?\)$/.exec(css);
      known.set(css, c = m ? [+m[1], +m[2], +m[3], m[4] === undefined ? 1 : +m[4]] : null);
    }
    return c;
  };
  const over = (top, under) => [0, 1, 2].map(i => top[i] * top[3] + under[i] * (1 - top[3])).concat(1);
  const light = c => {
    const [r, g, b] = c.map(v => (v /= 255) <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (a, b) => { const x = light(a), y = light(b); return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05); };

  const probe = document.createElement("auditor-ground");
  probe.setAttribute("style", "all: initial !important; position: absolute !important; background: Canvas !important; width: 0 !important; height: 0 !important; color-scheme: inherit !important");
  document.documentElement.append(probe);
  const canvas = colour(getComputedStyle(probe).backgroundColor) || [255, 255, 255, 1];
  probe.remove();

  // The colour that the layers of these elements make, from the nearest down; null where a picture or drawing is in them.
  const mixed = elements => {
    const layers = [];
    let picture = false;
    for (const e of elements) {
      const style = getComputedStyle(e), image = style.backgroundImage;
      if (image !== "none") {
        if (!bare || image.includes("gradient(")) return [null, true];
        picture = true;
      }
      if (e.localName === "svg" || (e.localName === "img" && !bare)) return [null, true];
      if (e.localName === "img") picture = true;
      const c = colour(style.backgroundColor);
      if (!c) return [null, true];
      if (c[3] > 0) layers.push(c);
      if (c[3] === 1) break;
    }
    return [layers.reduceRight((under, top) => over(top, under), canvas), picture];
  };
  const grounds = new Map();
  const ground = e => {
    let found = grounds.get(e);
    if (!found) {
      const line = [];
      for (let n = e; n; n = n.parentElement) line.push(n);
      grounds.set(e, found = mixed(line));
    }
    return found;
  };
  const opacities = new Map();
  const opacity = e => {
    if (!e) return 1;
    let o = opacities.get(e);
    if (o === undefined) opacities.set(e, o = opacity(e.parentElement) * parseFloat(getComputedStyle(e).opacity));
    return o;
  };
  // What really lies under a point, for what stands where its ancestors do not.
  let asked = 0;
  const under = (e, box) => {
    if (asked++ > ASKED) return null;
    const x = box.left + box.width / 2;
    scrollTo({ left: 0, top: box.top + scrollY - innerHeight / 2, behavior: "instant" });
    const y = box.top + scrollStart - scrollY + box.height / 2;
    const all = document.elementsFromPoint(x, y), at = all.indexOf(e);
    return at < 0 ? null : all.slice(at);
  };
  const scrollStart = scrollY;

  // [can it be made out, did a picture lie under it]
  const legible = (e, boxOf) => {
    const style = getComputedStyle(e);
    if (parseFloat(style.fontSize) < SPECK) return [false, false];
    if (style.webkitTextFillColor !== style.color || style.textShadow !== "none" || style.mixBlendMode !== "normal") return [true, false];
    const ink = colour(style.color);
    if (!ink) return [true, false];
    const faint = ink.slice(0, 3).concat(ink[3] * opacity(e));
    let [c, picture] = ground(e);
    if (!c || contrast(over(faint, c), c) >= LEAST) return [true, false];
    const box = boxOf();
    if (!box || !(box.width > 0 && box.height > 0)) return [true, false];
    const elements = under(e, box);
    if (!elements) return [!picture, picture];
    const [really, image] = mixed(elements);
    if (!really || contrast(over(faint, really), really) >= LEAST) return [true, false];
    return [false, picture || image];
  };

  const wide = document.documentElement.scrollWidth;
  if (!document.body) return [wide, []];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  const hide = [], lost = [];
  let seen = 0;
  for (let node = walker.nextNode(); node && seen < MANY; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!/\S/.test(node.data) || !parent || SKIPPED.has(parent.tagName)) continue;
    seen++;
    const [can, picture] = legible(parent, () => { range.selectNodeContents(node); return range.getClientRects()[0]; });
    if (can) continue;
    hide.push(node);
    if (picture && lost.length < 200) lost.push(node.data.replace(/\s+/g, " ").trim().slice(0, 1000));
  }
  for (const image of [...document.images].slice(0, 2000)) {
    if (image.naturalWidth && !bare || !(image.getAttribute("alt") || "").trim()) continue;
    const box = image.getBoundingClientRect();
    const [can] = box.width < 8 || box.height < 8 ? [false] : legible(image, () => box);
    if (can) continue;
    image.dataset.auditorAlt = image.alt;
    image.alt = "";
  }
  for (const node of hide) {
    const cover = document.createElement("auditor-unseen");
    cover.setAttribute("style", "all: unset !important; visibility: hidden !important");
    node.replaceWith(cover);
    cover.append(node);
  }
  scrollTo({ left: 0, top: scrollStart, behavior: "instant" });
  return [wide, lost];
}
