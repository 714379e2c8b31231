// «Иванова Анна Петровна» pasted into the first field of [data-paste-name] spreads over its three fields.
// insertText, not .value, so that Ctrl+Z takes it back.
for (const group of document.querySelectorAll("[data-paste-name]")) {
  const fields = [...group.querySelectorAll("input[type=text]")].slice(0, 3);
  fields[0]?.addEventListener("paste", event => {
    const words = (event.clipboardData?.getData("text") ?? "").trim().split(/\s+/);
    if (words.length < 2 || fields.length < 2) return;
    event.preventDefault();
    const parts = [words[0], words[1], words.slice(2).join(" ")];
    fields.forEach((field, index) => {
      if (!parts[index]) return;
      field.focus();
      field.select();
      if (!document.execCommand("insertText", false, parts[index])) field.value = parts[index];
    });
  });
}
