// What every test here shares: a page that may not complain, and what can be read off a screen.

import { readFileSync, readdirSync } from "node:fs";
import { test as base, expect } from "@playwright/test";

export { expect };

/// A test fails when any of its pages logs an error or a warning, throws, or breaks the policy,
/// `expected_complaints` apart.
export const test = base.extend({
  // What is fetched in the background when a test ends is nobody's concern.
  page: async ({ page, complaints }, use) => {
    await use(page);
    complaints.push = () => {};
    await page.unrouteAll({ behavior: "ignoreErrors" });
  },
  expected_complaints: [null, { option: true }],
  complaints: [
    async ({ context, expected_complaints }, use) => {
      const complaints = [];
      context.on("console", (message) => {
        if (["error", "warning"].includes(message.type())) complaints.push(message.text());
      });
      context.on("weberror", (error) => complaints.push(`${error.error()}`));
      await context.addInitScript(report_violations);
      await use(complaints);
      expect(complaints.filter((text) => !expected_complaints?.test(text))).toEqual([]);
    },
    { auto: true },
  ],
});

function report_violations() {
  document.addEventListener("securitypolicyviolation", (violation) => {
    console.error(`policy: ${violation.effectiveDirective} stops ${violation.blockedURI}`);
  });
}

/// The screen with this name, once it is shown.
export async function on_screen(frame, screen) {
  await expect(frame.locator("main[data-screen]")).toHaveAttribute("data-screen", screen);
}

export async function open_screen(page, screen, address = "./") {
  await page.goto(`${address}#/${screen}`);
  await on_screen(page, screen);
}

/// Puts a saved file there while the site is not open: an empty page has the same storage and runs nothing.
export async function leave_behind(page, key, text) {
  await page.route("**/empty", (route) => route.fulfill({ contentType: "text/html", body: '<link rel="icon" href="data:,">' }));
  await page.goto("./empty");
  await page.evaluate(([key, text]) => localStorage.setItem(key, text), [key, text]);
}

/// Opens a screen as somebody who has answered everything before, for tests that begin there.
export async function come_back(page, answers, screen = "result", lang = undefined, saved_at = new Date().toISOString()) {
  const file = { version: 1, saved_at, answers, page: "situation", lang };
  await leave_behind(page, "cptpp-wizard", JSON.stringify(file));
  await open_screen(page, screen);
}

/// The one line above the page that tells what happened.
export function told(frame, what) {
  return expect(frame.locator(`[role=status] [data-notice="${what}"]`)).toBeVisible();
}

/// What the result shows: of each rulebook the verdict, its certainty, and criteria as [id, outcome], by their ids,
/// because those that are met stand last.
export async function shown_result(frame) {
  await on_screen(frame, "result");
  return frame.locator("main").evaluate((main) => ({
    agreement: Array.from(main.querySelectorAll("[data-agreement]"), (element) => element.dataset.agreement),
    rulebooks: Array.from(main.querySelectorAll("[data-rulebook]"), (book) => ({
      id: book.dataset.rulebook,
      verdict: book.dataset.verdict,
      certainty: book.dataset.certainty,
      criteria: Array.from(book.querySelectorAll("[data-criterion]"), ({ dataset }) => [dataset.criterion, dataset.outcome]).sort(),
    })),
  }));
}

/// Opens a part of the result by the id of its summary, if it is there and closed.
export async function unfold(frame, id) {
  const summary = frame.locator(`main details:not([open]) > summary[id="${id}"]`);
  if (await summary.count() > 0) await summary.click();
}

/// Opens everything that folds.
export function unfold_all(page) {
  return page.locator("main details").evaluateAll((folds) => folds.forEach((fold) => { fold.open = true; }));
}

/// The verdicts as the worked cases give them: ircc, guide.
export async function verdicts(frame) {
  return (await shown_result(frame)).rulebooks.map(({ verdict }) => verdict);
}

/// The saved file, or null.
export function saved(page, key = "cptpp-wizard") {
  return page.evaluate((key) => JSON.parse(localStorage.getItem(key)), key);
}

/// The assessment of answers by `logic.js`, the part for programs.
export function assessed(page, answers) {
  return page.evaluate(async (answers) => {
    const { assess } = await import("./logic.js");
    return JSON.parse(assess(JSON.stringify(answers)));
  }, answers);
}

/// The languages there are, each with its own name.
export const language_names = Object.fromEntries(readdirSync("locales").filter((file) => /^\w\w\.json$/.test(file)).toSorted()
  .map((file) => [file.slice(0, 2), JSON.parse(readFileSync(`locales/${file}`, "utf8"))["shell.language"].text]));
export const languages = Object.keys(language_names);

/// Changes the language as a person does, and waits until the page is there in it.
export async function speak(frame, language) {
  const link = frame.locator(`nav[data-languages] a[hreflang=${language}]`);
  await link.click();
  await expect(frame.locator("html")).toHaveAttribute("lang", language);
  await expect(link).toHaveAttribute("aria-current", "true");
  await expect(link).toBeFocused();
}
