// Impatient hands, long pauses, and reloads in the middle.

import { come_back, expect, on_screen, open_screen, saved, test } from "./fixtures.mjs";
import { plumber } from "./people.mjs";
import { answer_page, walk_fast } from "./walker.mjs";

// What is answered already, so that each press could go on.
const presses = {
  "as fast as the page can take them": (page) => page.evaluate(() => {
    for (let press = 0; press < 20; press += 1) document.querySelector("main button[type=submit]").click();
  }),
  "by a finger, twenty times a second": async (page) => {
    await page.locator("main button[type=submit]").scrollIntoViewIfNeeded();
    const { x, y, width, height } = await page.locator("main button[type=submit]").boundingBox();
    await page.mouse.move(x + width / 2, y + height / 2);
    for (let press = 1; press <= 20; press += 1) {
      await page.mouse.down({ clickCount: press });
      await page.mouse.up({ clickCount: press });
    }
  },
  "with a key that is held": async (page) => {
    await page.locator("main button[type=submit]").focus();
    for (let press = 0; press < 20; press += 1) await page.keyboard.down("Enter");
    await page.keyboard.up("Enter");
  },
};
for (const [title, press] of Object.entries(presses)) {
  test(`Continue pressed ${title}: one step, and one Back`, async ({ page }) => {
    await come_back(page, plumber, "job-offer");
    await open_screen(page, "job-offer");
    await press(page);
    await on_screen(page, "occupation");
    await expect(page.locator("[data-errors]")).toHaveCount(0);
    await page.goBack();
    await on_screen(page, "job-offer");
  });
}

test("the day shown is that on which one comes back to the page", async ({ page }) => {
  await page.clock.setFixedTime("2026-12-01T12:00:00");
  await come_back(page, plumber, "result", undefined, "2026-12-01T12:00:00.000Z");
  const made_on = page.locator("main .print-only").first();
  await expect(made_on).toContainText("December 1, 2026");
  await page.clock.setFixedTime("2026-12-03T09:00:00");
  await page.evaluate(() => window.dispatchEvent(new Event("focus")));
  await expect(made_on).toContainText("December 3, 2026");
});

test("a day's pause loses nothing", async ({ page }) => {
  await page.clock.setFixedTime("2026-12-01T12:00:00");
  await page.goto("./");
  await walk_fast(page, plumber, { until: "wage" });
  await page.locator("input[name=wage][value=below]").check();
  await page.clock.setFixedTime("2026-12-02T18:00:00");
  await page.evaluate(() => window.dispatchEvent(new Event("focus")));
  await expect(page.locator("input[name=wage][value=below]")).toBeChecked();
  await answer_page(page, plumber);
  expect((await saved(page)).saved_at).toMatch(/^2026-12-02/);
});

test("jobs that were entered and not added up are there after a reload, and after Back", async ({ page }) => {
  await come_back(page, plumber, "experience");
  await page.locator(".jobs > summary").click();
  const job = (number) => (part) => page.locator(`[name="x.jobs.${number}.${part}"]`);
  const first = job(0);
  await first("from_month").selectOption("3");
  await first("from_year").fill("2015");
  await first("to_month").selectOption("6");
  await first("to_year").fill("2019");
  await first("paid").check();
  const check = async () => {
    await expect(first("from_year")).toHaveValue("2015");
    await expect(first("to_month")).toHaveValue("6");
    await expect(first("to_year")).toHaveValue("2019");
    await expect(first("paid")).toBeChecked();
  };
  await page.reload();
  await on_screen(page, "experience");
  await check();
  await page.locator("[data-action=back]").click();
  await page.goBack();
  await on_screen(page, "experience");
  await check();
});
