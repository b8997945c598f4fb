// What stays on the device, who decides it, and how it goes.

import { once } from "node:events";
import { createServer } from "node:http";
import { come_back, expect, leave_behind, on_screen, saved, test, told } from "./fixtures.mjs";
import { everywhere, plumber } from "./people.mjs";
import { answer_page, walk_fast } from "./walker.mjs";

const key = "cptpp-wizard";
const keep_box = (frame) => frame.locator("[data-action=keep]");
const clear_button = (frame) => frame.locator("[data-action=clear]");
/// Everything that the browser keeps for the site, wherever.
const everything_kept = (page) => page.evaluate(async () => ({
  local: { ...localStorage }, session: { ...sessionStorage }, cookies: document.cookie,
  databases: (await indexedDB.databases()).length, caches: (await caches.keys()).length,
}));
const nothing = { local: {}, session: {}, cookies: "", databases: 0, caches: 0 };

// ------------------------------------------------------------------------------- not keeping

test("before the first answer one can say that none are to be kept, and none are", async ({ page }) => {
  await page.goto("./");
  await keep_box(page).check();
  await walk_fast(page, everywhere, {
    async on_screen() { expect(await everything_kept(page)).toEqual(nothing); },
  });
  await page.locator("footer a[href='#/privacy']").click();
  await on_screen(page, "privacy");
  await expect(keep_box(page)).toBeChecked();
  expect(await everything_kept(page)).toEqual(nothing);
});

test("so one can before the program has arrived", async ({ page }) => {
  let arrive;
  const arrival = new Promise((resolve) => { arrive = resolve; });
  await page.route("**/*.wasm", async (route) => {
    await arrival;
    await route.continue();
  });
  await page.goto("./");
  await keep_box(page).check();
  await page.locator("input[name=citizenships][value=AU]").check();
  await page.locator("input[name=permanent_residences][value=none]").check();
  await page.locator("main button[type=submit]").click();
  expect(await everything_kept(page)).toEqual(nothing);
  arrive();
  await on_screen(page, "job-offer");
  expect(await everything_kept(page)).toEqual(nothing);
});

test("keeping can be stopped and begun at any time", async ({ page }) => {
  await page.goto("./");
  await walk_fast(page, plumber, { until: "wage" });
  const before = (await saved(page)).answers;
  await page.locator("footer a[href='#/privacy']").click();
  await keep_box(page).check();
  expect(await everything_kept(page)).toEqual(nothing);
  await expect(keep_box(page)).toBeFocused();
  await keep_box(page).uncheck();
  expect((await saved(page)).answers).toEqual(before);
  await keep_box(page).check();
  await page.reload();
  await on_screen(page, "privacy");
  // That nothing is to be kept is not kept, either.
  await expect(keep_box(page)).not.toBeChecked();
  await page.locator(".site-name").click();
  await on_screen(page, "start");
  await expect(page.locator("input:checked")).toHaveCount(0);
});

for (const [title, is_kept, asks] of [["kept", true, 0], ["not kept", false, 1]]) {
  test(`leaving while answers are ${title}`, async ({ page }) => {
    const asked = [];
    page.on("dialog", async (dialog) => {
      asked.push(dialog.type());
      await dialog.accept();
    });
    await page.goto("./");
    if (!is_kept) await keep_box(page).check();
    await answer_page(page, plumber);
    await page.goto("about:blank");
    expect(asked).toEqual(Array(asks).fill("beforeunload"));
  });
}

test("without answers there is nothing to ask about when the page is left", async ({ page }) => {
  page.on("dialog", () => { throw new Error("asked"); });
  await page.goto("./");
  await keep_box(page).check();
  await page.goto("about:blank");
});

// ------------------------------------------------------------------------------- in a frame

const article = (address) => `<!doctype html><link rel="icon" href="data:,"><iframe src="${address}" title="check" width="360" height="700"></iframe>`;

/// Opens the check in an article of the same site.
async function open_framed(page, address = "embed.html") {
  await page.route("**/article", (route) => route.fulfill({ contentType: "text/html", body: article(address) }));
  await page.goto("./article");
  return page.frameLocator("iframe");
}

test("in a frame nothing is kept, or looked up, until it is asked for", async ({ page }) => {
  const before = JSON.stringify({ version: 1, saved_at: new Date().toISOString(), answers: { version: 1, citizenships: ["JP"], permanent_residences: [] }, page: "wage" });
  await leave_behind(page, key, before);
  const frame = await open_framed(page);
  await on_screen(frame, "start");
  await expect(keep_box(frame)).toBeChecked();
  await expect(frame.locator(".carry-on")).toBeHidden();
  await expect(frame.locator("form input:checked")).toHaveCount(0);
  await walk_fast(page, plumber, { frame, until: "wage" });
  expect((await everything_kept(page)).local).toEqual({ [key]: before });
  await frame.locator("footer a[href='#/privacy']").click();
  await keep_box(frame).uncheck();
  expect((await saved(page)).answers).toMatchObject({ citizenships: ["AU"], occupation: plumber.occupation });
});

