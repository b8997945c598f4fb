// The first screen of the result, on the smallest phone: what decides it and what to do next, nothing opened or scrolled.

import { come_back, expect, languages, on_screen, speak, test } from "./fixtures.mjs";
import { cases, plumber } from "./people.mjs";

const phone = { width: 360, height: 640 };
const most_words = 75;

test.use({ viewport: phone });

for (const { title, person, permit_needed } of cases.filter((row) => row.is_finished)) {
  test(`${title}: what decides it and what to do next are on the first screen`, async ({ page }) => {
    await come_back(page, person);
    const decides = page.locator("[data-decides]");
    await expect(decides).toHaveCount(1);
    const next = page.locator("[data-next-step]");
    await expect(next).toHaveCount(1);
    for (const language of languages.toReversed()) {
      await speak(page, language);
      // Who needs no permit needs no officer.
      const officer = permit_needed ? [page.locator("main .disclaimer").first()] : [];
      for (const part of [decides, next, ...officer]) {
        const { y, height } = await part.boundingBox();
        expect.soft(y + height, language).toBeLessThanOrEqual(phone.height);
      }
    }
    const lines = await page.locator("main :is(h1, .lead, [data-decides], [data-next-step])").allInnerTexts();
    expect(lines.join(" ").split(/\s+/).length).toBeLessThanOrEqual(most_words);
    expect(await decides.locator("li").count()).toBeLessThanOrEqual(3);
    // Each point that names a criterion leads to it, one that is missing to its question.
    for (const point of await decides.locator("[data-point]:not(:has([href^='#/']))").all()) {
      const id = await point.getAttribute("data-point");
      await point.getByRole("link").press("Enter");
      const there = page.locator(id === "all" ? "main details[open] > summary:focus" : `[data-rulebook=ircc] [data-criterion="${id}"]:focus`);
      await expect(there).toHaveCount(1);
    }
  });
}

test("a missing answer leads to its question and back", async ({ page }) => {
  await come_back(page, { ...plumber, occupation: undefined });
  await expect(page.locator("[data-headline]")).toHaveAttribute("data-headline", "incomplete");
  await page.locator("[data-next-step] a").press("Enter");
  await on_screen(page, "occupation");
  await page.goBack();
  await on_screen(page, "result");
  await page.locator("[data-decides] [data-point=occupation] a").press("Enter");
  await on_screen(page, "occupation");
});
