// `logic.js` and `logic.wasm`, the domain for other programs: in a page and in Node.

import { expect, test } from "./fixtures.mjs";
import { engineer, supervisor } from "./people.mjs";

const in_node = await import("../../dist/logic.js");

/// Calls one of the functions; what it returns, or what it throws.
async function call(name, parameters) {
  const { [name]: called } = this ?? (await import("./logic.js"));
  try {
    return { value: JSON.parse(called(...parameters)) };
  } catch (error) {
    return { is_error: error instanceof Error, message: error.message };
  }
}

const places = [
  ["a page", (page) => async (...row) => page.evaluate(call_in_page, row)],
  ["Node", () => async (...row) => call_in_node(row)],
];
