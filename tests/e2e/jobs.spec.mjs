// Working out the experience from a list of jobs.

import { come_back, expect, on_screen, saved, test } from "./fixtures.mjs";
import { plumber } from "./people.mjs";

const standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"];
const paid = { paid: true, part_time: false, in_sector: true };

test.beforeEach(({ page }) => page.clock.setFixedTime(new Date("2026-11-15T12:00:00")));

const helper = (page) => page.locator("main details.jobs");
const years = (page) => page.locator("[name=experience_years]");
const months = (page) => page.locator("[name=experience_extra_months]");
const row = (page, number) => page.getByRole("group", { name: `Job ${number}`, exact: true });
const status = (page) => helper(page).getByRole("status");

async function open_helper(page, answers = plumber) {
  await come_back(page, answers, "experience");
  await helper(page).locator("summary").click();
  await expect(row(page, 1)).toBeVisible();
}

/// Types a job from the month of its start, which has the focus, by keyboard alone. Ends at its last tick.
async function type_job(page, { from, to, ticks }) {
  for (const part of [from, to]) {
    const [month, year] = part.split(" ");
    await page.keyboard.type(month);
    await page.keyboard.press("Tab");
    await page.keyboard.type(year);
    await page.keyboard.press("Tab");
  }
  for (const [place, is_ticked] of ticks.entries()) {
    if (is_ticked) await page.keyboard.press("Space");
    if (place < ticks.length - 1) await page.keyboard.press("Tab");
  }
}

async function fill_job(page, number, { from = ["", ""], to = ["", ""], ticks = [true, false, true] }) {
  const job = row(page, number);
  await job.getByLabel("Start month").selectOption(from[0]);
  await job.getByLabel("Start year").fill(from[1]);
  await job.getByLabel("End month").selectOption(to[0]);
  await job.getByLabel("End year").fill(to[1]);
  for (const [place, box] of (await job.getByRole("checkbox").all()).entries()) await box.setChecked(ticks[place]);
}

const add_up = (page) => page.getByRole("button", { name: "Add it up" }).click();
const add_job = (page) => page.getByRole("button", { name: "Add another job" }).click();

test("two overlapping jobs by keyboard: added up, taken over, kept, and there again", async ({ page }) => {
  await come_back(page, { ...plumber, experience_months: undefined }, "experience");
  await expect(helper(page)).not.toHaveAttribute("open");
  await months(page).focus();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(helper(page)).toHaveAttribute("open");
  await expect(helper(page).locator(":checked:not(option)")).toHaveCount(0);
  await page.keyboard.press("Tab");
  await type_job(page, { from: "January 2019", to: "December 2019", ticks: [true, false, true] });
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "Add another job" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(row(page, 2).getByLabel("Start month")).toBeFocused();
  await type_job(page, { from: "June 2019", to: "June 2020", ticks: [true, false, true] });
  // Enter adds up and does not go on.
  await page.keyboard.press("Enter");
  await expect(status(page)).toHaveText(/1 year and 6 months/);
  await on_screen(page, "experience");
  await expect(page.locator("[data-errors]")).toHaveCount(0);
  const use = page.getByRole("button", { name: /^Use / });
  await expect(use).toHaveText(["Use this figure"]);
  await use.press("Enter");
  await expect(years(page)).toBeFocused();
  await expect(years(page)).toHaveValue("1");
  await expect(months(page)).toHaveValue("6");
  await page.keyboard.press("Enter");
  await on_screen(page, "language");
  const file = await saved(page);
  expect(file.answers.experience_months).toBe(18);
  expect(file.jobs).toEqual([
    { from: "2019-01", to: "2019-12", ...paid },
    { from: "2019-06", to: "2020-06", ...paid },
  ]);
  await page.reload();
  await on_screen(page, "language");
  await page.locator("[data-action=back]").click();
  await on_screen(page, "experience");
  await expect(helper(page)).toHaveAttribute("open");
  await expect(row(page, 2).getByLabel("End month")).toHaveValue("6");
  await expect(row(page, 2).getByLabel("End year")).toHaveValue("2020");
  await expect(row(page, 2).getByLabel("I was paid")).toBeChecked();
  await expect(row(page, 2).getByLabel("It was part time")).not.toBeChecked();
  await expect(years(page)).toHaveValue("1");
});

