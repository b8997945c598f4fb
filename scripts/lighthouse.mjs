// The scores of Lighthouse for the first question and a result of the built site (dist/), in each language:
//   node scripts/lighthouse.mjs
// Prints rows of a table. A score below 100 fails. Lighthouse itself is fetched by npx, because nothing else needs it.

import { execFileSync, spawn } from "node:child_process";
import { chromium } from "@playwright/test";
import { languages } from "../tests/e2e/fixtures.mjs";
import { plumber } from "../tests/e2e/people.mjs";

const version = "12.8.2";
const categories = ["accessibility", "best-practices", "seo"];
const port = 4175;
const address = `http://127.0.0.1:${port}/`;
const executablePath = execFileSync("sh", ["-c", "command -v chromium || command -v chromium-browser"], { encoding: "utf8" }).trim();
const flags = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

const server = spawn("node", ["scripts/serve.mjs", `${port}`], { stdio: ["ignore", "pipe", "inherit"] });
await new Promise((ready) => server.stdout.once("data", ready));
try {
  const result = await link_to(plumber);
  for (const language of languages) {
    for (const [name, hash] of [["the first question", "#/"], ["a result", result]]) {
      const scores = audit(`${address}?lang=${language}${hash}`);
      console.log(`| ${name}, ${language} | ${scores.join(" | ")} |`);
      if (scores.some((score) => score < 100)) process.exitCode = 1;
    }
  }
} finally {
  server.kill();
}

function audit(url) {
  const command = ["--yes", `lighthouse@${version}`, url, "--quiet", "--output=json", `--only-categories=${categories.join(",")}`, `--chrome-flags=${flags.join(" ")}`];
  const report = JSON.parse(execFileSync("npx", command, { encoding: "utf8", env: { ...process.env, CHROME_PATH: executablePath }, maxBuffer: 1e8 }));
  for (const category of categories) {
    for (const { id } of report.categories[category].auditRefs) {
      if (report.audits[id].score !== null && report.audits[id].score < 1) console.error(`${url}: ${id}`);
    }
  }
  return categories.map((category) => Math.round(100 * report.categories[category].score));
}

/// The link to a person's result, which a new profile opens at once.
async function link_to(answers) {
  const browser = await chromium.launch({ executablePath, args: flags });
  const page = await browser.newPage();
  await page.addInitScript((answers) => {
    localStorage.setItem("cptpp-wizard", JSON.stringify({ version: 1, saved_at: "2026-01-01T00:00:00.000Z", answers, page: "situation" }));
  }, answers);
  await page.goto(`${address}#/result`);
  const link = await page.locator("[value*='#/open/']").first().getAttribute("value");
  await browser.close();
  return link.slice(link.indexOf("#"));
}
