// The occupation box under fingers, keyboards and input methods, on small screens and in frames: what went wrong for
// people, one test per kind.

import { come_back, expect, on_screen, test } from "./fixtures.mjs";

const person = { version: 1, citizenships: ["AU", "JP"], permanent_residences: [], job_offer: "yes", own_business: "no" };

async function open_box(page) {
  await come_back(page, person, "occupation");
  return page.getByRole("combobox");
}

/// The box with something found below it.
async function search(page, text = "electrician") {
  const box = await open_box(page);
  await box.pressSequentially(text);
  await expect(page.getByRole("option").first()).toBeVisible();
  return box;
}

const list = (page) => page.getByRole("listbox");
const option = (page, code) => page.locator(`[role=option][data-noc="${code}"]`);
const marked = (page) => page.getByRole("option", { selected: true });

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
    await box.evaluate((element) => element.form.requestSubmit(element.form.querySelector("[type=submit]")));
    await box.evaluate((element) => element.form.querySelector("[type=submit]").click());
    await expect(list(page)).toBeVisible();
    await expect(box).toBeFocused();
    await expect(page.locator("main [data-errors]")).toBeVisible();
    await on_screen(page, "occupation");
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
  const box = await search(page, "chef");
  const codes = () => page.getByRole("option").evaluateAll((options) => options.map(({ dataset }) => dataset.noc));
  const before = await codes();
  const last = page.waitForResponse("**/old_codes.csv");
  arrive();
  await last;
  // Those of a language are searched once its file is read.
  await box.press("ArrowDown");
  await expect(marked(page)).toHaveAttribute("data-noc", before[0]);
  expect((await codes()).slice(0, before.length)).toEqual(before);
  // With another text the order is that of all languages.
  await box.fill("配管工");
  await expect(option(page, "72300")).toBeVisible();
});

// --------------------------------------------------------------------------------- input methods

test("a Japanese word composed in the box finds while it is composed, and Enter only ends it", async ({ page }) => {
  const box = await open_box(page);
  await box.focus();
  const method = await page.context().newCDPSession(page);
  for (const text of ["は", "はい", "はいか", "はいかん", "配管", "配管工"]) {
    await method.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
  }
  await expect(option(page, "72300")).toBeVisible();
  await method.send("Input.dispatchKeyEvent", { type: "rawKeyDown", key: "Process", code: "Enter", windowsVirtualKeyCode: 229 });
  await method.send("Input.insertText", { text: "配管工" });
  await method.send("Input.dispatchKeyEvent", { type: "keyUp", key: "Enter", code: "Enter", windowsVirtualKeyCode: 13 });
  await expect(box).toHaveValue("配管工");
  await expect(list(page)).toBeVisible();
  await on_screen(page, "occupation");
  await box.press("ArrowDown");
  await box.press("Enter");
  await expect(box).toHaveValue(/^\d{5} ./);
});

/// Safari's order: the composition ends, then comes the Enter that ended it, of which only the key code tells.
function end_composition_as_safari(box) {
  return box.evaluate((element) => {
    element.dispatchEvent(new CompositionEvent("compositionend", { data: element.value, bubbles: true }));
    const enter = new KeyboardEvent("keydown", { key: "Enter", keyCode: 229, bubbles: true, cancelable: true });
    return element.dispatchEvent(enter);
  });
}

test("the Enter that Safari sends after a composition neither chooses nor hands in", async ({ page }) => {
  const box = await search(page, "配管工");
  await box.press("ArrowDown");
  await expect(marked(page)).toHaveCount(1);
  // The browser's own way of handing in the form is stopped as well.
  expect(await end_composition_as_safari(box)).toBe(false);
  await expect(box).toHaveValue("配管工");
  await expect(marked(page)).toHaveCount(1);
  await on_screen(page, "occupation");
});

test("nor does it add up the list of jobs", async ({ page }) => {
  await come_back(page, { ...person, occupation: "72300", occupation_detail: {}, wage: "at_or_above", licence_required: "no", education: { credential: "none", in_field: "no" } }, "experience");
  await page.locator("details.jobs summary").click();
  await page.locator("details.jobs button").first().click();
  const row = page.locator("details.jobs .rows input").first();
  await row.fill("８");
  expect(await end_composition_as_safari(row)).toBe(false);
  await expect(page.locator("details.jobs [role=status]")).toBeEmpty();
  await on_screen(page, "experience");
});
