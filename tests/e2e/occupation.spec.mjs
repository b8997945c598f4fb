// Finding an occupation: by what people call it, in any of four languages; and the lists to look through.

import { come_back, expect, on_screen, open_screen, test } from "./fixtures.mjs";
import { everywhere, plumber } from "./people.mjs";

const person = { version: 1, citizenships: ["AU", "JP"], permanent_residences: [], job_offer: "yes", own_business: "no" };

async function open_box(page, answers = person) {
  await come_back(page, answers, "occupation");
  return page.getByRole("combobox");
}

const named = [
  ["sparky", "72200"],
  ["enfermera", "31301"],
  ["配管工", "72300"],
  ["dev backend", "21232"],
  ["chef de chantier", "70010"],
];
for (const [typed, group] of named) {
  test(`"${typed}" finds ${group} among the first five, with what it means under both rulebooks`, async ({ page }) => {
    // What names of further languages add while somebody types comes below what is shown: box.spec.mjs.
    const last = page.waitForResponse("**/old_codes.csv");
    const box = await open_box(page);
    await last;
    await box.pressSequentially(typed);
    const option = page.locator(`[role=option][data-noc="${group}"]`);
    await expect(option).toBeVisible();
    const codes = () => page.locator("[role=option]").evaluateAll((options) => options.map(({ dataset }) => dataset.noc));
    expect((await codes()).indexOf(group)).toBeLessThan(5);
    await expect.poll(codes).toContain(group);
    await expect(option.locator("[data-glance]")).toHaveCount(2);
    await option.click();
    await expect(box).toHaveValue(new RegExp(`^${group}`));
    await expect(page.getByRole("listbox")).toBeHidden();
    // What the group covers, by examples.
    await expect(page.locator("main [role=status]")).not.toBeEmpty();
    await page.keyboard.press("Enter");
    await expect(page.locator("main[data-screen=occupation]")).toHaveCount(0);
  });
}

test("what an option means follows the person's countries", async ({ page }) => {
  const glances = () => page.locator('[role=option][data-noc="72300"] [data-glance]')
    .evaluateAll((elements) => elements.map(({ dataset }) => dataset.glance));
  await (await open_box(page)).pressSequentially("72300");
  expect(await glances()).toEqual(["fits", "fits_not"]);
  await (await open_box(page, { ...person, citizenships: ["JP"] })).pressSequentially("72300");
  expect(await glances()).toEqual(["fits_not", "fits_not"]);
});

// The second begins as one of today's codes does that it is translated to.
for (const [old_code, group] of [["7241", "72200"], ["7202", "72011"]]) {
  test(`${old_code} of the older classification is translated, and that is told`, async ({ page }) => {
    const box = await open_box(page);
    await box.pressSequentially(old_code);
    await expect(page.locator(`[role=option][data-noc="${group}"]`)).toContainText(old_code);
    await expect(page.locator("main [role=status]")).toContainText(old_code);
  });
}

test("a box that was cleared stays so", async ({ page }) => {
  await page.route("**/occupations/ja.txt", async (route) => {
    await box_cleared;
    await route.continue();
  });
  let cleared;
  const box_cleared = new Promise((resolve) => { cleared = resolve; });
  const box = await open_box(page, { ...person, occupation: "72300" });
  await expect(box).toHaveValue(/^72300 ./);
  await box.fill("");
  const arrived = page.waitForResponse("**/occupations/ja.txt");
  cleared();
  await arrived;
  await box.fill("配管工");
  await expect(page.locator('[role=option][data-noc="72300"]')).toBeVisible();
  await box.fill("");
  await expect(box).toHaveValue("");
});

