// Where the site stands and how it is shown: in a folder, opened cold, in a frame, narrow, in longer words, in a language.

import { createServer } from "node:http";
import { come_back, expect, on_screen, shown_result, test, unfold, unfold_all, verdicts } from "./fixtures.mjs";
import { everywhere, plumber, supervisor } from "./people.mjs";
import { is_longer, lengthen_words } from "./pseudo.mjs";
import { walk, walk_fast } from "./walker.mjs";

const folder = "./tools/permit/";
const pages = ["occupations", "sources", "privacy", "embed", "review"];

test("it works in a folder, and asks for nothing outside it", async ({ page, baseURL }) => {
  const outside = [];
  const inside = new URL(folder, baseURL).href;
  page.on("request", (request) => request.url().startsWith(inside) || outside.push(request.url()));
  await page.goto(folder);
  await walk(page, supervisor);
  expect(await verdicts(page)).toEqual(["eligible", "eligible"]);
  await page.reload();
  expect(await verdicts(page)).toEqual(["eligible", "eligible"]);
  expect(outside).toEqual([]);
});

for (const screen of pages) {
  test(`#/${screen} opened cold`, async ({ page }) => {
    await page.goto(`${folder}#/${screen}`);
    await on_screen(page, screen);
    await expect(page.locator("main h1")).not.toBeEmpty();
    // On a first load the focus is the reader's.
    await expect(page.locator("body")).toBeFocused();
  });
}

const questions = [
  "citizenships", "job-offer", "occupation", "occupation-detail", "wage", "licence-required", "licence",
  "education", "education-country", "experience", "language", "situation",
];
test("every page with questions, and the result, opened cold with saved answers", async ({ page }) => {
  for (const screen of [...questions, "result"]) {
    await come_back(page, everywhere, screen);
    await expect(page.locator("body")).toBeFocused();
  }
});

// --------------------------------------------------------------------------------------- frames

const sandboxes = [
  ["an ordinary frame", ""],
  ["a frame without allow-forms", 'sandbox="allow-scripts allow-same-origin"'],
  ["a frame with scripts alone", 'sandbox="allow-scripts"'],
];
for (const [title, sandbox] of sandboxes) {
  test.describe("embedded", () => {
    // Chromium's word about our own article.
    test.use({ expected_complaints: /both allow-scripts and allow-same-origin/ });

    test(`in ${title}, on another site`, async ({ page, baseURL }) => {
      await allow_any_origin(page, baseURL);
      const article = await serve_article(`<iframe src="${baseURL}embed.html" title="check" ${sandbox} width="400" height="800"></iframe>`);
      await page.goto(`${article.address}earlier`);
      await page.goto(article.address);
      const length = await page.evaluate(() => history.length);
      const frame = page.frames()[1];
      await frame.locator("main[data-screen=start]").waitFor();

      const seen = await walk(page, plumber, { frame });
      expect(seen.length).toBeGreaterThan(8);
      expect(await verdicts(frame)).toEqual(["eligible", "not_eligible"]);
      await unfold(frame, "result.answers");
      await frame.locator("main [data-action=change]").first().click();
      await on_screen(frame, "citizenships");
      await frame.locator("main [data-action=back]").click();
      await shown_result(frame);
      expect(await page.evaluate(() => history.length)).toBe(length);

      // The reader's Back leaves the article.
      await page.goBack();
      expect(page.url()).toBe(`${article.address}earlier`);
      article.close();
    });
  });
}

/// A page of somebody else's site, with a frame at its address alone. Two hosts, so that it is
/// another site to the browser as well.
async function serve_article(frame) {
  const body = (rest) => `<!doctype html><html lang="en"><title>An article</title><link rel="icon" href="data:,"><h1>An article</h1>${rest}</html>`;
  const server = createServer(({ url }, response) =>
    response.setHeader("content-type", "text/html").end(body(url === "/" ? frame : "")));
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { address: `http://localhost:${server.address().port}/`, close: () => server.close() };
}

/// What a server has to say for a frame that belongs to no origin; scripts/serve does not.
function allow_any_origin(page, baseURL) {
  return page.route(`${baseURL}**`, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), "access-control-allow-origin": "*" } });
  });
}

test("the Back of the page works in a frame", async ({ page }) => {
  await page.route("**/article", (route) =>
    route.fulfill({ contentType: "text/html", body: '<!doctype html><iframe src="embed.html" title="check"></iframe>' }));
  await page.goto("./article");
  const frame = page.frames()[1];
  const seen = await walk_fast(page, plumber, { frame, until: "education" });
  for (const screen of seen.toReversed().slice(1)) {
    await frame.locator("main [data-action=back]").click();
    await on_screen(frame, screen === "start" ? /^(start|citizenships)$/ : screen);
  }
});

// ------------------------------------------------------------------------- narrow, in longer words

// Longer than those of any language there is, for languages to come.
test("nothing sticks out at 320 pixels, in longer words", async ({ page }) => {
  const width = 320;
  await page.setViewportSize({ width, height: 640 });
  await lengthen_words(page);
  await page.goto("./?lang=en");
  await walk_fast(page, everywhere, {
    async on_screen(screen) {
      await expect(page.locator("html")).toHaveAttribute("lang", "en");
      await fits(screen);
      if (["situation", "result"].includes(screen)) return;
      await page.locator("main button[type=submit]").click();
      await expect(page.locator("[data-errors]")).toBeVisible();
      await fits(`${screen}, with errors`);
      if (screen === "occupation") {
        await page.getByRole("combobox").fill("en");
        await expect(page.getByRole("option").first()).toBeVisible();
        await fits("the list of occupations");
      }
    },
  });
  for (const screen of pages) {
    await page.goto(`./?lang=en#/${screen}`);
    await on_screen(page, screen);
    await unfold_all(page);
    await fits(screen);
  }

  async function fits(what) {
    expect(is_longer.test(await page.locator("main").textContent()), what).toBe(true);
    const sizes = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      const out = [...document.querySelectorAll("body *")].filter((element) => element.getBoundingClientRect().right > clientWidth + 1);
      return { scrollWidth, clientWidth, out: scrollWidth > clientWidth ? out.map((element) => element.outerHTML.slice(0, 120)) : [] };
    });
    expect(sizes, what).toEqual({ scrollWidth: width, clientWidth: width, out: [] });
  }
});
