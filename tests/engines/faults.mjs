// What goes wrong, and what the person sees of it. `script` runs in the page before anything else of it; `is_rare` rows run
// only with EVERYTHING=1 (scripts/assure).

import assert from "node:assert/strict";
import { plumber } from "../e2e/people.mjs";
import { answer, count, is_there, kept, on_screen, told, until, walk } from "./person.mjs";

const KEY = "cptpp-wizard";
const ASIDE = "cptpp-wizard.unread";
const before = JSON.stringify({ version: 1, saved_at: new Date().toISOString(), answers: { version: 1, citizenships: ["JP"], permanent_residences: [] }, page: "wage" });
/// Leaves a text behind, once.
const leave = (text) => `() => { if (!sessionStorage.left) { sessionStorage.left = "yes"; localStorage["${KEY}"] = ${JSON.stringify(text)}; } }`;

/// Comes to a result all the same, and is told that nothing is kept.
async function walks_and_is_told(page) {
  await on_screen(page, "start");
  await answer(page, plumber);
  await on_screen(page, "job-offer");
  await told(page, "not-saved");
  await walk(page, plumber);
}

async function crashes(page) {
  await is_there(page, "#crash section");
  await is_there(page, "#plain ul");
}

const responds = (pattern, status, type, body) => (path, response) => {
  if (!pattern.test(path)) return false;
  response.writeHead(status, { "Content-Type": type, "Access-Control-Allow-Origin": "*" }).end(body);
  return true;
};

export const faults = [
  { title: "storage that throws when it is written", script: () => { Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError"); }; }, act: walks_and_is_told },
  { title: "storage that does nothing", script: () => { Storage.prototype.setItem = () => {}; }, act: walks_and_is_told },
  { title: "storage that keeps something else", script: () => {
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = function (key) { setItem.call(this, key, "something else"); };
  }, act: walks_and_is_told },
  { title: "storage that may not be asked for", script: () => { Object.defineProperty(window, "localStorage", { get() { throw new DOMException("denied", "SecurityError"); } }); }, act: walks_and_is_told },
  { title: "no storage", script: () => { Object.defineProperty(window, "localStorage", { get: () => null }); }, act: walks_and_is_told },
  { title: "storage that throws when it is read, with answers in it", script: `() => { (${leave(before)})(); Storage.prototype.getItem = () => { throw new DOMException("denied", "SecurityError"); }; }`,
    async act(page) {
      await walks_and_is_told(page);
      assert.equal(await kept(page), before);
    } },
  { title: "answers that cannot be removed are emptied", script: `() => { (${leave(before)})(); Storage.prototype.removeItem = () => { throw new DOMException("denied", "SecurityError"); }; }`,
    async act(page) {
      await on_screen(page, "start");
      await page.click("[data-action=clear]");
      await told(page, "cleared");
      assert.equal(await kept(page), null);
    } },
  { title: "a damaged file", script: leave("{"),
    async act(page) {
      await told(page, "damaged");
      await walk(page, plumber);
      assert.equal(await kept(page, ASIDE), "{");
    } },
  { title: "a file of a later version", script: leave('{"version":2}'),
    async act(page) {
      await told(page, "newer");
      await walk(page, plumber);
      assert.equal(await kept(page, ASIDE), '{"version":2}');
    } },
  { title: "a frame: nothing is kept until it is asked for", path: "article",
    async act(page) {
      await page.enter_frame();
      await walk(page, plumber, { to: "wage" });
      assert.equal(await kept(page), null);
      await page.click("footer a[href='#/privacy']");
      await on_screen(page, "privacy");
      await page.click("[data-action=keep]");
      assert.deepEqual(JSON.parse(await kept(page)).answers.citizenships, ["AU"]);
    } },
  { title: "a frame without an origin", path: "article", frame: 'sandbox="allow-scripts"',
    async act(page, engine) {
      await page.enter_frame();
      // There 'self' is nobody in WebKit, so the policy of the page lets no program in.
      await (engine === "webkit" ? crashes(page) : walk(page, plumber));
    } },
  { title: "Clear, and Undo",
    async act(page) {
      await walk(page, plumber, { to: "wage" });
      await page.click("[data-action=clear]");
      await told(page, "cleared");
      assert.equal(await kept(page), null);
      await page.click("[data-action=undo]");
      await on_screen(page, "wage");
      assert.notEqual(await kept(page), null);
    } },

  { is_rare: true, title: "answers that are not to be kept",
    async act(page) {
      await on_screen(page, "start");
      await page.click("[data-action=keep]");
      await walk(page, plumber);
      assert.equal(await kept(page), null);
    } },
  { is_rare: true, title: "names and lists that the browser does not know", script: () => { delete Intl.DisplayNames; delete Intl.ListFormat; delete Intl.PluralRules; delete Intl.Collator; }, act: (page) => walk(page, plumber) },
  { is_rare: true, title: "names and lists that throw", script: () => {
    for (const name of ["DisplayNames", "ListFormat", "PluralRules", "Collator"]) Intl[name] = class { constructor() { throw new RangeError(name); } };
  }, act: (page) => walk(page, plumber) },
  { is_rare: true, title: "no WebAssembly", script: () => { delete window.WebAssembly; }, act: crashes },
  { is_rare: true, title: "no program", respond: responds(/\.wasm$/, 404, "text/plain", "not found"), act: crashes },
  { is_rare: true, title: "a loader answered by a page to sign in", respond: responds(/cptpp-wizard-.*\.js$/, 200, "text/html", "<p>Sign in"), act: crashes },
  { is_rare: true, title: "no words", respond: responds(/\/locales\//, 404, "text/plain", "not found"), act: crashes },
  { is_rare: true, title: "a program that stalls", respond: (path) => path.endsWith(".wasm"),
    async act(page) {
      await is_there(page, "main[data-screen=start]");
      await until(page, () => document.querySelector("#plain .late:not([hidden])") !== null && getComputedStyle(document.querySelector("#plain")).visibility === "visible");
    } },
  { is_rare: true, title: "a program that stops", script: () => { window.stop_it = () => { Object.defineProperty(Event.prototype, "currentTarget", { get() { throw new TypeError("no target"); } }); }; },
    async act(page) {
      await on_screen(page, "start");
      await answer(page, plumber);
      await on_screen(page, "job-offer");
      const saved = await kept(page);
      await page.evaluate(() => window.stop_it());
      await page.click("main button[type=submit]");
      await crashes(page);
      assert.equal(await kept(page), saved);
      assert.equal(await count(page, "#app:not([hidden])"), 0);
    } },
];
