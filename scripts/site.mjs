// Finishes the site that Trunk has assembled: words without their notes, in the parts that pages need them in, the program
// and its loader without what only their authors read, in index.html the first page in every language with its scripts and
// styles, a style sheet for paper, and embed.html. Trunk runs it after every build.

import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdir, readFile, readdir, rename, rm, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { transform } from "esbuild";

const site = process.env.TRUNK_STAGING_DIR;
if (!site) throw new Error("site.mjs is run by Trunk, which says where the site is (TRUNK_STAGING_DIR)");

// Sentences of index.html that the program never says.
const only_in_the_page = /^(essentials\.|shell\.(crash\.|late$|noscript$|description$|language$))/;

const style_links = /^ *<link rel="stylesheet" href="\.\/([\w.-]+)"[^>]*>\n/gm;

const locales = await read_locales();
// For translators: ?lang=ids shows the id of each sentence in its place, with what is filled in; what has no words stays.
const filled = (text) => text.match(/\{\w+\}/g) ?? [];
const shown = (id, text) => (/\p{L}/u.test(text.replace(/\{\w+\}/g, "")) ? [id, ...filled(text)].join(" ") : text);
const ids = Object.fromEntries(Object.entries(locales.en).map(([id, text]) =>
  [id, typeof text === "string" ? shown(id, text) : { other: shown(id, text.other) }]));
await write_locales({ ...locales, ids });
await write_program();
const files = await move_files();
await write_pages(locales, files, await read_scripts(), await write_styles());

// { en: { id: text }, … }: what locales/ holds, without the translators' notes.
async function read_locales() {
  const files = (await readdir("locales")).filter((name) => /^\w\w\.json$/.test(name));
  const entries = await Promise.all(files.map(async (name) => {
    const lang = basename(name, ".json");
    return [lang, { ...await read_locale(name), ...await read_terms(lang) }];
  }));
  return Object.fromEntries(entries);
}

