// Where each [data-block] stands on the whole page: {name: [x, y, width, height]}.
() => {
  const round = (v) => Math.round(v * 10) / 10;
  const found = {};
  for (const element of document.querySelectorAll("[data-block]")) {
    const box = element.getBoundingClientRect();
    found[element.dataset.block] = [box.x + scrollX, box.y + scrollY, box.width, box.height].map(round);
  }
  return found;
}
