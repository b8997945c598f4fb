// What the site may weigh: bytes of each file as sent (brotli 11; before it those compressed by gzip and not at all), of what the first answer needs, and of everything up to
// the first result in each language, without the names of occupations. Prints the table; a file over its limit, or one
// without a limit, fails.
//   node scripts/budget.mjs [folder of the site]

import { readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const KIB = 1024;
// The names of files without their hashes. `start` is on the way to the first result.
const limits = [
  { name: "cptpp-wizard_bg.wasm", most: 230 * KIB, start: true },
  { name: "cptpp-wizard.js", most: 4_000, start: true },
  // Of any language.
  { name: "locales/*/start.json", most: 3_000, start: true },
  { name: "locales/*/questions.json", most: 10_500, start: true },
  { name: "locales/*/result.json", most: 21_500, start: true },
  { name: "locales/*/more.json", most: 4_000 },
  { name: "print.css", most: 2_000 },
  // All that the first answer needs: the first page in every language, styles and scripts.
  { name: "index.html", most: 21 * KIB, start: true },
  { name: "favicon.svg", most: 300 },
  // Of any language: the names of occupations, which nothing on the way waits for.
  { name: "occupations/*.txt", most: 60 * KIB },
  { name: "occupations/old_codes.csv", most: 3_000 },
  { name: "embed.html", most: 21 * KIB },
  { name: "check.js", most: 1_500 },
  { name: "check.wasm", most: 76 * KIB },
  { name: "logic.js", most: 3_000 },
  // With the names of occupations in all languages.
  { name: "logic.wasm", most: 324 * KIB },
];
const most_to_the_result = (language) => (language === "en" ? 280 : 286) * KIB;
// What only translators ask for.
const unlimited = /^locales\/ids\//;

function compressed(content) {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 };
  return content.length === 0 ? 0 : brotliCompressSync(content, { params }).length;
}

const folder = process.argv[2] ?? "dist";
const problems = [];
// Of what every language needs, and of the words of each.
let sum = 0;
const words = new Map();
for (const file of readdirSync(folder, { recursive: true }).toSorted()) {
  const path = join(folder, file);
  // A hash has 16 digits, less its leading zeros.
  const name = file.replace(/^files-[0-9a-f]{10,16}\//, "").replace(/-[0-9a-f]{10,16}(?=[._])/, "");
  if (!statSync(path).isFile() || unlimited.test(name)) continue;
  const content = readFileSync(path);
  const bytes = compressed(content);
  const language = name.match(/^locales\/([^/]+)\//)?.[1];
  const kind = name.replace(/^(locales\/)[^/]+\/|^(occupations\/)\w\w\./, (_, words, names) => (words ? `${words}*/` : `${names}*.`));
  const limit = limits.find((limit) => limit.name === kind);
  if (limit?.start && language) words.set(language, (words.get(language) ?? 0) + bytes);
  else if (limit?.start) sum += bytes;
  const larger = [content.length, gzipSync(content).length].map((bytes) => String(bytes).padStart(9)).join("");
  console.log(`${larger}${String(bytes).padStart(9)}  of ${String(limit?.most ?? "no limit").padStart(8)}  ${name}`);
  if (limit === undefined) problems.push(`${name} has no limit`);
  else if (bytes > limit.most) problems.push(`${name} has ${bytes} bytes, at most ${limit.most}`);
}
for (const [language, own] of words) {
  const most = most_to_the_result(language);
  console.log(`${String(sum + own).padStart(27)}  of ${String(most).padStart(8)}  up to the first result, ${language}`);
  if (sum + own > most) problems.push(`up to the first result, ${language}: ${sum + own} bytes, at most ${most}`);
}
const boot = /<script data-js[^>]*>([^]*?)<\/script>/.exec(readFileSync(join(folder, "index.html"), "utf8"))?.[1] ?? "";
const boot_bytes = compressed(boot);
console.log(`${String(boot_bytes).padStart(27)}  of ${String(2 * KIB).padStart(8)}  boot.js, in index.html`);
if (boot_bytes === 0 || 2 * KIB < boot_bytes) problems.push(`boot.js has ${boot_bytes} bytes, at most ${2 * KIB}`);
for (const problem of problems) console.error(`over the budget: ${problem}`);
process.exitCode = problems.length > 0 ? 1 : 0;
