// Pictures of the main screens of the built site (dist/); see scripts/screenshots.

import { execFileSync, spawn } from "node:child_process";
import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { languages } from "../tests/e2e/fixtures.mjs";
import { case_of, everywhere, plumber } from "../tests/e2e/people.mjs";

const folder = "target/screenshots";
const port = 4174;
const address = `http://127.0.0.1:${port}/`;
const schemes = ["light", "dark"];
const sizes = { narrow: { width: 320, height: 640 }, phone: { width: 360, height: 640 }, column: { width: 300, height: 600 }, desk: { width: 1280, height: 900 } };

// Each screen: whose answers, the part of the address after #, and what to do there.
const nobody = {};
const screens = {
  start: [nobody, "/"],
  wage: [everywhere, "/wage"],
  education: [everywhere, "/education"],
  occupation: [{ ...plumber, occupation: undefined }, "/occupation", async (page) => {
    await page.getByRole("combobox").fill("engineer");
    await page.getByRole("option").first().waitFor();
    await page.getByRole("combobox").press("ArrowDown");
  }],
  eligible: [plumber, "/result"],
  confirm: [case_of("an Australian plumber with a certificate").person, "/result"],
  not_eligible: [case_of("a Japanese electrician").person, "/result"],
  lists: [nobody, "/occupations"],
};

const executablePath = execFileSync("sh", ["-c", "command -v chromium || command -v chromium-browser"], { encoding: "utf8" }).trim();
const server = spawn("node", ["scripts/serve.mjs", `${port}`], { stdio: ["ignore", "pipe", "inherit"] });
await new Promise((ready) => server.stdout.once("data", ready));
const browser = await chromium.launch({
  executablePath,
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});
try {
  await mkdir(folder, { recursive: true });
  for (const [size, viewport] of Object.entries(sizes)) for (const colorScheme of schemes) {
    const context = await browser.newContext({ viewport, colorScheme, deviceScaleFactor: size === "phone" ? 2 : 1 });
    const page = await context.newPage();
    await page.route("**/empty", (route) => route.fulfill({ contentType: "text/html", body: '<link rel="icon" href="data:,">' }));
    for (const [name, [answers, hash, act]] of Object.entries(screens)) for (const language of languages) {
      await page.goto(`${address}empty`);
      await page.evaluate((answers) => {
        localStorage.clear();
        const file = { version: 1, saved_at: new Date().toISOString(), answers, page: "situation" };
        if (answers.citizenships) localStorage.setItem("cptpp-wizard", JSON.stringify(file));
      }, answers);
      await page.goto(`${address}?lang=${language}#${hash}`);
      await page.locator("main h1").waitFor();
      await page.waitForLoadState("networkidle");
      await act?.(page);
      await page.screenshot({ path: join(folder, `${name}-${language}-${colorScheme}-${size}.png`) });
    }
    await context.close();
  }
  await side_by_side("docs/result.png", ["eligible-en-light", "confirm-en-light", "not_eligible-en-dark"]);
  await side_by_side("docs/languages.png", languages.map((language, place) => `${place % 2 ? "wage" : "eligible"}-${language}-light`));
} finally {
  await browser.close();
  server.kill();
}

/// Pictures of a phone next to each other.
async function side_by_side(file, names) {
  const images = await Promise.all(names.map(async (name) => (await readFile(join(folder, `${name}-phone.png`))).toString("base64")));
  const page = await browser.newPage({ viewport: { width: 376 * names.length + 16, height: 672 } });
  await page.setContent(`<body style="background: #ccc; display: flex; gap: 16px; margin: 16px">
    ${images.map((data) => `<img alt="" width="360" height="640" src="data:image/png;base64,${data}">`).join("")}`);
  await page.screenshot({ path: file });
  await page.close();
}
