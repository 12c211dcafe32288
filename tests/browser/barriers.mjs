// Barriers that a program can find. In: a page that is open. Out: what axe-core finds on it against WCAG 2.2 AA, wide and narrow,
// light and dark: one of them wide and the other narrow, in turn from page to page. Colours take most of the time, and are looked at
// where text is first dressed in a way. PAGES=all looks at all four each time, and at the colours of every text.
import axe from "axe-core";

const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const WIDE = 1280;
const NARROW = 360;

const RULES = { runOnly: WCAG, rules: { "target-size": { enabled: true } } };

/** The barriers of a page, each with how the page was shown. Pages of even and odd `turn` are looked at in the other colours. */
export async function barriers(page, turn) {
  await page.evaluate(axe.source);
  const everywhere = process.env.PAGES === "all";
  const found = [];
  for (const [width, colorScheme] of looks(turn)) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    if (!everywhere) await page.evaluate(onceForEachDress);
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

/**
 * Has colours looked at only where text is the first that is dressed as it and all around it are. What stands out of the flow may lie
 * over anything, and is looked at each time. Runs in the page.
 */
function onceForEachDress() {
  const parts = ["color", "fill", "backgroundColor", "backgroundImage", "opacity", "fontSize", "fontWeight", "textShadow"];
  const [dresses, numbers, met] = [new Map(), new Map(), new Set()];
  const isText = (node) => node.nodeType === Node.TEXT_NODE && node.data.trim() !== "";
  const holdsText = (element) => element.matches("input, select, textarea") || [...element.childNodes].some(isText);
  for (const element of document.querySelectorAll("*")) {
    const style = getComputedStyle(element);
    const place = style.position === "static" && style.transform === "none" ? "in the flow" : dresses.size;
    const isOff = element.matches(":disabled, [aria-disabled]");
    const dress = [dresses.get(element.parentElement), place, isOff, ...parts.map((part) => style[part])].join();
    if (!numbers.has(dress)) numbers.set(dress, numbers.size);
    dresses.set(element, numbers.get(dress));
    const isFirst = !met.has(dress) && holdsText(element) && element.checkVisibility({ visibilityProperty: true });
    if (isFirst) met.add(dress);
    element.toggleAttribute("data-dress", isFirst);
  }
  globalThis.axe.configure({ rules: [{ id: "color-contrast", selector: "[data-dress]" }] });
}

/** Runs in the page. */
async function look(rules) {
  const { violations } = await globalThis.axe.run(document, { ...rules, resultTypes: ["violations"], selectors: false, preload: false });
  return violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map((node) => node.html.slice(0, 160)).join(" · ")}`);
}
