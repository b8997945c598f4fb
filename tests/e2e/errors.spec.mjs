// What is missing or cannot be read: a summary, a sentence at the field, and nothing typed is lost.

import { come_back, expect, on_screen, saved, test } from "./fixtures.mjs";
import { everywhere, plumber } from "./people.mjs";
import { answer_page, walk_fast } from "./walker.mjs";

const summary = (page) => page.locator("main [role=alert][data-errors]");
const submit = (page) => page.locator("main button[type=submit]").press("Enter");

test("every page with a required answer says what is missing, and leads to it", async ({ page }) => {
  await page.goto("./");
  await walk_fast(page, everywhere, {
    async on_screen(screen) {
      if (["situation", "result"].includes(screen)) return;
      const title = await page.title();
      await expect(summary(page)).toHaveCount(0);
      await submit(page);
      await expect(summary(page)).toBeFocused();
      await on_screen(page, screen);
      expect(await page.title()).not.toBe(title);
      await check_summary(page, await required(page));
    },
  });
});

const optional = ["province"];

/// The questions of the page that have to be answered, a length in two boxes once.
async function required(page) {
  const names = await page.locator("main form [name]").evaluateAll((controls) => controls.map(({ name }) => name));
  const questions = names.map((name) => name.replace(/\.other$|_(years|extra_months)$/, ""));
  return [...new Set(questions)].filter((name) => !name.startsWith("x.") && !optional.includes(name));
}

/// Each link of the summary leads to a control of one of these questions, which is marked and described.
async function check_summary(page, questions) {
  const links = summary(page).getByRole("link");
  await expect(links).toHaveCount(questions.length);
  const reached = [];
  for (const link of await links.all()) {
    await link.press("Enter");
    const control = page.locator("main form :focus");
    await expect(control).toHaveCount(1);
    const marked = control.locator("xpath=ancestor-or-self::*[@aria-invalid='true'][1]");
    await expect(marked).toHaveAttribute("aria-describedby", /./);
    await expect(marked).toHaveAccessibleDescription(/\S/);
    reached.push(await control.getAttribute("name"));
  }
  expect(reached.map((name) => name.replace(/_years$/, ""))).toEqual(questions);
}

const wrong = [
  ["education", "education.study_years", "two"],
  ["education", "education.study_years", "-2"],
  ["education", "education.study_years", "21"],
  ["education", "education.study_extra_months", "many"],
  ["experience", "experience_years", "1.5"],
  ["experience", "experience_years", "61"],
  ["experience", "experience_extra_months", "-1"],
  ["occupation", "occupation", "something with wood"],
  ["occupation", "occupation", "99999"],
];
for (const [screen, name, text] of wrong) {
  test(`${name} does not take "${text}", and leaves it there`, async ({ page }) => {
    await come_back(page, plumber, screen);
    const box = page.locator(`main [name="${name}"]`);
    await box.fill(text);
    await submit(page);
    await expect(summary(page)).toBeFocused();
    await on_screen(page, screen);
    await expect(box).toHaveValue(text);
    await expect(summary(page).getByRole("link")).toHaveCount(1);
    await summary(page).getByRole("link").press("Enter");
    await expect(page.locator("main [aria-invalid=true]").locator("xpath=descendant-or-self::*").and(page.locator(":focus"))).toHaveCount(1);
    // Put right, it goes on.
    await answer_page(page, plumber);
  });
}

test("what was chosen beside a missing answer stays", async ({ page }) => {
  await page.goto("./");
  const japan = page.locator("input[name=citizenships][value=JP]");
  await japan.check();
  await page.locator("select[name='citizenships.other']").selectOption("IN");
  await submit(page);
  await expect(summary(page).getByRole("link")).toHaveCount(1);
  await expect(japan).toBeChecked();
  await expect(page.locator("select[name='citizenships.other']").first()).toHaveValue("IN");
});

test("\"none of these\" beside a country is a contradiction that is told, not solved by a guess", async ({ page }) => {
  await page.goto("./");
  for (const value of ["AU", "none"]) await page.locator(`input[name=citizenships][value=${value}]`).check();
  await page.locator("input[name=permanent_residences][value=none]").check();
  const ticked = await page.locator("input[name=citizenships]:checked").count();
  await submit(page);
  // Either the boxes exclude each other, or the page says so.
  await (ticked === 1 ? on_screen(page, "job-offer") : expect(summary(page)).toBeFocused());
});

test("an empty box for months beside years is none", async ({ page }) => {
  await come_back(page, plumber, "experience");
  await page.locator("main [name=experience_years]").fill("3");
  await submit(page);
  await on_screen(page, "language");
  expect((await saved(page)).answers.experience_months).toBe(36);
});
