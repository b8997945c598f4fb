// Moving about: reload, Back and Forward, Change, pages out of turn, pages that come and go.

import { come_back, expect, on_screen, saved, shown_result, test, told, verdicts, unfold } from "./fixtures.mjs";
import { engineer, everywhere, plumber, resident, supervisor } from "./people.mjs";
import { answer_page, walk, walk_fast } from "./walker.mjs";

const radio = (page, name, value) => page.locator(`input[name="${name}"][value="${value}"]`);
const submit = (page) => page.locator("main button[type=submit]").click();
const action = (page, name) => page.locator(`main [data-action=${name}]`);

/// Presses Change beside an answer of this page.
async function change(page, screen) {
  await unfold(page, "result.answers");
  await page.locator(`main [data-action=change][href*="#/${screen}?"]`).first().click();
}

test("a reload in the middle keeps the page and the answers", async ({ page }) => {
  await page.goto("./");
  await walk(page, supervisor, { until: "education" });
  await page.reload();
  await on_screen(page, "education");
  await expect(radio(page, "education.credential", "associate")).not.toBeChecked();
  await walk(page, supervisor, { until: "experience" });
  await page.reload();
  await page.goBack();
  await on_screen(page, "education-country");
  await expect(page.locator("select[name='education.country']")).toHaveValue("JP");
  await page.goForward();
  await walk(page, supervisor);
  expect(await verdicts(page)).toEqual(["eligible", "eligible"]);
  await page.reload();
  expect(await verdicts(page)).toEqual(["eligible", "eligible"]);
});

test("Back and Forward of the browser go through the pages, with their answers", async ({ page }) => {
  await page.goto("./");
  const seen = await walk_fast(page, everywhere);
  for (const screen of seen.toReversed().slice(1)) {
    await page.goBack();
    await on_screen(page, screen);
  }
  await expect(page.locator("input[name=citizenships][value=AU]")).toBeChecked();
  const others = page.locator("select[name='citizenships.other']");
  await expect(others).toHaveCount(3);
  await expect(others.nth(0)).toHaveValue("IN");
  await expect(others.nth(1)).toHaveValue("NP");
  for (const screen of seen.slice(1)) {
    await page.goForward();
    await on_screen(page, screen);
    await expect(page.locator("main h1")).toBeFocused();
    for (const [name, value] of kept[screen] ?? []) {
      const control = page.locator(`[name="${name}"]`);
      await ((await control.count()) > 1 ? expect(radio(page, name, value)).toBeChecked() : expect(control).toHaveValue(value));
    }
  }
  expect((await shown_result(page)).agreement).toEqual(["differ"]);
});

/// Controls and what they hold after `everywhere` has been there.
const kept = {
  "job-offer": [["job_offer", "unsure"], ["own_business", "no"]],
  occupation: [["occupation", /41101/]],
  "occupation-detail": [["occupation_detail.quebec_notary", "no"]],
  wage: [["province", "ON"], ["wage", "at_or_above"]],
  licence: [["licence", "within_four_months"]],
  education: [["education.credential", "bachelor"], ["education.study_years", "3"], ["education.study_extra_months", "1"]],
  "education-country": [["education.country", "NZ"], ["education.acceptance_letter", "unsure"]],
  experience: [["experience_years", "4"], ["experience_extra_months", "1"]],
  language: [["language", "both"]],
  situation: [["partner", "yes"], ["location", "visiting_canada"]],
};

test("the Back of the page leads through the pages, by keyboard", async ({ page }) => {
  await page.goto("./");
  const seen = await walk_fast(page, plumber, { until: "experience" });
  for (const screen of seen.toReversed().slice(1)) {
    await action(page, "back").press("Enter");
    // The first question has an address with and one without the lines above it.
    await on_screen(page, screen === "start" ? /^(start|citizenships)$/ : screen);
    await expect(page.locator("main h1")).toBeFocused();
  }
  await walk(page, plumber);
});

