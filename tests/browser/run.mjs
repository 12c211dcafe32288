// Looks at the built site as its readers do. In: a built site. Out: one test for each kind of page and each promise:
// nothing that axe-core finds against WCAG 2.2 AA, wide and narrow, light and dark; nothing said on the console; no request
// that fails or leaves the site; no sideways scrolling at 320 pixels; a skip link that works; all there without JavaScript.
//
//   npm test                       builds the site and looks at one page of each kind
//   PAGES=all npm test             looks at every page of the sitemap
//   CHROME=/path/to/browser        picks the browser; MERCAT=/path/to/mercat the program
import assert from "node:assert/strict";
import { after, describe, test } from "node:test";
import axe from "axe-core";
import { launch } from "./browser.mjs";
import { onePerKind, pages, published } from "./site.mjs";

const NOT_FOUND = "no/such/page/";
const WIDTHS = [1280, 360];
const COLOURS = ["light", "dark"];
const RULES = {
  runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
  rules: { "target-size": { enabled: true } },
  resultTypes: ["violations"],
  preload: false,
};

const site = await published("content");
const browser = await launch();
after(async () => {
  await browser.close();
  site.close();
});

const listed = await pages(site.folder, site.address);
const chosen = process.env.PAGES === "all" ? listed : onePerKind(listed);

test("the sitemap lists the home page", () => assert.ok(listed.includes("")));

describe("pages", { concurrency: 2 }, () => {
  for (const path of [...chosen, NOT_FOUND]) {
    test(`/${path} is whole, quiet and without barriers`, () => look(path));
    test(`/${path} says the same without JavaScript`, () => lookWithoutJavaScript(path));
  }
});

async function look(path) {
  const context = await browser.newContext({ reducedMotion: "reduce" });
  try {
    const page = await context.newPage();
    const complaints = listen(page, path);
    await page.goto(new URL(path, site.address).href, { waitUntil: "load" });
    assert.deepEqual(complaints, [], "requests and console");
    await skipLinkWorks(page);
    assert.deepEqual(await barriersInEveryDress(page), [], "axe-core");
    await page.setViewportSize({ width: 320, height: 640 });
    assert.deepEqual(await tooWide(page), [], "wider than the window at 320 pixels");
  } finally {
    await context.close();
  }
}

async function lookWithoutJavaScript(path) {
  const [shown, bare] = await Promise.all([true, false].map((javaScriptEnabled) => mainText(path, javaScriptEnabled)));
  assert.ok(bare.heading, "a heading is to be seen");
  assert.equal(bare.heading, shown.heading);
  assert.equal(bare.words, shown.words);
}

/** What is to be read on a page. The forms that filter and search are left out: they hold no fact, and only scripts show them. */
async function mainText(path, javaScriptEnabled) {
  const context = await browser.newContext({ javaScriptEnabled });
  try {
    const page = await context.newPage();
    await page.goto(new URL(path, site.address).href, { waitUntil: "load" });
    const heading = await page.locator("h1").innerText();
    const text = await page.locator("main").evaluate((main) => {
      for (const form of main.querySelectorAll("form.filter, form.search, noscript")) form.remove();
      return main.innerText;
    });
    return { heading, words: text.split(/\s+/).join(" ") };
  } finally {
    await context.close();
  }
}

/** What the page says on the console, and each request that fails, is redirected or leaves the site. */
function listen(page, path) {
  const complaints = [];
  const own = new URL(path, site.address).href;
  const expected = (url) => path === NOT_FOUND && url === own;
  page.on("console", (message) => {
    if (!expected(message.location().url)) complaints.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (fault) => complaints.push(`script: ${fault.message}`));
  page.on("requestfailed", (request) => complaints.push(`failed: ${request.url()} ${request.failure()?.errorText}`));
  page.on("request", (request) => {
    if (!request.url().startsWith(site.address.href)) complaints.push(`leaves the site: ${request.url()}`);
  });
  page.on("response", (response) => {
    const right = expected(response.url()) ? 404 : 200;
    if (response.status() !== right) complaints.push(`status ${response.status()}: ${response.url()}`);
  });
  return complaints;
}

async function skipLinkWorks(page) {
  await page.keyboard.press("Tab");
  const target = await page.evaluate(() => document.activeElement?.getAttribute("href"));
  assert.match(target ?? "", /^#./, "the first thing the Tab key reaches is a link into the page");
  await page.keyboard.press("Enter");
  const led = await page.evaluate(() => Boolean(document.querySelector("main:target, main :target")));
  assert.ok(led, "which leads to the main part");
}

async function barriersInEveryDress(page) {
  const found = [];
  for (const width of WIDTHS) {
    for (const colorScheme of COLOURS) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme });
      found.push(...(await barriers(page)).map((barrier) => `${width} pixels, ${colorScheme}: ${barrier}`));
    }
  }
  return found;
}

async function barriers(page) {
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(axe.source);
  const { violations } = await page.evaluate((rules) => globalThis.axe.run(document, rules), RULES);
  return violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map((node) => node.html.slice(0, 160)).join(" · ")}`);
}

/** The elements that make the page scroll sideways; what scrolls inside a box of its own does not count. */
function tooWide(page) {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    return [...document.body.querySelectorAll("*")]
      .filter((element) => element.getBoundingClientRect().right > width)
      .map((element) => `<${element.localName} class="${element.getAttribute("class") ?? ""}">`)
      .slice(0, 10);
  });
}
