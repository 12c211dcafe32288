// Reading everywhere. In: every page of both sites. Out: a test for each: it asks nobody else for anything, says nothing on the
// console, keeps nothing, fits every window, sheet and size of text, says the same without a script, and is light enough for
// an old telephone. Below another path, one page of each kind.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { gzipSync } from "node:zlib";
import { AT_A_TIME, NOT_FOUND, at, atTheTop, dress, shipped, sites, tooWide } from "./sites.mjs";

const TEXT_SPACING =
  "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }";
const TEXT_TWICE_AS_LARGE = "html { font-size: 200% !important }";
/** What is left of A4 between the margins, in pixels of CSS. */
const PAPER = 680;

for (const site of sites) {
  describe(`in ${site.name}`, { concurrency: AT_A_TIME }, () => {
    const isBelow = !atTheTop.includes(site);
    for (const path of isBelow ? site.kinds : site.all) test(`/${path} is read everywhere`, (t) => look(t, site, path, isBelow));
  });
}

async function look(t, site, path, isBelow) {
  let shown;
  await at(site, path, async (page, complaints) => {
    shown = await read(page);
    await t.test("is quiet", () => assert.deepEqual(complaints, []));
    await t.test("keeps nothing", async () => assert.deepEqual(await keeps(page), []));
    if (!isBelow) await t.test("fits every window, size of text and sheet of paper", () => measure(page));
  });
  const without = (page, complaints) =>
    t.test("says the same without a script", async () => {
      assert.ok(shown.heading, "a heading is to be seen");
      assert.deepEqual(await read(page), shown);
      assert.deepEqual(complaints, []);
    });
  await at(site, path, without, { javaScriptEnabled: false });
}

/** What is to be read on a page. The forms that filter and search are left out: they hold no fact, and only scripts show them. */
async function read(page) {
  const heading = await page.locator("h1").innerText();
  const text = await page.locator("main").evaluate((main) => {
    const forms = "form.filter, form.search, noscript";
    const words = (part) => part.innerText.split(/\s+/).join(" ");
    return [...main.querySelectorAll(forms)].reduce((rest, form) => rest.replace(words(form), ""), words(main));
  });
  return { heading, words: text.split(/\s+/).join(" ") };
}

/** What a page has left in the browser. */
async function keeps(page) {
  const cookies = (await page.context().cookies()).map((cookie) => `cookie ${cookie.name}`);
  const stored = await page.evaluate(async () => [
    ...Object.keys(localStorage).map((key) => `local storage ${key}`),
    ...Object.keys(sessionStorage).map((key) => `session storage ${key}`),
    ...(await indexedDB.databases()).map(({ name }) => `database ${name}`),
    ...(await (globalThis.caches?.keys() ?? [])).map((name) => `cache ${name}`),
    ...((await navigator.serviceWorker?.getRegistrations()) ?? []).map(({ scope }) => `service worker ${scope}`),
  ]);
  return [...cookies, ...stored];
}

async function measure(page) {
  for (const [width, css, how] of [
    [1280, TEXT_TWICE_AS_LARGE, "with text at 200 %"],
    [640, "", "at 200 %"],
    [320, "", "at 320 pixels, which is 1280 at 400 %"],
    [320, TEXT_SPACING, "at 320 pixels with the text spaced out"],
  ]) {
    await page.setViewportSize({ width, height: 900 });
    await dress(page, css);
    assert.deepEqual(await tooWide(page), [], `wider than the window ${how}`);
    assert.deepEqual(await cutOff(page), [], `cut off ${how}`);
  }
  await dress(page);
  await page.setViewportSize({ width: PAPER, height: 960 });
  await page.emulateMedia({ media: "print" });
  assert.deepEqual(await tooWide(page), [], "wider than the paper");
  assert.deepEqual(await cutOff(page, true), [], "cut off on paper");
}

/** The boxes that hide a part of what is written in them. On the screen a box may slide, on paper it may not. */
function cutOff(page, onPaper = false) {
  return page.evaluate((hiding) => {
    const isCut = (element) => {
      const style = getComputedStyle(element);
      if (element.clientWidth <= 1 || style.clipPath !== "none" || !element.textContent.trim()) return false;
      return (
        (hiding.includes(style.overflowX) && element.scrollWidth > element.clientWidth + 1) ||
        (hiding.includes(style.overflowY) && element.scrollHeight > element.clientHeight + 1)
      );
    };
    return [...document.body.querySelectorAll("*:not(svg *, input, select)")].filter(isCut).map((element) => element.outerHTML.slice(0, 120));
  }, onPaper ? ["hidden", "clip", "auto", "scroll"] : ["hidden", "clip"]);
}

describe("the weight of pages", () => {
  const LIMIT = 40 * 1024;

  test(`HTML, styles and scripts of every shipped page come to at most ${LIMIT} bytes`, () => {
    const heavy = shipped.all
      .map((path) => ({ path, bytes: weight(path) }))
      .filter(({ bytes }) => bytes > LIMIT);
    assert.deepEqual(heavy, []);
  });

  /** What a page and its styles and scripts come to, each as a server sends it. */
  function weight(path) {
    const file = path === NOT_FOUND ? "404.html" : join(path, "index.html");
    const html = readFileSync(join(shipped.folder, file));
    const assets = [...html.toString().matchAll(/<(?:link rel="stylesheet" href|script[^>]* src)="([^"]+)"/g)];
    assert.ok(assets.length > 1, `${path} has a style sheet and a script`);
    const files = assets.map(([, address]) => readFileSync(join(shipped.folder, new URL(address, shipped.address).pathname)));
    return [html, ...files].reduce((sum, bytes) => sum + gzipSync(bytes).length, 0);
  }
});
