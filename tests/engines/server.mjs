// The built site, each time at an address of its own, so that nothing kept for another test is there. A fault is a script
// in a file of the site, which the page loads before its own, or something else in place of a file.

import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import sirv from "sirv";

const site = sirv("dist", { dev: true, setHeaders: (response) => response.setHeader("Access-Control-Allow-Origin", "*") });
const pages = { "/": "index.html", "/index.html": "index.html", "/embed.html": "embed.html" };
const article = (attributes) => `<!doctype html><title>Article</title><iframe src="embed.html" title="check" width="400" height="800" ${attributes}></iframe>`;

/// Serves the site; `script` runs in every page before anything else, `respond` may answer a request itself and say so,
/// `frame` are the attributes of the frame on `/article`.
export async function serve({ script = () => {}, respond = () => false, frame = "" } = {}) {
  const html = (response, text) => response.setHeader("Content-Type", "text/html").setHeader("Access-Control-Allow-Origin", "*").end(text);
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    if (respond(pathname, response)) return;
    if (pathname === "/article") html(response, article(frame));
    else if (pathname === "/fault.js") response.setHeader("Content-Type", "text/javascript").setHeader("Access-Control-Allow-Origin", "*").end(`(${script})()`);
    else if (pages[pathname]) html(response, readFileSync(`dist/${pages[pathname]}`, "utf8").replace("<script data-js", '<script src="fault.js"></script>$&'));
    else site(request, response);
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  return {
    address: `http://127.0.0.1:${server.address().port}/`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
