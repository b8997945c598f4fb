// For everybody: axe on every screen in every state, the focus, names, errors.

import AxeBuilder from "@axe-core/playwright";
import { expect, on_screen, test, verdicts } from "./fixtures.mjs";
import { everywhere, person_of, plumber, supervisor } from "./people.mjs";
import { answer_by_keyboard, answer_by_pointer, walk, walk_fast } from "./walker.mjs";

const standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"];
const pages = ["review", "occupations", "sources", "privacy", "embed"];

async function axe(page, state) {
  const { violations, passes } = await new AxeBuilder({ page }).withTags(standards).analyze();
  expect(passes.length, state).toBeGreaterThan(0);
  expect(violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]), state).toEqual([]);
}
