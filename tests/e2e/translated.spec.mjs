// A browser that translates the page puts every text into elements of its own, at first and whenever something changes.
// The questionnaire must not notice.

import { expect, on_screen, speak, test, unfold_all, verdicts } from "./fixtures.mjs";
import { case_of, everywhere } from "./people.mjs";
import { answer_page, walk_fast } from "./walker.mjs";

/// As such translators work: each text is replaced by a new one in two elements of theirs, soon after it appeared.
function translate() {
  const wrap = (text) => {
    const parent = text.parentElement;
    if (!text.data.trim() || !parent || parent.closest("script, style, textarea, font, title")) return;
    const font = document.createElement("font");
    font.append(document.createElement("font"));
    font.firstChild.append(`⟦${text.data}⟧`);
    text.replaceWith(font);
  };
  const wrap_all = (root) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) texts.push(walker.currentNode);
    texts.forEach(wrap);
  };
  document.addEventListener("DOMContentLoaded", () => {
    wrap_all(document.body);
    new MutationObserver((records) => {
      for (const { type, target, addedNodes } of records) {
        if (type === "characterData") wrap(target);
        for (const node of addedNodes) wrap_all(node.nodeType === Node.TEXT_NODE ? node.parentNode ?? node : node);
      }
    }).observe(document.body, { childList: true, characterData: true, subtree: true });
  });
}

test.beforeEach(async ({ page }) => {
  await page.addInitScript(translate);
});

for (const title of ["somebody who meets every page", "an Australian plumber", "a citizen of India and Nepal", "an Australian lawyer"]) {
  const { person, verdicts: expected } = case_of(title);
  test(`the whole questionnaire: ${title}`, async ({ page }) => {
    await page.goto("./");
    await walk_fast(page, person, {
      async on_screen(screen) {
        await expect(page.locator("main h1 font").first()).toBeAttached();
        if (["situation", "result"].includes(screen)) return;
        // Twice, because the second time there is something to replace.
        for (let time = 0; time < 2; time += 1) {
          await page.locator("main button[type=submit]").click();
          await expect(page.locator("[data-errors]")).toBeFocused();
        }
      },
    });
    expect(await verdicts(page)).toEqual(expected);
    await unfold_all(page);
    await speak(page, "es");
    expect(await verdicts(page)).toEqual(expected);
  });
}

test("what is said about something is said anew when it changes", async ({ page }) => {
  await page.goto("./");
  await walk_fast(page, everywhere, { until: "occupation" });
  const box = page.getByRole("combobox");
  const said = page.locator(".combobox > [role=status]");
  await box.fill("qqqqq");
  await expect(said).toContainText("⟦");
  const nothing = await said.innerText();
  await box.fill("engineer");
  await expect(page.getByRole("option").first()).toBeVisible();
  await expect(said).not.toContainText(nothing.replace(/[⟦⟧]/g, ""));
  expect((await said.innerText()).trim()).not.toBe("");
  await answer_page(page, everywhere);
  await walk_fast(page, everywhere, { until: "wage" });
  const result = page.locator(".helper [role=status]");
  const sentences = new Set();
  for (const [offer, prevailing] of [["40", "38"], ["30", "38"], ["a", "38"]]) {
    await page.locator("[name='x.offer']").fill(offer);
    await page.locator("[name='x.prevailing']").fill(prevailing);
    await page.locator(".helper button").click();
    await expect.poll(async () => sentences.has(await result.innerText())).toBe(false);
    sentences.add(await result.innerText());
    await expect(result.locator("font font")).toHaveCount(1);
  }
  await walk_fast(page, everywhere, { until: "result" });
  await page.locator("header a[href='#/']").click();
  await on_screen(page, "start");
});
