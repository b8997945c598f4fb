// The first page before the program has arrived: what is shown, what is taken, and that the program finds everything as
// it stands.

import { expect, languages, leave_behind, on_screen, saved, test } from "./fixtures.mjs";

/// Holds the program back until the returned function is called.
async function hold(page) {
  let let_go;
  const held = new Promise((resolve) => { let_go = resolve; });
  await page.route("**/cptpp-wizard-*_bg.wasm", async (route) => {
    await held;
    await route.continue();
  });
  return let_go;
}

/// Notes every element that comes, goes or changes below `#app`, from now on.
async function watch(page) {
  await page.evaluate(() => {
    window.changes = [];
    const named = (node) => node.outerHTML?.slice(0, 200) ?? `${node.nodeName} ${node.nodeValue}`;
    new MutationObserver((records) => {
      for (const { type, target, attributeName, oldValue, addedNodes, removedNodes } of records) {
        if (type === "attributes" && target.getAttribute(attributeName) !== oldValue) {
          window.changes.push(`${named(target)}: ${attributeName} was ${oldValue}`);
        }
        // Texts that stand beside each other become nodes of their own.
        for (const node of [...addedNodes, ...removedNodes].filter((node) => node.nodeType === Node.ELEMENT_NODE)) {
          window.changes.push(`came or went: ${named(node)}`);
        }
      }
    }).observe(document.getElementById("app"), { subtree: true, childList: true, attributes: true, attributeOldValue: true });
  });
}

const alive = (page) => page.waitForFunction(() => document.title.includes("–"));

for (const file of ["index.html", "embed.html"]) {
  for (const language of languages) {
    test(`the first page of ${file} is the program's own in ${language}: it changes nothing when it arrives`, async ({ page }) => {
      const let_go = await hold(page);
      await page.goto(`./${file}?lang=${language}`);
      await expect(page.locator("html")).toHaveAttribute("lang", language);
      await expect(page.locator("main[data-screen=start] button[type=submit]")).toBeVisible();
      // The lists of countries are filled a moment later.
      await expect(page.locator("main option[value=AU]")).toHaveCount(2);
      await watch(page);
      const before = await page.locator("#app").innerText();
      let_go();
      await alive(page);
      expect(await page.evaluate(() => window.changes)).toEqual([]);
      expect(await page.locator("#app").innerText()).toBe(before);
    });
  }
}

// Without this, nothing above could fail.
test("a first page that is not the program's own is put right", async ({ page }) => {
  await page.route("**/index.html", async (route) => {
    const response = await route.fetch();
    const text = (await response.text())
      .replace(/<div class="choice"><input type="checkbox" id="citizenships.CL".*?<\/div>/, "")
      .replace(/(<legend>)[^<]*/, "$1Something else?")
      .replace('data-at-most="11"', 'data-at-most="3" title="x"');
    await route.fulfill({ response, body: text });
  });
  const let_go = await hold(page);
  await page.goto("./index.html");
  await expect(page.locator("legend").first()).toHaveText("Something else?");
  await expect(page.locator("[value=CL][name=citizenships]")).toHaveCount(0);
  await tick(page, "citizenships", "JP");
  await watch(page);
  let_go();
  await alive(page);
  expect(await page.evaluate(() => window.changes.length)).toBeGreaterThan(0);
  // A choice never moves to another country.
  const chosen = await page.locator("[name=citizenships]:checked").evaluateAll((boxes) => boxes.map((box) => box.value));
  expect(chosen.filter((code) => code !== "JP")).toEqual([]);
  const put_right = await page.locator("#app").innerText();
  expect(await page.locator("[data-at-most]").getAttribute("title")).toBeNull();
  await page.unrouteAll();
  await page.goto("./index.html#/");
  await page.reload();
  expect(await page.locator("#app").innerText()).toBe(put_right);
});

const submit = "main button[type=submit]";
const tick = (page, name, value) => page.locator(`[name="${name}"][value="${value}"]`).check();

test("a first answer is kept before the program has arrived, and the press on Continue is carried out by it", async ({ page }) => {
  const let_go = await hold(page);
  await page.goto("./");
  await tick(page, "citizenships", "PE");
  await tick(page, "citizenships", "AU");
  await tick(page, "permanent_residences", "none");
  await page.locator(submit).click();
  await expect(page.locator(submit)).toHaveAttribute("aria-busy", "true");
  const { saved_at, ...file } = await saved(page);
  expect(file).toEqual({ version: 1, answers: { version: 1, citizenships: ["AU", "PE"], permanent_residences: [] }, page: "start", counter: 1 });
  expect(Date.now() - Date.parse(saved_at)).toBeLessThan(600_000);
  let_go();
  await on_screen(page, "job-offer");
  await expect(page.locator("#heading")).toBeFocused();
  expect((await saved(page)).page).toBe("job-offer");
  await page.goBack();
  await on_screen(page, "start");
  await expect(page.locator("[aria-busy]")).toHaveCount(0);
});

