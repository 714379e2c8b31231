// form[data-paper]: a digit marks the answer of the question in hand and goes on to the next; Backspace goes back.
// Without this file the questions are plain radio buttons.
const form = document.querySelector("form[data-paper]");
if (form) {
  const questions = [...form.querySelectorAll("[data-question]")];
  const button = form.querySelector("button.button");
  const inHand = target => Math.max(questions.indexOf(target.closest("[data-question]")), 0);
  const go = place => {
    const next = questions[place];
    const field = next ? next.querySelector("input:checked, input, textarea") : button;
    field.focus();
    (next ?? button).scrollIntoView({ block: "center" });
  };

  form.addEventListener("keydown", event => {
    const { target, key } = event;
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const place = inHand(target);
    if (target.matches("textarea")) {
      if (key !== "Enter" || event.shiftKey) return;
      event.preventDefault();
      go(place + 1);
    } else if (/^[0-9]$/.test(key) && target.closest("[data-question]")) {
      event.preventDefault();
      const boxes = [...questions[place].querySelectorAll("input")];
      const marked = boxes.find(box => box.dataset.key === key);
      if (marked?.type === "checkbox") {
        marked.checked = !marked.checked;
        return;
      }
      if (marked) marked.checked = true;
      else if (key === "0") boxes.forEach(box => { box.checked = false; });
      else return;
      go(place + 1);
    } else if (key === "Backspace") {
      event.preventDefault();
      go(target === button ? questions.length - 1 : Math.max(place - 1, 0));
    } else if (key === "Enter" && target.matches("input")) {
      event.preventDefault();
      go(place + 1);
    }
  });
  if (!document.querySelector("[data-focus]")) go(0);
}
