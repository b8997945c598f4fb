// Checks this tool, in a worker: runs every part of the check that check.wasm has, one after the other,
// and tells the page in lines of JSON how far it is and, at the end, what it found
// (crates/questionnaire/src/self_check.rs reads them). Fetched only when a reader asks for it.
// scripts/build makes check.js of it and of "check-glue", which wasm-bindgen writes.

import load, { check_part, check_parts, rules_hash } from "check-glue";

const most_faults = 50;
const start = performance.now();

function tell(line) {
  postMessage(JSON.stringify(line));
}

try {
  await load({ module_or_path: new URL("check.wasm", import.meta.url) });
  const parts = check_parts();
  const found = { outcomes: 0, vectors: 0, choices: 0, disagreements: 0, faults: [] };
  for (let done = 0; done < parts; done += 1) {
    tell({ done, parts });
    const { outcomes, vectors, choices, disagreements, faults } = JSON.parse(check_part(done));
    found.outcomes += outcomes;
    found.vectors += vectors;
    found.choices += choices;
    found.disagreements += disagreements;
    found.faults.push(...faults.slice(0, most_faults - found.faults.length));
  }
  tell({ done: parts, parts });
  const seconds = Math.ceil((performance.now() - start) / 1000);
  tell({ found: { ...found, hash: rules_hash(), seconds } });
} catch (error) {
  tell({ error: String(error) });
}
close();
