// The result as something to act on: what would change it, what it comes down to, steps to tick, and paper.

import { extractText, getDocumentProxy } from "unpdf";
import { come_back, expect, on_screen, saved, test, verdicts } from "./fixtures.mjs";
import { everywhere, graduate as engineer, nurse, resident } from "./people.mjs";

const bachelor = engineer.education;

const section = (page, id) => page.locator("section").filter({ has: page.locator(`[id="${id}"]`) });

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
    const changes = page.locator("[data-changes]");
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
    await page.reload();
    await on_screen(page, "result");
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
  await expect(page.locator("[data-advice='traps.residents_elsewhere']")).toBeVisible();
  await expect(page.locator("[data-advice='alternatives.company']")).toBeVisible();
});

test("without an offer the first steps are to find one", async ({ page }) => {
  await come_back(page, { ...engineer, job_offer: "no", own_business: undefined });
  await expect(page.locator("[data-advice='no_offer.ask'] input")).toBeVisible();
  await expect(page.locator("[data-advice='no_offer.tell']")).toContainText("$1,000");
});

test("fees add up, with a partner and without", async ({ page }) => {
  for (const [partner, totals] of [["yes", ["$230", "$240", "$255", "$495"]], ["no", ["$230", "$240"]]]) {
    await come_back(page, { ...engineer, partner });
    await section(page, "next.title").locator("summary", { hasText: "Fees" }).click();
    const amounts = await page.locator("[data-total]").allTextContents();
    expect(amounts.map((text) => text.match(/\$[\d,]+/)[0])).toEqual(totals);
  }
});

test("who skipped the question on a partner is told what both sets of rules say of one", async ({ page }) => {
  const partner = section(page, "next.title").locator("summary", { hasText: "Your partner" });
  for (const [answer, count] of [[undefined, 1], ["yes", 1], ["no", 0]]) {
    await come_back(page, { ...engineer, partner: answer });
    await expect(partner).toHaveCount(count);
  }
  await come_back(page, { ...engineer, partner: undefined });
  await partner.click();
  await expect(section(page, "next.title").locator(".stage[open] .practical")).toContainText("of any citizenship");
});

test("ticks are kept, are no answers, and leave the page as it stands", async ({ page }) => {
  await come_back(page, engineer);
  // Where everything fits, the first thing to do is open.
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

test("the list of contents leads to the parts and leaves the address alone", async ({ page }) => {
  await come_back(page, engineer);
  await page.locator(".contents").getByRole("link", { name: "What to do next" }).click();
  await expect(page.getByRole("heading", { name: "What to do next" })).toBeFocused();
  await expect(page).toHaveURL(/#\/result$/);
});

test("the pictures say the same as the text beside them", async ({ page }) => {
  await come_back(page, { ...engineer, citizenships: ["AU", "JP"], occupation: "21231" });
  const book = page.locator("[data-rulebook=ircc]");
  await book.locator(".picture + details > summary").click();
  const shown = await book.locator(".picture [data-outcome]").evaluateAll((cells) => cells.map(({ dataset }) => dataset.outcome));
  expect(shown).toHaveLength(4 * (await book.locator("[data-criterion]").count()));
  await expect(book.locator("[data-route]")).toHaveCount(4);
  await expect(page.locator("[data-route='JP-citizen-technician']").first()).toBeVisible();
  await expect(page.locator("[data-stage]")).toHaveCount(await page.locator(".picture .number").count());
});

test("what is not sure opens no step by itself", async ({ page }) => {
  await come_back(page, { ...engineer, wage: "unsure" });
  await expect(section(page, "next.title").locator(".stage[open]")).toHaveCount(0);
});

test("Change comes back to where it was pressed", async ({ page }) => {
  await come_back(page, engineer);
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

// --------------------------------------------------------------------------------------- paper

const much_open = {
  ...engineer, citizenships: ["JP", "PE"], occupation: "22220",
  education: { credential: "diploma", study_months: 24, in_field: "yes" }, experience_months: 42, wage: "unsure",
  licence_required: "unsure", licence: "foreign", location: "visiting_canada",
};

async function printed(page, format) {
  const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ format })));
  const { text } = await extractText(pdf, { mergePages: true });
  return { pages: pdf.numPages, paper: text.replace(/\s+/g, " ") };
}

const unfold = (page) => page.locator("main details").evaluateAll((folds) => folds.forEach((fold) => { fold.open = true; }));

for (const [title, answers] of [
  ["an engineer who appears eligible", engineer],
  ["somebody with two passports and much that is open", much_open],
  ["somebody who meets every page", everywhere],
  ["somebody with six passports", {
    ...everywhere, citizenships: ["AU", "CL", "JP", "MX", "PE", "GB"], permanent_residences: ["NZ"], province: "QC",
    location: "outside_canada",
  }],
  ["somebody without an offer, with a partner", { ...engineer, job_offer: "no", own_business: undefined, partner: "yes" }],
  ["a nurse whom the lists shut out", nurse],
  ["somebody without any route", { version: 1, citizenships: ["IN"], permanent_residences: [] }],
]) {
  test(`on paper: ${title}`, async ({ page }) => {
    await come_back(page, answers);
    // The name of the occupation arrives after the page.
    if (answers.occupation) await expect(page.locator("main .answers").first()).toContainText(`${answers.occupation} – `);
    const headline = await page.locator("[data-headline]").innerText();
    const { pages, paper } = await printed(page, "A4");
    expect(pages).toBeLessThanOrEqual(4);
    for (const part of [headline, "An immigration officer decides", "Made on", "What this check did not ask you", "Your answers", "All sources", "professionals.html", "page dated October 3, 2024"]) {
      expect(paper).toContain(part.replace(/\s+/g, " "));
    }
    for (const part of ["Clear my answers", "Print this page", "Change", "Skip to the main text", "Save, share or print", "Save my answers", "Choose File"]) {
      expect(paper).not.toContain(part);
    }
    if (answers.occupation) {
      expect(paper).toContain(answers.occupation);
      for (const name of ["Job offer", "Wage", "Licence", "Education", "Paid experience"]) expect(paper).toContain(name);
    }
    expect((await printed(page, "Letter")).pages).toBeLessThanOrEqual(4);
    // The same, whatever the reader has opened.
    await unfold(page);
    expect(await printed(page, "A4")).toEqual({ pages, paper });
  });

  test(`on paper every page that is cited is listed: ${title}`, async ({ page }) => {
    await come_back(page, answers);
    await page.emulateMedia({ media: "print" });
    const cited = await page.locator("main [data-marks]").evaluateAll((elements) =>
      elements.filter((element) => element.checkVisibility()).flatMap(({ dataset }) => dataset.marks.split(", ")));
    const listed = await page.locator(".cited [data-source]").evaluateAll((rows) => rows.map(({ dataset }) => dataset.source));
    // The two sets of rules stand with their own titles.
    const expected = new Set([...cited.filter((mark) => mark), "S1", "GUIDE"]);
    expect(listed.toSorted()).toEqual([...expected].toSorted());
  });
}

test("on paper the steps, documents and fees stand with how well we know them", async ({ page }) => {
  await come_back(page, engineer);
  const { paper } = await printed(page, "A4");
  for (const part of ["Employer Portal", "offer of employment number from your employer", "Work permit: CA$155", "Your fees above add up to CA$240", "This is our reading of the rules.]"]) {
    expect(paper).toContain(part);
  }
});
