// Chooses the language, asks for the words of the first page beside the program, starts the program, and shows the
// static block of index.html when that is not possible. A file of its own because the policy allows no inline script.
// Trunk writes the hashed names of the two files into the tag that loads this one.

const { js, wasm, languages } = document.querySelector("script[data-js][data-wasm]").dataset;

globalThis.show_crash = () => {
  document.getElementById("app").hidden = true;
  const crash = document.getElementById("crash");
  const spoken = [...crash.children].find((text) => text.lang === document.documentElement.lang) ?? crash.firstElementChild;
  for (const text of crash.children) text.hidden = text !== spoken;
  crash.hidden = false;
};

// A panic has a hook in Rust. A trap without one (the stack ran out) arrives only here, and leaves
// a page that looks alive and does nothing.
function on_error(error) {
  if (error instanceof WebAssembly.RuntimeError) show_crash();
}
addEventListener("error", (event) => on_error(event.error));
addEventListener("unhandledrejection", (event) => on_error(event.reason));

// The language of the address, else the saved one, else the browser's, else English. "ids" is for translators.
function language() {
  const wishes = [new URLSearchParams(location.search).get("lang"), saved_language(), ...navigator.languages ?? []];
  const known = `${languages};ids`.split(";").map((language) => language.split(" ")[0]);
  return wishes.map((wish) => String(wish).split("-")[0].toLowerCase()).find((wish) => known.includes(wish)) ?? "en";
}

function saved_language() {
  try {
    return JSON.parse(localStorage.getItem("cptpp-wizard")).lang;
  } catch {
    return null;
  }
}

const lang = language();
document.documentElement.lang = lang;

// The rest is asked for when the first page is there, unless that is not the start.
const early = new Map();
const parts = ["start"];
if (!/^(#\/?)?$/.test(location.hash)) parts.push("questions", "result");
if (/^#\/(occupations|sources|privacy|embed|open)\b/.test(location.hash)) parts.push("more");
for (const part of parts) {
  const path = `locales/${lang}/${part}.json`;
  const words = fetch(path, { cache: "no-cache" });
  // The program says so when it needs them.
  words.catch(() => {});
  early.set(path, words);
}
// The program takes each once; another attempt asks again.
globalThis.take_early = (path) => {
  const words = early.get(path);
  early.delete(path);
  return words;
};

try {
  const program = await import(new URL(js, document.baseURI));
  await program.default({ module_or_path: new URL(wasm, document.baseURI) });
} catch (error) {
  console.error(error);
  show_crash();
}
