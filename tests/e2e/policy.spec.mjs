// The policy of the pages, and what they ask of the network.

import { createHash } from "node:crypto";
import { expect, on_screen, test, unfold_all } from "./fixtures.mjs";
import { everywhere, supervisor } from "./people.mjs";
import { walk_fast } from "./walker.mjs";

const static_screens = ["review", "occupations", "sources", "privacy", "embed"];

/// A whole walk and every page beside it, opened by its link.
async function visit_everything(page, person) {
  await page.goto("./");
  await walk_fast(page, person);
  for (const screen of static_screens) {
    await page.locator(`a[href="#/${screen}"]`).first().click();
    await on_screen(page, screen);
    await unfold_all(page);
    if (screen === "sources") {
      const arrived = page.waitForResponse("**/check.wasm");
      await page.locator("[data-action=check]").click();
      await arrived;
    }
  }
}

const checksum = "'sha256-…'";
const policy = [
  "default-src 'none'", `script-src 'self' 'wasm-unsafe-eval' ${checksum} ${checksum}`, `style-src 'self' ${checksum}`,
  "connect-src 'self'", "img-src 'self'",
  "worker-src 'self'", "base-uri 'none'", "form-action 'none'", "require-trusted-types-for 'script'", "trusted-types cptpp-check",
];

for (const file of ["index.html", "embed.html"]) {
  test(`the policy of ${file} allows nothing by default, and inline only what it knows by its checksum`, async ({ page }) => {
    await page.goto(`./${file}`);
    const content = await page.locator("meta[http-equiv=Content-Security-Policy]").getAttribute("content");
    const checksums = content.match(/(?<=')sha256-[^']+(?=')/g);
    expect(content.replaceAll(/'sha256-[^']+'/g, checksum).split(";").map((directive) => directive.trim())).toEqual(policy);
    const first = await page.evaluate(() => {
      const all = [...document.querySelectorAll("head > *, script, style, [style]")];
      const place = (selector) => all.findIndex((element) => element.matches(selector));
      return { policy: place("meta[http-equiv=Content-Security-Policy]"), loads: place("link, script, style, [style]") };
    });
    expect(first.policy).toBeLessThan(first.loads);
    const inline = await page.locator("script:not([src]), style").evaluateAll((all) => all.map((element) => [element.localName, element.textContent]));
    expect(inline.map(([, text]) => `sha256-${createHash("sha256").update(text).digest("base64")}`).toSorted()).toEqual(checksums.toSorted());
    expect(await page.locator("[style], [onclick], [onload]").count()).toBe(0);
  });
}

test("a whole walk breaks the policy nowhere, and asks only its own files of its own origin", async ({ page, baseURL, complaints }) => {
  const requests = [];
  page.on("request", (request) => requests.push(request));
  await visit_everything(page, everywhere);
  expect(complaints).toEqual([]);
  expect(requests.length).toBeGreaterThan(5);
  for (const request of requests) {
    const { origin, search } = new URL(request.url());
    expect(origin).toBe(new URL(baseURL).origin);
    expect(search).toBe("");
    expect([request.method(), request.postData()]).toEqual(["GET", null]);
  }
});

test("what is requested does not depend on the answers", async ({ browser, baseURL }) => {
  const [one, other] = await Promise.all([everywhere, supervisor].map(async (person) => {
    const context = await browser.newContext({ baseURL });
    const page = await context.newPage();
    const paths = [];
    page.on("request", (request) => paths.push(request.url()));
    await visit_everything(page, person);
    await context.close();
    return new Set(paths);
  }));
  expect([...one].toSorted()).toEqual([...other].toSorted());
});

test("the one policy of trusted types gives one address, and is made when it is needed, and once", async ({ page }) => {
  await page.addInitScript(() => {
    window.made = [];
    const { createPolicy } = TrustedTypePolicyFactory.prototype;
    TrustedTypePolicyFactory.prototype.createPolicy = function (...parameters) {
      const policy = createPolicy.apply(this, parameters);
      window.made.push(policy);
      return policy;
    };
  });
  const names = () => page.evaluate(() => window.made.map(({ name }) => name));
  await page.goto("./");
  await walk_fast(page, supervisor);
  await page.locator(`a[href="#/sources"]`).first().click();
  await on_screen(page, "sources");
  expect(await names()).toEqual([]);
  // Nobody answers, so that there is a check to cancel.
  await page.route("**/check.wasm", () => {});
  for (let times = 0; times < 2; times += 1) {
    await page.locator("[data-action=check]").click();
    await page.locator("[data-action=cancel-check]").click();
    await expect(page.locator("[data-check=cancelled]")).toBeVisible();
  }
  expect(await names()).toEqual(["cptpp-check"]);
  const given = await page.evaluate(() => ["https://example.org/", "data:,", "blob:x", "./logic.js", ""].map((wish) => {
    const [policy] = window.made;
    return `${policy.createScriptURL(wish)}`;
  }));
  expect(new Set(given)).toEqual(new Set(["./check.js"]));
  const refused = await page.evaluate(() => ["createHTML", "createScript"].filter((name) => {
    try {
      window.made[0][name]("");
      return false;
    } catch {
      return true;
    }
  }));
  expect(refused).toEqual(["createHTML", "createScript"]);
});

// Without this, nothing above could fail.
const breaches = {
  "an inline script": () => document.head.append(Object.assign(document.createElement("script"), { type: "text/javascript" })) ??
    document.head.lastChild.append("window.broken = true"),
  "an inline style": () => {
    const style = document.createElement("style");
    style.append("body { color: red }");
    document.head.append(style);
  },
  "an attribute with style": () => document.body.setAttribute("style", "color: red"),
  "a request to another origin": () => fetch("https://example.org/").catch(() => {}),
  "a worker at an address that is only a text": () => {
    try {
      new Worker("./check.js", { type: "module" });
    } catch {
      // The report is what counts.
    }
  },
  "another policy of trusted types": () => {
    try {
      trustedTypes.createPolicy("another", {});
    } catch {
      // The report is what counts.
    }
  },
  "markup from a text": () => {
    try {
      document.body.insertAdjacentHTML("beforeend", "<p></p>");
    } catch {
      // The report is what counts.
    }
  },
};
test.describe("a breach is reported", () => {
  test.use({ expected_complaints: /./ });
  for (const [title, breach] of Object.entries(breaches)) {
    test(title, async ({ page, complaints }) => {
      await page.goto("./");
      await on_screen(page, "start");
      expect(complaints).toEqual([]);
      await page.evaluate(breach);
      await expect.poll(() => complaints.filter((text) => text.startsWith("policy: ")).length).toBeGreaterThan(0);
      expect(await page.evaluate(() => window.broken)).toBe(undefined);
    });
  }
});
