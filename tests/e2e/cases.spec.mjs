// The worked cases, walked by keyboard alone from the first page to the verdict.

import { assessed, expect, on_screen, saved, shown_result, test } from "./fixtures.mjs";
import { canadians, cases, criteria, unfinished } from "./people.mjs";
import { answer_by_keyboard, walk } from "./walker.mjs";

const most_screens = 14;

for (const { title, person, verdicts, without_route = [], screens } of cases) {
  test(`${title}: ${verdicts.join(", ")}`, async ({ page }) => {
    await page.goto("./");
    const seen = await walk(page, person);
    const { rulebooks, agreement } = await shown_result(page);

    expect(rulebooks.map(({ id, verdict }) => [id, verdict])).toEqual([["ircc", verdicts[0]], ["guide", verdicts[1]]]);
    expect(agreement).toEqual([verdicts[0] === verdicts[1] ? "same" : "differ"]);
    for (const { id, criteria: shown } of rulebooks) {
      expect(shown.map(([id]) => id)).toEqual(without_route.includes(id) ? [] : criteria[id]);
    }
    expect(seen.length).toBeLessThanOrEqual(most_screens);
    expect(new Set(seen).size).toBe(seen.length);
    if (screens) expect(seen).toEqual(screens);

    // The same that a program is told about the answers that were kept.
    const { answers } = await saved(page);
    const assessment = await assessed(page, answers);
    expect(rulebooks).toEqual(assessment.rulebooks.map(summary));
    expect(agreement).toEqual([assessment.agreement]);
  });
}

function summary({ id, verdict, certainty, routes, best_route }) {
  const best = best_route === null ? [] : routes[best_route].criteria;
  return { id, verdict, certainty, criteria: best.map(({ id, outcome }) => [id, outcome]) };
}

for (const { title, person } of canadians) {
  test(`${title} is told at once that no permit is needed`, async ({ page }) => {
    await page.goto("./");
    expect(await walk(page, person)).toEqual(["start", "result"]);
    expect((await shown_result(page)).rulebooks).toEqual([]);
    expect((await assessed(page, (await saved(page)).answers)).permit_needed).toBe(false);
  });
}

// The page does not let anybody by without an answer, so this case is for programs alone.
test(`${unfinished.title}: ${unfinished.verdicts.join(", ")}`, async ({ page }) => {
  await page.goto("./");
  await answer_by_keyboard(page, page, unfinished.person);
  await expect(page.locator("[data-errors]")).toBeVisible();
  await on_screen(page, "start");
  const { rulebooks } = await assessed(page, unfinished.answers);
  expect(rulebooks.map(({ verdict }) => verdict)).toEqual(unfinished.verdicts);
});
