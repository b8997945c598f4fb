// What a person does, run inside the page: as fast as the page lets them. Both functions are sent there as text, so each
// stands alone.

/// Notes when the page is drawn first, in milliseconds since the address was entered.
export function look_at() {
  if (location.protocol === "about:") return;
  new PerformanceObserver((list) => list.getEntries().forEach(({ name, startTime }) => {
    if (name === "first-paint") window.begun = { paint: startTime };
  })).observe({ type: "paint", buffered: true });
}

/// Answers the first question as soon as there is something to press, and notes when what happened: `begun` is complete
/// once the next page is there.
export function begin() {
  if (location.protocol === "about:") return;
  const begun = { task: 0, kept: 0, changed: 0 };
  new PerformanceObserver((list) => list.getEntries().forEach(({ duration }) => { begun.task = Math.max(begun.task, duration); }))
    .observe({ type: "longtask", buffered: true });
  localStorage.clear();
  let is_pressed = false;
  const look = () => {
    const button = document.querySelector("main[data-screen=start] button[type=submit]");
    // A press before the page listens would be lost.
    if (!is_pressed && button && (window.take_early || window.listens)) {
      is_pressed = true;
      document.querySelector("[name=citizenships][value=AU]").click();
      document.querySelector("[name=permanent_residences][value=none]").click();
      button.click();
    }
    if (is_pressed && !begun.kept && localStorage.getItem("cptpp-wizard")) begun.kept = performance.now();
    if (document.querySelector("main[data-screen=job-offer]")) {
      begun.changed = performance.now();
      window.begun = begun;
      return;
    }
    setTimeout(look, 4);
  };
  look();
}

/// Walks from the first page to the result; returns how long it took, the slowest page, and the longest task, in
/// milliseconds, and with `keeps` the pages after the first as HTML.
export async function walk({ keeps }) {
  const answers = {
    start: { citizenships: "AU", permanent_residences: "none" },
    "job-offer": { job_offer: "yes", own_business: "no" },
    occupation: { occupation: "72300" },
    wage: { wage: "at_or_above" },
    "licence-required": { licence_required: "no" },
    education: { "education.credential": "diploma", "education.study_years": "2", "education.study_extra_months": "0", "education.in_field": "yes" },
    experience: { experience_years: "3", experience_extra_months: "0" },
  };
  let task = 0;
  new PerformanceObserver((list) => list.getEntries().forEach(({ duration }) => { task = Math.max(task, duration); })).observe({ type: "longtask" });
  const screen = () => document.querySelector("main")?.dataset.screen;
  const drawn = () => new Promise((resolve) => { requestAnimationFrame(() => setTimeout(resolve)); });
  const [html, changes] = [[], []];
  const start = performance.now();
  while (screen() !== "result" && changes.length < 20) {
    const before = screen();
    fill(document.querySelector("main"), answers[before] ?? {});
    await drawn();
    const pressed = performance.now();
    document.querySelector("main button[type=submit]").click();
    while (screen() === before) await new Promise((resolve) => setTimeout(resolve));
    await drawn();
    changes.push([performance.now() - pressed, screen()]);
    if (keeps) html.push(document.querySelector("main").outerHTML);
  }
  const time = performance.now() - start;
  await drawn();
  return { time, task, slowest: Math.max(...changes.map(([time]) => time)), result: changes.at(-1)[0], changes, html };

  /// Fills in what is given, and of every other question the first answer.
  function fill(main, given) {
    const controls = [...main.querySelectorAll("input, select")].filter(({ name }) => name && !name.startsWith("x."));
    const names = new Set(controls.map(({ name }) => name));
    for (const name of names) {
      const own = controls.filter((control) => control.name === name);
      const kind = own[0].type;
      if (kind === "radio" || kind === "checkbox") {
        const wanted = own.find(({ value }) => value === given[name]) ?? (kind === "radio" ? own[0] : undefined);
        if (wanted && !wanted.checked) wanted.click();
      } else if (given[name] !== undefined) {
        own[0].value = given[name];
        own[0].dispatchEvent(new Event("input", { bubbles: true }));
      }
    }
  }
}
