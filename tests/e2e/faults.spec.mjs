// When the program is late, does not come, cannot run or stops: what stands in its place.

import { come_back, expect, languages, on_screen, saved, test } from "./fixtures.mjs";
import { plumber } from "./people.mjs";
import { walk_fast } from "./walker.mjs";

const late = (page) => page.locator("#plain .late:visible");
const essentials = (page) => page.locator("#plain ul:visible");
const crash = (page) => page.locator("#crash section:visible");
const index = (url) => /\/(\?.*)?$/.test(url.pathname + url.search);

/// Answers requests for some files with something else.
const answer = (pattern, respond) => (page) => page.route(pattern, respond);
const stall = () => {};
const as_html = (route) => route.fulfill({ contentType: "text/html", body: "<!doctype html><title>Sign in</title><p>Sign in" });
const change_index = (change) => (page) => page.route(index, async (route) => {
  const response = await route.fetch();
  await route.fulfill({ response, body: change(await response.text()) });
});
const half = async (route) => {
  const response = await route.fetch();
  const body = await response.body();
  await route.fulfill({ response, body: body.subarray(0, body.length / 2) });
};

// ---------------------------------------------------------------------------- the program is late

for (const [title, prepare] of [
  ["the program stalls", answer("**/*.wasm", stall)],
  ["its loader stalls", answer("**/cptpp-wizard-*.js", stall)],
  ["the words stall", answer("**/locales/**", stall)],
]) {
  test(`${title}: the first page is there, and after a while a line says so`, async ({ page }) => {
    await prepare(page);
    await page.goto("./?lang=es");
    await on_screen(page, "start");
    await page.locator("input[name=citizenships][value=AU]").check();
    await expect(late(page)).toHaveCount(1);
    await expect(page.locator("#plain section:visible")).toHaveAttribute("lang", "es");
    await expect(essentials(page)).toHaveCount(0);
    await expect(page.locator("input[name=citizenships][value=AU]")).toBeChecked();
  });
}

test("a late program takes the page over, and the line goes", async ({ page }) => {
  let arrive;
  const arrival = new Promise((resolve) => { arrive = resolve; });
  await page.route("**/*.wasm", async (route) => {
    await arrival;
    await route.continue();
  });
  await page.goto("./");
  await expect(late(page)).toHaveCount(1);
  arrive();
  await walk_fast(page, plumber);
  await expect(page.locator("#plain")).toBeHidden();
});

// ---------------------------------------------------------------------- the program does not come

test.describe("a program that does not come", () => {
  test.use({ expected_complaints: /./ });

  for (const [title, prepare] of [
    ["the program is not found", answer("**/*.wasm", (route) => route.fulfill({ status: 404 }))],
    ["its loader is not found", answer("**/cptpp-wizard-*.js", (route) => route.fulfill({ status: 404 }))],
    ["the program comes half", answer("**/*.wasm", half)],
    ["its loader comes half", answer("**/cptpp-wizard-*.js", half)],
    ["somebody answers the program with a page to sign in", answer("**/*.wasm", as_html)],
    ["somebody answers its loader with a page to sign in", answer("**/cptpp-wizard-*.js", as_html)],
    ["somebody answers the words with a page to sign in", answer("**/locales/**", as_html)],
    ["the browser knows no WebAssembly", (page) => page.addInitScript(() => { delete window.WebAssembly; })],
    ["the browser compiles none", (page) => page.addInitScript(() => {
      WebAssembly.instantiate = WebAssembly.instantiateStreaming = () => Promise.reject(new WebAssembly.CompileError("no"));
    })],
  ]) {
    test(`${title}: a plain page with the rules in short`, async ({ page }) => {
      await prepare(page);
      await page.goto("./?lang=fr");
      await expect(crash(page)).toHaveAttribute("lang", "fr");
      await expect(page.locator("#plain section:visible")).toHaveAttribute("lang", "fr");
      await expect(essentials(page)).toHaveCount(1);
      await expect(late(page)).toHaveCount(0);
      await expect(page.locator("#app")).toBeHidden();
    });
  }

  for (const [title, prepare] of [
    ["the script at the beginning is taken out", change_index((html) => html.replace(/<script data-js[^>]*>[^]*?<\/script>/, ""))],
    ["the scripts are rewritten, which the policy refuses", change_index((html) => html.replace(/(<script[^>]*>)/g, "$1/* faster */"))],
    ["all scripts are taken out", change_index((html) => html.replace(/<script[^]*?<\/script>/g, ""))],
  ]) {
    test(`${title}: after a while the rules in short, in every language`, async ({ page }) => {
      await prepare(page);
      await page.goto("./");
      await expect(essentials(page)).toHaveCount(languages.length);
      await expect(late(page)).toHaveCount(languages.length);
    });
  }

  test("opened from a folder: a plain page with the rules in short", async ({ page }) => {
    await page.goto(new URL("../../dist/index.html", import.meta.url).href);
    await expect(crash(page)).toHaveAttribute("lang", "en");
    await expect(essentials(page)).toHaveCount(1);
  });
});

