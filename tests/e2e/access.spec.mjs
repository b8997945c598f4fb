// For everybody: axe on every screen in every state (each state is asserted before), the focus, names.

import AxeBuilder from "@axe-core/playwright";
import { come_back, expect, on_screen, test, unfold_all, verdicts } from "./fixtures.mjs";
import { case_of, everywhere, plumber } from "./people.mjs";
import { answer_by_keyboard, walk_fast } from "./walker.mjs";

const standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"];
const static_screens = ["review", "occupations", "sources", "privacy", "embed"];

/// The colours are checked in both schemes, all else once.
async function axe(page, state, colours_alone = false) {
  // There are no frames to look into; without them axe needs no page of its own.
  const builder = new AxeBuilder({ page }).setLegacyMode();
  const { violations, passes } = await (colours_alone ? builder.withRules("color-contrast") : builder.withTags(standards)).analyze();
  expect(passes.length, state).toBeGreaterThan(colours_alone ? 0 : 10);
  expect(violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]), state).toEqual([]);
}

/// Axe on every page of the questionnaire as it is reached, before or after it was submitted empty.
async function check_walk(page, with_errors, colours_alone) {
  await page.goto("./");
  await walk_fast(page, everywhere, {
    async on_screen(screen) {
      if (["situation", "result"].includes(screen) && with_errors) return;
      if (with_errors) {
        await page.locator("main button[type=submit]").click();
        await expect(page.locator("[role=alert][data-errors]")).toBeFocused();
      }
      await axe(page, screen, colours_alone);
    },
  });
}

async function check_static(page, colours_alone) {
  for (const screen of static_screens) {
    await page.goto(`./#/${screen}`);
    await on_screen(page, screen);
    await unfold_all(page);
    await expect(page.locator("main details:not([open])")).toHaveCount(0);
    await axe(page, screen, colours_alone);
  }
}

async function check_listbox(page, colours_alone) {
  await page.goto("./");
  await walk_fast(page, everywhere, { until: "occupation" });
  await page.getByRole("combobox").pressSequentially("engineer");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("listbox")).toBeVisible();
  await expect(page.getByRole("option", { selected: true })).toBeVisible();
  await expect(page.getByRole("combobox")).toHaveAttribute("aria-expanded", "true");
  await axe(page, "the list of occupations", colours_alone);
}

// One person for each verdict of the headline.
const results = [
  "an Australian plumber", "a Japanese electrician", "a plumber who skips the occupation", "an Australian plumber with a certificate",
].map(case_of);

for (const colorScheme of ["light", "dark"]) {
  const colours_alone = colorScheme === "dark";
  test.describe(`axe, ${colorScheme}`, () => {
    test.use({ colorScheme });

    test("the scheme is the one asked for", async ({ page }) => {
      await page.goto("./");
      const text = await page.locator("main h1").evaluate((heading) => Number(getComputedStyle(heading).color.match(/[\d.]+/)[0]));
      expect(text < 128 ? "light" : "dark").toBe(colorScheme);
    });

    // With its errors a page shows every colour it has.
    if (!colours_alone) test("every page with questions", ({ page }) => check_walk(page, false, colours_alone));

    test("every page with questions, with its errors", ({ page }) => check_walk(page, true, colours_alone));

    test("every other page, opened up", ({ page }) => check_static(page, colours_alone));

    test("the list of occupations", ({ page }) => check_listbox(page, colours_alone));

    for (const { title, person, verdicts: expected } of results) {
      test(`the result: ${expected[0]}`, async ({ page }) => {
        await come_back(page, person);
        expect(await verdicts(page), title).toEqual(expected);
        await unfold_all(page);
        await axe(page, title, colours_alone);
      });
    }
  });
}

test("axe, where the last route has closed, and with answers to carry on with", async ({ page }) => {
  await come_back(page, { ...plumber, job_offer: "no", occupation: undefined, wage: undefined, licence_required: undefined, education: undefined,
    experience_months: undefined, language: undefined }, "occupation");
  await expect(page.locator("[data-notice=closed] [data-action=result]")).toBeVisible();
  await axe(page, "the notice");
  await page.locator("header a[href='#/']").click();
  await expect(page.getByRole("link", { name: "Carry on" })).toBeVisible();
  await axe(page, "carry on");
  await page.goto("./#/situation");
  // The occupation may be left open; the wage is the first answer that is needed.
  await on_screen(page, "wage");
  await axe(page, "before its turn");
});

