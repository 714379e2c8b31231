// «/» goes to the search field, Ctrl+Enter sends the form from a text area; [data-focus] takes the focus.
// WCAG 2.1.4 wants a way to switch single-key shortcuts off: a checkbox [data-shortcuts] does.
const OFF = "shortcuts-off";
const off = () => { try { return localStorage.getItem(OFF) === "1"; } catch { return false; } };

document.addEventListener("keydown", event => {
  const target = event.target;
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && target.matches("textarea")) {
    event.preventDefault();
    target.form?.requestSubmit();
  } else if (event.key === "/" && !event.ctrlKey && !event.altKey && !event.metaKey && !off()
    && !target.closest("input, textarea, select, [contenteditable]")) {
    const search = document.querySelector("[data-search]");
    if (!search) return;
    event.preventDefault();
    search.focus();
    search.select();
  }
});

for (const box of document.querySelectorAll("input[data-shortcuts]")) {
  box.checked = !off();
  box.addEventListener("change", () => {
    try {
      if (box.checked) localStorage.removeItem(OFF);
      else localStorage.setItem(OFF, "1");
    } catch {
      // Storage is closed to this site: the shortcut stays on.
      box.checked = true;
    }
  });
}

document.querySelector("[data-focus]")?.focus();
