// Reading everywhere. In: a page that is open. Out: what there is to read, what the page keeps, and that it fits every window, sheet
// and size of text.
import assert from "node:assert/strict";

const TEXT_SPACING =
  "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }";
const TEXT_TWICE_AS_LARGE = "html { font-size: 200% !important }";
/** What is left of A4 between the margins, in pixels of CSS. */
const PAPER = 680;

/** What is to be read on a page. What only scripts show is left out: the forms that filter and search, and buttons that copy. They hold no fact. */
export function read(page) {
  return page.evaluate(() => {
    const words = (part) => part.innerText.trim().split(/\s+/).join(" ");
    const [heading, main] = ["h1", "main"].map((name) => document.querySelector(name));
    const forms = [...main.querySelectorAll("form.filter, form.search, noscript, button.copy")];
    const text = forms.reduce((rest, form) => rest.replace(words(form), ""), words(main));
    return { heading: words(heading), words: text.trim().split(/\s+/).join(" ") };
  });
}

/** What a page has left in the browser. */
export async function keeps(page) {
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

/** It fits every window, size of text and sheet of paper. */
export async function measure(page) {
  await measureOnScreen(page);
  // On the screen a box may slide, on paper it may not.
  await fits(page, [PAPER, "", "on paper", "print", ["hidden", "clip", "auto", "scroll"]]);
}

/** It fits every window and size of text. */
export async function measureOnScreen(page) {
  for (const look of [
    [1280, TEXT_TWICE_AS_LARGE, "with text at 200 %", "screen", ["hidden", "clip"]],
    [640, "", "at 200 %", "screen", ["hidden", "clip"]],
    [320, "", "at 320 pixels, which is 1280 at 400 %", "screen", ["hidden", "clip"]],
    [320, TEXT_SPACING, "at 320 pixels with the text spaced out", "screen", ["hidden", "clip"]],
  ]) {
    await fits(page, look);
  }
}

async function fits(page, [width, css, how, media, hiding]) {
  await page.setViewportSize({ width, height: 900 });
  await page.emulateMedia({ media });
  const { tooWide, cutOff } = await page.evaluate(misfits, { css, hiding });
  assert.deepEqual(tooWide, [], `too wide ${how}`);
  assert.deepEqual(cutOff, [], `cut off ${how}`);
}

/** What makes the page scroll sideways, and the boxes that hide a part of what is written in them, under one more style sheet. Runs in the page. */
function misfits({ css, hiding }) {
  // In a way that the page's own policy does not forbid.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [sheet];
  const { clientWidth, scrollWidth } = document.documentElement;
  // What scrolls inside a box of its own does not count.
  const isTooWide = (element) => element.getBoundingClientRect().right > clientWidth;
  const isCut = (element) => {
    const { overflowX, overflowY, clipPath } = getComputedStyle(element);
    const isWider = hiding.includes(overflowX) && element.scrollWidth > element.clientWidth + 1;
    const isHigher = hiding.includes(overflowY) && element.scrollHeight > element.clientHeight + 1;
    return (isWider || isHigher) && element.clientWidth > 1 && clipPath === "none" && element.textContent.trim() !== "";
  };
  const html = (element) => element.outerHTML.slice(0, 120);
  return {
    tooWide: scrollWidth > clientWidth ? [...document.body.querySelectorAll("*")].filter(isTooWide).slice(-10).map(html) : [],
    cutOff: [...document.body.querySelectorAll("*:not(svg *, input, select)")].filter(isCut).map(html),
  };
}