test.describe("JavaScript is off", () => {
  test.use({ javaScriptEnabled: false });

  test("the rules in short, in every language", async ({ page }) => {
    await page.goto("./");
    await expect(essentials(page)).toHaveCount(languages.length);
    await expect(page.locator("noscript > p:visible")).toHaveCount(languages.length);
    // Nothing that looks as if it worked.
    await expect(page.locator("#app")).toBeHidden();
  });
});

// --------------------------------------------------------------------------------- the program stops

/// Breaks something that the program uses, from now on.
const breakages = {
  "an event has no target": () => { Object.defineProperty(Event.prototype, "currentTarget", { get() { throw new TypeError("no target"); } }); },
  "nodes have no neighbours": () => { Object.defineProperty(Node.prototype, "nextSibling", { get() { throw new TypeError("no node"); } }); },
  "there is no time": () => { window.Date = function () { throw new TypeError("no time"); }; },
  "the title cannot be set": () => { Object.defineProperty(document, "title", { set() { throw new TypeError("no title"); } }); },
  "a trap": () => { window.dispatchEvent(new ErrorEvent("error", { error: new WebAssembly.RuntimeError("unreachable") })); },
  "a trap while waiting for something": () => { Promise.reject(new WebAssembly.RuntimeError("unreachable")); },
};
test.describe("a program that stops", () => {
  test.use({ expected_complaints: /./ });

  for (const [title, break_it] of Object.entries(breakages)) {
    test(`${title}: a plain page, and the answers stay as they are`, async ({ page }) => {
      await come_back(page, plumber, "wage");
      const before = await saved(page);
      await page.evaluate(break_it);
      // As a finger does, whatever the page has become.
      await page.evaluate(() => {
        document.querySelector("input[name=wage][value=below]").click();
        document.querySelector("main button[type=submit]").click();
      });
      await expect(crash(page)).toHaveCount(1);
      await expect(essentials(page)).toHaveCount(1);
      await expect(page.locator("#app")).toBeHidden();
      const kept = await saved(page);
      expect(kept.answers.citizenships).toEqual(before.answers.citizenships);
      // What stopped writes nothing more.
      await page.evaluate(() => {
        window.dispatchEvent(new Event("focus"));
        window.dispatchEvent(new HashChangeEvent("hashchange"));
        document.querySelector("main button[type=submit]")?.click();
      });
      expect(await saved(page)).toEqual(kept);
      await crash(page).locator("a").click();
      await on_screen(page, "start");
      await expect(crash(page)).toHaveCount(0);
      await page.locator(".carry-on a").click();
      await expect(page.locator("main")).not.toHaveAttribute("data-screen", "start");
    });
  }
});
