// Barriers that a program can find. In: one page of each kind of both sites. Out: a test for each page: axe-core finds nothing
// against WCAG 2.2 AA, wide and narrow, light and dark. PAGES=all looks at every page.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import axe from "axe-core";
import { AT_A_TIME, at, atTheTop } from "./sites.mjs";

const RULES = {
  runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
  rules: { "target-size": { enabled: true } },
  resultTypes: ["violations"],
  preload: false,
};

for (const site of atTheTop) {
  describe(`in ${site.name}`, { concurrency: AT_A_TIME }, () => {
    for (const path of process.env.PAGES === "all" ? site.all : site.kinds) {
      test(`/${path} has no barrier, wide and narrow, light and dark`, () =>
        at(site, path, async (page) => {
          await page.evaluate(axe.source);
          const found = [];
          for (const width of [1280, 360]) {
            for (const colorScheme of ["light", "dark"]) {
              await page.setViewportSize({ width, height: 900 });
              await page.emulateMedia({ colorScheme });
              found.push(...(await barriers(page)).map((barrier) => `${width} pixels, ${colorScheme}: ${barrier}`));
            }
          }
          assert.deepEqual(found, []);
        }));
    }
  });
}

async function barriers(page) {
  const { violations } = await page.evaluate((rules) => globalThis.axe.run(document, rules), RULES);
  return violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map((node) => node.html.slice(0, 160)).join(" · ")}`);
}
