// What a person does with the site, in any engine.

import assert from "node:assert/strict";
import { described, wanted } from "../e2e/walker.mjs";
import { PATIENCE } from "./drivers.mjs";

const CONTROLS = "main form :is(input, select)";

/// Asks in the page until the answer is something, and returns it.
export async function until(page, ask, ...all) {
  let last;
  for (const end = Date.now() + PATIENCE; Date.now() < end;) {
    try {
      last = await page.evaluate(ask, ...all);
    } catch (error) {
      // Between two pages there is nobody to ask.
      last = `${error}`;
      if (!/context|navigat|destroy|frame|window|detached|document/i.test(last)) throw error;
      last = undefined;
    }
    if (last) return last;
    await new Promise((resolve) => { setTimeout(resolve, 20); });
  }
  const shown = await page.evaluate(() => document.body.innerText.slice(0, 600)).catch(() => "");
  throw new Error(`never came: ${ask} ${JSON.stringify(all)}\n${shown}`);
}

export const on_screen = (page, screen) =>
  until(page, (screen) => document.querySelector("main[data-screen]")?.dataset.screen === screen && document.documentElement.classList.contains("taken"), screen);
export const is_there = (page, selector) => until(page, (selector) => {
  const element = document.querySelector(selector);
  return element !== null && element.getClientRects().length > 0;
}, selector);
export const told = (page, what) => is_there(page, `[data-notice="${what}"]`);
export const kept = (page, key = "cptpp-wizard") => page.evaluate((key) => localStorage[key] || null, key);
export const count = (page, selector) => page.evaluate((selector) => document.querySelectorAll(selector).length, selector);

/// Walks from the page shown to a screen; returns the screens on the way.
export async function walk(page, person, { to = "result", on_page } = {}) {
  const screens = [];
  for (;;) {
    const screen = await until(page, () => document.documentElement.classList.contains("taken") && document.querySelector("main[data-screen]")?.dataset.screen);
    screens.push(screen);
    if (on_page) await on_page(screen);
    if (screen === to) return screens;
    assert(screens.length < 30, `never came to ${to}: ${screens}`);
    await answer(page, person);
    await until(page, (before) => {
      const main = document.querySelector("main[data-screen]");
      return main && main.dataset.screen !== before && main.contains(document.activeElement);
    }, screen);
  }
}

/// Answers the page shown and goes on.
export async function answer(page, person) {
  let controls = await describe(page);
  for (let place = 0; place < controls.length; place += 1) {
    const control = controls[place];
    const value = wanted(control, person);
    if (value === undefined) continue;
    await answers[control.kind](page, place, value, control);
    if (control.name.endsWith(".other")) controls = await describe(page);
  }
  const is_skipped = person.occupation === undefined && await count(page, "main [role=combobox]") === 1;
  await page.click(is_skipped ? "main [data-action=skip]" : "main button[type=submit]");
}

/// What the controls of the page are; the function is sent to the page as it stands.
const describe = (page) => page.evaluate(new Function("selector", `return (${described})(document.querySelectorAll(selector))`), CONTROLS);

const answers = {
  checkbox: (page, place, checked, control) => (control.checked === checked ? undefined : page.click(CONTROLS, place)),
  radio: (page, place, value, control) => (control.value === value && !control.checked ? page.click(CONTROLS, place) : undefined),
  select: (page, place, value, control) => (control.value === value ? undefined : page.choose(CONTROLS, place, value)),
  text: (page, place, value, control) => (control.value === value ? undefined : page.fill(CONTROLS, place, value)),
  async combobox(page, place, code) {
    await page.fill(CONTROLS, place, code);
    const option = `[role=option][data-noc="${code}"]`;
    await is_there(page, option);
    await page.click(option);
  },
};