// The terms whose English stands beside their first mention on a page: "term.<English>", and the forms to look for.
async function read_terms(lang) {
  if (lang === "en") return {};
  const rows = (await readFile(join("locales", `${lang}.terms.tsv`), "utf8")).trimEnd().split("\n").slice(1).map((row) => row.split("\t"));
  // Phrases that only contain a term have no English beside them.
  const shown = rows.filter(([english, , , beside]) => beside || english === "(other)");
  return Object.fromEntries(shown.map(([, forms, , beside = ""]) => [`term.${beside}`, forms]));
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

// A file for each part of the words. locales/parts.json says how the ids of its sentences begin; the first part that
// fits has a sentence, and "result" those that fit in none.
async function write_locales(locales) {
  const parts = Object.entries(JSON.parse(await readFile("locales/parts.json", "utf8")));
  const part_of = (id) => id.startsWith("term.") ? "start" : parts.find(([, beginnings]) => beginnings.some((beginning) => id.startsWith(beginning)))?.[0] ?? "result";
  for (const [lang, words] of Object.entries(locales)) {
    await mkdir(join(site, "locales", lang), { recursive: true });
    for (const part of new Set([...parts.map(([part]) => part), "result"])) {
      const sentences = Object.entries(words).filter(([id]) => part_of(id) === part && !only_in_the_page.test(id));
      // In the order in which the program looks them up.
      sentences.sort(([one], [other]) => (one < other ? -1 : 1));
      await writeFile(join(site, "locales", lang, `${part}.json`), JSON.stringify(Object.fromEntries(sentences)));
    }
  }
}

// The loader that wasm-bindgen writes for people to read, and the names by which it and the program know each other,
// each with sixteen random digits, in one letter or two.
// Both get a name by what they are in the end, because they may be cached for ever.
async function write_program() {
  const names = await readdir(site);
  const [js, wasm] = [/^cptpp-wizard-\w+\.js$/, /^cptpp-wizard-\w+_bg\.wasm$/].map((form) => {
    const found = names.filter((name) => form.test(name));
    if (found.length !== 1) throw new Error(`expected one file like ${form}, found ${found.length}`);
    return found[0];
  });
  const program = join(site, wasm);
  const renamed = JSON.parse(execFileSync("wasm-opt", ["--minify-imports-and-exports-and-modules", program, "-o", program], { encoding: "utf8" }));
  const modules = new Set(renamed.imports.map(([module]) => module));
  if (modules.size !== 1) throw new Error(`expected one module that the program imports, found ${[...modules]}`);
  let text = await readFile(join(site, js), "utf8");
  const replace = (form, by, name) => {
    if (name && !form.test(text)) throw new Error(`the loader does not know ${name}`);
    text = text.replaceAll(form, () => by);
  };
  const escaped = (name) => name.replaceAll("$", "\\$");
  for (const [, name, letter] of renamed.imports) replace(new RegExp(`(?<![\\w$])${escaped(name)}(?![\\w$])`, "g"), letter, name);
  for (const [name, letter] of renamed.exports) replace(new RegExp(`(?<=\\bwasm\\.)${escaped(name)}(?![\\w$])`, "g"), letter);
  for (const module of modules) replace(new RegExp(`"${module.replaceAll(".", "\\.")}"`, "g"), '"a"', module);
  await write_small(join(site, js), text, "js");
  const files = [[js, "cptpp-wizard-{}.js"], [wasm, "cptpp-wizard-{}_bg.wasm"]];
  const hash = createHash("sha256");
  for (const [name] of files) hash.update(await readFile(join(site, name)));
  const id = hash.digest("hex").slice(0, 16);
  let index = await readFile(join(site, "index.html"), "utf8");
  for (const [name, form] of files) {
    const final = form.replace("{}", id);
    await rename(join(site, name), join(site, final));
    index = index.replaceAll(name, final);
  }
  await writeFile(join(site, "index.html"), index);
}

// Puts words and names of occupations into a folder with a name by what is in them, because they may be cached for ever;
// returns its address.
async function move_files() {
  const folders = ["locales", "occupations"];
  const hash = createHash("sha256");
  for (const folder of folders) {
    const names = (await readdir(join(site, folder), { recursive: true })).toSorted();
    for (const name of names.filter((name) => /\.\w+$/.test(name))) hash.update(name).update(await readFile(join(site, folder, name)));
  }
  const home = `files-${hash.digest("hex").slice(0, 16)}`;
  await mkdir(join(site, home), { recursive: true });
  for (const folder of folders) await rename(join(site, folder), join(site, home, folder));
  return `./${home}/`;
}

// The scripts that stand in the page.
async function read_scripts() {
  return Promise.all(["boot", "start"].map(async (name) => {
    const file = join(site, `${name}.js`);
    // A page that says that a browser is too old has to run in it.
    const { code } = await transform(await readFile(file, "utf8"), { minify: true, target: name === "boot" ? "es2015" : "es2020", charset: "utf8" });
    await rm(file);
    return [name, code];
  }));
}

// The style sheets of index.html, in their order: the text of those for the screen, which stands in the page, and the name
// of a file with that for paper, which nothing waits for.
async function write_styles() {
  const files = [...(await readFile(join(site, "index.html"), "utf8")).matchAll(style_links)].map((link) => join(site, link[1]));
  const is_paper = (file) => basename(file).startsWith("print");
  const small = async (files) => {
    if (files.length === 0) throw new Error("index.html: no style sheets found");
    const text = (await Promise.all(files.map((file) => readFile(file, "utf8")))).join("\n");
    return (await transform(text, { loader: "css", minify: true, charset: "utf8", legalComments: "none" })).code.trim();
  };
  const [screen, paper] = [await small(files.filter((file) => !is_paper(file))), await small(files.filter(is_paper))];
  await Promise.all(files.map((file) => rm(file)));
  const name = `print-${createHash("sha256").update(paper).digest("hex").slice(0, 16)}.css`;
  await writeFile(join(site, name), paper);
  return { screen, paper: name };
}

async function write_small(file, text, loader) {
  const { code } = await transform(text, { loader, minify: true, charset: "utf8", legalComments: "none" });
  await writeFile(file, code);
}

// The first page in each language, under the rules of this day.
function first_pages() {
  const day = new Date().toISOString().slice(0, 10);
  const cargo = ["run", "--quiet", "--locked", "--offline", "--package", "cptpp-pages", "--features", "icu", "--bin", "first-page", "--", day];
  // Not with the flags of the site, under which everything would be compiled once more.
  const { CARGO_ENCODED_RUSTFLAGS: _, ...env } = process.env;
  return JSON.parse(execFileSync("cargo", cargo, { encoding: "utf8", env }));
}

async function write_pages(locales, files, scripts, styles) {
  const file = join(site, "index.html");
  const sentence = (lang, id) => {
    const text = locales[lang][id];
    if (typeof text !== "string") throw new Error(`index.html: locales/${lang}.json has no sentence "${id}"`);
    return escape(text);
  };
  const filled = (text, lang) => text.replace(/\{\{([\w.-]+)\}\}/g, (_, id) => sentence(lang, id));
  const pages = first_pages();
  // English first, which is the language without a wish.
  const languages = Object.keys(pages);
  const names = languages.map((lang) => `${lang} ${sentence(lang, "shell.language")}`).join(";");
  let index = await readFile(file, "utf8");
  const put = (form, text) => {
    if (!form.test(index)) throw new Error(`index.html: nothing like ${form}`);
    index = index.replace(form, () => text);
  };
  // What stands there without the program stands there in every language.
  index = index.replace(/^( *)<(\w+) data-each-language>[^]*?<\/\2>\n/gm, (block, _, tag) => {
    const own = (lang) => block.replace(`<${tag} data-each-language>`, `<${tag} lang="${lang}">`).replace("<div data-essentials></div>", () => pages[lang].essentials);
    return languages.map((lang) => filled(own(lang), lang)).join("");
  });
  index = filled(index, "en");
  let both = `  <style>${styles.screen}</style>\n  <link rel="stylesheet" href="./${styles.paper}" media="print">\n`;
  index = index.replace(style_links, () => {
    const here = both;
    both = "";
    return here;
  });
  const templates = languages.map((lang) => {
    const { html, essentials: _, ...written } = pages[lang];
    const data = Object.entries({ title: locales[lang]["shell.title"], ...written }).map(([name, text]) => ` data-${name}="${escape(text)}"`).join("");
    return `\n  <template lang="${lang}"${data}>${lang === "en" ? "" : html}</template>`;
  });
  put(/<div id="app"><\/div>/, `<div id="app">${pages.en.html}</div>${templates.join("")}`);
  put(/ data-files="" data-languages=""><\/script>/, ` data-files="${files}" data-languages="${names}">${scripts[0][1]}</script><script type="module">${scripts[1][1]}</script>`);
  for (const [name, text] of [...scripts, ["style", styles.screen]]) {
    put(new RegExp(`sha256-${name}`), `sha256-${createHash("sha256").update(text).digest("base64")}`);
  }
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
