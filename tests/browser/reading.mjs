// Reading everywhere. In: a page that is open. Out: what there is to read, what the page keeps, and that it fits every window, sheet
// and size of text.
import assert from "node:assert/strict";
import { dress, tooWide } from "./sites.mjs";

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
