// The result as something to act on: what would change it, what is still open, steps to tick, and what folds.

import { come_back, expect, languages, on_screen, saved, speak, test, unfold, verdicts } from "./fixtures.mjs";
import { cases, graduate as engineer, nurse, resident } from "./people.mjs";

const bachelor = engineer.education;

/// A part of the result, by the id of its summary.
const part = (page, id) => page.locator(`details:has(> summary[id="${id}"])`);
const is_open = (fold) => expect(fold).toHaveAttribute("open");

/// A part of the result that is open already, or opened.
async function opened(page, id) {
  const fold = part(page, id);
  if ((await fold.getAttribute("open")) === null) await fold.locator("summary").first().click();
  await is_open(fold);
  return fold;
}

test.describe("with a clock that stands", () => {
  test.beforeEach(({ page }) => page.clock.setFixedTime(new Date("2026-11-24T12:00:00")));

  test("time is told as time: the months still to work, and when that is", async ({ page }) => {
    await come_back(page, { ...engineer, experience_months: 18 });
    const changes = page.locator("[data-changes]");
    await expect(changes.locator("[data-change=experience_months]")).toHaveText(/\b6\b.*May 2027/s);
    await expect(changes.locator("[data-kind]")).toHaveCount(1);
    await expect(changes.locator("[data-kind]")).toHaveAttribute("data-kind", "takes_time");
    await expect(page.locator("[data-stage=experience]")).toContainText("May 2027");
  });

  test("alternatives stand side by side, with what all of them need said once", async ({ page }) => {
    await come_back(page, { ...engineer, wage: "below", education: { ...bachelor, study_months: 24 } });
    const changes = await opened(page, "change.title");
    await expect(changes.locator("[data-change=wage]")).toHaveCount(1);
    const ways = changes.locator("[data-way]");
    await expect(ways).toHaveCount(2);
    await expect(ways.nth(0).locator("li")).toHaveCount(1);
    await expect(ways.nth(1).locator("[data-change='education.country']")).toBeVisible();
  });

  test("a year after the last check the result says that the rules may have moved", async ({ page }) => {
    await come_back(page, engineer);
    await expect(page.locator("[data-headline]")).toBeVisible();
    await expect(page.locator("[data-notice=stale]")).toHaveCount(0);
    await page.clock.setFixedTime(new Date("2028-01-01T12:00:00"));
    await come_back(page, engineer, "result", undefined, "2027-12-24T12:00:00.000Z");
    await expect(page.locator("[data-notice=stale] a")).toHaveAttribute("href", /^https:\/\/www\.canada\.ca\//);
  });
});

test("not sure: the open points that decide, each with both outcomes", async ({ page }) => {
  await come_back(page, { ...engineer, wage: "unsure", job_offer: "unsure" });
  const doubts = page.locator("[data-doubts]");
  await expect(doubts.locator("[data-doubt]")).toHaveCount(2);
  await expect(doubts.locator("[data-doubt=wage]")).toContainText("Job Bank");
});

test("not sure of two things in one criterion: both are named, and the first alone promises nothing", async ({ page }) => {
  const education = { ...bachelor, study_months: 36, country: "AU", acceptance_letter: "unsure", in_field: "unsure" };
  await come_back(page, { ...engineer, education });
  const points = page.locator("[data-doubts] [data-doubt]");
  await expect(points).toHaveCount(2);
  for (const field of ["education.acceptance_letter", "education.in_field"]) {
    await expect(page.locator(`[data-doubt="${field}"]`)).toContainText("the other points are still open");
  }
});

test("a bad answer that an officer still judges is told as no refusal", async ({ page }) => {
  await come_back(page, { ...engineer, licence_required: "unsure", licence: "no" });
  await expect(page.locator("[data-doubt=licence_required]")).toContainText("may still accept you");
});

test("what only an officer can settle is told as such", async ({ page }) => {
  await come_back(page, { ...engineer, licence_required: "yes", licence: "no" });
  await expect(page.locator("[data-doubt=licence_missing]")).toContainText("If an officer accepts this");
});

test("somebody whom the lists shut out is shown the lists and other ways", async ({ page }) => {
  await come_back(page, nurse);
  expect(await verdicts(page)).toEqual(["not_eligible", "not_eligible"]);
  await expect(page.locator("[data-change=occupation] a").first()).toHaveAttribute("href", "#/occupations?country=MX");
  await expect(page.locator("[data-advice='alternatives.mexico']")).toContainText("T36");
  // What would only help if the lists were other ones is folded away.
  await expect(page.locator("[data-advice='employer.offer']")).toBeHidden();
});

test("somebody without any route learns why, and of other ways", async ({ page }) => {
  await come_back(page, resident);
  await expect(page.locator("[data-change=fixed]")).toContainText("Australia");
  await opened(page, "next.title");
  await expect(page.locator("[data-advice='traps.residents_elsewhere']")).toBeVisible();
  const permits = part(page, "alternatives.title");
  await is_open(permits);
  await permits.locator("details.stage > summary").click();
  await expect(page.locator("[data-advice='alternatives.company']")).toBeVisible();
});

test("without an offer the first steps are to find one", async ({ page }) => {
  await come_back(page, { ...engineer, job_offer: "no", own_business: undefined });
  await opened(page, "next.title");
  await expect(page.locator("[data-advice='no_offer.ask'] input")).toBeVisible();
  await expect(page.locator("[data-advice='no_offer.tell']")).toContainText("$1,000");
});

test("fees add up, with a partner and without", async ({ page }) => {
  for (const [partner, totals] of [["yes", ["$230", "$240", "$255", "$495"]], ["no", ["$230", "$240"]]]) {
    await come_back(page, { ...engineer, partner });
    await (await opened(page, "next.title")).locator("[data-fold='next.fees'] > summary").click();
    const amounts = await page.locator("[data-total]").allTextContents();
    expect(amounts.map((text) => text.match(/\$[\d,]+/)[0])).toEqual(totals);
  }
});

test("who skipped the question on a partner is told what both sets of rules say of one", async ({ page }) => {
  const partner = part(page, "next.title").locator("summary h3", { hasText: "Your partner" });
  for (const [answer, count] of [[undefined, 1], ["yes", 1], ["no", 0]]) {
    await come_back(page, { ...engineer, partner: answer });
    await expect(partner).toHaveCount(count);
  }
  await come_back(page, { ...engineer, partner: undefined });
  await opened(page, "next.title");
  await partner.click();
  await expect(part(page, "next.title").locator(".stage[open] .practical")).toContainText("of any citizenship");
});

test("ticks are kept, are no answers, and leave the page as it stands", async ({ page }) => {
  await come_back(page, engineer);
  // Where everything fits, the first thing to do is open within what to do next.
  await opened(page, "next.title");
  const box = page.getByRole("checkbox", { name: /Employer Portal/ });
  await box.focus();
  await page.keyboard.press("Space");
  await expect(box).toBeChecked();
  await expect(box).toBeFocused();
  const { ticks, answers } = await saved(page);
  expect(ticks).toEqual(["employer.offer"]);
  expect(answers).not.toHaveProperty("ticks");
  await page.reload();
  await expect(box).toBeChecked();
  await box.uncheck();
  expect(await saved(page)).not.toHaveProperty("ticks");
  await box.check();
  await page.locator("[data-action=clear]").click();
  await on_screen(page, "start");
  expect(await saved(page)).toBeNull();
});

test("a point that decides leads into what is folded and leaves the address alone", async ({ page }) => {
  await come_back(page, nurse);
  await page.locator("[data-next-step] a").click();
  await expect(page.locator("summary").filter({ hasText: "Other permits" }).first()).toBeFocused();
  await is_open(part(page, "alternatives.title"));
  await expect(page).toHaveURL(/#\/result$/);
});

test("what was opened or closed stays so after Change, Back and a reload", async ({ page }) => {
  await come_back(page, { ...engineer, wage: "unsure" });
  const [open, closed, within] = [part(page, "not_asked.title"), part(page, "doubts.title"), page.locator("[data-fold='next.fees']")];
  const stay = async () => {
    await is_open(open);
    await is_open(within);
    await expect(closed).not.toHaveAttribute("open");
  };
  await open.locator("summary").first().press("Enter");
  await closed.locator("summary").first().click();
  await opened(page, "next.title");
  await within.locator("summary").first().click();
  await stay();
  await unfold(page, "result.answers");
  await page.getByRole("link", { name: /^Change: Wage/ }).click();
  await on_screen(page, "wage");
  await page.locator("[data-action=back]").click();
  await on_screen(page, "result");
  await stay();
  await page.reload();
  await on_screen(page, "result");
  await stay();
  await page.locator("footer a[href='#/privacy']").click();
  await on_screen(page, "privacy");
  await page.reload();
  await page.goBack();
  await on_screen(page, "result");
  await stay();
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 } });
  for (const { title, person } of cases.filter((row) => row.is_finished)) {
    test(`nothing opened, at most five screens: ${title}`, async ({ page }) => {
      await come_back(page, person);
      for (const language of languages) {
        await speak(page, language);
        expect(await page.evaluate(() => document.documentElement.scrollHeight), language).toBeLessThanOrEqual(5 * 844);
      }
    });
  }
});

