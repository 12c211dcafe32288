// The browser and the sites that the tests look at, made once for all of them. In: this repository's content and the made-up
// portal. Out: both sites at the top of their address and below /portal/, their pages, and a way to open one.
import { after } from "node:test";
import { launch } from "./browser.mjs";
import { onePerKind, pages, published } from "./site.mjs";

/** An address at which there is nothing. */
export const NOT_FOUND = "no/such/page/";
/** How many pages are looked at at a time. */
export const AT_A_TIME = 4;

export const browser = await launch();
/** Every site: what it is called, where it is, all its pages, and one of each kind. */
export const sites = await Promise.all([
  opened("the shipped content", "content", "/"),
  opened("the sample", "tests/portals/sample", "/"),
  opened("the shipped content below /portal/", "content", "/portal/"),
  opened("the sample below /portal/", "tests/portals/sample", "/portal/"),
]);
export const [shipped, sample] = sites;
/** The two sites at the top of their address: what holds for a page there does not change with the path. */
export const atTheTop = [shipped, sample];
after(async () => {
  await browser.close();
  for (const site of sites) site.close();
});

async function opened(name, content, path) {
  const site = await published(content, path);
  const all = [...(await pages(site.folder, site.address)), NOT_FOUND];
  return { ...site, name, all, kinds: onePerKind(all) };
}

/** Opens a page, does something with it, and closes it. */
export async function at(site, path, act, options = {}) {
  const context = await browser.newContext({ reducedMotion: "reduce", ...options });
  try {
    const page = await context.newPage();
    const complaints = listen(page, site, path);
    await page.goto(new URL(path, site.address).href, { waitUntil: "load" });
    await act(page, complaints);
  } finally {
    await context.close();
  }
}

/** What a page says on the console, and each request that fails, is redirected or leaves the site. */
function listen(page, site, path) {
  const complaints = [];
  const own = new URL(path, site.address).href;
  const expected = (url) => path === NOT_FOUND && url === own;
  page.on("console", (message) => {
    if (!expected(message.location().url)) complaints.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (fault) => complaints.push(`script: ${fault.message}`));
  page.on("requestfailed", (request) => complaints.push(`failed: ${request.url()} ${request.failure()?.errorText}`));
  page.on("request", (request) => {
    if (!request.url().startsWith(site.address.href)) complaints.push(`leaves the site: ${request.url()}`);
  });
  page.on("response", (response) => {
    const right = expected(response.url()) ? 404 : 200;
    if (response.status() !== right) complaints.push(`status ${response.status()}: ${response.url()}`);
  });
  return complaints;
}

/** Lays a style sheet over the page, in a way that its own policy does not forbid. None takes it off again. */
export function dress(page, css = "") {
  return page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = text ? [sheet] : [];
  }, css);
}

/** The elements that make the page scroll sideways; what scrolls inside a box of its own does not count. */
export function tooWide(page) {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    return [...document.body.querySelectorAll("*")]
      .filter((element) => element.getBoundingClientRect().right > width)
      .map((element) => `<${element.localName} class="${element.getAttribute("class") ?? ""}"> ${element.textContent.trim().slice(0, 40)}`)
      .slice(-10);
  });
}
