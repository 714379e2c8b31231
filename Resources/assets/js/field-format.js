// Rewrites a date or a phone in the portal's spelling when its field is left; what is not plainly a date
// or a phone stays as typed, for the server to explain. Fields carry data-format="date" or "phone".
const MONTHS = ["янв", "фев", "мар", "апр", "ма", "июн", "июл", "авг", "сен", "окт", "ноя", "дек"];
const two = number => String(number).padStart(2, "0");

function fullYear(text) {
  const year = Number(text);
  if (text.length === 4) return year;
  return year <= (new Date().getFullYear() + 1) % 100 ? 2000 + year : 1900 + year;
}

function date(typed) {
  const text = typed.toLowerCase().replace(/\s*г(\.|ода|од)?$/, "").trim();
  const numeric = /^(\d{1,2})[./,\s-](\d{1,2})[./,\s-](\d{4}|\d{2})$/.exec(text)
    ?? /^(\d\d)(\d\d)(\d{4}|\d\d)$/.exec(text);
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  const words = /^(\d{1,2})\s+([а-я]{3,8})\.?\s+(\d{4}|\d{2})$/.exec(text);
  let day, month, year;
  if (iso) [, year, month, day] = iso.map(Number);
  else if (numeric) [day, month, year] = [Number(numeric[1]), Number(numeric[2]), fullYear(numeric[3])];
  else if (words) {
    [day, year] = [Number(words[1]), fullYear(words[3])];
    month = MONTHS.findIndex(start => words[2].startsWith(start)) + 1;
  } else return typed;
  const made = new Date(year, month - 1, day);
  const exists = made.getMonth() === month - 1 && made.getDate() === day;
  return exists ? `${two(day)}.${two(month)}.${year}` : typed;
}

function phone(typed) {
  if (/[^\d\s()+.-]/.test(typed)) return typed;
  let digits = typed.replace(/\D/g, "");
  if (digits.length === 11 && /^[78]/.test(digits)) digits = digits.slice(1);
  if (digits.length !== 10) return typed;
  // A village's code has five digits: what stands in brackets stays there.
  const code = /\(\D*(\d{3,5})\D*\)/.exec(typed)?.[1] ?? "";
  const size = digits.startsWith(code) ? code.length || 3 : 3;
  return `+7 (${digits.slice(0, size)}) ${digits.slice(size, -4)}-${digits.slice(-4, -2)}-${digits.slice(-2)}`;
}

const formats = { date, phone };

document.addEventListener("change", event => {
  const format = formats[event.target.dataset?.format];
  if (!format) return;
  const value = format(event.target.value);
  if (value !== event.target.value) event.target.value = value;
});

// <span class="field-shortcuts" data-today="field-id" hidden>
// <button type="button" value="21.11.2026">Сегодня</button>…
// The dates come from the server, whose clock is the one that counts.
for (const shortcuts of document.querySelectorAll("[data-today]")) {
  const field = document.getElementById(shortcuts.dataset.today);
  if (!field) continue;
  shortcuts.hidden = false;
  shortcuts.addEventListener("click", event => {
    const button = event.target.closest("button");
    if (!button) return;
    field.value = button.value;
    field.focus();
    field.dispatchEvent(new Event("change", { bubbles: true }));
  });
}
