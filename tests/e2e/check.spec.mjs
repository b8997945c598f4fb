// The check of this tool on the reader's own device, in a worker.

import AxeBuilder from "@axe-core/playwright";
import { readFile } from "node:fs/promises";
import { expect, on_screen, open_screen, test } from "./fixtures.mjs";
import { is_longer, lengthen_words } from "./pseudo.mjs";

const start_button = (frame) => frame.getByRole("button", { name: "Start the test" });
const cancel_button = (frame) => frame.getByRole("button", { name: "Cancel" });
const told = (frame) => frame.locator(".check [role=status]");

function in_state(frame, state) {
  return expect(frame.locator("[data-check]")).toHaveAttribute("data-check", state, { timeout: 120_000 });
}

/// Keeps check.wasm back, so that the check stays where it is, until it is let through.
async function hold_back(page) {
  let let_through;
  const is_let_through = new Promise((resolve) => { let_through = resolve; });
  await page.route("**/check.wasm", async (route) => {
    await is_let_through;
    await route.continue().catch(() => {});
  });
  return let_through;
}

/// What the bar shows from now on, a value each time it moves.
async function watch_progress(page) {
  await page.evaluate(() => {
    window.seen = [];
    new MutationObserver(() => {
      const bar = document.querySelector("progress");
      if (bar && window.seen.at(-1) !== bar.value) window.seen.push(bar.value);
    }).observe(document.querySelector(".check"), { attributes: true, childList: true, subtree: true });
  });
  return () => page.evaluate(() => window.seen);
}

async function axe(page, state) {
  for (const colorScheme of ["light", "dark"]) {
    await page.emulateMedia({ colorScheme });
    const { violations, passes } = await new AxeBuilder({ page }).setLegacyMode().include(".check").analyze();
    expect(passes.length, state).toBeGreaterThan(5);
    expect(violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]), `${state}, ${colorScheme}`).toEqual([]);
  }
}

test("by keyboard: started, followed to its end, and everything agrees", async ({ page, baseURL }) => {
  const requests = [];
  page.on("request", (request) => requests.push(new URL(request.url())));
  const fetched = () => requests.map(({ pathname }) => pathname).filter((path) => /check|logic/.test(path));
  await open_screen(page, "sources");
  await in_state(page, "idle");
  const seen = await watch_progress(page);
  await start_button(page).focus();
  expect(fetched()).toEqual([]);

  await page.keyboard.press("Enter");
  await in_state(page, "done");
  await expect(start_button(page)).toBeFocused();
  await expect(page.getByRole("progressbar")).toHaveCount(0);
  const values = await seen();
  expect(new Set(values).size).toBeGreaterThan(2);
  expect(values).toEqual(values.toSorted((one, two) => one - two));
  expect(fetched()).toEqual(["/check.js", "/check.wasm"]);
  expect(new Set(requests.map(({ origin, search }) => origin + search))).toEqual(new Set([new URL(baseURL).origin]));

  const figures = await page.locator("[data-check]").evaluate(({ dataset }) => ({ ...dataset }));
  // What the native tests have proved, figure by figure.
  const record = await readFile("crates/rules/data/proof.tsv", "utf8");
  const { outcomes, vectors, choices, rules } = Object.fromEntries(record.trim().split("\n").map((line) => line.split("\t")));
  expect(figures).toMatchObject({ outcomes, vectors, choices, rules, faults: "0" });
  const counts = [outcomes, vectors, choices].map(Number);
  // The same figures as a person reads them.
  for (const text of [...counts.map((count) => count.toLocaleString("en")), figures.rules, "Everything agreed.", "October 3, 2024", "page without a date"]) {
    await expect(told(page)).toContainText(text);
  }
  await expect(told(page)).toContainText(/\d seconds?/);
  await axe(page, "done");
});

