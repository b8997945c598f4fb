// Walks the questionnaire like a person who knows only what is published about it: the names of the
// controls, `main[data-screen]`, one submit button a page. It answers whatever page appears, from an
// answers object, and does not know which page comes next.

import { expect } from "@playwright/test";

/// Walks from the page that is shown until `until`, by keyboard alone. Returns the screens seen.
export function walk(page, person, options = {}) {
  return follow(page, person, { ...options, answer: answer_by_keyboard });
}

/// The same with clicks, for tests in which the keyboard is not the point.
export function walk_fast(page, person, options = {}) {
  return follow(page, person, { ...options, answer: answer_by_pointer });
}

/// `frame` is where the questionnaire is, if not in the page itself. `on_screen` is called on every
/// screen, before it is answered.
async function follow(page, person, { frame = page, until = "result", on_screen, answer }) {
  const screens = [];
  for (;;) {
    const screen = await current_screen(frame);
    screens.push(screen);
    if (on_screen) await on_screen(screen);
    if (screen === until) return screens;
    if (screens.length > 30) throw new Error(`never came to ${until}: ${screens.join(" ")}`);
    await answer(page, frame, person);
    await arrival(frame, screen);
  }
}

/// Answers the page that is shown and continues to the next one.
export async function answer_page(page, person, { frame = page, by = answer_by_pointer } = {}) {
  const screen = await current_screen(frame);
  await by(page, frame, person);
  return arrival(frame, screen);
}

export async function current_screen(frame) {
  return frame.locator("main[data-screen]").getAttribute("data-screen");
}

/// Waits until a page other than `before` is shown and has taken the focus, at its heading or, after
/// a change, where Change was pressed; returns its name.
export async function arrival(frame, before) {
  const next = frame.locator(`main[data-screen]:not([data-screen="${before}"])`);
  await next.waitFor().catch(async () => {
    const errors = await frame.locator("[data-errors]").allInnerTexts();
    throw new Error(`${before} leads nowhere: ${errors.join(" ") || "nothing is said"}`);
  });
  await expect(next.locator(":is(h1, [data-action=change]):focus")).toHaveCount(1);
  return next.getAttribute("data-screen");
}

/// What a person would do with a control: the text, the option or the state it should have.
/// `undefined` leaves it alone.
export function wanted({ name, kind, value, index, offered }, person) {
  if (name.startsWith("x.")) return undefined;
  if (name.endsWith(".other")) {
    const elsewhere = answer_to(person, name.replace(/\.other$/, ""))?.filter((code) => !offered.includes(code));
    return elsewhere?.[index] ?? "";
  }
  if (kind === "checkbox") {
    const list = answer_to(person, name);
    return value === "none" ? list?.length === 0 : list?.includes(value);
  }
  const length = name.match(/^(.*)_(years|extra_months)$/);
  if (length) {
    const months = answer_to(person, `${length[1]}_months`);
    if (months === undefined) return undefined;
    // Whole years leave the months box empty.
    return length[2] === "years" ? `${Math.floor(months / 12)}` : months % 12 === 0 ? "" : `${months % 12}`;
  }
  return answer_to(person, name);
}

function answer_to(person, path) {
  return path.split(".").reduce((part, key) => part?.[key], person);
}

// ------------------------------------------------------------------------------------- keyboard

/// Tabs through the page, answers each control as it gets the focus, and presses the button.
export async function answer_by_keyboard(page, frame, person) {
  const button = await way_on(frame, person);
  for (let presses = 0; presses < 200; presses += 1) {
    await page.keyboard.press("Tab");
    const control = await focused(frame);
    if (control?.kind === button) return page.keyboard.press("Enter");
    const value = control?.name ? wanted(control, person) : undefined;
    if (value !== undefined) await keys[control.kind](page, frame, value, control);
  }
  throw new Error(`Tab never reaches the button of ${await current_screen(frame)}`);
}