// ------------------------------------------------------------------------------ focus and names

test("every page has a title and a heading of its own, and every control a name", async ({ page }) => {
  const titles = new Set();
  await page.goto("./");
  const seen = await walk_fast(page, everywhere, {
    async on_screen() {
      titles.add(await page.title());
      await expect(page.locator("main h1")).toHaveCount(1);
      await page.locator("main").evaluate((main) => main.querySelectorAll("details").forEach((details) => { details.open = true; }));
      for (const control of await page.locator("main :is(input, select, button):visible").all()) {
        await expect(control).toHaveAccessibleName(/\S/);
      }
      for (const group of await page.locator("main fieldset").all()) await expect(group).toHaveAccessibleName(/\S/);
    },
  });
  expect(titles.size).toBe(seen.length);
});

test("Tab reaches every control down to Continue in order, and Shift+Tab goes back the same way", async ({ page }) => {
  await page.goto("./");
  await walk_fast(page, everywhere, {
    async on_screen(screen) {
      if (["start", "result"].includes(screen)) return;
      const stops = await tab_stops(page);
      expect(stops.at(-1)).toBe("submit");
      for (const stop of stops) {
        await page.keyboard.press("Tab");
        expect(await focus(page), screen).toBe(stop);
      }
      for (const stop of stops.toReversed().slice(1)) {
        await page.keyboard.press("Shift+Tab");
        expect(await focus(page), screen).toBe(stop);
      }
    },
  });
});

/// Where Tab should stop in <main>, down to Continue; a group of radios is one stop.
function tab_stops(page) {
  return page.locator("main :is(a[href], input, select, button, summary)").evaluateAll((elements) => {
    const stops = elements.filter((element) => element.checkVisibility()).map((element) =>
      element.type === "checkbox" ? element.id : element.name || element.getAttribute("href") || element.dataset.action || element.type);
    const once = stops.filter((stop, place) => stops.indexOf(stop) === place);
    return once.slice(0, once.indexOf("submit") + 1);
  });
}

function focus(page) {
  return page.evaluate(() => {
    const element = document.activeElement;
    return element.type === "checkbox" ? element.id : element.name || element.getAttribute("href") || element.dataset.action || element.type;
  });
}

test("the way past the header leads to the heading", async ({ page }) => {
  await page.goto("./#/privacy");
  await on_screen(page, "privacy");
  await page.keyboard.press("Tab");
  await expect(page.locator("a[href='#heading']")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.locator("main h1")).toBeFocused();
  await on_screen(page, "privacy");
});

test("on a first load the focus is left alone, and a static page gives it to its heading", async ({ page }) => {
  await page.goto("./");
  await on_screen(page, "start");
  await expect(page.locator("body")).toBeFocused();
  for (const screen of static_screens) {
    await page.locator(`a[href="#/${screen}"]`).first().press("Enter");
    await on_screen(page, screen);
    await expect(page.locator("main h1")).toBeFocused();
    await expect(page.locator("main h1")).toBeInViewport();
  }
});

test("the list of occupations by keyboard: nothing is chosen or lost by looking", async ({ page }) => {
  await page.goto("./");
  await walk_fast(page, everywhere, { until: "occupation" });
  const box = page.getByRole("combobox");
  await box.pressSequentially("electrician");
  const options = page.getByRole("option");
  await expect(options.first()).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await expect(options.first()).toHaveAttribute("aria-selected", "true");
  await expect(box).toHaveAttribute("aria-activedescendant", await options.first().getAttribute("id"));
  await page.keyboard.press("ArrowUp");
  await expect(options.last()).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("listbox")).toBeHidden();
  await expect(box).toHaveValue("electrician");
  await expect(box).toBeFocused();
  await page.keyboard.press("Shift+Tab");
  await answer_by_keyboard(page, page, everywhere);
  await on_screen(page, "occupation-detail");
});
