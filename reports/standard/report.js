/* Filter, groups, variant switch, address. Without any script the page is whole, only longer. */
"use strict";
(() => {
  const root = document.documentElement;
  const form = document.querySelector(".filter");
  const list = document.querySelector("#findings .cards");
  const cards = form ? [...list.querySelectorAll(".card")] : [];
  const blocks = [...document.querySelectorAll("[data-variant]")];
  const buttons = [...document.querySelectorAll(".switch button")];
  const texts = new Map();
  const names = form ? ["text", "severity", "pillar", "touchpoint", "variant", "check", "status", "group"].filter((name) => form.elements[name]) : [];
  const lists = new Set(["touchpoint", "variant"]); // of which a finding may have several
  let variant = "0";
  const hidden = new Set();
  const packs = form ? [...list.querySelectorAll(".pack")].map((pack) => [pack, [...pack.children]]) : []; // (ten cards, each of them)
  let parts = packs; // what the list is made of, and the cards in each: packs, and groups of packs
  let grouped = "";

  root.classList.add("js");
  for (const waiting of document.querySelectorAll(".filter, .switch, .copy")) waiting.hidden = false;

  /* What is known of a card is read once: by the time somebody types, while the browser was idle. */
  const known = new Map();
  const about = (card) => {
    if (!known.has(card)) known.set(card, Object.fromEntries(names.map((name) => [name, (card.dataset[lists.has(name) ? `${name}s` : name] ?? "").split("\n")])));
    return known.get(card);
  };
  const textOf = (card) => {
    if (!texts.has(card)) texts.set(card, card.textContent.toLowerCase().replace(/\s+/g, " "));
    return texts.get(card);
  };
  const wanted = () => Object.fromEntries(names.map((name) => [name, form.elements[name].value]));
  function readAhead(time) {
    let next = texts.size;
    while (next < cards.length && time.timeRemaining() > 1) { textOf(cards[next]); about(cards[next]); next += 1; }
    if (next < cards.length) requestIdleCallback(readAhead);
  }

  function matcher(now) {
    const words = (now.text ?? "").toLowerCase().trim().replace(/\s+/g, " ");
    const chosen = names.filter((name) => name !== "text" && name !== "group" && now[name]);
    return (card) => chosen.every((name) => about(card)[name].includes(now[name])) && (!words || textOf(card).includes(words));
  }

  /* What is taken away goes at once, and so do the first cards come; those far below come in the moments after. */
  const AT_ONCE = 40;
  let late = [];
  let left = []; // the parts of the list before it was grouped anew, until their cards are gone from them
  let timer = 0;
  function work(until = performance.now() + 12) {
    while (late.length && performance.now() < until) late.shift()();
    timer = late.length ? setTimeout(work) : 0;
  }
  function finish() {
    clearTimeout(timer);
    work(Infinity);
  }
  const toggle = (node, hide) => { if (node.hidden !== hide) node.hidden = hide; };
  function settle([pack, members]) {
    const some = members.filter((card) => !hidden.has(card)).length;
    const height = some < members.length ? `${some * 31.5}rem` : ""; // as long as it has not been in sight
    if (pack.childElementCount !== members.length) pack.replaceChildren(...members); // it has never any but its own
    for (const card of members) toggle(card, hidden.has(card));
    toggle(pack, !some);
    if (pack.style.containIntrinsicHeight !== height) pack.style.containIntrinsicHeight = height;
    return some;
  }
  function lessen([pack, members]) {
    for (const card of members) if (hidden.has(card)) toggle(card, true);
    if (members.every((card) => card.hidden)) toggle(pack, true);
  }

  function filter() {
    const now = wanted();
    const fits = matcher(now);
    hidden.clear();
    for (const card of cards) if (!fits(card)) hidden.add(card);
    let ahead = 0;
    late = [];
    if ((now.group ?? "") !== grouped) group(now.group ?? "");
    for (const part of parts) {
      if (!part[0].matches(".pack")) toggle(part[0], part[1].every((card) => hidden.has(card)));
      else if (ahead < AT_ONCE) ahead += settle(part);
      else { lessen(part); late.push(() => settle(part)); }
    }
    if (!packs.length) for (const card of cards) toggle(card, hidden.has(card));
    if (left.length) late.push(() => { for (const part of left.splice(0)) part.remove(); });
    clearTimeout(timer);
    timer = setTimeout(work, 100);
    const shown = cards.length - hidden.size;
    const output = form.querySelector("output");
    const any = names.some((name) => name !== "group" && now[name]);
    output.textContent = any ? output.dataset.said.replace("%s", String(shown)) : "";
    form.querySelector("[type=reset]").hidden = !names.some((name) => now[name]);
    document.getElementById("no-match").hidden = shown > 0;
  }

  /* Cards stay in their order, worst first, under a heading for each value of the field they are grouped by. */
  function group(name) {
    grouped = name;
    const select = form.elements[name];
    const options = name && select ? [...select.options].filter((option) => option.value) : [];
    const values = new Map(options.map((option) => [option.value, []]));
    for (const card of name ? cards : []) {
      const value = (name in about(card) ? about(card)[name][0] : card.dataset[name]) ?? "";
      if (values.has(value)) values.get(value).push(card);
      else values.set(value, [card]);
    }
    parts = name ? [] : packs;
    const sections = [];
    for (const [value, members] of values) {
      if (!members.length) continue;
      const section = document.createElement("section");
      const heading = document.createElement("h3");
      section.className = "group";
      heading.textContent = options.length ? (options.find((option) => option.value === value)?.textContent ?? value) : members[0].querySelector(name === "severity" ? ".badge" : ".of").textContent.trim();
      section.append(heading, ...(packs.length ? packed(members) : members));
      sections.push(section);
      parts.push([section, members]);
    }
    const made = name ? sections : packs.length ? packs.map(([pack]) => pack) : cards;
    const kept = new Set(made);
    left = packs.length ? [...list.children].filter((part) => !kept.has(part)) : [];
    for (const part of left) part.hidden = true;
    if (packs.length) list.prepend(...made);
    else list.replaceChildren(...made);
  }
  /* Packs for so many cards, still empty: two thousand cards are not moved in one moment. */
  function packed(members) {
    const made = [];
    for (let start = 0; start < members.length; start += 10) {
      const pack = document.createElement("div");
      pack.className = "pack";
      made.push(pack);
      parts.push([pack, members.slice(start, start + 10)]);
    }
    return made;
  }

  function show(index) {
    variant = buttons[Number(index)] ? String(index) : "0";
    for (const block of blocks) block.hidden = block.dataset.variant !== variant;
    for (const button of buttons) button.setAttribute("aria-pressed", String(button.dataset.show === variant));
  }

  /* The address follows when the hand rests: the browser looks at every link again when it changes. */
  let noting = 0;
  function remember() {
    clearTimeout(noting);
    noting = setTimeout(noted, 150);
  }
  function noted() {
    clearTimeout(noting);
    noting = 0;
    const state = new URLSearchParams();
    for (const name of names) if (form.elements[name].value) state.set(name, form.elements[name].value);
    if (variant !== "0") state.set("map", variant);
    history.replaceState(null, "", state.size ? `#${state}` : location.pathname + location.search);
  }

  function choose(state) {
    for (const name of names) {
      const value = state.get(name) ?? "";
      form.elements[name].value = value;
      if (form.elements[name].value !== value) form.elements[name].value = "";
    }
  }

  function follow() {
    clearTimeout(noting); // the address says where to go: what stood before it is no longer noted there
    noting = 0;
    const hash = location.hash.slice(1);
    if (!hash.includes("=")) return reveal(hash);
    const state = new URLSearchParams(hash);
    if (form) { choose(state); filter(); }
    if (buttons.length && state.has("map")) show(state.get("map"));
    if (form && names.some((name) => state.get(name))) document.getElementById("findings").scrollIntoView();
  }

  /* A link may lead into something folded, filtered out, or of the other variant. */
  function reveal(id) {
    let target = null;
    finish();
    try { target = id && document.getElementById(decodeURIComponent(id)); } catch { /* not an address of ours */ }
    if (!target) return;
    if (target.matches(".card") && target.hidden) { choose(new URLSearchParams()); filter(); finish(); }
    const view = target.closest("[data-variant]");
    if (view && view.hidden) show(view.dataset.variant);
    for (let fold = target.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
    target.scrollIntoView();
    if (target.matches(".card")) target.focus({ preventScroll: true });
  }

  form?.addEventListener("input", () => { filter(); remember(); });
  const hurry = () => { if (noting) noted(); };
  addEventListener("pagehide", hurry);
  addEventListener("click", (event) => { if (event.target.closest("a")) hurry(); }, true);
  form?.addEventListener("submit", (event) => event.preventDefault());
  form?.addEventListener("reset", () => setTimeout(() => { filter(); remember(); }));
  for (const button of buttons) button.addEventListener("click", () => { show(button.dataset.show); remember(); });
  document.addEventListener("click", (event) => {
    const marker = event.target.closest("a.badge[data-touchpoint]");
    if (!marker || !form || marker.dataset.severity === "review" || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    choose(new URLSearchParams({ touchpoint: marker.dataset.touchpoint, severity: marker.dataset.severity }));
    filter();
    remember();
    document.getElementById("findings").scrollIntoView();
  });
  /* The section that is being read is marked in the bar; what scrolls sideways says so. */
  const bar = document.querySelector(".bar ul");
  const places = bar ? [...bar.querySelectorAll("a")].map((link) => [link, document.getElementById(link.hash.slice(1))]).filter(([, place]) => place) : [];
  let current = null;
  function where() {
    let now = null;
    const end = scrollY + innerHeight >= root.scrollHeight - 2;
    for (const [link, place] of places) if (end || place.getBoundingClientRect().top < innerHeight / 3) now = link;
    if (now === current) return;
    current?.removeAttribute("aria-current");
    now?.setAttribute("aria-current", "true");
    current = now;
    if (now && bar.scrollWidth > bar.clientWidth) bar.scrollLeft = now.offsetLeft - bar.offsetLeft - (bar.clientWidth - now.offsetWidth) / 2;
  }
  let waiting = false;
  addEventListener("scroll", () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => { waiting = false; where(); });
  }, { passive: true });
  const sides = (region) => region.toggleAttribute("data-more", region.scrollLeft + region.clientWidth < region.scrollWidth - 2);
  const sized = new ResizeObserver((seen) => { for (const { target } of seen) sides(target); });
  for (const region of document.querySelectorAll(".rail, .scroll")) {
    region.addEventListener("scroll", () => sides(region), { passive: true });
    sized.observe(region);
  }

  addEventListener("hashchange", follow);
  addEventListener("beforeprint", () => { finish(); for (const block of blocks) block.hidden = false; });
  addEventListener("afterprint", () => { if (buttons.length) show(variant); });

  if (buttons.length) show("0");
  if (form) filter();
  if (cards.length && "requestIdleCallback" in globalThis) requestIdleCallback(readAhead);
  follow();
  where();
})();