test("while it runs: progress with a name, one check at a time, cancelled by keyboard, started again", async ({ page }) => {
  const let_through = await hold_back(page);
  await open_screen(page, "sources");
  await start_button(page).press("Enter");
  await in_state(page, "running");
  await expect(page.getByRole("progressbar", { name: "Progress of the test" })).toBeVisible();
  await expect(told(page)).toContainText("running");
  await expect(start_button(page)).toBeFocused();
  await expect(start_button(page)).toHaveAttribute("aria-disabled", "true");
  await axe(page, "running");
  // A second press starts no second check.
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await expect(cancel_button(page)).toBeFocused();
  expect(page.workers()).toHaveLength(1);

  const closed = page.workers()[0].waitForEvent("close");
  await page.keyboard.press("Enter");
  await in_state(page, "cancelled");
  await closed;
  await expect(start_button(page)).toBeFocused();
  await expect(cancel_button(page)).toHaveCount(0);
  await expect(told(page)).toContainText("cancelled");

  let_through();
  await page.keyboard.press("Enter");
  await in_state(page, "done");
  // And once more.
  const let_through_again = await hold_back(page);
  await page.keyboard.press("Enter");
  await in_state(page, "running");
  let_through_again();
  await in_state(page, "done");
});

test("whoever is on Cancel when the check ends is led back to the button that starts it", async ({ page }) => {
  const let_through = await hold_back(page);
  await open_screen(page, "sources");
  await start_button(page).click();
  await cancel_button(page).focus();
  let_through();
  await in_state(page, "done");
  await expect(start_button(page)).toBeFocused();
});

test("leaving the page ends the check", async ({ page }) => {
  await hold_back(page);
  await open_screen(page, "sources");
  await start_button(page).click();
  await in_state(page, "running");
  await expect.poll(() => page.workers().length).toBe(1);
  const closed = page.workers()[0].waitForEvent("close");
  await page.locator("footer a[href='#/privacy']").click();
  await on_screen(page, "privacy");
  await closed;
  await page.goBack();
  await on_screen(page, "sources");
  await in_state(page, "idle");
});

test("in a folder, at 320 pixels, in the longest words", async ({ page, baseURL }) => {
  const outside = [];
  const inside = new URL("./tools/permit/", baseURL).href;
  page.on("request", (request) => request.url().startsWith(inside) || outside.push(request.url()));
  await page.setViewportSize({ width: 320, height: 640 });
  await lengthen_words(page);
  await open_screen(page, "sources", "./tools/permit/");
  const let_through = await hold_back(page);
  await page.locator("[data-action=check]").click();
  await in_state(page, "running");
  await fits("running");
  let_through();
  await in_state(page, "done");
  await fits("done");
  expect(outside).toEqual([]);

  async function fits(state) {
    await expect(told(page), state).toContainText(is_longer);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), state).toBe(320);
  }
});

test("faults are counted, and listed as the text they are", async ({ page }) => {
  const faults = ["<b>one</b> & two", "another"];
  const [, hash] = (await readFile("crates/rules/data/proof.tsv", "utf8")).match(/^rules\t(.+)$/m);
  await answer_with(page, `
    const rules = { hash: "${hash}" };
    for (const done of [0, 1]) postMessage(JSON.stringify({ done, parts: 1 }));
    const found = { outcomes: 12345678901, vectors: 2, choices: 3, disagreements: 1234, faults: ${JSON.stringify(faults)}, ...rules, seconds: 1 };
    postMessage(JSON.stringify({ found }));`);
  await in_state(page, "done");
  await expect(page.locator("[data-check]")).toHaveAttribute("data-faults", "1234");
  await expect(told(page)).toContainText("Not everything agreed");
  for (const text of ["12,345,678,901", "1,234", "1 second"]) await expect(told(page)).toContainText(text);
  expect(await told(page).locator("ul[lang=en] li").allTextContents()).toEqual(faults);
  await axe(page, "faults");
});

const failures = [
  ["what it reports", 'postMessage(JSON.stringify({ error: "out of memory" }))', "out of memory"],
  ["what cannot be read", "postMessage('<b>what</b>')", "<b>what</b>"],
  ["what is no text", "postMessage({ done: 1 })", ""],
  ["an error nobody caught", "throw new Error('lost')", "lost"],
];
test.describe("a check that breaks off says so, and can be started again", () => {
  test.use({ expected_complaints: /lost/ });
  for (const [title, script, reason] of failures) {
    test(title, async ({ page }) => {
      await answer_with(page, script);
      await in_state(page, "failed");
      await expect(told(page)).toContainText("stopped before its end");
      await expect(told(page)).toContainText(reason);
      await expect(start_button(page)).toBeFocused();
      await page.unroute("**/check.js");
      await page.keyboard.press("Enter");
      await in_state(page, /running|done/);
    });
  }
});

