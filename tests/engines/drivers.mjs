// Browsers by their engine, all with the same few methods: Chromium and Firefox over puppeteer, WebKitGTK over WebDriver,
// because it speaks nothing else.

import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import puppeteer from "puppeteer-core";
import { Builder, Capabilities, Key } from "selenium-webdriver";
import { Select } from "selenium-webdriver/lib/select.js";

/// Guards against a hang, far above what a busy machine needs; in milliseconds.
export const PATIENCE = 60_000;

const ask_shell = (command) => execFileSync("sh", ["-c", command], { encoding: "utf8" }).trim();
const found = (...programs) => ask_shell(programs.map((program) => `command -v ${program}`).join(" || "));

export const engines = {
  chromium: () => with_puppeteer({
    browser: "chrome",
    executablePath: found("chromium", "chromium-browser"),
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
  }),
  firefox: () => with_puppeteer({ browser: "firefox", executablePath: found("firefox-esr", "firefox") }),
  webkit,
};

async function with_puppeteer(options) {
  const browser = await puppeteer.launch({ headless: true, ...options });
  return {
    async open(address) {
      const page = await browser.newPage();
      page.setDefaultTimeout(PATIENCE);
      await page.goto(address, { waitUntil: "domcontentloaded" });
      return new PuppeteerPage(page);
    },
    close: () => browser.close(),
  };
}

class PuppeteerPage {
  constructor(page) {
    this.page = page;
    this.frame = page.mainFrame();
  }

  /// Everything after this happens inside the first frame of the page.
  async enter_frame() {
    const element = await this.page.waitForSelector("iframe");
    this.frame = await element.contentFrame();
  }

  evaluate(run, ...all) {
    return this.frame.evaluate(run, ...all);
  }

  async element(selector, place) {
    const element = (await this.frame.$$(selector))[place];
    if (!element) throw new Error(`there is no ${selector}`);
    return element;
  }

  async click(selector, place = 0) {
    await (await this.element(selector, place)).click();
  }

  async choose(selector, place, value) {
    await (await this.element(selector, place)).select(value);
  }

  async fill(selector, place, text) {
    const element = await this.element(selector, place);
    await element.evaluate((box) => box.select());
    await element.focus();
    await (text === "" ? this.page.keyboard.press("Delete") : this.page.keyboard.type(text));
  }

  press(key) {
    return this.page.keyboard.press(key);
  }

  reload() {
    return this.page.reload({ waitUntil: "domcontentloaded" });
  }

  back() {
    return this.page.goBack({ waitUntil: "domcontentloaded" }).catch(() => {});
  }

  close() {
    return this.page.close();
  }
}

async function webkit() {
  const port = await free_port();
  const home = mkdtempSync(join(tmpdir(), "webkit-"));
  // A home of its own, so that no profile is shared with anything.
  const driver = spawn("xvfb-run", ["-a", "WebKitWebDriver", "-p", `${port}`], {
    detached: true, stdio: "ignore", env: { ...process.env, HOME: home, XDG_DATA_HOME: home, XDG_CACHE_HOME: home, XDG_CONFIG_HOME: home, WEBKIT_DISABLE_COMPOSITING_MODE: "1" },
  });
  const address = `http://127.0.0.1:${port}`;
  await answers(`${address}/status`);
  const binary = ask_shell("command -v MiniBrowser || ls /usr/lib/*/webkit2gtk-*/MiniBrowser | tail -n 1");
  const capabilities = new Capabilities({ browserName: "MiniBrowser", "webkitgtk:browserOptions": { binary, args: ["--automation"] } });
  const browser = await new Builder().usingServer(address).withCapabilities(capabilities).build();
  await browser.manage().setTimeouts({ script: PATIENCE, pageLoad: PATIENCE });
  return {
    async open(page) {
      await browser.get(page);
      return new WebKitPage(browser);
    },
    async close() {
      await browser.quit();
      process.kill(-driver.pid);
      await once(driver, "exit");
      rmSync(home, { recursive: true, force: true });
    },
  };
}

class WebKitPage {
  constructor(browser) {
    this.browser = browser;
  }

  async enter_frame() {
    await this.browser.switchTo().frame(0);
  }

  /// A script with a policy of its own may not be evaluated from a text in the page, but by the driver.
  evaluate(run, ...all) {
    return this.browser.executeScript(`return (${run}).apply(null, arguments)`, ...all);
  }

  async element(selector, place) {
    const element = (await this.browser.findElements({ css: selector }))[place];
    if (!element) throw new Error(`there is no ${selector}`);
    return element;
  }

  async click(selector, place = 0) {
    const element = await this.element(selector, place);
    await this.browser.executeScript("arguments[0].scrollIntoView({ block: 'center' })", element);
    await element.click();
  }

  async choose(selector, place, value) {
    await new Select(await this.element(selector, place)).selectByValue(value);
  }

  async fill(selector, place, text) {
    const element = await this.element(selector, place);
    await element.clear();
    await element.sendKeys(text);
  }

  async press(key) {
    const keys = { ArrowDown: Key.ARROW_DOWN, ArrowUp: Key.ARROW_UP, Enter: Key.ENTER, Escape: Key.ESCAPE };
    await this.browser.switchTo().activeElement().then((element) => element.sendKeys(keys[key]));
  }

  reload() {
    return this.browser.navigate().refresh();
  }

  back() {
    return this.browser.navigate().back();
  }

  close() {
    return this.browser.switchTo().defaultContent();
  }
}

/// A port that nobody uses.
async function free_port() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  await once(server, "close");
  return port;
}

async function answers(address) {
  for (const end = Date.now() + PATIENCE; Date.now() < end;) {
    try {
      if ((await fetch(address)).ok) return;
    } catch {
      // Not yet.
    }
    await new Promise((resolve) => { setTimeout(resolve, 50); });
  }
  throw new Error(`${address} does not answer`);
}
