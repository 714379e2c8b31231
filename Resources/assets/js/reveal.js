// Shows what depends on a choice, a password while it is wanted, and the button that copies a text.
// Without this file everything is visible, so nothing is lost.

// <div data-shown-by="id of a radio or a tick">
const dependent = [...document.querySelectorAll("[data-shown-by]")];
const update = () => dependent.forEach(part => {
  part.hidden = !document.getElementById(part.dataset.shownBy)?.checked;
});
if (dependent.length) {
  document.addEventListener("change", update);
  addEventListener("pageshow", update);
  update();
}

for (const input of document.querySelectorAll("input[type=password]")) {
  const box = document.createElement("div");
  const button = document.createElement("button");
  box.className = "password-box";
  button.type = "button";
  button.className = "button button-link";
  button.setAttribute("aria-controls", input.id);
  const name = () => {
    button.textContent = input.type === "password" ? "Показать пароль" : "Скрыть пароль";
  };
  button.addEventListener("click", () => {
    input.type = input.type === "password" ? "text" : "password";
    name();
  });
  // Browsers offer to save what leaves as a password only; as text it would land in the form history.
  input.form?.addEventListener("submit", () => { input.type = "password"; name(); });
  input.before(box);
  box.append(input, button);
  name();
}

// <button type="button" data-copy="id of a text area" hidden>
for (const button of document.querySelectorAll("[data-copy]")) {
  const source = document.getElementById(button.dataset.copy);
  if (!source) continue;
  button.hidden = false;
  button.addEventListener("click", () => {
    source.select();
    if (document.execCommand("copy")) button.textContent = "Скопировано";
  });
}
