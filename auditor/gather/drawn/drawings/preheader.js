// The hidden text before the first visible text of a mail: what an inbox shows beside the subject.
() => {
  const FILLER = /[\u00ad\u034f\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2064\u2800\ufeff]/g;
  const SKIPPED = new Set(["STYLE", "SCRIPT", "TEMPLATE", "NOSCRIPT", "TITLE", "OPTION", "TEXTAREA"]);
  const hidden = (element) => {
    if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return true;
    if (parseFloat(getComputedStyle(element).fontSize) <= 1) return true;
    for (let e = element; e && e !== document.body; e = e.parentElement) {
      const style = getComputedStyle(e);
      const box = e.getBoundingClientRect();
      if (style.overflow !== "visible" && style.display !== "inline" && (box.height <= 1 || box.width <= 1)) return true;
      if (box.right <= 0 || box.bottom + scrollY < 0) return true;
    }
    return false;
  };
  if (!document.body) return "";
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let said = "";
  for (let seen = 0, node = walker.nextNode(); node && seen < 2000 && said.length < 400; seen++, node = walker.nextNode()) {
    const text = node.data.replace(FILLER, "").replace(/\s+/g, " ");
    const parent = node.parentElement;
    if (!text.trim() || !parent || SKIPPED.has(parent.tagName)) continue;
    if (!hidden(parent)) break;
    said += " " + text;
  }
  return said.replace(/\s+/g, " ").trim().slice(0, 250);
}
