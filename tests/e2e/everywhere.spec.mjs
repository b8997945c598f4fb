// WCAG 2.2 AA on every screen there is, in every state, in every language. Each state is asserted before it is checked:
//   axe without contrast, and where things stand, in each language at 320 pixels, and where things stand at 1280 as well;
//   contrast in English, in light, dark and forced colours.
// With EVERYTHING=1, which scripts/assure sets, the result of every worked case and the lists of every country as well.

import AxeBuilder from "@axe-core/playwright";
import { come_back, expect, languages, on_screen, speak, test, told, unfold_all, verdicts } from "./fixtures.mjs";
import { layout_faults } from "./layout.mjs";
import { case_of, cases, everywhere, plumber } from "./people.mjs";
import { walk_fast } from "./walker.mjs";

const everything = process.env.EVERYTHING === "1";
const standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"];
const narrow = { width: 320, height: 640 };
const wide = { width: 1280, height: 800 };
const colours = [
  ["light", { colorScheme: "light", forcedColors: "none" }],
  ["dark", { colorScheme: "dark", forcedColors: "none" }],
  ["forced colours", { colorScheme: "dark", forcedColors: "active" }],
];

// One of the states is that a file could not be had.
test.use({ viewport: narrow, expected_complaints: /net::ERR_FAILED/ });

// Of this worker; scripts/assure adds them up.
const checked = { screens: 0, layouts: 0, colours: 0 };
test.afterAll(() => console.log(`checked: ${checked.screens} screens, ${checked.layouts} layouts, ${checked.colours} in colours`));

/// Fails with what is wrong on the page as it is shown, in the language it is in.
async function check(page, state, language) {
  checked.screens += 1;
  await expect(page.locator("html"), state).toHaveAttribute("lang", language);
  await axe(page, state, (builder) => builder.withTags(standards).disableRules("color-contrast"));
  for (const viewport of [wide, narrow]) {
    checked.layouts += 1;
    await page.setViewportSize(viewport);
    expect.soft(await layout_faults(page), `${state}, ${viewport.width} pixels`).toEqual([]);
  }
}

async function check_colours(page, state) {
  for (const [name, media] of colours) {
    checked.colours += 1;
    await page.emulateMedia(media);
    await axe(page, `${state}, ${name}`, (builder) => builder.withRules("color-contrast"));
  }
  await page.emulateMedia({ colorScheme: null, forcedColors: null });
}

async function axe(page, state, configure) {
  // There are no frames to look into; without them axe needs no page of its own.
  const { violations, passes } = await configure(new AxeBuilder({ page }).setLegacyMode()).analyze();
  expect(passes.length, `${state}: axe has looked at something`).toBeGreaterThan(0);
  expect.soft(violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]), state).toEqual([]);
}

// ------------------------------------------------------------------------------ pages with questions

/// What can be wrong with the answers to a page besides that they are missing.
const wrong = {
  "citizenships": ["none and others", async (page) => {
    await page.locator("[name=citizenships][value=JP]").check();
    await page.locator("[name=citizenships][value=none]").check();
  }],
  "education": ["not whole, and too long", async (page) => {
    await page.locator("[name='education.study_years']").fill("a");
    await page.locator("[name='education.study_extra_months']").fill("1.5");
  }],
  "experience": ["too long", (page) => page.locator("[name=experience_years]").fill("99")],
  "occupation": ["no such group", (page) => page.getByRole("combobox").fill("qqqqq")],
};
wrong.start = wrong.citizenships;

for (const language of languages) {
  test(`every page with questions, in ${language}`, async ({ page }) => {
    await page.goto(`./?lang=${language}`);
    const seen = await walk_fast(page, everywhere, {
      until: "result",
      async on_screen(screen) {
        if (screen === "result") return;
        const is_asked = async (state) => {
          await check(page, `${screen}, ${state}`, language);
          if (language === "en") await check_colours(page, `${screen}, ${state}`);
        };
        await expect(page.locator("main h1")).toBeVisible();
        await expect(page.locator("[data-errors]")).toHaveCount(0);
        await is_asked("unanswered");
        if (screen === "situation") return;
        await submit_wrongly(page);
        await is_asked("with its errors");
        const [name, make] = wrong[screen] ?? [];
        if (name) {
          await make(page);
          await submit_wrongly(page);
          await is_asked(name);
          await page.reload();
          await on_screen(page, screen);
        }
      },
    });
    expect(seen).toEqual(case_of("somebody who meets every page").screens);
  });
}

async function submit_wrongly(page) {
  await page.locator("main button[type=submit]").click();
  await expect(page.locator("[role=alert][data-errors]")).toBeFocused();
  await expect(page.locator("[aria-invalid=true]").first()).toBeVisible();
}

// ------------------------------------------------------------------------------ everything else

const fixed = (screen, more) => [screen, async (page) => {
  await page.goto(`./#/${screen}`);
  await on_screen(page, more?.screen ?? screen);
  await unfold_all(page);
  await expect(page.locator("main details:not([open])")).toHaveCount(0);
}];

