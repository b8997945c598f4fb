// Who walks through the site: the worked cases, from the table that the native tests read as well
// (`tests/common/` says what is in it), and those of them that other tests know by name.

import { readFileSync } from "node:fs";

const file = readFileSync(new URL("../worked_cases.tsv", import.meta.url), "utf8");
const rows = file.trimEnd().split("\n").slice(1).map((row) => row.split("\t"));
const everything_met = told(rows[0][1], { version: 1 });

export const cases = rows.map(([title, words, permit, ircc, guide, screens]) => ({
  title,
  person: told(words, everything_met),
  permit_needed: permit === "needed",
  verdicts: [ircc, guide].map((said) => said.split(" ")[0]),
  without_route: [ircc, guide].map((said) => said.endsWith(" no_route")),
  screens: screens.split(" "),
  is_finished: screens.endsWith("result"),
}));

export function case_of(title) {
  return cases.find((row) => row.title === title);
}

export const { person: graduate } = case_of("an Australian civil engineer with the letter");
export const { person: engineer } = case_of("an Australian civil engineer with a three-year degree");
export const { person: plumber } = case_of("an Australian plumber");
export const { person: supervisor } = case_of("a Japanese supervisor of electricians");
export const { person: resident } = case_of("a software engineer from India who is a permanent resident of Japan");
export const { person: nurse } = case_of("a Mexican nurse");
/// Meets every page there is, and every kind of control.
export const { person: everywhere } = case_of("somebody who meets every page");

/// Answers changed by `path=value` words; `path=?` takes an answer away.
function told(words, answers) {
  return words.split(" ").reduce((answers, word) => {
    const [path, text] = word.split("=");
    const [key, inner] = path.split(".");
    const value = text === "?" ? undefined : read(path, text);
    return { ...answers, [key]: inner ? { ...answers[key], [inner]: value } : value };
  }, answers);
}

function read(path, text) {
  if (["citizenships", "permanent_residences"].includes(path)) return text.split(",").filter(Boolean);
  return path.endsWith("_months") ? Number(text) : text;
}