test.describe("without its file", () => {
  test.use({ expected_complaints: /404/ });
  test("it says that it could not start, and can be started again", async ({ page }) => {
    await answer_with(page, null);
    await in_state(page, "failed");
    await expect(told(page)).toContainText("could not start");
    await page.unroute("**/check.js");
    await start_button(page).press("Enter");
    await in_state(page, "done");
  });

  test("without its program it says that it broke off, and can be started again", async ({ page }) => {
    await page.route("**/check.wasm", (route) => route.fulfill({ status: 404 }));
    await open_screen(page, "sources");
    await start_button(page).press("Enter");
    await in_state(page, "failed");
    await expect(told(page)).toContainText("stopped before its end");
    await page.unroute("**/check.wasm");
    await start_button(page).press("Enter");
    await in_state(page, "done");
  });
});

/// Starts a check with another script in its place, or with none.
async function answer_with(page, script) {
  await page.route("**/check.js", (route) =>
    route.fulfill(script === null ? { status: 404 } : { contentType: "text/javascript", body: script }));
  await open_screen(page, "sources");
  await start_button(page).press("Enter");
}

const nowhere = {
  "in a browser without workers": () => { delete window.Worker; },
  "where workers are refused": () => { window.Worker = class { constructor() { throw new DOMException("refused", "SecurityError"); } }; },
};
for (const [title, change] of Object.entries(nowhere)) {
  test(`${title} it says that it could not start`, async ({ page }) => {
    await page.addInitScript(change);
    await open_screen(page, "sources");
    await start_button(page).press("Enter");
    await in_state(page, "failed");
    await expect(told(page)).toContainText("could not start");
    await expect(start_button(page)).toBeFocused();
  });
}

test("under a policy of its own, as the README has it, the worker runs", async ({ page }) => {
  const readme = await readFile("README.md", "utf8");
  const policy = readme.match(/`Content-Security-Policy: ([^`]*)`/)[1].replaceAll("\n", " ");
  await page.route("**/check.js", async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), "content-security-policy": policy } });
  });
  await open_screen(page, "sources");
  await start_button(page).click();
  await in_state(page, "done");
});

test("in a browser without trusted types it runs", async ({ page }) => {
  // The policy goes with them.
  await page.route("**/index.html", async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(/; require-trusted-types-for[^"]*/, "");
    await route.fulfill({ response, body });
  });
  await page.addInitScript(() => { delete window.trustedTypes; });
  await open_screen(page, "sources", "./index.html");
  await start_button(page).click();
  await in_state(page, "done");
});

const sandboxes = [
  ["a frame with its origin", 'sandbox="allow-scripts allow-same-origin"', "done"],
  ["a frame without an origin", 'sandbox="allow-scripts"', "failed"],
];
test.describe("embedded", () => {
  test.use({ expected_complaints: /both allow-scripts and allow-same-origin/ });
  for (const [title, sandbox, state] of sandboxes) {
    test(`in ${title} it is ${state}`, async ({ page, baseURL }) => {
      await page.route(`${baseURL}**`, async (route) => {
        const response = await route.fetch();
        await route.fulfill({ response, headers: { ...response.headers(), "access-control-allow-origin": "*" } });
      });
      await page.route("**/article", (route) => route.fulfill({
        contentType: "text/html",
        body: `<!doctype html><link rel="icon" href="data:,"><iframe src="embed.html#/sources" title="check" ${sandbox}></iframe>`,
      }));
      await page.goto("./article");
      const frame = page.frames()[1];
      await on_screen(frame, "sources");
      await start_button(frame).click();
      await in_state(frame, state);
      await expect(told(frame)).toContainText(state === "done" ? "Everything agreed." : "open it in a tab of its own");
    });
  }
});
