/* The slider between two pictures. Without this script they stand side by side. */
"use strict";
(() => {
  document.documentElement.classList.add("js");

  for (const pair of document.querySelectorAll(".pair")) {
    const bar = pair.querySelector(".slide");
    if (!bar) continue;
    const range = bar.querySelector("input");
    const button = bar.querySelector("button");
    const panes = pair.querySelector(".panes");

    const move = () => {
      panes.style.setProperty("--at", `${range.value}%`);
      range.setAttribute("aria-valuetext", range.dataset.text.replace("%", range.value));
    };
    const arrange = (over) => {
      pair.classList.toggle("over", over);
      range.disabled = !over;
      button.setAttribute("aria-pressed", String(!over));
    };
    const drag = (event) => {
      if (!pair.classList.contains("over") || !(event.buttons & 1)) return;
      const box = panes.getBoundingClientRect();
      range.value = String(Math.round((100 * (event.clientX - box.left)) / box.width));
      move();
    };

    bar.hidden = false;
    range.addEventListener("input", move);
    button.addEventListener("click", () => arrange(!pair.classList.contains("over")));
    panes.addEventListener("pointerdown", drag);
    panes.addEventListener("pointermove", drag);
    arrange(true);
    move();
  }
})();
