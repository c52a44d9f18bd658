// Makes the report ready for paper. Called with {lists: [{at, whole, rest}], brief, rest} while it is laid out for a screen, to drop
// what will not be printed; with {style, verdict, others} for paper; then with the contents: {pages: {id: number}}.
(wanted) => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  if (wanted.pages) {
    for (const slot of all(".contents .page")) slot.textContent = wanted.pages[slot.dataset.for] ?? "";
    document.adoptedStyleSheets = document.adoptedStyleSheets.slice(0, 1); // pictures are wanted now
    return;
  }
  if (wanted.lists) {
    const say = (text, put) => {
      const note = document.createElement("p");
      note.className = "listed-from";
      note.textContent = text;
      put(note);
    };
    for (const {at, whole, rest} of wanted.lists) {
      const cards = all(`${at} .card`);
      for (const card of cards.slice(whole)) {
        card.classList.add("listed");
        for (const part of [...card.children].slice(1)) part.remove();
      }
      if (whole && cards.length > whole) say(wanted.brief, (note) => cards[whole].before(note));
      const end = cards.at(-1) ?? document.querySelector(at.split(" ")[0])?.lastElementChild; // a theme may have no cards
      if (rest > 0 && end) say(wanted.rest.replace("%s", rest), (note) => end.after(note));
    }
    for (const part of all("#touchpoints, #method .checks, .proof, .cards .fold:has(.spots, .advice)")) part.remove();
    return;
  }
  const sheet = (css) => {
    const made = new CSSStyleSheet();
    made.replaceSync(css);
    return made;
  };
  // Where things stand does not depend on pictures: the first print does without.
  document.adoptedStyleSheets = [sheet(wanted.style), sheet("* { background-image: none !important; }")];

  // What is folded and matters is opened: further places, further gaps, waivers; and what could not be judged, while
  // that a check does not apply is left out.
  for (const reason of all(".reasons > .o-not-applicable")) {
    reason.nextElementSibling.remove();
    reason.remove();
  }
  for (const fold of all("details")) {
    const within = fold.closest(".cards");
    fold.open = within
      ? !fold.querySelector(".spots")
      : fold.matches(".waived") || fold.matches(".gaps .fold, #method > .fold") || (fold.matches(".family") && fold.open);
    const reasons = fold.querySelector(":scope > .reasons");
    if (reasons) fold.open = reasons.children.length > 0;
    if ((within || reasons) && !fold.open) fold.remove();
  }
  for (const section of all("main > section")) if (getComputedStyle(section).display === "none") section.remove();

  // Of several variants, the map and the ledger of the first.
  for (const section of all("#journey, #ledger")) {
    const variants = all(":scope > [data-variant]", section);
    if (variants.length < 2) continue;
    for (const other of variants.slice(1)) other.hidden = true;
    const note = document.createElement("p");
    note.className = "others";
    note.textContent = wanted.others;
    section.append(note);
  }

  // Tables of many touchpoints.
  for (const table of all("table.ledger:not(.plain), table.heat, table.coverage")) {
    const heads = all("thead th", table);
    if (heads.length <= 8) continue;
    if (table.matches(".ledger")) {
      table.classList.add("stacked");
      continue;
    }
    table.classList.add("many-columns");
    if (heads.length > 30) {
      table.classList.add("most-columns");
      table.closest(".scroll").classList.add("on-wide");
    }
  }

  // A card longer than a page may be cut, between its places.
  const high = innerHeight;
  for (const card of all(".card:not(.listed)")) if (card.offsetHeight > high * 0.95) card.classList.add("tall");

  // Contents: what is there, by its headings.
  const contents = document.querySelector(".contents");
  const list = contents?.querySelector("ol");
  if (!list) return;
  for (const heading of all("main > section[id] h2[id]")) {
    if (!heading.offsetParent) continue;
    const entry = document.createElement("li");
    const link = document.createElement("a");
    const page = document.createElement("span");
    link.href = `#${heading.id}`;
    link.textContent = heading.closest(".verdict") ? wanted.verdict : heading.textContent;
    page.className = "page";
    page.dataset.for = heading.id;
    entry.append(link, document.createElement("i"), page);
    list.append(entry);
  }
  contents.hidden = list.children.length === 0;
};
