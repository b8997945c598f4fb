// Links and addresses as programs that pass them on leave them.

import { come_back, expect, on_screen, saved, test, told, verdicts } from "./fixtures.mjs";
import { engineer, plumber } from "./people.mjs";

const link = (page) => page.locator("[value*='#/open/']").first().getAttribute("value");

test("a link to pass on has letters and digits only, and tells nothing of where its maker came from", async ({ page }) => {
  await come_back(page, plumber);
  await page.goto("./?fbclid=IwAR0&lang=fr&utm_source=mail#/result");
  await on_screen(page, "result");
  const address = new URL(await link(page));
  expect(address.search).toBe("?lang=fr");
  expect(address.hash).toMatch(/^#\/open\/2[0-9a-z]+$/);
});

const mangled = {
  "slashes written as %2F": (payload) => `#%2Fopen%2F${payload}`,
  "a full stop behind it": (payload) => `#/open/${payload}.`,
  "in brackets": (payload) => `#/open/${payload})`,
  "a tracker behind it": (payload) => `#/open/${payload}?fbclid=IwAR0abc`,
  "capital letters": (payload) => `#/open/${payload.toUpperCase()}`,
  "a space in it": (payload) => `#/open/${payload.slice(0, 20)}%20${payload.slice(20)}`,
};
for (const [title, mangle] of Object.entries(mangled)) {
  test(`a link opens with ${title}, and the answers do not stay in the address`, async ({ page }) => {
    await come_back(page, engineer);
    const [, payload] = (await link(page)).split("#/open/");
    await page.evaluate(() => localStorage.clear());
    await page.goto("about:blank");
    await page.goto(`./${mangle(payload)}`);
    await on_screen(page, "result");
    await told(page, "opened");
    expect(await verdicts(page)).toEqual(["eligible", "not_eligible"]);
    expect(new URL(page.url()).hash).toBe("#/result");
    expect((await saved(page)).answers.occupation).toBe(engineer.occupation);
  });
}

test("a link that lost a letter is refused, and that is said", async ({ page }) => {
  await come_back(page, engineer);
  const [, payload] = (await link(page)).split("#/open/");
  await page.goto("about:blank");
  await page.goto(`./#/open/${payload.slice(0, 12)}${payload.slice(13)}`);
  await on_screen(page, "open");
  await expect(page.locator("main [data-action=open]")).toHaveCount(0);
});

for (const [hash, screen, notice] of [["#/sources.", "sources"], ["#%2Fsources", "sources"], ["#/nowhere", "start", "unknown"]]) {
  test(`the address ${hash} leads to ${screen}`, async ({ page }) => {
    await page.goto(`./${hash}`);
    await on_screen(page, screen);
    if (notice) await told(page, notice);
    else expect(new URL(page.url()).hash).toBe(`#/${screen}`);
  });
}

test("amounts: what was compared is withdrawn when one changes, and what nobody is paid is asked about", async ({ page }) => {
  await come_back(page, plumber, "wage");
  const said = page.locator(".helper [role=status]");
  await page.locator("[name='x.offer']").fill("38");
  await page.locator("[name='x.prevailing']").fill("35");
  await page.locator(".helper button").click();
  await expect(said).not.toBeEmpty();
  const enough = await said.innerText();
  await page.locator("[name='x.offer']").fill("17,355");
  await expect(said).toBeEmpty();
  await page.locator(".helper button").click();
  await expect(said).not.toBeEmpty();
  expect(await said.innerText()).not.toContain("$");
  await page.locator("[name='x.offer']").fill("79.04k");
  await page.locator("[name='x.offer_per']").selectOption("year");
  await page.locator(".helper button").click();
  await expect(said).toHaveText(enough);
});
