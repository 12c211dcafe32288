// Each page as all its readers meet it. In: the shipped content at the top of an address, the sample below a path; of every kind of page
// of both the first, and those with the longest word, the widest table, and the most notes and shapes of pictures; with PAGES=all every
// page. Out: a test for each of them, on one load: quiet, kept in nothing, reached by keyboard, without a barrier, fit for every window
// and sheet, and good in every dress; then the same words without a script. That a path changes no page but its addresses, the files tell.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { barriers } from "./barriers.mjs";
import { inOwnColours, onPaper, standing, undressed } from "./dress.mjs";
import { skip, walk } from "./keyboard.mjs";
import { keeps, measure, read } from "./reading.mjs";
import { AT_A_TIME, looking, telling } from "./sites.mjs";

for (const site of await telling()) {
  describe(`in ${site.name}`, { concurrency: AT_A_TIME }, () => {
    for (const [turn, path] of site.telling.entries()) {
      test(`/${path}`, async (t) => {
        const shown = await looking(site, path, (page, complaints) => everything(t, turn, page, complaints));
        await sameWithoutScript(t, site, path, shown);
      });
    }
  });
}

async function everything(t, turn, page, complaints) {
  const shown = await read(page);
  await t.test("is quiet", () => assert.deepEqual(complaints, []));
  await t.test("keeps nothing", async () => assert.deepEqual(await keeps(page), []));
  const width = turn % 2 === 0 ? 1280 : 360;
  await page.setViewportSize({ width, height: 900 });
  await t.test("is skipped to its content", () => skip(page));
  await t.test(`is reached and left by keyboard everywhere, and shows where, at ${width} pixels`, () => walk(page));
  await t.test("has no barrier, wide and narrow, in light and in dark", async () => assert.deepEqual(await barriers(page, turn), []));
  await t.test("moves nothing by itself, and nothing at all if it is asked not to", () => standing(page));
  await t.test("shows marks and bars in the reader's own colours", () => inOwnColours(page));
  await t.test("fits every window, size of text and sheet of paper", () => measure(page));
  await t.test("prints as a paper, with nothing to press and with the addresses of its sources", () => onPaper(page));
  await t.test("is a good plain document without a style sheet", () => undressed(page));
  return shown;
}

function sameWithoutScript(t, site, path, shown) {
  return t.test("says the same without a script", () =>
    looking(site, path, async (page, complaints) => {
      assert.ok(shown.heading, "a heading is to be seen");
      assert.deepEqual(await read(page), shown);
      assert.deepEqual(complaints, []);
    }, { javaScriptEnabled: false }));
}
