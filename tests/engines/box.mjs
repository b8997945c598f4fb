// The occupation box under a keyboard and a pointer.

import assert from "node:assert/strict";
import { plumber } from "../e2e/people.mjs";
import { count, is_there, kept, until, walk } from "./person.mjs";

const BOX = "main [role=combobox]";
const options = (page) => page.evaluate(() => Array.from(document.querySelectorAll("[role=option]"), (option) => option.dataset.noc));
const value = (page) => page.evaluate(() => document.querySelector("main [role=combobox]").value);
const chosen = async (page) => JSON.parse(await kept(page)).answers.occupation;

async function at_the_box(page) {
  await walk(page, plumber, { to: "occupation" });
  await page.click(BOX);
}

export const box = [
  ["the box: own words, arrow keys, Enter", async (page) => {
    await at_the_box(page);
    await page.fill(BOX, 0, "sparky");
    await is_there(page, "[role=option]");
    const [first] = await options(page);
    await page.press("ArrowDown");
    await until(page, () => document.querySelector("main [role=combobox]").getAttribute("aria-activedescendant"));
    await page.press("Enter");
    await until(page, () => document.querySelector("main [role=combobox]").getAttribute("aria-expanded") === "false");
    assert.equal(await count(page, "[data-errors]"), 0);
    await page.click("main button[type=submit]");
    await until(page, () => document.querySelector("main").dataset.screen !== "occupation");
    assert.equal(await chosen(page), first);
  }],
  ["the box: Escape closes the list, and what was typed stays", async (page) => {
    await at_the_box(page);
    await page.fill(BOX, 0, "nurse");
    await is_there(page, "[role=option]");
    await page.press("Escape");
    await until(page, () => document.querySelector("main [role=combobox]").getAttribute("aria-expanded") === "false");
    assert.equal(await value(page), "nurse");
  }],
  ["the box: an option is chosen by pointing", async (page) => {
    await at_the_box(page);
    await page.fill(BOX, 0, "72300");
    const option = "[role=option][data-noc=\"72300\"]";
    await is_there(page, option);
    await page.click(option);
    await page.click("main button[type=submit]");
    await until(page, () => document.querySelector("main").dataset.screen !== "occupation");
    assert.equal(await chosen(page), "72300");
  }],
  ["the box: nothing that fits is said, and words without a choice do not go on", async (page) => {
    await at_the_box(page);
    await page.fill(BOX, 0, "qqqxyz");
    await until(page, () => document.querySelector("main [role=status]").textContent.trim() !== "");
    assert.equal(await count(page, "[role=option]"), 0);
    await page.click("main button[type=submit]");
    await is_there(page, "[data-errors]");
    assert.equal(await value(page), "qqqxyz");
  }],
];