test("in a frame somebody who asks for it gets the answers kept before", async ({ page }) => {
  await come_back(page, plumber);
  const frame = await open_framed(page);
  await on_screen(frame, "start");
  await keep_box(frame).uncheck();
  await expect(frame.locator("input[name=citizenships][value=AU]")).toBeChecked();
  await frame.locator(".carry-on a").click();
  await on_screen(frame, "result");
});

test("in a frame, it is said that a page of the same site can look in", async ({ page }) => {
  const frame = await open_framed(page, "embed.html?lang=ids#/privacy");
  await on_screen(frame, "privacy");
  await expect(frame.getByText("privacy.not_kept")).toHaveCount(1);
  await expect(frame.getByText("privacy.outside")).toHaveCount(1);
});

test("in a frame, a page of another site is not mentioned", async ({ page, baseURL }) => {
  // Another port is another origin.
  const server = createServer((_, response) => response.setHeader("Content-Type", "text/html").end(article(`${baseURL}embed.html?lang=ids#/privacy`)));
  await once(server.listen(0, "127.0.0.1"), "listening");
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
  const frame = page.frameLocator("iframe");
  await on_screen(frame, "privacy");
  await expect(frame.getByText("privacy.not_kept")).toHaveCount(1);
  await expect(frame.getByText("privacy.outside")).toHaveCount(0);
  server.close();
});

// ------------------------------------------------------------------------------- clearing

// Without what does not count for them, which the file keeps apart.
const { education: { acceptance_letter: _, ...education }, ...others } = plumber;
for (const screen of ["start", "wage", "experience", "result", "review", "occupations", "sources", "privacy", "embed"]) {
  test(`everything can be cleared on ${screen}, and comes back`, async ({ page }) => {
    await come_back(page, { ...others, education }, screen);
    await page.evaluate(() => localStorage.setItem("cptpp-wizard.unread", "{"));
    const before = await saved(page);
    await expect(clear_button(page)).toHaveCount(1);
    await clear_button(page).click();
    await told(page, "cleared");
    await on_screen(page, "start");
    expect(await everything_kept(page)).toEqual(nothing);
    await expect(page.locator("form input:checked")).toHaveCount(0);
    await page.locator("[data-action=undo]").click();
    await told(page, "restored");
    await on_screen(page, screen);
    const after = await saved(page);
    expect(after.answers).toEqual(before.answers);
    expect((await everything_kept(page)).local["cptpp-wizard.unread"]).toBe("{");
  });
}

test("once the page is left, what was cleared does not come back", async ({ page }) => {
  await come_back(page, plumber);
  await clear_button(page).click();
  await told(page, "cleared");
  await answer_page(page, { ...plumber, citizenships: ["JP"] });
  await expect(page.locator("[data-action=undo]")).toHaveCount(0);
  await page.goBack();
  await on_screen(page, "start");
  await expect(page.locator("[data-action=undo]")).toHaveCount(0);
  expect((await saved(page)).answers.citizenships).toEqual(["JP"]);
});

test("what was cleared does not come back over answers of another tab", async ({ page, context }) => {
  await come_back(page, plumber);
  const other = await context.newPage();
  await other.goto("./");
  await clear_button(page).click();
  await told(page, "cleared");
  await told(other, "other-tab");
  await answer_page(other, { ...plumber, citizenships: ["JP"] });
  await told(page, "other-tab");
  await expect(page.locator("[data-action=undo]")).toHaveCount(0);
  expect((await saved(page)).answers.citizenships).toEqual(["JP"]);
});

test("cleared answers that are not kept come back, too", async ({ page }) => {
  await page.goto("./");
  await keep_box(page).check();
  await walk_fast(page, plumber, { until: "wage" });
  await clear_button(page).click();
  await told(page, "cleared");
  await page.locator("[data-action=undo]").click();
  await on_screen(page, "wage");
  expect(await everything_kept(page)).toEqual(nothing);
  await walk_fast(page, plumber);
});

// ------------------------------------------------------------------------------- nothing leaks

test("what is answered stands in no address, title, name of a window or message", async ({ page }) => {
  const messages = [];
  page.on("console", (message) => messages.push(message.text()));
  const answers = /72300|plumber|AU|[?&#].*(citizen|wage=)/i;
  await page.goto("./");
  await page.evaluate(() => addEventListener("message", (event) => console.log(event.data)));
  await walk_fast(page, plumber, {
    async on_screen() {
      const shown = await page.evaluate(() => [location.href, document.title, window.name, JSON.stringify(history.state), document.referrer]);
      expect(shown.filter((text) => answers.test(text))).toEqual([]);
    },
  });
  expect(messages).toEqual([]);
});
