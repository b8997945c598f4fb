// The worked cases, walked by keyboard alone from the first page to the verdict.

import { assessed, expect, on_screen, saved, shown_result, test } from "./fixtures.mjs";
import { cases } from "./people.mjs";
import { answer_by_keyboard, walk } from "./walker.mjs";

const most_screens = 14;

for (const { title, person, permit_needed, verdicts, without_route, screens } of cases.filter((row) => row.is_finished)) {
  test(`${title}: ${permit_needed ? verdicts.join(", ") : "no permit is needed"}`, async ({ page }) => {
    await page.goto("./");
    const seen = await walk(page, person);
    const { rulebooks, agreement } = await shown_result(page);

    expect(seen.slice(-screens.length)).toEqual(screens);
    expect(seen.length).toBeLessThanOrEqual(most_screens);
    expect(new Set(seen).size).toBe(seen.length);

    const expected = ["ircc", "guide"].map((id, book) => [id, verdicts[book], without_route[book]]);
    const found = rulebooks.map(({ id, verdict, criteria }) => [id, verdict, criteria.length === 0]);
    expect(found).toEqual(permit_needed ? expected : []);
    expect(agreement).toEqual(permit_needed ? [verdicts[0] === verdicts[1] ? "same" : "differ"] : []);

    // The same that a program is told about the answers that were kept.
    const { answers } = await saved(page);
    const assessment = await assessed(page, answers);
    expect(assessment.permit_needed).toBe(permit_needed);
    if (!permit_needed) return;
    expect(rulebooks).toEqual(assessment.rulebooks.map(summary));
    expect(agreement).toEqual([assessment.agreement]);
  });
}

function summary({ id, verdict, certainty, routes, best_route }) {
  const best = best_route === null ? [] : routes[best_route].criteria;
  return { id, verdict, certainty, criteria: best.map(({ id, outcome }) => [id, outcome]).sort() };
}

// The page does not let anybody by without an answer, so these cases are for programs alone.
for (const { title, person, verdicts, screens } of cases.filter((row) => !row.is_finished)) {
  test(`${title}: ${verdicts.join(", ")}`, async ({ page }) => {
    await page.goto("./");
    const last = screens.at(-1);
    await on_screen(page, last);
    await answer_by_keyboard(page, page, person);
    await expect(page.locator("[data-errors]")).toBeVisible();
    await on_screen(page, last);
    const { rulebooks } = await assessed(page, person);
    expect(rulebooks.map(({ verdict }) => verdict)).toEqual(verdicts);
  });
}
