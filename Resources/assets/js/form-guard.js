// A second press within a second is ignored (the server also honours the form's one-time key), and
// leaving a form[data-guard] whose fields differ from what the server sent asks first.
const sent = new WeakMap();
const clean = new Map();
const content = form => JSON.stringify(
  [...new FormData(form)].map(([name, value]) => [name, value.name ?? value]));

document.addEventListener("submit", event => {
  const now = Date.now();
  if (now - (sent.get(event.target) ?? 0) < 1000) {
    event.preventDefault();
    return;
  }
  sent.set(event.target, now);
  clean.delete(event.target);
});

addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form[data-guard]")) clean.set(form, content(form));
});

addEventListener("beforeunload", event => {
  for (const [form, before] of clean) {
    if (form.isConnected && content(form) !== before) {
      event.preventDefault();
      event.returnValue = "";
      return;
    }
  }
});
