/* Filter, groups, variant switch, enlarged pictures, copying. Without this script the page is whole, only longer. */
"use strict";
(() => {
  const root = document.documentElement;
  const form = document.querySelector(".filter");
  const list = document.querySelector("#findings .cards");
  const cards = form ? [...list.querySelectorAll(".card")] : [];
  const blocks = [...document.querySelectorAll("[data-variant]")];
  const buttons = [...document.querySelectorAll(".switch button")];
  const told = document.getElementById("told");
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

  function filter() {
    const now = wanted();
    const fits = matcher(now);
    let shown = 0;
    for (const card of cards) {
      const hide = !fits(card);
      if (hidden.has(card) !== hide) {
        card.hidden = hide;
        hidden[hide ? "add" : "delete"](card);
      }
      shown += hide ? 0 : 1;
    }
    if ((now.group ?? "") !== grouped) group(now.group ?? "");
    for (const [part, members] of parts) {
      const some = members.filter((card) => !hidden.has(card)).length;
      if (part.hidden === some > 0) part.hidden = !some;
      if (!part.matches(".pack")) continue;
      const height = some < members.length ? `${some * 31.5}rem` : ""; // as long as it has not been in sight
      if (part.style.containIntrinsicHeight !== height) part.style.containIntrinsicHeight = height;
    }
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
    const place = document.createComment("");
    list.replaceWith(place); // two thousand cards are moved faster where nobody looks
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
    for (const [pack, members] of name ? [] : packs) pack.replaceChildren(...members);
    list.replaceChildren(...(name ? sections : packs.length ? packs.map(([pack]) => pack) : cards));
    place.replaceWith(list);
  }
  function packed(members) {
    const made = [];
    for (let start = 0; start < members.length; start += 10) {
      const pack = document.createElement("div");
      const ten = members.slice(start, start + 10);
      pack.className = "pack";
      pack.append(...ten);
      made.push(pack);
      parts.push([pack, ten]);
    }
    return made;
  }

  function show(index) {
    variant = buttons[Number(index)] ? String(index) : "0";
    for (const block of blocks) block.hidden = block.dataset.variant !== variant;
    for (const button of buttons) button.setAttribute("aria-pressed", String(button.dataset.show === variant));
  }

  function remember() {
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
    try { target = id && document.getElementById(decodeURIComponent(id)); } catch { /* not an address of ours */ }
    if (!target) return;
    if (target.matches(".card") && target.hidden) { form.reset(); filter(); }
    const view = target.closest("[data-variant]");
    if (view && view.hidden) show(view.dataset.variant);
    for (let fold = target.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
    target.scrollIntoView();
    if (target.matches(".card")) target.focus({ preventScroll: true });
  }

  /* Copying: what a card says, as Markdown; nothing of the site's text can become markup. */
  const plain = (node) => (node ? node.textContent.replace(/\s+/g, " ").trim() : "");
  const html = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };
  const apart = "\u2060"; // seen by nobody; a name behind it is no name: hosts heed no backslash when they look for @name, #1
  const escaped = (text) =>
    text
      .replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "")
      .replace(/[@#!](?=[\p{L}\p{N}_])|GH-(?=\d)|:(?=[a-z+-][\p{L}\p{N}_+-]*:)/giu, `$&${apart}`)
      .replace(/[&<>]/g, (sign) => html[sign])
      .replace(/[\\`*_[\]|~$]/g, "\\$&")
      .replace(/:(?=\/\/)/g, "\\:")
      .replace(/(www)\./gi, "$1\\.")
      .replace(/^[-+#=:]/, "\\$&")
      .replace(/^(\d{1,9})([.)])/, "$1\\$2");
  function written(card, as) {
    const head = `${plain(card.querySelector(".badge"))}: ${plain(card.querySelector("h3"))}`;
    const lines = [as === "issue" ? escaped(head) : `### ${escaped(head)}`, ""];
    for (const spot of card.querySelector(".spots")?.children ?? []) {
      const quote = plain(spot.querySelector("blockquote"));
      lines.push(`- **${escaped(plain(spot.querySelector("figcaption > span:last-child")))}**${quote ? `: “${escaped(quote)}”` : ""}`);
    }
    const fix = card.querySelector(".fix bdi");
    if (fix) lines.push("", `**${list.dataset.fix}**: ${escaped(plain(fix))}`);
    for (const part of card.querySelectorAll(".advice > div")) {
      lines.push("", `**${plain(part.querySelector("h4"))}**`, "", ...[...part.children].slice(1).map((child) => escaped(plain(child))));
    }
    if (as === "issue") {
      lines.push("");
      for (const fact of card.querySelectorAll("footer dl > div")) lines.push(`- ${escaped(plain(fact.children[0]))}: ${escaped(plain(fact.children[1]))}`);
    }
    lines.push("", `${list.dataset.check}: \`${card.dataset.check.replace(/`/g, "")}\` (${card.id.replace(/^f-/, "")})`, "");
    return lines.join("\n");
  }
  async function copy(card, as) {
    try {
      await navigator.clipboard.writeText(written(card, as));
      told.textContent = list.dataset.copied;
    } catch {
      const area = document.createElement("textarea");
      area.value = written(card, as);
      document.body.append(area);
      area.select();
      told.textContent = document.execCommand("copy") ? list.dataset.copied : list.dataset.notCopied;
      area.remove();
      card.focus({ preventScroll: true });
    }
    const button = card.querySelector(`[data-copy=${as}]`);
    button.dataset.done = "";
    setTimeout(() => { delete button.dataset.done; told.textContent = ""; }, 2000);
  }

  /* Enlarged pictures: the same element again, with its frames. */
  const zoom = document.getElementById("zoom");
  const canvas = zoom.querySelector(".canvas");
  let level = 3;
  const scale = (to) => {
    level = Math.min(6, Math.max(1, to));
    for (const full of canvas.children) full.className = full.className.replace(/ z\d/, "") + ` z${level}`;
  };
  function enlarge(full) {
    const twin = full.cloneNode(true);
    zoom.querySelector("p").textContent = full.getAttribute("aria-label");
    canvas.replaceChildren(twin);
    scale(3);
    zoom.showModal();
    canvas.focus();
  }
  for (const full of document.querySelectorAll(".full")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "enlarge";
    button.textContent = "⤢";
    button.setAttribute("aria-label", full.getAttribute("aria-label"));
    full.after(button);
    button.addEventListener("click", () => enlarge(full));
    full.addEventListener("click", (event) => { if (!event.target.closest("a")) enlarge(full); });
  }
  zoom.addEventListener("click", (event) => {
    const what = event.target.closest("[data-zoom]")?.dataset.zoom;
    if (what === "close" || event.target === zoom || event.target.closest("a")) zoom.close();
    else if (what) scale(level + (what === "in" ? 1 : -1));
  });
  zoom.addEventListener("keydown", (event) => {
    if (event.key === "+" || event.key === "-") scale(level + (event.key === "+" ? 1 : -1));
  });

  form?.addEventListener("input", () => { filter(); remember(); });
  form?.addEventListener("submit", (event) => event.preventDefault());
  form?.addEventListener("reset", () => setTimeout(() => { filter(); remember(); }));
  for (const button of buttons) button.addEventListener("click", () => { show(button.dataset.show); remember(); });
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-copy]");
    if (button) copy(button.closest(".card"), button.dataset.copy);
    const marker = event.target.closest("a.badge[data-touchpoint]");
    if (!marker || !form || marker.dataset.severity === "review" || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    choose(new URLSearchParams({ touchpoint: marker.dataset.touchpoint, severity: marker.dataset.severity }));
    filter();
    remember();
    document.getElementById("findings").scrollIntoView();
  });
  document.addEventListener("keydown", (event) => {
    const card = document.activeElement?.closest?.("#findings .card");
    if (!card || event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input, select, textarea")) return;
    if (event.key === "c") copy(card, "markdown");
    const step = { j: 1, k: -1 }[event.key];
    if (!step) return;
    const shown = [...list.querySelectorAll(".card")].filter((one) => !one.hidden);
    const next = shown[shown.indexOf(card) + step];
    if (next) { next.focus({ preventScroll: true }); next.scrollIntoView({ block: "start" }); }
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
  addEventListener("beforeprint", () => { for (const block of blocks) block.hidden = false; });
  addEventListener("afterprint", () => { if (buttons.length) show(variant); });

  if (buttons.length) show("0");
  if (form) filter();
  if (cards.length && "requestIdleCallback" in globalThis) requestIdleCallback(readAhead);
  follow();
  where();
})();