const incomplete = {
  "nothing": [],
  "one question of two": [["citizenships", "AU"]],
  "none and another": [["citizenships", "AU"], ["citizenships", "none"], ["permanent_residences", "none"]],
};
for (const [title, ticks] of Object.entries(incomplete)) {
  test(`what is incomplete is not kept, and explained by the program: ${title}`, async ({ page }) => {
    const let_go = await hold(page);
    await page.goto("./");
    for (const [name, value] of ticks) await tick(page, name, value);
    await page.locator(submit).press("Enter");
    expect(await saved(page)).toBeNull();
    let_go();
    await expect(page.locator("[data-errors]")).toBeFocused();
    expect(await saved(page)).toBeNull();
    await expect(page.locator("main input:checked")).toHaveCount(ticks.length);
  });
}

for (const language of languages) {
  test(`lists of countries used before the program has arrived stay as they are, with the focus, in ${language}`, async ({ page }) => {
    const let_go = await hold(page);
    await page.setViewportSize({ width: 320, height: 480 });
    await page.goto(`./?lang=${language}`);
    const lists = page.locator(`[name="citizenships.other"]`);
    await lists.nth(0).selectOption("IN");
    await lists.nth(1).selectOption("BR");
    await expect(lists).toHaveCount(3);
    await lists.nth(1).focus();
    const place = () => page.evaluate(() => [scrollY, ...document.querySelectorAll("main label")].map((label) => label.textContent ?? label));
    const before = await place();
    await watch(page);
    let_go();
    await alive(page);
    expect(await page.evaluate(() => window.changes.filter((change) => !/selected|data-next/.test(change)))).toEqual([]);
    await expect(lists.nth(1)).toBeFocused();
    expect(await place()).toEqual(before);
    await lists.nth(2).selectOption("KE");
    await expect(lists).toHaveCount(4);
    await tick(page, "citizenships", "AU");
    await tick(page, "permanent_residences", "none");
    await page.locator(submit).click();
    await on_screen(page, "job-offer");
    expect((await saved(page)).answers.citizenships).toEqual(["AU", "IN", "BR", "KE"]);
  });
}

const file = { version: 1, saved_at: new Date().toISOString(), answers: { version: 1, citizenships: ["BR", "JP"], permanent_residences: [], job_offer: "yes", own_business: "no" }, page: "occupation" };

test("saved answers and the way on are there before the program, which finds them as they are", async ({ page }) => {
  await leave_behind(page, "cptpp-wizard", JSON.stringify(file));
  const let_go = await hold(page);
  await page.goto("./");
  await expect(page.locator(".carry-on")).toBeVisible();
  await expect(page.locator("[name=citizenships]:checked")).toHaveValue("JP");
  await expect(page.locator(`[name="citizenships.other"]`)).toHaveCount(2);
  await expect(page.locator(`[name="citizenships.other"]`).first()).toHaveValue("BR");
  await expect(page.locator("[name=permanent_residences]:checked")).toHaveValue("none");
  // Another answer, and back again.
  await tick(page, "citizenships", "AU");
  await page.locator(submit).click();
  expect(await saved(page)).toMatchObject({ answers: { citizenships: ["AU", "JP", "BR"], job_offer: "yes" }, page: "occupation" });
  await page.locator("[value=AU][name=citizenships]").uncheck();
  await page.locator(".carry-on a").click();
  await watch(page);
  let_go();
  await on_screen(page, "occupation");
  expect((await saved(page)).answers.citizenships).toEqual(["AU", "JP", "BR"]);
});

const not_ours = { "a newer version": { ...file, version: 2 }, "no object": 3, "answers that there are not": { ...file, answers: { version: 7 } } };
for (const [title, found] of Object.entries({ ...not_ours, "no JSON": undefined })) {
  test(`a saved file that only the program can judge is left to it: ${title}`, async ({ page }) => {
    const text = found === undefined ? "{" : JSON.stringify(found);
    await leave_behind(page, "cptpp-wizard", text);
    const let_go = await hold(page);
    await page.goto("./");
    await tick(page, "citizenships", "AU");
    await tick(page, "permanent_residences", "none");
    await page.locator(submit).click();
    expect(await page.evaluate(() => localStorage.getItem("cptpp-wizard"))).toBe(text);
    let_go();
    await on_screen(page, "job-offer");
    expect(await page.evaluate(() => localStorage.getItem("cptpp-wizard.unread"))).toContain(text);
  });
}

test("the language pressed before the program has arrived is spoken by it, and nothing that was chosen is lost", async ({ page }) => {
  const let_go = await hold(page);
  await page.goto("./?lang=en");
  await tick(page, "citizenships", "MY");
  await page.locator("[hreflang=ja]").click();
  let_go();
  await expect(page.locator("html")).toHaveAttribute("lang", "ja");
  await expect(page.locator("[name=citizenships]:checked")).toHaveValue("MY");
});

test("without storage the first page is there, and its answers last as long as the page", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", { get() { throw new DOMException("denied", "SecurityError"); } });
  });
  const let_go = await hold(page);
  await page.goto("./");
  await tick(page, "citizenships", "AU");
  await tick(page, "permanent_residences", "none");
  await page.locator(submit).click();
  let_go();
  await on_screen(page, "job-offer");
});

