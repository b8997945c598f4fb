// What a person waits for on a slow phone line, beside a page written by hand that asks the same:
//   node bench/run.mjs [runs]      measures the built site (dist/), prints a table
//   node bench/run.mjs --record    the same, and keeps the figures in bench/recorded.json for the next time
//
// The line: 150 ms, 1.6 Mbit/s, processor four times slower. The page written by hand has the same first question, styles
// and, for the walk, the same pages, and decides nothing. Both take turns, each in a new profile; figures are medians.

import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { chromium } from "@playwright/test";
import { begin, look_at, walk } from "./person.mjs";
import { serve } from "./serve.mjs";

const recorded_file = "bench/recorded.json";
const runs = Number(process.argv[2]) || 5;
const slow = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8 };
const slowdown = 4;

const executablePath = execFileSync("sh", ["-c", "command -v chromium || command -v chromium-browser"], { encoding: "utf8" }).trim();
const browser = await chromium.launch({
  executablePath,
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});
const host = await serve("dist");
await add_plain_page();

const subjects = { site: host.address, plain: `${host.address}plain.html` };
const figures = { site: {}, plain: {} };
for (let run = 0; run < runs; run += 1) {
  for (const [subject, address] of Object.entries(subjects)) {
    for (const [name, figure] of Object.entries(await measured(address, subject === "site"))) (figures[subject][name] ??= []).push(figure);
  }
}
const assessment = await assessment_cost();
await browser.close();
host.close();
report();

/// The page written by hand: the first page of the site with the next one in a template, and for the walk with all others.
async function add_plain_page() {
  const page = await (await browser.newContext()).newPage();
  await page.goto(host.address);
  await page.waitForFunction(() => document.title.includes("–"));
  const first = await page.locator("#app").innerHTML();
  const style = await page.locator("head style").textContent();
  const mains = await page.evaluate(walk, { keeps: true });
  await page.context().close();
  const others = mains.html.map((main) => `<template>${main}</template>`);
  const html = (others) => `<!DOCTYPE html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>-</title>
  <link rel="icon" href="favicon.svg">
  <link rel="stylesheet" href="plain.css">
  <script src="plain.js" defer></script>
</head>
<body>
<div id="app">${first.replace("</main>", `</main>${others.join("\n")}`)}</div>
</body>
</html>`;
  host.add("/plain.html", html(others.slice(0, 1)));
  host.add("/walk/plain.html", html(others).replaceAll('="plain.', '="../plain.'));
  host.add("/plain.css", style);
  host.add("/plain.js", readFileSync("bench/plain.js"));
}

/// All figures of one subject, in a new profile.
async function measured(address, is_site) {
  const looked = await twice(address, look_at);
  const [first, again, context] = await twice(address, begin);
  const { page, session } = await open(context);
  await page.goto(is_site ? address : address.replace("plain.html", "walk/plain.html"));
  if (is_site) {
    // What is asked for once somebody is under way is there, too.
    for (const hash of ["#/citizenships", "#/"]) {
      await page.evaluate((hash) => { location.hash = hash; }, hash);
      await page.waitForFunction(() => document.title.includes("–"));
      await page.waitForLoadState("networkidle");
    }
  }
  await session.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
  const walked = await page.evaluate(walk, {});
  const { metrics } = await session.send("Performance.getMetrics");
  const heap = metrics.find(({ name }) => name === "JSHeapUsedSize").value;
  await context.close();
  await looked[2].close();
  return {
    "first paint": looked[0].paint, "first answer kept": first.kept, "first page change": first.changed,
    "longest task, first visit": first.task,
    "second visit: first paint": looked[1].paint, "second visit: first answer kept": again.kept, "second visit: first page change": again.changed,
    "a walk, once loaded": walked.time, "slowest page change of the walk": walked.slowest, "longest task of the walk": walked.task,
    "result shown": walked.result, "memory of scripts after it, MB": heap / 1e6,
  };
}

/// Two visits in a new profile, with somebody who notes something; what they noted, and the profile.
async function twice(address, person) {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const noted = [];
  for (let visit = 0; visit < 2; visit += 1) {
    const { page, session } = await open(context);
    await session.send("Network.emulateNetworkConditions", slow);
    await session.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
    await page.addInitScript(person);
    await page.goto(address, { waitUntil: "load" });
    await page.waitForFunction(() => window.begun, null, { polling: 100 });
    noted.push(await page.evaluate(() => window.begun));
    // What is asked for in the background is there for the second visit.
    await session.send("Network.emulateNetworkConditions", { ...slow, latency: 0, downloadThroughput: -1, uploadThroughput: -1 });
    await page.waitForLoadState("networkidle");
    await page.close();
  }
  return [...noted, context];
}

async function open(context) {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Performance.enable");
  return { page, session };
}

/// Microseconds for one assessment by `logic.js`, its answers read and its findings written as text, at full speed.
async function assessment_cost() {
  const page = await browser.newPage();
  await page.goto(host.address);
  return page.evaluate(async () => {
    const { assess } = await import("./logic.js");
    const answers = '{"version":1,"citizenships":["AU","JP"],"permanent_residences":[],"job_offer":"yes","own_business":"no","occupation":"72300","wage":"at_or_above","licence_required":"no","education":{"credential":"diploma","study_months":24,"in_field":"yes"},"experience_months":36,"language":"english","location":"outside_canada"}';
    const times = 2000;
    // Compiled to its end.
    for (let time = 0; time < times; time += 1) assess(answers);
    const start = performance.now();
    for (let time = 0; time < times; time += 1) assess(answers);
    return 1000 * (performance.now() - start) / times;
  });
}

function report() {
  const recorded = read_recorded();
  const wants = {
    "first paint": 0.9, "first answer kept": 1.1, "second visit: first paint": 1, "second visit: first answer kept": 1, "a walk, once loaded": 1.2,
  };
  const now = {};
  console.log("| what | site | written by hand | ratio | wanted | site, recorded |");
  console.log("|---|---:|---:|---:|---:|---:|");
  for (const name of Object.keys(figures.site)) {
    const [site, by_hand] = [median(figures.site[name]), median(figures.plain[name])];
    now[name] = site;
    const ratio = by_hand > 0 ? (site / by_hand).toFixed(2) : "";
    const digits = site < 10 ? 3 : 0;
    console.log(`| ${name} | ${site.toFixed(digits)} | ${by_hand.toFixed(digits)} | ${ratio} | ${wants[name] ?? ""} | ${recorded[name]?.toFixed(digits) ?? ""} |`);
  }
  const name = "an assessment in the browser, µs, at full speed";
  now[name] = assessment;
  console.log(`| ${name} | ${assessment.toFixed(1)} | | | 100 | ${recorded[name]?.toFixed(1) ?? ""} |`);
  if (process.argv.includes("--record")) writeFileSync(recorded_file, `${JSON.stringify(now, null, 2)}\n`);
}

function read_recorded() {
  try {
    return JSON.parse(readFileSync(recorded_file, "utf8"));
  } catch {
    return {};
  }
}

function median(values) {
  return values.toSorted((one, two) => one - two)[Math.floor(values.length / 2)];
}
