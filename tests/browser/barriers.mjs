// Barriers that a program can find. In: a page that is open. Out: what axe-core finds on it against WCAG 2.2 AA, wide and narrow,
// light and dark: one of them wide and the other narrow, in turn from page to page; PAGES=all looks at all four each time.
import axe from "axe-core";

const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const WIDE = 1280;
const NARROW = 360;

const RULES = { runOnly: WCAG, rules: { "target-size": { enabled: true } } };

/** The barriers of a page, each with how the page was shown. Pages of even and odd `turn` are looked at in the other colours. */
export async function barriers(page, turn) {
  await page.evaluate(axe.source);
  const found = [];
  for (const [width, colorScheme] of looks(turn)) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    const barriers = await page.evaluate(look, RULES);
    found.push(...barriers.map((barrier) => `${width} pixels, ${colorScheme}: ${barrier}`));
  }
  return found;
}

/** How a page is looked at: how wide, and in which colours. */
function looks(turn) {
  if (process.env.PAGES === "all") {
    return [WIDE, NARROW].flatMap((width) => ["light", "dark"].map((colours) => [width, colours]));
  }
  const [inLight, inDark] = turn % 2 === 0 ? [WIDE, NARROW] : [NARROW, WIDE];
  return [[inLight, "light"], [inDark, "dark"]];
}

/** Runs in the page. */
async function look(rules) {
  const { violations } = await globalThis.axe.run(document, { ...rules, resultTypes: ["violations"], selectors: false, preload: false });
  return violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map((node) => node.html.slice(0, 160)).join(" · ")}`);
}
