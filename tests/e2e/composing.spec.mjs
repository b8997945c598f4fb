// Words composed by an input method, in the occupation box and in the list of jobs: keys that belong to the method do
// nothing else.

import { list, marked, open_box, option, person, search } from "./box.mjs";
import { come_back, expect, on_screen, test } from "./fixtures.mjs";

test("a Japanese word composed in the box finds while it is composed, and Enter only ends it", async ({ page }) => {
  const box = await open_box(page);
  await box.focus();
  const method = await page.context().newCDPSession(page);
  for (const text of ["は", "はい", "はいか", "はいかん", "配管", "配管工"]) {
    await method.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
  }
  await expect(option(page, "72300")).toBeVisible();
  await method.send("Input.dispatchKeyEvent", { type: "rawKeyDown", key: "Process", code: "Enter", windowsVirtualKeyCode: 229 });
  await method.send("Input.insertText", { text: "配管工" });
  await method.send("Input.dispatchKeyEvent", { type: "keyUp", key: "Enter", code: "Enter", windowsVirtualKeyCode: 13 });
  await expect(box).toHaveValue("配管工");
  await expect(list(page)).toBeVisible();
  await on_screen(page, "occupation");
  await box.press("ArrowDown");
  await box.press("Enter");
  await expect(box).toHaveValue(/^\d{5} ./);
});

/// Safari's order: the composition ends, then comes the Enter that ended it, of which only the key code tells.
function end_composition_as_safari(box) {
  return box.evaluate((element) => {
    element.dispatchEvent(new CompositionEvent("compositionend", { data: element.value, bubbles: true }));
    const enter = new KeyboardEvent("keydown", { key: "Enter", keyCode: 229, bubbles: true, cancelable: true });
    return element.dispatchEvent(enter);
  });
}

test("the Enter that Safari sends after a composition neither chooses nor hands in", async ({ page }) => {
  const box = await search(page, "配管工");
  await box.press("ArrowDown");
  await expect(marked(page)).toHaveCount(1);
  // The browser's own way of handing in the form is stopped as well.
  expect(await end_composition_as_safari(box)).toBe(false);
  await expect(box).toHaveValue("配管工");
  await expect(marked(page)).toHaveCount(1);
  await on_screen(page, "occupation");
});

test("nor does it add up the list of jobs", async ({ page }) => {
  await come_back(page, { ...person, occupation: "72300", occupation_detail: {}, wage: "at_or_above", licence_required: "no", education: { credential: "none", in_field: "no" } }, "experience");
  await page.locator("details.jobs summary").click();
  await page.locator("details.jobs button").first().click();
  const row = page.locator("details.jobs .rows input").first();
  await row.fill("８");
  // An Enter of the keyboard's own adds up, and says what is missing.
  expect(await end_composition_as_safari(row)).toBe(false);
  await expect(page.locator("details.jobs [aria-invalid=true]")).toHaveCount(0);
  await on_screen(page, "experience");
  await row.press("Enter");
  await expect(page.locator("details.jobs [aria-invalid=true]")).not.toHaveCount(0);
});

test("Escape that ends a composition leaves the list open", async ({ page }) => {
  const box = await search(page, "配管工");
  await box.evaluate((element) => element.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", isComposing: true, bubbles: true })));
  await expect(list(page)).toBeVisible();
});
