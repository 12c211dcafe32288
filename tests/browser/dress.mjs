// The same page in other dress. In: a page that is open. Out: an assertion for each dress: on paper, in the reader's own colours,
// standing still, and with no style sheet at all, which comes last, for it cannot be put on again.
import assert from "node:assert/strict";

/** It prints as a paper: black on white, with nothing to press and with the addresses of its sources. */
export async function onPaper(page) {
  await page.setViewportSize({ width: 680, height: 960 });
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  const found = await page.evaluate(() => {
    const seen = (selector) => [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility());
    const html = (elements) => elements.map((element) => element.outerHTML.slice(0, 120));
    const { backgroundColor, color } = getComputedStyle(document.body);
    return {
      pressed: html(seen("nav, form, button:not(th button), input:not([type=checkbox]), select, .skip, .slide")),
      silent: html(seen(":is(.notes, .sources) a[href^=http]").filter((link) => !getComputedStyle(link, "::after").content.includes("<"))),
      broken: html(seen("table").filter((table) => getComputedStyle(table).display !== "table")),
      notes: seen("ol.notes").length - document.querySelectorAll("ol.notes").length,
      colours: [backgroundColor, color],
    };
  });
  assert.deepEqual(found.pressed, [], "to press");
  assert.deepEqual(found.silent, [], "notes without their address");
  assert.deepEqual(found.broken, [], "tables that are none");
  assert.equal(found.notes, 0, "notes that are not printed");
  assert.deepEqual(found.colours, ["rgb(255, 255, 255)", "rgb(0, 0, 0)"], "black on white, whatever the screen");
}

/** Marks and bars are to be seen in the reader's own colours. */
export async function inOwnColours(page) {
  for (const colorScheme of ["light", "dark"]) {
    await page.emulateMedia({ forcedColors: "active", colorScheme });
    assert.deepEqual(await page.evaluate(faintShapes), [], `too faint to be seen where the system is ${colorScheme}`);
  }
  await page.emulateMedia({ forcedColors: "none" });
}

/** The marks, bars and lines that do not stand out from the reader's own paper three to one. Runs in the page. */
function faintShapes() {
  const shapes = "path, rect, circle, ellipse, line, polyline, polygon, use";
  const bearing = ".b-in, .b-edge, .bul, .bul-bg, .tick, .node, .nodeu, .base, .step, .dot, .ring, .ax, .goal, .unk, .area, .rib, .hl";
  const parts = (colour) => {
    const [red, green, blue, alpha = 1] = (colour.match(/[\d.]+/g) ?? [0, 0, 0, 0]).map(Number);
    return { light: [red, green, blue].map((value) => value / 255), alpha };
  };
  const luminance = ({ light }) => {
    const [red, green, blue] = light.map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const probe = document.body.appendChild(document.createElement("i"));
  probe.style.cssText = "background: Canvas";
  const paper = luminance(parts(getComputedStyle(probe).backgroundColor));
  probe.remove();
  const standsOut = (colour) => {
    if (colour === "none") return false;
    if (colour.startsWith("url(")) return true;
    const given = parts(colour);
    const [one, other] = [luminance(given), paper].toSorted((a, z) => z - a);
    return given.alpha > 0.5 && (one + 0.05) / (other + 0.05) >= 3;
  };
  const isSeen = (shape) => {
    const { fill, stroke, color } = getComputedStyle(shape);
    return standsOut(fill) || standsOut(stroke) || (shape.localName === "use" && standsOut(color));
  };
  const html = (element) => element.outerHTML.slice(0, 160);
  const drawn = [...document.querySelectorAll("body svg")].filter((svg) => svg.checkVisibility() && svg.getBoundingClientRect().width > 0);
  const blank = drawn.filter((svg) => svg.querySelector(shapes) && ![...svg.querySelectorAll(shapes)].some(isSeen));
  const faint = drawn.flatMap((svg) => [...svg.querySelectorAll(bearing)]).filter((shape) => !shape.matches(".area, .rib") && !isSeen(shape));
  // What we concluded is hollow: its edge is to be seen instead.
  const members = [...document.querySelectorAll(".tiles .member a")].filter((tile) => {
    const { backgroundColor, borderTopColor } = getComputedStyle(tile);
    return !standsOut(tile.closest(".ours") ? borderTopColor : backgroundColor);
  });
  return [...new Set([...blank, ...faint, ...members].map(html))];
}

/** Nothing moves by itself, and nothing at all if the page is asked not to. */
export async function standing(page) {
  await page.emulateMedia({ reducedMotion: "reduce" });
  assert.deepEqual(await page.evaluate(moving, true), [], "although it was asked not to");
  await page.emulateMedia({ reducedMotion: "no-preference" });
  assert.deepEqual(await page.evaluate(moving, false), [], "by itself");
}

/** What moves by itself, and, where nothing may, what moves under the pointer. Runs in the page. */
function moving(still) {
  const lasts = (durations) => durations.split(",").some((duration) => Number.parseFloat(duration) > 0);
  return [...document.querySelectorAll("*")]
    .filter((element) => {
      const style = getComputedStyle(element);
      return style.animationName !== "none" || (still && (lasts(style.transitionDuration) || style.scrollBehavior === "smooth"));
    })
    .map((element) => element.outerHTML.slice(0, 120));
}

/** It is a good plain document without a style sheet. */
export async function undressed(page) {
  await page.emulateMedia({ media: "screen" });
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.evaluate(() => [...document.styleSheets].forEach((sheet) => (sheet.disabled = true)));
  const found = await page.evaluate(() => {
    const all = (selector) => [...document.querySelectorAll(selector)];
    const html = (elements) => elements.map((element) => element.outerHTML.slice(0, 120));
    const levels = all("h1, h2, h3, h4, h5, h6").map((heading) => Number(heading.localName[1]));
    const grown = (picture) => {
      const { width, height } = picture.getBoundingClientRect();
      const [wide, high] = ["width", "height"].map((name) => picture.getAttribute(name) ?? "");
      // A chart is as wide as the page, whichever way it is dressed.
      const most = wide === "100%" ? document.body.clientWidth : Number(wide || Number.NaN);
      return !(width <= most + 1 && height <= Number(high || Number.NaN) + 1);
    };
    const hidden = (element) => !element.checkVisibility() && !element.closest("[hidden], noscript, head, datalist, select, defs, symbol, details:not([open])");
    const order = all("body > .skip, header, nav, h1, main, footer").map((element) => element.localName).join(" ");
    return {
      order,
      levels,
      grown: html(all("svg:not(svg svg), img").filter(grown)),
      hidden: html(all("body *:not(svg *, script)").filter(hidden)),
      unnamed: html(all("body img:not([alt]), main svg:not(svg svg, [aria-hidden], [role=img])")),
    };
  });
  assert.match(found.order, /^a header nav (nav )?main h1 (nav )*footer( nav)?$/, "in the order in which it is read");
  assert.equal(found.levels.filter((level) => level === 1).length, 1, "one first heading");
  assert.ok(found.levels.every((level, place) => level <= (found.levels[place - 1] ?? 0) + 1), `no heading skips a level: ${found.levels}`);
  assert.deepEqual(found.grown, [], "pictures that lose their size");
  assert.deepEqual(found.hidden, [], "what is not to be read");
  assert.deepEqual(found.unnamed, [], "pictures without words");
}
