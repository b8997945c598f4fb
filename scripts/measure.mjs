// The cost of searching and checking on the built site, in a browser slowed down four times. `scripts/assure` runs it.
// Prints one table row for each figure: what, measured, target.

import { execFileSync, spawn } from "node:child_process";
import { readFile, readdir } from "node:fs/promises";
import { brotliCompressSync } from "node:zlib";
import { chromium } from "@playwright/test";

const port = 4174;
const slowdown = 4;
const queries = [
  "electrician", "sparky", "software engineer", "enfermera", "chef de chantier", "配管工", "施工管理",
  "directrice des ressources humaines", "vetinarian", "senior java developer", "ingeniero civil", "7241",
];

const server = spawn("node", ["scripts/serve.mjs", `${port}`], { stdio: "ignore" });
try {
  await measure();
} finally {
  server.kill();
}

async function measure() {
  const executablePath = execFileSync("sh", ["-c", "command -v chromium || command -v chromium-browser"], { encoding: "utf8" }).trim();
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
  const page = await browser.newPage();
  await when_served();
  await page.goto(`http://127.0.0.1:${port}/`);
  await page.evaluate(() => localStorage.setItem("cptpp-wizard", JSON.stringify({
    version: 1, saved_at: new Date().toISOString(), page: "occupation",
    answers: {
      version: 1, citizenships: ["AU", "JP"], permanent_residences: [], job_offer: "yes", own_business: "no", occupation: "72300",
    },
  })));
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: slowdown });

  const own = [];
  const built = [];
  const longest = [];
  for (let run = 0; run < 5; run += 1) {
    own.push(await own_index_time(page));
    built.push(await index_time(page));
    longest.push(await longest_task(page));
  }
  row(`index of the page's language ready after its file has come, ${slowdown} times slower`, median(own), "100 ms");
  row(`index of all four languages, ${slowdown} times slower`, median(built), "100 ms");
  row(`longest task while the files are read in slices, ${slowdown} times slower`, Math.max(...longest), "50 ms");
  const keys = await page.evaluate(key_times, queries);
  row(`one key, 95th percentile of ${keys.length}, ${slowdown} times slower`, percentile(keys, 0.95), "8 ms");
  row(`one key, median, ${slowdown} times slower`, median(keys), "");
  row(`the check of the rules, ${slowdown} times slower`, await check_time(page), "30000 ms");
  await browser.close();

  for (const name of await readdir("public/occupations")) {
    const size = brotliCompressSync(await readFile(`public/occupations/${name}`)).length;
    console.log(`| ${name}, brotli | ${(size / 1024).toFixed(1)} KiB | 60 KiB |`);
  }
}

/// From the arrival of the first file to the name of the saved occupation in the box, which
/// appears once the file is read.
async function own_index_time(page) {
  await page.goto("about:blank");
  await page.goto(`http://127.0.0.1:${port}/#/occupation`);
  await page.locator("main[data-screen=occupation]").waitFor();
  return page.evaluate(async () => {
    const box = document.querySelector("[role=combobox]");
    while (box.value.length < 6) await new Promise((resolve) => setTimeout(resolve));
    const ready = performance.now();
    const files = performance.getEntriesByType("resource").filter(({ name }) => name.includes("/occupations/"));
    return ready - Math.min(...files.map(({ responseEnd }) => responseEnd));
  });
}

/// The first search of logic.wasm reads every file, with the code of the page.
async function index_time(page) {
  await page.goto("about:blank");
  await page.goto(`http://127.0.0.1:${port}/`);
  return page.evaluate(async () => {
    const { assess, search } = await import("./logic.js");
    assess('{"version":1}');
    const start = performance.now();
    search("a", "en");
    return performance.now() - start;
  });
}

/// Runs the script of the worker on the page's own thread, because a worker is not slowed down with it.
async function check_time(page) {
  await page.goto("about:blank");
  await page.goto(`http://127.0.0.1:${port}/`);
  return page.evaluate(() => new Promise((resolve, reject) => {
    let start;
    // What a worker has of its own. It begins once everything is fetched, and ends with what it found.
    window.postMessage = (line) => {
      const { done, found, error } = JSON.parse(line);
      if (done === 0) start = performance.now();
      if (found) resolve(performance.now() - start);
      if (error) reject(new Error(error));
    };
    window.close = () => {};
    import("./check.js").catch(reject);
  }));
}

/// Opens the page with the box again and waits until all four files are read.
async function longest_task(page) {
  await page.goto("about:blank");
  await page.goto(`http://127.0.0.1:${port}/#/occupation`);
  await page.locator("main[data-screen=occupation]").waitFor();
  return page.evaluate(async () => {
    let longest = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
    }).observe({ type: "longtask" });
    const box = document.querySelector("[role=combobox]");
    // Only the last file has this title.
    while (!document.querySelector("[role=option]")) {
      box.value = box.value === "配管工" ? "配管工 " : "配管工";
      box.dispatchEvent(new Event("input", { bubbles: true }));
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    return longest;
  });
}

/// Types each query letter by letter and measures the time until the list is up to date: what the
/// program does before it lets the browser draw.
async function key_times(queries) {
  const box = document.querySelector("[role=combobox]");
  const times = [];
  for (const query of queries) {
    for (let end = 1; end <= query.length; end += 1) {
      box.value = query.slice(0, end);
      const start = performance.now();
      box.dispatchEvent(new Event("input", { bubbles: true }));
      // Effects follow each other on microtasks.
      for (let tasks = 0; tasks < 30; tasks += 1) await null;
      times.push(performance.now() - start);
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    }
  }
  return times;
}

async function when_served() {
  for (let tries = 0; tries < 100; tries += 1) {
    try {
      await fetch(`http://127.0.0.1:${port}/`);
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  throw new Error("the site was not served");
}

function row(what, milliseconds, target) {
  console.log(`| ${what} | ${milliseconds.toFixed(1)} ms | ${target} |`);
}

function percentile(values, part) {
  const sorted = values.toSorted((one, two) => one - two);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))];
}

function median(values) {
  return percentile(values, 0.5);
}