test("what another tab has cleared or saved meanwhile is not written over before the program has arrived", async ({ page }) => {
  for (const elsewhere of [null, '{"version":1,"answers":{"version":1,"citizenships":["JP"]},"page":"start"}']) {
    await leave_behind(page, "cptpp-wizard", JSON.stringify({ ...file, answers: { version: 1, citizenships: ["AU"], permanent_residences: [] } }));
    const let_go = await hold(page);
    await page.goto("./");
    await tick(page, "citizenships", "PE");
    await page.evaluate((text) => (text ? localStorage.setItem("cptpp-wizard", text) : localStorage.clear()), elsewhere);
    await page.locator(submit).click();
    await expect(page.locator(submit)).toHaveAttribute("aria-busy", "true");
    expect(await page.evaluate(() => localStorage.getItem("cptpp-wizard"))).toBe(elsewhere);
    let_go();
    await alive(page);
    await page.unrouteAll({ behavior: "ignoreErrors" });
  }
});

test("an answer that is corrected before the program has arrived is kept corrected", async ({ page }) => {
  await leave_behind(page, "cptpp-wizard", JSON.stringify({ ...file, answers: { version: 1, citizenships: ["AU"], permanent_residences: [] } }));
  const let_go = await hold(page);
  await page.goto("./");
  await tick(page, "citizenships", "PE");
  await page.locator(submit).click();
  await page.locator("[value=AU][name=citizenships]").uncheck();
  await page.locator(submit).click();
  expect((await saved(page)).answers.citizenships).toEqual(["PE"]);
  let_go();
  await on_screen(page, "job-offer");
});

test("a browser that translates the page does not change what the program speaks", async ({ page }) => {
  const let_go = await hold(page);
  await page.goto("./?lang=fr");
  await page.evaluate(() => { document.documentElement.lang = "de"; document.documentElement.classList.add("translated-ltr"); });
  let_go();
  await alive(page);
  await expect(page.locator("#crash")).toBeHidden();
  await expect(page.locator("html")).toHaveClass(/\btranslated-ltr\b/);
});

test("the title is in the language of the page before the program has arrived", async ({ page }) => {
  for (const language of languages) {
    const let_go = await hold(page);
    await page.goto(`./?lang=${language}`);
    await on_screen(page, "start");
    const early = await page.title();
    let_go();
    await alive(page);
    expect(await page.title()).toContain(early);
    await page.unrouteAll({ behavior: "ignoreErrors" });
  }
});

test("a browser that is too old is told so", async ({ page }) => {
  await page.addInitScript(() => { delete HTMLScriptElement.prototype.noModule; });
  // It would not run the program's script either.
  await page.route("**/cptpp-wizard-*", () => {});
  await page.goto("./?lang=fr");
  await expect(page.locator("#crash section[lang=fr]")).toBeVisible();
  await expect(page.locator("#app")).toBeHidden();
});

test("countries are called what the first page calls them, whatever the browser does", async ({ page }) => {
  await page.addInitScript(() => {
    Intl.DisplayNames.prototype.of = (code) => `(${code})`;
    Object.defineProperty(Intl.Collator.prototype, "compare", { get: () => () => 0 });
  });
  await page.goto("./?lang=fr#/citizenships");
  await on_screen(page, "citizenships");
  const options = () => page.locator(`[name="citizenships.other"] option`).allInnerTexts();
  const names = await options();
  expect(names.filter((name) => name.startsWith("("))).toEqual([]);
  await page.locator("[hreflang=en]").click();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  expect(await options()).toContain("Australia");
  await page.goto("./?lang=fr#/");
  await page.reload();
  await alive(page);
  expect(await options()).toEqual(names);
});

test("nothing is asked for twice, and a second visit asks only for the page", async ({ page }) => {
  const paths = [];
  page.on("response", (response) => {
    const { pathname } = new URL(response.url());
    paths.push(pathname);
  });
  await page.goto("./");
  await alive(page);
  await page.waitForLoadState("networkidle");
  expect(paths.length).toBeGreaterThan(5);
  expect(paths.toSorted()).toEqual([...new Set(paths)].toSorted());
  const sizes = () => page.evaluate(() => performance.getEntriesByType("resource").filter(({ name, transferSize }) => transferSize > 0 && !name.endsWith("favicon.svg")).map(({ name }) => name));
  expect((await sizes()).length).toBeGreaterThan(3);
  await page.goto("about:blank");
  await page.goto("./");
  await alive(page);
  await page.waitForLoadState("networkidle");
  expect(await sizes()).toEqual([]);
});

test("the program starts without the browser's own lists, which take a slow phone long", async ({ page }) => {
  await page.addInitScript(() => {
    window.lists = 0;
    const { ListFormat } = Intl;
    Intl.ListFormat = function (...options) {
      window.lists += 1;
      return new ListFormat(...options);
    };
  });
  for (const language of languages) {
    await page.goto(`./index.html?lang=${language}`);
    await alive(page);
    expect(await page.evaluate(() => window.lists), language).toBe(0);
  }
});
