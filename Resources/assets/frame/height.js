// A page in the frame of another site tells how tall it is; the site may set the height of its frame by that.
if (window.parent !== window) {
  const tell = () => window.parent.postMessage({ nastavnik: document.documentElement.scrollHeight }, "*");
  window.addEventListener("load", tell);
  window.addEventListener("resize", tell);
}
