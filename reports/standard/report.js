/* Filter, variant switch and links. Without this script the page is whole, only longer. */
"use strict";
(() => {
  const root = document.documentElement;
  const form = document.querySelector(".filter");
  const cards = form ? [...document.querySelectorAll("#findings .card")] : [];
  const texts = new Map();
  const blocks = [...document.querySelectorAll("[data-variant]")];
  const buttons = [...document.querySelectorAll(".switch button")];
  const names = form ? ["severity", "family", "touchpoint", "text"].filter((name) => form.elements[name]) : [];
  let variant = "0";

  root.classList.add("js");
  for (const hidden of document.querySelectorAll(".filter, .switch")) hidden.hidden = false;

  const textOf = (card) => {
    if (!texts.has(card)) texts.set(card, card.textContent.toLowerCase().replace(/\s+/g, " "));
    return texts.get(card);
  };

  const matches = (card, wanted) =>
    (!wanted.severity || card.dataset.severity === wanted.severity) &&
    (!wanted.family || card.dataset.family === wanted.family) &&
    (!wanted.touchpoint || card.dataset.touchpoints.split(" ").includes(wanted.touchpoint)) &&
    (!wanted.text || textOf(card).includes(wanted.text.toLowerCase().trim().replace(/\s+/g, " ")));

  const wanted = () => Object.fromEntries(names.map((name) => [name, form.elements[name].value]));

  function filter() {
    const now = wanted();
    let shown = 0;
    for (const card of cards) {
      card.hidden = !matches(card, now);
      shown += card.hidden ? 0 : 1;
    }
    const any = names.some((name) => now[name]);
    form.querySelector("output").textContent = any ? `${shown} of ${cards.length} shown` : "";
    form.querySelector("[type=reset]").hidden = !any;
    document.getElementById("no-match").hidden = shown > 0;
  }

  function show(index) {
    variant = buttons[Number(index)] ? String(index) : "0";
    for (const block of blocks) block.hidden = block.dataset.variant !== variant;
    for (const button of buttons) button.setAttribute("aria-pressed", String(button.dataset.show === variant));
  }

  function remember() {
    const state = new URLSearchParams();
    for (const name of names) if (form.elements[name].value) state.set(name, form.elements[name].value);
    if (variant !== "0") state.set("variant", variant);
    history.replaceState(null, "", state.size ? `#${state}` : location.pathname + location.search);
  }

  function follow() {
    const hash = location.hash.slice(1);
    if (!hash.includes("=")) return reveal(hash);
    const state = new URLSearchParams(hash);
    for (const name of names) {
      form.elements[name].value = state.get(name) ?? "";
      if (form.elements[name].value !== (state.get(name) ?? "")) form.elements[name].value = "";
    }
    if (form) filter();
    if (buttons.length) show(state.get("variant") ?? "0");
  }

  /* A link may lead into something folded, filtered out, or of the other variant. */
  function reveal(id) {
    const target = id && document.getElementById(decodeURIComponent(id));
    if (!target) return;
    if (target.matches(".card") && target.hidden) { form.reset(); filter(); }
    const view = target.closest("[data-variant]");
    if (view && view.hidden) show(view.dataset.variant);
    for (let fold = target.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
    target.scrollIntoView();
  }

  form?.addEventListener("input", () => { filter(); remember(); });
  form?.addEventListener("submit", (event) => event.preventDefault());
  form?.addEventListener("reset", () => setTimeout(() => { filter(); remember(); }));
  for (const button of buttons) button.addEventListener("click", () => { show(button.dataset.show); remember(); });
  document.addEventListener("click", (event) => {
    const marker = event.target.closest("[data-filter-touchpoint]");
    if (!marker || !form || marker.dataset.filterSeverity === "review" || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    form.reset();
    form.elements.touchpoint.value = marker.dataset.filterTouchpoint;
    form.elements.severity.value = marker.dataset.filterSeverity;
    setTimeout(() => document.getElementById("findings").scrollIntoView()); // after the reset has been followed
  });
  addEventListener("hashchange", follow);
  addEventListener("beforeprint", () => { for (const block of blocks) block.hidden = false; });
  addEventListener("afterprint", () => { if (buttons.length) show(variant); });

  if (buttons.length) show("0");
  if (form) filter();
  follow();
})();