const notice = (name, reach, more) => [`the notice ${name}`, async (page, language) => {
  await reach(page, language);
  await told(page, name);
}, more];

const started = { ...plumber, wage: undefined, licence_required: undefined, education: undefined, experience_months: undefined, language: undefined };

const states = [
  ...["occupations", "sources", "privacy", "embed", "review"].map((screen) => fixed(screen)),
  ["review, answered", async (page) => {
    await come_back(page, everywhere, "review");
    await expect(page.locator("main [data-action=change]").first()).toBeVisible();
  }],
  ["a link whose answers differ", async (page) => {
    await come_back(page, plumber, "review");
    await page.goto(`./#/open/1${btoa(JSON.stringify({ version: 1 }))}`);
    await on_screen(page, "open");
  }],
  ["answers to carry on with", async (page) => {
    await come_back(page, started, "wage");
    await page.locator("header a[href='#/']").click();
    await expect(page.locator(".carry-on")).toBeVisible();
  }],
  ["the last route has closed", async (page) => {
    await come_back(page, { ...started, job_offer: "no", occupation: undefined }, "occupation");
    await expect(page.locator("[data-notice=closed] [data-action=result]")).toBeVisible();
  }],
  ["the list of occupations", async (page, language) => {
    await come_back(page, { ...started, occupation: undefined }, "occupation", language);
    await page.getByRole("combobox").fill("engineer");
    await expect(page.getByRole("listbox")).toBeVisible();
    await page.keyboard.press("ArrowDown");
    await expect(page.getByRole("option", { selected: true })).toBeVisible();
  }, { is_lost: true }],
  ["wages compared", async (page) => {
    await come_back(page, started, "wage");
    await page.locator("[name='x.offer']").fill("38.40");
    await page.locator("[name='x.prevailing']").fill("80,000");
    await page.locator("[name='x.prevailing_per']").selectOption("year");
    await page.locator(".helper button").click();
    await expect(page.locator(".helper [role=status]")).not.toBeEmpty();
  }],
  ["jobs with an error, and added up", async (page) => {
    await come_back(page, plumber, "experience");
    await page.locator(".jobs > summary").click();
    await page.locator(".jobs .actions button").last().click();
    await expect(page.locator(".jobs [aria-invalid=true]").first()).toBeVisible();
    await page.locator(".jobs .actions button").first().click();
    await expect(page.locator(".jobs .rows fieldset")).toHaveCount(2);
  }],
  ["jobs added up", async (page) => {
    await come_back(page, plumber, "experience");
    await page.locator(".jobs > summary").click();
    const [from, to] = [page.locator(".jobs select").first(), page.locator(".jobs select").nth(1)];
    await from.selectOption("3");
    await to.selectOption("6");
    await page.locator(".jobs [inputmode=numeric]").first().fill("2015");
    await page.locator(".jobs [inputmode=numeric]").nth(1).fill("2019");
    for (const box of await page.locator(".jobs [type=checkbox]").all()) await box.check();
    await page.locator(".jobs .actions button").last().click();
    await expect(page.locator(".jobs .result")).not.toBeEmpty();
  }],
  notice("early", (page) => page.goto("./#/wage")),
  notice("cleared", async (page) => {
    await come_back(page, plumber, "review");
    await page.locator("[data-action=clear]").first().click();
  }),
  notice("unreached", async (page, language) => {
    // Before anything is loaded ahead.
    await page.route("**/locales/*/more.json", (route) => route.abort());
    await page.goto(`./?lang=${language}`);
    await page.locator("footer a[href='#/sources']").click();
  }, { is_lost: true }),
];

// One person for each kind of verdict; the first page of it is in the name.
const results = everything ? cases.filter((row) => row.is_finished) : [
  "an Australian plumber", "a Japanese electrician", "a plumber who skips the occupation", "an Australian plumber with a certificate",
  "a plumber without a job offer yet", "a citizen of India and Nepal", "a citizen of Canada", "an Australian civil engineer without the letter",
  "a Peruvian electrician", "somebody with two passports",
].map(case_of);

for (const { title, person, verdicts: expected, permit_needed } of results) {
  states.push([`the result of ${title}`, async (page) => {
    await come_back(page, person);
    if (permit_needed) expect(await verdicts(page), title).toEqual(expected);
    await unfold_all(page);
    await expect(page.locator("main details:not([open])")).toHaveCount(0);
  }]);
}

if (everything) {
  for (const country of ["AU", "BN", "CL", "JP", "MX", "MY", "PE"]) states.push(fixed(`occupations?country=${country}`, { screen: "occupations" }));
}

for (const [name, reach, { is_lost } = {}] of states) {
  test(name, async ({ page }) => {
    await reach(page, "en");
    await check(page, `${name}, en`, "en");
    await check_colours(page, name);
    for (const language of languages.filter((language) => language !== "en")) {
      // Some states end with the focus, or with a change of the language.
      if (is_lost) await reach(page, language);
      else await speak(page, language);
      await check(page, `${name}, ${language}`, language);
    }
  });
}
