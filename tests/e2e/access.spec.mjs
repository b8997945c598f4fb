// For everybody: focus, names, keys, errors, sizes. What axe finds, and where things stand, is in everywhere.spec.mjs.

import { come_back, expect, languages, on_screen, test, unfold_all, verdicts } from "./fixtures.mjs";
import { layout_faults } from "./layout.mjs";
import { case_of, everywhere } from "./people.mjs";
import { answer_by_keyboard, walk, walk_fast } from "./walker.mjs";

const static_screens = ["review", "occupations", "sources", "privacy", "embed"];

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

for (const language of languages.filter((language) => language !== "en")) {
  test(`the whole questionnaire by keyboard, in ${language}`, async ({ page }) => {
    const { person, verdicts: expected, screens } = case_of("somebody who meets every page");
    await page.goto(`./?lang=${language}`);
    expect(await walk(page, person)).toEqual(screens);
    expect(await verdicts(page)).toEqual(expected);
  });
}

test("an error is heard from the control it is about", async ({ page }) => {
  await page.goto("./");
  await walk_fast(page, everywhere, {
    async on_screen(screen) {
      if (["situation", "result"].includes(screen)) return;
      await page.locator("main button[type=submit]").press("Enter");
      await expect(page.locator("[data-errors]")).toBeFocused();
      for (const link of await page.locator("[data-errors] a").all()) {
        const error = await link.innerText();
        await link.press("Enter");
        const described_by = await page.locator("main :focus").evaluate((control) =>
          control.getAttribute("aria-describedby").split(" ").map((id) => document.getElementById(id).innerText).join(" "));
        expect(described_by, screen).toContain(error);
      }
    },
  });
});

// ------------------------------------------------------------------------------ other sizes, nothing moves

/// WCAG 1.4.12, which is not about pictures, added to the style sheet, because the policy allows no style in the page.
const spaced = "* { letter-spacing: 0.12em !important; line-height: 1.5 !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; } svg * { letter-spacing: normal !important; word-spacing: normal !important; }";

async function check_main_screens(page, language) {
  for (const screen of ["job-offer", "occupation", "wage", "education", "experience", "situation", "result", "sources", "occupations"]) {
    await come_back(page, everywhere, screen);
    await page.goto(`./?lang=${language}#/${screen}`);
    await on_screen(page, screen);
    await unfold_all(page);
    expect(await layout_faults(page), screen).toEqual([]);
  }
}

for (const language of languages) {
  test(`with more space between letters, words and lines nothing is lost, in ${language}`, async ({ page }) => {
    await page.addInitScript((spaced) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(spaced);
      document.adoptedStyleSheets.push(sheet);
    }, spaced);
    await page.setViewportSize({ width: 320, height: 640 });
    await check_main_screens(page, language);
    expect(await page.locator("main p").first().evaluate((text) => getComputedStyle(text).letterSpacing)).not.toBe("normal");
  });

  // 1280 × 1024 pixels, magnified four times.
  test(`at 400 % nothing is lost, in ${language}`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 256 });
    await check_main_screens(page, language);
  });
}

test("nothing moves by itself", async ({ page }) => {
  await page.goto("./");
  await walk_fast(page, everywhere, {
    async on_screen(screen) {
      const moving = await page.evaluate(() => [...document.querySelectorAll("*")].filter((element) => {
        const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(element);
        return animationName !== "none" || transitionDuration !== "0s" || scrollBehavior === "smooth";
      }).length + document.getAnimations().length);
      expect(moving, screen).toBe(0);
    },
  });
});
