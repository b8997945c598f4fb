// Taking the answers away and opening them again: a file, a link, a summary.

import { readFile } from "node:fs/promises";
import AxeBuilder from "@axe-core/playwright";
import { come_back, expect, leave_behind, on_screen, open_screen, saved, test, told, unfold, verdicts } from "./fixtures.mjs";
import { engineer, plumber } from "./people.mjs";

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

/// The link that the result offers.
async function link(page) {
  await unfold(page, "takeaway.title");
  await page.locator("[data-action=share]").click();
  return page.getByLabel("The link").inputValue();
}

async function open_file(page, text, name = "answers.json") {
  await page.locator("[data-action=open]").setInputFiles({ name, mimeType: "application/json", buffer: Buffer.from(text) });
}

async function axe(page) {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().withTags(["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"]).analyze();
  expect(violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)])).toEqual([]);
}

test("a file saved is opened again after everything was cleared", async ({ page }) => {
  await come_back(page, plumber);
  const before = await verdicts(page);
  const download = page.waitForEvent("download");
  await unfold(page, "takeaway.title");
  await page.locator("[data-action=save]").click();
  const file = await download;
  expect(file.suggestedFilename()).toBe("cptpp-answers.json");
  const text = await readFile(await file.path(), "utf8");
  expect(JSON.parse(text)).toMatchObject({ version: 1, occupation: "72300" });
  await page.locator("[data-action=clear]").click();
  await on_screen(page, "start");
  await open_screen(page, "review");
  await open_file(page, text);
  await told(page, "opened");
  expect(await verdicts(page)).toEqual(before);
  expect((await saved(page)).answers).toEqual(JSON.parse(text));
});

test("a link shows what is in it, is copied, and opens elsewhere with nothing left in the address", async ({ page, context }) => {
  await come_back(page, plumber);
  const before = await verdicts(page);
  await unfold(page, "takeaway.title");
  await page.locator("[data-action=share]").click();
  await expect(page.locator("[data-preview]")).toContainText("72300");
  await axe(page);
  const part = page.locator("details.stage", { has: page.locator("[data-action=share]") });
  await part.locator("[data-action=copy]").click();
  await expect(part.getByRole("status")).toHaveText("Copied.");
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(await page.getByLabel("The link").inputValue());
  expect(copied.split("#/open/")[1].length).toBeLessThanOrEqual(300);
  await page.evaluate(() => localStorage.clear());
  const other = await context.newPage();
  await other.goto(copied);
  await told(other, "opened");
  expect(await verdicts(other)).toEqual(before);
  await expect(other).toHaveURL(/#\/result$/);
});

test("over answers of one's own a link asks first, and keeping keeps", async ({ page }) => {
  await come_back(page, plumber);
  const theirs = await link(page);
  await come_back(page, engineer);
  const own = await saved(page);
  await page.goto("about:blank");
  await page.goto(theirs);
  await on_screen(page, "open");
  await expect(page).toHaveURL(/#\/open$/);
  await expect(page.locator("[data-preview]")).toContainText("72300");
  await axe(page);
  await page.locator("[data-action=keep]").click();
  await on_screen(page, "result");
  expect((await saved(page)).answers).toEqual(own.answers);
  await page.goto("about:blank");
  await page.goto(theirs);
  await on_screen(page, "open");
  await page.locator("[data-action=open]").click();
  await told(page, "opened");
  await on_screen(page, "result");
  expect((await saved(page)).answers.occupation).toBe("72300");
  // The same once more changes nothing and asks nothing.
  await page.goto("about:blank");
  await page.goto(theirs);
  await on_screen(page, "result");
});

test("a link that was altered or cut is refused in plain words, and nothing is lost", async ({ page }) => {
  await come_back(page, plumber);
  const good = await link(page);
  const own = await saved(page);
  for (const bad of [good.replace("72300", "72301"), good.slice(0, -2), good.replace(/#\/open\/./, "#/open/z"), `${good.split("#")[0]}#/open/%00%FF`]) {
    await page.goto("about:blank");
    await page.goto(bad);
    await on_screen(page, "open");
    await expect(page.locator("main [data-notice=unread]")).toBeVisible();
    expect((await saved(page)).answers).toEqual(own.answers);
    await axe(page);
  }
  await page.locator("[data-action=keep]").click();
  await on_screen(page, "result");
});

test("a file that cannot be read is refused in plain words that name the question, and nothing is lost", async ({ page }) => {
  await come_back(page, plumber);
  const own = await saved(page);
  const rows = [
    ["", "not a file of answers"],
    ["<html>", "not a file of answers"],
    ['{"version":2}', "not made by this version"],
    ['{"version":1,"wage":"high"}', "Wage compared with the prevailing wage"],
    [`{"version":1,"x":"${"y".repeat(200_000)}"}`, "too large"],
  ];
  for (const [text, told] of rows) {
    await open_file(page, text);
    await expect(page.locator("[data-file-error]")).toContainText(told);
    expect((await saved(page)).answers).toEqual(own.answers);
    await on_screen(page, "result");
  }
});

test("the summary is neutral: no other passport, no partner, no place", async ({ page }) => {
  await come_back(page, { ...plumber, citizenships: ["AU", "IN"], partner: "yes" });
  await unfold(page, "takeaway.title");
  await page.locator("[data-action=summary]").click();
  const text = await page.locator("textarea").inputValue();
  for (const part of ["72300", "Australia", "appears eligible", "$230", "https://www.canada.ca/", "not legal advice"]) expect(text).toContain(part);
  for (const part of ["India", "partner", "outside Canada"]) expect(text).not.toContain(part);
});

test("in a frame the link leads to the site itself", async ({ page }) => {
  await leave_behind(page, "cptpp-wizard", JSON.stringify({ version: 1, answers: plumber, page: "situation" }));
  await page.goto("./embed.html#/result");
  await on_screen(page, "result");
  expect(await link(page)).toMatch(/\/index\.html#\/open\/\w+/);
});
