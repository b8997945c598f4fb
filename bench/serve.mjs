// A static host as one should be: every file precompressed, names with a hash cached for ever, the rest asked about.

import { createHash } from "node:crypto";
import { readFileSync, readdirSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

const TYPES = {
  ".css": "text/css", ".csv": "text/csv", ".html": "text/html; charset=utf-8", ".js": "text/javascript",
  ".json": "application/json", ".svg": "image/svg+xml", ".txt": "text/plain; charset=utf-8", ".wasm": "application/wasm",
};

/// Serves the files of a folder, and those added by their paths, on a free port.
export async function serve(folder) {
  const files = new Map();
  for (const name of readdirSync(folder, { recursive: true })) {
    if (statSync(join(folder, name)).isFile()) add(`/${name}`, readFileSync(join(folder, name)));
  }
  function add(path, content) {
    const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 };
    const tag = `"${createHash("sha256").update(content).digest("hex").slice(0, 16)}"`;
    files.set(path, { body: brotliCompressSync(content, { params }), tag, type: TYPES[extname(path)] ?? "application/octet-stream" });
  }
  const server = createServer((request, response) => {
    const path = request.url.split("?")[0].replace(/\/$/, "/index.html");
    const file = files.get(path);
    if (!file) {
      response.writeHead(404).end();
      return;
    }
    response.setHeader("Cache-Control", /-[0-9a-f]{10,16}[._/]/.test(path) ? "public, max-age=31536000, immutable" : "no-cache");
    response.setHeader("ETag", file.tag);
    if (request.headers["if-none-match"] === file.tag) {
      response.writeHead(304).end();
      return;
    }
    response.writeHead(200, { "Content-Type": file.type, "Content-Encoding": "br", "Content-Length": file.body.length });
    response.end(file.body);
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  return { address: `http://127.0.0.1:${server.address().port}/`, add, close: () => server.close() };
}
