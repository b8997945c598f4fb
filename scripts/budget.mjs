// What the site may weigh: bytes of each file as sent (brotli 11), and of everything up to the first result without the
// names of occupations. Prints the table; a file over its limit, or one without a limit, fails.
//   node scripts/budget.mjs [folder of the site]

import { readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

const KIB = 1024;
// The names of files without their hashes. `start` is on the way to the first result.
const limits = [
  { name: "cptpp-wizard_bg.wasm", most: 205 * KIB, start: true },
  { name: "cptpp-wizard.js", most: 4_000, start: true },
  { name: "locales/en/start.json", most: 3_000, start: true },
  { name: "locales/en/questions.json", most: 8_500, start: true },
  { name: "locales/en/result.json", most: 18_500, start: true },
  { name: "locales/en/more.json", most: 3_500 },
  { name: "style.css", most: 5_500, start: true },
  { name: "print.css", most: 2_000 },
  { name: "index.html", most: 900, start: true },
  { name: "boot.js", most: 900, start: true },
  { name: "favicon.svg", most: 300 },
  { name: "embed.html", most: 900 },
  { name: "check.js", most: 1_500 },
  { name: "check.wasm", most: 76 * KIB },
  { name: "logic.js", most: 3_000 },
  { name: "logic.wasm", most: 280 * KIB },
];
const most_to_the_result = 235 * KIB;
// The names of occupations, which are data.
const unlimited = /^occupations\//;

const folder = process.argv[2] ?? "dist";
const problems = [];
let sum = 0;
for (const file of readdirSync(folder, { recursive: true }).toSorted()) {
  const path = join(folder, file);
  // A hash has 16 digits, less its leading zeros.
  const name = file.replace(/-[0-9a-f]{10,16}(?=[._])/, "");
  if (!statSync(path).isFile() || unlimited.test(name)) continue;
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 };
  const bytes = brotliCompressSync(readFileSync(path), { params }).length;
  const limit = limits.find((limit) => limit.name === name);
  if (limit?.start) sum += bytes;
  console.log(`${String(bytes).padStart(9)}  of ${String(limit?.most ?? "no limit").padStart(8)}  ${name}`);
  if (limit === undefined) problems.push(`${name} has no limit`);
  else if (bytes > limit.most) problems.push(`${name} has ${bytes} bytes, at most ${limit.most}`);
}
console.log(`${String(sum).padStart(9)}  of ${String(most_to_the_result).padStart(8)}  up to the first result`);
if (sum > most_to_the_result) problems.push(`up to the first result ${sum} bytes, at most ${most_to_the_result}`);
for (const problem of problems) console.error(`over the budget: ${problem}`);
process.exitCode = problems.length > 0 ? 1 : 0;
