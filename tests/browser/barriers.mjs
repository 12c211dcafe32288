// Barriers that a program can find. In: a page that is open. Out: what axe-core finds on it against WCAG 2.2 AA, wide and narrow,
// light and dark. In the dark only colours can differ, so only they are looked at again; PAGES=all looks at everything each time.
import axe from "axe-core";

const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const COLOURS = ["color-contrast", "link-in-text-block"];

/** The barriers of a page, each with how the page was shown. */
export async function barriers(page) {
  await page.evaluate(axe.source);
  const found = [];
  for (const [width, colorScheme] of [[1280, "light"], [1280, "dark"], [360, "dark"], [360, "light"]]) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    const again = colorScheme === "dark" && process.env.PAGES !== "all";
    const barriers = await page.evaluate(look, again ? { runOnly: COLOURS } : { runOnly: WCAG, rules: { "target-size": { enabled: true } } });
    found.push(...barriers.map((barrier) => `${width} pixels, ${colorScheme}: ${barrier}`));
  }
  return found;
}

/** Runs in the page. */
async function look(rules) {
  const { violations } = await globalThis.axe.run(document, { ...rules, resultTypes: ["violations"], preload: false });
  return violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map((node) => node.html.slice(0, 160)).join(" · ")}`);
}
