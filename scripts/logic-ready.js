
// Ready once imported: a browser fetches logic.wasm, Node reads it. (The end of scripts/build.)
const in_node = typeof process === "object" && process.versions?.node;
await __wbg_init(in_node
  ? { module_or_path: await (await import("node:fs/promises")).readFile(new URL("logic.wasm", import.meta.url)) }
  : {});
