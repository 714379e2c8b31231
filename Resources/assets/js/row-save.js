// form[data-rows]: Enter in a tr[data-row] sends the fields of that row alone and goes on to the next row; what the
// server says stands at the row. Without this file the whole form is sent, and its page says the same.
const ENDED = "Не сохранено: сеанс закончился. Войдите в другой вкладке и нажмите Enter ещё раз";

async function save(form, row) {
  const said = row.querySelector("[data-said]");
  const own = [...row.querySelectorAll("input, select")];
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    const field = form.elements[name];
    if (own.includes(field) || field.type === "hidden") body.append(name, value);
  }
  body.set("row", row.dataset.row);
  row.querySelectorAll(".field-error").forEach(error => error.remove());
  said.className = "typing-said";
  said.textContent = "сохраняется…";
  const typed = own.map(field => field.value).join("\n");
  let text;
  let status = 0;
  try {
    const answer = await fetch(form.action, { method: "POST", body, credentials: "same-origin", redirect: "manual" });
    status = answer.status;
    text = (await answer.text()).trim();
  } catch {
    text = "Не сохранено: нет связи. Нажмите Enter ещё раз";
  }
  row.querySelector("[data-again]").hidden = status !== 409;
  if (status !== 200) {
    said.className = "field-error";
    said.textContent = status === 409 || status === 422 || !status && text ? text : ENDED;
    return;
  }
  const [line, days] = text.split("\n");
  said.textContent = line;
  row.querySelector("[data-days]").textContent = days ?? "";
  // Whoever has gone on typing in this row keeps it.
  if (own.map(field => field.value).join("\n") !== typed) return;
  for (const field of own) {
    if (field.type === "checkbox") field.checked = false;
    else if (field.tagName === "SELECT") field.selectedIndex = 0;
    else field.value = "";
  }
}

for (const form of document.querySelectorAll("form[data-rows]")) {
  form.addEventListener("keydown", event => {
    const row = event.target.closest("tr[data-row]");
    if (event.key !== "Enter" || !row || !event.target.matches("input, select")) return;
    event.preventDefault();
    if (event.repeat) return;
    save(form, row);
    (row.nextElementSibling ?? row).querySelector("input[type=text]").focus();
  });
}

// The cursor comes back to a field by its address: its content is ready to be typed over.
if (location.hash) {
  const field = document.getElementById(location.hash.slice(1));
  if (field?.matches("input[type=text]")) field.select();
}
