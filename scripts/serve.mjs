// Serves dist/ on this machine only, at / and at every further folder named:
//   node scripts/serve.mjs <port> [/folder/ …]

import { createServer } from "node:http";
import sirv from "sirv";

const [port, ...folders] = process.argv.slice(2);
// `dev` looks up each file again, so a rebuilt site shows on reload.
const site = sirv("dist", { dev: true, setHeaders });

// As the README says: names with a hash for ever, the others asked about each time.
function setHeaders(response, path) {
  response.setHeader("Cache-Control", /-[0-9a-f]{10,16}[._/]/.test(path) ? "public, max-age=31536000, immutable" : "no-cache");
}

const server = createServer((request, response) => {
  const folder = folders.find((folder) => request.url.startsWith(folder)) ?? "/";
  request.url = request.url.slice(folder.length - 1);
  site(request, response);
});
server.on("error", (error) => {
  console.error(error.code === "EADDRINUSE" ? `Port ${port} is in use. PORT=<another> uses another one.` : error.message);
  process.exitCode = 1;
});
server.listen(Number(port), "127.0.0.1", () => console.log(`\nThe site is at http://127.0.0.1:${port}/ (Ctrl+C ends it)`));