for (const origin of ["result", "review"]) {
  test(`Change returns to ${origin}, with the new answer`, async ({ page }) => {
    await come_back(page, plumber, origin);
    await change(page, "wage");
    await on_screen(page, "wage");
    await expect(radio(page, "wage", "at_or_above")).toBeChecked();
    await radio(page, "wage", "unsure").check();
    await submit(page);
    await on_screen(page, origin);
    expect((await saved(page)).answers.wage).toBe("unsure");
    if (origin === "review") await action(page, "result").click();
    expect(await verdicts(page)).toEqual(["confirm", "not_eligible"]);
  });

  test(`Change returns to ${origin} by the Back of the page, too, with the old answer`, async ({ page }) => {
    await come_back(page, plumber, origin);
    await change(page, "language");
    await on_screen(page, "language");
    await radio(page, "language", "neither").check();
    await action(page, "back").click();
    await on_screen(page, origin);
    expect((await saved(page)).answers.language).toBe("english");
  });
}

test("a change that brings a new question asks it before it returns", async ({ page }) => {
  await come_back(page, plumber);
  await change(page, "licence-required");
  await on_screen(page, "licence-required");
  await radio(page, "licence_required", "yes").check();
  await submit(page);
  await on_screen(page, "licence");
  await radio(page, "licence", "foreign").check();
  await submit(page);
  expect(await verdicts(page)).toEqual(["confirm", "not_eligible"]);
});

test("answers to a page that no longer applies do not count, and come back with the page", async ({ page }) => {
  const licensed = { ...plumber, licence_required: "yes", licence: "no" };
  await page.goto("./");
  await walk_fast(page, licensed);
  expect(await verdicts(page)).toEqual(["confirm", "not_eligible"]);
  await set("no");
  expect(await verdicts(page)).toEqual(["eligible", "not_eligible"]);
  expect(await saved(page)).toMatchObject({ aside: { licence: "no" } });
  expect((await saved(page)).answers).not.toHaveProperty("licence");
  await page.reload();
  await set("yes");
  expect(await verdicts(page)).toEqual(["confirm", "not_eligible"]);
  await change(page, "licence");
  await on_screen(page, "licence");
  await expect(radio(page, "licence", "no")).toBeChecked();

  async function set(answer) {
    await change(page, "licence-required");
    await on_screen(page, "licence-required");
    await radio(page, "licence_required", answer).check();
    await submit(page);
    await on_screen(page, "result");
  }
});

for (const screen of ["result", "licence", "situation", "education-country", "occupation-detail"]) {
  test(`${screen} opened before its turn`, async ({ page }) => {
    await page.goto(`./#/${screen}`);
    await on_screen(page, "citizenships");
    await told(page, "early");
    await walk_fast(page, plumber, { until: "wage" });
    await page.evaluate((screen) => (location.hash = `#/${screen}`), screen);
    await told(page, "early");
    await on_screen(page, "wage");
  });
}

test("a second change of address that leads to the same page takes nothing away", async ({ page }) => {
  await page.goto("./");
  await on_screen(page, "start");
  await page.evaluate(async () => {
    for (const screen of ["situation", "result"]) location.hash = `#/${screen}`;
    for (let events = 0; events < 2; events += 1) {
      await new Promise((done) => window.addEventListener("hashchange", done, { once: true }));
    }
  });
  await told(page, "early");
});

test("the review can be reached from every page", async ({ page }) => {
  const review = page.locator("[data-action=review]").first();
  await page.goto("./");
  await walk_fast(page, supervisor, {
    async on_screen(screen) {
      await review.click();
      await on_screen(page, "review");
      await page.goBack();
      await on_screen(page, screen);
    },
  });
});

test("an address that is no page leads to the first question", async ({ page }) => {
  await page.goto("./#/no-such-page?x=%E0%A4%A");
  await page.locator("main[data-step=citizenship]").waitFor();
});

