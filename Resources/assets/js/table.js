// A table box that does not scroll leaves the tab order; a tick [data-tick-all] ticks its whole table.
const settle = box => {
  const scrolls = box.scrollWidth > box.clientWidth || box.scrollHeight > box.clientHeight;
  scrolls ? box.setAttribute("tabindex", "0") : box.removeAttribute("tabindex");
};
const watch = new ResizeObserver(entries => entries.forEach(entry => settle(entry.target)));
document.querySelectorAll(".table-box").forEach(box => watch.observe(box));

for (const all of document.querySelectorAll("[data-tick-all]")) {
  const ticks = [...(all.closest("table")?.querySelectorAll("tbody input[type=checkbox]") ?? [])];
  const update = () => {
    const count = ticks.filter(tick => tick.checked).length;
    all.checked = count > 0 && count === ticks.length;
    all.indeterminate = count > 0 && count < ticks.length;
  };
  all.hidden = false;
  all.addEventListener("change", () => ticks.forEach(tick => { tick.checked = all.checked; }));
  ticks.forEach(tick => tick.addEventListener("change", update));
  addEventListener("pageshow", update);
}