const keys = {
  async checkbox(page, _frame, checked, control) {
    if (control.checked !== checked) await page.keyboard.press("Space");
  },
  async radio(page, frame, value, control) {
    if (control.value === value) {
      if (!control.checked) await page.keyboard.press("Space");
      return;
    }
    for (let { value: at } = control; at !== value; ({ value: at } = await focused(frame))) {
      await page.keyboard.press("ArrowDown");
      if ((await focused(frame)).value === control.value) throw new Error(`${control.name} does not offer ${value}`);
    }
  },
  async select(page, frame, value, control) {
    if (control.value === value) return;
    if (value === "") return page.keyboard.press("Home");
    await page.keyboard.type(control.labels[value]);
    for (let { value: at } = await focused(frame); at !== value; ({ value: at } = await focused(frame))) {
      await page.keyboard.press("ArrowDown");
      if ((await focused(frame)).value === at) throw new Error(`${control.name} does not offer ${value}`);
    }
  },
  async text(page, _frame, value, control) {
    if (control.value === value) return;
    await page.keyboard.press("Control+A");
    await (value === "" ? page.keyboard.press("Delete") : page.keyboard.type(value));
  },
  async combobox(page, frame, code) {
    await page.keyboard.press("Control+A");
    await page.keyboard.type(code);
    const option = frame.locator(`[role=option][data-noc="${code}"]`);
    await option.waitFor();
    const id = await option.getAttribute("id");
    for (let presses = 0; presses < 50; presses += 1) {
      await page.keyboard.press("ArrowDown");
      if ((await focused(frame)).active === id) break;
    }
    await page.keyboard.press("Enter");
  },
};

/// The control in <main> that has the focus, if one has.
async function focused(frame) {
  const [control] = await frame.evaluate(described);
  return control;
}

// -------------------------------------------------------------------------------------- pointer

/// Answers every control of the page by pointing at it, and presses the button.
export async function answer_by_pointer(_page, frame, person) {
  await fill(frame, person);
  const button = await way_on(frame, person);
  await frame.locator(button === "skip" ? "main [data-action=skip]" : "main button[type=submit]").click();
}

/// Answers every control of the page by pointing at it.
export async function fill(frame, person) {
  const locators = frame.locator("main form :is(input, select)");
  let controls = await locators.evaluateAll(described);
  for (let place = 0; place < controls.length; place += 1) {
    const control = controls[place];
    const value = wanted(control, person);
    if (value === undefined) continue;
    await clicks[control.kind](frame, value, locators.nth(place), control);
    // Choosing a further country brings the next box.
    if (control.name.endsWith(".other")) controls = await locators.evaluateAll(described);
  }
}

const clicks = {
  checkbox: (_frame, checked, locator, control) => (control.checked === checked ? undefined : locator.setChecked(checked)),
  radio: (_frame, value, locator, control) => (control.value === value ? locator.check() : undefined),
  select: (_frame, value, locator, control) => (control.value === value ? undefined : locator.selectOption(value)),
  text: (_frame, value, locator) => locator.fill(value),
  async combobox(frame, code, locator) {
    await locator.fill(code);
    await frame.locator(`[role=option][data-noc="${code}"]`).click();
  },
};

// --------------------------------------------------------------------------------------- the page

/// The button that leads on: without an occupation in mind there is one for that.
async function way_on(frame, person) {
  const box = await frame.locator("main [role=combobox]").count();
  return box === 1 && person.occupation === undefined ? "skip" : "submit";
}

/// What controls are, and what they offer; without any, the one in <main> that has the focus. Runs in the page.
export function described(elements = document.querySelectorAll("main :focus")) {
  return Array.from(elements, (element) => {
    const { name = "", value = "" } = element;
    const all = [...document.querySelectorAll(`main [name="${name}"]`)];
    const list = document.querySelectorAll(`main [type=checkbox][name="${name.replace(/\.other$/, "")}"]`);
    return {
      name,
      value,
      kind: kind(),
      checked: element.checked,
      index: all.indexOf(element),
      offered: Array.from(list, (box) => box.value),
      labels: Object.fromEntries(Array.from(element.options ?? [], (option) => [option.value, option.label])),
      active: element.getAttribute("aria-activedescendant"),
    };

    function kind() {
      if (element.getAttribute("role") === "combobox") return "combobox";
      if (element.dataset.action) return element.dataset.action;
      if (element.matches("select")) return "select";
      if (element.matches("input")) return ["radio", "checkbox"].includes(element.type) ? element.type : "text";
      return element.type ?? "";
    }
  });
}