const closing = [
  ["no job offer yet", { ...plumber, job_offer: "no" }, "occupation"],
  ["a wage that is too low", { ...plumber, wage: "below" }, "licence-required"],
  ["an occupation on no list", { ...supervisor, occupation: "72200" }, "wage"],
  ["no English and no French, under the guide alone", { ...resident, language: "neither" }, "situation"],
];
for (const [title, person, screen] of closing) {
  test(`the next page says so when the last route closes: ${title}`, async ({ page }) => {
    const notices = [];
    await page.goto("./");
    await walk(page, person, {
      async on_screen(screen) {
        if ((await page.locator("[data-notice=closed]").count()) > 0) notices.push(screen);
      },
    });
    expect(notices).toEqual([screen]);
    expect(await verdicts(page)).toEqual(["not_eligible", "not_eligible"]);
  });
}

test("the notice leads to the result at once, and Continue carries on", async ({ page }) => {
  const hopeful = { ...engineer, job_offer: "no" };
  await page.goto("./");
  await walk_fast(page, hopeful, { until: "occupation" });
  await page.locator("[data-notice=closed] [data-action=result]").click();
  expect(await verdicts(page)).toEqual(["not_eligible", "not_eligible"]);
  await page.goBack();
  await on_screen(page, "occupation");
  expect(await walk_fast(page, hopeful)).toContain("language");
});

test("a new page has the focus before it is drawn, so nobody who types already loses it", async ({ page }) => {
  // A page that is never drawn.
  await page.addInitScript(() => {
    window.requestAnimationFrame = () => 0;
  });
  await page.goto("./");
  await walk_fast(page, engineer, { until: "occupation" });
  await expect(page.locator("main h1")).toBeFocused();
});

test("the occupation can be skipped, and answered later", async ({ page }) => {
  await page.goto("./");
  await walk_fast(page, plumber, { until: "occupation" });
  await action(page, "skip").click();
  await on_screen(page, "wage");
  expect((await saved(page)).answers).not.toHaveProperty("occupation");
  await walk_fast(page, plumber);
  expect(await verdicts(page)).toEqual(["incomplete", "incomplete"]);
  await change(page, "occupation");
  await on_screen(page, "occupation");
  await answer_page(page, plumber);
  expect(await verdicts(page)).toEqual(["eligible", "not_eligible"]);
});

// ------------------------------------------------------------------------------- how many are left

/// What the page says of those to come.
const at_most = async (page) => Number(await page.locator("main [data-at-most]").getAttribute("data-at-most"));

const walkers = [
  ["a plumber", plumber],
  ["a supervisor", supervisor],
  ["an engineer with a three-year degree", engineer],
  ["somebody who meets every page", everywhere],
  ["somebody without a job offer yet", { ...engineer, job_offer: "no" }],
  ["somebody who skips the occupation", { ...plumber, occupation: undefined }],
  ["somebody whom no rulebook covers", { ...plumber, citizenships: ["IN"] }],
];
for (const [title, person] of walkers) {
  test(`no more pages follow than each page says: ${title}`, async ({ page }) => {
    const said = [];
    await page.goto("./");
    const seen = await walk_fast(page, person, {
      async on_screen(screen) {
        if (screen !== "result") said.push(await at_most(page));
      },
    });
    const follow = seen.slice(0, -1).map((_, place, questions) => questions.length - 1 - place);
    follow.forEach((pages, place) => expect(said[place], seen[place]).toBeGreaterThanOrEqual(pages));
    said.slice(1).forEach((number, place) => expect(number, seen[place + 1]).toBeLessThan(said[place]));
  });
}

test("what a page says of those to come depends on the pages before it alone", async ({ page }) => {
  for (const person of [everywhere, { ...everywhere, licence_required: "no", licence: undefined }]) {
    await come_back(page, person, "licence-required");
    expect(await at_most(page)).toBe(6);
  }
  await come_back(page, everywhere, "situation");
  expect(await at_most(page)).toBe(0);
});
