// The keyboard alone. In: one page of each kind of both sites. Out: a test for each: the Tab key reaches every control in the
// order of the page, shows where it is, leaves each again, and comes first to a link that skips to the content.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { AT_A_TIME, at, sample, shipped } from "./sites.mjs";

for (const [site, width] of [[shipped, 1280], [sample, 360]]) {
  describe(`in ${site.name}`, { concurrency: AT_A_TIME }, () => {
    for (const path of site.kinds) {
      test(`/${path} is reached and left by keyboard everywhere, and shows where, at ${width} pixels`, () =>
        at(site, path, walk, { viewport: { width, height: 900 } }));
      test(`/${path} is skipped to its content`, () => at(site, path, skip));
    }
  });
}

/** Goes through the whole page with the Tab key. */
async function walk(page) {
  const controls = await page.evaluate(listControls);
  await page.evaluate(noteStops);
  // One more leaves the last, and one for each box that the browser itself lets slide by keyboard.
  const enough = controls.length + 20;
  let steps = 0;
  do {
    await page.keyboard.press("Tab");
    steps += 1;
  } while (steps < enough && (steps < controls.length || (await page.evaluate(() => document.activeElement !== document.body))));
  const { stops, unseen } = await page.evaluate(() => globalThis.walked);
  assert.ok(steps < enough, "the keyboard leaves the page");
  assert.deepEqual(controls.filter((_, number) => !stops.includes(number)), [], "never reached");
  assert.deepEqual(stops, stops.toSorted((one, other) => one - other), "in the order of the page");
  assert.deepEqual(unseen, [], "not to be seen where the keyboard is");
}

/** Numbers everything that a keyboard has to reach. Runs in the page. */
function listControls() {
  const named = "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]";
  const controls = [...document.querySelectorAll(named)].filter(
    (element) => element.tabIndex >= 0 && !element.disabled && element.checkVisibility({ visibilityProperty: true }),
  );
  controls.forEach((control, number) => control.setAttribute("data-stop", number));
  return controls.map((control) => control.outerHTML.slice(0, 120));
}

/** Notes where the keyboard goes, and whether it shows there. Runs in the page. */
function noteStops() {
  const stops = [];
  const unseen = [];
  globalThis.walked = { stops, unseen };
  const rings = (element) =>
    [null, "::after"].some((part) => {
      const style = getComputedStyle(element, part);
      return style.outlineStyle !== "none" && Number.parseFloat(style.outlineWidth) >= 2;
    });
  const isInSight = (element) => {
    const { left, right, top, bottom, width, height } = element.getBoundingClientRect();
    return width > 0 && height > 0 && right > 0 && bottom > 0 && left < innerWidth && top < innerHeight;
  };
  let inSight = false;
  document.addEventListener("focusin", ({ target }) => {
    if (target.dataset.stop) stops.push(Number(target.dataset.stop));
    if (!rings(target)) unseen.push(`no ring: ${target.outerHTML.slice(0, 120)}`);
    inSight = isInSight(target);
  });
  // By the time it is left, the browser has brought it into sight.
  document.addEventListener("focusout", ({ target }) => {
    if (!inSight && !isInSight(target)) unseen.push(`out of sight: ${target.outerHTML.slice(0, 120)}`);
  });
}

/** The first stop leads past the navigation. */
async function skip(page) {
  await page.keyboard.press("Tab");
  const target = await page.evaluate(() => document.activeElement?.getAttribute("href"));
  assert.match(target ?? "", /^#./, "the first thing the Tab key reaches is a link into the page");
  await page.keyboard.press("Enter");
  assert.ok(await page.evaluate(() => Boolean(document.querySelector("main:target, main :target"))), "which leads to the main part");
  await page.keyboard.press("Tab");
  const next = await page.evaluate(() => !document.activeElement.closest("header"));
  assert.ok(next, "from where the Tab key goes on");
}