// Whoever is in the box has begun: with all of it marked, the next letter is to replace it.
test("names that arrive late change nothing in a box that somebody is in", async ({ page }) => {
  let arrive;
  const may_arrive = new Promise((resolve) => { arrive = resolve; });
  await page.route("**/occupations/*.txt", async (route) => {
    await may_arrive;
    await route.continue();
  });
  const box = await open_box(page, { ...plumber, citizenships: ["AU", "JP"] });
  await expect(box).toHaveValue("72300");
  await box.focus();
  await page.keyboard.press("Control+A");
  arrive();
  // What the occupation covers is told once its names are there.
  await expect(page.locator("main [role=status]")).not.toBeEmpty();
  await page.keyboard.insertText("something with wood");
  await expect(box).toHaveValue("something with wood");
  await page.locator("main button[type=submit]").press("Enter");
  await expect(page.locator("main [data-errors]")).toBeVisible();
  await on_screen(page, "occupation");
  await expect(box).toHaveValue("something with wood");
});

const nonsense = ["e", "9", "xyzzy qwrtz", "🔧", "<img src=x onerror=alert(1)>", "\u0000\u0007", "99999", "e".repeat(10_000)];
for (const typed of nonsense) {
  test(`${JSON.stringify(typed.slice(0, 30))}, ${typed.length} long, is answered by a sentence`, async ({ page }) => {
    const box = await open_box(page);
    await box.fill(typed);
    await expect(page.locator("main [role=status]")).not.toBeEmpty();
    await box.fill("plumber");
    await expect(page.getByRole("option").first()).toHaveAttribute("data-noc", "72300");
  });
}

test("a code that no occupation has is called that, and not words that were not found", async ({ page }) => {
  const box = await open_box(page);
  const status = page.locator("main [role=status]");
  await box.fill("99999");
  await expect(status).toContainText("99999");
  await expect(status).not.toContainText("words");
  await box.fill("xyzzy qwrtz");
  await expect(status).toContainText("Try other words");
});

test("Enter while a Japanese word is composed neither chooses nor goes on", async ({ page }) => {
  const box = await open_box(page);
  await box.fill("配管工");
  await expect(page.locator('[role=option][data-noc="72300"]')).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("option", { selected: true })).toBeVisible();
  const goes_on = await box.evaluate((element) => element.dispatchEvent(
    new KeyboardEvent("keydown", { key: "Enter", isComposing: true, bubbles: true, cancelable: true })));
  // The program leaves the key to the input method.
  expect(goes_on).toBe(true);
  await expect(box).toHaveValue("配管工");
  await on_screen(page, "occupation");
});

test("who does not find it is shown where to look and what to ask", async ({ page }) => {
  const box = await open_box(page);
  const help = page.locator("main details.lost");
  await box.fill("xyzzy qwrtz");
  await expect(page.locator("main [role=status]")).toContainText("Try other words");
  await expect(help).not.toHaveAttribute("open");
  await page.keyboard.press("Enter");
  await expect(page.locator("main [data-errors]")).toBeVisible();
  // Without being looked for.
  await expect(help).toHaveAttribute("open");
  await expect(help.getByRole("listitem")).toHaveCount(4);
  await help.getByRole("link").click();
  await on_screen(page, "occupations");
  await expect(page.locator(".countries [aria-current]")).toHaveText("Australia");
  await page.getByRole("link", { name: "Carry on" }).click();
  await on_screen(page, "occupation");
});

test.describe("one file of names that does not arrive", () => {
  test.use({ expected_complaints: /Failed to load resource/ });
  test("the other languages still work, and it is told", async ({ page }) => {
    await page.route("**/occupations/ja.txt", (route) => route.abort());
    const box = await open_box(page);
    await box.pressSequentially("fontanero");
    await expect(page.locator('[role=option][data-noc="72300"]')).toBeVisible();
    await box.fill("配管工");
    await expect(page.locator("main [role=status]")).toContainText("could not be loaded");
  });

  test("without any names nobody is told to try other words", async ({ page }) => {
    await page.route("**/occupations/*.txt", (route) => route.abort());
    const box = await open_box(page);
    const status = page.locator("main [role=status]");
    await box.fill("plumber");
    await expect(status).toContainText("could not be loaded");
    await expect(status).not.toContainText("Try other words");
    await box.fill("99999");
    await expect(status).toContainText("99999");
    await box.fill("72300");
    await expect(page.locator('[role=option][data-noc="72300"]')).toBeVisible();
  });
});

