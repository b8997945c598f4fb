// A device that does not play along: storage that fails, comes and goes, or is changed by somebody else.

import { readFile } from "node:fs/promises";
import { come_back, expect, leave_behind, on_screen, open_screen, saved, test, told } from "./fixtures.mjs";
import { plumber } from "./people.mjs";
import { answer_page, walk_fast } from "./walker.mjs";

const key = "cptpp-wizard";
const aside = "cptpp-wizard.unread";
/// What is stored, whatever has become of the methods that read it.
const stored = (page, name = key) => page.evaluate((name) => localStorage[name] ?? null, name);
const file = (answers, more = {}) => JSON.stringify({ version: 1, saved_at: new Date().toISOString(), answers: { version: 1, ...answers }, page: "wage", ...more });
const press_continue = (page) => page.locator("main button[type=submit]").click();

// --------------------------------------------------------------------------------------- writing

const refusals = {
  "does nothing": () => { Storage.prototype.setItem = () => {}; },
  "keeps something else": () => {
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = function (key) { setItem.call(this, key, "something else"); };
  },
  "has no room": () => { Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError"); }; },
};
for (const [title, refuse] of Object.entries(refusals)) {
  test(`storage that ${title}: told, and nothing stops`, async ({ page }) => {
    await page.addInitScript(refuse);
    await page.goto("./");
    await answer_page(page, plumber);
    await on_screen(page, "job-offer");
    await told(page, "not-saved");
    await walk_fast(page, plumber, { until: "wage" });
    await told(page, "not-saved");
  });
}

test("once there is room again, answers are saved and the notice goes", async ({ page }) => {
  await page.addInitScript(() => {
    window.is_full = true;
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = function (...item) {
      if (window.is_full) throw new DOMException("full", "QuotaExceededError");
      setItem.apply(this, item);
    };
  });
  await page.goto("./");
  await walk_fast(page, plumber, { until: "occupation" });
  await told(page, "not-saved");
  await page.evaluate(() => { window.is_full = false; });
  await answer_page(page, plumber);
  await on_screen(page, "wage");
  await expect(page.locator("[data-notice]")).toHaveCount(0);
  expect((await saved(page)).answers).toMatchObject({ citizenships: ["AU"], job_offer: "yes", occupation: "72300" });
});

// --------------------------------------------------------------------------------------- reading

test("a saved file that the device does not hand out at the start is not written over", async ({ page }) => {
  const before = file({ citizenships: ["JP"], permanent_residences: [] });
  await leave_behind(page, key, before);
  await page.addInitScript(() => { Storage.prototype.getItem = () => { throw new DOMException("denied", "SecurityError"); }; });
  await page.goto("./");
  await walk_fast(page, plumber, { until: "wage" });
  await told(page, "not-saved");
  expect(await stored(page)).toBe(before);
});

test("one saved answer that there is not is asked again, and the rest stays", async ({ page }) => {
  const text = file({ ...plumber, occupation: "99999" });
  await leave_behind(page, key, text);
  await page.goto("./");
  await told(page, "partly-read");
  await page.locator(".carry-on a").click();
  await on_screen(page, "occupation");
  await walk_fast(page, plumber);
  await on_screen(page, "result");
  // Nothing of the file is lost.
  expect(await stored(page, aside)).toBe(text);
});

test("every file that could not be read is kept, and can be saved from the notice and from the answers", async ({ page }) => {
  const newer = '{"version":2,"answers":{"version":2}}';
  const contents = async (download) => readFile(await (await download).path(), "utf8");
  await leave_behind(page, key, newer);
  await page.goto("./");
  await told(page, "newer");
  await leave_behind(page, key, "{");
  await page.goto("./");
  await told(page, "damaged");
  const from_notice = page.waitForEvent("download");
  await page.locator("[role=status] [data-action=save-unread]").click();
  expect(await contents(from_notice)).toBe(`${newer}\n{`);
  await open_screen(page, "review");
  const from_answers = page.waitForEvent("download");
  await page.locator("main [data-action=save-unread]").click();
  expect(await contents(from_answers)).toBe(`${newer}\n{`);
  await page.locator("[data-action=clear]").click();
  await told(page, "cleared");
  expect(await stored(page, aside)).toBeNull();
  await open_screen(page, "review");
  await expect(page.locator("main [data-action=save-unread]")).toHaveCount(0);
});

for (const [title, days, is_kept] of [["29 days", 29, true], ["31 days", 31, false]]) {
  test(`answers that are ${title} old are ${is_kept ? "kept" : "deleted before anything is shown, and that is told"}`, async ({ page }) => {
    const saved_at = new Date(Date.now() - days * 864e5).toISOString();
    await leave_behind(page, key, file(plumber, { saved_at }));
    let let_go;
    const held = new Promise((resolve) => { let_go = resolve; });
    await page.route("**/cptpp-wizard-*_bg.wasm", async (route) => {
      await held;
      await route.continue();
    });
    await page.goto("./");
    await on_screen(page, "start");
    const carry_on = page.locator(".carry-on");
    if (is_kept) {
      await expect(carry_on).toBeVisible();
      let_go();
    } else {
      await expect(carry_on).toBeHidden();
      await expect(page.locator("main input:checked")).toHaveCount(0);
      expect(await stored(page)).toBeNull();
      let_go();
      await told(page, "expired");
      await expect(carry_on).toBeHidden();
    }
  });
}

// -------------------------------------------------------------------------------------- removing

test("what could not be removed is emptied; what could not be emptied, either, is told", async ({ page }) => {
  await come_back(page, plumber);
  await page.evaluate(() => { Storage.prototype.removeItem = () => { throw new DOMException("no", "InvalidStateError"); }; });
  await page.locator("[data-action=clear]").click();
  await told(page, "cleared");
  expect(await stored(page) || null).toBeNull();

  await walk_fast(page, plumber, { until: "occupation" });
  await page.evaluate(() => { Storage.prototype.setItem = () => { throw new DOMException("no", "InvalidStateError"); }; });
  await open_screen(page, "review");
  await page.locator("[data-action=clear]").click();
  await told(page, "not-cleared");
  await on_screen(page, "start");
  await expect(page.locator("main input:checked")).toHaveCount(0);
});

// ---------------------------------------- somebody else: what is changed in this tab raises no event in it, as when one is missed

test("a file that somebody else has saved meanwhile is not written over: its answers are shown, and what is given now is added", async ({ page }) => {
  await come_back(page, plumber, "experience");
  const others = file({ ...plumber, partner: "yes", experience_months: 12 }, { counter: 7 });
  await page.evaluate(([key, text]) => localStorage.setItem(key, text), [key, others]);
  await answer_page(page, { ...plumber, experience_months: 48 });
  await told(page, "other-tab");
  expect(await saved(page)).toMatchObject({ counter: 8, answers: { partner: "yes", experience_months: 48 } });
});

const ways = {
  "at Continue": press_continue,
  "when the page comes back from the browser's cache": (page) => page.evaluate(() => dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }))),
  "when the tab is used again": (page) => page.evaluate(() => dispatchEvent(new Event("focus"))),
  "at another page": (page) => page.locator("footer [href='#/sources'], .site-footer [href='#/sources']").first().click(),
};
for (const [title, go_on] of Object.entries(ways)) {
  test(`answers cleared elsewhere do not come back: ${title}`, async ({ page }) => {
    await come_back(page, plumber, "experience");
    await page.evaluate((key) => localStorage.removeItem(key), key);
    await go_on(page);
    await told(page, "other-tab");
    expect(await stored(page)).toBeNull();
    await page.goto("./#/");
    await on_screen(page, "start");
    await expect(page.locator("main input:checked")).toHaveCount(0);
    expect(await stored(page)).toBeNull();
  });
}

test("beside a newer version, this one saves nothing any more and says so", async ({ page }) => {
  await come_back(page, plumber, "experience");
  const newer = '{"version":2,"answers":{"version":2}}';
  await page.evaluate(([key, text]) => localStorage.setItem(key, text), [key, newer]);
  await press_continue(page);
  await told(page, "reload");
  await answer_page(page, plumber);
  await told(page, "reload");
  expect(await stored(page)).toBe(newer);
  expect(await stored(page, aside)).toBeNull();
});

test("each save is counted, from the first answer on", async ({ page }) => {
  await page.goto("./");
  await answer_page(page, plumber);
  await on_screen(page, "job-offer");
  const { counter } = await saved(page);
  expect(counter).toBeGreaterThan(0);
  await answer_page(page, plumber);
  await on_screen(page, "occupation");
  expect((await saved(page)).counter).toBeGreaterThan(counter);
});
