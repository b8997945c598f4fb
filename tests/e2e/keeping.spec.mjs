// Answers on the device: kept, carried on with, cleared; and a device that does not play along.

import { come_back, expect, leave_behind, on_screen, open_screen, saved, test, told, verdicts } from "./fixtures.mjs";
import { engineer, plumber, supervisor } from "./people.mjs";
import { answer_page, walk, walk_fast } from "./walker.mjs";

const key = "cptpp-wizard";
const aside = "cptpp-wizard.unread";
const keys = (page) => page.evaluate(() => Object.keys(localStorage).toSorted());

test("answers are kept as each page is submitted, under one key and in the published form", async ({ page }) => {
  await page.goto("./");
  expect(await keys(page)).toEqual([]);
  await walk_fast(page, plumber, {
    async on_screen(screen) {
      if (screen === "start") return;
      expect(await keys(page)).toEqual([key]);
      const file = await saved(page);
      expect(file).toMatchObject({ version: 1, page: expect.any(String), answers: { version: 1, citizenships: ["AU"] } });
      expect(Date.parse(file.saved_at)).not.toBeNaN();
      if (screen !== "result") expect(file.page).toBe(screen);
    },
  });
  const { answers } = await saved(page);
  const { education, ...others } = plumber;
  const { acceptance_letter, ...asked } = education;
  expect(answers).toEqual({ ...others, education: asked });
});

test("saved answers are offered on the first page: carry on", async ({ page }) => {
  await page.goto("./");
  await walk_fast(page, plumber, { until: "experience" });
  await page.goto("about:blank");
  await page.goto("./");
  await on_screen(page, "start");
  await page.getByRole("link", { name: "Carry on" }).click();
  await on_screen(page, "experience");
  await walk(page, plumber);
  expect(await verdicts(page)).toEqual(["eligible", "not_eligible"]);
});

test("saved answers are offered on the first page: start again", async ({ page }) => {
  await page.goto("./");
  await walk_fast(page, plumber, { until: "experience" });
  await page.goto("about:blank");
  await page.goto("./");
  await page.getByRole("button", { name: "Start again" }).click();
  await told(page, "cleared");
  await expect(page.locator("input:checked")).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Start again" })).toHaveCount(0);
  expect(await keys(page)).toEqual([]);
  await walk(page, supervisor);
  expect(await verdicts(page)).toEqual(["eligible", "eligible"]);
});

for (const screen of ["result", "review"]) {
  test(`Clear on ${screen} clears at once and says so`, async ({ page }) => {
    await come_back(page, plumber, screen);
    await page.evaluate((aside) => localStorage.setItem(aside, "{"), aside);
    expect(await keys(page)).toEqual([key, aside]);
    await page.locator("[data-action=clear]").click();
    await told(page, "cleared");
    expect(await keys(page)).toEqual([]);
    await on_screen(page, "start");
    await expect(page.locator("input:checked")).toHaveCount(0);
    await page.reload();
    expect(await keys(page)).toEqual([]);
    await page.goBack();
    await (screen === "result" ? told(page, "early") : on_screen(page, screen));
    expect(await keys(page)).toEqual([]);
  });
}

// ------------------------------------------------------------------------------------- two tabs

test("a second tab carries on, and the first one follows and says so", async ({ page, context }) => {
  await page.goto("./");
  await walk_fast(page, plumber, { until: "experience" });
  const second = await context.newPage();
  await second.goto("./");
  await second.getByRole("link", { name: "Carry on" }).click();
  await walk_fast(second, plumber, { until: "situation" });
  await told(page, "other-tab");
  await on_screen(page, "experience");
  // The first tab goes on with what the second one answered, and loses none of it.
  await answer_page(page, { ...plumber, experience_months: 48 });
  expect((await saved(page)).answers).toMatchObject({ experience_months: 48, language: "english" });
  await told(second, "other-tab");
  await walk_fast(second, plumber);
  expect(await verdicts(second)).toEqual(["eligible", "not_eligible"]);
  await walk_fast(page, plumber);
  expect(await verdicts(page)).toEqual(["eligible", "not_eligible"]);
});