// ------------------------------------------------------------------------------------- the lists

test("the lists of a country: opened cold, each line as each rulebook has it", async ({ page }) => {
  await open_screen(page, "occupations");
  await page.goto("./#/occupations?country=AU");
  await expect(page.locator("main h2")).toHaveText("Australia");
  const line = page.locator("[data-item='t.plumbers']");
  await expect(line.locator("[data-book=ircc]")).toHaveAttribute("data-standing", "listed");
  await expect(line.locator("[data-book=guide]")).toHaveAttribute("data-standing", "not_listed");
  await expect(line.locator(".differs")).toBeVisible();
  await line.locator("summary").click();
  await expect(line.locator(".groups")).toContainText("72300");
  for (const cell of await page.locator("[data-standing]").all()) await expect(cell.locator(".source")).toHaveCount(1);
  await page.getByRole("link", { name: "Japan" }).click();
  await expect(page.locator("main h2")).toHaveText("Japan");
  expect(new URL(page.url()).hash).toBe("#/occupations?country=JP");
  await page.goBack();
  await expect(page.locator("main h2")).toHaveText("Australia");
});

test("a line that the rulebooks word otherwise says how", async ({ page }) => {
  await page.goto("./#/occupations?country=JP");
  const line = page.locator("[data-item='x.researchers']");
  await expect(line.locator(".differs")).toBeVisible();
  // It stands in the words of the rules officers apply; the guide's own are beside it.
  await expect(line.locator("h4")).toContainText("in Canada");
  await expect(line.locator("[data-book=ircc] [data-wording]")).toHaveCount(0);
  await expect(line.locator("[data-book=guide] [data-wording]")).toBeVisible();
});

test("a slip or a condition on the official page is told beside its line", async ({ page }) => {
  for (const [country, item] of [["CL", "t.oil_gas_drillers"], ["BN", "p.energy_petroleum_engineers"]]) {
    await page.goto(`./#/occupations?country=${country}`);
    await expect(page.locator(`[data-item='${item}'] [data-book=ircc] [data-wording]`)).toBeVisible();
  }
});

test("the lists are filtered by category, words and codes", async ({ page }) => {
  await page.goto("./#/occupations?country=AU");
  const lines = page.locator(".line:visible");
  await expect(lines).not.toHaveCount(0);
  const all = await lines.count();
  await page.getByRole("radio", { name: "Technicians" }).check();
  await expect(lines).not.toHaveCount(all);
  expect(await lines.count()).toBeLessThan(all);
  await page.locator("[name='x.lines']").fill("PLUMB");
  await expect(lines).toHaveCount(1);
  await expect(lines).toHaveAttribute("data-item", "t.plumbers");
  await page.locator("[name='x.lines']").fill("72300");
  await expect(page.locator("[data-item='t.plumbers']")).toBeVisible();
  await page.locator("[name='x.lines']").fill("no such line");
  await expect(lines).toHaveCount(0);
  await expect(page.locator("main [role=status]")).toContainText("0");
});

test("an address with a country that has no lists shows one that has", async ({ page }) => {
  for (const country of ["CA", "XX", "", "<b>"]) {
    await page.goto("about:blank");
    await page.goto(`./#/occupations?country=${country}`);
    await expect(page.locator(".countries [aria-current]")).toHaveCount(1);
    await expect(page.locator(".line").first()).toBeVisible();
  }
});

test("coming back from the lists, nothing is lost", async ({ page }) => {
  await come_back(page, everywhere, "experience");
  await page.locator("footer a[href='#/occupations']").click();
  await on_screen(page, "occupations");
  await page.goBack();
  await on_screen(page, "experience");
  await expect(page.locator("input[name=experience_years]")).toHaveValue("4");
});
