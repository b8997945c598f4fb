// The occupation box under fingers, keyboards and input methods, on small screens and in frames: what went wrong for
// people, one test per kind.

import { list, marked, open_box, option, search } from "./box.mjs";
import { expect, on_screen, test } from "./fixtures.mjs";

// ------------------------------------------------------------------------------------------- touch

test.describe("on a phone", () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 320, height: 568 } });

  // What a phone does when its keyboard is put away: the box loses the focus, and nothing else gets it.
  const hide_keyboard = (box) => box.evaluate((element) => element.blur());

  test("the options stay when the keyboard is hidden, and can be chosen", async ({ page }) => {
    const box = await search(page);
    await hide_keyboard(box);
    await expect(list(page)).toBeVisible();
    await option(page, "72200").tap();
    await expect(box).toHaveValue(/^72200 ./);
    await expect(list(page)).toBeHidden();
    // The keyboard does not come up again.
    await expect(box).not.toBeFocused();
  });

  test("a touch elsewhere puts the options away, and one on the box brings them back", async ({ page }) => {
    const box = await search(page);
    await hide_keyboard(box);
    await page.locator("main h1").tap();
    await expect(list(page)).toBeHidden();
    await box.tap();
    await expect(list(page)).toBeVisible();
    // Again, without having left the box.
    await page.keyboard.press("Escape");
    await expect(list(page)).toBeHidden();
    await box.tap();
    await expect(list(page)).toBeVisible();
    await hide_keyboard(box);
    await page.keyboard.press("Escape");
    await expect(list(page)).toBeHidden();
  });

  test("with the keyboard up, what was found is on the screen and can be scrolled to its end", async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 240 });
    const box = await search(page);
    await expect(box).toBeInViewport();
    await expect(page.getByRole("option").first()).toBeInViewport({ ratio: 0.5 });
    await page.getByRole("option").last().scrollIntoViewIfNeeded();
    await page.getByRole("option").last().tap();
    await expect(box).toHaveValue(/^\d{5} ./);
  });

  test("a press on Continue below the open list counts", async ({ page }) => {
    await search(page, "72200");
    await page.locator("main button[type=submit]").tap();
    await expect(page.locator("main[data-screen=occupation]")).toHaveCount(0);
  });

  // Some keyboards hand in the page by "Go" without a key that a page could see.
  test("Go with nothing chosen leaves the list open, and it is told to choose", async ({ page }) => {
    const box = await search(page);
    const status = page.locator("main [role=status]");
    const counted = await status.textContent();
    await box.evaluate((element) => element.form.querySelector("[type=submit]").click());
    await expect(list(page)).toBeVisible();
    await expect(box).toBeFocused();
    await expect(page.locator("main [data-errors]")).toBeVisible();
    await expect(status).not.toHaveText(counted);
    await expect(status).not.toBeEmpty();
    await on_screen(page, "occupation");
  });

  test("a finger that scrolls the page leaves the list open", async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 300 });
    await search(page);
    const touch = await page.context().newCDPSession(page);
    const send = (type, ...points) => touch.send("Input.dispatchTouchEvent", { type, touchPoints: points });
    const before = await page.evaluate(() => scrollY);
    // Beside the list, which would scroll itself.
    await send("touchStart", { x: 6, y: 200 });
    for (const y of [180, 160, 140, 120]) await send("touchMove", { x: 6, y });
    await send("touchEnd");
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before);
    await expect(list(page)).toBeVisible();
  });

  test("a press outside the box and its list, on its own help, closes the list", async ({ page }) => {
    const box = await search(page);
    await hide_keyboard(box);
    await page.locator("#occupation-help").tap({ position: { x: 4, y: 4 } });
    await expect(list(page)).toBeHidden();
  });
});

test("what is under the finger when it comes down is chosen", async ({ page }) => {
  const box = await search(page, "electrici");
  const under = page.getByRole("option").nth(1);
  const code = await under.getAttribute("data-noc");
  await under.scrollIntoViewIfNeeded();
  const { x, y, height } = await under.boundingBox();
  await page.mouse.move(x + 20, y + height / 2);
  await page.mouse.down();
  // An input method commits its word, and the list is another one.
  await page.keyboard.insertText("an engineer");
  await page.mouse.up();
  await expect(box).toHaveValue(new RegExp(`^${code} `));
});

