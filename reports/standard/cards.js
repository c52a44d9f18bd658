/* What is done with one card or picture: copied, enlarged, stepped on from. */
"use strict";
(() => {
  const list = document.querySelector("#findings .cards");
  const told = document.getElementById("told");

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

  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-copy]");
    if (button) copy(button.closest(".card"), button.dataset.copy);
  });
  document.addEventListener("keydown", (event) => {
    const card = document.activeElement?.closest?.("#findings .card");
    if (!card || event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input, select, textarea")) return;
    if (event.key === "c" && card.querySelector("[data-copy=markdown]")) copy(card, "markdown"); // what was accepted has none
    const step = { j: 1, k: -1 }[event.key];
    if (!step) return;
    const shown = [...card.closest(".cards").querySelectorAll(".card")].filter((one) => !one.closest("[hidden]"));
    const next = shown[shown.indexOf(card) + step];
    if (next) { next.focus({ preventScroll: true }); next.scrollIntoView({ block: "start" }); }
  });
})();
