// The browser and the sites that the tests of a file look at, made once for all of them. In: this repository's content and the made-up
// portal. Out: both sites at the top of their address or below a path, their pages, and a way to open one.
//
//   npm test                       runs every file
//   node --test search.mjs         runs one
//   PAGES=all npm test             looks at every page instead of the telling ones of each kind
//   CHROME=/path/to/browser        picks the browser; MERCAT=/path/to/mercat the program
import { availableParallelism } from "node:os";
import { after } from "node:test";
import { PATIENCE, launch } from "./browser.mjs";
import { NOT_FOUND, pages, published, tellingPages } from "./site.mjs";

/** How many pages are looked at at a time: the browser and what drives it share the processors. */
export const AT_A_TIME = Math.max(2, availableParallelism());

export const browser = await launch();
after(() => browser.close());

/** The site of the shipped content. */
export const shippedAt = (path) => opened("content", path);
/** The site of the made-up portal. */
export const sampleAt = (path) => opened("tests/portals/sample", path);

const built = new Map();

function opened(content, path) {
  const where = `${content} ${path}`;
  if (!built.has(where)) {
    const site = published(content, path);
    built.set(where, site);
    after(async () => (await site).close());
  }
  return built.get(where);
}

/** Both sites, one at the top of its address and one below a path, each with those of its pages that are looked at. */
export async function telling() {
  const sites = [
    { name: "the shipped content", ...(await shippedAt("/")) },
    { name: "the sample below /portal/", ...(await sampleAt("/portal/")) },
  ];
  for (const site of sites) site.paths = [...(await pages(site.folder, site.address)), NOT_FOUND];
  const telling = process.env.PAGES === "all" ? sites.map(({ paths }) => paths) : await tellingPages(sites);
  return sites.map((site, number) => ({ ...site, telling: telling[number] }));
}

/** Pages that wait to be sent somewhere, with scripts and without. */
const waiting = { true: [], false: [] };
const VIEWPORT = { width: 1280, height: 720 };

/** Sends a page that was used before to an address and does something with it. It is closed only if that fails. */
export async function looking(site, path, act, { javaScriptEnabled = true, viewport = VIEWPORT } = {}) {
  const page = waiting[javaScriptEnabled].pop() ?? (await newPage({ javaScriptEnabled }));
  // What the last page still waits for is its own, and it need not be laid out anew.
  await page.goto("about:blank");
  await page.setViewportSize(viewport);
  await page.emulateMedia({ media: null, colorScheme: null, forcedColors: null, reducedMotion: "reduce" });
  const { complaints, stop } = listen(page, site, path);
  let came;
  try {
    await page.goto(new URL(path, site.address).href, { waitUntil: "load" });
    came = await act(page, complaints);
  } catch (fault) {
    await page.context().close();
    throw fault;
  } finally {
    stop();
  }
  waiting[javaScriptEnabled].push(page);
  return came;
}

/** Opens a page that knows of no other, does something with it, and closes it. */
export async function alone(site, path, act, options = {}) {
  const page = await newPage({ reducedMotion: "reduce", ...options });
  try {
    const { complaints } = listen(page, site, path);
    await page.goto(new URL(path, site.address).href, { waitUntil: "load" });
    await act(page, complaints);
  } finally {
    await page.context().close();
  }
}

/** A page in a context of its own. */
export async function newPage(options = {}) {
  const context = await browser.newContext(options);
  context.setDefaultTimeout(PATIENCE);
  return context.newPage();
}

/** Notes what a page says on the console, and each request that fails, is redirected or leaves the site, until it is stopped. */
function listen(page, site, path) {
  const complaints = [];
  const own = new URL(path, site.address).href;
  const expected = (url) => path === NOT_FOUND && url === own;
  const listeners = {
    console: (message) => {
      if (!expected(message.location().url)) complaints.push(`console: ${message.text()}`);
    },
    pageerror: (fault) => complaints.push(`script: ${fault.message}`),
    requestfailed: (request) => complaints.push(`failed: ${request.url()} ${request.failure()?.errorText}`),
    request: (request) => {
      if (!request.url().startsWith(site.address.href)) complaints.push(`leaves the site: ${request.url()}`);
    },
    response: (response) => {
      // A page that was sent there before may have kept what it got.
      const right = expected(response.url()) ? [404] : [200, 304];
      if (!right.includes(response.status())) complaints.push(`status ${response.status()}: ${response.url()}`);
    },
  };
  for (const [event, listener] of Object.entries(listeners)) page.on(event, listener);
  const stop = () => Object.entries(listeners).forEach(([event, listener]) => page.off(event, listener));
  return { complaints, stop };
}