test("the pictures say the same as the text beside them", async ({ page }) => {
  await come_back(page, { ...engineer, citizenships: ["AU", "JP"], occupation: "21231" });
  const book = page.locator("[data-rulebook=ircc]");
  await book.locator(".ways > summary").click();
  await book.locator(".picture + details > summary").click();
  const shown = await book.locator(".picture [data-outcome]").evaluateAll((cells) => cells.map(({ dataset }) => dataset.outcome));
  expect(shown).toHaveLength(4 * (await book.locator("[data-criterion]").count()));
  await expect(book.locator("[data-route]")).toHaveCount(4);
  await expect(page.locator("[data-route='JP-citizen-technician']").first()).toBeVisible();
  await expect(page.locator("[data-stage]")).toHaveCount(await page.locator(".picture .number").count());
});

test("what is not sure opens no step by itself", async ({ page }) => {
  await come_back(page, { ...engineer, wage: "unsure" });
  await expect(part(page, "next.title").locator(".stage[open]")).toHaveCount(0);
});

test("Change comes back to where it was pressed", async ({ page }) => {
  await come_back(page, engineer);
  await unfold(page, "result.answers");
  const change = page.getByRole("link", { name: /^Change: Wage/ });
  await change.click();
  await on_screen(page, "wage");
  await expect(page.locator("main h1")).toBeFocused();
  await page.locator("input[name=wage][value=below]").check();
  await page.locator("button[type=submit]").click();
  await on_screen(page, "result");
  await expect(change).toBeFocused();
  await expect(change).toBeInViewport();
  await change.click();
  await page.locator("[data-action=back]").click();
  await on_screen(page, "result");
  await expect(change).toBeFocused();
  // Coming from elsewhere begins at the top.
  await page.locator("[data-action=review]").click();
  await page.locator("[data-action=result]").click();
  await expect(page.locator("main h1")).toBeFocused();
});
