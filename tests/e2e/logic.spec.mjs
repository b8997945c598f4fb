// `logic.js` and `logic.wasm`, the rules and the search for other programs: in a page and in Node.

import { test as test_without_page } from "@playwright/test";
import { expect, test } from "./fixtures.mjs";
import { cases } from "./people.mjs";

const calls = [
  ...cases.map(({ title, person, verdicts }) => ({ title, name: "assess", parameters: [json(person)], verdicts })),

  { title: "an unknown value", name: "assess", parameters: ['{"version":1,"wage":"plenty"}'], field: "wage" },
  { title: "a number too large", name: "assess", parameters: ['{"version":1,"education":{"study_months":241}}'], field: "education.study_months" },
  { title: "a number that is no integer", name: "assess", parameters: ['{"version":1,"experience_months":24.0}'], field: "experience_months" },
  { title: "a repeated country", name: "assess", parameters: ['{"version":1,"citizenships":["AU","AU"]}'], field: "citizenships" },
  { title: "an unknown field", name: "assess", parameters: ['{"version":1,"age":30}'], field: "age" },
  { title: "no version", name: "assess", parameters: ["{}"], field: "version" },
  ...["2026-11-30", "2024-01-01"].map((day) => ({ title: `on ${day}`, name: "assess", parameters: [json(cases[0].person), day], verdicts: cases[0].verdicts })),
  { title: "on no day", name: "assess", parameters: [json(cases[0].person), "2026-02-30"], field: "on" },
  { title: "no JSON object", name: "assess", parameters: ["[]"], field: "" },

  { title: "a code", name: "search", parameters: ["72300", "en"], first: "72300" },
  { title: "a word", name: "search", parameters: ["plumb", "en"], first: "72300" },
  { title: "a French word", name: "search", parameters: ["plombiers", "fr"], first: "72300" },
  { title: "a Spanish word on an English page", name: "search", parameters: ["fontanero", "en"], first: "72300" },
  { title: "a Japanese word", name: "search", parameters: ["配管工", "ja"], first: "72300" },
  { title: "a code of old", name: "search", parameters: ["7251", "en"], first: "72300" },
  { title: "a word that is nowhere", name: "search", parameters: ["zzzz", "en"], first: undefined },
  { title: "a language without names", name: "search", parameters: ["plumb", "de"], field: "lang" },
];

for (const { title, name, parameters, verdicts, first, field } of calls) {
  test_without_page(`in Node, ${name}: ${title}`, async () => {
    const { value, error } = await call(["../../dist/logic.js", name, parameters]);
    expect(error?.replace(/:.*/s, "")).toBe(field);
    expect(value?.rulebooks?.map(({ verdict }) => verdict)).toEqual(verdicts);
    expect(value?.groups?.at(0)).toBe(first);
  });
}

test("a page is answered as Node is", async ({ page }) => {
  await page.goto("./embed.html");
  for (const { name, parameters } of calls) {
    const answer = await page.evaluate(call, ["./logic.js", name, parameters]);
    expect(answer).toEqual(await call(["../../dist/logic.js", name, parameters]));
  }
});

/// Runs in the page and here: what a function returns, or the message of what it throws.
async function call([module, name, parameters]) {
  const exported = await import(module);
  try {
    return { value: JSON.parse(exported[name](...parameters)) };
  } catch (error) {
    return { error: error instanceof Error ? error.message : `no Error: ${error}` };
  }
}

function json(answers) {
  return JSON.stringify(answers);
}
