// The keyboard alone. In: a page that was just opened. Out: assertions: the Tab key reaches every control in the order of the page,
// shows where it is, leaves each again, and comes first to a link that skips to the content.
import assert from "node:assert/strict";

/** How often the key, held down, goes on before the browser has answered: waiting for each takes most of the time. */
const AT_ONCE = 25;

/** Goes through the whole page with the Tab key, from its first stop until that is reached again. */
export async function walk(page) {
  const controls = await page.evaluate(listControls);
  await page.evaluate(noteStops);
  // The browser itself lets boxes slide by keyboard, and may leave out a key when it is busy.
  const enough = 2 * controls.length + 50;
  let steps = 0;
  while (steps < enough && !(await page.evaluate(() => globalThis.walked.isRound))) {
    await Promise.all(Array.from({ length: AT_ONCE }, () => page.keyboard.down("Tab")));
    steps += AT_ONCE;
  }
  await page.keyboard.up("Tab");
  const { stops, unseen } = await page.evaluate(() => globalThis.walked);
  assert.ok(await page.evaluate(() => globalThis.walked.isRound), "the keyboard leaves the page");
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
  const walked = { stops, unseen, isRound: false };
  globalThis.walked = walked;
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
    walked.isRound ||= target.dataset.stop === "0" && stops.length > 0;
    if (walked.isRound) return;
    if (target.dataset.stop) stops.push(Number(target.dataset.stop));
    if (!rings(target)) unseen.push(`no ring: ${target.outerHTML.slice(0, 120)}`);
    inSight = isInSight(target);
  });
  // By the time it is left, the browser has brought it into sight.
  document.addEventListener("focusout", ({ target }) => {
    if (!walked.isRound && !inSight && !isInSight(target)) unseen.push(`out of sight: ${target.outerHTML.slice(0, 120)}`);
  });
  document.querySelector("[data-stop='0']").focus();
}

/** The first stop leads past the navigation. */
export async function skip(page) {
  await page.keyboard.press("Tab");
  const target = await page.evaluate(() => document.activeElement?.getAttribute("href"));
  assert.match(target ?? "", /^#./, "the first thing the Tab key reaches is a link into the page");
  await page.keyboard.press("Enter");
  assert.ok(await page.evaluate(() => Boolean(document.querySelector("main:target, main :target"))), "which leads to the main part");
  await page.keyboard.press("Tab");
  const next = await page.evaluate(() => !document.activeElement.closest("header"));
  assert.ok(next, "from where the Tab key goes on");
}
