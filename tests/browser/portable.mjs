// The site opened from a disk, without a server. In: the made-up portal, built with --portable. Out: tests: a page of each kind shows its
// style, its script runs, each link and picture of it leads to a file that is there, and the search falls back to the list of pages.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { PATIENCE } from "./browser.mjs";
import { PROGRAM, ROOT } from "./site.mjs";
import { newPage } from "./sites.mjs";

const parent = mkdtempSync(join(tmpdir(), "mercat-portable-"));
const folder = join(parent, "a folder", "site");
const [program, ...before] = PROGRAM;
execFileSync("mkdir", ["-p", join(parent, "a folder")]);
execFileSync(program, [...before, "build", "--portable", "--content", "tests/portals/sample", "--output", folder, "--quiet"], {
  cwd: ROOT,
  stdio: ["ignore", "inherit", "inherit"],
});
after(() => rmSync(parent, { recursive: true }));

const files = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith(".html"));

test("no page has an address that begins at the top of a disk", () => {
  assert.ok(files.length > 50);
  for (const name of files) {
    const page = readFileSync(join(folder, name), "utf8").replace(/<script[^>]*>[^]*?<\/script>/g, "");
    const found = page.match(/<[a-z][^>]*\s(?:href|src|action|srcset|data-index|data-base)="\/[^"]*"/);
    assert.equal(found, null, name);
  }
});

test("each page opens from the disk, dressed, and leads only to files that are there", { timeout: 2 * PATIENCE }, async () => {
  const page = await newPage();
  const complaints = [];
  page.on("console", (message) => complaints.push(`${page.url()}: ${message.text()}`));
  page.on("pageerror", (fault) => complaints.push(`${page.url()}: ${fault.message}`));
  page.on("requestfailed", (request) => {
    // What is left before it has come is no fault.
    if (request.failure()?.errorText !== "net::ERR_ABORTED") complaints.push(`failed: ${request.url()}`);
  });
  for (const name of onePerFolder()) {
    const moved = readFileSync(join(folder, name), "utf8").match(/content="0; url=([^"]*)"/);
    if (moved) {
      assert.ok(existsSync(join(folder, name, "..", moved[1])), `${name} leads on to ${moved[1]}`);
      continue;
    }
    await page.goto(pathToFileURL(join(folder, name)).href);
    const { dressed, links } = await page.evaluate(() => ({
      dressed: [...document.styleSheets].some((sheet) => sheet.href?.includes("civic")) && getComputedStyle(document.body).marginTop === "0px",
      links: [...document.querySelectorAll("a[href], img[src], link[href], script[src]")].map((one) => one.href || one.src),
    }));
    assert.ok(dressed, `${name} has its style`);
    for (const link of links.filter((link) => link.startsWith("file:"))) {
      const file = fileURLToPath(link.replace(/[?#].*$/, ""));
      assert.ok(existsSync(file) && file.startsWith(folder), `${name} leads to ${link}`);
      assert.ok(!file.endsWith("/"), `${name} leads to a folder: ${link}`);
    }
  }
  assert.deepEqual(complaints, []);
});

test("the search that can fetch nothing shows the list of all pages", { timeout: PATIENCE }, async () => {
  const page = await newPage();
  await page.goto(`${pathToFileURL(join(folder, "search/index.html")).href}?q=bridge`);
  const list = page.locator("main a", { hasText: "Brisvalle" }).first();
  await list.waitFor();
  await list.click();
  await page.waitForURL(/brisvalle.*index\.html$/);
});

/** Of each kind of page one: the front page, and the first of each folder at each depth. */
function onePerFolder() {
  const kinds = new Map();
  for (const name of files.toSorted()) {
    const parts = name.split("/");
    const kind = `${parts[0]} ${parts.length}`;
    if (!kinds.has(kind)) kinds.set(kind, name);
  }
  return kinds.values();
}
