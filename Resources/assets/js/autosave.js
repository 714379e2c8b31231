// form[data-autosave]: twenty seconds after a change it is saved as a draft, and [data-autosave-status] says when
// (ux.md 37). The page read again gives the fresh version and key; what is refused or contested is left to the buttons.
const form = document.querySelector("form[data-autosave]");

if (form) {
  const status = form.querySelector("[data-autosave-status]");
  const hidden = ["_version", "_was", "_key", "_csrf"];
  let timer;
  let isOff = false;

  const save = async () => {
    const body = new URLSearchParams(new FormData(form));
    body.set("progress", "draft");
    const answer = await fetch(form.action, { method: "POST", body, credentials: "same-origin" }).catch(() => null);
    if (answer?.status === 422) return;
    const page = answer?.ok ? await fetch(location.pathname, { credentials: "same-origin" }).catch(() => null) : null;
    if (!page?.ok) {
      isOff = true;
      status.textContent = "Сам портал черновик сохранить не смог: нажмите «Сохранить черновик».";
      return;
    }
    const fresh = new DOMParser().parseFromString(await page.text(), "text/html").querySelector("form[data-autosave]");
    if (!fresh) {
      isOff = true;
      return;
    }
    for (const name of hidden) form.elements[name].value = fresh.elements[name].value;
    const time = new Date().toLocaleTimeString("ru", { hour: "2-digit", minute: "2-digit" });
    status.textContent = `Черновик сохранён в ${time}`;
  };

  form.addEventListener("input", () => {
    clearTimeout(timer);
    if (!isOff) timer = setTimeout(save, 20000);
  });

  form.addEventListener("submit", () => {
    isOff = true;
    clearTimeout(timer);
  });
}