// ---------------------------------------------------------------------------------------- keyboard

test("Enter with nothing marked keeps the list and says to choose one", async ({ page }) => {
  const box = await search(page);
  const status = page.locator("main [role=status]");
  const counted = await status.textContent();
  await box.press("Enter");
  await expect(list(page)).toBeVisible();
  await expect(status).not.toHaveText(counted);
  await expect(status).not.toBeEmpty();
  await expect(page.locator("main [data-errors]")).toHaveCount(0);
  await on_screen(page, "occupation");
  await expect(box).toBeFocused();
  // Put away, it comes back.
  await box.press("Escape");
  await expect(list(page)).toBeHidden();
  await box.press("Enter");
  await expect(list(page)).toBeVisible();
  await box.press("ArrowDown");
  await box.press("Enter");
  await expect(box).toHaveValue(/^\d{5} ./);
  await box.press("Enter");
  await expect(page.locator("main[data-screen=occupation]")).toHaveCount(0);
});

test("Tab goes on to the next control and closes the list; Shift+Tab opens it again", async ({ page }) => {
  const box = await search(page);
  await page.keyboard.press("Tab");
  await expect(box).not.toBeFocused();
  await expect(list(page)).toBeHidden();
  expect(await page.evaluate(() => document.activeElement.closest("details, form button") !== null)).toBe(true);
  await page.keyboard.press("Shift+Tab");
  await expect(box).toBeFocused();
  await expect(list(page)).toBeVisible();
});

test("the keys of the pattern: arrows mark, Home and letters go back to the text, Alt opens and closes", async ({ page }) => {
  const box = await search(page);
  await expect(box).toHaveAttribute("aria-expanded", "true");
  await expect(marked(page)).toHaveCount(0);
  await box.press("ArrowDown");
  const first = page.getByRole("option").first();
  await expect(first).toHaveAttribute("aria-selected", "true");
  await expect(box).toHaveAttribute("aria-activedescendant", await first.getAttribute("id"));
  await box.press("ArrowUp");
  await expect(page.getByRole("option").last()).toHaveAttribute("aria-selected", "true");
  for (const key of ["Home", "End", "ArrowLeft", "ArrowRight"]) {
    await box.press("ArrowDown");
    await expect(marked(page)).toHaveCount(1);
    await box.press(key);
    await expect(marked(page)).toHaveCount(0);
    await expect(list(page)).toBeVisible();
  }
  await box.press("Home");
  expect(await box.evaluate((element) => element.selectionStart)).toBe(0);
  await box.press("Alt+ArrowUp");
  await expect(list(page)).toBeHidden();
  await expect(box).toHaveAttribute("aria-expanded", "false");
  await box.press("Alt+ArrowDown");
  await expect(list(page)).toBeVisible();
  await expect(marked(page)).toHaveCount(0);
  await box.press("Escape");
  await expect(list(page)).toBeHidden();
  await expect(box).toHaveValue("electrician");
});

// ------------------------------------------------------------------------------------ the list only

/// How far everything that could scroll has been scrolled, the list apart.
const scrolled = (page) => page.evaluate(() =>
  [document.scrollingElement, ...document.querySelectorAll("*")].filter((element) => element.getAttribute("role") !== "listbox")
    .map((element) => element.scrollTop).filter((top) => top > 0).join());

for (const [width, height] of [[500, 420], [320, 240], [1280, 800]]) {
  test(`arrow keys at ${width} × ${height} move nothing but the list`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    const box = await search(page);
    const before = await scrolled(page);
    const count = await page.getByRole("option").count();
    for (let press = 0; press <= count; press += 1) {
      await box.press("ArrowDown");
      await expect(marked(page)).toHaveCount(1);
      expect(await scrolled(page)).toBe(before);
      // It is within the list's own window.
      expect(await marked(page).evaluate((element) => {
        const [own, around] = [element.getBoundingClientRect(), element.parentElement.getBoundingClientRect()];
        return own.top >= around.top - 1 && (own.bottom <= around.bottom + 1 || own.height > around.height);
      })).toBe(true);
    }
  });
}

