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

/// Notes every node that comes and goes below `#app`, and what is written into it, from now on.
async function watch(page) {
  await page.evaluate(() => {
    window.changes = [];
    const named = (node) => node.outerHTML?.slice(0, 200) ?? `${node.nodeName} ${node.nodeValue}`;
    new MutationObserver((records) => {
      for (const { type, target, attributeName, oldValue, addedNodes, removedNodes } of records) {
        if (type === "attributes" && target.getAttribute(attributeName) !== oldValue) {
          window.changes.push(`${named(target)}: ${attributeName} was ${oldValue}`);
        }
        if (type === "characterData") window.changes.push(`text of ${named(target.parentNode)}`);
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
      await watch(page);
      const before = await page.locator("#app").innerText();
      let_go();
      await alive(page);
      expect(await page.evaluate(() => window.changes)).toEqual([]);
      expect(await page.locator("#app").innerText()).toBe(before);
    });
  }
}
