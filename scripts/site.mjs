// Finishes the site that Trunk has assembled: words without their notes, one small style sheet,
// the program's loader without what only its authors read, the sentences in index.html, and embed.html.
// Trunk runs it after every build.

import { createHash } from "node:crypto";
import { mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { transform } from "esbuild";

const site = process.env.TRUNK_STAGING_DIR;
if (!site) throw new Error("site.mjs is run by Trunk, which says where the site is (TRUNK_STAGING_DIR)");

const locales = await read_locales();
await write_locales(locales);
await write_loader();
await write_pages(locales.en, await write_styles());

// { en: { id: text }, … }: what locales/ holds, without the translators' notes.
async function read_locales() {
  const files = (await readdir("locales")).filter((name) => name.endsWith(".json"));
  const entries = await Promise.all(files.map(async (name) => [basename(name, ".json"), await read_locale(name)]));
  return Object.fromEntries(entries);
}

async function read_locale(name) {
  const sentences = JSON.parse(await readFile(join("locales", name), "utf8"));
  return Object.fromEntries(Object.entries(sentences).map(([id, { text }]) => {
    const forms = typeof text === "object" && text !== null ? Object.values(text) : [text];
    if (forms.length === 0 || forms.some((form) => typeof form !== "string")) {
      throw new Error(`locales/${name}: "${id}" needs a "text": a sentence, or an object of plural forms`);
    }
    return [id, text];
  }));
}

async function write_locales(locales) {
  await mkdir(join(site, "locales"), { recursive: true });
  for (const [lang, words] of Object.entries(locales)) {
    await writeFile(join(site, "locales", `${lang}.json`), JSON.stringify(words));
  }
}

// The loader that wasm-bindgen writes for people to read.
async function write_loader() {
  for (const name of (await readdir(site)).filter((name) => /^cptpp-wizard-\w+\.js$/.test(name))) {
    await write_small(join(site, name), await readFile(join(site, name), "utf8"), "js");
  }
}

// One file of all style sheets, in the order of index.html; returns what makes of index.html one that has it.
async function write_styles() {
  const links = /( *)<link rel="stylesheet" href="\.\/([\w.-]+)"[^>]*>\n/g;
  const files = [...(await readFile(join(site, "index.html"), "utf8")).matchAll(links)].map((link) => join(site, link[2]));
  if (files.length === 0) throw new Error("index.html: no style sheets found");
  const text = (await Promise.all(files.map((file) => readFile(file, "utf8")))).join("\n");
  const name = `style-${createHash("sha256").update(text).digest("hex").slice(0, 16)}.css`;
  await write_small(join(site, name), text, "css");
  await Promise.all(files.map((file) => rm(file)));
  let place = 0;
  return (index) => index.replace(links, (_, indent) => place++ === 0 ? `${indent}<link rel="stylesheet" href="./${name}">\n` : "");
}

async function write_small(file, text, loader) {
  const { code } = await transform(text, { loader, minify: true, charset: "utf8", legalComments: "none" });
  await writeFile(file, code);
}

async function write_pages(words, with_one_style) {
  const file = join(site, "index.html");
  const index = with_one_style(await readFile(file, "utf8")).replace(/\{\{([\w.-]+)\}\}/g, (_, id) => {
    if (typeof words[id] !== "string") throw new Error(`index.html: locales/en.json has no sentence "${id}"`);
    return escape(words[id]);
  });
  await writeFile(file, index);
  await writeFile(join(site, "embed.html"), embedded(index));
}

// The same page for frames: it knows that it is a guest, and search engines ignore it.
function embedded(index) {
  const embed = index
    .replace(/<html\b/, "<html data-embed")
    .replace(/<meta name="viewport"/, `<meta name="robots" content="noindex">\n  $&`);
  if (!/<html data-embed/.test(embed) || !/noindex/.test(embed)) {
    throw new Error("index.html: no <html> or no viewport to make embed.html from");
  }
  return embed;
}

function escape(text) {
  const entities = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
  return text.replace(/[&<>"']/g, (character) => entities[character]);
}
