// [data-session-end="seconds"] is shown when so many seconds are left until five minutes before the end of the session;
// its button asks the server for more time and leaves the page as it is. Without this file nothing is shown.
const band = document.querySelector("[data-session-end]");

if (band) {
  const time = band.querySelector("[data-session-time]");
  const button = band.querySelector("button");
  let timer;

  const wait = seconds => {
    clearTimeout(timer);
    band.hidden = seconds > 0;
    if (seconds > 0) timer = setTimeout(() => { band.hidden = false; }, seconds * 1000);
  };

  button.addEventListener("click", async () => {
    const answer = await fetch(button.value, { credentials: "same-origin", redirect: "manual" }).catch(() => null);
    if (!answer?.ok) {
      button.textContent = "Сеанс уже закончился: введённое не пропадёт, войдите ещё раз";
      return;
    }
    const [seconds, end] = (await answer.text()).trim().split(" ");
    time.textContent = end;
    wait(Number(seconds));
  });

  wait(Number(band.dataset.sessionEnd));
}