test("clearing in one tab is told in the other", async ({ page, context }) => {
  await come_back(page, plumber);
  const second = await context.newPage();
  await open_screen(second, "result");
  await second.locator("[data-action=clear]").click();
  await told(second, "cleared");
  await told(page, "other-tab");
  expect(await keys(page)).toEqual([]);
});

// ------------------------------------------------------------------------- a file that is not ours

const files = [
  ["no JSON", "{", "damaged"],
  ["another shape", "[1]", "damaged"],
  ["no version", '{"answers":{"version":1}}', "damaged"],
  ["an answer that there is not", '{"version":1,"answers":{"version":1,"wage":"plenty"},"page":"wage"}', "damaged"],
  ["a newer version", '{"version":2,"answers":{"version":2},"page":"wage"}', "newer"],
];
for (const [title, text, notice] of files) {
  test(`a saved file that cannot be read is set aside: ${title}`, async ({ page }) => {
    await leave_behind(page, key, text);
    await page.goto("./");
    await told(page, notice);
    expect(await page.evaluate(([key, aside]) => [localStorage[key], localStorage[aside]], [key, aside]))
      .toEqual([undefined, text]);
    await walk_fast(page, plumber, { until: "wage" });
    expect(await keys(page)).toEqual([key, aside]);
    expect(await page.evaluate((aside) => localStorage[aside], aside)).toBe(text);
  });
}

// ------------------------------------------------------------------------------- blocked storage

const blocked = {
  "asking for it throws": () =>
    Object.defineProperty(window, "localStorage", { get: () => { throw new DOMException("denied", "SecurityError"); } }),
  "there is none": () => Object.defineProperty(window, "localStorage", { get: () => null }),
  "writing throws": () => {
    Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError"); };
  },
};
for (const [title, block] of Object.entries(blocked)) {
  test(`without storage it still comes to a result, and says so once it matters: ${title}`, async ({ page }) => {
    let times = 0;
    await page.addInitScript(block);
    await page.goto("./");
    await walk(page, engineer, {
      async on_screen() {
        times += await page.locator("[role=status] [data-notice=not-saved]").count();
      },
    });
    expect(await verdicts(page)).toEqual(["eligible", "not_eligible"]);
    expect(times).toBeGreaterThan(0);
    await page.goBack();
    await on_screen(page, "situation");
    await expect(page.locator("input[name=partner][value=no]")).toBeChecked();
  });
}

// ------------------------------------------------------------------------------- failing requests

test.describe("a file that does not arrive", () => {
  test.use({ expected_complaints: /Failed to load resource/ });

  for (const [title, respond] of [["no connection", (route) => route.abort()], ["not found", (route) => route.fulfill({ status: 404 })]]) {
    test(`names of occupations, ${title}: told, and a code still works`, async ({ page }) => {
      await page.route("**/occupations/*", respond);
      await page.goto("./");
      await walk(page, supervisor, {
        async on_screen(screen) {
          if (screen === "occupation") await expect(page.locator("main [role=status]")).not.toBeEmpty();
        },
      });
      expect(await verdicts(page)).toEqual(["eligible", "eligible"]);
    });

    test(`the sentences, ${title}: told, with a way to try again`, async ({ page }) => {
      await page.route("**/locales/**", respond);
      await page.goto("./");
      const block = page.getByRole("alert");
      await expect(block).toBeVisible();
      await page.unroute("**/locales/**");
      await block.getByRole("link").click();
      await on_screen(page, "start");
      await expect(block).toBeHidden();
    });

    test(`the program, ${title}: told, with a way to try again`, async ({ page, complaints }) => {
      await page.route("**/*.wasm", respond);
      await page.goto("./");
      const block = page.getByRole("alert");
      await expect(block).toBeVisible();
      complaints.length = 0;
      await page.unroute("**/*.wasm");
      await block.getByRole("link").click();
      await on_screen(page, "start");
    });
  }
});
