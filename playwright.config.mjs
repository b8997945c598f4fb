// End-to-end tests: the built site (dist/) in the system's Chromium. `scripts/test e2e` builds it first.
import { execFileSync } from "node:child_process";
import { defineConfig } from "@playwright/test";

const port = 4173;
const address = `http://127.0.0.1:${port}/`;

export default defineConfig({
  testDir: "tests/e2e",
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  // Guards against a hang, far above what a busy machine needs. An action has its own, so that one that
  // hangs is named: a test that merely runs out of time does not say where it spent it.
  timeout: 240_000,
  expect: { timeout: 20_000 },
  reporter: "list",
  use: {
    baseURL: address,
    actionTimeout: 60_000,
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: execFileSync("sh", ["-c", "command -v chromium || command -v chromium-browser"], { encoding: "utf8" }).trim(),
      // Without these Chromium calls home at every start; without a sandbox it also runs as root.
      args: [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
      ],
    },
  },
  // The site stands at / and, as on somebody's web site, under /tools/permit/.
  webServer: { command: `node scripts/serve.mjs ${port} /tools/permit/`, url: address, reuseExistingServer: false },
});