test("part-time work gives two figures, gaps and what does not count are told, typing overrules", async ({ page }) => {
  await open_helper(page);
  await fill_job(page, 1, { from: ["January", "2019"], to: ["June", "2019"] });
  for (const [number, job] of [
    [2, { from: ["August", "2019"], to: ["December", "2019"], ticks: [true, true, true] }],
    [3, { from: ["January", "2010"], to: ["December", "2018"], ticks: [false, false, true] }],
    [4, { from: ["January", "2010"], to: ["December", "2018"], ticks: [true, false, false] }],
    [5, { from: ["October", "2026"], to: ["Still working there", ""] }],
  ]) {
    await add_job(page);
    await fill_job(page, number, job);
  }
  await add_up(page);
  await expect(status(page)).toHaveText(/7 months.* 1 year/);
  const said = helper(page).locator(".outcome-of-jobs li");
  await expect(said).toHaveText([/Job 3.*paid/, /Job 4.*sector/, /January 2019.*October 2026/, /July 2019/, /January 2020.*September 2026/]);
  await expect(page.getByRole("img", { name: /January 2019.*October 2026/ })).toBeVisible();
  await expect(page.getByRole("button", { name: /^Use / })).toHaveCount(2);
  await page.getByRole("button", { name: /^Use 1 year/ }).click();
  await expect(years(page)).toHaveValue("1");
  await expect(months(page)).toHaveValue("0");
  await page.getByRole("button", { name: /^Use 7 months/ }).click();
  await expect(years(page)).toHaveValue("0");
  await expect(months(page)).toHaveValue("7");
  await months(page).fill("9");
  await page.locator("main button[type=submit]").click();
  await on_screen(page, "language");
  expect((await saved(page)).answers.experience_months).toBe(9);
});

const wrong = [
  ["nothing", {}, "Start month"],
  ["no year", { from: ["March", ""] }, "Start year"],
  ["no number", { from: ["March", "'19"] }, "Start year"],
  ["a short year", { from: ["March", "19"] }, "Start year"],
  ["a start after today", { from: ["December", "2026"] }, "Start year"],
  ["no end", { from: ["March", "2019"] }, "End month"],
  ["an end before the start", { from: ["March", "2019"], to: ["February", "2019"] }, "End year"],
  ["an end after today", { from: ["March", "2019"], to: ["December", "2026"] }, "End year"],
];
for (const [title, job, label] of wrong) {
  test(`dates that cannot be read name the job and the control: ${title}`, async ({ page }) => {
    await open_helper(page);
    await fill_job(page, 1, { from: ["May", "2015"], to: ["May", "2016"] });
    await add_job(page);
    await fill_job(page, 2, job);
    await add_up(page);
    const control = row(page, 2).getByLabel(label);
    await expect(control).toBeFocused();
    await expect(control).toHaveAttribute("aria-invalid", "true");
    await expect(control).toHaveAccessibleDescription(/[Jj]ob 2/);
    await expect(helper(page).locator(":is(input, select)[aria-invalid=true]")).toHaveCount(1);
    await expect(page.getByRole("button", { name: /^Use / })).toHaveCount(0);
    // The other one makes a job, which no reload is to lose.
    expect((await saved(page)).jobs).toHaveLength(1);
    // Put right, it is added up.
    await fill_job(page, 2, { from: ["June", "2016"], to: ["June", "2016"] });
    await add_up(page);
    await expect(status(page)).toHaveText(/1 year and 2 months/);
    await expect(helper(page).locator("[aria-invalid]")).toHaveCount(0);
  });
}

test("removing jobs numbers the others anew, keeps the focus in the list, and forgets what was kept", async ({ page }) => {
  await open_helper(page);
  await fill_job(page, 1, { from: ["January", "2015"], to: ["December", "2015"] });
  await add_job(page);
  await fill_job(page, 2, { from: ["January", "2016"], to: ["March", "2016"] });
  await add_up(page);
  expect((await saved(page)).jobs).toHaveLength(2);
  await page.getByRole("button", { name: "Remove this job Job 1" }).click();
  await expect(row(page, 1).getByLabel("Start month")).toBeFocused();
  await expect(row(page, 1).getByLabel("Start year")).toHaveValue("2016");
  await expect(row(page, 2)).toHaveCount(0);
  await expect(page.getByRole("button", { name: /^Use / })).toHaveCount(0);
  expect((await saved(page)).jobs).toEqual([{ from: "2016-01", to: "2016-03", ...paid }]);
  await add_up(page);
  await expect(status(page)).toHaveText(/ 3 months/);
  // What was added up is no longer what is there.
  await row(page, 1).getByLabel("Start year").fill("2015");
  await expect(status(page)).toBeEmpty();
  await page.getByRole("button", { name: "Remove this job Job 1" }).click();
  await expect(row(page, 1).getByLabel("Start year")).toHaveValue("");
  expect((await saved(page)).jobs).toBe(undefined);
});

test("there is room for thirty jobs, and that is told", async ({ page }) => {
  await open_helper(page);
  for (let count = 1; count < 30; count += 1) await add_job(page);
  await expect(row(page, 30)).toBeVisible();
  await add_job(page);
  await expect(status(page)).toHaveText(/30/);
  await expect(row(page, 31)).toHaveCount(0);
});

test("jobs of a saved file that are not ours change nothing on the page and are handed back", async ({ page }) => {
  await come_back(page, plumber, "experience");
  await page.evaluate(() => {
    const file = JSON.parse(localStorage["cptpp-wizard"]);
    localStorage["cptpp-wizard"] = JSON.stringify({ ...file, jobs: [{ hours: 37 }] });
  });
  await page.reload();
  await expect(helper(page)).not.toHaveAttribute("open");
  await page.locator("main button[type=submit]").click();
  await on_screen(page, "language");
  expect((await saved(page)).jobs).toEqual([{ hours: 37 }]);
});
