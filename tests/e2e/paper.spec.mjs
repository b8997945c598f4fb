// The result on paper: everything open, on a few pages, with the pages that it rests on.

import { extractText, getDocumentProxy } from "unpdf";
import { come_back, expect, languages, speak, test, unfold_all } from "./fixtures.mjs";
import { everywhere, graduate as engineer, nurse } from "./people.mjs";

const much_open = {
  ...engineer, citizenships: ["JP", "PE"], occupation: "22220",
  education: { credential: "diploma", study_months: 24, in_field: "yes" }, experience_months: 42, wage: "unsure",
  licence_required: "unsure", licence: "foreign", location: "visiting_canada",
};

async function printed(page, format) {
  const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ format })));
  const { text } = await extractText(pdf, { mergePages: true });
  return { pages: pdf.numPages, paper: text.replace(/\s+/g, " ") };
}

for (const [title, answers] of [
  ["an engineer who appears eligible", engineer],
  ["somebody with two passports and much that is open", much_open],
  ["somebody who meets every page", everywhere],
  ["somebody with six passports", {
    ...everywhere, citizenships: ["AU", "CL", "JP", "MX", "PE", "GB"], permanent_residences: ["NZ"], province: "QC",
    location: "outside_canada",
  }],
  ["somebody without an offer, with a partner", { ...engineer, job_offer: "no", own_business: undefined, partner: "yes" }],
  ["a nurse whom the lists shut out", nurse],
  ["somebody without any route", { version: 1, citizenships: ["IN"], permanent_residences: [] }],
]) {
  test(`on paper: ${title}`, async ({ page }) => {
    await come_back(page, answers);
    // The name of the occupation arrives after the page.
    if (answers.occupation) await expect(page.locator("main .answers").first()).toContainText(`${answers.occupation} – `);
    const headline = await page.locator("[data-headline]").innerText();
    const { pages, paper } = await printed(page, "A4");
    expect(pages).toBeLessThanOrEqual(5);
    for (const part of [headline, "An immigration officer decides", "Made on", "What this check did not ask you", "Your answers", "All sources", "professionals.html", "page dated October 3, 2024"]) {
      expect(paper).toContain(part.replace(/\s+/g, " "));
    }
    for (const part of ["Clear my answers", "Print this page", "Change", "Skip to the main text", "Save, share or print", "Save my answers", "Choose File"]) {
      expect(paper).not.toContain(part);
    }
    if (answers.occupation) {
      expect(paper).toContain(answers.occupation);
      for (const name of ["Job offer", "Wage", "Licence", "Education", "Paid experience"]) expect(paper).toContain(name);
    }
    expect((await printed(page, "Letter")).pages).toBeLessThanOrEqual(5);
    // The same, whatever the reader has opened.
    await unfold_all(page);
    expect(await printed(page, "A4")).toEqual({ pages, paper });
  });

  test(`on paper every page that is cited is listed: ${title}`, async ({ page }) => {
    await come_back(page, answers);
    await page.emulateMedia({ media: "print" });
    const cited = await page.locator("main [data-marks]").evaluateAll((elements) =>
      elements.filter((element) => element.checkVisibility()).flatMap(({ dataset }) => dataset.marks.split(", ")));
    const listed = await page.locator(".cited [data-source]").evaluateAll((rows) => rows.map(({ dataset }) => dataset.source));
    // The two sets of rules stand with their own titles.
    const expected = new Set([...cited.filter((mark) => mark), "S1", "GUIDE"]);
    expect(listed.toSorted()).toEqual([...expected].toSorted());
  });
}

// Longer words take a page more; Japanese has higher lines.
for (const language of languages.filter((language) => language !== "en")) {
  test(`on paper at most six pages, in ${language}`, async ({ page }) => {
    await come_back(page, everywhere);
    await speak(page, language);
    await expect(page.locator("main .answers").first()).toContainText(`${everywhere.occupation} – `);
    expect((await printed(page, "A4")).pages).toBeLessThanOrEqual(6);
    expect((await printed(page, "Letter")).pages).toBeLessThanOrEqual(6);
  });
}

test("on paper the steps, documents and fees stand with how well we know them", async ({ page }) => {
  await come_back(page, engineer);
  const { paper } = await printed(page, "A4");
  for (const part of ["Employer Portal", "offer of employment number from your employer", "All amounts are in Canadian dollars", "Work permit: $155", "Your fees above add up to $240", "This is our reading of the rules.]"]) {
    expect(paper).toContain(part);
  }
});

test("on paper running text has at least 9 points, and sources 8", async ({ page }) => {
  await come_back(page, engineer);
  await page.emulateMedia({ media: "print" });
  const small = await page.locator("main").evaluate((main) => {
    const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
    const found = [];
    while (walker.nextNode()) {
      const parent = walker.currentNode.parentElement;
      if (walker.currentNode.data.trim() === "" || !parent.checkVisibility() || parent.closest("svg")) continue;
      const points = parseFloat(getComputedStyle(parent).fontSize) * 0.75;
      const least = parent.closest(".source, .rule-source, .cited, .notice-noc") ? 8 : 9;
      if (points < least - 0.01) found.push(`${points} pt: ${walker.currentNode.data}`);
    }
    return found;
  });
  expect(small).toEqual([]);
});
