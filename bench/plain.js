// The script of the page that the site is measured against: what somebody would write by hand who has all pages of a walk
// as sections of one document. It keeps answers as they are given and shows the next section; it decides nothing.

"use strict";

document.addEventListener("click", (event) => {
  const button = event.target.closest("button[type=submit]");
  if (!button) return;
  event.preventDefault();
  const main = button.closest("main");
  const answers = JSON.parse(localStorage.getItem("cptpp-wizard") ?? '{"answers":{}}').answers;
  for (const [name, value] of new FormData(button.form)) (answers[name] ??= []).push(value);
  localStorage.setItem("cptpp-wizard", JSON.stringify({ version: 1, saved_at: new Date().toISOString(), answers }));
  const next = main.nextElementSibling;
  const shown = next.content.firstElementChild.cloneNode(true);
  next.remove();
  main.replaceWith(shown);
  scrollTo(0, 0);
  shown.querySelector("h1").focus();
});

window.listens = true;
