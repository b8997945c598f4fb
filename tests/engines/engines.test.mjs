// The site in the engines that there are: journeys, the occupation box, and a device that does not play along.
//   node --test tests/engines/engines.test.mjs     (the built site in dist/; ENGINE=webkit for one engine)

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { everywhere, plumber, supervisor } from "../e2e/people.mjs";
import { box } from "./box.mjs";
import { engines } from "./drivers.mjs";
import { faults } from "./faults.mjs";
import { on_screen, until, walk } from "./person.mjs";
import { serve } from "./server.mjs";

const everything = process.env.EVERYTHING === "1";
const chosen = Object.entries(engines).filter(([name]) => !process.env.ENGINE || process.env.ENGINE === name);
const verdicts = (page) => page.evaluate(() => Array.from(document.querySelectorAll("[data-rulebook]"), (book) => book.dataset.verdict));

const journeys = [
  ["a plumber, with a reload in the middle", async (page) => {
    await walk(page, plumber, { to: "experience" });
    await page.reload();
    await on_screen(page, "experience");
    await walk(page, plumber);
    assert.deepEqual(await verdicts(page), ["eligible", "not_eligible"]);
  }],
  ["a supervisor, in Japanese, with Back and another language on the way", async (page) => {
    await page.click("[data-languages] a[hreflang=ja]");
    await until(page, () => document.documentElement.lang === "ja" && document.querySelector("[data-languages] a[hreflang=ja][aria-current]") !== null);
    await walk(page, supervisor, { to: "education" });
    await page.back();
    await until(page, () => document.querySelector("main").dataset.screen !== "education");
    await page.click("[data-languages] a[hreflang=es]");
    await until(page, () => document.documentElement.lang === "es");
    await walk(page, supervisor);
    assert.deepEqual(await verdicts(page), ["eligible", "eligible"]);
  }],
  ["somebody who meets every page, in a frame, whose Back leaves the article", async (page) => {
    await page.enter_frame();
    const screens = await walk(page, everywhere);
    assert(screens.length > 9, `${screens}`);
    assert.equal((await verdicts(page)).length, 2);
  }, "article"],
];

for (const [name, launch] of chosen) {
  describe(name, () => {
    let engine;
    before(async () => { engine = await launch(); });
    after(() => engine?.close());

    /// A test on the site at an address of its own.
    const visit = (title, act, { path = "", ...faults } = {}) => test(title, async () => {
      const site = await serve(faults);
      try {
        const page = await engine.open(site.address + path);
        try {
          await act(page, name);
        } finally {
          await page.close();
        }
      } finally {
        site.close();
      }
    });

    for (const [title, act, path] of journeys) visit(title, act, { path });
    for (const [title, act] of box) visit(title, act);
    for (const { title, act, is_rare = false, ...fault } of faults) {
      if (!is_rare || everything) visit(title, act, fault);
    }
    test("it is the engine it is said to be", async () => {
      const site = await serve();
      const page = await engine.open(site.address);
      await on_screen(page, "start");
      const agent = await page.evaluate(() => navigator.userAgent);
      const is_in = { chromium: /Chrome\//, firefox: /Firefox\//, webkit: /Version\/.*Safari/ }[name];
      assert.match(agent, is_in);
      await page.close();
      site.close();
    });
  });
}
