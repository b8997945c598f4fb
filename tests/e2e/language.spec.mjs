// The language: which one is spoken, and changing it in the middle of anything.

import { come_back, expect, language_names, languages, on_screen, saved, speak, test, told, unfold } from "./fixtures.mjs";
import { everywhere, plumber } from "./people.mjs";
import { arrival, fill, walk_fast } from "./walker.mjs";

// ------------------------------------------------------------------------------ which one

const wishes = [
  { address: "./", locale: "en-AU", language: "en" },
  { address: "./", locale: "ja-JP", language: "ja" },
  { address: "./", locale: "es-PE", language: "es" },
  { address: "./", locale: "fr-CA", language: "fr" },
  { address: "./", locale: "de-DE", language: "en" },
  { address: "./?lang=fr", locale: "ja-JP", language: "fr" },
  { address: "./?lang=xx", locale: "ja-JP", language: "ja" },
  { address: "./embed.html?lang=es", locale: "ja-JP", language: "es" },
];
for (const { address, locale, language } of wishes) {
  test.describe(() => {
    test.use({ locale });
    test(`${address} for a reader of ${locale} is in ${language}`, async ({ page }) => {
      await page.goto(address);
      await on_screen(page, "start");
      await expect(page.locator("html")).toHaveAttribute("lang", language);
      await expect(page.locator(`nav[data-languages] a[hreflang=${language}]`)).toHaveAttribute("aria-current", "true");
    });
  });
}

test.describe(() => {
  test.use({ locale: "ja-JP" });
  test("the language chosen is kept with the answers, and the address comes before it", async ({ page }) => {
    await page.goto("./");
    await speak(page, "fr");
    await walk_fast(page, plumber, { until: "wage" });
    expect((await saved(page)).lang).toBe("fr");
    await page.goto("./#/wage");
    await page.reload();
    await on_screen(page, "wage");
    await expect(page.locator("html")).toHaveAttribute("lang", "fr");
    await page.goto("./?lang=es#/wage");
    await on_screen(page, "wage");
    await expect(page.locator("html")).toHaveAttribute("lang", "es");
  });
});

