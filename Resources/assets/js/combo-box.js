// <select data-combo> with more than 15 options becomes a field that finds a word anywhere in an option.
// The select stays in the form and keeps the value, so the server sees no difference.
const LONG = 15;
const plain = text => text.toLowerCase().replace(/ё/g, "е").replace(/\s+/g, " ").trim();

function enhance(select) {
  const id = select.id;
  const options = [...select.options].map((option, index) => (
    { index, text: option.text, key: plain(option.text), isBlank: !option.value }));
  const box = document.createElement("div");
  const input = document.createElement("input");
  const list = document.createElement("div");
  let active = -1;

  box.className = "combo";
  input.className = "input";
  input.type = "text";
  input.autocomplete = "off";
  input.spellcheck = false;
  for (const name of ["aria-describedby", "aria-invalid"]) {
    if (select.hasAttribute(name)) input.setAttribute(name, select.getAttribute(name));
  }
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-controls", `${id}-list`);
  list.className = "combo-list";
  list.id = `${id}-list`;
  list.setAttribute("role", "listbox");
  const label = document.querySelector(`label[for="${id}"]`);
  list.setAttribute("aria-label", label?.firstChild.textContent.trim() ?? "");

  // The label and the error summary point at the id: it must name the control that people see.
  select.removeAttribute("id");
  select.hidden = true;
  input.id = id;
  select.before(box);
  box.append(input, list, select);

  const shown = () => select.selectedOptions[0]?.value ? select.selectedOptions[0].text : "";
  const rows = () => list.querySelectorAll("[role=option]");

  function close() {
    list.hidden = true;
    active = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }

  function open(query) {
    const words = plain(query).split(" ");
    const found = options.filter(option => words.every(word => option.key.includes(word)));
    list.replaceChildren(...found.map(option => {
      const row = document.createElement("div");
      row.id = `${id}-${option.index}`;
      row.dataset.index = option.index;
      row.setAttribute("role", "option");
      row.setAttribute("aria-selected", "false");
      row.textContent = option.text || "Не выбрано";
      return row;
    }));
    if (!found.length) {
      const none = document.createElement("div");
      none.className = "combo-none";
      none.setAttribute("role", "option");
      none.setAttribute("aria-disabled", "true");
      none.textContent = "Ничего не найдено";
      list.append(none);
    }
    list.hidden = false;
    active = -1;
    input.setAttribute("aria-expanded", "true");
    input.removeAttribute("aria-activedescendant");
  }

  function highlight(next) {
    const all = [...rows()].filter(row => row.dataset.index);
    if (!all.length) return;
    active = (next + all.length) % all.length;
    all.forEach((row, position) => row.setAttribute("aria-selected", String(position === active)));
    input.setAttribute("aria-activedescendant", all[active].id);
    all[active].scrollIntoView({ block: "nearest" });
  }

  function choose(row) {
    if (!row?.dataset.index) return;
    select.selectedIndex = Number(row.dataset.index);
    input.value = shown();
    close();
    select.dispatchEvent(new Event("change", { bubbles: true }));
  }

  // Typed text that is exactly one option counts as chosen; anything else falls back to what was chosen.
  function settle() {
    const key = plain(input.value);
    const match = options.find(option => key ? option.key === key : option.isBlank);
    if (match && match.index !== select.selectedIndex) {
      select.selectedIndex = match.index;
      select.dispatchEvent(new Event("change", { bubbles: true }));
    }
    input.value = shown();
    close();
  }

  input.addEventListener("input", () => open(input.value));
  input.addEventListener("click", () => list.hidden ? (input.select(), open("")) : close());
  input.addEventListener("blur", settle);
  input.addEventListener("keydown", event => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (list.hidden) open("");
      highlight(event.key === "ArrowDown" ? active + 1 : Math.max(active, 0) - 1);
    } else if (event.key === "Enter" && !list.hidden) {
      choose([...rows()][Math.max(active, 0)]);
    } else if (event.key === "Escape" && !list.hidden) {
      input.value = shown();
      close();
    } else {
      return;
    }
    event.preventDefault();
  });
  // mousedown keeps the focus in the field, so that blur does not settle before the click is seen.
  list.addEventListener("mousedown", event => event.preventDefault());
  list.addEventListener("click", event => choose(event.target.closest("[role=option]")));
  addEventListener("pageshow", () => { input.value = shown(); });

  input.value = shown();
  close();
}

for (const select of document.querySelectorAll("select[data-combo]")) {
  if (select.options.length > LONG && !select.multiple) enhance(select);
}