test("arrow keys in a tall frame do not scroll the article around it", async ({ page, baseURL }) => {
  await page.setViewportSize({ width: 500, height: 420 });
  await page.route("**/article", (route) => route.fulfill({
    contentType: "text/html",
    body: `<link rel="icon" href="data:,"><p style="height:600px">Text.</p><iframe src="${baseURL}embed.html" title="Check" style="width:100%;height:2400px;border:0"></iframe><p style="height:600px">Text.</p>`,
  }));
  await page.goto("./article");
  const frame = page.frameLocator("iframe");
  await frame.locator("input[name=citizenships][value=AU]").check();
  await frame.locator("input[name=permanent_residences][value=none]").check();
  await frame.locator("main button[type=submit]").click();
  await frame.locator("input[name=job_offer][value=yes]").check();
  await frame.locator("input[name=own_business][value=no]").check();
  await frame.locator("main button[type=submit]").click();
  await on_screen(frame, "occupation");
  const box = frame.getByRole("combobox");
  await box.pressSequentially("electrician");
  await expect(frame.getByRole("option").first()).toBeVisible();
  const before = await page.evaluate(() => scrollY);
  for (let press = 0; press < 12; press += 1) await box.press("ArrowDown");
  await expect(frame.getByRole("option", { selected: true })).toHaveCount(1);
  expect(await page.evaluate(() => scrollY)).toBe(before);
});

// ------------------------------------------------------------------------------------- a slow line

test("the options keep their places when names of other languages arrive", async ({ page }) => {
  let arrive;
  const may_arrive = new Promise((resolve) => { arrive = resolve; });
  await page.route(/occupations\/(fr|es|ja)\.txt/, async (route) => {
    await may_arrive;
    await route.continue();
  });
  const box = await search(page, "conductor");
  const codes = () => page.getByRole("option").evaluateAll((options) => options.map(({ dataset }) => dataset.noc));
  const before = await codes();
  expect(before.length).toBeLessThan(10);
  const last = page.waitForResponse("**/old_codes.csv");
  arrive();
  await last;
  // Those of a language are searched once its file is read, and what they add comes below.
  await expect.poll(async () => (await codes()).length).toBeGreaterThan(before.length);
  await box.press("ArrowDown");
  await expect(marked(page)).toHaveAttribute("data-noc", before[0]);
  expect((await codes()).slice(0, before.length)).toEqual(before);
  // With another text the order is that of all languages.
  await box.fill("配管工");
  await expect(option(page, "72300")).toBeVisible();
});

// ---------------------------------------------------------------------------------- odds and ends

test("a press that came up elsewhere is not chosen by a later click", async ({ page }) => {
  const box = await search(page);
  const options = page.getByRole("option");
  const { x, y } = await options.first().boundingBox();
  await page.mouse.move(x + 20, y + 10);
  await page.mouse.down();
  await page.mouse.move(x + 20, y - 60);
  await page.mouse.up();
  await box.press("Alt+ArrowDown");
  const code = await options.nth(1).getAttribute("data-noc");
  // As a screen reader presses.
  await options.nth(1).evaluate((element) => element.click());
  await expect(box).toHaveValue(new RegExp(`^${code} `));
});

test("Enter while names are still loading waits for them", async ({ page }) => {
  let arrive;
  const may_arrive = new Promise((resolve) => { arrive = resolve; });
  await page.route("**/occupations/*.txt", async (route) => {
    await may_arrive;
    await route.continue();
  });
  const box = await open_box(page);
  await box.fill("electrician");
  await box.press("Enter");
  await expect(page.locator("main [data-errors]")).toHaveCount(0);
  await expect(box).toBeFocused();
  arrive();
  await expect(option(page, "72200")).toBeVisible();
});