test("only the sentences of the language in use are downloaded", async ({ page }) => {
  const asked = new Set();
  page.on("request", (request) => {
    const language = new URL(request.url()).pathname.match(/\/locales\/(\w+)\//)?.[1];
    if (language) asked.add(language);
  });
  await page.goto("./?lang=es");
  await walk_fast(page, plumber);
  expect([...asked]).toEqual(["es"]);
  await speak(page, "ja");
  expect([...asked]).toEqual(["es", "ja"]);
});

test("each language is offered by its own name, on every page, as a link to the same page", async ({ page }) => {
  for (const screen of ["", "occupations", "sources", "privacy", "embed", "review"]) {
    await page.goto(`./#/${screen}`);
    await on_screen(page, screen || "start");
    const links = page.locator("header nav[data-languages] a");
    expect(await links.allInnerTexts()).toEqual(Object.values(language_names));
    for (const language of languages) {
      const link = page.locator(`nav[data-languages] a[hreflang=${language}]`);
      await expect(link).toHaveAttribute("lang", language);
      await expect(link).toHaveAttribute("href", `?lang=${language}#/${screen}`);
    }
  }
});

test("a click that opens another tab leaves this one alone", async ({ page, context }) => {
  await page.goto("./");
  const opened = context.waitForEvent("page");
  await page.locator("nav[data-languages] a[hreflang=fr]").click({ modifiers: ["ControlOrMeta"] });
  const other = await opened;
  await on_screen(other, "start");
  await expect(other.locator("html")).toHaveAttribute("lang", "fr");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
});

// ------------------------------------------------------------------------------ mid-way

/// What is typed, chosen and opened, by the ids of the controls, whose order depends on the language; without names of
/// occupations, which do so too.
function state(page) {
  return page.locator("main").evaluate((main) => ({
    controls: Object.fromEntries(Array.from(main.querySelectorAll("input, select"), ({ id, name, type, value, checked }) => [id, [name, type, value.replace(/ – .*/, ""), checked]])),
    folds: Array.from(main.querySelectorAll("details"), ({ open }) => open),
    invalid: Array.from(main.querySelectorAll("[aria-invalid=true]"), ({ id, name }) => id || name),
    mixed_up: Array.from(main.querySelectorAll("[type=radio], [type=checkbox]")).filter(({ id, name, value }) => name && value !== "on" && id !== `${name}.${value}`).map(({ id }) => id),
  }));
}

test("no page loses what is typed and chosen on it, with and without errors", async ({ page }) => {
  await page.goto("./");
  const order = ["fr", "ja", "es", "en"];
  await walk_fast(page, everywhere, {
    async on_screen(screen) {
      if (screen === "result") return;
      if (screen !== "situation") {
        await page.locator("main button[type=submit]").click();
        await expect(page.locator("[data-errors]")).toBeFocused();
        const errors = await page.locator("[data-errors] a").count();
        await change_and_compare(page, order);
        await expect(page.locator("[data-errors] a")).toHaveCount(errors);
      }
      await fill(page, everywhere);
      await change_and_compare(page, order);
    },
  });
});

async function change_and_compare(page, order) {
  const before = await state(page);
  expect(before.mixed_up).toEqual([]);
  for (const language of order) {
    await speak(page, language);
    expect(await state(page), language).toEqual(before);
  }
}

test("a country chosen by its name in one language is that country in the next, and in what is kept", async ({ page }) => {
  await page.goto("./?lang=en");
  const group = (place) => page.locator("main fieldset").nth(place);
  await group(0).getByLabel("Japan", { exact: true }).check();
  await speak(page, "ja");
  await expect(group(0).getByLabel("日本", { exact: true })).toBeChecked();
  await group(1).getByLabel("オーストラリア", { exact: true }).check();
  await speak(page, "fr");
  await expect(group(1).getByLabel("Australie", { exact: true })).toBeChecked();
  await page.locator("main button[type=submit]").click();
  await arrival(page, "start");
  const { citizenships, permanent_residences } = (await saved(page)).answers;
  expect([citizenships, permanent_residences]).toEqual([["JP"], ["AU"]]);
});

test("after a change Back and Forward lead page by page, and a reload stays in the new language", async ({ page }) => {
  await page.goto("./");
  await speak(page, "es");
  await walk_fast(page, plumber, { until: "occupation" });
  await speak(page, "fr");
  await page.goBack();
  await on_screen(page, "job-offer");
  await expect(page).toHaveURL(/lang=fr#\/job-offer$/);
  await page.goBack();
  await on_screen(page, "start");
  await page.reload();
  await on_screen(page, "start");
  await expect(page.locator("html")).toHaveAttribute("lang", "fr");
  await page.goForward();
  await on_screen(page, "job-offer");
});

test("the rest of the address stays, and the language chosen before any answer is kept", async ({ page }) => {
  await page.goto("./embed.html?lang=es&theme=dark#/privacy");
  await speak(page, "fr");
  await expect(page).toHaveURL(/embed\.html\?lang=fr&theme=dark#\/privacy$/);
  await page.goto("./");
  await on_screen(page, "start");
  await expect(page.locator("html")).toHaveAttribute("lang", "fr");
  await expect(page.locator(".carry-on")).toBeHidden();
  await page.goto("./#/review");
  await page.locator("[data-action=clear]").first().click();
  await told(page, "cleared");
  expect(await saved(page)).toBeNull();
});

/// The words of a language do not arrive until the function returned is called.
async function hold_back(page, language) {
  let let_through;
  const gate = new Promise((open) => { let_through = open; });
  await page.route(`**/locales/${language}/**`, async (route) => {
    await gate;
    await route.continue();
  });
  return let_through;
}

test("whoever types while the words are on their way goes on typing", async ({ page }) => {
  await page.goto("./");
  await walk_fast(page, plumber, { until: "occupation" });
  const let_through = await hold_back(page, "ja");
  const box = page.getByRole("combobox");
  await page.locator("nav[data-languages] a[hreflang=ja]").click();
  await box.pressSequentially("wel");
  let_through();
  await box.pressSequentially("der");
  await expect(page.locator("html")).toHaveAttribute("lang", "ja");
  await expect(box).toBeFocused();
  await box.pressSequentially(" fitter");
  await expect(box).toHaveValue("welder fitter");
  await page.keyboard.press("Control+A");
  await page.keyboard.type("72300");
  await page.locator("[role=option][data-noc='72300']").click();
  await expect(page.locator("#crash")).toBeHidden();
});

test("a page turned while the words are on their way has them", async ({ page }) => {
  await page.goto("./");
  await expect.poll(() => page.evaluate(() => performance.getEntriesByType("resource").some(({ name }) => name.includes("more.json")))).toBe(true);
  const let_through = await hold_back(page, "ja");
  await page.locator("nav[data-languages] a[hreflang=ja]").click();
  await fill(page, plumber);
  await page.locator("main button[type=submit]").click();
  await on_screen(page, "job-offer");
  let_through();
  await expect(page.locator("html")).toHaveAttribute("lang", "ja");
  await expect(page.locator("main h1")).not.toContainText("page.");
});

test("the ids of sentences stand in their places, all the way", async ({ page }) => {
  await page.goto("./?lang=ids");
  await expect(page.locator("main h1")).toHaveText("page.start.title");
  await walk_fast(page, everywhere);
  await expect(page.locator("main h1")).toContainText("top.");
});

test("helpers keep what was typed, and say their answer in the new language", async ({ page }) => {
  await come_back(page, { ...plumber, wage: undefined }, "wage");
  await page.locator("[name='x.offer']").fill("40");
  await page.locator("[name='x.prevailing']").fill("38.50");
  await page.locator(".helper button").click();
  const said = page.locator(".helper [role=status]");
  await expect(said).not.toBeEmpty();
  const english = await said.innerText();
  await speak(page, "fr");
  await expect(said).not.toBeEmpty();
  expect(await said.innerText()).not.toBe(english);
  await expect(page.locator("[name='x.offer']")).toHaveValue("40");

  await come_back(page, plumber, "experience");
  await page.locator(".jobs > summary").click();
  const years = page.locator(".jobs [inputmode=numeric]");
  await years.first().fill("2019");
  await page.locator(".jobs .actions button").first().click();
  await expect(page.locator(".jobs .rows fieldset")).toHaveCount(2);
  await years.nth(2).fill("2021");
  await speak(page, "ja");
  await expect(page.locator(".jobs .rows fieldset")).toHaveCount(2);
  await expect(page.locator(".jobs")).toHaveAttribute("open", "");
  await expect(years.first()).toHaveValue("2019");
  await expect(years.nth(2)).toHaveValue("2021");
});

test("an occupation that was searched for or chosen stays, and is named in the new language", async ({ page }) => {
  await page.goto("./");
  await walk_fast(page, plumber, { until: "occupation" });
  const box = page.getByRole("combobox");
  await box.fill("welder");
  await expect(page.getByRole("option").first()).toBeVisible();
  await speak(page, "es");
  await expect(box).toHaveValue("welder");
  await box.fill("72300");
  await page.locator("[role=option][data-noc='72300']").click();
  await expect(box).toHaveValue(/^72300 – /);
  const spanish = await box.inputValue();
  await speak(page, "ja");
  await expect(box).toHaveValue(/^72300 – /);
  expect(await box.inputValue()).not.toBe(spanish);
  await page.locator("main button[type=submit]").click();
  await arrival(page, "occupation");
  expect((await saved(page)).answers.occupation).toBe("72300");
});

test("on the result the verdict, what is open and where one is stay", async ({ page }) => {
  await come_back(page, plumber);
  await unfold(page, "requirements");
  const verdict = await page.locator("[data-rulebook=ircc]").getAttribute("data-verdict");
  const before = await state(page);
  for (const language of languages) {
    await speak(page, language);
    await on_screen(page, "result");
    await expect(page.locator("[data-rulebook=ircc]")).toHaveAttribute("data-verdict", verdict);
    expect((await state(page)).folds).toEqual(before.folds);
  }
  // Not a step of the history.
  const length = await page.evaluate(() => history.length);
  await speak(page, "fr");
  expect(await page.evaluate(() => history.length)).toBe(length);
});

test("what the reader was told, and what the lists show, stays", async ({ page }) => {
  await page.goto("./#/occupations");
  await on_screen(page, "occupations");
  await page.locator("[name='x.lines']").fill("engineer");
  await page.locator("[name='x.category'][value=technician]").check();
  await speak(page, "es");
  await expect(page.locator("[name='x.lines']")).toHaveValue("engineer");
  await expect(page.locator("[name='x.category'][value=technician]")).toBeChecked();
  await page.locator("footer a[href='#/sources']").click();
  await page.locator("[data-action=check]").click();
  await expect(page.locator("[data-check=running], [data-check=done]")).toBeVisible();
  await speak(page, "fr");
  await expect(page.locator("[data-check=done]")).toBeVisible();
});

test.describe(() => {
  test.use({ expected_complaints: /503/ });
  test("a language that cannot be had changes nothing, and says so", async ({ page }) => {
    await page.goto("./");
    await page.locator("input[name=citizenships][value=JP]").check();
    await page.route("**/locales/ja/**", (route) => route.fulfill({ status: 503 }));
    await page.locator("nav[data-languages] a[hreflang=ja]").click();
    await told(page, "unreached");
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
    await expect(page.locator("input[name=citizenships][value=JP]")).toBeChecked();
    await page.unroute("**/locales/ja/**");
    await speak(page, "ja");
    await expect(page.locator("input[name=citizenships][value=JP]")).toBeChecked();
    await expect(page.locator("[data-notice=unreached]")).toHaveCount(0);
  });
});

// ------------------------------------------------------------------------------ other languages in a page

test("English words in a page of another language are marked, and so is a title found in another language", async ({ page }) => {
  await page.goto("./?lang=ja");
  await walk_fast(page, everywhere, { until: "occupation" });
  await page.getByRole("combobox").fill("fontanero");
  await expect(page.locator("[role=option] .also [lang=es]").first()).toBeVisible();
  await speak(page, "en");
  await expect(page.locator("main [lang=en]")).toHaveCount(0);
  await speak(page, "ja");
  await page.goto("./?lang=ja#/sources");
  await on_screen(page, "sources");
  await expect(page.locator("main [lang=en]", { hasText: "prevailing wage" })).toHaveCount(1);
});

test("without JavaScript it is said in every language", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL });
  const page = await context.newPage();
  await page.goto("./");
  for (const language of languages) await expect(page.locator(`noscript p[lang=${language}]`)).toBeVisible();
  await context.close();
});

for (const language of languages) {
  test.describe(() => {
    test.use({ expected_complaints: /./ });
    test(`a program that cannot be had is explained in ${language}`, async ({ page }) => {
      await page.route("**/*.wasm", (route) => route.abort());
      await page.goto(`./?lang=${language}`);
      await expect(page.locator(`#crash section[lang=${language}]`)).toBeVisible();
      await expect(page.locator("#crash section:visible")).toHaveCount(1);
    });
  });
}
