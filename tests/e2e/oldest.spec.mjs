// The oldest browsers that the README names have everything that the site needs.

import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { parse } from "acorn";
import { expect, test, verdicts } from "./fixtures.mjs";
import { engineer } from "./people.mjs";
import { walk_fast } from "./walker.mjs";

const site = "dist";
const names = readdirSync(site);
const wasm_opt = join("node_modules", ".bin", "wasm-opt");
/// What WebAssembly had in Chrome 96, Firefox 89 and Safari 15; the last two are parts of the others.
const features = ["sign-ext", "mutable-globals", "bulk-memory", "nontrapping-float-to-int", "multivalue", "reference-types", "bulk-memory-opt", "call-indirect-overlong"];

const programs = names.filter((name) => name.endsWith(".wasm"));
for (const file of programs) {
  test(`${file.replace(/-[0-9a-f]{10,16}/, "")} needs nothing newer of WebAssembly`, () => {
    // What its compiler was allowed to use, as it has noted.
    const noted = execFileSync(wasm_opt, [join(site, file), "--print-features", "-o", "/dev/null"], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
    const used = [...noted.matchAll(/--enable-([\w-]+)/g)].map(([, name]) => name);
    expect(used).toContain("sign-ext");
    expect(used.filter((name) => !features.includes(name))).toEqual([]);
  });
}

/// Scripts that run in every browser there is, and those that run where modules do; their edition of the language. The check
/// of the tool and the part for programs, which are asked for by hand, have a later one.
const scripts = [
  ...["index.html", "embed.html"].flatMap((page) => {
    const inside = [...readFileSync(join(site, page), "utf8").matchAll(/<script([^>]*)>([^]*?)<\/script>/g)];
    return inside.map(([, attributes, text], place) => [`script ${place + 1} of ${page}`, text, /type="module"/.test(attributes) ? 2020 : 2015]);
  }),
  ...names.filter((name) => name.endsWith(".js")).map((name) => [name.replace(/-[0-9a-f]{10,16}/, ""), readFileSync(join(site, name), "utf8"), /^(check|logic)\b/.test(name) ? 2022 : 2020]),
];
test("the scripts need nothing newer of the language", () => {
  expect(scripts.length).toBeGreaterThan(5);
  for (const [name, text, ecmaVersion] of scripts) {
    const sourceType = ecmaVersion === 2015 ? "script" : "module";
    expect(() => parse(text, { ecmaVersion, sourceType }), name).not.toThrow();
  }
});

/// Takes away what those browsers do not have.
function age() {
  const missing = [
    [Array.prototype, "at", "findLast", "findLastIndex", "toSorted", "toReversed", "toSpliced", "with"],
    [String.prototype, "at", "isWellFormed", "toWellFormed"],
    [Object, "hasOwn", "groupBy"], [Array, "fromAsync"], [Promise, "withResolvers", "try"], [URL, "canParse", "parse"],
    [Set.prototype, "union", "intersection", "difference"], [AbortSignal, "timeout", "any"], [crypto, "randomUUID"],
    [Element.prototype, "checkVisibility", "setHTMLUnsafe"], [Intl, "DisplayNames", "Segmenter", "DurationFormat"],
    [window, "structuredClone", "requestIdleCallback", "cancelIdleCallback", "scheduler", "navigation", "CompressionStream"],
    [Navigator.prototype, "connection", "userActivation", "locks"], [Document.prototype, "startViewTransition"],
  ];
  for (const [owner, ...parts] of missing) {
    for (const part of parts) {
      delete owner[part];
      if (part in owner) Object.defineProperty(owner, part, { value: undefined });
    }
  }
}
test("a whole walk needs nothing newer of the browser", async ({ page }) => {
  await page.addInitScript(age);
  await page.goto("./");
  await walk_fast(page, engineer);
  expect(await verdicts(page)).toEqual(["eligible", "not_eligible"]);
});
